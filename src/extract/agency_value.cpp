#include "extract/agency_value.hpp"

#include <string_view>
#include <utility>

namespace solieu {
inline namespace v0 {

AgencyValue with_area(const NameItem& item, std::optional<AreaValue> area, AreaKind kind) {
  const AgencyHead& head = *item.agency->head;
  const bool unsaid = head.form == AgencyForm::named && item.place && item.place->named() &&
                      item.place->word == nullptr;  // "BHXH cơ sở Mỏ Cày"
  const bool levelled = kind != AreaKind::none && kind != AreaKind::any && !unsaid;
  const std::string_view level = levelled ? word_of(kind) : std::string_view();
  AgencyValue value{{}, head.type, head.level, std::nullopt};
  value.name.reserve(item.agency->name.size() + level.size() + (area ? area->name.size() : 0) + 2);
  value.name = item.agency->name;
  if (!level.empty()) (value.name += ' ') += level;
  if (area) (value.name += ' ') += area->name;
  if (head.form == AgencyForm::sector && area) value.level.clear();
  if (value.level.empty() && area) value.level = area->level == "country" ? "central" : area->level;
  if (value.level.empty()) value.level = name_of(level_of(kind));
  value.area = std::move(area);
  return value;
}

}  // namespace v0
}  // namespace solieu
