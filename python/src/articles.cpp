#include "articles.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <system_error>
#include <thread>

namespace solieu::python {
namespace {

constexpr std::size_t kWindow = 64;  // articles that are held analyzed at a time: bounds the memory

struct Outcome {
  Analysis found;
  std::string problem;
};

void analyze(const Analyzer& analyzer, const ArticleRow& article, Outcome& out) {
  out.problem = article.problem;
  if (!out.problem.empty()) return;
  try {
    out.found = analyzer.analyze(article.text, article.context);
  } catch (const std::bad_alloc&) {
    out.problem = "out of memory";
  } catch (const std::exception& error) {
    out.problem = error.what();
  }
}

void append(const ArticleRow& article, const Outcome& outcome, RecordColumns& out) {
  if (!outcome.problem.empty()) return out.append_error(article.id, outcome.problem);
  const Article& parts = outcome.found.article;
  const DocumentInfo document{article.id, parts.title, parts.source_name, parts.published};
  for (std::size_t i = 0; i < outcome.found.records.size(); ++i) out.append(outcome.found.records[i], document, i + 1);
}

// Every thread takes the next article that no other has taken. Where no more threads are to be had, fewer do it.
void analyze_window(const Analyzer& analyzer, const ArticleRow* articles, std::vector<Outcome>& outcomes,
                    unsigned threads) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < outcomes.size(); i = next++) analyze(analyzer, articles[i], outcomes[i]);
  };
  std::vector<std::jthread> helpers;
  try {
    for (unsigned i = 1; i < threads && i < outcomes.size(); ++i) helpers.emplace_back(work);
  } catch (const std::system_error&) {
  }
  work();
}

}  // namespace

void append_records(const Analyzer& analyzer, const std::vector<ArticleRow>& articles, unsigned threads,
                    RecordColumns& out) {
  const std::size_t window = threads > 1 ? kWindow : 1;
  for (std::size_t first = 0; first < articles.size(); first += window) {
    std::vector<Outcome> outcomes(std::min(window, articles.size() - first));
    analyze_window(analyzer, &articles[first], outcomes, threads);
    for (std::size_t i = 0; i < outcomes.size(); ++i) append(articles[first + i], outcomes[i], out);
  }
}

}  // namespace solieu::python
