/// \file
/// Normalized text that remembers where it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/export.hpp>
#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

/// How the bytes of a text spell its letters.
enum class Encoding : std::uint8_t {
  automatic,  ///< whichever makes Vietnamese of the bytes; UTF-8 where none does
  utf8,
  utf16,  ///< by its byte order mark, without one by where the zero bytes are; else little-endian
  utf16le,
  utf16be,
  windows1258,
  viscii,  ///< RFC 1456
  tcvn3,   ///< "ABC", the fonts named .Vn…: small letters only where there is a tone mark
  vni,     ///< VNI-Windows, the fonts named VNI-…
  viqr,    ///< RFC 1456: Vie^.t Nam
  // Legacy bytes that somebody took for Latin-1 or windows-1252 and wrote as UTF-8.
  utf8_in_utf8,  ///< "Ä‘áº¡t" for "đạt"
  windows1258_in_utf8,
  viscii_in_utf8,
  tcvn3_in_utf8,  ///< "B¶o hiÓm x· héi"
  vni_in_utf8,    ///< "Baûo hieåm xaõ hoäi"
};

/// "utf-8", "windows-1258", "tcvn3-in-utf-8" …
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(Encoding encoding);

/// The encoding of a name, also of its usual other names ("cp1258", "ABC", "VNI-Windows"), in any case;
/// nothing if there is none.
[[nodiscard]] SOLIEU_EXPORT std::optional<Encoding> encoding_named(std::string_view name);

/// The names that encoding_named() knows, the first of each encoding only.
[[nodiscard]] SOLIEU_EXPORT std::vector<std::string_view> encoding_names();

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
    std::uint32_t pieces = 1;  ///< so many changed places side by side, all as long as each other on either side
    friend bool operator==(const Edit&, const Edit&) = default;
  };

  OffsetMap() = default;  ///< Identity.

  /// Between the edits each byte of the text stands for `step` bytes of the source: 2 for ASCII letters in UTF-16.
  /// \pre edits are ordered and do not overlap; with step 1 the bytes between them are equal on both sides.
  explicit OffsetMap(std::vector<Edit> edits, std::uint32_t step = 1);

  /// The source bytes that a text range was read from. O(log edits).
  [[nodiscard]] SourceSpan to_source(TextSpan span) const;

  [[nodiscard]] bool identity() const { return edits_.empty() && step_ == 1; }
  [[nodiscard]] const std::vector<Edit>& edits() const { return edits_; }
  [[nodiscard]] std::uint32_t step() const { return step_; }

 private:
  std::vector<Edit> edits_;
  std::uint32_t step_ = 1;
};

/// Valid UTF-8 in Normalization Form C (UAX #15) without control, zero-width and
/// look-alike characters, and the way back to the source.
struct NormalizedText {
  std::string text;
  OffsetMap map;
  Encoding encoding = Encoding::utf8;  ///< the one that the source was read in; never automatic or utf16
  bool lossy = false;                  ///< TCVN3: small letters may stand for capitals
  std::size_t ill_formed = 0;          ///< how often U+FFFD stands for bytes that are no character
};

/// Where the tone mark of an open syllable stands.
enum class ToneMarks : std::uint8_t {
  keep,
  old_style,  ///< hòa, khỏe, thủy
  new_style,  ///< hoà, khoẻ, thuỷ
};

struct NormalizeOptions {
  Encoding encoding = Encoding::automatic;
  /// Other than `keep`, it also puts a mark that stands on the wrong vowel on the right one
  /// ("qúy" → "quý", "tóan" → "toán"); only in words that are Vietnamese syllables.
  ToneMarks tone_marks = ToneMarks::keep;
  bool compose_only = false;  ///< nothing but ill-formed bytes and canonical composition (plain NFC)
};

