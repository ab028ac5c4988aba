/// \file
/// Half-open byte ranges: of the caller's text and of the normalized text.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// A half-open range `[begin, end)` of bytes of the caller's original text.
/// Texts are limited to 4 GiB - 1 byte (see Analyzer::analyze).
struct SourceSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr auto operator<=>(const SourceSpan&, const SourceSpan&) = default;
};

/// A half-open range `[begin, end)` of bytes of NormalizedText::text. A type of
/// its own, so that the two kinds of offsets never mix by accident.
struct TextSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr auto operator<=>(const TextSpan&, const TextSpan&) = default;
};

/// The piece of the caller's text that a span names. Precondition: the span lies inside `source`.
[[nodiscard]] constexpr std::string_view slice(std::string_view source, SourceSpan span) {
  return source.substr(span.begin, span.size());
}

/// The piece of the normalized text that a span names. Precondition: the span lies inside `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, TextSpan span) {
  return text.substr(span.begin, span.size());
}

}  // namespace v0
}  // namespace solieu
