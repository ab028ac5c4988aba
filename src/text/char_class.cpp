#include "text/char_class.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

struct Range {
  char32_t last;  // the range begins after the one before it
  CharClass kind;
};

// Beyond Vietnamese only blocks are told apart: a foreign letter matches no rule anyway.
constexpr std::array ranges = {
    Range{0x00A0, CharClass::space},       Range{0x00A9, CharClass::symbol},
    Range{0x00AA, CharClass::letter},      Range{0x00AB, CharClass::punctuation},
    Range{0x00B1, CharClass::symbol},      Range{0x00B3, CharClass::mark},  // ² ³ as in km²
    Range{0x00B4, CharClass::symbol},      Range{0x00B5, CharClass::letter},
    Range{0x00B7, CharClass::punctuation}, Range{0x00B8, CharClass::symbol},
    Range{0x00B9, CharClass::mark},        Range{0x00BA, CharClass::letter},
    Range{0x00BB, CharClass::punctuation}, Range{0x00BE, CharClass::symbol},
    Range{0x00BF, CharClass::punctuation}, Range{0x00D6, CharClass::letter},
    Range{0x00D7, CharClass::symbol},      Range{0x00F6, CharClass::letter},
    Range{0x00F7, CharClass::symbol},      Range{0x02FF, CharClass::letter},
    Range{0x036F, CharClass::mark},        Range{0x1FFF, CharClass::letter},
    Range{0x200A, CharClass::space},       Range{0x200F, CharClass::symbol},
    Range{0x2027, CharClass::punctuation}, Range{0x2029, CharClass::space},
    Range{0x202E, CharClass::symbol},      Range{0x202F, CharClass::space},
    Range{0x203A, CharClass::punctuation}, Range{0x205E, CharClass::symbol},
    Range{0x205F, CharClass::space},       Range{0x2BFF, CharClass::symbol},
    Range{0x2DFF, CharClass::letter},      Range{0x2E7F, CharClass::punctuation},
    Range{0x2FFF, CharClass::letter},      Range{0x3000, CharClass::space},
    Range{0x3004, CharClass::punctuation}, Range{0x3007, CharClass::letter},
    Range{0x3020, CharClass::punctuation}, Range{0xDFFF, CharClass::letter},
    Range{0xF8FF, CharClass::symbol},      Range{0xFDFF, CharClass::letter},
    Range{0xFE0F, CharClass::mark},        Range{0xFE6F, CharClass::punctuation},
    Range{0xFEFE, CharClass::letter},      Range{0xFF20, CharClass::punctuation},
    Range{0xFFDF, CharClass::letter},      Range{0xFFFF, CharClass::symbol},
    Range{0x1CFFF, CharClass::letter},     Range{0x1FFFF, CharClass::symbol},  // emoji, music, games
    Range{0x3FFFF, CharClass::letter},     Range{0x10FFFF, CharClass::symbol},
};

}  // namespace

CharClass class_beyond_latin(char32_t value) {
  const auto found = std::lower_bound(ranges.begin(), ranges.end(), value,
                                      [](const Range& range, char32_t point) { return range.last < point; });
  return found == ranges.end() ? CharClass::symbol : found->kind;
}

}  // namespace v0
}  // namespace solieu
