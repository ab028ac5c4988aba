#include "read/http.hpp"

#include <algorithm>
#include <charconv>

#include "read/ascii.hpp"
#include "read/codec.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// The body without chunks (RFC 9112, section 7.1); nothing if it is not chunked after all, as in archives that keep
// the header field and the plain body. A missing end is let pass: a crawler may have stopped there.
std::optional<std::string> without_chunks(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    std::size_t size = 0;
    const auto [end, fault] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    if (fault != std::errc{}) return std::nullopt;
    const std::size_t line = body.find('\n', static_cast<std::size_t>(end - body.data()));
    if (size == 0) return out;
    if (line == std::string_view::npos) return std::nullopt;
    body.remove_prefix(line + 1);
    out += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    body.remove_prefix(std::min({body.find('\n'), body.size() - 1, body.size()}) + (body.empty() ? 0 : 1));
  }
  return out;
}

std::optional<std::string> decoded(std::string_view coding, std::string_view body, std::size_t longest) {
  if (coding == "gzip" || coding == "x-gzip") return decode_all(Codec::gzip, body, longest);
  if (coding == "zstd") return decode_all(Codec::zstd, body, longest);
  auto out = decode_all(Codec::zlib, body, longest);  // "deflate" means zlib, but for the servers that mean it raw
  return out ? out : decode_all(Codec::deflate, body, longest);
}

void undo_coding(HttpResponse& response, const std::string& coding, std::size_t longest) {
  if (coding.empty() || coding == "identity" || response.body.empty()) return;
  const bool known = coding == "gzip" || coding == "x-gzip" || coding == "deflate" || coding == "zstd";
  if (!known) {
    response.error = "content coding \"" + coding + "\" is not supported";
    return;
  }
  if (auto body = decoded(coding, response.body, longest)) {
    response.body = std::move(*body);
  } else if (coding == "deflate" || codec_of(response.body)) {  // else it is plain already
    response.error = "the body is broken or too long: it does not decode as " + coding;
  }
}

}  // namespace

std::optional<std::string_view> HeaderFields::find(std::string_view name) const {
  for (std::size_t at = 0; at < lines_.size();) {
    const std::size_t end = std::min(lines_.find('\n', at), lines_.size());
    const std::string_view line = lines_.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !equal_without_case(trim_ascii(line.substr(0, colon)), name)) continue;
    return trim_ascii(line.substr(colon + 1));
  }
  return std::nullopt;
}

ContentType content_type(std::string_view field) {
  ContentType out;
  const std::size_t end = std::min(field.find(';'), field.size());
  out.type = lower_ascii(trim_ascii(field.substr(0, end)));
  const std::string parameters = lower_ascii(field.substr(end));
  const std::size_t name = parameters.find("charset=");
  if (name == std::string::npos) return out;
  std::string_view value = std::string_view(parameters).substr(name + std::string_view("charset=").size());
  value = value.substr(0, value.find(';'));
  while (!value.empty() && std::string_view(" \t\"'").find(value.front()) != std::string_view::npos) {
    value.remove_prefix(1);
  }
  out.charset = value.substr(0, value.find_first_of(" \t\"',"));
  return out;
}

std::optional<HttpHead> read_http_head(std::string_view message) {
  const std::size_t line_end = message.find('\n');
  const std::size_t space = message.substr(0, line_end).find(' ');
  if (!message.starts_with("HTTP/") || line_end == std::string_view::npos || space == std::string_view::npos) {
    return std::nullopt;
  }
  HttpHead head;
  std::from_chars(message.data() + space + 1, message.data() + line_end, head.status);
  const std::size_t crlf = message.find("\r\n\r\n");
  const std::size_t lf = message.substr(0, crlf).find("\n\n");
  if (lf == std::string_view::npos && crlf == std::string_view::npos) return std::nullopt;
  head.size = lf != std::string_view::npos ? lf + 2 : crlf + 4;
  const HeaderFields fields(message.substr(0, head.size));
  head.type = content_type(fields.find("Content-Type").value_or(""));
  head.chunked = lower_ascii(fields.find("Transfer-Encoding").value_or("")).find("chunked") != std::string::npos;
  head.coding = lower_ascii(fields.find("Content-Encoding").value_or(""));
  return head;
}

HttpResponse read_http_response(std::string_view message, std::size_t longest) {
  HttpResponse response;
  auto head = read_http_head(message);
  if (!head) {
    response.error = "the HTTP response is broken";
    return response;
  }
  response.status = head->status;
  response.type = std::move(head->type);
  message.remove_prefix(head->size);
  std::optional<std::string> joined;
  if (head->chunked) joined = without_chunks(message);
  response.body = joined ? std::move(*joined) : std::string(message);
  undo_coding(response, head->coding, longest);
  return response;
}

}  // namespace v0
}  // namespace solieu
