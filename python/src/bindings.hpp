// The parts that the module is put together from.
#pragma once

#include "found.hpp"

namespace solieu::python {

void bind_mentions(nb::module_& m);
void bind_records(nb::module_& m);
void bind_layout(nb::module_& m);
void bind_analyzer(nb::module_& m);
void bind_arrow(nb::module_& m);

[[nodiscard]] std::string json_of(const View<Record>& view);
[[nodiscard]] std::string json_of(const View<Mention>& view);

/// The analyzer, and the user's tables that it was built with: what a copy in another process is built from.
struct AnalyzerObject {
  explicit AnalyzerObject(nb::object tables);
  nb::object tables;  // dict of file name to text
  Analyzer analyzer;
};

/// \throws nb::python_error if it is no datetime.date, no "YYYY-MM-DD" and not None.
[[nodiscard]] std::optional<std::chrono::year_month_day> day_of(nb::handle published);
/// \throws nb::value_error if there is no encoding of that name.
[[nodiscard]] Encoding encoding_of(const std::optional<std::string>& name);

}  // namespace solieu::python
