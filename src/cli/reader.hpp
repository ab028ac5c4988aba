// Readers: they take a source apart into raw documents. A new kind of source is a reader, a name in
// --input-format, and a Form that decode() knows.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/bytes.hpp"
#include "cli/command.hpp"
#include "cli/document.hpp"

namespace solieu::cli {

/// Documents in the order of their source, one at a time: no more of it is held in memory.
class DocumentReader {
 public:
  virtual ~DocumentReader() = default;
  /// The next document, also one that the reader rejects; false at the end.
  /// \throws ReadError where the source breaks off; what came before stays good. Stopped.
  [[nodiscard]] virtual bool next(RawDocument& raw) = 0;
  /// Whether the next document is not there yet, so that the ones before it had better be handed on.
  [[nodiscard]] virtual bool would_wait() const { return false; }
};

/// The format of a source by its name and its first bytes: "text", "jsonl" …
[[nodiscard]] std::string_view detect_format(std::string_view name, std::string_view begin);

/// Whether a file of this name is taken from a folder when the format is to be detected.
[[nodiscard]] bool has_known_extension(std::string_view name);

/// The reader for the format that was asked for, or detected. `name` is what the documents' origin says.
[[nodiscard]] std::unique_ptr<DocumentReader> open_reader(std::string name, std::unique_ptr<ByteSource> source,
                                                          const InputOptions& options);

}  // namespace solieu::cli
