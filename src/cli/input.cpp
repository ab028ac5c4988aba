#include "cli/input.hpp"

#include <unistd.h>

#include <iostream>
#include <stdexcept>
#include <variant>

#include "cli/decode.hpp"
#include "io/display.hpp"

namespace solieu::cli {
namespace {

// At once, so that lines of several threads don't mix; over a line that shows progress.
void say(const std::string& message) {
  static const bool terminal = isatty(STDERR_FILENO) == 1;
  std::cerr << (terminal ? "\r\x1B[Ksolieu: " : "solieu: ") + message + '\n';
}

}  // namespace

void Diagnostics::reject(std::string_view place, std::string_view message) {
  say(harmless(place) + ": " + harmless(message));
  rejected_ = true;
}

void Diagnostics::unreadable(std::string_view place, std::string_view message) {
  say(harmless(place) + ": cannot read: " + harmless(message));
  ++unreadable_;
}

Inputs::Inputs(const InputOptions& options, Diagnostics& problems)
    : options_(options), problems_(problems), files_(options) {}

bool Inputs::next(RawDocument& raw) {
  for (;;) {
    try {
      if (reader_ && reader_->next(raw)) return true;
      reader_.reset();
      if (!open_next()) return false;
    } catch (const ReadError& error) {
      problems_.unreadable(name_, error.what());
      reader_.reset();
    } catch (const Stopped&) {
      return false;
    }
  }
}

bool Inputs::open_next() {
  const auto file = files_.next(name_);
  if (!file) return false;
  name_ = *file == "-" ? "stdin" : *file;
  reader_ = open_reader(name_, *file == "-" ? standard_input() : open_file(*file), options_);
  return true;
}

void for_each_document(const InputOptions& options, Diagnostics& problems,
                       const std::function<void(const Document&)>& take) {
  Inputs inputs(options, problems);
  RawDocument raw;
  while (inputs.next(raw)) {
    const Decoded decoded = decode(raw, options);
    if (const auto* reject = std::get_if<Reject>(&decoded)) problems.reject(raw.origin.place(), reject->message);
    const auto* document = std::get_if<Document>(&decoded);
    if (document == nullptr) continue;
    try {
      take(*document);
    } catch (const std::length_error&) {
      problems.reject(raw.origin.place(), "the article is 4 GiB or longer");
    }
  }
}

}  // namespace solieu::cli
