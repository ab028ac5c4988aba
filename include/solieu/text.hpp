/// \file
/// Normalized text that remembers where it came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/export.hpp>
#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

/// Maps byte ranges of a normalized text back to the caller's text. Stores only
/// the places that changed: a clean text costs nothing. Monotone; the whole maps
/// to the whole; a range that touches a changed place maps to all of its source.
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

/// Normalizes UTF-8 text of any content:
/// - a leading byte order mark is dropped; ill-formed bytes become U+FFFD, one per
///   maximal subpart (Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts");
/// - canonical composition (NFC, UAX #15), runs of combining marks capped at 30 (Stream-Safe);
/// - NBSP and other spaces become U+0020 (tabs too; line ends CRLF, CR, U+2028, U+2029, U+0085 become
///   U+000A), zero-width, soft-hyphen, bidi-control and C0/C1 control characters are dropped;
/// - full-width ASCII becomes ASCII; Ð ð (eth) beside Vietnamese letters become Đ đ;
///   dashes become '-', except the en and em dash, which become U+2013; quotes become '"' and '\'';
///   U+2044 and U+2215 become '/', U+2024 '.', the fraction slash forms stay.
/// Line structure is kept. Never fails on content. Linear time.
/// \throws std::length_error if the text is 4 GiB or longer.
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
  [[nodiscard]] Checkpoint at(std::uint32_t byte) const;

  std::string source_;
  std::vector<Checkpoint> checkpoints_;
};

}  // namespace v0
}  // namespace solieu
