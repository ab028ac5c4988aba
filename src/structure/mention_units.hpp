// The unit of every count of an article, looked up once.
#pragma once

#include <cstdint>
#include <vector>

#include <solieu/mention.hpp>

#include "extract/units.hpp"

namespace solieu {
inline namespace v0 {

class MentionUnits {
 public:
  MentionUnits(const NumberRules& numbers, const std::vector<Mention>& mentions) : units_(mentions.size()) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const auto* count = std::get_if<CountValue>(&mentions[i].value);
      if (count != nullptr && !count->unit.empty()) units_[i] = unit_info(numbers, count->unit);
    }
  }
  /// Of a count; empty for other mentions and where no row has the unit.
  [[nodiscard]] const UnitInfo& of(std::uint32_t mention) const { return units_[mention]; }

 private:
  std::vector<UnitInfo> units_;
};

}  // namespace v0
}  // namespace solieu
