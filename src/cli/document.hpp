// A document on its way in: as it lies in the input, and as the stages take it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <solieu/text.hpp>

namespace solieu::cli {

class Spool;

/// Where a document lies.
struct Origin {
  std::string source;        // the file as it was named, or "stdin"
  std::size_t number = 0;    // line, or member of an archive, from 1; 0: the document is the whole source
  std::uint64_t offset = 0;  // of its first byte in the source; in a compressed source, of the unpacked bytes, but
                             // for WARC records: of the compressed member that they begin in

  /// "articles.jsonl:12", or the source alone.
  [[nodiscard]] std::string place() const;
};

/// Why a document is left out. `code` is stable, one word: "not_json", "too_large".
struct Reject {
  std::string code;
  std::string message;
};

/// What the bytes of a raw document are.
enum class Form : std::uint8_t { text, json, html, warc, reject };

/// A document as a reader found it. Its bytes are all that is known of it: decode() takes nothing else
/// from the source, so that what is rejected can be kept whole and read again.
struct RawDocument {
  Origin origin;
  Form form = Form::text;
  std::string bytes;
  std::optional<Reject> reject;  // the reader could not take it
  std::shared_ptr<Spool> spool;  // the bytes of what is too long, if they are to be kept
};

/// An article, and what its source says about it.
struct Document {
  std::string id;
  std::string text;
  std::optional<std::chrono::year_month_day> published;
  std::string title;                        // empty: the source names none
  Encoding encoding = Encoding::automatic;  // of the text
};

}  // namespace solieu::cli
