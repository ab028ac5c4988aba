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
// has no partial file any more.
void reopen(OutputFile& file, std::uint64_t kept) {
  std::error_code error;
  const fs::path partial = file.partial_path();
  if (!fs::exists(partial, error) && fs::file_size(file.path(), error) == kept && !error) {
    fs::rename(file.path(), partial, error);
  }
  const std::uintmax_t size = fs::file_size(partial, error);
  if (error || size < kept) throw UsageError("--resume: " + partial.string() + " is not as it was left");
  file.open(kept);
}

}  // namespace

BulkOutput::BulkOutput(const Job& job, const Journal::Facts& facts, Diagnostics& problems)
    : job_(job), problems_(problems), output_(job.output) {
  if (!job.bulk.rejects.empty()) rejects_.emplace(job.bulk.rejects);
  if (!job.output.empty() && output_.is_partial())
    journal_ = std::make_unique<Journal>(output_.path() + ".journal", facts);
  if (job.bulk.resume && !journal_) throw UsageError("--resume: only with --output FILE, a file on a disk");
  const auto last = job.bulk.resume ? journal_->last() : std::nullopt;
  if (last) {
    resume(*last);
  } else {
    output_.open();
    if (rejects_) rejects_->open();
    if (journal_) journal_->begin();
  }
  complete_.push_back(start_);
}

void BulkOutput::resume(const Checkpoint& at) {
  start_ = at;
  reopen(output_, at.output);
  if (rejects_) reopen(*rejects_, at.rejects);
  journal_->go_on();
}

void BulkOutput::header(std::string_view text) {
  if (output_.size() == 0) output_.write(text);
}

void BulkOutput::write_piece(std::string_view text) {
  const std::lock_guard lock(mutex_);
  output_.write(text);
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
  output_.write(batch.output);
  if (!journal_) output_.flush();  // whoever reads it should not wait
  Checkpoint end = complete_.back();
  add(end.counts, batch.counts);
  end.content = batch.content;
  end.output = output_.size();
  if (rejects_) end.rejects = rejects_->size();
  complete_.push_back(std::move(end));
  if (!journal_) complete_.pop_front();
  if (journal_ && std::chrono::steady_clock::now() >= next_checkpoint_) checkpoint();
}

void BulkOutput::checkpoint() {
  output_.sync();
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
    output_.flush();
    if (rejects_) rejects_->flush();
  } catch (const OutputError&) {  // the disk is full: what is there counts
  }
  const auto is_written = [this](const Checkpoint& at) {
    return at.output <= output_.flushed() && (!rejects_ || at.rejects <= rejects_->flushed());
  };
  while (complete_.size() > 1 && !is_written(complete_.back())) complete_.pop_back();
  if (!journal_) return;
  try {
    output_.truncate(complete_.back().output);
    if (rejects_) rejects_->truncate(complete_.back().rejects);
    checkpoint();
  } catch (const OutputError&) {  // the checkpoint before stands
  }
}

void BulkOutput::commit() {
  const std::lock_guard lock(mutex_);
  if (journal_) checkpoint();
  if (rejects_) rejects_->commit();
  output_.commit();
  if (journal_) journal_->remove();
}

Counts BulkOutput::counts() const {
  const std::lock_guard lock(mutex_);
  return complete_.back().counts;
}

}  // namespace solieu::cli
