#include "cli/decode.hpp"

#include <utility>

#include "cli/rejects.hpp"

namespace solieu::cli {
namespace {

bool is_blank(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

Decoded decode_text(RawDocument& raw, const InputOptions& options) {
  return Document{raw.origin.place(), std::move(raw.bytes), options.published, {}};
}

Decoded decode_form(RawDocument& raw, const InputOptions& options) {
  switch (raw.form) {
    case Form::json:
      return decode_json(raw, options);
    case Form::html:
      return decode_html(raw, options);
    case Form::warc:
      return decode_warc(raw, options);
    case Form::text:
    case Form::reject:
      break;
  }
  return decode_text(raw, options);
}

}  // namespace

std::string Origin::place() const { return number == 0 ? source : source + ":" + std::to_string(number); }

Decoded decode(RawDocument& raw, const InputOptions& options) {
  while (raw.form == Form::reject && !raw.reject && !is_blank(raw.bytes)) unwrap_reject(raw, options.max_doc_bytes);
  if (raw.reject) return *raw.reject;
  if (is_blank(raw.bytes)) return Blank{};
  Decoded decoded = decode_form(raw, options);
  const auto* document = std::get_if<Document>(&decoded);
  if (document != nullptr && is_blank(document->text)) return Blank{};
  return decoded;
}

}  // namespace solieu::cli
