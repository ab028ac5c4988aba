#include "structure/focus_agency.hpp"

#include <algorithm>
#include <string_view>

#include "structure/focus.hpp"

namespace solieu {
inline namespace v0 {

bool covers_several(const AgencyValue& agency) {
  if (agency.area || !agency.level.empty()) return false;
  const std::string_view name = agency.name;
  const std::size_t region = name.rfind(" khu vực ");
  const bool numbered = region != std::string_view::npos &&
                        name.substr(name.rfind(' ') + 1).find_first_not_of("IVX") == std::string_view::npos;
  return numbered || name.find(" miền ") != std::string_view::npos;
}

std::optional<std::uint32_t> regional_office(const Passage& passage, const std::vector<Mention>& mentions,
                                             const std::vector<bool>& asides, std::uint32_t opening) {
  constexpr std::ptrdiff_t often = 3;
  const auto several = [](const Mention& mention) {
    const auto* agency = std::get_if<AgencyValue>(&mention.value);
    return agency != nullptr && covers_several(*agency);
  };
  const auto first = std::find_if(mentions.begin(), mentions.end(), several);
  if (first == mentions.end() || block_of(passage, *first) > opening) return std::nullopt;
  const auto index = static_cast<std::uint32_t>(first - mentions.begin());
  if (asides[index]) return std::nullopt;
  const std::string& name = std::get<AgencyValue>(first->value).name;
  const auto same = [&](const Mention& mention) {
    return several(mention) && std::get<AgencyValue>(mention.value).name == name;
  };
  return std::count_if(first, mentions.end(), same) >= often ? std::optional(index) : std::nullopt;
}

std::optional<std::uint32_t> issuer_of(const Passage& passage, const std::vector<Mention>& mentions) {
  constexpr std::size_t last_line = 5;
  const std::vector<Block>& blocks = passage.article.blocks;
  std::size_t number = 0;
  while (number < std::min(blocks.size(), last_line) && !slice(passage.text, blocks[number].span).starts_with("Số:"))
    ++number;
  if (number < 2 || number == std::min(blocks.size(), last_line)) return std::nullopt;
  std::optional<std::uint32_t> last;
  for (std::uint32_t i = 0; i < mentions.size() && mentions[i].span.end <= blocks[number].span.begin; ++i) {
    const auto* agency = std::get_if<AgencyValue>(&mentions[i].value);
    if (agency != nullptr) last = i;
  }
  return last && std::get<AgencyValue>(mentions[*last].value).area ? last : std::nullopt;
}

std::optional<std::uint32_t> only_agency(const Passage& passage, const std::vector<Mention>& mentions,
                                         const std::vector<bool>& asides, const AreaValue& area,
                                         std::uint32_t opening) {
  std::optional<std::uint32_t> only;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto* agency = std::get_if<AgencyValue>(&mentions[i].value);
    const AreaValue* covered = agency != nullptr ? area_of(*agency) : nullptr;
    if (covered == nullptr || !same_area(*covered, area) || is_sector(*agency)) continue;
    if (only && std::get<AgencyValue>(mentions[*only].value).name != agency->name) return std::nullopt;
    if (!only && (asides[i] || only_hosts(*agency) || block_of(passage, mentions[i]) > opening)) return std::nullopt;
    if (!only) only = i;
  }
  return only;
}

}  // namespace v0
}  // namespace solieu
