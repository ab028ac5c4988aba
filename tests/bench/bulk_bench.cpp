// The whole path of a bulk run, JSON lines in and records out, on 1 to N threads; beside it ICU's word iterator over
// the same bytes, and the reading of the JSON alone. usage: solieu_bulk_bench FILE [benchmark options]     FILE: JSON
// lines, as make_bulk.py writes them
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>

#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "cli/command.hpp"
#include "cli/json_fields.hpp"

namespace solieu::cli {
namespace {

struct Input {
  std::string path;
  std::string bytes;
};

Input& input() {
  static Input file;
  return file;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(input().bytes.size()) *
                          static_cast<std::int64_t>(state.iterations()));
}

template <class Take>
void for_each_line(const Take& take) {
  std::string_view rest = input().bytes;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    take(line);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
}

void bench_icu_words(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* words = ubrk_open(UBRK_WORD, "vi", nullptr, 0, &status);
  UText* text = nullptr;
  for (auto _ : state) {
    std::size_t count = 0;
    for_each_line([&](std::string_view line) {
      text = utext_openUTF8(text, line.data(), static_cast<std::int64_t>(line.size()), &status);
      ubrk_setUText(words, text, &status);
      while (ubrk_next(words) != UBRK_DONE) ++count;
    });
    benchmark::DoNotOptimize(count);
  }
  utext_close(text);
  ubrk_close(words);
  if (U_FAILURE(status) != 0) state.SkipWithError(u_errorName(status));
  count_bytes(state);
}

void bench_json(benchmark::State& state) {
  for (auto _ : state) {
    for_each_line([](std::string_view line) {
      std::array<JsonField, 2> fields{{{"text"}, {"id"}}};
      benchmark::DoNotOptimize(read_json_fields(line, fields));
      benchmark::DoNotOptimize(fields);
    });
  }
  count_bytes(state);
}

// With the building of the analyzer, as every run has it.
void bench_extract(benchmark::State& state) {
  Job job;
  job.input.files = {input().path};
  job.output = "/dev/null";
  job.format = "jsonl";
  job.bulk.threads = static_cast<unsigned>(state.range(0));
  for (auto _ : state) {
    if (write_records(job) != exit_done) state.SkipWithError("articles were rejected");
  }
  count_bytes(state);
}

void thread_counts(benchmark::internal::Benchmark* run) {
  const unsigned most = std::max(2U, std::thread::hardware_concurrency());
  for (unsigned threads = 1; threads < most; threads *= 2) run->Arg(threads);
  run->Arg(most);
}

BENCHMARK(bench_icu_words)->Name("ICU word iterator")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(bench_json)->Name("JSON fields alone")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(bench_extract)
    ->Name("JSON lines to records, threads")
    ->Apply(thread_counts)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

}  // namespace
}  // namespace solieu::cli

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  auto& [path, bytes] = solieu::cli::input();
  path = argc > 1 ? argv[1] : "";
  std::ifstream in(path, std::ios::binary);
  bytes.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  if (bytes.empty()) {
    std::cerr << "usage: solieu_bulk_bench FILE [benchmark options]\n";
    return EXIT_FAILURE;
  }
  benchmark::RunSpecifiedBenchmarks();
}
