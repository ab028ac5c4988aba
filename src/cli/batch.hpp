// Articles on their way through the pipeline, some at a time: news articles are short.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/bulk.hpp"
#include "cli/counts.hpp"
#include "cli/input.hpp"

namespace solieu::cli {

struct Batch {
  /// Empties it for the next documents, and keeps the memory of its output.
  void clear();

  std::vector<RawDocument> documents;
  std::size_t bytes = 0;       // of the documents
  std::uint64_t content = 0;   // hash of all documents up to the end of this batch
  bool long_document = false;  // one that is long: it is analyzed while it is written, one at a time

  std::string output;
  std::vector<std::function<void(const PartSink&)>> deferred;  // more output
  Counts counts;
  std::vector<std::pair<std::size_t, Reject>> rejects;  // the index of the document
};

/// Takes batches out of the inputs. Used by one thread at a time, but for `done`.
class BatchReader {
 public:
  explicit BatchReader(Inputs& inputs) : inputs_(inputs) {}

  /// Reads over what an earlier run has done, and hands it over. \throws UsageError if it is not what that run has
  /// read.
  void skip(std::uint64_t articles, std::uint64_t content, const std::function<void(RawDocument&)>& over);

  /// False at the end. A batch is empty when too much is under way: the next call may have more.
  [[nodiscard]] bool next(Batch& batch);

  /// The batch is written.
  void done(const Batch& batch) { under_way_ -= batch.bytes; }

 private:
  [[nodiscard]] bool read(RawDocument& raw);

  Inputs& inputs_;
  std::optional<RawDocument> held_;  // read, but for the next batch
  std::uint64_t content_ = 0;
  std::atomic<std::size_t> under_way_ = 0;  // bytes
};

/// Analyzes one document into `sink`, and counts it.
void analyze_document(const Task& task, const InputOptions& options, Batch& batch, std::size_t index, const Sink& sink);

/// Analyzes the documents of a batch into its output.
void analyze_batch(const Task& task, const InputOptions& options, Batch& batch);

}  // namespace solieu::cli
