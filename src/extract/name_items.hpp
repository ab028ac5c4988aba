// The agencies and places of an article as they are written, before anything is known of their areas.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/agency_reader.hpp"

namespace solieu {
inline namespace v0 {

/// A place or an agency in its order in the article.
struct NameItem {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::optional<Agency> agency;
  std::optional<WrittenPlace> place;  // the agency's own, or the item itself
  std::int32_t area = no_area;        // what the gazetteer knows of the place
  std::int32_t within = no_area;      // area of the place written beside it: "Chợ Mới (An Giang)"
  std::string within_name;            // its name, when the gazetteer does not know it
  bool above = false;                 // is itself that place
  bool dropped = false;               // a bare name that is no place here
};

/// All items of an article, in order. Linear.
[[nodiscard]] std::vector<NameItem> read_items(const NameText& text);

/// Adds the communes that are named again without their level word, where they stand.
void add_communes_again(const NameText& text, std::vector<NameItem>& items);

}  // namespace v0
}  // namespace solieu
