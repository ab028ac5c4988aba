#include "cli/eval_json.hpp"

#include <algorithm>

namespace solieu::cli {

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

void check_keys(const Json& object, Names known) {
  if (!object.is_object()) throw GoldError("not a JSON object");
  for (const auto& [key, value] : object.items()) {
    if (key != "note" && std::find(known.begin(), known.end(), key) == known.end()) {
      throw GoldError("unknown slot " + in_quotes(key));
    }
  }
}

const Json& member(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) throw GoldError("no " + in_quotes(key));
  return *found;
}

std::string string_of(const Json& value, std::string_view name) {
  if (!value.is_string()) throw GoldError(in_quotes(name) + " is no string: " + value.dump());
  return value.get<std::string>();
}

bool flag(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return false;
  if (!found->is_boolean()) throw GoldError(in_quotes(key) + " is neither true nor false");
  return found->get<bool>();
}

const Json& list_of(const Json& object, const char* key) {
  const Json& found = member(object, key);
  if (!found.is_array()) throw GoldError(in_quotes(key) + " is no list");
  return found;
}

Quantity number_of(const Json& value) {
  if (value.is_number()) return {value.get<double>(), value.get<double>()};
  const bool pair = value.is_array() && value.size() == 2 && value[0].is_number() && value[1].is_number();
  if (!pair || value[0] == value[1]) throw GoldError("\"number\" is neither a number nor [low, high]: " + value.dump());
  return {value[0].get<double>(), value[1].get<double>()};
}

}  // namespace solieu::cli
