#include <solieu/json.hpp>

#include <algorithm>
#include <utility>

#include "io/record_json.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// A piece that has a number of its own: a range is an array of both ends, so that the key stays the same.
void number_or_pair(JsonWriter& json, const Quantity& quantity) {
  if (!quantity.is_range()) {
    json.value(quantity.low);
    return;
  }
  json.open('[').value(quantity.low).value(quantity.high).close(']');
}

// The value itself: "number", or "low" and "high" in its place.
template <std::size_t N>
void number_or_range(JsonWriter& json, const char (&key)[N], const Quantity& quantity) {
  if (quantity.is_range()) {
    json.member("low", quantity.low).member("high", quantity.high);
  } else {
    json.member(key, quantity.low);
  }
}

void span(JsonWriter& json, SourceSpan place) {
  json.open('[').value(std::size_t{place.begin}).value(std::size_t{place.end}).close(']');
}

// What was taken from elsewhere in the article, or from the caller, has no words of its own.
void quote(JsonWriter& json, const Quote& piece) {
  json.key("text").text_or_null(piece.text).key("span");
  if (piece.text.empty()) {
    json.null();
  } else {
    span(json, piece.span);
  }
}

void strings(JsonWriter& json, const std::vector<std::string>& items) {
  json.open('[');
  for (const std::string& item : items) json.value(std::string_view(item));
  json.close(']');
}

template <class T, class Write>
void list(JsonWriter& json, const std::vector<T>& items, const Write& write) {
  json.open('[');
  for (const T& item : items) write(json, item);
  json.close(']');
}

template <class T, class Write>
void object_or_null(JsonWriter& json, const std::optional<T>& item, const Write& write) {
  if (item) {
    write(json, *item);
  } else {
    json.null();
  }
}

void document(JsonWriter& json, const DocumentInfo& info) {
  json.open('{').key("id").text_or_null(info.id).key("title").text_or_null(info.title);
  json.key("source").text_or_null(info.source).member("published", info.published).close('}');
}

void area(JsonWriter& json, const AreaValue& value) {
  json.open('{').member("name", value.name).key("level").text_or_null(value.level);
  json.key("code").text_or_null(value.code).close('}');
}

void programme(JsonWriter& json, const ProgrammeValue& value) {
  json.open('{').member("id", std::string_view(value.id)).key("label").text_or_null(value.label).close('}');
}

void agency(JsonWriter& json, const RecordAgency& who) {
  json.open('{').member("name", std::string_view(who.value.name)).key("type").text_or_null(who.value.type);
  json.key("level").text_or_null(who.value.level).key("span");
  span(json, who.span);
  json.close('}');
}

void value(JsonWriter& json, const RecordValue& counted) {
  json.open('{');
  number_or_range(json, "number", counted.quantity);
  json.key("unit").text_or_null(counted.unit).key("bound").name(to_string(counted.quantity.bound));
  quote(json, counted.quote);
  json.close('}');
}

void baseline(JsonWriter& json, const RecordPeriod& when) {
  json.open('{').member("start", when.period.start).member("end", when.period.end);
  quote(json, when.quote);
  json.close('}');
}

void period(JsonWriter& json, const RecordPeriod& when) {
  json.open('{').member("start", when.period.start).member("end", when.period.end);
  quote(json, when.quote);
  strings(json.key("inferred"), when.inferred);
  json.close('}');
}

void ratio(JsonWriter& json, const Ratio& item) {
  json.open('{').key("relation").name(to_string(item.relation));
  number_or_pair(json.key("percent"), item.percent);
  json.key("bound").name(to_string(item.percent.bound)).key("basis").text_or_null(item.basis);
  quote(json, item.quote);
  json.close('}');
}

void change(JsonWriter& json, const Change& item) {
  json.open('{');
  number_or_pair(json.key("number"), item.quantity);
  json.key("unit").text_or_null(item.unit).key("direction").name(item.up ? "up" : "down");
  json.key("bound").name(to_string(item.quantity.bound));
  object_or_null(json.key("baseline"), item.baseline, baseline);
  quote(json, item.quote);
  json.close('}');
}

