// Agencies and areas found in a string, shown on one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/fixture.hpp"

namespace solieu::test {

inline const FinderRules<NameRules>& name_rules() {
  static const FinderRules<NameRules> rules(Rules::builtin(), &compile_names);
  return rules;
}

inline std::vector<Mention> names_in(const TestText& text) {
  Claims claims(text.tokenized.tokens.size());
  std::vector<Mention> out;
  find_names(text.passage, *name_rules().compiled, claims, out);
  return out;
}

/// "Chợ Mới (district 893, An Giang)"
inline std::string shown(const AreaValue& area) {
  std::string out = area.name + " (" + area.level;
  if (!area.code.empty()) out += " " + area.code;
  if (!area.parent.empty() && area.level != "province") out += ", " + area.parent;
  return out + ")";
}

/// "[BHXH tỉnh Trà Vinh] social_insurance province in Trà Vinh (province 84)" for an agency.
inline std::string shown(const Mention& mention) {
  if (const auto* area = std::get_if<AreaValue>(&mention.value)) return shown(*area);
  const auto& agency = std::get<AgencyValue>(mention.value);
  std::string out = "[" + agency.name + "] " + agency.type;
  if (!agency.level.empty()) out += " " + agency.level;
  if (agency.area) out += " in " + shown(*agency.area);
  return out;
}

/// All mentions with the text they cover, joined by "; ".
inline std::string names_of(std::string_view source,
                            std::optional<std::chrono::year_month_day> published = std::nullopt) {
  const TestText text(source, name_rules().lexicon, published);
  std::string out;
  for (const Mention& mention : names_in(text)) {
    if (!out.empty()) out += "; ";
    out += shown(mention) + " | " + std::string(text.at(mention));
  }
  return out;
}

}  // namespace solieu::test
