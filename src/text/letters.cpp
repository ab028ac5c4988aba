#include "text/letters.hpp"

#include <unicode/uchar.h>

namespace solieu {
inline namespace v0 {

char32_t lower_of_rare(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

char32_t to_upper(char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); }

Case case_of_rare(char32_t c) {
  const auto letter = static_cast<UChar32>(c);
  if (u_isULowercase(letter) != 0) return Case::lower;
  return u_isUUppercase(letter) != 0 || u_istitle(letter) != 0 ? Case::upper : Case::none;
}

}  // namespace v0
}  // namespace solieu
