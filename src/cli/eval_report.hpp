// The score, for people and as JSON.
#pragma once

#include <string>
#include <vector>

#include "cli/eval_score.hpp"

namespace solieu::cli {

/// A table of the articles, the totals, and the differences if asked for.
[[nodiscard]] std::string score_text(const std::vector<ArticleScore>& scores, bool differences);

/// One object (`solieu.eval/1`) on one line.
[[nodiscard]] std::string score_json(const std::vector<ArticleScore>& scores, bool differences);

}  // namespace solieu::cli
