// Writes JSON text: objects and arrays with their commas, strings that are valid UTF-8 whatever goes in.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace solieu {
inline namespace v0 {

/// A JSON document on one line, built from left to right. The caller keeps brackets balanced.
class JsonWriter {
 public:
  JsonWriter& open(char bracket) {  // '{' or '['
    put(bracket);
    first_ = true;
    return *this;
  }
  JsonWriter& close(char bracket) {  // '}' or ']'
    first_ = true;
    put(bracket);
    first_ = false;
    return *this;
  }
  JsonWriter& key(std::string_view name);

  /// A name that stands in the program: nothing in it needs an escape.
  template <std::size_t N>
  JsonWriter& key(const char (&name)[N]) {
    char* to = begin_item(N + 2);
    *to++ = '"';
    std::memcpy(to, name, N - 1);
    to += N - 1;
    *to++ = '"';
    *to++ = ':';
    end_item(to);
    first_ = true;
    return *this;
  }

  /// A string that stands in the program too: the name of a kind.
  JsonWriter& name(std::string_view letters);

  JsonWriter& null() { return word("null"); }
  JsonWriter& value(std::string_view text);  // ill-formed bytes become U+FFFD
  JsonWriter& value(bool yes) { return yes ? word("true") : word("false"); }
  JsonWriter& value(double number);  // shortest form that reads back the same, no exponent; null if not finite
  JsonWriter& value(std::size_t number);
  JsonWriter& value(const std::optional<std::chrono::year_month_day>& day);
  JsonWriter& text_or_null(std::string_view text) { return text.empty() ? null() : value(text); }  // null if empty

  template <class T>
  JsonWriter& member(std::string_view name, const T& item) {
    return key(name).any(item);
  }
  template <std::size_t N, class T>
  JsonWriter& member(const char (&name)[N], const T& item) {
    return key(name).any(item);
  }

  /// JSON that was written before, with the commas inside it; what follows is no first item.
  JsonWriter& written(std::string_view json);

  /// What stands so far; valid until the next call.
  [[nodiscard]] std::string_view text() const { return {out_.data(), size_}; }
  [[nodiscard]] std::string take() {
    out_.resize(std::exchange(size_, 0));
    return std::move(out_);
  }
  /// Begins anew, and keeps its memory.
  void clear() {
    size_ = 0;
    first_ = true;
  }

 private:
  char* room(std::size_t bytes) {
    if (out_.size() - size_ < bytes) grow(bytes);
    return out_.data() + size_;
  }
  // Room for an item of `most` bytes, after the comma that it needs.
  char* begin_item(std::size_t most) {
    char* to = room(most + 1);
    *to = ',';
    return first_ ? to : to + 1;
  }
  void end_item(const char* end) {
    size_ = static_cast<std::size_t>(end - out_.data());
    first_ = false;
  }
  void put(char bracket) {
    char* to = begin_item(1);
    *to = bracket;
    end_item(to + 1);
  }
  template <std::size_t N>
  JsonWriter& word(const char (&letters)[N]) {
    char* to = begin_item(N);
    std::memcpy(to, letters, N - 1);
    end_item(to + N - 1);
    return *this;
  }
  template <class T>
  JsonWriter& any(const T& item) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      return value(std::string_view(item));
    } else {
      return value(item);
    }
  }
  void grow(std::size_t more);
  bool plain_text(std::string_view text);
  void odd_text(std::string_view text);

  std::string out_;  // as long as there is room; the first `size_` bytes are written
  std::size_t size_ = 0;
  bool first_ = true;  // nothing stands yet in the innermost bracket, or a key was just written
};

/// ISO 8601: "2020-07-15"; years outside 0000-9999 keep their digits.
[[nodiscard]] std::string iso_date(std::chrono::year_month_day day);

/// The shortest decimal form that reads back the same: "925", "132.14"; never an exponent.
[[nodiscard]] std::string decimal(double number);

}  // namespace v0
}  // namespace solieu
