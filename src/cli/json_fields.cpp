#include "cli/json_fields.hpp"

#include <utility>

#include <simdjson.h>
#include <nlohmann/json.hpp>

#include "text/utf8.hpp"

namespace solieu::cli {
namespace {

constexpr std::size_t deepest = simdjson::DEFAULT_MAX_DEPTH;  // levels of brackets
constexpr std::size_t large = 1U << 20;                       // bytes of a line that no parser is kept for

void put(std::span<JsonField> fields, std::string_view name, JsonField::Type type, const auto& value) {
  for (JsonField& field : fields) {
    if (field.name != name) continue;
    field.repeated = field.type != JsonField::Type::absent;
    field.type = type;
    field.value = value;
  }
}

void put(std::span<JsonField> fields, std::string_view name, simdjson::dom::element element) {
  using Type = JsonField::Type;
  std::string_view text;
  std::int64_t integer = 0;
  std::uint64_t large_integer = 0;
  if (!element.get(text)) return put(fields, name, Type::text, text);
  if (!element.get(integer)) return put(fields, name, Type::integer, std::to_string(integer));
  if (!element.get(large_integer)) return put(fields, name, Type::integer, std::to_string(large_integer));
  put(fields, name, element.is_null() ? Type::null : Type::other, "");
}

// False for what is no object, or not for this parser: it does not say what is wrong, and knows no large numbers.
bool read_fast(std::string_view line, std::span<JsonField> fields) {
  static thread_local simdjson::dom::parser kept;
  simdjson::dom::parser own;
  simdjson::dom::object object;
  if ((line.size() > large ? own : kept).parse(line.data(), line.size()).get(object)) return false;
  for (const auto& [key, value] : object) put(fields, key, value);
  return true;
}

// Called by the slower parser for each piece; keeps the fields that are asked for and builds nothing else.
class FieldTaker {
 public:
  using Type = JsonField::Type;
  explicit FieldTaker(std::span<JsonField> fields) : fields_(fields) {}

  [[nodiscard]] bool is_object() const { return is_object_; }
  [[nodiscard]] bool too_deep() const { return depth_ > deepest; }
  [[nodiscard]] std::size_t broken_at() const { return broken_at_; }

  bool null() { return take(Type::null, {}); }
  bool boolean(bool) { return take(Type::other, {}); }
  bool number_integer(std::int64_t number) { return take(Type::integer, std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return take(Type::integer, std::to_string(number)); }
  bool number_float(double, const std::string&) { return take(Type::other, {}); }
  bool string(std::string& text) { return take(Type::text, text); }
  bool binary(nlohmann::json::binary_t&) { return take(Type::other, {}); }
  bool start_object(std::size_t) {
    is_object_ = is_object_ || depth_ == 0;
    return open();
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    if (depth_ == 1) key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
    broken_at_ = position;
    return false;
  }

 private:
  bool open() {
    take(Type::other, {});
    return ++depth_ <= deepest;
  }

  bool close() {
    --depth_;
    return true;
  }

  bool take(Type type, const std::string& value) {
    if (depth_ == 1) put(fields_, key_, type, value);
    return true;
  }

  std::span<JsonField> fields_;
  std::string key_;
  std::size_t depth_ = 0;
  std::size_t broken_at_ = 0;
  bool is_object_ = false;
};

std::optional<std::size_t> ill_formed_at(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode(text, at);
    if (character.value == kReplacementCharacter && !text.substr(at).starts_with("\xEF\xBF\xBD")) return at;
    at += character.length;
  }
  return std::nullopt;
}

std::optional<Reject> read_slowly(std::string_view line, std::span<JsonField> fields) {
  FieldTaker taker(fields);
  const bool parsed = nlohmann::json::sax_parse(line, &taker);
  if (taker.too_deep()) return Reject{"too_deep", "more than " + std::to_string(deepest) + " levels of brackets"};
  if (!parsed) {
    if (const auto at = ill_formed_at(line)) {
      return Reject{"invalid_utf8", "ill-formed UTF-8 at column " + std::to_string(*at + 1)};
    }
    return Reject{"not_json", "not JSON: broken at column " + std::to_string(taker.broken_at())};
  }
  if (!taker.is_object()) return Reject{"not_object", "not a JSON object"};
  return std::nullopt;
}

}  // namespace

std::optional<Reject> read_json_fields(std::string_view line, std::span<JsonField> fields) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (line.starts_with(mark)) line.remove_prefix(mark.size());
  if (!read_fast(line, fields)) {
    if (auto wrong = read_slowly(line, fields)) return wrong;
  }
  for (const JsonField& field : fields) {
    if (field.repeated) return Reject{"repeated_field", "field \"" + std::string(field.name) + "\" twice"};
  }
  return std::nullopt;
}

}  // namespace solieu::cli
