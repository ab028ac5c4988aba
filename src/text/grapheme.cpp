#include "text/grapheme.hpp"

#include <unicode/uchar.h>

#include "text/characters.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr char32_t emoji_selector = 0xFE0F;
constexpr char32_t text_selector = 0xFE0E;
constexpr char32_t keycap = 0x20E3;

UGraphemeClusterBreak break_of(char32_t c) {
  return static_cast<UGraphemeClusterBreak>(
      u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK));
}

bool has(char32_t c, UProperty property) { return u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0; }

bool is_control(UGraphemeClusterBreak kind) { return kind == U_GCB_CONTROL || kind == U_GCB_CR || kind == U_GCB_LF; }

// GB6 to GB8: the parts of a Hangul syllable.
bool joins_hangul(UGraphemeClusterBreak last, UGraphemeClusterBreak next) {
  switch (last) {
    case U_GCB_L:
      return next == U_GCB_L || next == U_GCB_V || next == U_GCB_LV || next == U_GCB_LVT;
    case U_GCB_LV:
    case U_GCB_V:
      return next == U_GCB_V || next == U_GCB_T;
    case U_GCB_LVT:
    case U_GCB_T:
      return next == U_GCB_T;
    default:
      return false;
  }
}

// Reads code points in order and tells before which of them a cluster begins.
class Clusters {
 public:
  bool begins_with(char32_t c) {
    const UGraphemeClusterBreak kind = break_of(c);
    const bool picture = is_emoji(c);
    const bool begins = !continues(kind, picture);
    if (picture) {
      picture_ = Picture::seen;
    } else if (kind == U_GCB_ZWJ && picture_ == Picture::seen) {
      picture_ = Picture::joined;
    } else if (kind != U_GCB_EXTEND || picture_ != Picture::seen) {
      picture_ = Picture::none;
    }
    odd_flags_ = kind == U_GCB_REGIONAL_INDICATOR && !odd_flags_;
    last_ = kind;
    return begins;
  }

 private:
  enum class Picture { none, seen, joined };  // GB11: a pictograph and its extenders; those and a joiner

  [[nodiscard]] bool continues(UGraphemeClusterBreak kind, bool picture) const {
    if (last_ == U_GCB_CR) return kind == U_GCB_LF;
    if (is_control(last_) || is_control(kind)) return false;
    if (kind == U_GCB_EXTEND || kind == U_GCB_ZWJ || kind == U_GCB_SPACING_MARK || last_ == U_GCB_PREPEND) return true;
    if (joins_hangul(last_, kind)) return true;
    return (picture && picture_ == Picture::joined) || (kind == U_GCB_REGIONAL_INDICATOR && odd_flags_);
  }

  UGraphemeClusterBreak last_ = U_GCB_CONTROL;
  Picture picture_ = Picture::none;
  bool odd_flags_ = false;
};

}  // namespace

std::size_t cluster_boundary(std::string_view text, std::size_t begin, std::size_t at) {
  Clusters clusters;
  while (begin < text.size()) {
    const CodePoint point = code_point_at(text, begin);
    if (clusters.begins_with(point.value) && begin >= at) return begin;
    begin += point.length;
  }
  return text.size();
}

bool extends_cluster(char32_t c) {
  const UGraphemeClusterBreak kind = break_of(c);
  return kind == U_GCB_EXTEND || kind == U_GCB_ZWJ || kind == U_GCB_SPACING_MARK;
}

bool is_control(char32_t c) { return c < 0x20 || (!is_plain_character(c) && is_control(break_of(c))); }

bool takes_in_next(char32_t c) { return !is_plain_character(c) && break_of(c) == U_GCB_PREPEND; }

bool is_emoji_sequence(std::string_view cluster) {
  const CodePoint first = code_point_at(cluster, 0);
  char32_t second = 0;
  bool joined = false;
  bool key = false;
  for (std::size_t at = first.length; at < cluster.size();) {
    const CodePoint point = code_point_at(cluster, at);
    if (second == 0) second = point.value;
    joined = joined || point.value == kZeroWidthJoiner;
    key = key || point.value == keycap;
    at += point.length;
  }
  if (first.value < 0x80) return key && has(first.value, UCHAR_EMOJI);
  if (is_flag_letter(first.value)) return is_flag_letter(second);
  if (second == text_selector || !is_emoji(first.value)) return false;
  return has(first.value, UCHAR_EMOJI_PRESENTATION) || second == emoji_selector || joined;
}

}  // namespace v0
}  // namespace solieu
