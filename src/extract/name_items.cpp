#include "extract/name_items.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace solieu {
inline namespace v0 {
namespace {

// A place and those that go on its list; where the last of them ends.
std::uint32_t add_list(const NameText& text, std::optional<WrittenPlace> next, std::vector<NameItem>& items) {
  std::uint32_t last = 0;
  while (next) {
    NameItem& item = items.emplace_back();
    item.first = next->first;
    item.last = last = next->last;
    item.place = std::move(next);
    next = read_next_place(text, *item.place);
  }
  return last;
}

}  // namespace

std::vector<NameItem> read_items(const NameText& text) {
  constexpr std::size_t tokens_per_item = 24;
  std::vector<NameItem> items;
  items.reserve(text.size() / tokens_per_item);
  std::optional<ListedPlace> listed;
  for (std::uint32_t at = text.next(0); at < text.size() || listed; at = text.next(at)) {
    if (listed && listed->first <= at) {
      const bool passed = !items.empty() && items.back().last > listed->first;
      const std::uint32_t end = passed ? 0 : add_list(text, read_listed_place(text, *listed), items);
      listed.reset();
      at = std::max(at, end);
      if (end > 0 || at >= text.size()) continue;
    }
    AgencyReading agency = read_agency(text, at);
    PlaceReading place = agency.last == 0 ? read_place(text, at, PlaceContext::text) : PlaceReading{};
    const bool named = agency.agency || (place.place && !place.place->deictic);
    if (!named && !listed) listed = find_listed_place(text, at);
    const std::uint32_t last = std::max(agency.last, place.last);
    std::optional<WrittenPlace> next = place.place ? read_next_place(text, *place.place) : std::nullopt;
    if ((agency.agency || place.place) && !text.any_closed(at, last)) {
      NameItem& item = items.emplace_back();
      item.first = place.place ? place.place->first : at;
      item.last = last;
      item.place = std::move(agency.agency ? agency.agency->place : place.place);
      item.agency = std::move(agency.agency);
    }
    at = std::max({at + 1, last, add_list(text, std::move(next), items)});
  }
  add_communes_again(text, items);
  return items;
}

}  // namespace v0
}  // namespace solieu
