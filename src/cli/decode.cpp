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

// UTF-16, declared or by its byte order mark, of an odd number of bytes.
bool breaks_off(std::string_view bytes, Encoding encoding) {
  const bool declared = encoding == Encoding::utf16 || encoding == Encoding::utf16le || encoding == Encoding::utf16be;
  const bool marked =
      encoding == Encoding::automatic && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"));
  return (declared || marked) && bytes.size() % 2 == 1;
}

Decoded decode_text(RawDocument& raw, const InputOptions& options) {
  if (breaks_off(raw.bytes, options.encoding)) return Reject{"truncated", "UTF-16 that ends inside a character"};
  return Document{raw.origin.place(), std::move(raw.bytes), options.published, {}};
}

// What was taken out of JSON or a page is UTF-8 by now: only what may be inside UTF-8 can still be declared.
Encoding encoding_within(Encoding declared) {
  return declared == Encoding::utf8 || declared >= Encoding::utf8_in_utf8 ? declared : Encoding::automatic;
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
  auto* document = std::get_if<Document>(&decoded);
  if (document == nullptr) return decoded;
  if (is_blank(document->text)) return Blank{};
  document->encoding = raw.form == Form::text ? options.encoding : encoding_within(options.encoding);
  return decoded;
}

}  // namespace solieu::cli
