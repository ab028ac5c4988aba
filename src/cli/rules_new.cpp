// solieu rules new: a table to start a campaign domain with.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "cli/domain_template.hpp"
#include "cli/language.hpp"
#include "cli/output.hpp"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

void check_name(const std::string& name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  if (name.empty() || name.size() > 64 || !(name[0] >= 'a' && name[0] <= 'z') ||
      !std::all_of(name.begin(), name.end(), fits)) {
    throw UsageError("not a name of a domain: \"" + name + "\": a to z, 0 to 9 and _, beginning with a letter");
  }
  if (Rules::builtin().tables().contains("domains/" + name)) {
    throw UsageError("the domain " + name + " is built in: choose another name");
  }
}

// Creates the file; never writes over one.
void create(const fs::path& path, std::string_view text) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  const auto fail = [&](int code) {
    throw OutputError(path.string() + ": cannot write: " + std::generic_category().message(code));
  };
  if (error) fail(error.value());
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wx"), std::fclose);
  if (!file && errno == EEXIST) throw UsageError(path.string() + " is there already: nothing was written");
  if (!file) fail(errno);
  if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() || std::fflush(file.get()) != 0) fail(errno);
}

// As a POSIX shell takes it.
std::string quoted(const std::string& path) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./";
  if (path.find_first_not_of(plain) == std::string::npos) return path;
  std::string out = "'";
  for (const char c : path) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

}  // namespace

int new_rules(const Job& job) {
  const Language language = language_of(job.language);
  check_name(job.table.domain);
  const fs::path folder = job.table.folder;
  const fs::path path = folder / "domains" / (job.table.domain + ".tsv");
  create(path, domain_template(job.table.domain, language));
  Output out(job);
  out.line(path.string());
  out.write(next_commands(quoted((folder / "").string()), language));
  out.finish();
  return exit_done;
}

}  // namespace solieu::cli
