// implied_plan: results and their percentages of the same plan imply the same plan.
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "structure/check_family.hpp"
#include "structure/check_number.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view code = "implied_plan";
constexpr std::size_t largest_group = 16;  // results towards one plan; more are a table of many
constexpr double narrow = 0.03;            // a wider band meets another by chance

struct ImpliedPlan {
  std::size_t record = 0;
  const Ratio* ratio = nullptr;
  PrintedBand plan;
};

std::optional<PrintedBand> implied_by(const Record& record, const Ratio& ratio) {
  const auto value = count_band(record.value->quantity, record.value->quote.text);
  const auto percent = percent_band(ratio.percent, ratio.quote.text);
  const auto plan = value && percent ? divided(*value, *percent) : std::nullopt;
  return plan ? std::optional(scaled(*plan, 100)) : std::nullopt;
}

// What results towards one plan share.
struct GroupKey {
  std::string_view programme, area, level, unit;
  friend bool operator==(const GroupKey&, const GroupKey&) = default;
};

struct GroupHash {
  std::size_t operator()(const GroupKey& key) const {
    const std::hash<std::string_view> hash;
    return hash(key.programme) ^ hash(key.area) * 3 ^ hash(key.unit) * 5;
  }
};

GroupKey group_of(const Record& record) {
  const AreaValue& area = *record.area;
  const bool coded = !area.code.empty();
  return {record.programme->id, coded ? area.code : area.name, coded ? std::string_view() : area.level,
          record.value->unit};
}

// The number in a band that a plan would have: the one with the most zeros at its end.
double round_number(const PrintedBand& band) {
  for (double step = std::pow(10.0, std::floor(std::log10(std::max(band.high, 1.0)))); step >= 1; step /= 10) {
    const double candidate = std::ceil(band.low / step) * step;
    if (candidate <= band.high) return candidate;
  }
  return band.value;
}

bool same_basis(const ImpliedPlan& a, const ImpliedPlan& b) {
  return !a.ratio->basis.empty() && same_words(a.ratio->basis, b.ratio->basis);
}

// Whether one result runs on into the other within a month, so that both count towards one plan:
// "ngày 11/7: 925 người", "hai ngày 11-12/7: 965 người".
bool runs_on(const Record& a, const Record& b) {
  if (!a.period || !b.period) return false;
  const Period& p = a.period->period;
  const Period& q = b.period->period;
  if (p.start != q.start || !p.end || !q.end || p.end == q.end) return false;
  if (p.end->year() != q.end->year() || p.end->month() != q.end->month()) return false;
  return (*p.end < *q.end) == (a.value->quantity.low < b.value->quantity.low);
}

std::string saying(const Record& record, const Ratio& ratio) {
  return in_quotes(record.value->quote.text) + " at " + in_quotes(ratio.quote.text);
}

void compare(std::vector<Record>& records, const ImpliedPlan& one, const ImpliedPlan& other) {
  Record& a = records[one.record];
  Record& b = records[other.record];
  if (one.record == other.record || a.kind != b.kind || a.measure != b.measure || !same_basis(one, other)) return;
  if (a.value->quantity == b.value->quantity) return;
  const std::string both = saying(a, *one.ratio) + " and " + saying(b, *other.ratio);
  if (one.plan.meets(other.plan)) {
    if (one.plan.spread() > narrow || other.plan.spread() > narrow) return;
    const PrintedBand common{std::max(one.plan.low, other.plan.low), one.plan.value,
                             std::min(one.plan.high, other.plan.high)};
    const std::string message = both + " imply the same plan, " + shown(round_number(common), a.value->unit) + ".";
    add_check(a, code, CheckLevel::info, message);
    add_check(b, code, CheckLevel::info, message);
  } else if (runs_on(a, b)) {
    const std::string message = both + " imply different plans, " + shown(round_number(one.plan), a.value->unit) +
                                " and " + shown(round_number(other.plan), b.value->unit) + ".";
    add_check(a, code, CheckLevel::warning, message);
    add_check(b, code, CheckLevel::warning, message);
  }
}

// A target stated elsewhere that is the plan a result implies.
void confirm(Record& result, const ImpliedPlan& implied, Record& target) {
  constexpr double tight = 0.01;
  const Quantity& aim = target.value->quantity;
  if (implied.plan.spread() > tight || aim.is_range() || aim.low < implied.plan.low || aim.low > implied.plan.high)
    return;
  const std::string message =
      saying(result, *implied.ratio) + " imply the plan stated elsewhere, " + in_quotes(target.value->quote.text) + ".";
  add_check(result, code, CheckLevel::info, message);
  add_check(target, code, CheckLevel::info, message);
}

struct PlanGroup {
  std::vector<ImpliedPlan> implied;
  std::vector<std::size_t> targets;
};

// The plans that the percentages of a result imply.
void add_implied(PlanGroup& group, const Record& record, std::size_t index) {
  for (const Ratio& ratio : record.ratios) {
    if (ratio.relation != Relation::of_plan || group.implied.size() >= largest_group) continue;
    if (const auto plan = implied_by(record, ratio)) group.implied.push_back({index, &ratio, *plan});
  }
}

bool says_share_of_plan(const Record& record) {
  return std::any_of(record.ratios.begin(), record.ratios.end(),
                     [](const Ratio& ratio) { return ratio.relation == Relation::of_plan; });
}

using PlanGroups = std::unordered_map<GroupKey, PlanGroup, GroupHash>;

PlanGroups plan_groups(const std::vector<Record>& records) {
  PlanGroups groups;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Record& record = records[i];
    const bool target = record.kind == RecordKind::target;
    if (!counts(record) || !record.programme || !record.area || !(target || says_share_of_plan(record))) continue;
    PlanGroup& group = groups[group_of(record)];
    if (!target) {
      add_implied(group, record, i);
    } else if (group.targets.size() < largest_group) {
      group.targets.push_back(i);
    }
  }
  return groups;
}

}  // namespace

void check_implied_plans(std::vector<Record>& records) {
  if (std::none_of(records.begin(), records.end(), says_share_of_plan)) return;
  for (const auto& [key, group] : plan_groups(records)) {  // no record is in two of them
    for (std::size_t i = 0; i < group.implied.size(); ++i) {
      for (std::size_t j = i + 1; j < group.implied.size(); ++j) compare(records, group.implied[i], group.implied[j]);
      for (const std::size_t target : group.targets) {
        confirm(records[group.implied[i].record], group.implied[i], records[target]);
      }
    }
  }
}

}  // namespace v0
}  // namespace solieu
