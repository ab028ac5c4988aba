#include "cli/eval_report.hpp"

#include <algorithm>
#include <cmath>

#include "io/display.hpp"
#include "io/json_writer.hpp"

namespace solieu::cli {
namespace {

constexpr std::array<std::string_view, 3> kind_names{"missed", "spurious", "wrong"};

std::string_view name_of(DifferenceKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(RecordSlot slot) { return slot_names[static_cast<std::size_t>(slot)]; }

EvalCounts total(const std::vector<ArticleScore>& scores) {
  EvalCounts counts;
  for (const ArticleScore& score : scores) counts += score.counts;
  return counts;
}

// For people

std::string three_places(double share) {
  std::string digits = std::to_string(std::lround(share * 1000));
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return digits.insert(digits.size() - 3, ".");
}

constexpr std::size_t column_width = 9;

std::string cell(std::size_t count) { return fit(std::to_string(count), column_width, true); }
std::string cell(double share) { return fit(three_places(share), column_width, true); }

std::string row(std::string_view name, const EvalCounts& counts) {
  return fit(name, 32) + cell(counts.gold) + cell(counts.predicted) + cell(counts.hit) + cell(counts.exact) +
         cell(counts.precision()) + cell(counts.recall()) + cell(counts.detect_f1()) + cell(counts.exact_f1()) + '\n';
}

std::string number_text(const Quantity& number) {
  return decimal(number.low) + (number.is_range() ? "–" + decimal(number.high) : "");
}

std::string shown_answer(std::string_view answer) {
  const bool none = answer.empty() || answer == period_text({});
  return none ? "none" : "\"" + harmless(answer) + "\"";
}

std::string wrong_line(const WrongSlot& wrong) {
  std::string line = "    " + std::string(name_of(wrong.slot)) + ": found " + shown_answer(wrong.found) + ", expected ";
  for (std::size_t i = 0; i < wrong.expected.size(); ++i) {
    line += (i == 0 ? "" : " or ") + shown_answer(wrong.expected[i]);
  }
  return line + '\n';
}

std::string difference_text(const Difference& item) {
  std::string out = "  " + fit(name_of(item.kind), 9) + "line " + std::to_string(item.line) + ": " + item.role + ' ' +
                    number_text(item.number) + (item.unit.empty() ? "" : " " + harmless(item.unit)) + ": \"" +
                    harmless(item.quote) + "\"\n";
  for (const WrongSlot& wrong : item.slots) out += wrong_line(wrong);
  return out;
}

std::string differences_text(const std::vector<ArticleScore>& scores) {
  std::string out;
  for (const ArticleScore& score : scores) {
    if (score.differences.empty()) continue;
    out += harmless(score.file) + '\n';
    for (const Difference& item : score.differences) out += difference_text(item);
    out += '\n';
  }
  return out;
}

// As JSON

void write_counts(JsonWriter& json, const EvalCounts& counts) {
  json.member("gold", counts.gold).member("predicted", counts.predicted);
  json.member("hit", counts.hit).member("exact", counts.exact);
  json.member("precision", counts.precision()).member("recall", counts.recall());
  json.member("detect_f1", counts.detect_f1()).member("exact_f1", counts.exact_f1());
  json.key("slots").open('{');
  for (std::size_t i = 0; i < slot_names.size(); ++i) json.member(slot_names[i], counts.slot_share(i));
  json.close('}');
}

void write_number(JsonWriter& json, const Quantity& number) {
  json.key("number");
  if (!number.is_range()) {
    json.value(number.low);
    return;
  }
  json.open('[').value(number.low).value(number.high).close(']');
}

void write_difference(JsonWriter& json, const Difference& item) {
  json.open('{').member("type", name_of(item.kind)).member("role", std::string_view(item.role));
  write_number(json, item.number);
  json.key("unit").text_or_null(item.unit).member("text", std::string_view(item.quote)).key("span").open('[');
  json.value(std::size_t{item.span.begin}).value(std::size_t{item.span.end}).close(']').member("line", item.line);
  json.key("slots").open('[');
  for (const WrongSlot& wrong : item.slots) {
    json.open('{').member("slot", name_of(wrong.slot)).key("found").text_or_null(wrong.found);
    json.key("expected").open('[');
    for (const std::string& answer : wrong.expected) json.text_or_null(answer);
    json.close(']').close('}');
  }
  json.close(']').close('}');
}

}  // namespace

std::string score_text(const std::vector<ArticleScore>& scores, bool differences) {
  std::string out = differences ? differences_text(scores) : "";
  out += fit("article", 32);
  for (const char* column : {"gold", "found", "hit", "exact", "P", "R", "F1", "exact F1"})
    out += fit(column, column_width, true);
  out += '\n';
  for (const ArticleScore& score : scores) out += row(harmless(score.file), score.counts);
  const EvalCounts all = total(scores);
  out += row("all", all) + "slots";
  for (std::size_t i = 0; i < slot_names.size(); ++i) {
    out += "  " + std::string(slot_names[i]) + ' ' + three_places(all.slot_share(i));
  }
  return out + '\n';
}

std::string score_json(const std::vector<ArticleScore>& scores, bool differences) {
  JsonWriter json;
  json.open('{').member("schema", "solieu.eval/1").member("articles", scores.size());
  write_counts(json, total(scores));
  json.key("by_article").open('[');
  for (const ArticleScore& score : scores) {
    json.open('{').member("file", std::string_view(score.file));
    write_counts(json, score.counts);
    if (differences) {
      json.key("differences").open('[');
      for (const Difference& item : score.differences) write_difference(json, item);
      json.close(']');
    }
    json.close('}');
  }
  return json.close(']').close('}').take() + '\n';
}

}  // namespace solieu::cli
