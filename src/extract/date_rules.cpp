#include "extract/date_rules.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/finders.hpp"
#include "extract/quantity_units.hpp"
#include "rules/tsv.hpp"

namespace solieu {
inline namespace v0 {
namespace {

template <typename T, std::size_t N>
std::optional<T> find_name(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view word) {
  for (const auto& [name, value] : names) {
    if (name == word) return value;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, DateRole>, 34> role_names = {{
    {"unit", DateRole::unit},
    {"part", DateRole::part},
    {"half", DateRole::half},
    {"months", DateRole::months},
    {"number", DateRole::number},
    {"whole", DateRole::whole},
    {"of", DateRole::of},
    {"that", DateRole::that},
    {"span", DateRole::span},
    {"from", DateRole::from},
    {"to", DateRole::to},
    {"both", DateRole::both},
    {"elapsed", DateRole::elapsed},
    {"rest", DateRole::rest},
    {"present", DateRole::present},
    {"initial", DateRole::initial},
    {"past", DateRole::past},
    {"future", DateRole::future},
    {"from_now", DateRole::from_now},
    {"relative", DateRole::relative},
    {"part_of_day", DateRole::part_of_day},
    {"weekday", DateRole::weekday},
    {"day_name", DateRole::day_name},
    {"years", DateRole::years},
    {"annual", DateRole::annual},
    {"length", DateRole::length},
    {"campaign", DateRole::campaign},
    {"expected", DateRole::expected},
    {"school_year", DateRole::school_year},
    {"holiday", DateRole::holiday},
    {"lunar_day", DateRole::lunar_day},
    {"compare", DateRole::compare},
    {"result", DateRole::result},
    {"word", DateRole::word},
}};

constexpr std::array<std::pair<std::string_view, DateUnitName>, 9> unit_names = {{
    {"minute", DateUnitName::minute},
    {"hour", DateUnitName::hour},
    {"day", DateUnitName::day},
    {"weekend", DateUnitName::weekend},
    {"week", DateUnitName::week},
    {"month", DateUnitName::month},
    {"quarter", DateUnitName::quarter},
    {"year", DateUnitName::year},
    {"school_year", DateUnitName::school_year},
}};

constexpr std::array<std::pair<std::string_view, int>, 3> part_names = {{{"early", 1}, {"middle", 2}, {"late", 3}}};

constexpr std::array<std::pair<std::string_view, int>, 7> weekday_names = {
    {{"monday", 1}, {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5}, {"saturday", 6}, {"sunday", 7}}};

// Words that mark one of the readings of a role.
constexpr std::array<std::pair<std::string_view, int>, 9> mark_names = {{{"open", 1},
                                                                         {"lunar", 1},
                                                                         {"solar", 0},
                                                                         {"next", next_mark},
                                                                         {"state", state_mark},
                                                                         {"sum", sum_mark},
                                                                         {"end", end_mark},
                                                                         {"after", after_mark},
                                                                         {"first", first_mark}}};

std::optional<int> whole_number(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

// "year -1": the unit and how many of them away; "year past".
bool read_relative(DateRow& row, std::string_view cell) {
  const std::size_t space = cell.find(' ');
  if (space == std::string_view::npos) return false;
  const auto unit = find_name(unit_names, cell.substr(0, space));
  row.past = cell.substr(space + 1) == "past";
  const auto offset = row.past ? std::optional<int>(0) : whole_number(cell.substr(space + 1));
  if (!unit || !offset) return false;
  row.unit = *unit;
  row.value = *offset;
  return true;
}

bool read_value(DateRow& row, std::string_view cell) {
  std::optional<int> value;
  switch (row.role) {
    case DateRole::relative:
      return read_relative(row, cell);
    case DateRole::unit:
      if (const auto unit = find_name(unit_names, cell)) {
        row.unit = *unit;
        return true;
      }
      return false;
    case DateRole::part:
    case DateRole::half:
    case DateRole::months:
      value = find_name(part_names, cell);
      break;
    case DateRole::weekday:
      value = find_name(weekday_names, cell);
      break;
    case DateRole::number:
      value = whole_number(cell);
      break;
    case DateRole::span:
      value = whole_number(cell);
      if (value && (*value < 1 || *value > 12)) value.reset();
      break;
    case DateRole::result:
      value = cell == "led"      ? std::optional<int>(led_mark)
              : cell == "number" ? std::optional<int>(number_mark)
                                 : whole_number(cell);
      break;
    default:
      value = cell.empty() ? std::optional<int>(0) : find_name(mark_names, cell);
  }
  row.value = value.value_or(0);
  return value.has_value();
}

}  // namespace

std::shared_ptr<const DateRules> compile_dates(const Rules& rules, Lexicon& lexicon, Problems& problems) {
  auto out = std::make_shared<DateRules>();
  const auto table = rules.tables().find("dates");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& source : table->second.rows) {
    DateRow row;
    row.name = row_name(source);
    const auto role = find_name(role_names, source.cells[1]);
    if (!role) {
      problems.push_back(problem_at(source, 1, "unknown role \"" + source.cells[1] + "\""));
      continue;
    }
    row.role = *role;
    if (!read_value(row, source.cells[2])) {
      problems.push_back(problem_at(source, 2, "wrong value for the role \"" + source.cells[1] + "\""));
    } else if (!lexicon.add(Lex::date, source.cells[0], static_cast<std::uint32_t>(out->rows.size()))) {
      problems.push_back(problem_at(source, 0, "the phrase has no word"));
    } else {
      if (row.role != DateRole::both && row.role != DateRole::result)
        lexicon.add(Lex::date_word, source.cells[0], static_cast<std::uint32_t>(out->rows.size()));
      out->rows.push_back(std::move(row));
    }
  }
  add_quantity_units(rules, lexicon, Lex::date, static_cast<std::uint32_t>(out->rows.size()));
  out->rows.push_back({DateRole::quantity, DateUnitName::day, 0, false, "units.tsv"});
  for (const DateRow& row : out->rows) out->roles.push_back(row.role);
  return out;
}

}  // namespace v0
}  // namespace solieu
