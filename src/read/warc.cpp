#include "read/warc.hpp"

#include <algorithm>
#include <charconv>

#include "read/ascii.hpp"
#include "read/html_charset.hpp"
#include "read/http.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view version = "WARC/";
constexpr std::size_t longest_header = 1U << 16;

std::string without_brackets(std::string_view id) {
  if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
  return std::string(id);
}

std::optional<std::uint64_t> length_of(const HeaderFields& fields) {
  const std::string_view text = fields.find("Content-Length").value_or("");
  std::uint64_t length = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return length;
}

bool may_hold_document(const HeaderFields& fields) {
  const std::string type = lower_ascii(fields.find("WARC-Type").value_or(""));
  return type == "response" || type == "resource" || type == "conversion";
}

std::optional<WarcDocument::Content> content_of(const std::string& type, std::string_view body) {
  if (type == "text/html" || type == "application/xhtml+xml") return WarcDocument::Content::html;
  if (type == "text/plain") return WarcDocument::Content::text;
  if (type.empty() && looks_like_html(body)) return WarcDocument::Content::html;
  return std::nullopt;
}

// Whether a record holds a document, as far as its headers tell.
bool holds_document(const HeaderFields& fields, std::string_view block) {
  if (!may_hold_document(fields)) return false;
  ContentType type = content_type(fields.find("Content-Type").value_or(""));
  if (type.type == "application/http") {
    const auto head = read_http_head(block);
    if (!head) return true;  // a broken one
    if (head->status < 200 || head->status > 299) return false;
    type = head->type;
    block.remove_prefix(head->size);
  }
  return content_of(type.type, block).has_value();
}

std::size_t end_of_header(std::string_view text, std::size_t from) {
  const std::size_t crlf = text.find("\r\n\r\n", from);
  const std::size_t lf = text.substr(0, crlf).find("\n\n", from);
  if (lf != std::string_view::npos) return lf + 2;
  return crlf != std::string_view::npos ? crlf + 4 : 0;
}

void take_names(WarcDocument& document, const HeaderFields& fields) {
  document.url = without_brackets(fields.find("WARC-Target-URI").value_or(""));
  document.id = without_brackets(fields.find("WARC-Record-ID").value_or(document.url));
}

}  // namespace

// A block of the stream; all of it comes from one member.
bool WarcReader::fill() {
  const std::string_view block = in_.next_block();
  if (block.empty()) return false;
  if (at_ > buffer_.size() / 2) {
    buffer_offset_ += at_;
    buffer_.erase(0, at_);
    at_ = 0;
  }
  if (in_.codec()) marks_.push_back({buffer_offset_ + buffer_.size(), in_.member_offset()});
  buffer_ += block;
  again_ += block.size();
  return true;
}

bool WarcReader::have(std::size_t bytes) {
  while (buffer_.size() - at_ < bytes && fill()) {
  }
  return buffer_.size() - at_ >= bytes;
}

void WarcReader::consume(std::size_t bytes) {
  at_ += bytes;
  while (marks_.size() > 1 && marks_[1].at <= buffer_offset_ + at_) marks_.pop_front();
}

std::uint64_t WarcReader::place() const { return marks_.empty() ? buffer_offset_ + at_ : marks_.front().member; }

bool WarcReader::at_record() { return have(version.size()) && rest().starts_with(version); }

void WarcReader::consume(std::size_t bytes, const Overflow& overflow) {
  if (overflow && bytes > 0) overflow(rest().substr(0, bytes));
  consume(bytes);
}

// To the next line that begins like a record, or to the end.
void WarcReader::find_record(const Overflow& overflow) {
  while (!at_record()) {
    const std::size_t found = rest().find("\nWARC/");
    if (found != std::string_view::npos) return consume(found + 1, overflow);
    const std::size_t left = rest().size();
    consume(left - std::min(left, version.size()), overflow);
    if (!fill()) return consume(rest().size(), overflow);
  }
}

void WarcReader::pass_over(std::uint64_t bytes) {
  while (bytes > 0 && have(1)) {
    const std::size_t part = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, rest().size()));
    consume(part);
    bytes -= part;
  }
}

// With the empty line at its end; 0 if there is none.
std::size_t WarcReader::header_size() {
  for (std::size_t searched = 0;;) {
    if (const std::size_t end = end_of_header(rest(), searched - std::min<std::size_t>(searched, 3))) return end;
    searched = rest().size();
    if (searched > longest_header || !have(searched + 1)) return 0;
  }
}

