#include "text/letters.hpp"

#include <unicode/uchar.h>

namespace solieu {
inline namespace v0 {
namespace {

// Ạ to ỹ and Ă, Đ, Ĩ, Ũ stand in pairs of an even capital and the odd small letter after it.
constexpr bool is_paired(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x100 && c <= 0x12F) || (c >= 0x14A && c <= 0x177);
}

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
  if (c < 0xC0) return c;
  if (c < 0xDF) return c == 0xD7 ? c : c + 0x20;
  if (c < 0x100) return c;
  if (is_paired(c)) return c | 1U;
  if (c == 0x1A0) return 0x1A1;  // Ơ
  if (c == 0x1AF) return 0x1B0;  // Ư
  return static_cast<char32_t>(u_tolower(icu(c)));
}

Case case_of(char32_t c) {
  if (c < 0x80) {
    if (!is_ascii_letter(c)) return Case::none;
    return c >= U'a' ? Case::lower : Case::upper;
  }
  if (is_paired(c)) return (c & 1U) != 0 ? Case::lower : Case::upper;
  if (u_isULowercase(icu(c)) != 0) return Case::lower;
  return u_isUUppercase(icu(c)) != 0 || u_istitle(icu(c)) != 0 ? Case::upper : Case::none;
}

}  // namespace v0
}  // namespace solieu
