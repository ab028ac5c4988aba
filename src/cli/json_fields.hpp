// Some fields of a JSON object on one line; the only place of the inputs that knows JSON libraries.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/document.hpp"

namespace solieu::cli {

struct JsonField {
  enum class Type : std::uint8_t { absent, null, text, integer, other };

  std::string_view name;
  Type type = Type::absent;
  std::string value{};  // of text and integers
  bool repeated = false;

  [[nodiscard]] bool given() const { return type != Type::absent && type != Type::null; }
};

/// Fills in the fields by their names at the top of the object; two may ask for the same name. The rest of the
/// line is checked but not kept, and brackets may not be deeper than 1024 levels.
/// Returns what is wrong with the line, or with a field that stands there twice.
[[nodiscard]] std::optional<Reject> read_json_fields(std::string_view line, std::span<JsonField> fields);

}  // namespace solieu::cli
