#include "rules/schema.hpp"

namespace solieu {
inline namespace v0 {

const std::vector<TableSchema>& table_schemas() {
  static const std::vector<TableSchema> schemas = {
      {"abbreviations", {"abbreviation", "example"}},
      {"layout", {"phrase", "match", "effect", "example"}},
      {"numerals", {"word", "type", "value", "example"}},
      {"approximators", {"phrase", "bound", "side", "example"}},
      {"units", {"unit", "kind", "measure", "example"}},
      {"currencies", {"phrase", "currency", "scale", "example"}},
      {"vetoes", {"phrase", "side", "reason", "example"}},
      {"documents", {"phrase", "kind", "example"}},
      {"dates", {"phrase", "role", "value", "example"}},
      {"agencies", {"head", "name", "type", "level", "form", "example"}},
      {"places", {"phrase", "role", "level", "example"}},
      {"areas", {"code", "level", "kind", "name", "parent", "aliases", "successor", "example"}},
      {"cues", {"phrase", "cue", "example"}},
      {"html", {"word", "where", "effect", "example"}},
      {"statements", {"rule", "slot", "pattern", "value", "example"}},
      {"domains/", {"phrase", "slot", "value", "label", "example"}},
      {"words", {"class", "words", "example"}},
  };
  return schemas;
}

const TableSchema* find_schema(std::string_view table) {
  constexpr std::string_view domains = "domains/";
  if (table.starts_with(domains)) table = domains;
  for (const TableSchema& schema : table_schemas()) {
    if (schema.name == table) return &schema;
  }
  return nullptr;
}

}  // namespace v0
}  // namespace solieu
