// Typed access to the JSON of gold files.
#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>
#include <solieu/mention.hpp>

namespace solieu::cli {

using Json = nlohmann::json;
using Names = std::initializer_list<std::string_view>;

// What is wrong in a gold file, without its place there. All functions below throw it.
class GoldError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

[[nodiscard]] std::string in_quotes(std::string_view text);

/// An object with no other keys than these; "note" may stand anywhere, for whoever reads the file.
void check_keys(const Json& object, Names known);

[[nodiscard]] const Json& member(const Json& object, const char* key);
[[nodiscard]] const Json& list_of(const Json& object, const char* key);
[[nodiscard]] bool flag(const Json& object, const char* key);  // false if there is none
[[nodiscard]] std::string string_of(const Json& value, std::string_view name);
[[nodiscard]] Quantity number_of(const Json& value);  // a number or [low, high]

}  // namespace solieu::cli
