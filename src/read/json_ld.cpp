#include "read/json_ld.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t deepest = 64;  // objects further in are not looked at

std::string_view key_of(std::string_view text) {
  for (const std::string_view key : {"@type", "datePublished", "headline"}) {
    if (key == text) return key;
  }
  return "other";
}

// Walks through the marks and strings of JSON text.
class JsonLdReader {
 public:
  explicit JsonLdReader(std::string_view text) : text_(text) {}

  JsonLd run() {
    while (at_ < text_.size()) step(text_[at_++]);
    while (!objects_.empty()) close();
    return article_.published.empty() && article_.headline.empty() ? any_ : article_;
  }

 private:
  struct Object {
    JsonLd says;
    bool article = false;
    std::string_view key;  // whose value comes next
  };

  void step(char mark) {
    switch (mark) {
      case '{':
        ++depth_;
        if (objects_.size() < deepest) objects_.emplace_back();
        break;
      case '}':
        if (depth_ > 0 && depth_-- <= objects_.size()) close();
        break;
      case ',':
        if (listed_ == 0 && in_object()) objects_.back().key = {};
        break;
      case '[':
        ++listed_;
        break;
      case ']':
        listed_ -= std::min<std::size_t>(listed_, 1);
        if (listed_ == 0 && in_object()) objects_.back().key = {};
        break;
      case '"':
        take(read_string());
        break;
      default:
        break;
    }
  }

  bool in_object() const { return !objects_.empty() && depth_ == objects_.size(); }

  void take(const std::string& text) {
    if (!in_object()) return;
    Object& object = objects_.back();
    const std::size_t next = text_.find_first_not_of(" \t\r\n", at_);
    if (next != std::string_view::npos && text_[next] == ':') {
      object.key = key_of(text);
      listed_ = 0;
    } else if (object.key == "@type") {
      object.article = object.article || text.find("Article") != std::string::npos || text == "BlogPosting";
    } else if (object.key == "datePublished" && object.says.published.empty()) {
      object.says.published = text;
    } else if (object.key == "headline" && object.says.headline.empty()) {
      object.says.headline = text;
    }
  }

  void close() {
    const Object& object = objects_.back();
    keep(object.article ? article_ : any_, object.says);
    objects_.pop_back();
    listed_ = 0;
  }

  static void keep(JsonLd& to, const JsonLd& from) {
    if (to.published.empty()) to.published = from.published;
    if (to.headline.empty()) to.headline = from.headline;
  }

  // The string that begins here, without its escapes; at_ goes behind it.
  std::string read_string() {
    std::string out;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
        ++at_;
        read_escape(out);
      } else {
        out += text_[at_++];
      }
    }
    ++at_;
    return out;
  }

  void read_escape(std::string& out) {
    const char kind = text_[at_++];
    if (kind != 'u') {
      out += kind == 'n' || kind == 't' || kind == 'r' ? ' ' : kind;
      return;
    }
    const std::uint32_t unit = read_unit();
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    if (high && text_.substr(at_, 2) == "\\u") {
      at_ += 2;
      const std::uint32_t low = read_unit();
      if (low >= 0xDC00 && low < 0xE000) return append_utf8(out, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
    }
    append_utf8(out, unit >= 0xD800 && unit < 0xE000 ? kReplacementCharacter : static_cast<char32_t>(unit));
  }

  std::uint32_t read_unit() {
    const std::string_view digits = text_.substr(at_, 4);
    std::uint32_t unit = kReplacementCharacter;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    if (fault != std::errc{}) return kReplacementCharacter;
    at_ += static_cast<std::size_t>(end - digits.data());
    return unit;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Object> objects_;
  std::size_t depth_ = 0;   // of open braces; objects deeper than `deepest` are only counted
  std::size_t listed_ = 0;  // open brackets since the last key
  JsonLd article_, any_;
};

}  // namespace

JsonLd read_json_ld(std::string_view text) { return JsonLdReader(text).run(); }

}  // namespace v0
}  // namespace solieu
