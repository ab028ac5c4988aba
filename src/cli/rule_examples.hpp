// Reads the examples of the user's own rows: does each show what its row says?
#pragma once

#include <vector>

#include <solieu/analyzer.hpp>
#include <solieu/rules.hpp>

namespace solieu::cli {

/// The rows of domain tables that are not built in and do nothing in their own example.
[[nodiscard]] std::vector<RuleProblem> failing_examples(const Rules& rules, const Analyzer& analyzer);

}  // namespace solieu::cli
