// What normalization did, told from the edits of each pass.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <solieu/text.hpp>

#include "text/characters.hpp"
#include "text/compose.hpp"
#include "text/decode.hpp"
#include "text/detect.hpp"
#include "text/faults.hpp"
#include "text/offset_map.hpp"
#include "text/tone_marks.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using Kind = TextChangeKind;

constexpr std::array<std::string_view, 13> change_names{
    "decoded",   "ill_formed", "composed", "marks",     "tone_mark",  "space",       "line_end",
    "invisible", "full_width", "dash",     "quotation", "look_alike", "other_script"};
constexpr std::array<std::string_view, 4> fault_names{"stray_space", "missing_space", "contradictory_marks",
                                                      "mixed_case"};

// The kind of what replacement_of() does to a character.
Kind kind_of_replacement(char32_t c, char32_t by) {
  if (by == kDropped) return Kind::invisible;
  if (by == U' ') return Kind::space;
  if (by == U'\n') return Kind::line_end;
  if (c >= 0xFF01 && c <= 0xFF5E) return Kind::full_width;
  if (by == U'-' || by == 0x2013) return Kind::dash;
  return by == U'"' || by == U'\'' ? Kind::quotation : Kind::look_alike;
}

class Reporter {
 public:
  explicit Reporter(std::string_view source) : source_(source) {}

  // Edits of one pass: `before` is its text, `back` leads from there to the source.
  void decoded(const DecodedText& text);
  void composed(std::string_view before, const ComposedText& after, const OffsetMap& back, bool compose_only);
  void tone_marks(std::string_view before, const NormalizedText& after, const OffsetMap& back);

  std::vector<TextChange> take() {
    std::erase_if(changes_, [](const TextChange& change) { return change.count == 0; });
    return std::move(changes_);
  }

 private:
  void count(Kind kind, SourceSpan at, std::string_view was, std::string_view now) {
    TextChange& change = changes_[static_cast<std::size_t>(kind)];
    if (change.count++ == 0) change = {kind, 1, at, std::string(was), std::string(now)};
  }

  std::string_view source_;
  std::vector<TextChange> changes_ = std::vector<TextChange>(change_names.size());
};

// Bytes of a legacy encoding as one sees them where it was taken for Latin-1.
std::string shown_bytes(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) append_utf8(out, static_cast<unsigned char>(byte));
  return out;
}

void Reporter::decoded(const DecodedText& text) {
  for_each_piece(text.map, [&](const OffsetMap::Edit& edit) {
    const std::string_view now = slice(std::string_view(text.text), edit.text);
    const std::string_view was = slice(source_, edit.source);
    const Kind kind = now == "\uFFFD" ? Kind::ill_formed : Kind::decoded;
    const bool readable = decode(was, 0).length == was.size() && decode(was, 0).value != kReplacementCharacter;
    count(kind, edit.source, readable ? std::string(was) : shown_bytes(was), now);
  });
}

void Reporter::composed(std::string_view before, const ComposedText& after, const OffsetMap& back, bool compose_only) {
  for_each_piece(after.map, [&](const OffsetMap::Edit& edit) {
    const std::string_view was = before.substr(edit.source.begin, edit.source.size());
    const std::string_view now = slice(std::string_view(after.text), edit.text);
    const SourceSpan at = back.to_source({edit.source.begin, edit.source.end});
    bool replaced = false;
    for (std::size_t i = 0; i < was.size();) {
      const CodePoint point = decode(was, i);
      const char32_t by = compose_only ? point.value : replacement_of(point.value);
      const bool line_feed_follows = edit.source.end < before.size() && before[edit.source.end] == '\n';
      std::optional<Kind> kind;
      if (point.value == kReplacementCharacter && was.substr(i, point.length) != "\uFFFD") {
        kind = Kind::ill_formed;
      } else if (point.value == U'\r' && now.empty() && line_feed_follows) {
        kind = Kind::line_end;
      } else if (by != point.value) {
        kind = kind_of_replacement(point.value, by);
      } else if (now.find(was.substr(i, point.length)) == std::string_view::npos) {
        if (point.value == kCapitalEth || point.value == kSmallEth) kind = Kind::look_alike;
        if (point.value == kZeroWidthJoiner) kind = Kind::invisible;
        if (latin_look_alike(point.value) != 0) kind = Kind::other_script;
      }
      if (kind) count(*kind, at, was, now);
      replaced = replaced || kind.has_value();
      i += point.length;
    }
    if (!replaced) count(compose_text(was, true).text == now ? Kind::composed : Kind::marks, at, was, now);
  });
}

void Reporter::tone_marks(std::string_view before, const NormalizedText& after, const OffsetMap& back) {
  for_each_piece(after.map, [&](const OffsetMap::Edit& edit) {
    count(Kind::tone_mark, back.to_source({edit.source.begin, edit.source.end}),
          before.substr(edit.source.begin, edit.source.size()), slice(std::string_view(after.text), edit.text));
  });
}

}  // namespace

std::string_view to_string(TextChangeKind kind) { return change_names[static_cast<std::size_t>(kind)]; }
std::string_view to_string(TextFaultKind kind) { return fault_names[static_cast<std::size_t>(kind)]; }

NormalizationReport report_normalization(std::string_view source, const NormalizeOptions& options) {
  NormalizeOptions plain = options;
  plain.tone_marks = ToneMarks::keep;
  const NormalizedText found = normalize(source, plain);
  Reporter reporter(source);
  DecodedText decoded;
  if (found.encoding != Encoding::utf8) {
    decoded = decode_found(source, found.encoding, options.encoding == Encoding::automatic);
    reporter.decoded(decoded);
  }
  const std::string_view utf8 = found.encoding == Encoding::utf8 ? source : std::string_view(decoded.text);
  reporter.composed(utf8, compose_text(utf8, options.compose_only), decoded.map, options.compose_only);
  if (options.tone_marks != ToneMarks::keep) {
    NormalizedText styled{found.text, {}};
    place_tone_marks(styled, options.tone_marks);
    reporter.tone_marks(found.text, styled, found.map);
  }
  NormalizationReport report{found.encoding, found.lossy, reporter.take(), {}};
  for (const Fault& fault : find_faults(found.text, found.lossy)) {
    report.faults.push_back(
        {fault.kind, found.map.to_source(fault.span), std::string(slice(std::string_view(found.text), fault.span))});
  }
  return report;
}

}  // namespace v0
}  // namespace solieu
