#include "text/detect.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "text/characters.hpp"
#include "text/code_table.hpp"
#include "text/encoding.hpp"
#include "text/letters.hpp"
#include "text/offset_map.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t kSample = 1U << 16;  // bytes that are looked at

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// What parts words: ASCII but for its letters, and the dashes, quotes and dots of general punctuation. Symbols of
// Latin-1 do not: garbled text has them inside words.
constexpr bool parts_words(char32_t c) {
  return c < 0x80 ? !is_ascii_letter(c) : c == 0xA0 || (c >= 0x2000 && c <= 0x206F);
}

// Calls `take` with each run of characters that do not part words.
template <class Take>
void for_each_word(std::string_view utf8, const Take& take) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    if (parts_words(point.value)) {
      if (begin < at) take(utf8.substr(begin, at - begin));
      begin = at + point.length;
    }
    at += point.length;
  }
  if (begin < utf8.size()) take(utf8.substr(begin));
}

NormalizedText plainly(std::string_view utf8) { return normalize(utf8, {.encoding = Encoding::utf8}); }

Plausibility read_as(std::string_view source, Encoding encoding) {
  if (encoding == Encoding::utf8) return plausibility_of(plainly(source).text);
  return plausibility_of(plainly(decode_text(source, encoding).text).text);
}

// From the first byte beyond ASCII on, but for the word that it stands in.
std::string_view sample_of(std::string_view source) {
  const auto first =
      static_cast<std::size_t>(std::find_if_not(source.begin(), source.end(), is_ascii) - source.begin());
  const std::size_t space = first == 0 ? std::string_view::npos : source.find_last_of(" \n", first - 1);
  std::string_view sample = source.substr(space == std::string_view::npos ? 0 : space);
  if (sample.size() > kSample) sample = sample.substr(0, sample.find_last_of(" \n", kSample));
  return sample.substr(0, kSample);
}

// Few words may be no syllables: names, abbreviations, misprints.
constexpr bool convinces(const Plausibility& found) {
  return found.syllables >= 2 && found.syllables >= 3 * found.others;
}

template <std::size_t N>
std::optional<Encoding> best_of(const std::array<Encoding, N>& candidates, std::string_view sample) {
  long long best = read_as(sample, Encoding::utf8).gain();
  std::optional<Encoding> encoding;
  for (const Encoding candidate : candidates) {
    const Plausibility found = read_as(sample, candidate);
    if (!convinces(found) || found.gain() <= best) continue;
    best = found.gain();
    encoding = candidate;
  }
  return encoding;
}

template <class Is>
bool any_of(std::string_view utf8, const Is& is) {
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    if (is(point.value)) return true;
    at += point.length;
  }
  return false;
}

// A letter that no legacy byte was ever taken for: Vietnamese as it should be.
bool is_sound(char32_t c) { return c >= 0x100 && is_latin_letter(c) && !western_byte(c); }

// Letters that were UTF-8 inside UTF-8. They do not come about by chance, and words need not be looked at.
std::size_t letters_inside(std::string_view line) {
  const DecodedText decoded = decode_text(line, Encoding::utf8_in_utf8);
  std::size_t letters = 0;
  for_each_piece(decoded.map, [&](const OffsetMap::Edit& edit) {
    const char32_t c = code_point_at(decoded.text, edit.text.begin).value;
    letters += is_latin_letter(c) || (c >= 0x300 && c <= 0x36F) ? 1U : 0U;
  });
  return letters;
}

// What an _in_utf8 encoding makes of the words that are no syllables.
struct Evidence {
  Encoding encoding;
  Plausibility words;
  std::vector<std::string_view> distinct{};  // that become syllables, the first few

  void add(std::string_view word) {
    constexpr std::size_t few = 8;
    const bool syllable = read_as(word, encoding).syllables > 0;
    ++(syllable ? words.syllables : words.others);
    if (!syllable || distinct.size() == few) return;
    if (std::find(distinct.begin(), distinct.end(), word) == distinct.end()) distinct.push_back(word);
  }

  [[nodiscard]] bool convinces() const { return distinct.size() >= 3 && words.syllables >= 3 * words.others; }
};

// Lets the candidates read the words of a doubtful line that are no syllables, unless it has sound letters.
void weigh(std::string_view line, std::span<Evidence> candidates) {
  if (any_of(line, is_sound)) return;
  for_each_word(line, [&](std::string_view word) {
    if (std::all_of(word.begin(), word.end(), is_ascii) || read_as(word, Encoding::utf8).others == 0) return;
    for (Evidence& candidate : candidates) candidate.add(word);
  });
}

