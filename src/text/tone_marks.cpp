#include "text/tone_marks.hpp"

#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "text/letters.hpp"
#include "text/offset_map.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// A letter, a digit, or a mark that did not compose with a letter: a word with one of the latter is no syllable.
constexpr bool in_word(char32_t c) {
  return is_latin_letter(c) || (c >= U'0' && c <= U'9') || (c >= 0x300 && c <= 0x36F);
}

// Writes a word with the tone mark on one letter.
void append_with_tone(std::string& out, std::string_view word, std::size_t tone, std::size_t place) {
  std::size_t letter = 0;
  for (std::size_t at = 0; at < word.size(); ++letter) {
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    append_utf8(out, with_tone(point.value, letter == place ? tone : 0));
  }
}

}  // namespace

void place_tone_marks(NormalizedText& text, ToneMarks style) {
  const std::string_view source = text.text;
  std::string out;
  out.reserve(source.size());
  std::vector<OffsetMap::Edit> edits;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t begin = at;
    CodePoint point = code_point_at(source, at);
    at += point.length;
    if (in_word(point.value)) {
      while (at < source.size() && in_word((point = code_point_at(source, at)).value)) at += point.length;
    }
    const std::string_view word = source.substr(begin, at - begin);
    const auto syllable = syllable_of(word);
    if (!syllable || syllable->tone == 0 || tone_place(*syllable, style) == syllable->tone_at) {
      out += word;
      continue;
    }
    const auto text_begin = static_cast<std::uint32_t>(out.size());
    append_with_tone(out, word, syllable->tone, tone_place(*syllable, style));
    if (out.size() > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("text of 4 GiB or more");
    edits.push_back({{text_begin, static_cast<std::uint32_t>(out.size())},
                     {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}});
  }
  text.map = compose(OffsetMap(std::move(edits)), text.map);
  text.text = std::move(out);
}

}  // namespace v0
}  // namespace solieu
