#include "text/syllable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kTones = 6;
constexpr std::u32string_view kVowels =
    U"aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
    U"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

// Where a letter stands in kVowels, counted from 1.
constexpr auto kVowelPlaces = [] {
  std::array<std::uint8_t, 0x1F00> places{};
  for (std::size_t i = 0; i < kVowels.size(); ++i) places[kVowels[i]] = static_cast<std::uint8_t>(i + 1);
  return places;
}();

constexpr std::size_t vowel_place(char32_t c) { return c < kVowelPlaces.size() ? kVowelPlaces[c] : 0; }

constexpr std::array onsets = {U""sv,   U"b"sv,  U"c"sv, U"ch"sv, U"d"sv,  U"đ"sv,  U"g"sv,   U"gh"sv, U"gi"sv, U"h"sv,
                               U"k"sv,  U"kh"sv, U"l"sv, U"m"sv,  U"n"sv,  U"ng"sv, U"ngh"sv, U"nh"sv, U"p"sv,  U"ph"sv,
                               U"qu"sv, U"r"sv,  U"s"sv, U"t"sv,  U"th"sv, U"tr"sv, U"v"sv,   U"x"sv};

// Everything after the onset, without the tone mark. "iê", "uô", "ươ" open are "ia", "ua", "ưa".
constexpr std::u32string_view kRimes =
    U" a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
    U" e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
    U" o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc"
    U" op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
    U" u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh "
    U"uyt"
    U" uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ";

bool is_rime(std::u32string_view letters) {
  if (letters.empty()) return false;
  char32_t padded[kLongestSyllable + 2] = {U' '};
  std::copy(letters.begin(), letters.end(), padded + 1);
  padded[letters.size() + 1] = U' ';
  return kRimes.find({padded, letters.size() + 2}) != std::u32string_view::npos;
}

// "qu" has taken the "u" of "ua", "uyên", … or stands for the "o" of "oa", "oăng".
bool is_rime_after_qu(std::u32string_view rest) {
  char32_t whole[kLongestSyllable + 1] = {};
  std::copy(rest.begin(), rest.end(), whole + 1);
  for (const char32_t glide : {U'u', U'o'}) {
    whole[0] = glide;
    if (is_rime({whole, rest.size() + 1})) return true;
  }
  return rest == U"it" || rest == U"in" || rest == U"inh" || rest == U"ôc" || rest == U"ăp";
}

// The letters before the rime, if the rest is one.
std::optional<std::size_t> onset_of(std::u32string_view letters) {
  std::optional<std::size_t> found;
  for (const std::u32string_view onset : onsets) {
    if (!letters.starts_with(onset)) continue;
    const std::u32string_view rest = letters.substr(onset.size());
    if (onset == U"qu" ? !is_rime_after_qu(rest) : !is_rime(rest)) continue;
    // "gi" before more is an onset, but for "gì", "gìn", "giếng": no letters left, or none without the i.
    if (!found || onset.size() > *found) found = onset.size();
  }
  return found;
}

constexpr bool is_stop(std::u32string_view letters) {
  return letters.ends_with(U'c') || letters.ends_with(U'p') || letters.ends_with(U't') || letters.ends_with(U"ch");
}

constexpr bool has_quality(char32_t c) { return std::u32string_view(U"ăâêôơư").find(c) != std::u32string_view::npos; }

}  // namespace

char32_t with_tone(char32_t vowel, std::size_t tone) {
  const std::size_t place = vowel_place(vowel);
  return place == 0 ? vowel : kVowels[(place - 1) / kTones * kTones + tone];
}

void MarkedVowel::add(char32_t mark) {
  constexpr std::u32string_view tones = U"\u0300\u0301\u0309\u0303\u0323";
  constexpr std::u32string_view qualities = U"\u0302\u0306\u031B";
  if (const std::size_t at = tones.find(mark); at != std::u32string_view::npos) {
    contradictory_ = contradictory_ || (tone_ != 0 && tone_ != at + 1);
    tone_ = at + 1;
  } else {
    contradictory_ =
        contradictory_ || qualities.find(mark) == std::u32string_view::npos || (quality_ != 0 && quality_ != mark);
    quality_ = mark;
  }
}

char32_t MarkedVowel::letter() const {
  struct Made {
    char32_t base, quality, vowel;
  };
  constexpr std::array made = {Made{U'a', 0x302, U'â'}, Made{U'a', 0x306, U'ă'}, Made{U'e', 0x302, U'ê'},
                               Made{U'o', 0x302, U'ô'}, Made{U'o', 0x31B, U'ơ'}, Made{U'u', 0x31B, U'ư'},
                               Made{U'A', 0x302, U'Â'}, Made{U'A', 0x306, U'Ă'}, Made{U'E', 0x302, U'Ê'},
                               Made{U'O', 0x302, U'Ô'}, Made{U'O', 0x31B, U'Ơ'}, Made{U'U', 0x31B, U'Ư'}};
  if (contradictory_ || vowel_place(base_) == 0) return 0;
  if (quality_ == 0) return with_tone(base_, tone_);
  const auto* found = std::find_if(made.begin(), made.end(),
                                   [&](const Made& each) { return each.base == base_ && each.quality == quality_; });
  return found == made.end() ? 0 : with_tone(found->vowel, tone_);
}

std::optional<Syllable> syllable_of(std::string_view word) {
  Syllable syllable;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    if (syllable.letters == kLongestSyllable || !is_latin_letter(point.value)) return std::nullopt;
    char32_t letter = to_lower(point.value);
    if (const std::size_t place = vowel_place(letter); place != 0 && (place - 1) % kTones != 0) {
      if (syllable.tone != 0) return std::nullopt;
      syllable.tone = (place - 1) % kTones;
      syllable.tone_at = syllable.letters;
      letter = with_tone(letter, 0);
    }
    syllable.plain[syllable.letters++] = letter;
  }
  const auto onset = onset_of(syllable.view());
  if (!onset) return std::nullopt;
  constexpr std::size_t acute = 2;
  constexpr std::size_t dot_below = 5;
  if (is_stop(syllable.view()) && syllable.tone != acute && syllable.tone != dot_below) return std::nullopt;
  syllable.onset = *onset;
  return syllable;
}

std::size_t tone_place(const Syllable& syllable, ToneMarks style) {
  const std::u32string_view rime = syllable.view().substr(syllable.onset);
  std::size_t vowels = 0;
  while (vowels < rime.size() && vowel_place(rime[vowels]) != 0) ++vowels;
  for (std::size_t i = vowels; i > 0; --i) {
    if (has_quality(rime[i - 1])) return syllable.onset + i - 1;  // also the ơ of ươ
  }
  const bool open = vowels == rime.size();
  if (vowels == 1) return syllable.onset;
  if (!open || vowels == 3) return syllable.onset + 1;  // toán, huỳnh; ngoài, khuỷu
  const bool either = rime == U"oa" || rime == U"oe" || rime == U"uy";
  return syllable.onset + (either && style == ToneMarks::new_style ? 1 : 0);
}

bool all_consonants(std::string_view letters) {
  for (std::size_t at = 0; at < letters.size();) {
    const CodePoint point = code_point_at(letters, at);
    if (vowel_place(point.value) != 0) return false;
    at += point.length;
  }
  return true;
}

}  // namespace v0
}  // namespace solieu
