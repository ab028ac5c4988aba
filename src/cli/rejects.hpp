// The rejects file: what was left out, whole, as JSON lines `solieu.reject/1` that can be read again.
#pragma once

#include <string_view>

#include "cli/document.hpp"
#include "cli/output_file.hpp"

namespace solieu::cli {

/// What every line begins with.
inline constexpr std::string_view rejects_begin = R"({"schema":"solieu.reject/1")";

/// One line: where the document lies, what is wrong with it, and its bytes in base64.
/// \throws OutputError
void write_reject(OutputFile& out, const RawDocument& raw, const Reject& reject);

/// Puts the document that a line of a rejects file holds in the place of the line, with its own origin.
/// Sets `raw.reject` if it is no such line.
void unwrap_reject(RawDocument& raw, std::size_t max_doc_bytes);

}  // namespace solieu::cli
