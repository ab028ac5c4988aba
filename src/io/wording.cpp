#include "io/wording.hpp"

#include <algorithm>
#include <array>

#include "io/json_writer.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::year_month_day;

std::string text_of(unsigned number) { return std::to_string(number); }

bool is_first_of_month(const year_month_day& day) { return day.day() == std::chrono::day{1}; }

bool is_last_of_month(const year_month_day& day) {
  return day == year_month_day(day.year() / day.month() / std::chrono::last);
}

// A whole month, quarter or year by its name, else empty.
std::string named_period(const year_month_day& start, const year_month_day& end, const Labels& labels) {
  constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};
  constexpr std::array<std::string_view, 4> english{"Q1", "Q2", "Q3", "Q4"};
  if (start.year() != end.year() || !is_first_of_month(start) || !is_last_of_month(end)) return {};
  const unsigned first = static_cast<unsigned>(start.month());
  const unsigned last = static_cast<unsigned>(end.month());
  const std::string year = std::to_string(static_cast<int>(start.year()));
  if (first == 1 && last == 12) return labels.filled("period_year", {{"y", year}});
  if (first == last) return labels.filled("period_month", {{"m", text_of(first)}, {"y", year}});
  if (last != first + 2 || first % 3 != 1) return {};
  const auto& names = labels.language() == Language::vi ? roman : english;
  return labels.filled("period_quarter", {{"q", names[first / 3]}, {"y", year}});
}

bool is_currency(std::string_view unit) {
  const std::string_view code = unit.substr(0, unit.find('/'));
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A number that three decimals hold.
bool is_short(double number) {
  const std::string digits = decimal(number);
  const std::size_t point = digits.find('.');
  return point == std::string::npos || digits.size() - point <= 4;
}

// The scale that an amount of money is best read in: 598000000 in millions.
struct MoneyScale {
  double by = 1;
  std::string_view key;
};

MoneyScale scale_of(const Quantity& quantity) {
  constexpr std::array<MoneyScale, 2> scales{{{1e9, "billion"}, {1e6, "million"}}};
  for (const MoneyScale& scale : scales) {
    const bool fits =
        quantity.low >= scale.by && is_short(quantity.low / scale.by) && is_short(quantity.high / scale.by);
    if (fits) return scale;
  }
  return {};
}

std::string unit_words(std::string_view unit, const Labels& labels) {
  const bool dong = unit.starts_with("VND") && labels.language() == Language::vi;
  return dong ? "đồng" + std::string(unit.substr(3)) : std::string(unit);
}

}  // namespace

std::string number_words(double number, Language language) {
  const bool vi = language == Language::vi;
  std::string digits = decimal(number);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point < digits.size() && vi) digits[point] = ',';
  const std::size_t first = digits[0] == '-' ? 1 : 0;
  for (std::size_t at = point; at > first + 3;) digits.insert(at -= 3, vi ? "." : ",");
  return digits;
}

std::string quantity_words(const Quantity& quantity, const Labels& labels) {
  std::string words;
  if (quantity.bound != Bound::exact) words.append(labels[to_string(quantity.bound)]).append(" ");
  words += number_words(quantity.low, labels.language());
  if (quantity.is_range()) words += "–" + number_words(quantity.high, labels.language());
  return words;
}

std::string quantity_words(const Quantity& quantity, std::string_view unit, const Labels& labels) {
  if (!is_currency(unit)) {
    std::string words = quantity_words(quantity, labels);
    if (!unit.empty() && unit != "%") words += ' ';
    return words.append(unit);
  }
  const MoneyScale scale = scale_of(quantity);
  std::string words = quantity_words({quantity.low / scale.by, quantity.high / scale.by, quantity.bound}, labels) + ' ';
  if (!scale.key.empty()) words.append(labels[scale.key]).append(" ");
  return words + unit_words(unit, labels);
}

std::string day_words(year_month_day day, Language language) {
  if (language == Language::en) return iso_date(day);
  return text_of(static_cast<unsigned>(day.day())) + "/" + text_of(static_cast<unsigned>(day.month())) + "/" +
         std::to_string(static_cast<int>(day.year()));
}

std::string period_words(const Period& period, const Labels& labels) {
  const auto day = [&](const std::optional<year_month_day>& d) {
    return d ? day_words(*d, labels.language()) : std::string();
  };
  if (!period.start && !period.end) return {};
  if (!period.start) return labels.filled("period_to", {{"b", day(period.end)}});
  if (!period.end) return labels.filled("period_from", {{"a", day(period.start)}});
  if (*period.start == *period.end) return day(period.start);
  const std::string name = named_period(*period.start, *period.end, labels);
  return name.empty() ? day(period.start) + " – " + day(period.end) : name;
}

std::string_view who(const Record& record) {
  if (record.agency) return record.agency->value.name;
  return record.area ? std::string_view(record.area->name) : std::string_view();
}

std::string_view what(const Record& record) { return record.programme ? record.programme->label : record.subject; }

std::optional<double> plan_reached(const Record& record) {
  for (const Ratio& ratio : record.ratios) {
    if (ratio.relation == Relation::of_plan) return ratio.percent.low;
    if (ratio.relation == Relation::over_plan) return 100 + ratio.percent.low;
    if (ratio.relation == Relation::under_plan) return 100 - ratio.percent.low;
  }
  if (record.measure == "plan_completion" && record.value && record.value->unit == "%") {
    return record.value->quantity.low;
  }
  return std::nullopt;
}

}  // namespace v0
}  // namespace solieu
