// The unit of every count of an article, looked up once.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
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
      if (count != nullptr && !count->unit.empty()) units_[i] = look_up(numbers, count->unit);
    }
  }
  /// Of a count; empty for other mentions and where no row has the unit.
  [[nodiscard]] const UnitInfo& of(std::uint32_t mention) const { return units_[mention]; }

 private:
  struct Recent {
    std::string_view unit;
    UnitInfo info;
  };

  // Few units make up most of an article.
  UnitInfo look_up(const NumberRules& numbers, std::string_view unit) {
    for (const Recent& known : recent_) {
      if (known.unit == unit) return known.info;
    }
    Recent& oldest = recent_[next_++ % recent_.size()];
    oldest = {unit, unit_info(numbers, unit)};
    return oldest.info;
  }

  std::vector<UnitInfo> units_;
  std::array<Recent, 8> recent_{};
  std::size_t next_ = 0;
};

}  // namespace v0
}  // namespace solieu