// Behind a record stand two empty lines, or, as some writers have it, at once the next record or the end.
bool WarcReader::ends_well(std::size_t size) {
  have(size + 4 + version.size());
  std::string_view after = rest().substr(size);
  if (after.starts_with("\r\n\r\n") || after.starts_with("\n\n")) return true;
  after.remove_prefix(std::min(after.find_first_not_of("\r\n"), after.size()));
  return after.empty() || after.starts_with(version);
}

// Goes on right behind the first line of the record: its length may be wrong, and what follows be the next records.
WarcRecord WarcReader::broken(WarcRecord record, std::string why, std::size_t read) {
  record.error = std::move(why);
  if (!in_.error().empty() && !error_told_) {
    record.error += "; " + in_.error();
    error_told_ = true;
  }
  record.bytes = rest().substr(0, read);
  const bool affordable = again_ >= read;
  again_ -= affordable ? read : 0;
  const std::size_t line = std::min(rest().find('\n'), rest().size() - 1) + 1;
  consume(affordable ? line : std::max(read, line));
  resync_ = true;
  return record;
}

std::optional<WarcRecord> WarcReader::read_record(const Overflow& overflow) {
  WarcRecord record;
  record.offset = place();
  const std::size_t header = header_size();
  const bool runs_on = rest().substr(0, header).find("\nWARC/") != std::string_view::npos;  // into the next record
  if (header == 0 || runs_on) {
    return broken(std::move(record), "the header of the WARC record does not end", runs_on ? header : rest().size());
  }
  const HeaderFields fields(rest().substr(0, header));
  const auto length = length_of(fields);
  if (!length) return broken(std::move(record), "the WARC record has no valid Content-Length", header);
  if (*length <= longest_) return read_block(std::move(record), header, static_cast<std::size_t>(*length));
  if (may_hold_document(fields)) {
    record.too_long = true;
    std::string why = "the WARC record is longer than " + std::to_string(longest_) + " bytes";
    if (!overflow) return broken(std::move(record), std::move(why), header);
    record.error = std::move(why);
    consume(header, overflow);
    find_record(overflow);
    return record;
  }
  pass_over(header + *length);
  return std::nullopt;
}

std::optional<WarcRecord> WarcReader::read_block(WarcRecord record, std::size_t header, std::size_t block) {
  if (!have(header + block)) {
    return broken(std::move(record), "the WARC record is truncated", rest().size());
  }
  if (!ends_well(header + block)) {
    return broken(std::move(record), "no WARC record begins where this one ends by its Content-Length", header + block);
  }
  const std::string_view whole = rest().substr(0, header + block);
  const bool document = holds_document(HeaderFields(whole.substr(0, header)), whole.substr(header));
  if (document) record.bytes = whole;
  consume(header + block);
  if (!document) return std::nullopt;
  return record;
}

// The end, or the next member after a broken one.
std::optional<WarcRecord> WarcReader::end_of_stream() {
  if (!in_.error().empty() && !error_told_) {
    error_told_ = true;
    WarcRecord record;
    record.offset = in_.member_offset();
    record.error = in_.error();
    return record;
  }
  return std::nullopt;
}

std::optional<WarcRecord> WarcReader::next(const Overflow& overflow) {
  for (;;) {
    while (have(1) && (rest().front() == '\r' || rest().front() == '\n')) consume(1);
    if (!have(1)) {
      if (auto record = end_of_stream()) return record;
      if (!in_.skip_broken_member()) return std::nullopt;
      error_told_ = false;
      resync_ = true;
    } else if (at_record()) {
      resync_ = false;
      if (auto record = read_record(overflow)) return record;
    } else if (resync_) {
      find_record();
    } else {
      WarcRecord record;
      record.offset = place();
      return broken(std::move(record), "no WARC record begins here", std::min<std::size_t>(rest().size(), 80));
    }
  }
}

WarcDocument read_warc_document(std::string_view record, std::size_t longest) {
  WarcDocument document;
  const std::size_t header = end_of_header(record, 0);
  if (header == 0) {
    document.error = "no WARC record";
    return document;
  }
  const HeaderFields fields(record.substr(0, header));
  take_names(document, fields);
  std::string_view block = record.substr(header);
  if (const auto length = length_of(fields); length && *length < block.size()) block = block.substr(0, *length);
  ContentType type = content_type(fields.find("Content-Type").value_or(""));
  if (type.type == "application/http") {
    HttpResponse response = read_http_response(block, longest);
    type = std::move(response.type);
    document.body = std::move(response.body);
    document.error = std::move(response.error);
  } else {
    document.body = block;
  }
  document.content = content_of(type.type, document.body).value_or(WarcDocument::Content::html);
  document.charset = std::move(type.charset);
  return document;
}

}  // namespace v0
}  // namespace solieu
