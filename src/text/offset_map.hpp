// How offset maps are made, put together and read.
#pragma once

#include <vector>

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

/// One of the changed places of an edit, by itself.
[[nodiscard]] inline OffsetMap::Edit piece_of(const OffsetMap::Edit& edit, std::uint32_t index) {
  if (edit.pieces == 1) return edit;
  const auto text = static_cast<std::uint32_t>(edit.text.size()) / edit.pieces;
  const auto source = static_cast<std::uint32_t>(edit.source.size()) / edit.pieces;
  return {{edit.text.begin + index * text, edit.text.begin + (index + 1) * text},
          {edit.source.begin + index * source, edit.source.begin + (index + 1) * source}};
}

/// Calls `take` with every changed place of a map.
template <class Take>
void for_each_piece(const OffsetMap& map, const Take& take) {
  for (const OffsetMap::Edit& edit : map.edits()) {
    for (std::uint32_t i = 0; i < edit.pieces; ++i) take(piece_of(edit, i));
  }
}

/// Adds a changed place behind the others: to the edit before it, if it goes on like that.
void append_piece(std::vector<OffsetMap::Edit>& edits, const OffsetMap::Edit& piece);

/// The last changed place, taken out of the edit that it may be part of. \pre there is one
[[nodiscard]] OffsetMap::Edit& last_piece(std::vector<OffsetMap::Edit>& edits);

/// The map of a text that was made in two passes: `outer` leads from it to the text between, `inner` from there to the
/// source. O(edits). Precondition: the edits of `outer` have sources, those of `inner` texts that are not empty;
/// `outer` has step 1.
[[nodiscard]] OffsetMap compose(const OffsetMap& outer, const OffsetMap& inner);

}  // namespace v0
}  // namespace solieu
