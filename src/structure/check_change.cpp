// change_against_previous: a value, its change in units and in percent, and the earlier value fit together.
#include <algorithm>
#include <optional>

#include "structure/check_family.hpp"
#include "structure/check_number.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view code = "change_against_previous";

bool same_baseline(const Change& a, const Change& b) {
  return !a.baseline || !b.baseline || a.baseline->period == b.baseline->period;
}

// What the earlier value must have been: the value without its growth, or with its decline.
std::optional<PrintedBand> previous_of(const PrintedBand& value, const PrintedBand& change, bool up) {
  const PrintedBand previous = up ? minus(value, change) : plus(value, change);
  return previous.low > 0 ? std::optional(previous) : std::nullopt;
}

std::string_view grown(const Change& change) { return change.up ? "growth" : "decline"; }

// "tăng 9.870 người (tăng 4,21%)"
void check_pair(Record& record, const Change& units, const Change& percent) {
  const auto value = count_band(record.value->quantity, record.value->quote.text);
  const auto change = count_band(units.quantity, units.quote.text);
  const auto stated = percent_band(percent.quantity, percent.quote.text);
  const auto previous = value && change ? previous_of(*value, *change, units.up) : std::nullopt;
  const auto share = previous ? divided(*change, *previous) : std::nullopt;
  if (!stated || !share) return;
  const std::string sum = "A " + std::string(grown(units)) + " of " + in_quotes(units.quote.text) + " to " +
                          in_quotes(record.value->quote.text) + " is one of " + shown(share->value * 100) + "% on " +
                          shown(previous->value, record.value->unit);
  if (scaled(*share, 100).meets(*stated)) {
    return add_check(record, code, CheckLevel::info, sum + ", as stated.");
  }
  std::string message = sum + ", but the article says " + in_quotes(percent.quote.text) + ".";
  if (const auto now = divided(*change, *value); now && scaled(*now, 100).meets(*stated)) {
    message += " That is the share of the later value.";
  }
  add_check(record, code, CheckLevel::warning, std::move(message));
}

void check_changes_of(Record& record) {
  for (const Change& units : record.changes) {
    if (units.unit == "%" || (units.unit != record.value->unit && !units.unit.empty())) continue;
    for (const Change& percent : record.changes) {
      if (percent.unit != "%" || percent.up != units.up || !same_baseline(units, percent)) continue;
      check_pair(record, units, percent);
      break;
    }
  }
}

bool is_earlier_value(const Record& earlier, const Record& record, const Change& change) {
  return counts(earlier) && change.baseline && earlier.period && earlier.period->period == change.baseline->period &&
         earlier.value->unit == record.value->unit && earlier.measure == record.measure &&
         earlier.kind == RecordKind::result && same_programme(earlier, record) && same_place(earlier, record) &&
         earlier.evidence.span == record.evidence.span;
}

// What a change says, out of both values: percent or units.
std::optional<PrintedBand> computed_change(const PrintedBand& now, const PrintedBand& before, const Change& change) {
  const double sign = change.up ? 1 : -1;
  if (change.unit != "%") return scaled(minus(now, before), sign);
  const auto share = divided(now, before);
  return share ? std::optional(scaled(minus(*share, exactly(1)), 100 * sign)) : std::nullopt;
}

// "211 DN, tăng 22 DN so với cùng kỳ năm 2017 (189 DN)"
void check_earlier(Record& record, const Change& change, const Record& earlier) {
  if (change.unit != "%" && change.unit != record.value->unit) return;
  const auto now = count_band(record.value->quantity, record.value->quote.text);
  const auto before = count_band(earlier.value->quantity, earlier.value->quote.text);
  const auto stated = change.unit == "%" ? percent_band(change.quantity, change.quote.text)
                                         : count_band(change.quantity, change.quote.text);
  const auto computed = now && before ? computed_change(*now, *before, change) : std::nullopt;
  if (!stated || !computed) return;
  const std::string sum = "From " + in_quotes(earlier.value->quote.text) + " to " +
                          in_quotes(record.value->quote.text) + " is a " + std::string(grown(change)) + " of " +
                          shown(computed->value, change.unit);
  if (computed->meets(*stated)) {
    add_check(record, code, CheckLevel::info, sum + ", as stated.");
  } else {
    add_check(record, code, CheckLevel::warning, sum + ", but the article says " + in_quotes(change.quote.text) + ".");
  }
}

}  // namespace

void check_changes(std::vector<Record>& records) {
  constexpr std::size_t near = 4;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (!counts(records[i])) continue;
    check_changes_of(records[i]);
    for (const Change& change : records[i].changes) {
      const std::size_t end = std::min(records.size(), i + near + 1);
      for (std::size_t j = i > near ? i - near : 0; j < end; ++j) {
        if (j == i || !is_earlier_value(records[j], records[i], change)) continue;
        check_earlier(records[i], change, records[j]);
        break;
      }
    }
  }
}

}  // namespace v0
}  // namespace solieu