void amount(JsonWriter& json, const Amount& item) {
  json.open('{');
  number_or_pair(json.key("number"), item.quantity);
  json.key("currency").text_or_null(item.currency).key("bound").name(to_string(item.quantity.bound));
  quote(json, item.quote);
  json.close('}');
}

void plan(JsonWriter& json, const Plan& item) {
  json.open('{');
  number_or_pair(json.key("number"), item.quantity);
  json.key("unit").text_or_null(item.unit).key("bound").name(to_string(item.quantity.bound));
  json.key("basis").text_or_null(item.basis);
  quote(json, item.quote);
  json.close('}');
}

void check(JsonWriter& json, const Check& item) {
  json.open('{').member("code", std::string_view(item.code)).key("level").name(to_string(item.level));
  json.member("message", std::string_view(item.message)).close('}');
}

// "news/2020/tra-vinh.txt" → "tra-vinh". Only a short ending of letters is a file's: "so-1.2" stays.
std::string_view stem(std::string_view id) {
  id.remove_prefix(id.find_last_of('/') + 1);
  const std::size_t dot = id.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return id;
  const std::string_view ending = id.substr(dot + 1);
  const bool letters = std::all_of(ending.begin(), ending.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return letters && ending.size() <= 5 ? id.substr(0, dot) : id;
}

// The members of a mention's value; a new alternative of MentionValue fails to compile until it is written here.
struct ValueMembers {
  JsonWriter& json;

  void operator()(const DateValue& v) const {
    json.member("start", v.period.start).member("end", v.period.end).key("grain").name(to_string(v.grain));
    json.key("timex").text_or_null(v.timex);
    strings(json.key("inferred"), v.inferred);
  }
  void operator()(const CountValue& v) const {
    number_or_range(json, "number", v.quantity);
    json.key("unit").text_or_null(v.unit).key("bound").name(to_string(v.quantity.bound));
  }
  void operator()(const PercentValue& v) const {
    number_or_range(json, "percent", v.quantity);
    json.key("bound").name(to_string(v.quantity.bound));
    if (v.points) json.member("points", true);
  }
  void operator()(const MoneyValue& v) const {
    number_or_range(json, "number", v.quantity);
    json.key("currency").text_or_null(v.currency).key("bound").name(to_string(v.quantity.bound));
    if (!v.per.empty()) json.member("per", std::string_view(v.per));
  }
  void operator()(const AgencyValue& v) const {
    json.member("name", v.name).key("type").text_or_null(v.type).key("level").text_or_null(v.level);
    object_or_null(json.key("area"), v.area, area);
  }
  void operator()(const AreaValue& v) const {
    json.member("name", v.name).key("level").text_or_null(v.level);
    json.key("code").text_or_null(v.code).key("parent").text_or_null(v.parent);
  }
  void operator()(const ProgrammeValue& v) const {
    json.member("id", std::string_view(v.id)).key("label").text_or_null(v.label);
  }
  void operator()(const DocumentValue& v) const {
    json.key("number").text_or_null(v.number).key("kind").text_or_null(v.kind);
    json.key("issuer").text_or_null(v.issuer).member("date", v.date);
  }
};

// Whether two pieces are written alike.
bool alike(const AreaValue& a, const AreaValue& b) {
  return a.name == b.name && a.level == b.level && a.code == b.code;
}
bool alike(const ProgrammeValue& a, const ProgrammeValue& b) { return a.id == b.id && a.label == b.label; }
bool alike(const RecordAgency& a, const RecordAgency& b) {
  return a.span == b.span && a.value.name == b.value.name && a.value.type == b.value.type &&
         a.value.level == b.value.level;
}
bool alike(const Quote& a, const Quote& b) { return a.span == b.span && a.text == b.text; }
bool alike(const RecordPeriod& a, const RecordPeriod& b) {
  return a.period == b.period && alike(a.quote, b.quote) && a.inferred == b.inferred;
}
template <class T>
bool alike(const std::optional<T>& a, const std::optional<T>& b) {
  return a.has_value() == b.has_value() && (!a || alike(*a, *b));
}

template <class Write>
auto or_null(const Write& write) {
  return [&write](JsonWriter& json, const auto& item) { object_or_null(json, item, write); };
}

void explain(JsonWriter& json, const Record& record) {
  json.key("explain").open('{');
  for (const SlotRule& slot : record.explanation) json.member(slot.slot, slot.rule);
  json.close('}');
}

void evidence(JsonWriter& json, const Quote& sentence) {
  json.open('{');
  quote(json, sentence);
  json.close('}');
}

std::string mention_json(const Mention& mention, std::string_view text, std::string_view document_id) {
  JsonWriter json;
  json.open('{').member("schema", "solieu.mention/1").key("doc").text_or_null(document_id);
  json.member("type", type_name(mention.value)).member("text", text).key("span");
  span(json, mention.source);
  json.key("value").open('{');
  std::visit(ValueMembers{json}, mention.value);
  return json.close('}').close('}').take();
}

}  // namespace

