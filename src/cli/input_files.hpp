// The files that the command line names: folders are walked, in the order of the names.
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace solieu::cli {

/// One file after the other; of folders, only the names in one folder a level are held.
/// In folders, hidden files and links to folders are left out, and so are, with --input-format auto,
/// files whose extension no reader knows.
class InputFiles {
 public:
  explicit InputFiles(const InputOptions& options) : options_(options) {}

  /// The next file, "-" for standard input; none at the end. `name` is the file or folder, also of an error.
  /// \throws ReadError for a folder that can't be read; the next call goes on behind it.
  [[nodiscard]] std::optional<std::string> next(std::string& name);

  /// Files in folders that were left out for their extension.
  [[nodiscard]] std::size_t passed_over() const { return passed_over_; }

 private:
  struct Folder {
    std::string path;
    std::vector<std::string> names;  // in reverse order
  };
  void enter(const std::string& path);
  [[nodiscard]] bool wanted(const std::string& path);

  const InputOptions& options_;
  std::size_t argument_ = 0;
  std::vector<Folder> folders_;               // the open ones, outermost first
  std::atomic<std::size_t> passed_over_ = 0;  // asked for by other threads
};

}  // namespace solieu::cli
