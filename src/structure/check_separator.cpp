// separator_misprint: "964,867 người", where thousands take a dot, and "98.73%", where decimals take a comma.
// share_over_whole: "chiếm 120% dân số".
#include <optional>

#include "structure/check_family.hpp"
#include "structure/check_number.hpp"

namespace solieu {
inline namespace v0 {
namespace {

enum class SeparatorUse : std::uint8_t { none, dot_thousands, comma_decimals, comma_thousands, dot_decimals };

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How the last separator of the first numeral in a quote was read.
SeparatorUse separator_use(double number, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  std::size_t separator = std::string_view::npos;
  std::size_t end = at;
  for (; end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ','); ++end) {
    if (!is_digit(text[end]) && end + 1 < text.size() && is_digit(text[end + 1])) separator = end;
  }
  if (separator == std::string_view::npos) return SeparatorUse::none;
  const std::optional<double> step = printed_step(number, text);
  if (!step) return SeparatorUse::none;
  const bool three = end - separator == 4;
  const bool comma = text[separator] == ',';
  if (!three) return comma ? SeparatorUse::comma_decimals : SeparatorUse::dot_decimals;
  if (!comma) return SeparatorUse::dot_thousands;
  return *step == 1 ? SeparatorUse::comma_thousands : SeparatorUse::comma_decimals;
}

// "15,204 nghìn người" is 15204 too: what follows the numeral is its unit only where nothing scales it.
bool scaled_by_word(std::string_view text, std::string_view unit) {
  std::size_t at = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  while (at < text.size() && (is_digit(text[at]) || text[at] == '.' || text[at] == ',' || text[at] == ' ')) ++at;
  const std::string_view rest = text.substr(at);
  return !rest.empty() && rest.substr(0, unit.size()) != unit;
}

template <class Each>
void each_number(const Record& record, const Each& each) {
  if (record.value) each(record.value->quantity, record.value->quote, record.value->unit);
  for (const Ratio& ratio : record.ratios) each(ratio.percent, ratio.quote, "%");
  for (const Change& change : record.changes) each(change.quantity, change.quote, change.unit);
  for (const Amount& amount : record.amounts) each(amount.quantity, amount.quote, amount.currency);
  for (const Plan& plan : record.plans) each(plan.quantity, plan.quote, plan.unit);
}

void check_separator(Record& record) {
  std::vector<std::string> found;
  each_number(record, [&](const Quantity& quantity, const Quote& quote, std::string_view unit) {
    const SeparatorUse use = separator_use(quantity.low, quote.text);
    if (use == SeparatorUse::comma_thousands && !scaled_by_word(quote.text, unit)) {
      found.push_back(in_quotes(quote.text) + " has a comma where thousands take a dot; read as " +
                      shown(quantity.low, unit) + ".");
    } else if (use == SeparatorUse::dot_decimals) {
      found.push_back(in_quotes(quote.text) + " has a dot where decimals take a comma; read as " +
                      shown(quantity.low, unit) + ".");
    }
  });
  for (std::string& message : found) {
    add_check(record, "separator_misprint", CheckLevel::warning, std::move(message));
  }
}

}  // namespace

void check_separators(std::vector<Record>& records) {
  // An article that writes all its numbers the English way has no misprint.
  std::size_t vietnamese = 1;
  std::size_t english = 0;
  for (const Record& record : records) {
    each_number(record, [&](const Quantity& quantity, const Quote& quote, std::string_view) {
      const SeparatorUse use = separator_use(quantity.low, quote.text);
      if (use == SeparatorUse::dot_thousands || use == SeparatorUse::comma_decimals) ++vietnamese;
      if (use == SeparatorUse::comma_thousands || use == SeparatorUse::dot_decimals) ++english;
    });
  }
  if (english == 0 || english > vietnamese) return;
  for (Record& record : records) check_separator(record);
}

void check_shares(std::vector<Record>& records) {
  for (Record& record : records) {
    for (const Ratio& ratio : record.ratios) {
      const bool share = ratio.relation == Relation::of_total || ratio.relation == Relation::of_population;
      if (!share || ratio.percent.low <= 100) continue;
      add_check(record, "share_over_whole", CheckLevel::warning,
                in_quotes(ratio.quote.text) + " is a share of a whole, and no share exceeds 100%.");
    }
    if (record.measure == "coverage" && record.value && record.value->unit == "%" && record.value->quantity.low > 100) {
      add_check(record, "share_over_whole", CheckLevel::warning,
                in_quotes(record.value->quote.text) + " is a coverage, and no coverage exceeds 100%.");
    }
  }
}

}  // namespace v0
}  // namespace solieu
