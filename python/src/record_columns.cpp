#include "record_columns.hpp"

namespace solieu::python {
namespace {

template <class C, class T>
void append_or_null(C& column, const std::optional<T>& item) {
  if (item) {
    column.append(*item);
  } else {
    column.append_null();
  }
}

// The one number, or null for a range.
template <class C>
void append_number(C& column, const Quantity& quantity) {
  if (quantity.is_range()) {
    column.append_null();
  } else {
    column.append(quantity.low);
  }
}

NameColumn level_column(bool plain) {
  return {"level", plain, {"central", "country", "province", "district", "commune"}};
}

NameColumn measure_column(bool plain) {
  return {
      "measure",
      plain,
      {"participants", "new_participants", "renewals", "beneficiaries", "attendees", "events", "activity", "coverage",
       "plan_completion", "rate", "amount", "debt", "cases", "casualties", "documents", "objects", "other"}};
}

}  // namespace

void SpanColumn::append(SourceSpan span) {
  append_valid();
  begin.append(span.begin);
  end.append(span.end);
}

void QuoteColumns::append(const Quote& quote) {
  text.append_or_null(quote.text);
  if (quote.text.empty()) {
    span.append_null();
  } else {
    span.append(quote.span);
  }
}

NameColumn QuantityColumns::bound_column(bool plain) {
  return {"bound", plain, {"exact", "about", "over", "nearly", "at_least", "at_most", "under"}};
}

void QuantityColumns::append(const Quantity& quantity) {
  append_number(number, quantity);
  low.append(quantity.low);
  high.append(quantity.high);
  bound.append(to_string(quantity.bound));
}

void DocumentColumn::append(const DocumentInfo& document) {
  append_valid();
  id.append_or_null(document.id);
  title.append_or_null(document.title);
  source.append_or_null(document.source);
  published.append(document.published);
}

AgencyColumn::AgencyColumn(std::string_view name, bool plain) : StructColumn(name), level(level_column(plain)) {
  hold({&agency_name, &agency_type, &level, &span});
}

void AgencyColumn::append(const RecordAgency& agency) {
  append_valid();
  agency_name.append(agency.value.name);
  agency_type.append_or_null(agency.value.type);
  level.append(agency.value.level);
  span.append(agency.span);
}

AreaColumn::AreaColumn(std::string_view name, bool plain) : StructColumn(name), level(level_column(plain)) {
  hold({&area_name, &level, &code});
}

void AreaColumn::append(const AreaValue& area) {
  append_valid();
  area_name.append(area.name);
  level.append(area.level);
  code.append_or_null(area.code);
}

void ProgrammeColumn::append(const ProgrammeValue& programme) {
  append_valid();
  id.append(programme.id);
  label.append_or_null(programme.label);
}

ValueColumn::ValueColumn(std::string_view name, bool plain) : StructColumn(name), quantity(plain) {
  hold({&quantity.number, &quantity.low, &quantity.high, &unit, &quantity.bound, &quote.text, &quote.span});
}

void ValueColumn::append(const RecordValue& value) {
  append_valid();
  quantity.append(value.quantity);
  unit.append_or_null(value.unit);
  quote.append(value.quote);
}

void BaselineColumn::append(const RecordPeriod& period) {
  append_valid();
  start.append(period.period.start);
  end.append(period.period.end);
  quote.append(period.quote);
}

PeriodColumn::PeriodColumn(std::string_view name) : StructColumn(name) {
  hold({&start, &end, &quote.text, &quote.span, &inferred});
}

void PeriodColumn::append(const RecordPeriod& period) {
  append_valid();
  start.append(period.period.start);
  end.append(period.period.end);
  quote.append(period.quote);
  inferred.append(period.inferred);
}

RatioColumn::RatioColumn(std::string_view name, bool plain)
    : StructColumn(name),
      relation("relation", plain, {"of_plan", "over_plan", "under_plan", "of_population", "of_previous", "of_total"}),
      bound(QuantityColumns::bound_column(plain)) {
  hold({&relation, &percent, &low, &high, &bound, &basis, &quote.text, &quote.span});
}

void RatioColumn::append(const Ratio& ratio) {
  append_valid();
  relation.append(to_string(ratio.relation));
  append_number(percent, ratio.percent);
  low.append(ratio.percent.low);
  high.append(ratio.percent.high);
  bound.append(to_string(ratio.percent.bound));
  basis.append_or_null(ratio.basis);
  quote.append(ratio.quote);
}

ChangeColumn::ChangeColumn(std::string_view name, bool plain)
    : StructColumn(name), quantity(plain), direction("direction", plain, {"up", "down"}) {
  hold({&quantity.number, &quantity.low, &quantity.high, &unit, &direction, &quantity.bound, &baseline, &quote.text,
        &quote.span});
}

void ChangeColumn::append(const Change& change) {
  append_valid();
  quantity.append(change.quantity);
  unit.append_or_null(change.unit);
  direction.append(change.up ? "up" : "down");
  append_or_null(baseline, change.baseline);
  quote.append(change.quote);
}

AmountColumn::AmountColumn(std::string_view name, bool plain) : StructColumn(name), quantity(plain) {
  hold({&quantity.number, &quantity.low, &quantity.high, &currency, &quantity.bound, &quote.text, &quote.span});
}

void AmountColumn::append(const Amount& amount) {
  append_valid();
  quantity.append(amount.quantity);
  currency.append_or_null(amount.currency);
  quote.append(amount.quote);
}

PlanColumn::PlanColumn(std::string_view name, bool plain) : StructColumn(name), quantity(plain) {
  hold({&quantity.number, &quantity.low, &quantity.high, &unit, &quantity.bound, &basis, &quote.text, &quote.span});
}

void PlanColumn::append(const Plan& plan) {
  append_valid();
  quantity.append(plan.quantity);
  unit.append_or_null(plan.unit);
  basis.append_or_null(plan.basis);
  quote.append(plan.quote);
}

void EvidenceColumn::append(const Quote& evidence) {
  append_valid();
  quote.append(evidence);
}

CheckColumn::CheckColumn(std::string_view name, bool plain)
    : StructColumn(name), level("level", plain, {"info", "warning"}) {
  hold({&code, &level, &message});
}

void CheckColumn::append(const Check& check) {
  append_valid();
  code.append(check.code);
  level.append(to_string(check.level));
  message.append(check.message);
}

RecordColumns::RecordColumns(bool plain)
    : StructColumn(""),
      kind_("kind", plain, {"result", "target", "forecast"}),
      agency_("agency", plain),
      area_("area", plain),
      measure_(measure_column(plain)),
      value_("value", plain),
      ratios_("ratios", plain),
      changes_("changes", plain),
      amounts_("amounts", plain),
      plans_("plans", plain),
      checks_("checks", plain) {
  hold({&id_, &document_, &kind_, &agency_, &area_, &programme_, &measure_, &subject_, &value_, &period_, &ratios_,
        &changes_, &amounts_, &plans_, &evidence_, &also_, &checks_, &rules_, &error_});
}

void RecordColumns::append(const Record& record, const DocumentInfo& document, std::size_t number) {
  append_valid();
  id_.append(record_id(document.id, number));
  document_.append(document);
  kind_.append(to_string(record.kind));
  append_or_null(agency_, record.agency);
  append_or_null(area_, record.area);
  append_or_null(programme_, record.programme);
  measure_.append(record.measure);
  subject_.append_or_null(record.subject);
  append_or_null(value_, record.value);
  append_or_null(period_, record.period);
  ratios_.append(record.ratios);
  changes_.append(record.changes);
  amounts_.append(record.amounts);
  plans_.append(record.plans);
  evidence_.append(record.evidence);
  also_.append(record.also);
  checks_.append(record.checks);
  rules_.append(record.rules);
  error_.append_null();
}

void RecordColumns::append_error(std::string_view document_id, std::string_view reason) {
  append_valid();
  id_.append_null();
  document_.append({std::string(document_id), {}, {}, {}});
  const std::initializer_list<Column*> empty = {&kind_,     &agency_, &area_,   &programme_, &measure_, &subject_,
                                                &value_,    &period_, &ratios_, &changes_,   &amounts_, &plans_,
                                                &evidence_, &also_,   &checks_, &rules_};
  for (Column* column : empty) column->append_null();
  error_.append(reason);
}

}  // namespace solieu::python
