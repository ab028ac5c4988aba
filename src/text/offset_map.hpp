// Composition of offset maps.
#pragma once

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

/// The map of a text that was made in two passes: `outer` leads from it to the text between, `inner` from there to the
/// source. O(edits). Precondition: the edits of `outer` have sources, those of `inner` texts that are not empty;
/// `outer` has step 1.
[[nodiscard]] OffsetMap compose(const OffsetMap& outer, const OffsetMap& inner);

}  // namespace v0
}  // namespace solieu
