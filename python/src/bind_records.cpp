// Record and its parts as Python classes.
#include "bindings.hpp"

namespace solieu::python {
namespace {

const auto quote_place = [](const auto& view) { return place_of(view.item->quote); };

void bind_slots(nb::module_& m) {
  ViewClass<Quote>(m, "Quote", "A piece of the article.").place([](const View<Quote>& v) { return place_of(*v.item); });
  ViewClass<SourceSpan>(m, "Span", "A place in the article.").place([](const View<SourceSpan>& v) {
    return std::optional(*v.item);
  });
  ViewClass<RecordAgency>(m, "Agency", "Who reports the figure, or aims at it; where it is named.")
      .attribute(
          "name", [](const View<RecordAgency>& v) { return v.item->value.name; }, "Full, the place resolved.")
      .attribute("type", [](const View<RecordAgency>& v) { return v.item->value.type; })
      .attribute("level", [](const View<RecordAgency>& v) { return v.item->value.level; })
      .attribute("area", [](const View<RecordAgency>& v) { return view_or_none(v, v.item->value.area); })
      .place([](const View<RecordAgency>& v) { return std::optional(v.item->span); });
  ViewClass<RecordValue>(m, "Value", "The figure.")
      .quantity("number", [](const View<RecordValue>& v) { return v.item->quantity; })
      .attribute("unit", &RecordValue::unit)
      .place(quote_place);
  ViewClass<RecordPeriod>(m, "Period", "Days, both ends inclusive; an open or unknown end is None.")
      .attribute(
          "start", [](const View<RecordPeriod>& v) { return v.item->period.start; }, "The first day.")
      .attribute(
          "end", [](const View<RecordPeriod>& v) { return v.item->period.end; }, "The last day.")
      .attribute("inferred", &RecordPeriod::inferred, "What the article leaves out: year, month.")
      .words(quote_place)
      .attribute(
          "quote",
          [](const View<RecordPeriod>& v) {
            return v.item->quote.text.empty() ? nb::object(nb::none()) : nb::cast(v.part(v.item->quote));
          },
          "The words with their offsets in characters.");
}

void bind_figures(nb::module_& m) {
  ViewClass<Ratio>(m, "Ratio", "A percentage said of the value.")
      .attribute("relation", [](const View<Ratio>& v) { return to_string(v.item->relation); })
      .quantity("percent", [](const View<Ratio>& v) { return v.item->percent; })
      .attribute("basis", &Ratio::basis, "Whose plan or which whole, in the article's words.")
      .place(quote_place);
  ViewClass<Change>(m, "Change", "Growth or decline.")
      .quantity("number", [](const View<Change>& v) { return v.item->quantity; })
      .attribute("unit", &Change::unit, "The counted unit, \"%\", or \"lần\" for a multiple.")
      .attribute("direction", [](const View<Change>& v) { return std::string_view(v.item->up ? "up" : "down"); })
      .attribute("baseline", [](const View<Change>& v) { return view_or_none(v, v.item->baseline); })
      .place(quote_place);
  ViewClass<Amount>(m, "Amount", "Money said of the value.")
      .quantity("number", [](const View<Amount>& v) { return v.item->quantity; })
      .attribute("currency", &Amount::currency)
      .place(quote_place);
  ViewClass<Plan>(m, "Plan", "The plan's own number beside the result.")
      .quantity("number", [](const View<Plan>& v) { return v.item->quantity; })
      .attribute("unit", &Plan::unit)
      .attribute("basis", &Plan::basis)
      .place(quote_place);
  ViewClass<Check>(m, "Check", "What cross-checking found.")
      .attribute("code", &Check::code)
      .attribute("level", [](const View<Check>& v) { return to_string(v.item->level); })
      .attribute("message", &Check::message);
}

std::size_t number_of(const View<Record>& view) {
  return static_cast<std::size_t>(view.item - view.found->analysis.records.data()) + 1;
}

nb::object explanation(const View<Record>& view) {
  nb::dict out;
  for (const SlotRule& slot : view.item->explanation) out[to_str(slot.slot)] = to_str(slot.rule);
  return out;
}

}  // namespace

std::string json_of(const View<Record>& view) { return to_json(*view.item, view.found->document(), number_of(view)); }

void bind_records(nb::module_& m) {
  bind_slots(m);
  bind_figures(m);
  ViewClass<Record>(m, "Record", "One statement of the article: who reached or aims at how much of what, and when.")
      .attribute("id", [](const View<Record>& v) { return record_id(v.found->id, number_of(v)); })
      .attribute(
          "kind", [](const View<Record>& v) { return to_string(v.item->kind); }, "result, target or forecast.")
      .attribute("agency", [](const View<Record>& v) { return view_or_none(v, v.item->agency); })
      .attribute("area", [](const View<Record>& v) { return view_or_none(v, v.item->area); })
      .attribute("programme", [](const View<Record>& v) { return view_or_none(v, v.item->programme); })
      .attribute("measure", &Record::measure)
      .attribute("subject", &Record::subject, "The words that say what is counted.")
      .attribute("value", [](const View<Record>& v) { return view_or_none(v, v.item->value); })
      .attribute("period", [](const View<Record>& v) { return view_or_none(v, v.item->period); })
      .attribute("ratios", [](const View<Record>& v) { return views(v, v.item->ratios); })
      .attribute("changes", [](const View<Record>& v) { return views(v, v.item->changes); })
      .attribute("amounts", [](const View<Record>& v) { return views(v, v.item->amounts); })
      .attribute("plans", [](const View<Record>& v) { return views(v, v.item->plans); })
      .attribute(
          "evidence", [](const View<Record>& v) { return nb::cast(v.part(v.item->evidence)); }, "The sentence.")
      .attribute(
          "also", [](const View<Record>& v) { return views(v, v.item->also); }, "Where it is said again.")
      .attribute("checks", [](const View<Record>& v) { return views(v, v.item->checks); })
      .attribute("rules", &Record::rules, "The table rows that made it.")
      .attribute("explain", explanation, "Which rule gave which slot.")
      .done()
      .def(
          "to_json", [](const View<Record>& v) { return to_str(json_of(v)); }, "solieu.record/1 on one line.")
      .def(
          "to_dict", [](const View<Record>& v) { return from_json(json_of(v)); }, "The JSON object as a dict.");
}

}  // namespace solieu::python
