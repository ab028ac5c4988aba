// An article in a JSON object. A field that is absent or null is no fault, but for the text; one of another type is.
#include <array>
#include <utility>

#include "cli/decode.hpp"
#include "cli/json_fields.hpp"

namespace solieu::cli {
namespace {

using Type = JsonField::Type;

Reject no(const char* what, const JsonField& field, const char* code) {
  return {code, std::string("no ") + what + " in field \"" + std::string(field.name) + "\""};
}

bool is_name(const JsonField& field) { return field.type == Type::text || field.type == Type::integer; }

}  // namespace

Decoded decode_json(const RawDocument& raw, const InputOptions& options) {
  std::array<JsonField, 5> fields{
      {{options.text_field}, {options.id_field}, {options.date_field}, {options.title_field}, {options.url_field}}};
  if (auto wrong = read_json_fields(raw.bytes, fields)) return *std::move(wrong);
  auto& [text, id, date, title, url] = fields;
  if (text.type != Type::text) return no("text", text, text.type == Type::absent ? "no_text" : "bad_text");
  if (id.given() && !is_name(id)) return no("id", id, "bad_id");
  if (url.given() && !is_name(url)) return no("address", url, "bad_url");
  if (title.given() && title.type != Type::text) return no("title", title, "bad_title");

  Document document{raw.origin.place(), std::move(text.value), options.published, std::move(title.value)};
  if (date.given()) {
    document.published = date.type == Type::text ? parse_day(date.value) : std::nullopt;
    if (!document.published) return no("day (YYYY-MM-DD)", date, "bad_date");
  }
  if (id.given()) {
    document.id = std::move(id.value);
  } else if (!url.value.empty()) {
    document.id = std::move(url.value);
  }
  if (options.text_is_html) {
    const bool dated = date.given();
    const auto day = document.published;
    const std::string page = std::move(document.text);
    if (auto wrong = take_article(document, page, "utf-8", options)) return *std::move(wrong);
    if (dated) document.published = day;
  }
  return document;
}

}  // namespace solieu::cli
