#include "cli/bulk.hpp"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <thread>

#include "cli/batch.hpp"
#include "cli/bulk_output.hpp"
#include "cli/decode.hpp"
#include "cli/fingerprint.hpp"
#include "cli/pipeline.hpp"
#include "cli/signals.hpp"
#include "io/display.hpp"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr double long_run = 1;  // seconds, before progress is shown

unsigned thread_count(const Job& job) {
  return job.bulk.threads > 0 ? job.bulk.threads : std::max(1U, std::thread::hardware_concurrency());
}

// An input must not be written over, nor one output by another.
void check_outputs(const Job& job) {
  std::vector<std::pair<std::string, std::string>> outputs{{"--rejects", job.bulk.rejects},
                                                           {"--stats", job.bulk.stats}};
  for (const std::string& path : output_paths(job)) outputs.insert(outputs.end() - 2, {"--output", path});
  std::error_code error;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const auto& [option, path] = outputs[i];
    if (path.empty()) continue;
    for (const std::string& file : job.input.files) {
      if (fs::is_regular_file(path, error) && fs::equivalent(file, path, error)) {
        throw UsageError(option + ": " + path + " is one of the inputs");
      }
    }
    for (std::size_t j = 0; j < i; ++j) {
      const bool same = fs::weakly_canonical(path, error) == fs::weakly_canonical(outputs[j].second, error);
      if (!outputs[j].second.empty() && same) throw UsageError(option + ": " + path + " is written already");
    }
  }
}

InputOptions input_of(const Job& job) {
  InputOptions input = job.input;
  if (!job.rules.empty()) input.html_clues = std::make_shared<const HtmlClues>(html_clues_of(load_rules(job.rules)));
  std::vector<std::string> outputs = output_paths(job);
  outputs.insert(outputs.end(), {job.bulk.rejects, job.bulk.stats});
  for (const std::string& path : outputs) {
    if (path.empty()) continue;
    for (const char* ending : {"", ".partial", ".journal"}) input.outputs.push_back(path + ending);
  }
  if (!job.bulk.rejects.empty()) {
    const fs::path folder = fs::path(job.bulk.rejects).parent_path();
    input.spool_folder = folder.empty() ? "." : folder.string();
  }
  return input;
}

class BulkRun {
 public:
  BulkRun(const Job& job, const Task& task)
      : job_(job),
        task_(task),
        input_(input_of(job)),
        terminal_(isatty(STDERR_FILENO) == 1),
        total_(terminal_ ? total_bytes(input_) : 0),
        inputs_(input_, problems_),
        reader_(inputs_),
        output_(job, job.output.empty() ? Journal::Facts{} : facts_of(with(input_)), task, problems_) {}

  int run() {
    const StopSignals signals([this] { show_progress(); }, [this](int signal) { stop_now(signal); });
    try {
      reader_.skip(output_.start().counts.articles, output_.start().content, [this](RawDocument& raw) { replay(raw); });
      output_.header();
      run_pipeline(thread_count(job_),
                   {[this](Batch& batch) { return reader_.next(batch); }, [this](Batch& batch) { analyze(batch); },
                    [this](Batch& batch) { write(batch); }});
      if (StopSignals::requested() == 0) output_.commit();
    } catch (const OutputError&) {
      output_.save();
      throw;
    }
    if (StopSignals::requested() != 0) output_.save();
    report();
    return exit_code();
  }

 private:
  [[nodiscard]] Job with(const InputOptions& input) const {
    Job job = job_;
    job.input = input;
    return job;
  }

  void replay(RawDocument& raw) const {
    if (!task_.replay) return;
    const Decoded decoded = decode(raw, input_);
    if (const auto* document = std::get_if<Document>(&decoded)) task_.replay(*document);
  }

  void analyze(Batch& batch) const {
    if (!batch.long_document) analyze_batch(task_, input_, batch);
  }

  // Long documents are analyzed here, so that there is one at a time and its output is never held.
  void write(Batch& batch) {
    if (batch.long_document) {
      analyze_document(task_, input_, batch, 0, [this](std::string_view text) { output_.write_piece(text); });
    }
    for (const auto& write_deferred : batch.deferred) {
      write_deferred([this](std::size_t part, std::string_view text) { output_.write_document(part, text); });
    }
    output_.write(batch);
    reader_.done(batch);
  }

  [[nodiscard]] RunFacts facts() const {
    const Checkpoint& start = output_.start();
    return {.command = job_.command,
            .item_name = task_.item_name,
            .threads = thread_count(job_),
            .seconds = std::chrono::duration<double>(Clock::now() - began_).count(),
            .resumed_at = start.counts.articles,
            .resumed_bytes = start.counts.bytes,
            .unreadable = problems_.unreadable(),
            .passed_over = inputs_.passed_over(),
            .complete = StopSignals::requested() == 0};
  }

  void show_progress() {
    const RunFacts now = facts();
    if (!terminal_ || now.seconds < long_run) return;
    const double share = total_ > 0 ? static_cast<double>(bytes_read()) / static_cast<double>(total_) : 0;
    std::cerr << "\r\x1B[K" + progress_line(output_.counts(), now, std::min(share, 1.0)) << std::flush;
    shown_ = true;
  }

  void report() {
    const Counts counts = output_.counts();
    const RunFacts all = facts();
    if (terminal_ && shown_) std::cerr << "\r\x1B[K";
    const bool asked = !job_.bulk.rejects.empty() || !job_.bulk.stats.empty() || job_.bulk.resume;
    const bool wanted = asked || (terminal_ && (counts.articles > 1 || all.seconds >= long_run));
    if (wanted || !all.complete) std::cerr << "solieu: " + summary(counts, all) + '\n';
    if (!all.complete) say_how_to_go_on();
    if (job_.bulk.stats.empty()) return;
    OutputFile stats(job_.bulk.stats);
    stats.open();
    stats.write(stats_json(counts, all) + '\n');
    stats.commit();
  }

  [[nodiscard]] int exit_code() const {
    if (StopSignals::requested() != 0) return exit_signal + StopSignals::requested();
    if (problems_.unreadable() > 0) return exit_io;
    return output_.counts().rejects.empty() ? exit_done : exit_rejected;
  }

  void say_how_to_go_on() const {
    if (output_.resumable()) std::cerr << "solieu: stopped; --resume goes on from here\n";
  }

  // The signal was long ago: a long article is being analyzed, or whoever takes the output does not.
  void stop_now(int signal) {
    if (output_.resumable()) output_.save();
    say_how_to_go_on();
    _exit(exit_signal + signal);
  }

  const Job& job_;
  const Task& task_;
  InputOptions input_;
  Diagnostics problems_;
  bool terminal_;
  std::uint64_t total_;  // bytes of input, if known
  Inputs inputs_;
  BatchReader reader_;
  BulkOutput output_;
  Clock::time_point began_ = Clock::now();
  bool shown_ = false;
};

}  // namespace

int run_bulk(const Job& job, const Task& task) {
  check_outputs(job);
  check_input_support(job.input);
  return BulkRun(job, task).run();
}

}  // namespace solieu::cli
