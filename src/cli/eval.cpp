// solieu eval: the records of a folder of articles against its gold.
#include <filesystem>
#include <iostream>

#include <solieu/analyzer.hpp>

#include "cli/eval_report.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "io/display.hpp"

namespace solieu::cli {
namespace {

// An unreadable folder is an error of its own, apart from wrong gold.
bool readable(const std::string& folder, Diagnostics& problems) {
  std::error_code error;
  const std::filesystem::directory_iterator files(folder, error);
  if (error) problems.unreadable(folder, error.message());
  return !error;
}

}  // namespace

int evaluate(const Job& job) {
  Diagnostics problems;
  for (const std::string& folder : {job.eval.gold, job.eval.texts}) {
    if (!readable(folder, problems)) return problems.exit_code();
  }
  const GoldFolder gold = read_gold(job.eval.gold, job.eval.texts);
  for (const std::string& problem : gold.problems) std::cerr << "solieu: " << harmless(problem) << '\n';
  if (!gold.problems.empty()) return exit_usage;

  const Analyzer analyzer(load_rules(job.rules));
  Output out(job);
  std::vector<ArticleScore> scores;
  for (const GoldArticle& article : gold.articles) {
    const Context context{job.eval.use_published ? article.published : std::nullopt};
    scores.push_back(score(article, figures_of(analyzer.analyze(article.text, context).records)));
  }
  const auto report = job.format == "json" ? score_json : score_text;
  out.write(report(scores, job.eval.differences));
  out.finish();
  return exit_done;
}

}  // namespace solieu::cli
