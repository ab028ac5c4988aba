// What an agency's name and its place make.
#pragma once

#include <optional>

#include <solieu/mention.hpp>

#include "extract/name_items.hpp"

namespace solieu {
inline namespace v0 {

/// "Hội LHPN", a place of the kind that its level word says: "Hội LHPN huyện Sông Hinh" of that huyện. Without a place
/// only the level word is added. Precondition: the item is an agency.
[[nodiscard]] AgencyValue with_area(const NameItem& item, std::optional<AreaValue> area, AreaKind kind);

}  // namespace v0
}  // namespace solieu
