/// \file
/// JSON of records and mentions: one object a line, keys in the order of the contract.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <solieu/export.hpp>
#include <solieu/mention.hpp>
#include <solieu/record.hpp>
#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

/// The document that a record or mention comes from, as it is written beside it.
struct DocumentInfo {
  std::string id;
  std::string title;
  std::string source;
  std::optional<std::chrono::year_month_day> published;
};

struct JsonOptions {
  bool explain = false;  ///< adds "explain": which rule gave each slot
};

/// The id of a document's record, counted from 1: "tra-vinh#2" for the second of "news/tra-vinh.txt".
[[nodiscard]] SOLIEU_EXPORT std::string record_id(std::string_view document_id, std::size_t number);

/// `solieu.record/1` on one line, without a line end. `number` counts the document's records from 1.
[[nodiscard]] SOLIEU_EXPORT std::string to_json(const Record& record, const DocumentInfo& document = {},
                                                std::size_t number = 1, const JsonOptions& options = {});

/// `solieu.mention/1` on one line. `text` is the caller's text that the mention was found in, which is in UTF-8.
[[nodiscard]] SOLIEU_EXPORT std::string to_json(const Mention& mention, std::string_view text,
                                                std::string_view document_id = {});

/// The same for a source in any encoding, with what normalization made of it.
[[nodiscard]] SOLIEU_EXPORT std::string to_json(const Mention& mention, const NormalizedText& text,
                                                std::string_view source, std::string_view document_id);

}  // namespace v0
}  // namespace solieu
