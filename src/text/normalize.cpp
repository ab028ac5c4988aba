// From bytes in any encoding to normalized text, pass by pass.
#include <algorithm>
#include <optional>
#include <utility>

#include <solieu/text.hpp>

#include "text/compose.hpp"
#include "text/decode.hpp"
#include "text/detect.hpp"
#include "text/encoding.hpp"
#include "text/offset_map.hpp"
#include "text/tone_marks.hpp"

namespace solieu {
inline namespace v0 {
namespace {

NormalizedText of_utf8(ComposedText composed) {
  return {std::move(composed.text), std::move(composed.map), Encoding::utf8, false, composed.ill_formed};
}

constexpr bool loses_capitals(Encoding encoding) {
  return encoding == Encoding::tcvn3 || encoding == Encoding::tcvn3_in_utf8;
}

NormalizedText of_other(std::string_view source, Encoding encoding, const NormalizeOptions& options) {
  const DecodedText decoded = decode_found(source, encoding, options.encoding == Encoding::automatic);
  ComposedText composed = compose_text(decoded.text, options.compose_only);
  return {std::move(composed.text), compose(composed.map, decoded.map), encoding, loses_capitals(encoding),
          decoded.ill_formed + composed.ill_formed};
}

// Most characters beyond ASCII are ill-formed: this was never UTF-8.
bool is_hardly_utf8(std::string_view source, std::size_t ill_formed) {
  if (ill_formed == 0) return false;
  const auto leads = std::count_if(source.begin(), source.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC0;
  });
  return 2 * ill_formed > static_cast<std::size_t>(leads);
}

// What the bytes are, if they are not UTF-8; `composed` is what they are as that.
std::optional<Encoding> other_encoding(std::string_view source, const ComposedText& composed) {
  std::optional<Encoding> found;
  if (is_hardly_utf8(source, composed.ill_formed)) found = detect_bytes(source);
  if (!found && composed.doubtful > 0) found = detect_garbled(source);
  if (!found) found = detect_viqr(source);
  return found;
}

// UTF-8 first: where nothing in it speaks against that, nothing else is looked at.
NormalizedText detected(std::string_view source, const NormalizeOptions& options) {
  if (const auto utf16 = detect_utf16(source)) return of_other(source, *utf16, options);
  ComposedText composed = compose_text(source, options.compose_only);
  if (const auto other = other_encoding(source, composed)) return of_other(source, *other, options);
  return of_utf8(std::move(composed));
}

NormalizedText read(std::string_view source, const NormalizeOptions& options) {
  switch (options.encoding) {
    case Encoding::automatic:
      return detected(source, options);
    case Encoding::utf8:
      return of_utf8(compose_text(source, options.compose_only));
    case Encoding::utf16:
      return of_other(source, utf16_order(source), options);
    default:
      return of_other(source, options.encoding, options);
  }
}

}  // namespace

NormalizedText normalize(std::string_view source, const NormalizeOptions& options) {
  NormalizedText text = read(source, options);
  if (options.tone_marks != ToneMarks::keep) place_tone_marks(text, options.tone_marks);
  return text;
}

std::string quote(std::string_view source, const NormalizedText& text, TextSpan span) {
  if (encoding_inside(text.encoding)) return std::string(slice(std::string_view(text.text), span));
  const std::string_view bytes = slice(source, text.map.to_source(span));
  if (text.encoding == Encoding::utf8) return std::string(bytes);
  return compose_text(decode_text(bytes, text.encoding).text, true).text;
}

}  // namespace v0
}  // namespace solieu
