// What a run has done so far, and how it is said: in the stats file, in the summary, on a terminal.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace solieu::cli {

/// Every article that comes in is analysed, rejected or blank.
struct Counts {
  std::uint64_t articles = 0;
  std::uint64_t analysed = 0;
  std::uint64_t blank = 0;
  std::uint64_t items = 0;                       // records, mentions or sentences
  std::uint64_t bytes = 0;                       // of all articles as they lay in the input
  std::map<std::string, std::uint64_t> rejects;  // by code

  [[nodiscard]] std::uint64_t rejected() const;
};

/// What is true of the run as a whole.
struct RunFacts {
  std::string command;
  std::string item_name;  // "records"
  unsigned threads = 1;
  double seconds = 0;
  std::uint64_t resumed_at = 0;  // articles that an earlier run had done
  std::uint64_t resumed_bytes = 0;
  std::size_t unreadable = 0;   // sources
  std::size_t passed_over = 0;  // files in folders
  bool complete = false;
};

/// `solieu.stats/1`, one line.
[[nodiscard]] std::string stats_json(const Counts& counts, const RunFacts& facts);

/// "1,250 articles in = 1,240 analysed + 8 rejected + 2 blank; 5,310 records; 4.1 MB in 0.3 s, 15.2 MB/s".
[[nodiscard]] std::string summary(const Counts& counts, const RunFacts& facts);

/// The same while it runs. `share` is how much of the input is read, from 0 to 1, or 0 if that is not known.
[[nodiscard]] std::string progress_line(const Counts& counts, const RunFacts& facts, double share);

}  // namespace solieu::cli
