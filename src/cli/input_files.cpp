#include "cli/input_files.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>

#include "cli/bytes.hpp"
#include "cli/reader.hpp"

namespace solieu::cli {

namespace fs = std::filesystem;

std::optional<std::string> InputFiles::next(std::string& name) {
  for (;;) {
    std::string path;
    if (!folders_.empty()) {
      Folder& folder = folders_.back();
      if (folder.names.empty()) {
        folders_.pop_back();
        continue;
      }
      path = (fs::path(folder.path) / folder.names.back()).string();
      folder.names.pop_back();
    } else if (argument_ < std::max<std::size_t>(options_.files.size(), 1)) {
      path = options_.files.empty() ? "-" : options_.files[argument_];
      ++argument_;
    } else {
      return std::nullopt;
    }
    name = path;
    std::error_code error;
    const bool inside = !folders_.empty();
    if (path != "-" && fs::is_directory(inside ? fs::symlink_status(path, error) : fs::status(path, error))) {
      enter(path);
    } else if (!inside || wanted(path)) {
      return path;
    }
  }
}

void InputFiles::enter(const std::string& path) {
  Folder folder{path, {}};
  std::error_code error;
  for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (!name.starts_with('.')) folder.names.push_back(std::move(name));
  }
  if (error) throw ReadError(error.message());
  std::sort(folder.names.begin(), folder.names.end(), std::greater<>());
  folders_.push_back(std::move(folder));
}

bool InputFiles::wanted(const std::string& path) {
  std::error_code error;
  for (const std::string& output : options_.outputs) {
    if (fs::path(path).filename() == fs::path(output).filename() && fs::equivalent(path, output, error)) return false;
  }
  if (fs::is_regular_file(path, error) && (options_.format != "auto" || has_known_extension(path))) return true;
  ++passed_over_;
  return false;
}

}  // namespace solieu::cli
