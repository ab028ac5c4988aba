#include <algorithm>

#include "io/check_words.hpp"
#include "io/html.hpp"
#include "io/html_article.hpp"
#include "io/json_writer.hpp"
#include "io/wording.hpp"

namespace solieu {
inline namespace v0 {
namespace {

std::string fact_html(const Fact& fact, const ArticleView& view, const Labels& labels) {
  std::string out = "<div";
  if (fact.place) out += " data-p=\"" + std::to_string(view.piece_at(*fact.place)) + "\"";
  out += "><dt>" + html_text(labels[fact.label]) + "</dt><dd>" + html_text(fact.text);
  if (!fact.rule.empty()) out += " <code>" + html_text(fact.rule) + "</code>";
  return out + "</dd></div>";
}

std::string notes_html(const Record& record, const Labels& labels) {
  if (record.checks.empty()) return {};
  std::string out = "<ul class=\"notes\">";
  for (const Check& check : record.checks) {
    const std::string level(to_string(check.level));
    out += "<li class=\"" + level + "\"><strong>" + html_text(labels[level]) + ": " + html_text(labels[check.code]) +
           ".</strong> " + html_text(check_words(check, labels)) + "</li>";
  }
  return out + "</ul>";
}

// A bar of 100 units for the plan; it ends at its right edge where more was reached.
std::string plan_html(const Record& record, const Labels& labels) {
  const std::optional<double> reached = plan_reached(record);
  if (!reached || !(*reached >= 0)) return {};
  const std::string width = decimal(std::min(*reached, 125.0));
  return "<p class=\"plan\"><svg viewBox=\"0 0 125 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
         "<rect class=\"track\" width=\"125\" height=\"6\"/><rect class=\"" +
         std::string(*reached >= 100 ? "met" : "unmet") + "\" width=\"" + width +
         "\" height=\"6\"/><rect class=\"whole\" x=\"99.4\" width=\"1.2\" height=\"6\"/></svg> " +
         html_text(labels.filled("plan_percent", {{"p", number_words(*reached, labels.language())}})) + "</p>";
}

std::string headline(const Record& record, const Labels& labels) {
  if (record.value) return quantity_words(record.value->quantity, record.value->unit, labels);
  return std::string(labels[record.measure]);
}

// Where the link of a card leads: to the figure, else to the first place that it names.
std::string first_place(const PageArticle& article, const ArticleView& view, std::size_t index) {
  const std::string id = "a" + std::to_string(article.number);
  for (const Fact& fact : view.facts[index]) {
    if (fact.place) return id + "p" + std::to_string(view.piece_at(*fact.place));
  }
  return id;
}

}  // namespace

std::string record_html(const PageArticle& article, const ArticleView& view, std::size_t index, const Labels& labels) {
  const Record& record = article.found.records[index];
  const std::string number = std::to_string(index + 1);
  std::string out = "<li class=\"record " + std::string(to_string(record.kind)) + "\" id=\"a" +
                    std::to_string(article.number) + "r" + number + "\" data-s=\"" +
                    std::to_string(view.sentence_at(record.evidence.span)) + "\">";
  out += "<a class=\"open\" href=\"#" + first_place(article, view, index) + "\"><span class=\"n\">" + number +
         "</span> <span class=\"value\">" + html_text(headline(record, labels)) + "</span> <span class=\"what\">" +
         html_text(what(record)) + "</span></a>";
  out += "<p class=\"who\">" + html_text(who(record));
  const std::string when = record.period ? period_words(record.period->period, labels) : std::string();
  if (!when.empty()) out += (who(record).empty() ? "" : " · ") + html_text(when);
  out += "</p><p class=\"tags\"><span class=\"kind\">" + html_text(labels[to_string(record.kind)]) + "</span> <span>" +
         html_text(labels[record.measure]) + "</span></p>";
  out += plan_html(record, labels) + notes_html(record, labels) + "<noscript><dl>";
  for (const Fact& fact : view.facts[index]) out += fact_html(fact, view, labels);
  return out + "</dl></noscript></li>\n";
}

std::string document_words(const DocumentInfo& info, const Labels& labels) {
  std::string words = info.id;
  if (!info.source.empty()) words += " · " + info.source;
  if (info.published) words += " · " + day_words(*info.published, labels.language());
  return words;
}

}  // namespace v0
}  // namespace solieu
