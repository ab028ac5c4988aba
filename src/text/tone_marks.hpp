// The place of tone marks.
#pragma once

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

/// Puts the tone marks of all Vietnamese syllables where the style has them. Precondition: the style is not `keep`.
void place_tone_marks(NormalizedText& text, ToneMarks style);

}  // namespace v0
}  // namespace solieu
