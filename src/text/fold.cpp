#include "text/fold.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t kTones = 6;  // none, grave, acute, hook above, tilde, dot below
constexpr std::u32string_view kVowels = U"aàáảãạeèéẻẽẹiìíỉĩịoòóỏõọuùúủũụyỳýỷỹỵ";

struct Vowel {
  char32_t base = 0;  // 0: none of kVowels
  std::size_t tone = 0;
};

// Where a letter stands in kVowels, counted from 1.
constexpr auto kVowelPlaces = [] {
  std::array<std::uint8_t, 0x1F00> places{};
  for (std::size_t i = 0; i < kVowels.size(); ++i) places[kVowels[i]] = static_cast<std::uint8_t>(i + 1);
  return places;
}();

constexpr Vowel vowel_of(char32_t letter) {
  if (letter >= kVowelPlaces.size() || kVowelPlaces[letter] == 0) return {};
  const std::size_t at = kVowelPlaces[letter] - 1U;
  return {kVowels[at - at % kTones], at % kTones};
}

constexpr char32_t with_tone(char32_t base, std::size_t tone) { return kVowels[kVowelPlaces[base] - 1U + tone]; }

constexpr bool is_consonant(char32_t c) {
  constexpr std::u32string_view vowels = U"aeiouy";
  return c == U'đ' || (is_ascii_letter(c) && vowels.find(c) == std::u32string_view::npos);
}

// The last letters of a run of letters, already in lower case; 0 where the run is shorter.
struct RunEnd {
  char32_t third = 0;
  char32_t second = 0;
  char32_t last = 0;
};

RunEnd run_end(std::string_view run) {
  RunEnd end;
  for (char32_t* letter : {&end.last, &end.second, &end.third}) {
    if (run.empty()) break;
    const CodePoint point = code_point_before(run, run.size());
    *letter = point.value;
    run.remove_suffix(point.length);
  }
  return end;
}

constexpr std::ptrdiff_t utf8_length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

// "oà" → "òa", "oè" → "òe", "uỳ" → "ùy" at the end of a syllable.
bool moves_tone(const RunEnd& run, const Vowel& last) {
  if (last.tone == 0) return false;
  if (run.second == U'o') return last.base == U'a' || last.base == U'e';
  return run.second == U'u' && last.base == U'y' && run.third != U'q';
}

// "tỷ" → "tỉ", "quý" → "quí"; not "tay", "thủy", "uy", "ý".
bool is_lone_y(char32_t third, char32_t second, const Vowel& last) {
  if (last.base != U'y') return false;
  return is_consonant(second) || (second == U'u' && third == U'q');
}

// "qúy" → "quý", "qủa" → "quả": the "u" of "qu" carries no tone.
bool returns_tone(const RunEnd& run, const Vowel& second, const Vowel& last) {
  return run.third == U'q' && second.base == U'u' && second.tone != 0 && last.base != 0 && last.tone == 0;
}

// Whether the end of a syllable stays as it is, told by its last bytes: most do.
bool stays(const char* begin, const char* end) {
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (begin == end) return true;
  return is_plain(end[-1]) && end[-1] != 'y' && (end - begin == 1 || is_plain(end[-2]));
}

// Rewrites the end of a syllable that was just written; returns the new end.
char* finish_run(char* begin, char* end) {
  if (stays(begin, end)) return end;
  const RunEnd run = run_end({begin, static_cast<std::size_t>(end - begin)});
  Vowel last = vowel_of(run.last);
  if (last.base == 0) return end;
  char32_t before = run.second;
  const Vowel second = vowel_of(before);
  if (moves_tone(run, last)) {
    before = with_tone(before, std::exchange(last.tone, 0));
  } else if (returns_tone(run, second, last)) {
    before = second.base;
    last.tone = second.tone;
  }
  if (is_lone_y(run.third, before, last)) last.base = U'i';
  end -= utf8_length(run.last) + (run.second == 0 ? 0 : utf8_length(run.second));
  if (before != 0) end = write_utf8(end, before);
  return write_utf8(end, with_tone(last.base, last.tone));
}

// A combining mark left in NFC text belongs to its letter, so the letter is none of the plain ones.
constexpr bool continues_run(char32_t c) { return is_latin_letter(c) || (c >= 0x300 && c <= 0x36F); }

}  // namespace

char32_t without_tone(char32_t lower) {
  const char32_t base = vowel_of(lower).base;
  return base == U'y' ? U'i' : base == 0 ? lower : base;
}

// Writes the folded word, which takes at most twice its bytes; returns the end.
char* write_folded(char* end, std::string_view word) {
  char* run = end;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    const char32_t lower = to_lower(point.value);
    if (continues_run(lower)) {
      end = write_utf8(end, lower);
    } else {
      run = end = write_utf8(finish_run(run, end), lower);
    }
  }
  return finish_run(run, end);
}

void append_folded(std::string& out, std::string_view word) {
  std::array<char, 64> room;
  if (2 * word.size() <= room.size()) {
    out.append(room.data(), write_folded(room.data(), word));
    return;
  }
  const std::size_t begin = out.size();
  out.resize(begin + 2 * word.size());
  out.resize(static_cast<std::size_t>(write_folded(out.data() + begin, word) - out.data()));
}

LetterCase letter_case(std::string_view word) {
  bool upper = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    const Case letter = case_of(point.value);
    if (letter == Case::lower) return {upper, false};
    upper = upper || letter == Case::upper;
  }
  return {upper, upper};
}

}  // namespace v0
}  // namespace solieu
