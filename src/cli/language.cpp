#include "cli/language.hpp"

#include <cstdlib>

namespace solieu::cli {

Language language_of(std::string_view asked) {
  if (!asked.empty()) return asked == "vi" ? Language::vi : Language::en;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    const std::string_view locale = value == nullptr ? std::string_view() : value;
    if (!locale.empty()) return locale.starts_with("vi") ? Language::vi : Language::en;
  }
  return Language::en;
}

}  // namespace solieu::cli
