#include "cli/rejects.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "cli/base64.hpp"
#include "cli/json_fields.hpp"
#include "cli/spool.hpp"
#include "io/json_writer.hpp"

namespace solieu::cli {
namespace {

constexpr std::array<std::string_view, 5> form_names{"text", "json", "html", "warc", "reject"};

template <class Number>
Number number_of(const JsonField& field) {
  Number number = 0;
  std::from_chars(field.value.data(), field.value.data() + field.value.size(), number);
  return number;
}

}  // namespace

void write_reject(OutputFile& out, const RawDocument& raw, const Reject& reject) {
  constexpr std::size_t piece = 3U << 16;  // a multiple of 3
  JsonWriter json;
  json.open('{').member("schema", "solieu.reject/1").member("source", std::string_view(raw.origin.source));
  json.member("line", raw.origin.number).member("offset", std::size_t{raw.origin.offset});
  json.member("form", form_names[static_cast<std::size_t>(raw.form)]);
  json.member("code", std::string_view(reject.code)).member("message", std::string_view(reject.message));
  std::string line = json.key("bytes").take() + '"';
  append_base64(line, raw.bytes);
  for (std::uint64_t at = 0; raw.spool && at < raw.spool->size(); at += piece) {
    append_base64(line, raw.spool->read(at, piece));
    out.write(std::exchange(line, {}));
  }
  out.write(line + "\"}\n");
}

void unwrap_reject(RawDocument& raw, std::size_t max_doc_bytes) {
  std::array<JsonField, 6> fields{{{"schema"}, {"source"}, {"line"}, {"offset"}, {"form"}, {"bytes"}}};
  raw.reject = read_json_fields(raw.bytes, fields);
  if (raw.reject) return;
  const auto& [schema, source, line, offset, form, base64] = fields;
  const auto known = std::find(form_names.begin(), form_names.end(), form.value);
  auto bytes = base64.type == JsonField::Type::text ? decode_base64(base64.value) : std::nullopt;
  if (schema.value != "solieu.reject/1" || known == form_names.end() || !bytes) {
    raw.reject = {"not_reject", "not a line of a rejects file"};
    return;
  }
  raw = {{source.value, number_of<std::size_t>(line), number_of<std::uint64_t>(offset)},
         static_cast<Form>(known - form_names.begin()),
         *std::move(bytes),
         {},
         {}};
  if (raw.bytes.size() > max_doc_bytes) {
    raw.reject = {"too_large", "longer than " + std::to_string(max_doc_bytes) + " bytes (--max-doc-bytes)"};
  }
}

}  // namespace solieu::cli
