// From the bytes of a raw document to the article in them. Runs on any thread.
#pragma once

#include <variant>

#include "cli/command.hpp"
#include "cli/document.hpp"

namespace solieu::cli {

struct Blank {};  // white space only: nothing to analyze, and no fault either
using Decoded = std::variant<Document, Blank, Reject>;

/// Leaves `raw` as it is, but for a line of a rejects file: there `raw` becomes the document that the line holds.
[[nodiscard]] Decoded decode(RawDocument& raw, const InputOptions& options);

/// The article in a JSON object; the fields are named by the options.
[[nodiscard]] Decoded decode_json(const RawDocument& raw, const InputOptions& options);

}  // namespace solieu::cli
