// Gold files: what a careful reader finds in an article, figure by figure. RECORDS: "Gold files".
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/eval_figure.hpp"

namespace solieu::cli {

/// The answers that a slot takes.
struct Accepted {
  bool any = false;                 // "*"
  bool several = false;             // written as a list
  std::vector<std::string> values;  // as in FoundFigure::slots
};

struct GoldPlace {
  SourceSpan span;
  Quantity number;
};

struct GoldFigure {
  std::vector<std::string> roles;
  Quantity number;
  std::string quote;
  std::vector<GoldPlace> places;  // the first is its own, the others state the same figure again
  bool optional = false;          // counts neither for nor against
  PerSlot<Accepted> slots;

  [[nodiscard]] const Accepted& slot(RecordSlot name) const { return slots[static_cast<std::size_t>(name)]; }
};

struct GoldArticle {
  std::string file;
  std::string text;
  std::optional<std::chrono::year_month_day> published;
  std::vector<GoldFigure> figures;
};

struct GoldFolder {
  std::vector<GoldArticle> articles;  // ordered by the names of the gold files
  std::vector<std::string> problems;  // "gold/a.json: record 2, figure 1: …"; with any the folder is no gold
};

/// Reads every *.json of a folder, and the articles they name.
/// \throws std::filesystem::filesystem_error if the folder can't be read.
[[nodiscard]] GoldFolder read_gold(const std::filesystem::path& folder, const std::filesystem::path& texts);

}  // namespace solieu::cli
