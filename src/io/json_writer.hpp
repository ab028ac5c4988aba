// Writes JSON text: objects and arrays with their commas, strings that are valid UTF-8 whatever goes in.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace solieu {
inline namespace v0 {

/// A JSON document on one line, built from left to right. The caller keeps brackets balanced.
class JsonWriter {
 public:
  JsonWriter& open(char bracket);   // '{' or '['
  JsonWriter& close(char bracket);  // '}' or ']'
  JsonWriter& key(std::string_view name);

  JsonWriter& null();
  JsonWriter& value(std::string_view text);  // ill-formed bytes become U+FFFD
  JsonWriter& value(bool yes);
  JsonWriter& value(double number);  // shortest form that reads back the same, no exponent; null if not finite
  JsonWriter& value(std::size_t number);
  JsonWriter& value(const std::optional<std::chrono::year_month_day>& day);
  JsonWriter& text_or_null(std::string_view text);  // null if empty

  template <class T>
  JsonWriter& member(std::string_view name, const T& item) {
    return key(name).value(item);
  }
  JsonWriter& member(std::string_view name, const char* text) { return key(name).value(std::string_view(text)); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  std::string out_;
  bool first_ = true;  // nothing stands yet in the innermost bracket, or a key was just written
};

/// ISO 8601: "2020-07-15"; years outside 0000-9999 keep their digits.
[[nodiscard]] std::string iso_date(std::chrono::year_month_day day);

/// The shortest decimal form that reads back the same: "925", "132.14"; never an exponent.
[[nodiscard]] std::string decimal(double number);

}  // namespace v0
}  // namespace solieu
