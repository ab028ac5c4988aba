// What a run writes: the output, the rejects, and the journal that says how far both have come.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

#include "cli/batch.hpp"
#include "cli/journal.hpp"
#include "cli/output_file.hpp"

namespace solieu::cli {

/// Functions may be called on several threads at once. All throw OutputError.
class BulkOutput {
 public:
  /// Opens the files; `facts` is what the journal holds of the job, `task` says what stands around the documents.
  /// \throws UsageError if there is nothing that --resume could go on with.
  BulkOutput(const Job& job, const Journal::Facts& facts, const Task& task, Diagnostics& problems);

  /// Where the run goes on; of a new run all is zero.
  [[nodiscard]] const Checkpoint& start() const { return start_; }

  /// The first bytes of each output, if this is a new run.
  void header();

  void write_piece(std::string_view text);  // of a long document
  void write_document(std::size_t part, std::string_view text);
  void write(const Batch& batch);  // the batch is complete

  /// Drops what does not belong to a complete batch and keeps the rest for --resume, if it can be.
  void save() noexcept;

  /// The run is complete: the files get their names.
  void commit();

  [[nodiscard]] Counts counts() const;
  [[nodiscard]] bool resumable() const { return journal_ != nullptr; }

 private:
  void resume(const Checkpoint& at);
  [[nodiscard]] bool is_written(const Checkpoint& at) const;
  void checkpoint();

  const Job& job_;
  const Task& task_;
  Diagnostics& problems_;
  std::deque<OutputFile> outputs_;  // the first takes what no part is named for
  std::optional<OutputFile> rejects_;
  std::unique_ptr<Journal> journal_;
  Checkpoint start_;

  mutable std::mutex mutex_;         // for all below, and the files
  std::deque<Checkpoint> complete_;  // ends of batches since the last checkpoint, which is the first of them
  std::chrono::steady_clock::time_point next_checkpoint_{};
};

}  // namespace solieu::cli
