// Standard output or a file; a failed write is never silent.
#pragma once

#include <fstream>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/output_file.hpp"

namespace solieu::cli {

class Output {
 public:
  /// \throws OutputError if the file can't be opened; UsageError if it is one of the inputs.
  explicit Output(const Job& job);

  /// \throws OutputError
  void write(std::string_view text);
  void line(std::string_view text);
  void finish();

 private:
  void check();

  std::string name_;
  std::ofstream file_;
  std::ostream& out_;
};

/// The format that was asked for, else `people` to a terminal and "jsonl" to anything else.
[[nodiscard]] std::string chosen_format(const Job& job, std::string_view people);

}  // namespace solieu::cli
