// Mentions and their values as Python classes.
#include "bindings.hpp"

namespace solieu::python {
namespace {

nb::object value_of(const View<Mention>& view) {
  return std::visit([&](const auto& value) { return nb::cast(view.part(value)); }, view.item->value);
}

void bind_figures(nb::module_& m) {
  ViewClass<DateValue>(m, "DateValue", "Days, both ends inclusive; an open end is None.")
      .attribute("start", [](const View<DateValue>& v) { return v.item->period.start; })
      .attribute("end", [](const View<DateValue>& v) { return v.item->period.end; })
      .attribute("grain", [](const View<DateValue>& v) { return to_string(v.item->grain); })
      .attribute("timex", &DateValue::timex, "TIMEX3 value: 2020-07-11, 2020-Q1, P10M.")
      .attribute("inferred", &DateValue::inferred);
  ViewClass<CountValue>(m, "CountValue", "A number with its unit.")
      .quantity("number", [](const View<CountValue>& v) { return v.item->quantity; })
      .attribute("unit", &CountValue::unit);
  ViewClass<PercentValue>(m, "PercentValue", "A percentage.")
      .quantity("percent", [](const View<PercentValue>& v) { return v.item->quantity; })
      .attribute("points", &PercentValue::points, "Percentage points.");
  ViewClass<MoneyValue>(m, "MoneyValue", "An amount of money, scaled.")
      .quantity("number", [](const View<MoneyValue>& v) { return v.item->quantity; })
      .attribute("currency", &MoneyValue::currency, "ISO 4217.")
      .attribute("per", &MoneyValue::per);
}

void bind_names(nb::module_& m) {
  ViewClass<AreaValue>(m, "AreaValue", "An administrative area.")
      .attribute("name", &AreaValue::name, "Without its level word.")
      .attribute("level", &AreaValue::level, "country, province, district or commune.")
      .attribute("code", &AreaValue::code)
      .attribute("parent", &AreaValue::parent);
  ViewClass<AgencyValue>(m, "AgencyValue", "An organisation.")
      .attribute("name", &AgencyValue::name)
      .attribute("type", &AgencyValue::type)
      .attribute("level", &AgencyValue::level)
      .attribute("area", [](const View<AgencyValue>& v) { return view_or_none(v, v.item->area); });
  ViewClass<ProgrammeValue>(m, "ProgrammeValue", "A programme of a domain table.")
      .attribute("id", &ProgrammeValue::id)
      .attribute("label", &ProgrammeValue::label);
  ViewClass<DocumentValue>(m, "DocumentValue", "A document that the article names.")
      .attribute("number", &DocumentValue::number)
      .attribute("kind", &DocumentValue::kind)
      .attribute("issuer", &DocumentValue::issuer)
      .attribute("date", &DocumentValue::date);
}

}  // namespace

std::string json_of(const View<Mention>& view) {
  return to_json(*view.item, view.found->analysis.text, view.found->source.bytes, view.found->id);
}

void bind_mentions(nb::module_& m) {
  bind_figures(m);
  bind_names(m);
  ViewClass<Mention>(m, "Mention", "A number, date or name with what it stands for.")
      .attribute("type", [](const View<Mention>& v) { return type_name(v.item->value); })
      .attribute("value", value_of)
      .attribute("rule", &Mention::rule, "The table row that made it, or the finder's name.")
      .place([](const View<Mention>& v) { return std::optional(v.item->source); })
      .done()
      .def(
          "to_json", [](const View<Mention>& v) { return to_str(json_of(v)); }, "solieu.mention/1 on one line.")
      .def(
          "to_dict", [](const View<Mention>& v) { return from_json(json_of(v)); }, "The JSON object as a dict.");
}

}  // namespace solieu::python
