// Instruction pairs: the article as a question, its records as the answer. What no reader of the article could give,
// places and rules, is left out of the answer.
#include "io/corpus.hpp"
#include "io/json_writer.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view instruction =
    "Đọc bài báo dưới đây và ghi lại mọi kết quả, chỉ tiêu và dự báo bằng số mà bài nêu: cơ quan, địa bàn, chương "
    "trình, chỉ số, giá trị, thời gian, tỷ lệ, tăng giảm. Trả lời bằng một mảng JSON.";

void number(JsonWriter& json, std::string_view key, const Quantity& quantity) {
  if (quantity.is_range()) {
    json.member("low", quantity.low).member("high", quantity.high);
  } else {
    json.member(key, quantity.low);
  }
  json.member("bound", to_string(quantity.bound));
}

void period(JsonWriter& json, const std::optional<RecordPeriod>& when) {
  if (!when) {
    json.null();
    return;
  }
  json.open('{').member("start", when->period.start).member("end", when->period.end).close('}');
}

void figures(JsonWriter& json, const Record& record) {
  json.key("ratios").open('[');
  for (const Ratio& item : record.ratios) {
    json.open('{').member("relation", to_string(item.relation));
    number(json, "percent", item.percent);
    json.key("basis").text_or_null(item.basis).close('}');
  }
  json.close(']').key("changes").open('[');
  for (const Change& item : record.changes) {
    json.open('{').member("direction", item.up ? "up" : "down");
    number(json, "number", item.quantity);
    json.key("unit").text_or_null(item.unit).key("baseline");
    period(json, item.baseline);
    json.close('}');
  }
  json.close(']').key("amounts").open('[');
  for (const Amount& item : record.amounts) {
    json.open('{');
    number(json, "number", item.quantity);
    json.key("currency").text_or_null(item.currency).close('}');
  }
  json.close(']').key("plans").open('[');
  for (const Plan& item : record.plans) {
    json.open('{');
    number(json, "number", item.quantity);
    json.key("unit").text_or_null(item.unit).key("basis").text_or_null(item.basis).close('}');
  }
  json.close(']');
}

void answer(JsonWriter& json, const Record& record) {
  json.open('{').member("kind", to_string(record.kind));
  json.key("agency").text_or_null(record.agency ? std::string_view(record.agency->value.name) : "");
  json.key("area").text_or_null(record.area ? std::string_view(record.area->name) : "");
  json.key("programme").text_or_null(record.programme ? std::string_view(record.programme->id) : "");
  json.key("measure").text_or_null(record.measure).key("subject").text_or_null(record.subject).key("value");
  if (record.value) {
    json.open('{');
    number(json, "number", record.value->quantity);
    json.key("unit").text_or_null(record.value->unit).close('}');
  } else {
    json.null();
  }
  json.key("period");
  period(json, record.period);
  figures(json, record);
  json.close('}');
}

}  // namespace

CorpusEntry instruction_entry(const CorpusArticle& article) {
  std::string prompt(instruction);
  if (article.info.published) prompt += "\nNgày đăng: " + iso_date(*article.info.published);
  prompt.append("\n\n").append(article.text);
  JsonWriter records;
  records.open('[');
  for (const Record& record : article.found.records) answer(records, record);
  records.close(']');
  JsonWriter json;
  json.open('{').member("prompt", std::string_view(prompt)).member("completion", std::string_view(records.take()));
  json.key("meta").open('{').key("doc").text_or_null(article.info.id).close('}').close('}');
  CorpusEntry entry{json.take()};
  entry.members = entry.text.size() - 1;
  return entry;
}

}  // namespace v0
}  // namespace solieu
