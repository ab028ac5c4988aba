#include "extract/number_rules.hpp"

#include <array>
#include <optional>
#include <utility>

#include "extract/units.hpp"
#include "rules/tsv.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

template <class Value>
using Names = std::pair<std::string_view, Value>;

template <class Value, std::size_t size>
std::optional<Value> look_up(const std::array<Names<Value>, size>& names, std::string_view name) {
  for (const auto& [key, value] : names) {
    if (key == name) return value;
  }
  return std::nullopt;
}

constexpr std::array<Names<NumeralType>, 17> numeral_types = {{
    {"digit", NumeralType::digit},
    {"one", NumeralType::one},
    {"five", NumeralType::five},
    {"tail", NumeralType::tail},
    {"ten", NumeralType::ten},
    {"tens", NumeralType::tens},
    {"chuc", NumeralType::chuc},
    {"hundred", NumeralType::hundred},
    {"scale", NumeralType::scale},
    {"half", NumeralType::half},
    {"half_of", NumeralType::half_of},
    {"zero", NumeralType::zero},
    {"multiple", NumeralType::multiple},
    {"fraction", NumeralType::fraction},
    {"licence", NumeralType::licence},
    {"presence", NumeralType::presence},
    {"none", NumeralType::none},
}};

constexpr std::array<Names<ApproximatorRow>, 11> bounds = {{
    {"exact", {Hedge::bound, Bound::exact}},
    {"about", {Hedge::bound, Bound::about}},
    {"over", {Hedge::bound, Bound::over}},
    {"nearly", {Hedge::bound, Bound::nearly}},
    {"at_least", {Hedge::bound, Bound::at_least}},
    {"at_most", {Hedge::bound, Bound::at_most}},
    {"under", {Hedge::bound, Bound::under}},
    {"over_count", {Hedge::over_count, Bound::over}},
    {"link", {Hedge::link, Bound::exact}},
    {"from", {Hedge::from, Bound::exact}},
    {"to", {Hedge::to, Bound::exact}},
}};

constexpr std::array<Names<UnitRole>, 29> unit_kinds = {{
    {"person", UnitRole::unit},     {"organisation", UnitRole::unit}, {"household", UnitRole::unit},
    {"event", UnitRole::unit},      {"case", UnitRole::unit},         {"casualty", UnitRole::unit},
    {"document", UnitRole::unit},   {"object", UnitRole::unit},       {"activity", UnitRole::unit},
    {"place", UnitRole::unit},      {"time", UnitRole::unit},         {"distance", UnitRole::unit},
    {"weight", UnitRole::unit},     {"area", UnitRole::unit},         {"age", UnitRole::unit},
    {"percent", UnitRole::unit},    {"points", UnitRole::unit},       {"money", UnitRole::unit},
    {"score", UnitRole::unit},      {"times", UnitRole::unit},        {"other", UnitRole::unit},
    {"none", UnitRole::none},       {"per", UnitRole::per},           {"linker", UnitRole::linker},
    {"total", UnitRole::total},     {"whole", UnitRole::whole},       {"among", UnitRole::among},
    {"becomes", UnitRole::becomes}, {"parts", UnitRole::parts},
}};

constexpr std::array<Names<VetoSide>, 4> veto_sides = {{
    {"before", VetoSide::before},
    {"after", VetoSide::after},
    {"self", VetoSide::self},
    {"title", VetoSide::title},
}};

// What a reason means; every other reason refuses the number in any case.
constexpr std::array<Names<VetoForce>, 4> veto_reasons = {{
    {"ordinal", VetoForce::unitless},
    {"phone", VetoForce::unitless},
    {"keep", VetoForce::keep},
    {"ward", VetoForce::ward},
}};

bool is_measured(std::string_view kind) {
  return kind == "distance" || kind == "weight" || kind == "area" || kind == "times" || kind == "score";
}

