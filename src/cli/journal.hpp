// How far a run has come, so that another one can go on from there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/counts.hpp"

namespace solieu::cli {

/// A place between two articles: everything before it is written.
struct Checkpoint {
  Counts counts;
  std::uint64_t content = 0;           // hash of all articles so far, as they lay in the input
  std::vector<std::uint64_t> outputs;  // bytes of each
  std::uint64_t rejects = 0;           // bytes
};

/// A text file of lines. First what the run depends on, "name<TAB>value"; then one line a checkpoint,
/// with a hash of itself at the end, so that a line that was cut off is not taken for one.
class Journal {
 public:
  using Facts = std::vector<std::pair<std::string, std::string>>;

  /// Opens and locks the file. \throws OutputError; UsageError if another run holds it.
  Journal(std::string path, Facts facts);
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// The last checkpoint of the run before; none if there was no run.
  /// \throws UsageError that names what is no longer as it was.
  [[nodiscard]] std::optional<Checkpoint> last() const;

  /// Begins anew, or behind the last checkpoint. \throws OutputError
  void begin();
  void go_on();

  /// What the checkpoint speaks of must be on the disk. \throws OutputError
  void add(const Checkpoint& checkpoint);

  void remove();  // the run is complete

 private:
  void append(std::string_view text);
  [[noreturn]] void fail() const;

  std::string path_;
  Facts facts_;
  int descriptor_;
};

/// A hash that chains: of all that went into `before`, and of the text.
[[nodiscard]] std::uint64_t chained_hash(std::uint64_t before, std::string_view text);

/// As sixteen digits.
[[nodiscard]] std::string hex(std::uint64_t number);

}  // namespace solieu::cli
