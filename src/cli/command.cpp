#include "cli/command.hpp"

namespace solieu::cli {

Rules load_rules(const std::vector<std::string>& paths) {
  Rules rules = Rules::builtin();
  for (const std::string& path : paths) rules.load(path);
  static_cast<void>(html_clues_of(rules));  // the only table that no analyzer reads
  return rules;
}

}  // namespace solieu::cli