std::string fold_phrase(std::string_view phrase) {
  std::string out;
  for (std::size_t at = 0; at <= phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    if (!out.empty()) out += ' ';
    append_folded(out, phrase.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// One table: reads each row with `read`, which reports a wrong cell by its index.
class TableCompiler {
 public:
  TableCompiler(const Rules& rules, Lexicon& lexicon, Problems& problems)
      : rules_(rules), lexicon_(lexicon), problems_(problems) {}

  template <class Row, class Read>
  void compile(std::string_view table, Lex lex, std::vector<Row>& out, Read read) {
    const auto found = rules_.tables().find(table);
    if (found == rules_.tables().end()) return;
    for (const RuleRow& row : found->second.rows) {
      Row compiled;
      std::size_t wrong = 0;
      if (!read(row, compiled, wrong)) {
        problems_.push_back(problem_at(row, wrong, "unknown value \"" + row.cells[wrong] + "\""));
      } else if (!lexicon_.add(lex, row.cells[0], static_cast<std::uint32_t>(out.size()))) {
        problems_.push_back(problem_at(row, 0, "no word"));
      } else {
        out.push_back(std::move(compiled));
      }
    }
  }

 private:
  const Rules& rules_;
  Lexicon& lexicon_;
  Problems& problems_;
};

bool read_numeral(const RuleRow& row, NumeralRow& out, std::size_t& wrong) {
  const auto type = look_up(numeral_types, row.cells[1]);
  wrong = 1;
  if (!type) return false;
  const auto value = parse_digits(row.cells[2]);
  wrong = 2;
  if (!value && !row.cells[2].empty()) return false;
  out.type = *type;
  if (!value) return true;
  out.value = value->value;
  for (std::uint64_t rest = out.value.mantissa; rest >= 10 && rest % 10 == 0; rest /= 10) ++out.exponent;
  return true;
}

// Whether a number, or words to pass over, may begin with a numeral of this type.
bool is_head(NumeralType type) {
  switch (type) {
    case NumeralType::tail:
    case NumeralType::tens:
    case NumeralType::chuc:
    case NumeralType::half:
    case NumeralType::zero:
    case NumeralType::licence:
    case NumeralType::presence:
      return false;
    default:
      return true;
  }
}

bool read_approximator(const RuleRow& row, ApproximatorRow& out, std::size_t& wrong) {
  const auto bound = look_up(bounds, row.cells[1]);
  wrong = 1;
  if (!bound) return false;
  wrong = 2;
  out = *bound;
  out.after = row.cells[2] == "after";
  return out.after || row.cells[2] == "before";
}

bool read_unit(const RuleRow& row, UnitRow& out, std::size_t& wrong) {
  const auto role = look_up(unit_kinds, row.cells[1]);
  wrong = 1;
  if (!role) return false;
  const bool points = row.cells[1] == "points";
  const bool percent = points || row.cells[1] == "percent";
  out = {row.cells[1], row.cells[2], row_name(row), *role, is_measured(row.cells[1]), percent, points};
  return true;
}

bool read_currency(const RuleRow& row, CurrencyRow& out, std::size_t& wrong) {
  const auto scale = parse_digits(row.cells[2]);
  wrong = 2;
  if (!scale) return false;
  out = {row.cells[1], row_name(row), 0};
  for (std::uint64_t rest = scale->value.mantissa; rest >= 10; rest /= 10) ++out.exponent;
  return true;
}

bool read_veto(const RuleRow& row, VetoRow& out, std::size_t& wrong) {
  const auto side = look_up(veto_sides, row.cells[1]);
  wrong = 1;
  if (!side) return false;
  out = {*side, look_up(veto_reasons, row.cells[2]).value_or(VetoForce::always)};
  wrong = 2;
  return !row.cells[2].empty();
}

}  // namespace

std::shared_ptr<const NumberRules> compile_numbers(const Rules& rules, Lexicon& lexicon, Problems& problems) {
  auto out = std::make_shared<NumberRules>();
  TableCompiler tables(rules, lexicon, problems);
  tables.compile("numerals", Lex::numeral, out->numerals,
                 [&](const RuleRow& row, NumeralRow& numeral, std::size_t& wrong) {
                   if (!read_numeral(row, numeral, wrong)) return false;
                   if (is_head(numeral.type)) lexicon.add(Lex::numeral_head, row.cells[0], 0);
                   return true;
                 });
  tables.compile("approximators", Lex::approximator, out->approximators, read_approximator);
  tables.compile("units", Lex::unit, out->units, [&](const RuleRow& row, UnitRow& unit, std::size_t& wrong) {
    if (!read_unit(row, unit, wrong)) return false;
    const bool no_unit = unit.role == UnitRole::none || unit.role == UnitRole::becomes || unit.role == UnitRole::parts;
    if (no_unit) lexicon.add(Lex::unit_none, row.cells[0], 0);
    if (unit.role == UnitRole::unit) out->unit_of.emplace(fold_phrase(row.cells[0]), out->units.size());
    return true;
  });
  tables.compile("currencies", Lex::currency, out->currencies, read_currency);
  tables.compile("vetoes", Lex::veto, out->vetoes, [&](const RuleRow& row, VetoRow& veto, std::size_t& wrong) {
    if (!read_veto(row, veto, wrong)) return false;
    if (veto.side == VetoSide::self) lexicon.add(Lex::veto_self, row.cells[0], 0);
    return true;
  });
  return out;
}

UnitInfo unit_info(const NumberRules& rules, std::string_view unit) {
  const std::string folded = fold_phrase(unit);
  auto found = rules.unit_of.find(folded);
  if (found == rules.unit_of.end()) found = rules.unit_of.find(folded.substr(0, folded.find('/')));
  if (found == rules.unit_of.end()) return {};
  const UnitRow& row = rules.units[found->second];
  return {row.kind, row.measure};
}

std::string_view unit_kind(const NumberRules& rules, const PhraseRows& rows) {
  for (const std::uint32_t row : rows) {
    if (rules.units[row].role == UnitRole::unit) return rules.units[row].kind;
  }
  return {};
}

}  // namespace v0
}  // namespace solieu
