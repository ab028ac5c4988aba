#include "text/latin_words.hpp"

#include <unicode/uchar.h>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t kMostMarks = 30;  // of a cluster, as normalization keeps them

bool is_mark(char32_t c) { return c >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c)) != 0; }

}  // namespace

bool LatinWords::contains(std::size_t at, std::string_view before, std::u32string_view cluster) {
  if (at < end_) return latin_;
  bool latin = false;
  bool foreign = false;
  const auto look = [&](char32_t c) {
    latin = latin || is_latin(c);
    foreign = foreign || (is_other_alphabet(c) && latin_look_alike(c) == 0);
    return is_latin(c) || is_eth(c) || is_other_alphabet(c) || is_mark(c);
  };
  bool inside = true;
  for (std::size_t i = cluster.size(); i > 0 && inside; --i) inside = look(cluster[i - 1]);
  for (std::size_t end = before.size(); end > 0 && inside;) {
    const CodePoint point = code_point_before(before, end);
    inside = look(point.value);
    end -= point.length;
  }
  bool eth = false;
  for (end_ = at; end_ < source_.size();) {
    const CodePoint point = decode(source_, end_);
    const char32_t c = replacement_of(point.value);
    if (c != kDropped && !look(c)) {
      latin = latin || (eth && speaks_for_d(c));  // a digit makes it a đ
      break;
    }
    if (c != kDropped) eth = is_eth(c);
    end_ += point.length;
    foreign = foreign || (latin_look_alike(c) != 0 && takes_mark(end_, c));
  }
  return latin_ = latin && !foreign;
}

// Whether a look-alike is the base of a letter of its own script: е and a diaeresis are ё.
bool LatinWords::takes_mark(std::size_t at, char32_t look_alike) const {
  for (std::size_t marks = 0; at < source_.size() && marks < kMostMarks;) {
    const CodePoint point = decode(source_, at);
    at += point.length;
    if (replacement_of(point.value) == kDropped) continue;
    if (!is_mark(point.value)) break;
    if (nfc_.composePair(static_cast<UChar32>(look_alike), static_cast<UChar32>(point.value)) >= 0) return true;
    ++marks;
  }
  return false;
}

}  // namespace v0
}  // namespace solieu
