// Found figures against gold figures: the same when their places overlap and their numbers and roles agree.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/eval_gold.hpp"

namespace solieu::cli {

struct EvalCounts {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t hit = 0;    // in both
  std::size_t exact = 0;  // of these, with every slot right
  PerSlot<std::size_t> right{};

  EvalCounts& operator+=(const EvalCounts& other);
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double detect_f1() const;
  [[nodiscard]] double exact_f1() const;
  [[nodiscard]] double slot_share(std::size_t slot) const;
};

enum class DifferenceKind : std::uint8_t { missed, spurious, wrong };

struct WrongSlot {
  RecordSlot slot = RecordSlot::kind;
  std::string found;
  std::vector<std::string> expected;
};

struct Difference {
  DifferenceKind kind = DifferenceKind::missed;
  std::string role;
  Quantity number;
  std::string unit;
  std::string quote;  // of the gold; of the article where the gold has none
  SourceSpan span;
  std::size_t line = 0;
  std::vector<WrongSlot> slots;
};

struct ArticleScore {
  std::string file;
  EvalCounts counts;
  std::vector<Difference> differences;  // ordered by place
};

[[nodiscard]] ArticleScore score(const GoldArticle& gold, const std::vector<FoundFigure>& found);

}  // namespace solieu::cli
