#include "cli/pipeline.hpp"

#include <memory>

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

namespace solieu::cli {
namespace {

constexpr std::size_t batches_a_thread = 3;

void run_on_one_thread(const Stages& stages) {
  for (Batch batch; stages.read(batch); batch = {}) {
    stages.analyze(batch);
    stages.write(batch);
  }
}

void run_on_many(unsigned threads, const Stages& stages) {
  using Handle = std::shared_ptr<Batch>;
  const auto read = tbb::make_filter<void, Handle>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
    auto batch = std::make_shared<Batch>();
    if (!stages.read(*batch)) flow.stop();
    return batch;
  });
  const auto analyze = tbb::make_filter<Handle, Handle>(tbb::filter_mode::parallel, [&](Handle batch) {
    stages.analyze(*batch);
    return batch;
  });
  const auto write = tbb::make_filter<Handle, void>(tbb::filter_mode::serial_in_order,
                                                    [&](const Handle& batch) { stages.write(*batch); });
  tbb::parallel_pipeline(threads * batches_a_thread, read & analyze & write);
}

}  // namespace

void run_pipeline(unsigned threads, const Stages& stages) {
  if (threads == 1) return run_on_one_thread(stages);
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena(static_cast<int>(threads)).execute([&] { run_on_many(threads, stages); });
}

}  // namespace solieu::cli
