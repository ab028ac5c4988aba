#include "io/csv.hpp"

#include <array>
#include <string_view>

#include "io/json_writer.hpp"
#include "io/valid_utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::string_view, 34> columns{
    "doc",         "number",       "title",      "source",        "published",   "kind",         "agency",
    "agency_type", "agency_level", "area",       "area_level",    "area_code",   "programme",    "measure",
    "subject",     "value_low",    "value_high", "unit",          "bound",       "period_start", "period_end",
    "of_plan",     "over_plan",    "under_plan", "of_population", "of_previous", "of_total",     "changes",
    "amounts",     "plans",        "span_begin", "span_end",      "evidence",    "checks"};

class Row {
 public:
  void cell(std::string_view text) {
    if (cells_++ > 0) out_ += ',';
    std::string valid;
    for_each_valid(text, [&](std::string_view piece) { valid += piece; });
    if (valid.find_first_of(",\"\r\n") == std::string::npos) {
      out_ += valid;
      return;
    }
    out_ += '"';
    for (const char byte : valid) {
      if (byte == '"') out_ += '"';
      out_ += byte;
    }
    out_ += '"';
  }
  void cell(const std::optional<std::chrono::year_month_day>& day) { cell(day ? iso_date(*day) : std::string()); }

  std::string take() { return std::move(out_) + "\r\n"; }

 private:
  std::string out_;
  std::size_t cells_ = 0;
};

std::string shown(const Quantity& quantity) {
  const std::string low = decimal(quantity.low);
  return quantity.is_range() ? low + "-" + decimal(quantity.high) : low;
}

void join(std::string& list, const std::string& item) { list += (list.empty() ? "" : "; ") + item; }

std::string ratios(const Record& record, Relation relation) {
  std::string list;
  for (const Ratio& ratio : record.ratios) {
    if (ratio.relation == relation) join(list, shown(ratio.percent));
  }
  return list;
}

void add_value(Row& row, const std::optional<RecordValue>& value) {
  row.cell(value ? decimal(value->quantity.low) : std::string());
  row.cell(value ? decimal(value->quantity.high) : std::string());
  row.cell(value ? value->unit : std::string());
  row.cell(value ? to_string(value->quantity.bound) : std::string_view());
}

void add_lists(Row& row, const Record& record) {
  for (const Relation relation : {Relation::of_plan, Relation::over_plan, Relation::under_plan, Relation::of_population,
                                  Relation::of_previous, Relation::of_total}) {
    row.cell(ratios(record, relation));
  }
  std::string changes;
  for (const Change& item : record.changes) {
    join(changes, (item.up ? "+" : "-") + shown(item.quantity) + " " + item.unit);
  }
  std::string amounts;
  for (const Amount& item : record.amounts) join(amounts, shown(item.quantity) + " " + item.currency);
  std::string plans;
  for (const Plan& item : record.plans) join(plans, shown(item.quantity) + " " + item.unit);
  row.cell(changes);
  row.cell(amounts);
  row.cell(plans);
}

}  // namespace

std::string csv_header() {
  Row row;
  for (const std::string_view column : columns) row.cell(column);
  return row.take();
}

std::string csv_row(const Record& record, const DocumentInfo& document, std::size_t number) {
  Row row;
  row.cell(document.id);
  row.cell(std::to_string(number));
  row.cell(document.title);
  row.cell(document.source);
  row.cell(document.published);
  row.cell(to_string(record.kind));
  const AgencyValue agency = record.agency ? record.agency->value : AgencyValue();
  row.cell(agency.name);
  row.cell(agency.type);
  row.cell(agency.level);
  const AreaValue area = record.area.value_or(AreaValue());
  row.cell(area.name);
  row.cell(area.level);
  row.cell(area.code);
  row.cell(record.programme ? record.programme->id : std::string());
  row.cell(record.measure);
  row.cell(record.subject);
  add_value(row, record.value);
  const Period period = record.period ? record.period->period : Period();
  row.cell(period.start);
  row.cell(period.end);
  add_lists(row, record);
  const SourceSpan span = record.value ? record.value->quote.span : record.evidence.span;
  row.cell(std::to_string(span.begin));
  row.cell(std::to_string(span.end));
  row.cell(record.evidence.text);
  std::string checks;
  for (const Check& check : record.checks) join(checks, check.code);
  row.cell(checks);
  return row.take();
}

}  // namespace v0
}  // namespace solieu
