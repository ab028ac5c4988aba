// Messages of HTTP/1.x as crawlers keep them, and the header fields that WARC records have too.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// Header fields, one a line ("Name: value"), as they stand in a message; looked up by name, without case.
class HeaderFields {
 public:
  explicit HeaderFields(std::string_view lines) : lines_(lines) {}
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

 private:
  std::string_view lines_;
};

/// "text/html; charset=UTF-8" taken apart, in lower case.
struct ContentType {
  std::string type;
  std::string charset;
};
[[nodiscard]] ContentType content_type(std::string_view field);

/// What the head of a response says.
struct HttpHead {
  int status = 0;
  ContentType type;
  bool chunked = false;
  std::string coding;    // Content-Encoding, in lower case
  std::size_t size = 0;  // with the empty line at its end
};

/// Nothing if the message is no response or its head does not end.
[[nodiscard]] std::optional<HttpHead> read_http_head(std::string_view message);

/// A response whose body is without chunks and compression.
struct HttpResponse {
  int status = 0;
  ContentType type;
  std::string body;
  std::string error;  // why it can't be read, else empty
};

/// Reads a response; a body longer than `longest` is an error. Linear.
[[nodiscard]] HttpResponse read_http_response(std::string_view message, std::size_t longest);

}  // namespace v0
}  // namespace solieu