// "thÕ": a capital with an accent after a small letter. Not "BảO", as TCVN3 has capitals.
bool rises(std::string_view word) {
  bool small = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    if (small && point.value >= 0x80 && case_of(point.value) == Case::upper) return true;
    small = small || (point.value < 0x80 && case_of(point.value) == Case::lower);
  }
  return false;
}

}  // namespace

Plausibility plausibility_of(std::string_view text) {
  Plausibility found;
  for_each_word(text, [&](std::string_view word) {
    if (std::all_of(word.begin(), word.end(), is_ascii)) return;
    const bool syllable = syllable_of(word).has_value() && !rises(word);
    const bool single = code_point_at(word, 0).length == word.size();  // may be a dash that is read wrong
    if (!syllable) ++found.others;
    if (syllable && !single) ++found.syllables;
  });
  return found;
}

std::optional<Encoding> detect_utf16(std::string_view source) {
  using namespace std::string_view_literals;
  if (source.starts_with("\xFF\xFE"sv)) return Encoding::utf16le;
  if (source.starts_with("\xFE\xFF"sv)) return Encoding::utf16be;
  const std::string_view head = source.substr(0, 256);
  if (head.size() < 4 || head.find('\0') == std::string_view::npos) return std::nullopt;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1U : 0U;
  const std::size_t enough = head.size() / 6;                                  // a third of the characters is ASCII
  if (zeros[1] > enough && 4 * zeros[0] < zeros[1]) return Encoding::utf16le;  // the others: U+0300, a grave accent
  if (zeros[0] > enough && 4 * zeros[1] < zeros[0]) return Encoding::utf16be;
  return std::nullopt;
}

std::optional<Encoding> detect_bytes(std::string_view source) {
  constexpr std::array candidates = {Encoding::windows1258, Encoding::viscii, Encoding::tcvn3, Encoding::vni};
  return best_of(candidates, sample_of(source));
}

std::optional<Encoding> detect_viqr(std::string_view source) {
  if (!std::all_of(source.begin(), source.end(), is_ascii)) return std::nullopt;
  const std::string_view sample = source.substr(0, kSample);
  const std::string text = plainly(decode_text(sample, Encoding::viqr).text).text;
  const Plausibility found = plausibility_of(text);
  // A tone mark alone may be the stop after an English "the."; these letters have no such double.
  std::size_t certain = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (std::u32string_view(U"ăâêôơưđấầậếềểệốồộớờợứừựươ").find(to_lower(point.value)) != std::u32string_view::npos) {
      ++certain;
    }
  }
  const std::size_t words = 1 + static_cast<std::size_t>(std::count(sample.begin(), sample.end(), ' '));
  const bool viqr = convinces(found) && certain >= 3 && 5 * found.syllables >= words;
  return viqr ? std::optional(Encoding::viqr) : std::nullopt;
}

std::optional<Encoding> detect_garbled(std::string_view source) {
  std::array candidates = {Evidence{Encoding::tcvn3_in_utf8, {}}, Evidence{Encoding::vni_in_utf8, {}},
                           Evidence{Encoding::viscii_in_utf8, {}}, Evidence{Encoding::windows1258_in_utf8, {}}};
  std::size_t taken = 0;
  for (std::size_t begin = 0; begin < source.size() && taken < kSample;) {
    const std::size_t end = std::min(source.find('\n', begin), source.size() - 1) + 1;
    const std::string_view line = source.substr(begin, std::min(end - begin, kSample));
    begin = end;
    if (!any_of(line, is_doubtful)) continue;
    taken += line.size();
    if (letters_inside(line) > 0) return Encoding::utf8_in_utf8;
    weigh(line, candidates);
  }
  const auto* best = std::max_element(candidates.begin(), candidates.end(), [](const Evidence& a, const Evidence& b) {
    return a.words.gain() < b.words.gain();
  });
  return best->convinces() ? std::optional(best->encoding) : std::nullopt;
}

DecodedText decode_found(std::string_view source, Encoding encoding, bool by_line) {
  if (!by_line || !encoding_inside(encoding)) return decode_text(source, encoding);
  return decode_text(source, encoding, [encoding](std::string_view line) { return is_garbled(line, encoding); });
}

bool is_garbled(std::string_view line, Encoding encoding) {
  if (encoding == Encoding::utf8_in_utf8) return letters_inside(line) > 0;
  if (std::all_of(line.begin(), line.end(), is_ascii) || any_of(line, is_sound)) return false;
  const Plausibility before = read_as(line, Encoding::utf8);
  const Plausibility after = read_as(line, encoding);
  const bool doubtful = any_of(line, is_doubtful);
  return after.gain() > before.gain() ? doubtful || before.others > 0 : doubtful && after.gain() == before.gain();
}

}  // namespace v0
}  // namespace solieu
