// place_elsewhere: a place in another province than the one that the article is about.
#include <algorithm>
#include <chrono>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "structure/check_family.hpp"
#include "structure/place.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view code = "place_elsewhere";
constexpr double dominant = 0.6;  // of the names in the article, those in its own province

// Whether the places of an article lie in more than one province, as far as the article itself tells.
bool several_provinces(const std::vector<Mention>& mentions) {
  std::string_view seen;
  for (const Mention& mention : mentions) {
    const AreaValue* area = area_in(mention);
    if (area == nullptr) continue;
    const bool itself = area->level == "province";
    if (!itself && area->level != "district") continue;  // a commune lies where its district does
    const std::string_view province = itself ? area->name : area->parent;
    if (province.empty() || province == seen) continue;
    if (!seen.empty()) return true;
    seen = province;
  }
  return false;
}

// The provinces of the places in an article, and which of them it is about.
class ProvinceMap {
 public:
  explicit ProvinceMap(const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      const AreaValue* area = area_in(mention);
      if (area == nullptr) continue;
      if (area->level == "district" && !area->parent.empty()) add_district(*area);
      if (area->level == "province") named_.insert(area->name);
    }
    std::size_t all = 0;
    std::unordered_map<std::string, std::size_t> times;
    for (const Mention& mention : mentions) {
      const AreaValue* area = area_in(mention);
      const std::string* province = area != nullptr ? province_of(*area) : nullptr;
      if (province == nullptr) continue;
      ++all;
      if (const std::size_t now = ++times[*province]; now > most_) {
        most_ = now;
        main_ = *province;
      }
    }
    if (static_cast<double>(most_) < dominant * static_cast<double>(all)) main_.clear();
  }

  /// The province that the article is about; empty when it is about several or none.
  [[nodiscard]] const std::string& main() const { return main_; }
  /// Whether the article names the province itself somewhere: then it speaks of it on purpose.
  [[nodiscard]] bool named(const std::string& province) const { return named_.count(province) != 0; }

  [[nodiscard]] const std::string* province_of(const AreaValue& area) const {
    if (area.level == "province") return &area.name;
    if (area.level == "district") return area.parent.empty() ? nullptr : &area.parent;
    if (area.level != "commune") return nullptr;
    const auto district = districts_.find(area.parent);
    return district == districts_.end() || district->second.empty() ? nullptr : &district->second;
  }

 private:
  // Two districts of one name tell nothing about the communes of either.
  void add_district(const AreaValue& area) {
    const auto [found, added] = districts_.try_emplace(area.name, area.parent);
    if (!added && found->second != area.parent) found->second.clear();
  }

  std::unordered_map<std::string, std::string> districts_;
  std::unordered_set<std::string> named_;
  std::string main_;
  std::size_t most_ = 0;
};

void mark(Record& record, const AreaValue& area, const std::string& province, const ProvinceMap& map) {
  if (province == map.main()) return;
  const bool itself = area.level == "province";
  std::string message = itself ? area.name + " is another province than " + map.main()
                               : area.name + " lies in " + province + ", not in " + map.main();
  message += ", which the article is mostly about.";
  const bool on_purpose = itself || map.named(province);
  add_check(record, code, on_purpose ? CheckLevel::info : CheckLevel::warning, std::move(message));
}

std::uint32_t place_of(const Record& record) {
  return record.value ? record.value->quote.span.begin : record.evidence.span.begin;
}

// The record nearest to a place among those of its sentence.
Record* nearest(std::vector<Record>& records, SourceSpan place) {
  constexpr std::size_t most = 32;
  auto after =
      std::upper_bound(records.begin(), records.end(), place.begin,
                       [](std::uint32_t begin, const Record& record) { return begin < record.evidence.span.begin; });
  Record* best = nullptr;
  std::uint32_t least = 0;
  for (std::size_t seen = 0; after != records.begin() && seen < most; ++seen) {
    Record& record = *--after;
    if (record.evidence.span.end < place.end) break;
    const std::uint32_t at = place_of(record);
    const std::uint32_t off = at < place.begin ? place.begin - at : at - place.begin;
    if (best != nullptr && off >= least) continue;
    best = &record;
    least = off;
  }
  return best;
}

// The provinces that the tables know were merged on 1 July 2025; what lay elsewhere before may lie here since.
bool after_merger(const std::vector<Record>& records, const Article& article) {
  using namespace std::chrono_literals;
  constexpr auto merged = std::chrono::year_month_day(2025y / std::chrono::July / 1);
  if (article.published) return *article.published >= merged;
  return std::any_of(records.begin(), records.end(), [&](const Record& record) {
    return record.period && record.period->period.end && *record.period->period.end >= merged;
  });
}

}  // namespace

void check_places(std::vector<Record>& records, const CheckInput& input) {
  if (!several_provinces(input.mentions)) return;
  const ProvinceMap map(input.mentions);
  if (map.main().empty() || after_merger(records, input.article)) return;
  for (Record& record : records) {
    const std::string* province = record.area ? map.province_of(*record.area) : nullptr;
    if (province != nullptr) mark(record, *record.area, *province, map);
  }
  for (const Mention& mention : input.mentions) {
    const AreaValue* area = area_in(mention);
    const std::string* province = area != nullptr && area->level != "province" ? map.province_of(*area) : nullptr;
    if (province == nullptr || *province == map.main() || map.named(*province)) continue;
    if (Record* record = nearest(records, mention.source)) mark(*record, *area, *province, map);
  }
}

}  // namespace v0
}  // namespace solieu
