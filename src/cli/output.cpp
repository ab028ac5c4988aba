#include "cli/output.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <iostream>
#include <system_error>

namespace solieu::cli {
namespace {

// Opening the output empties it: an input would be lost before it is read.
const std::string& checked_path(const Job& job) {
  for (const std::string& file : job.input.files) {
    std::error_code error;
    if (!job.output.empty() && std::filesystem::equivalent(file, job.output, error)) {
      throw UsageError("--output: " + job.output + " is one of the inputs");
    }
  }
  return job.output;
}

}  // namespace

Output::Output(const Job& job) : name_(checked_path(job)), out_(name_.empty() ? std::cout : file_) {
  if (name_.empty()) {
    name_ = "standard output";
    return;
  }
  errno = 0;
  file_.open(name_, std::ios::binary | std::ios::trunc);
  check();
}

void Output::write(std::string_view text) {
  errno = 0;
  out_ << text;
  check();
}

void Output::line(std::string_view text) {
  write(text);
  write("\n");
}

void Output::finish() {
  errno = 0;
  out_.flush();
  check();
}

void Output::check() {
  if (out_) return;
  throw OutputError(name_ + ": cannot write: " + std::generic_category().message(errno != 0 ? errno : EIO));
}

std::string chosen_format(const Job& job, std::string_view people) {
  if (!job.format.empty()) return job.format;
  const bool terminal = job.output.empty() && isatty(STDOUT_FILENO) == 1;
  return terminal ? std::string(people) : "jsonl";
}

}  // namespace solieu::cli