std::string record_id(std::string_view document_id, std::size_t number) {
  return std::string(stem(document_id)) + "#" + std::to_string(number);
}

RecordJson::RecordJson(const DocumentInfo& info, const JsonOptions& options)
    : options_(options), id_(stem(info.id)), stem_(id_.size()) {
  document(line_.json, info);
  document_ = line_.json.text();
}

template <class T, class Write>
void RecordJson::write_shared(Part part, const T Record::*member, const Record& record, const Write& write) {
  const auto number = static_cast<std::size_t>(part);
  const std::size_t begin = line_.json.text().size();
  if (before_ != nullptr && alike(record.*member, before_->*member)) {
    const Piece& same = line_before_.parts[number];
    line_.json.written(line_before_.json.text().substr(same.begin, same.end - same.begin));
  } else {
    write(line_.json, record.*member);
  }
  line_.parts[number] = {begin, line_.json.text().size()};
}

std::string_view RecordJson::write(const Record& record, std::size_t number) {
  std::swap(line_, line_before_);
  id_.resize(stem_);
  id_.append("#").append(std::to_string(number));
  JsonWriter& json = line_.json;
  json.clear();
  json.open('{').key("schema").name("solieu.record/1").member("id", id_).key("doc").written(document_);
  json.key("kind").name(to_string(record.kind)).key("agency");
  write_shared(Part::agency, &Record::agency, record, or_null(agency));
  json.key("area");
  write_shared(Part::area, &Record::area, record, or_null(area));
  json.key("programme");
  write_shared(Part::programme, &Record::programme, record, or_null(programme));
  json.key("measure").text_or_null(record.measure).key("subject").text_or_null(record.subject);
  object_or_null(json.key("value"), record.value, value);
  json.key("period");
  write_shared(Part::period, &Record::period, record, or_null(period));
  list(json.key("ratios"), record.ratios, ratio);
  list(json.key("changes"), record.changes, change);
  list(json.key("amounts"), record.amounts, amount);
  list(json.key("plans"), record.plans, plan);
  json.key("evidence");
  write_shared(Part::evidence, &Record::evidence, record, evidence);
  list(json.key("also"), record.also, span);
  list(json.key("checks"), record.checks, check);
  strings(json.key("rules"), record.rules);
  if (options_.explain) explain(json, record);
  before_ = &record;
  return json.close('}').text();
}

std::string to_json(const Record& record, const DocumentInfo& info, std::size_t number, const JsonOptions& options) {
  return std::string(RecordJson(info, options).write(record, number));
}

std::string to_json(const Mention& mention, std::string_view text, std::string_view document_id) {
  return mention_json(mention, slice(text, mention.source), document_id);
}

std::string to_json(const Mention& mention, const NormalizedText& text, std::string_view source,
                    std::string_view document_id) {
  return mention_json(mention, quote(source, text, mention.span), document_id);
}

}  // namespace v0
}  // namespace solieu
