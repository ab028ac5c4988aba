// The three stages over threads. The only place that knows oneTBB.
#pragma once

#include <functional>

#include "cli/batch.hpp"

namespace solieu::cli {

struct Stages {
  std::function<bool(Batch&)> read;     // in order, by one thread at a time; false at the end
  std::function<void(Batch&)> analyze;  // by all threads
  std::function<void(Batch&)> write;    // in the order of reading, by one thread at a time
};

/// Runs until `read` says false. Holds a few batches a thread, and no more. Passes on what a stage throws.
void run_pipeline(unsigned threads, const Stages& stages);

}  // namespace solieu::cli
