// Analyzer, Analysis and the errors of rules.
#include <exception>
#include <filesystem>

#include "bindings.hpp"

namespace solieu::python {
namespace {

/// What analyze() gives. The tuples are made when they are first asked for.
class AnalysisObject {
 public:
  explicit AnalysisObject(std::shared_ptr<const Found> found) : found_(std::move(found)) {}

  [[nodiscard]] const Found& found() const { return *found_; }
  template <class Part>
  [[nodiscard]] nb::object part(const Part& of) const {
    return nb::cast(View<Part>{found_, &of});
  }
  template <class Part>
  [[nodiscard]] nb::object parts(nb::object& kept, const std::vector<Part>& of) const {
    if (!kept.is_valid()) kept = views(View<Analysis>{found_, &found_->analysis}, of);
    return kept;
  }

  nb::object records, mentions, tokens, sentences;

 private:
  std::shared_ptr<const Found> found_;
};

AnalysisObject analyze(const AnalyzerObject& self, nb::handle text, nb::handle published,
                       const std::optional<std::string>& id, const std::optional<std::string>& encoding, bool explain) {
  auto found = std::make_shared<Found>(text, id.value_or(""));
  const Context context{.published = day_of(published), .explain = explain, .encoding = encoding_of(encoding)};
  {
    const nb::gil_scoped_release unlocked;
    found->analysis = self.analyzer.analyze(found->source.bytes, context);
  }
  return AnalysisObject(std::move(found));
}

std::string record_lines(const AnalysisObject& self) {
  const DocumentInfo document = self.found().document();
  const std::vector<Record>& records = self.found().analysis.records;
  std::string lines;
  for (std::size_t i = 0; i < records.size(); ++i) lines += to_json(records[i], document, i + 1) + '\n';
  return lines;
}

nb::object all_as_dict(nb::handle self) {
  nb::dict out;
  for (const char* part : {"records", "mentions"}) {
    nb::list items;
    for (nb::handle item : self.attr(part)) items.append(item.attr("to_dict")());
    out[part] = items;
  }
  return out;
}

// The tables of a dict, by the names that their files give them. All that is wrong in any of them is thrown at once.
Rules rules_of(const nb::object& tables) {
  Rules rules = Rules::builtin();
  std::vector<RuleProblem> problems;
  for (const auto& [file, text] : nb::cast<nb::dict>(tables)) {
    const auto path = nb::cast<std::string>(nb::str(file));
    const nb::object name = nb::module_::import_("solieu._rules").attr("table_name")(file);
    try {
      rules.add(nb::cast<std::string>(nb::str(name)), TextBytes(text).bytes, path);
    } catch (const RuleError& error) {
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (!problems.empty()) throw RuleError(std::move(problems));
  return rules;
}

Analyzer built(const nb::object& tables) {
  if (nb::len(tables) == 0) return Analyzer();
  const Rules rules = rules_of(tables);
  const nb::gil_scoped_release unlocked;
  return Analyzer(rules);
}

nb::object tables_of(nb::handle rules) {
  if (rules.is_none()) return nb::dict();
  return nb::module_::import_("solieu._rules").attr("read")(rules);
}

void raise_rule_error(const RuleError& error) {
  nb::list problems;
  for (const RuleProblem& problem : error.problems()) {
    problems.append(nb::make_tuple(to_str(problem.file), problem.line, problem.column, to_str(problem.message),
                                   to_str(problem.text)));
  }
  const nb::object type = nb::module_::import_("solieu._rules").attr("RuleError");
  const nb::object raised = type(to_str(error.what()), problems);
  PyErr_SetObject(type.ptr(), raised.ptr());
}

void translate(const std::exception_ptr& thrown, void*) {
  try {
    std::rethrow_exception(thrown);
  } catch (const RuleError& error) {
    raise_rule_error(error);
  }
}

void bind_analysis(nb::module_& m) {
  const auto repr = [](nb::handle self) { return nb::module_::import_("solieu._show").attr("shown")(self); };
  const auto html = [](nb::handle self) { return nb::module_::import_("solieu._show").attr("html")(self); };
  using A = AnalysisObject;
  nb::class_<A>(m, "Analysis", "Everything found in one article.")
      .def_prop_ro("id", [](const A& a) { return to_python(a.found().id); })
      .def_prop_ro("records", [](A& a) { return a.parts(a.records, a.found().analysis.records); })
      .def_prop_ro("mentions", [](A& a) { return a.parts(a.mentions, a.found().analysis.mentions); })
      .def_prop_ro("tokens", [](A& a) { return a.parts(a.tokens, a.found().analysis.tokenized.tokens); })
      .def_prop_ro("sentences", [](A& a) { return a.parts(a.sentences, a.found().analysis.tokenized.sentences); })
      .def_prop_ro("article", [](const A& a) { return a.part(a.found().analysis.article); })
      .def_prop_ro(
          "text", [](const A& a) { return to_str(a.found().analysis.text.text); }, "The normalized text.")
      .def_prop_ro("encoding", [](const A& a) { return to_str(to_string(a.found().analysis.text.encoding)); })
      .def_prop_ro("lossy", [](const A& a) { return a.found().analysis.text.lossy; })
      .def(
          "to_dict", [](nb::handle self) { return all_as_dict(self); }, "Records and mentions as dicts.")
      .def(
          "to_json", [](const A& a) { return to_str(record_lines(a)); }, "The records as JSON lines.")
      .def("__repr__", repr)
      .def("_repr_html_", html);
}

}  // namespace

AnalyzerObject::AnalyzerObject(nb::object rules) : tables(tables_of(rules)), analyzer(built(tables)) {}

std::optional<std::chrono::year_month_day> day_of(nb::handle published) {
  if (published.is_none()) return std::nullopt;
  const nb::object day = nb::module_::import_("solieu._rules").attr("day")(published);
  if (day.is_none()) return std::nullopt;
  return std::chrono::year_month_day(std::chrono::year(nb::cast<int>(day.attr("year"))),
                                     std::chrono::month(nb::cast<unsigned>(day.attr("month"))),
                                     std::chrono::day(nb::cast<unsigned>(day.attr("day"))));
}

Encoding encoding_of(const std::optional<std::string>& name) {
  if (!name) return Encoding::automatic;
  if (const auto encoding = encoding_named(*name)) return *encoding;
  std::string known;
  for (const std::string_view each : encoding_names()) known += (known.empty() ? "" : ", ") + std::string(each);
  throw nb::value_error(("there is no encoding \"" + *name + "\"; there are: " + known).c_str());
}

void bind_analyzer(nb::module_& m) {
  nb::register_exception_translator(translate);
  bind_analysis(m);
  nb::class_<AnalyzerObject>(m, "Analyzer", "Reads articles. Immutable: build one and share it between threads.")
      .def(nb::init<nb::object>(), nb::arg("rules") = nb::none())
      .def("analyze", analyze, nb::arg("text").none(), nb::arg("published") = nb::none(), nb::kw_only(),
           nb::arg("id") = nb::none(), nb::arg("encoding") = nb::none(), nb::arg("explain") = false)
      .def("__reduce__", [](nb::handle self) {
        return nb::make_tuple(self.type(), nb::make_tuple(nb::cast<AnalyzerObject&>(self).tables));
      });
}

}  // namespace solieu::python
