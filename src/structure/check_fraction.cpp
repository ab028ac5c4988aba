// stated_fraction: "150% (366/244)" is a fraction and its percentage.
#include <algorithm>

#include "structure/check_family.hpp"
#include "structure/check_number.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view code = "stated_fraction";

// The text between a percentage and the fraction, whichever comes first; empty when they do not stand together.
std::string_view text_between(const Record& record, const Quote& percent, const Plan& whole) {
  const SourceSpan value = record.value->quote.span;
  const SourceSpan fraction{std::min(value.begin, whole.quote.span.begin), std::max(value.end, whole.quote.span.end)};
  const bool before = percent.span.end <= fraction.begin;
  const SourceSpan gap =
      before ? SourceSpan{percent.span.end, fraction.begin} : SourceSpan{fraction.end, percent.span.begin};
  const SourceSpan evidence = record.evidence.span;
  if (gap.end < gap.begin || gap.begin < evidence.begin || gap.end > evidence.end) return {};
  return std::string_view(record.evidence.text).substr(gap.begin - evidence.begin, gap.size());
}

// "366/244, đạt 150%", "150% (366/244)" say the fraction in percent; "7/12 xã đạt 100%" says something of its xã.
bool says_fraction(std::string_view between) {
  constexpr std::size_t near = 40;
  return !between.empty() && between.size() <= near && between.find_first_of("(,") != std::string_view::npos &&
         between.find(';') == std::string_view::npos;
}

void check_fraction(Record& record, const Plan& whole) {
  const auto value = count_band(record.value->quantity, record.value->quote.text);
  const auto base = count_band(whole.quantity, whole.quote.text);
  const auto share = value && base ? divided(*value, *base) : std::nullopt;
  if (!share) return;
  const PrintedBand percent = scaled(*share, 100);
  const std::string fraction =
      shown(record.value->quantity.low) + "/" + shown(whole.quantity.low) + " is " + shown(percent.value) + "%";
  const Ratio* wrong = nullptr;
  for (const Ratio& ratio : record.ratios) {
    const auto stated = percent_band(ratio.percent, ratio.quote.text);
    if (!stated) continue;
    if (stated->meets(percent)) return add_check(record, code, CheckLevel::info, fraction + ", as stated.");
    if (says_fraction(text_between(record, ratio.quote, whole))) wrong = &ratio;
  }
  // "(47/36), tăng 30,56%": this period and the one before it.
  for (const Change& change : record.changes) {
    const auto stated = change.unit == "%" ? percent_band(change.quantity, change.quote.text) : std::nullopt;
    const double grown = (percent.value - 100) * (change.up ? 1 : -1);
    if (stated && stated->meets(exactly(grown))) {
      return add_check(record, code, CheckLevel::info,
                       fraction + ", a change of " + in_quotes(change.quote.text) + ", as stated.");
    }
  }
  if (wrong != nullptr && record.ratios.size() == 1) {
    add_check(record, code, CheckLevel::warning,
              fraction + ", but the article says " + in_quotes(wrong->quote.text) + ".");
  }
}

}  // namespace

void check_fractions(std::vector<Record>& records) {
  for (Record& record : records) {
    if (!counts(record)) continue;
    const auto whole =
        std::find_if(record.plans.begin(), record.plans.end(), [](const Plan& plan) { return plan.basis == "whole"; });
    if (whole != record.plans.end()) check_fraction(record, *whole);
  }
}

}  // namespace v0
}  // namespace solieu
