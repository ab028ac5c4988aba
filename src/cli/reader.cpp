#include "cli/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace solieu::cli {
namespace {

constexpr std::size_t peeked = 1U << 12;  // bytes that a format is told by
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Reject too_large(std::size_t limit) {
  return {"too_large", "longer than " + std::to_string(limit) + " bytes (--max-doc-bytes)"};
}

// The whole source is one article.
class TextReader : public DocumentReader {
 public:
  TextReader(std::string name, ByteReader bytes, std::size_t limit)
      : name_(std::move(name)), bytes_(std::move(bytes)), limit_(limit) {}

  bool next(RawDocument& raw) override {
    if (std::exchange(done_, true)) return false;
    raw = {{name_, 0, 0}, Form::text, {}, {}};
    bytes_.take(raw.bytes, limit_);
    if (bytes_.peek(1).empty()) return true;
    raw.bytes = {};
    raw.reject = too_large(limit_);
    return true;
  }

 private:
  std::string name_;
  ByteReader bytes_;
  std::size_t limit_;
  bool done_ = false;
};

// One article a line.
class LineReader : public DocumentReader {
 public:
  LineReader(std::string name, ByteReader bytes, Form form, std::size_t limit)
      : name_(std::move(name)), bytes_(std::move(bytes)), form_(form), limit_(limit) {}

  bool next(RawDocument& raw) override {
    raw = {{name_, ++number_, bytes_.offset()}, form_, std::move(raw.bytes), {}};
    const ByteReader::Line line = bytes_.take_line(raw.bytes, limit_);
    if (line == ByteReader::Line::too_long) raw.reject = too_large(limit_);
    return line != ByteReader::Line::end;
  }

 private:
  std::string name_;
  ByteReader bytes_;
  Form form_;
  std::size_t limit_;
  std::size_t number_ = 0;
};

// "{" and a key on the first line that is not blank: also where that line is damaged further on.
bool looks_like_json_lines(std::string_view begin) {
  const std::size_t brace = begin.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || begin[brace] != '{') return false;
  const std::size_t key = begin.find_first_not_of(" \t", brace + 1);
  return key != std::string_view::npos && (begin[key] == '"' || begin[key] == '}');
}

}  // namespace

std::string_view detect_format(std::string_view name, std::string_view begin) {
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return "jsonl";
  if (begin.starts_with(byte_order_mark)) begin.remove_prefix(byte_order_mark.size());
  return looks_like_json_lines(begin) ? "jsonl" : "text";
}

bool has_known_extension(std::string_view name) {
  constexpr std::array<std::string_view, 4> known{".txt", ".text", ".jsonl", ".ndjson"};
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || std::find(known.begin(), known.end(), name.substr(dot)) != known.end();
}

std::unique_ptr<DocumentReader> open_reader(std::string name, std::unique_ptr<ByteSource> source,
                                            const InputOptions& options) {
  ByteReader bytes(std::move(source));
  const std::string format =
      options.format == "auto" ? std::string(detect_format(name, bytes.peek(peeked))) : options.format;
  if (format == "jsonl") {
    return std::make_unique<LineReader>(std::move(name), std::move(bytes), Form::json, options.max_doc_bytes);
  }
  return std::make_unique<TextReader>(std::move(name), std::move(bytes), options.max_doc_bytes);
}

}  // namespace solieu::cli
