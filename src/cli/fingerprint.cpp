#include "cli/fingerprint.hpp"

#include <sys/stat.h>

#include "cli/bytes.hpp"
#include "cli/input_files.hpp"
#include "io/display.hpp"

namespace solieu::cli {
namespace {

std::uint64_t hash_of(const Rules& rules) {
  std::uint64_t hash = 0;
  for (const auto& [name, table] : rules.tables()) {
    hash = chained_hash(hash, name);
    for (const RuleRow& row : table.rows) {
      for (const std::string& cell : row.cells) hash = chained_hash(hash, cell);
    }
  }
  return hash;
}

// Calls `take` with the path and status of every input file that can be looked at.
template <class Take>
void for_each_file(const InputOptions& options, const Take& take) {
  InputFiles files(options);
  for (std::string name;;) {
    try {
      const auto path = files.next(name);
      if (!path) return;
      struct stat status {};
      const bool there = *path != "-" && stat(path->c_str(), &status) == 0;
      take(*path, there ? &status : nullptr);
    } catch (const ReadError&) {  // a folder; said when it is read
    }
  }
}

std::uint64_t hash_of(const InputOptions& options) {
  std::uint64_t hash = 0;
  for_each_file(options, [&](const std::string& path, const struct stat* status) {
    hash = chained_hash(hash, path);
    if (status == nullptr || !S_ISREG(status->st_mode)) return;
    hash = chained_hash(hash, std::to_string(status->st_size) + " " + std::to_string(status->st_mtim.tv_sec) + "." +
                                  std::to_string(status->st_mtim.tv_nsec));
  });
  return hash;
}

}  // namespace

Journal::Facts facts_of(const Job& job) {
  Journal::Facts facts{
      {"program", SOLIEU_VERSION}, {"options", harmless(job.settings)}, {"rules", hex(hash_of(load_rules(job.rules)))}};
  InputOptions one = job.input;
  for (const std::string& argument : job.input.files) {
    one.files = {argument};
    facts.emplace_back("input " + harmless(argument), hex(hash_of(one)));
  }
  return facts;
}

std::uint64_t total_bytes(const InputOptions& options) {
  std::uint64_t sum = 0;
  bool known = true;
  for_each_file(options, [&](const std::string&, const struct stat* status) {
    known = known && status != nullptr && S_ISREG(status->st_mode);
    if (known) sum += static_cast<std::uint64_t>(status->st_size);
  });
  return known ? sum : 0;
}

}  // namespace solieu::cli
