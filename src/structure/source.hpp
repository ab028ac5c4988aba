// From places in the normalized text, where records are made, to places in the caller's text.
#pragma once

#include <string_view>
#include <vector>

#include <solieu/mention.hpp>
#include <solieu/record.hpp>
#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

/// Lets the `source` of mentions be their place in the normalized text, as structure() takes them when it shall not see
/// the source: so that the records depend neither on its encoding nor on how its letters are composed.
void point_to_text(std::vector<Mention>& mentions);

/// Turns all spans from places in the normalized text to places in the source, with the quotes read there.
void point_to_source(std::vector<Mention>& mentions, const NormalizedText& text);
void point_to_source(std::vector<Record>& records, const NormalizedText& text, std::string_view source);

}  // namespace v0
}  // namespace solieu
