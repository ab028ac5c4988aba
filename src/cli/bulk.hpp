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

/// Takes text for one of the outputs of the job.
using PartSink = std::function<void(std::size_t, std::string_view)>;

/// What is found in a document, to be written when it is its turn.
struct Deferred {
  std::size_t items = 0;
  std::function<void(const PartSink&)> write;
};

/// What a subcommand does.
struct Task {
  std::string item_name;  // what it counts: "records"
  std::string header;     // before the first document of an output
  /// Writes what is found in a document and returns how many items that is. Called on several threads at once.
  std::function<std::size_t(const Document&, const Sink&)> run = {};

  /// In place of `run`, where what is written depends on the documents before: called on several threads at once,
  /// its result is written in the order of the input, by one thread at a time.
  std::function<Deferred(const Document&)> prepare = {};
  /// With `prepare`: called for each document that an earlier run has written, before the others.
  std::function<void(const Document&)> replay = {};
  std::string separator = {};  // between the documents that `prepare` writes into an output
  std::string footer = {};     // at the end of each output, when it is whole
};

/// Does the task for every article of the job's inputs; returns the exit code.
/// The output is the same for any number of threads, and after a stop and --resume.
/// \throws UsageError, OutputError
[[nodiscard]] int run_bulk(const Job& job, const Task& task);

}  // namespace solieu::cli
