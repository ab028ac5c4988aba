// Articles from files, standard input and JSON lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace solieu::cli {

struct Document {
  std::string id;
  std::string text;
  std::optional<std::chrono::year_month_day> published;
};

/// Says on standard error what went wrong, and remembers it for the exit code.
class Diagnostics {
 public:
  void reject(std::string_view place, std::string_view message);      // this article is left out
  void unreadable(std::string_view place, std::string_view message);  // this file is left out
  [[nodiscard]] int exit_code() const { return unreadable_ ? exit_io : rejected_ ? exit_rejected : exit_done; }

 private:
  bool rejected_ = false;
  bool unreadable_ = false;
};

/// Hands over the articles in order; what can't be read goes to `problems`, and the rest goes on.
void for_each_document(const InputOptions& options, Diagnostics& problems,
                       const std::function<void(const Document&)>& take);

}  // namespace solieu::cli
