#include "cli/eval_figure.hpp"

#include <utility>

#include "cli/eval_keys.hpp"
#include "io/json_writer.hpp"

namespace solieu::cli {
namespace {

std::string& slot_of(PerSlot<std::string>& slots, RecordSlot name) { return slots[static_cast<std::size_t>(name)]; }

PerSlot<std::string> shared_slots(const Record& record) {
  PerSlot<std::string> slots;
  slot_of(slots, RecordSlot::kind) = to_string(record.kind);
  slot_of(slots, RecordSlot::programme) = record.programme ? record.programme->id : "";
  slot_of(slots, RecordSlot::measure) = record.measure;
  slot_of(slots, RecordSlot::area) = record.area ? record.area->name : "";
  slot_of(slots, RecordSlot::agency) = record.agency ? record.agency->value.name : "";
  slot_of(slots, RecordSlot::period) = period_text(record.period ? record.period->period : Period{});
  return slots;
}

// A percentage or an amount that stands alone takes the role that fits it.
std::string_view role_of_value(const Record& record) {
  const std::string& unit = record.value->unit;
  if (unit_key(unit) == "%") {
    if (record.measure == "coverage") return to_string(Relation::of_population);
    return to_string(record.measure == "plan_completion" ? Relation::of_plan : Relation::of_total);
  }
  return is_money_unit(unit) ? "amount" : "value";
}

void append_figures(std::vector<FoundFigure>& out, const Record& record) {
  const PerSlot<std::string> shared = shared_slots(record);
  const auto add = [&](std::string_view role, const Quantity& number, std::string_view unit, const Quote& quote) {
    FoundFigure& figure = out.emplace_back(FoundFigure{role, number, quote.text, quote.span, shared});
    slot_of(figure.slots, RecordSlot::unit) = unit;
    slot_of(figure.slots, RecordSlot::bound) = to_string(number.bound);
  };
  if (record.value) add(role_of_value(record), record.value->quantity, record.value->unit, record.value->quote);
  for (const Ratio& item : record.ratios) add(to_string(item.relation), item.percent, "%", item.quote);
  for (const Change& item : record.changes) add(item.up ? "growth" : "decline", item.quantity, item.unit, item.quote);
  for (const Amount& item : record.amounts) add("amount", item.quantity, item.currency, item.quote);
  for (const Plan& item : record.plans) add("plan", item.quantity, item.unit, item.quote);
}

}  // namespace

std::vector<FoundFigure> figures_of(const std::vector<Record>& records) {
  std::vector<FoundFigure> out;
  for (const Record& record : records) append_figures(out, record);
  return out;
}

std::string period_text(const Period& period) {
  const auto day = [](const std::optional<std::chrono::year_month_day>& date) {
    return date ? iso_date(*date) : std::string();
  };
  return day(period.start) + ".." + day(period.end);
}

}  // namespace solieu::cli
