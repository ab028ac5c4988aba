#include "cli/reader.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <memory>
#include <utility>

#include "cli/rejects.hpp"
#include "cli/spool.hpp"
#include "cli/unpack.hpp"
#include "read/html_charset.hpp"
#include "read/warc.hpp"

namespace solieu::cli {
namespace {

constexpr std::size_t peeked = 1U << 12;  // bytes that a format is told by
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Keeps a document that is longer than the limit on disk, if the rejects are to be kept.
class TooLarge {
 public:
  explicit TooLarge(const InputOptions& options) : limit_(options.max_doc_bytes), folder_(options.spool_folder) {}

  [[nodiscard]] std::size_t limit() const { return limit_; }

  // Where the bytes go while the document is read.
  [[nodiscard]] ByteReader::Overflow overflow(RawDocument& raw) const {
    return [this, &raw](std::string_view part) {
      raw.reject = {"too_large", "longer than " + std::to_string(limit_) + " bytes (--max-doc-bytes)"};
      if (folder_.empty()) return;
      if (!raw.spool) raw.spool = std::make_shared<Spool>(folder_);
      raw.spool->write(part);
    };
  }

 private:
  std::size_t limit_;
  std::string folder_;  // empty: dropped
};

// The whole source is one article.
class WholeReader : public DocumentReader {
 public:
  WholeReader(std::string name, ByteReader bytes, Form form, const InputOptions& options)
      : name_(std::move(name)), bytes_(std::move(bytes)), form_(form), too_large_(options) {}

  bool next(RawDocument& raw) override {
    if (std::exchange(done_, true)) return false;
    raw = {{name_, 0, 0}, form_, {}, {}, {}};
    static_cast<void>(bytes_.take_all(raw.bytes, too_large_.limit(), too_large_.overflow(raw)));
    return true;
  }

 private:
  std::string name_;
  ByteReader bytes_;
  Form form_;
  TooLarge too_large_;
  bool done_ = false;
};

// One document a line.
class LineReader : public DocumentReader {
 public:
  LineReader(std::string name, ByteReader bytes, Form form, const InputOptions& options)
      : name_(std::move(name)), bytes_(std::move(bytes)), form_(form), too_large_(options) {}

  bool next(RawDocument& raw) override {
    raw = {{name_, ++number_, bytes_.offset()}, form_, {}, {}, {}};
    return bytes_.take_line(raw.bytes, too_large_.limit(), too_large_.overflow(raw)) != ByteReader::Taken::none;
  }

  bool would_wait() const override { return bytes_.would_wait(); }

 private:
  std::string name_;
  ByteReader bytes_;
  Form form_;
  TooLarge too_large_;
  std::size_t number_ = 0;
};

// One document a record.
class RecordReader : public DocumentReader {
 public:
  RecordReader(std::string name, Decompressor in, const InputOptions& options)
      : name_(std::move(name)), records_(std::move(in), options.max_doc_bytes), too_large_(options) {}

  bool next(RawDocument& raw) override {
    raw = {{name_, 0, 0}, Form::warc, {}, {}, {}};
    auto record = records_.next(too_large_.overflow(raw));
    if (!record) return false;
    raw.origin.number = ++number_;
    raw.origin.offset = record->offset;
    raw.bytes = std::move(record->bytes);
    if (!record->error.empty()) raw.reject = {record->too_long ? "too_large" : "bad_record", std::move(record->error)};
    return true;
  }

 private:
  std::string name_;
  WarcReader records_;
  TooLarge too_large_;
  std::size_t number_ = 0;
};

std::string_view without_compression(std::string_view name) {
  for (const std::string_view ending : {".gz", ".zst", ".zstd"}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

// "{" and a key on the first line that is not blank: also where that line is damaged further on.
bool looks_like_json_lines(std::string_view begin) {
  const std::size_t brace = begin.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || begin[brace] != '{') return false;
  const std::size_t key = begin.find_first_not_of(" \t", brace + 1);
  return key != std::string_view::npos && (begin[key] == '"' || begin[key] == '}');
}

}  // namespace

std::string_view detect_format(std::string_view name, std::string_view begin) {
  name = without_compression(name);
  if (begin.starts_with(rejects_begin)) return "rejects";
  if (ends_with_any(name, {".jsonl", ".ndjson"})) return "jsonl";
  if (ends_with_any(name, {".warc", ".wet"}) || begin.starts_with("WARC/")) return "warc";
  if (ends_with_any(name, {".html", ".htm", ".xhtml"}) || looks_like_html(begin)) return "html";
  if (begin.starts_with(byte_order_mark)) begin.remove_prefix(byte_order_mark.size());
  return looks_like_json_lines(begin) ? "jsonl" : "text";
}

bool has_known_extension(std::string_view name) {
  constexpr std::array<std::string_view, 9> known{".txt", ".text",  ".jsonl", ".ndjson", ".html",
                                                  ".htm", ".xhtml", ".warc",  ".wet"};
  name = without_compression(name);
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || std::find(known.begin(), known.end(), name.substr(dot)) != known.end();
}

std::unique_ptr<DocumentReader> open_reader(std::string name, std::unique_ptr<ByteSource> source,
                                            const InputOptions& options) {
  const std::shared_ptr<ByteSource> shared = std::move(source);
  Decompressor in = decompressor_of(shared);
  std::string format = options.format == "wet" ? "warc" : options.format;
  if (format == "auto" && detect_format(name, in.peek_block()) == "warc") format = "warc";
  if (format == "warc") return std::make_unique<RecordReader>(std::move(name), std::move(in), options);

  ByteReader bytes(unpacked(std::move(in), shared));
  if (format == "auto") format = detect_format(name, bytes.peek(peeked));
  if (format == "rejects") {
    InputOptions wider = options;  // the lines hold the documents in base64, and more beside them
    wider.max_doc_bytes = options.max_doc_bytes / 3 * 4 + (1U << 16);
    return std::make_unique<LineReader>(std::move(name), std::move(bytes), Form::reject, wider);
  }
  if (format == "jsonl") {
    return std::make_unique<LineReader>(std::move(name), std::move(bytes), Form::json, options);
  }
  return std::make_unique<WholeReader>(std::move(name), std::move(bytes), format == "html" ? Form::html : Form::text,
                                       options);
}

}  // namespace solieu::cli
