#include "io/html_table.hpp"

#include <array>

#include "io/csv.hpp"
#include "io/html.hpp"
#include "io/json_writer.hpp"
#include "io/wording.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t rows_at_first = 200;  // the others wait for "show more"

std::string cell(std::string_view text) { return "<td>" + html_text(text) + "</td>"; }

// A cell that is sorted by something else than its text.
std::string cell(std::string_view text, const std::string& key) {
  return "<td class=\"number\" data-v=\"" + html_text(key) + "\">" + html_text(text) + "</td>";
}

std::string notes(const Record& record, const Labels& labels) {
  std::string out;
  for (const Check& check : record.checks) {
    out += "<span class=\"note " + std::string(to_string(check.level)) + "\">" + html_text(labels[check.code]) +
           "</span> ";
  }
  return out;
}

bool warned(const Record& record) {
  for (const Check& check : record.checks) {
    if (check.level == CheckLevel::warning) return true;
  }
  return false;
}

std::string select(std::string_view name, std::string_view label, const std::map<std::string, std::string>& options,
                   const Labels& labels) {
  std::string out = "<label>" + html_text(label) + " <select data-by=\"" + std::string(name) +
                    "\"><option value=\"\">" + html_text(labels["all"]) + "</option>";
  for (const auto& [value, text] : options) {
    out += "<option value=\"" + html_text(value) + "\">" + html_text(text) + "</option>";
  }
  return out + "</select></label>\n";
}

std::string sortable(std::string_view column, bool number, const Labels& labels) {
  return std::string("<th scope=\"col\" aria-sort=\"none\"") + (number ? " class=\"number\"" : "") +
         "><button type=\"button\" title=\"" + html_text(labels["sort_by"]) + "\">" + html_text(labels[column]) +
         "</button></th>";
}

}  // namespace

void HtmlTable::add(const Record& record, const DocumentInfo& info, std::size_t number, const std::string& href) {
  const Period period = record.period ? record.period->period : Period();
  const auto last = period.end ? period.end : period.start;
  const std::optional<double> reached = plan_reached(record);
  const std::string programme = record.programme ? record.programme->id : std::string();
  if (record.programme) programmes_[programme] = record.programme->label;
  rows_ += std::string("<tr") + (size_ >= rows_at_first ? " class=\"later\"" : "") + " data-kind=\"" +
           std::string(to_string(record.kind)) + "\" data-programme=\"" + html_text(programme) + "\" data-measure=\"" +
           html_text(record.measure) + "\"" + (warned(record) ? " data-warned" : "") + ">";
  rows_ += "<td data-v=\"" + std::to_string(size_) + "\"><a href=\"#" + href + "\">" + "<span class=\"n\">" +
           std::to_string(number) + "</span> " + html_text(info.title.empty() ? info.id : info.title) + "</a></td>";
  rows_ += cell(who(record)) + "<td>" + html_text(what(record)) + " <span class=\"measure\">" +
           html_text(labels_[record.measure]) + "</span></td>" + cell(labels_[to_string(record.kind)]);
  rows_ += record.value ? cell(quantity_words(record.value->quantity, record.value->unit, labels_),
                               decimal(record.value->quantity.low))
                        : cell("", "");
  rows_ += reached ? cell(number_words(*reached, labels_.language()) + "%", decimal(*reached)) : cell("", "");
  rows_ += cell(period_words(period, labels_), last ? iso_date(*last) : std::string());
  rows_ += "<td>" + notes(record, labels_) + "</td></tr>\n";
  csv_ += ",\n" + html_json_string(csv_row(record, info, number));
  ++size_;
}

std::string HtmlTable::html() const {
  constexpr std::array<std::string_view, 17> measures{
      "participants", "new_participants", "renewals",        "beneficiaries", "attendees", "events",
      "activity",     "coverage",         "plan_completion", "rate",          "amount",    "debt",
      "cases",        "casualties",       "documents",       "objects",       "other"};
  std::map<std::string, std::string> kinds;
  for (const RecordKind kind : {RecordKind::result, RecordKind::target, RecordKind::forecast}) {
    kinds[std::string(to_string(kind))] = labels_[to_string(kind)];
  }
  std::map<std::string, std::string> measure_names;
  for (const std::string_view measure : measures) measure_names[std::string(measure)] = labels_[measure];
  std::string out = "<form class=\"filters\" aria-label=\"" + html_text(labels_["filter"]) + "\">\n<label>" +
                    html_text(labels_["search"]) + " <input type=\"search\"></label>\n" +
                    select("programme", labels_["programme"], programmes_, labels_) +
                    select("kind", labels_["kind"], kinds, labels_) +
                    select("measure", labels_["measure"], measure_names, labels_) +
                    "<label><input type=\"checkbox\" data-warned> " + html_text(labels_["only_warnings"]) +
                    "</label>\n</form>\n<p class=\"downloads\"><span class=\"shown\" role=\"status\"></span> "
                    "<button type=\"button\" class=\"download\">" +
                    html_text(labels_["download"]) + "</button> <label><input type=\"checkbox\" class=\"bom\"> " +
                    html_text(labels_["excel"]) + "</label></p>\n";
  out += "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + html_text(labels_["all_records"]) +
         "\"><table class=\"all\"><thead><tr>" + sortable("article", false, labels_) +
         sortable("column_who", false, labels_) + sortable("column_what", false, labels_) +
         sortable("kind", false, labels_) + sortable("column_value", true, labels_) +
         sortable("column_plan", true, labels_) + sortable("column_period", true, labels_) +
         sortable("column_notes", false, labels_) + "</tr></thead>\n<tbody>\n";
  return out + rows_ + "</tbody></table></div>\n<p><button type=\"button\" class=\"more\" hidden>" +
         html_text(labels_["more"]) + "</button></p>\n";
}

std::string HtmlTable::csv_json() const { return "[" + html_json_string(csv_header()) + csv_ + "]"; }

}  // namespace v0
}  // namespace solieu
