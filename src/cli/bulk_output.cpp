#include "cli/bulk_output.hpp"

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "cli/rejects.hpp"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

void add(Counts& to, const Counts& more) {
  to.articles += more.articles;
  to.analysed += more.analysed;
  to.blank += more.blank;
  to.items += more.items;
  to.bytes += more.bytes;
  for (const auto& [code, count] : more.rejects) to.rejects[code] += count;
}

// Opens the partial file with what is to be kept of it. A run that was stopped while its files got their names
// has no partial file any more, and a footer.
void reopen(OutputFile& file, std::uint64_t kept, std::uint64_t footer = 0) {
  std::error_code error;
  const fs::path partial = file.partial_path();
  if (!fs::exists(partial, error) && fs::file_size(file.path(), error) == kept + footer && !error) {
    fs::rename(file.path(), partial, error);
  }
  const std::uintmax_t size = fs::file_size(partial, error);
  if (error || size < kept) throw UsageError("--resume: " + partial.string() + " is not as it was left");
  file.open(kept);
}

}  // namespace

BulkOutput::BulkOutput(const Job& job, const Journal::Facts& facts, const Task& task, Diagnostics& problems)
    : job_(job), task_(task), problems_(problems) {
  for (const std::string& path : output_paths(job)) outputs_.emplace_back(path);
  start_.outputs.resize(outputs_.size());
  if (!job.bulk.rejects.empty()) rejects_.emplace(job.bulk.rejects);
  if (!job.output.empty() && outputs_.front().is_partial())
    journal_ = std::make_unique<Journal>(outputs_.front().path() + ".journal", facts);
  if (job.bulk.resume && !journal_) throw UsageError("--resume: only with --output FILE, a file on a disk");
  const auto last = job.bulk.resume ? journal_->last() : std::nullopt;
  if (last) {
    resume(*last);
  } else {
    for (OutputFile& output : outputs_) output.open();
    if (rejects_) rejects_->open();
    if (journal_) journal_->begin();
  }
  complete_.push_back(start_);
}

void BulkOutput::resume(const Checkpoint& at) {
  start_ = at;
  start_.outputs.resize(outputs_.size());
  for (std::size_t i = 0; i < outputs_.size(); ++i) reopen(outputs_[i], start_.outputs[i], task_.footer.size());
  if (rejects_) reopen(*rejects_, at.rejects);
  journal_->go_on();
}

void BulkOutput::header() {
  for (OutputFile& output : outputs_) {
    if (output.size() == 0) output.write(task_.header);
  }
}

void BulkOutput::write_piece(std::string_view text) {
  const std::lock_guard lock(mutex_);
  outputs_.front().write(text);
}

void BulkOutput::write_document(std::size_t part, std::string_view text) {
  const std::lock_guard lock(mutex_);
  OutputFile& output = outputs_[part];
  if (output.size() > task_.header.size()) output.write(task_.separator);
  output.write(text);
}

void BulkOutput::write(const Batch& batch) {
  const std::lock_guard lock(mutex_);
  for (const auto& [index, reject] : batch.rejects) {
    const RawDocument& raw = batch.documents[index];
    if (rejects_) {
      write_reject(*rejects_, raw, reject);
    } else {
      problems_.reject(raw.origin.place(), reject.message);
    }
  }
  outputs_.front().write(batch.output);
  if (!journal_) {
    for (OutputFile& output : outputs_) output.flush();  // whoever reads it should not wait
  }
  Checkpoint end = complete_.back();
  add(end.counts, batch.counts);
  end.content = batch.content;
  for (std::size_t i = 0; i < outputs_.size(); ++i) end.outputs[i] = outputs_[i].size();
  if (rejects_) end.rejects = rejects_->size();
  complete_.push_back(std::move(end));
  if (!journal_) complete_.pop_front();
  if (journal_ && std::chrono::steady_clock::now() >= next_checkpoint_) checkpoint();
}

void BulkOutput::checkpoint() {
  for (OutputFile& output : outputs_) output.sync();
  if (rejects_) rejects_->sync();
  journal_->add(complete_.back());
  complete_.erase(complete_.begin(), complete_.end() - 1);
  next_checkpoint_ =
      std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                             std::chrono::duration<double>(job_.bulk.checkpoint_seconds));
}

void BulkOutput::save() noexcept {
  const std::lock_guard lock(mutex_);
  try {
    for (OutputFile& output : outputs_) output.flush();
    if (rejects_) rejects_->flush();
  } catch (const OutputError&) {  // the disk is full: what is there counts
  }
  while (complete_.size() > 1 && !is_written(complete_.back())) complete_.pop_back();
  if (!journal_) return;
  try {
    for (std::size_t i = 0; i < outputs_.size(); ++i) outputs_[i].truncate(complete_.back().outputs[i]);
    if (rejects_) rejects_->truncate(complete_.back().rejects);
    checkpoint();
  } catch (const OutputError&) {  // the checkpoint before stands
  }
}

bool BulkOutput::is_written(const Checkpoint& at) const {
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    if (at.outputs[i] > outputs_[i].flushed()) return false;
  }
  return !rejects_ || at.rejects <= rejects_->flushed();
}

void BulkOutput::commit() {
  const std::lock_guard lock(mutex_);
  if (journal_) checkpoint();
  if (rejects_) rejects_->commit();
  for (OutputFile& output : outputs_) {
    output.write(task_.footer);
    output.commit();
  }
  if (journal_) journal_->remove();
}

Counts BulkOutput::counts() const {
  const std::lock_guard lock(mutex_);
  return complete_.back().counts;
}

}  // namespace solieu::cli