/// Reads text of any content in any of the encodings and normalizes it:
/// - bytes that are no character become U+FFFD, in UTF-8 one per maximal subpart (Unicode 15, section 3.9,
///   "U+FFFD Substitution of Maximal Subparts");
/// - canonical composition (NFC, UAX #15); of a run of combining marks the first 30 stay,
///   counted in decomposed form as the Stream-Safe Text Format does; Vietnamese marks in the wrong
///   order ("é" and a circumflex) or said twice become the letter that they mean;
/// - tabs, NBSP and the other spaces become U+0020; CRLF, CR, VT, FF, U+0085, U+2028 and U+2029
///   become U+000A, so line structure is kept;
/// - byte order marks, zero-width characters, soft hyphens, bidi controls and the other C0 and C1
///   controls are dropped; a zero-width joiner between two emoji stays;
/// - full-width ASCII becomes ASCII; Ð ð (eth) beside a Latin letter or a digit become Đ đ; ₫ becomes đ;
/// - Cyrillic and Greek letters that look like Latin ones become those in words that are Latin otherwise;
/// - hyphens and the minus sign become '-', the en dash, em dash and horizontal bar U+2013; quotation
///   marks become '"' and '\''; U+2044 and U+2215 become '/', U+2024 '.'. "…" and "½" stay.
///
/// With Encoding::automatic well-formed Vietnamese UTF-8 is never taken for anything else; bytes that are not
/// UTF-8, and lines of UTF-8 that show garbled letters, are read in the encoding that makes Vietnamese syllables of
/// them.
///
/// Idempotent on text in UTF-8. Linear time. Never fails on content.
/// \throws std::length_error if the source or the result is 4 GiB or longer.
[[nodiscard]] SOLIEU_EXPORT NormalizedText normalize(std::string_view source, const NormalizeOptions& options = {});

/// What the source says at a place of its normalized text, in UTF-8: the source's own bytes if it is in UTF-8, what
/// they say in NFC if it is in another encoding, the normalized text for garbled UTF-8 (the _in_utf8 encodings).
[[nodiscard]] SOLIEU_EXPORT std::string quote(std::string_view source, const NormalizedText& text, TextSpan span);

/// What normalization did to one character or cluster.
enum class TextChangeKind : std::uint8_t {
  decoded,      ///< from another encoding
  ill_formed,   ///< U+FFFD in place of bytes that are no character
  composed,     ///< canonical composition
  marks,        ///< Vietnamese marks in the wrong order or said twice; marks beyond the thirtieth
  tone_mark,    ///< put in another place
  space,        ///< another space
  line_end,     ///< another line end
  invisible,    ///< a control or zero-width character, dropped
  full_width,   ///< full-width ASCII
  dash,         ///< another dash or hyphen
  quotation,    ///< another quotation mark
  look_alike,   ///< eth for đ, ₫, other slashes and dots
  other_script  ///< a Cyrillic or Greek letter in a Latin word
};

struct TextChange {
  TextChangeKind kind = TextChangeKind::decoded;
  std::size_t count = 0;
  SourceSpan first;  ///< the first place
  std::string was;   ///< what stood there, in UTF-8
  std::string now;   ///< what stands there now
};

/// What looks wrong and was left alone.
enum class TextFaultKind : std::uint8_t {
  stray_space,          ///< "h uyện"
  missing_space,        ///< "68,20%.Thí sinh", "bảohiểm"
  contradictory_marks,  ///< two tone marks on one letter
  mixed_case            ///< "BảO HIểM": TCVN3 text that was shown in capitals
};

struct TextFault {
  TextFaultKind kind = TextFaultKind::stray_space;
  SourceSpan span;
  std::string text;  ///< as normalized
};

[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(TextChangeKind kind);
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(TextFaultKind kind);

struct NormalizationReport {
  Encoding encoding = Encoding::utf8;
  bool lossy = false;
  std::vector<TextChange> changes;  ///< one of each kind that occurred
  std::vector<TextFault> faults;    ///< ordered by place
};

/// What normalize() changes, how often, and what looks wrong in the result.
[[nodiscard]] SOLIEU_EXPORT NormalizationReport report_normalization(std::string_view source,
                                                                     const NormalizeOptions& options = {});

/// Offsets of the same places in code points and in UTF-16 code units, as the
/// string types of other languages count them. Built once per text, O(n); look-up O(log n).
class SOLIEU_EXPORT CharacterOffsets {
 public:
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Range&, const Range&) = default;
  };

  /// Ill-formed bytes count as decoders that substitute maximal subparts count them: one each. In the legacy
  /// encodings each byte is one character, as they define it. \pre `encoding` as NormalizedText names it.
  explicit CharacterOffsets(std::string_view source, Encoding encoding = Encoding::utf8);

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
  Encoding encoding_;
  std::vector<Checkpoint> checkpoints_;
  bool well_formed_ = true;
};

}  // namespace v0
}  // namespace solieu
