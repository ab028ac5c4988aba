#include "text/characters.hpp"

#include <cstddef>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace solieu {
inline namespace v0 {
namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

char32_t replace_control(char32_t c) {
  if (c == U'\n') return c;
  if (c == U'\t') return U' ';
  const bool breaks_line = in(c, 0x0B, 0x0D) || c == 0x85;
  return breaks_line ? U'\n' : kDropped;
}

// U+2000 to U+20CF: general punctuation and currency signs.
char32_t replace_punctuation(char32_t c) {
  if (c <= 0x200A || c == 0x202F || c == 0x205F) return U' ';
  if (in(c, 0x200B, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2060, 0x206F)) return kDropped;
  if (in(c, 0x2010, 0x2012)) return U'-';
  if (in(c, 0x2013, 0x2015)) return 0x2013;
  if (in(c, 0x2018, 0x201B) || c == 0x2039 || c == 0x203A) return U'\'';
  if (in(c, 0x201C, 0x201F)) return U'"';
  if (c == 0x2024) return U'.';
  if (c == 0x2028 || c == 0x2029) return U'\n';
  if (c == 0x2044) return U'/';
  if (c == 0x20AB) return U'đ';
  return c;
}

}  // namespace

char32_t replacement_of(char32_t c) {
  if (c < 0x20 || in(c, 0x7F, 0x9F)) return replace_control(c);
  if (c < 0xA0) return c;
  if (in(c, 0x2000, 0x20CF)) return replace_punctuation(c);
  if (in(c, 0xFF01, 0xFF5E)) return c - 0xFF01 + U'!';  // full-width ASCII
  switch (c) {
    case 0x00A0:  // no-break space
    case 0x1680:  // Ogham space mark
    case 0x3000:  // ideographic space
      return U' ';
    case 0x00AB:
    case 0x00BB:
      return U'"';
    case 0x2212:  // minus sign
    case 0xFE63:  // small hyphen-minus
      return U'-';
    case 0xFE58:  // small em dash
      return 0x2013;
    case 0x2215:  // division slash
      return U'/';
    case 0x00AD:  // soft hyphen
    case 0x034F:  // combining grapheme joiner
    case 0x061C:  // Arabic letter mark
    case 0x180E:  // Mongolian vowel separator
    case 0xFEFF:  // byte order mark
      return kDropped;
    default:
      return c;
  }
}

char32_t latin_look_alike(char32_t c) {
  constexpr std::u32string_view others = U"АВЕКМНОРСТУХЅІЈаеорсухѕіјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονρ";
  constexpr std::u32string_view latins = U"ABEKMHOPCTYXSIJaeopcyxsijhdqwABEZHIKMNOPTYXaovp";
  static_assert(others.size() == latins.size());
  if (!in(c, 0x370, 0x52F)) return 0;
  const std::size_t at = others.find(c);
  return at == std::u32string_view::npos ? 0 : latins[at];
}

bool is_other_alphabet(char32_t c) {
  const bool greek = c == 0x386 || in(c, 0x388, 0x3FF) || in(c, 0x1F00, 0x1FFF) || c == 0x2126;  // Ohm is Ω in NFC
  return (greek || in(c, 0x400, 0x52F)) && u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_doubtful(char32_t c) {
  constexpr std::u32string_view vietnamese = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";
  return in(c, 0x80, 0xFF) && c != 0xA0 && vietnamese.find(c) == std::u32string_view::npos;
}

Cleanness CleanCharacters::compute(char32_t c) const {
  if (c == 0xFFFD) return Cleanness::look_closer;  // tells a repaired sequence from a character of the source: not here
  if (!compose_only_ && (replacement_of(c) != c || latin_look_alike(c) != 0)) return Cleanness::look_closer;
  if (!compose_only_ && (c == kCapitalEth || c == kSmallEth)) return Cleanness::look_closer;
  const auto point = static_cast<UChar32>(c);
  if (u_getCombiningClass(point) != 0) return Cleanness::mark;
  if (u_getIntPropertyValue(point, UCHAR_NFC_QUICK_CHECK) != UNORM_YES) return Cleanness::look_closer;
  return !compose_only_ && is_doubtful(c) ? Cleanness::doubtful : Cleanness::clean;
}

CleanCharacters::CleanCharacters(bool compose_only) : compose_only_(compose_only) {
  for (char32_t c = 0; c < kCached; ++c) cached_[c] = compute(c);
  constexpr std::uint8_t ascii = 1, two_bytes = 2, latin1 = 4, additional = 8;
  const bool additional_clean = all_clean(0x1E00, 0x1EFF);
  for (char32_t i = 0; i < firsts_.size(); ++i) {
    const bool continues = (i & 0xC0U) == 0x80;
    const bool two = in(i, 0xC4, 0xDF) && all_clean((i & 0x1FU) << 6, (i & 0x1FU) << 6 | 0x3FU);
    const bool one = i < 0x80 && all_clean(i, i);
    firsts_[i] = one ? ascii : two ? two_bytes : i == 0xC3 ? latin1 : i == 0xE1 && additional_clean ? additional : 0;
    seconds_[i] = ascii;
    if (continues) seconds_[i] |= two_bytes;
    if (continues && all_clean(0xC0U | (i & 0x3FU), 0xC0U | (i & 0x3FU))) seconds_[i] |= latin1;
    if ((i & 0xFCU) == 0xB8) seconds_[i] |= additional;
    thirds_[i] = ascii | two_bytes | latin1;
    if (continues) thirds_[i] |= additional;
  }
}

bool CleanCharacters::all_clean(char32_t first, char32_t last) const {
  for (char32_t c = first; c <= last; ++c) {
    if (of(c) != Cleanness::clean) return false;
  }
  return true;
}

const CleanCharacters& CleanCharacters::instance(bool compose_only) {
  static const CleanCharacters cleaned(false);
  static const CleanCharacters composed(true);
  return compose_only ? composed : cleaned;
}

bool is_emoji(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0; }

}  // namespace v0
}  // namespace solieu
