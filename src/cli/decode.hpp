// From the bytes of a raw document to the article in them. Runs on any thread.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "cli/command.hpp"
#include "cli/document.hpp"

namespace solieu::cli {

struct Blank {};  // white space only: nothing to analyze, and no fault either
using Decoded = std::variant<Document, Blank, Reject>;

/// Leaves `raw` as it is, but for two forms: of a line of a rejects file, `raw` becomes the document that the line
/// holds; the bytes of a text, which may be large, move into the document.
[[nodiscard]] Decoded decode(RawDocument& raw, const InputOptions& options);

/// The article in a JSON object; the fields are named by the options.
[[nodiscard]] Decoded decode_json(const RawDocument& raw, const InputOptions& options);

/// The article in a page; its place in the input is its id.
[[nodiscard]] Decoded decode_html(const RawDocument& raw, const InputOptions& options);

/// The article in a WARC record, whose address is its id.
[[nodiscard]] Decoded decode_warc(const RawDocument& raw, const InputOptions& options);

/// Fills in a document from the article of a page.
[[nodiscard]] std::optional<Reject> take_article(Document& document, std::string_view page, std::string_view charset,
                                                 const InputOptions& options);

/// \throws UsageError if the input options ask for what this build does not read.
void check_input_support(const InputOptions& options);

}  // namespace solieu::cli
