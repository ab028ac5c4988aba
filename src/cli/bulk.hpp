// The driver of every subcommand that goes through articles: many threads, constant memory, output in input order.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/document.hpp"

namespace solieu::cli {

/// Takes what a document gives, in pieces that are whole lines.
using Sink = std::function<void(std::string_view)>;

/// What a subcommand does.
struct Task {
  std::string item_name;  // what it counts: "records"
  std::string header;     // before the first document
  /// Writes what is found in a document and returns how many items that is. Called on several threads at once.
  std::function<std::size_t(const Document&, const Sink&)> run;
};

/// Does the task for every article of the job's inputs; returns the exit code.
/// The output is the same for any number of threads, and after a stop and --resume.
/// \throws UsageError, OutputError
[[nodiscard]] int run_bulk(const Job& job, const Task& task);

}  // namespace solieu::cli
