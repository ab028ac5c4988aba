/// \file
/// Normalized text that remembers where it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/export.hpp>
#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

/// Maps byte ranges of a normalized text back to the caller's text. Stores only
/// the places that changed: a clean text costs nothing. Monotone. A range that
/// overlaps a changed place maps to all of its source; what was dropped beside a
/// range stays out, so the whole maps to the whole but for what was dropped at its ends.
class SOLIEU_EXPORT OffsetMap {
 public:
  /// One changed place: these bytes of the text stand for those of the source.
  /// Either side may be empty (something inserted or deleted).
  struct Edit {
    TextSpan text;
    SourceSpan source;
    friend bool operator==(const Edit&, const Edit&) = default;
  };

  OffsetMap() = default;  ///< Identity.

  /// \pre edits are ordered, do not overlap, and the bytes between them are equal on both sides.
  explicit OffsetMap(std::vector<Edit> edits);

  /// The source bytes that a text range was read from. O(log edits).
  [[nodiscard]] SourceSpan to_source(TextSpan span) const;

  [[nodiscard]] bool identity() const { return edits_.empty(); }
  [[nodiscard]] const std::vector<Edit>& edits() const { return edits_; }

 private:
  std::vector<Edit> edits_;
};

/// Valid UTF-8 in Normalization Form C (UAX #15) without control, zero-width and
/// look-alike characters, and the way back to the source.
struct NormalizedText {
  std::string text;
  OffsetMap map;
};

/// Normalizes text of any content:
/// - ill-formed UTF-8 becomes U+FFFD, one per maximal subpart (Unicode 15, section 3.9,
///   "U+FFFD Substitution of Maximal Subparts");
/// - canonical composition (NFC, UAX #15); of a run of combining marks the first 30 stay,
///   counted in decomposed form as the Stream-Safe Text Format does;
/// - tabs, NBSP and the other spaces become U+0020; CRLF, CR, VT, FF, U+0085, U+2028 and U+2029
///   become U+000A, so line structure is kept;
/// - byte order marks, zero-width characters, soft hyphens, bidi controls and the other C0 and C1
///   controls are dropped; a zero-width joiner between two emoji stays;
/// - full-width ASCII becomes ASCII; Ð ð (eth) beside a Latin letter or a digit become Đ đ; ₫ becomes đ;
/// - hyphens and the minus sign become '-', the en dash, em dash and horizontal bar U+2013; quotation
///   marks become '"' and '\''; U+2044 and U+2215 become '/', U+2024 '.'. "…" and "½" stay.
///
/// Idempotent. Linear time. Never fails on content.
/// \throws std::length_error if the source or the result is 4 GiB or longer.
[[nodiscard]] SOLIEU_EXPORT NormalizedText normalize(std::string_view source);

/// Offsets of the same places in code points and in UTF-16 code units, as the
/// string types of other languages count them. Built once per text, O(n); look-up O(log n).
class SOLIEU_EXPORT CharacterOffsets {
 public:
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Range&, const Range&) = default;
  };

  /// Ill-formed bytes count as decoders that substitute maximal subparts count them: one each.
  explicit CharacterOffsets(std::string_view source);

  [[nodiscard]] Range code_points(SourceSpan span) const;
  [[nodiscard]] Range utf16(SourceSpan span) const;

 private:
  struct Checkpoint {
    std::uint32_t byte;
    std::uint32_t code_points;
    std::uint32_t utf16;
  };
  bool step(Checkpoint& here) const;
  [[nodiscard]] Checkpoint at(std::uint32_t byte) const;

  std::string source_;
  std::vector<Checkpoint> checkpoints_;
  bool well_formed_ = true;
};

}  // namespace v0
}  // namespace solieu
