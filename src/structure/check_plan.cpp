// ratio_against_base: the plan, the result and the percentage that a record states fit together.

#include "structure/check_family.hpp"
#include "structure/check_number.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view code = "ratio_against_base";

std::vector<const Ratio*> ratios_of(const Record& record, Relation relation) {
  std::vector<const Ratio*> out;
  for (const Ratio& ratio : record.ratios) {
    if (ratio.relation == relation) out.push_back(&ratio);
  }
  return out;
}

// The plans counted as the result is, without the B of "A/B".
std::vector<const Plan*> plans_of(const Record& record) {
  std::vector<const Plan*> out;
  for (const Plan& plan : record.plans) {
    const bool same_unit = plan.unit == record.value->unit || plan.unit.empty();
    if (plan.basis != "whole" && same_unit) out.push_back(&plan);
  }
  return out;
}

// The percentage that is said of a plan: of the same basis, else in the same place of the list.
const Ratio* ratio_of_plan(const std::vector<const Plan*>& plans, std::size_t index,
                           const std::vector<const Ratio*>& ratios) {
  for (const Ratio* ratio : ratios) {
    if (!ratio->basis.empty() && same_words(ratio->basis, plans[index]->basis)) return ratio;
  }
  return plans.size() == ratios.size() ? ratios[index] : nullptr;
}

void check_counts(Record& record) {
  const std::vector<const Ratio*> ratios = ratios_of(record, Relation::of_plan);
  const std::vector<const Plan*> plans = plans_of(record);
  const auto value = count_band(record.value->quantity, record.value->quote.text);
  if (!value || ratios.empty()) return;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const Ratio* ratio = ratio_of_plan(plans, i, ratios);
    const auto plan = count_band(plans[i]->quantity, plans[i]->quote.text);
    if (ratio == nullptr) return;
    const auto stated = percent_band(ratio->percent, ratio->quote.text);
    const auto share = plan ? divided(*value, *plan) : std::nullopt;
    if (!stated || !share) continue;
    const std::string sum = in_quotes(record.value->quote.text) + " of the plan " + in_quotes(plans[i]->quote.text) +
                            " is " + shown(share->value * 100) + "%";
    if (scaled(*share, 100).meets(*stated)) {
      add_check(record, code, CheckLevel::info, sum + ", as stated.");
    } else {
      add_check(record, code, CheckLevel::warning,
                sum + ", but the article says " + in_quotes(ratio->quote.text) + ".");
    }
  }
}

// The percentage that is held against a plan in percent: the value, else a share.
struct Share {
  const Quantity* percent = nullptr;
  const Quote* quote = nullptr;
};

Share share_of(const Record& record) {
  if (record.value && record.value->unit == "%") return {&record.value->quantity, &record.value->quote};
  for (const Ratio& ratio : record.ratios) {
    if (ratio.relation == Relation::of_total || ratio.relation == Relation::of_population) {
      return {&ratio.percent, &ratio.quote};
    }
  }
  return {};
}

// The percentage said of a plan in percent: "99,66% chỉ tiêu (88,5%)", else the one that follows.
const Ratio* ratio_beside(const Record& record, const Plan& plan) {
  const Ratio* before = nullptr;
  const Ratio* after = nullptr;
  for (const Ratio& ratio : record.ratios) {
    if (ratio.relation == Relation::of_population || ratio.relation == Relation::of_total) continue;
    if (ratio.relation == Relation::of_previous) continue;
    const SourceSpan at = ratio.quote.span;
    if (at.end <= plan.quote.span.begin && (before == nullptr || before->quote.span < at)) before = &ratio;
    if (at.begin >= plan.quote.span.end && (after == nullptr || at < after->quote.span)) after = &ratio;
  }
  return before != nullptr ? before : after;
}

// How far a percentage lies above its plan in percent, in points; below it for under_plan.
PrintedBand points_between(const PrintedBand& reached, const PrintedBand& planned, Relation relation) {
  return scaled(minus(reached, planned), relation == Relation::under_plan ? -1 : 1);
}

// "đạt 37,42%, vượt 0,12% so với chỉ tiêu (37,3%)": points; some mean percent of the plan.
void check_points(Record& record, const Share& share, const Plan& plan) {
  const Ratio* ratio = ratio_beside(record, plan);
  if (ratio == nullptr) return;
  const auto stated = percent_band(ratio->percent, ratio->quote.text);
  const auto reached = percent_band(*share.percent, share.quote->text);
  const auto planned = percent_band(plan.quantity, plan.quote.text);
  if (!stated || !reached || !planned) return;
  const auto part = divided(*reached, *planned);
  if (!part) return;
  const bool of = ratio->relation == Relation::of_plan;
  const PrintedBand points = points_between(*reached, *planned, ratio->relation);
  const PrintedBand percent = of ? scaled(*part, 100) : scaled(points, 100 / plan.quantity.low);
  const std::string sum =
      in_quotes(share.quote->text) + " against the plan " + in_quotes(plan.quote.text) + " is " +
      (of ? shown(percent.value) + "% of it" : "a difference of " + shown(points.value) + " points");
  if (percent.meets(*stated) || (!of && points.meets(*stated))) {
    add_check(record, code, CheckLevel::info, sum + ", as stated.");
  } else {
    add_check(record, code, CheckLevel::warning, sum + ", but the article says " + in_quotes(ratio->quote.text) + ".");
  }
}

void check_percent_plans(Record& record) {
  const Share share = share_of(record);
  if (share.percent == nullptr) return;
  for (const Plan& plan : record.plans) {
    if (plan.unit == "%") check_points(record, share, plan);
  }
}

// "đạt 103,8% dự toán, vượt 5,8% dự toán": of and over the same plan.
void check_surplus(Record& record) {
  for (const Ratio* over : ratios_of(record, Relation::over_plan)) {
    for (const Ratio* of : ratios_of(record, Relation::of_plan)) {
      if (over->basis.empty() || !same_words(over->basis, of->basis)) continue;
      const auto whole = percent_band(of->percent, of->quote.text);
      const auto surplus = percent_band(over->percent, over->quote.text);
      if (!whole || !surplus || minus(*whole, exactly(100)).meets(*surplus)) continue;
      add_check(record, code, CheckLevel::warning,
                in_quotes(of->quote.text) + " of the plan and " + in_quotes(over->quote.text) +
                    " above the same plan do not fit together.");
    }
  }
}

}  // namespace

void check_plans(std::vector<Record>& records) {
  for (Record& record : records) {
    if (counts(record) && !record.plans.empty()) check_counts(record);
    check_percent_plans(record);
    check_surplus(record);
  }
}

}  // namespace v0
}  // namespace solieu
