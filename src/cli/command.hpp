// What the subcommands share: a job as the command line describes it, and the exit codes.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/rules.hpp>
#include <solieu/text.hpp>

#include "io/day.hpp"
#include "read/html_clues.hpp"

namespace solieu::cli {

enum ExitCode : int {
  exit_done = 0,
  exit_rejected = 1,  // done, but some input was rejected
  exit_usage = 2,     // wrong option or rule table; nothing was processed
  exit_io = 3,        // something could not be read or written
  exit_bug = 4,
  exit_signal = 128,  // and the number of the signal that stopped it
};

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct InputOptions {
  std::vector<std::string> files;  // none: standard input
  std::string format = "auto";
  bool text_is_html = false;                    // in JSON
  std::shared_ptr<const HtmlClues> html_clues;  // none: the built-in ones
  std::string text_field = "text";
  std::string id_field = "id";
  std::string date_field = "published";
  std::string title_field = "title";
  std::string url_field = "url";
  std::size_t max_doc_bytes = std::size_t{64} << 20;
  std::vector<std::string> outputs;  // files that the job writes: never taken from a folder
  std::string spool_folder;          // for what is longer than max_doc_bytes; empty: it is dropped
  std::optional<std::chrono::year_month_day> published;
  Encoding encoding = Encoding::automatic;
};

struct EvalOptions {
  std::string gold;   // folder
  std::string texts;  // folder
  bool use_published = false;
  bool differences = false;
};

struct BulkOptions {
  unsigned threads = 0;  // 0: as many as there are processors
  std::string rejects;   // files; empty: none
  std::string stats;
  bool resume = false;
  double checkpoint_seconds = 1;
};

struct ShowOptions {
  std::string html;             // file of the page; empty: the terminal
  std::string colour = "auto";  // or always, never
  std::size_t width = 0;        // cells; 0: those of the terminal
};

struct TableOptions {
  std::string domain;                // of a new table
  std::string folder = "my-tables";  // where it is written
};

struct CorpusOptions {
  bool near_duplicates = false;  // mark them with a group
  std::string split;             // "train=0.8,dev=0.1,test=0.1"; empty: one output
};

struct Job {
  std::string command;   // "extract"
  std::string settings;  // all options that the result depends on, but the inputs and rules
  bool explain = false;  // extract: which rule gave each slot
  bool csv_bom = false;  // extract: a byte order mark before CSV
  bool report = false;   // normalize: what was changed, not the text
  ToneMarks tone_marks = ToneMarks::keep;
  InputOptions input;
  BulkOptions bulk;
  EvalOptions eval;
  ShowOptions show;
  TableOptions table;
  CorpusOptions corpus;
  std::vector<std::string> rules;
  std::string language;              // vi or en; empty: by the locale
  std::string output;                // empty: standard output
  std::vector<std::string> outputs;  // in its place, if there are several
  std::string format;                // empty: what suits a terminal or a pipe
};

// One function a subcommand; each returns an exit code.
[[nodiscard]] int write_records(const Job& job);
[[nodiscard]] int write_mentions(const Job& job);
[[nodiscard]] int write_tokens(const Job& job);
[[nodiscard]] int write_corpus(const Job& job);
[[nodiscard]] int write_normalized(const Job& job);
[[nodiscard]] int show(const Job& job);
[[nodiscard]] int evaluate(const Job& job);
[[nodiscard]] int check_rules(const Job& job);
[[nodiscard]] int list_rules(const Job& job);
[[nodiscard]] int new_rules(const Job& job);

/// The files that the job writes its result to; empty: standard output.
[[nodiscard]] inline std::vector<std::string> output_paths(const Job& job) {
  return job.outputs.empty() ? std::vector{job.output} : job.outputs;
}

/// Reads the command line and does what it says; help and usage errors too.
[[nodiscard]] int run_command_line(int argc, char** argv);

/// The built-in tables with the named files and folders over them.
[[nodiscard]] Rules load_rules(const std::vector<std::string>& paths);

}  // namespace solieu::cli
