#include "cli/pipeline.hpp"

#include <cstddef>
#include <vector>

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

namespace solieu::cli {
namespace {

constexpr std::size_t batches_a_thread = 3;

void run_on_one_thread(const Stages& stages) {
  for (Batch batch; stages.read(batch); batch.clear()) {
    stages.analyze(batch);
    stages.write(batch);
  }
}

// The batches stand here and not in the pipeline, which loses those on their way where a stage throws. No more are on
// their way than there are, and each is written before the one that takes its place is read.
void run_on_many(unsigned threads, const Stages& stages) {
  std::vector<Batch> batches(threads * batches_a_thread);
  std::size_t next = 0;
  const auto read = tbb::make_filter<void, Batch*>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
    Batch& batch = batches[next++ % batches.size()];
    if (!stages.read(batch)) flow.stop();
    return &batch;
  });
  const auto analyze = tbb::make_filter<Batch*, Batch*>(tbb::filter_mode::parallel, [&](Batch* batch) {
    stages.analyze(*batch);
    return batch;
  });
  const auto write = tbb::make_filter<Batch*, void>(tbb::filter_mode::serial_in_order, [&](Batch* batch) {
    stages.write(*batch);
    batch->clear();
  });
  tbb::parallel_pipeline(batches.size(), read & analyze & write);
}

}  // namespace

void run_pipeline(unsigned threads, const Stages& stages) {
  if (threads == 1) return run_on_one_thread(stages);
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena(static_cast<int>(threads)).execute([&] { run_on_many(threads, stages); });
}

}  // namespace solieu::cli
