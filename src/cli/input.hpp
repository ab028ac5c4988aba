// The inputs of a job: files, folders and standard input, one after the other.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/document.hpp"
#include "cli/input_files.hpp"
#include "cli/reader.hpp"

namespace solieu::cli {

/// Says on standard error what went wrong, and remembers it for the exit code.
class Diagnostics {
 public:
  void reject(std::string_view place, std::string_view message);      // this article is left out
  void unreadable(std::string_view place, std::string_view message);  // this file is left out
  [[nodiscard]] int exit_code() const { return unreadable_ > 0 ? exit_io : rejected_ ? exit_rejected : exit_done; }
  [[nodiscard]] std::size_t unreadable() const { return unreadable_; }

 private:
  std::atomic<bool> rejected_ = false;
  std::atomic<std::size_t> unreadable_ = 0;
};

/// The raw documents of all inputs, in order. What can't be read goes to `problems`, and the rest goes on.
class Inputs {
 public:
  Inputs(const InputOptions& options, Diagnostics& problems);

  /// False at the end, and when a signal asks to stop.
  [[nodiscard]] bool next(RawDocument& raw);
  [[nodiscard]] bool would_wait() const { return reader_ && reader_->would_wait(); }
  [[nodiscard]] std::size_t passed_over() const { return files_.passed_over(); }

 private:
  [[nodiscard]] bool open_next();

  const InputOptions& options_;
  Diagnostics& problems_;
  InputFiles files_;
  std::string name_;  // of the source that is open
  std::unique_ptr<DocumentReader> reader_;
};

/// Hands over the articles in order; what is rejected or can't be read goes to `problems`, and the rest goes on.
void for_each_document(const InputOptions& options, Diagnostics& problems,
                       const std::function<void(const Document&)>& take);

}  // namespace solieu::cli
