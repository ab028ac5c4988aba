// MB/s of each stage and of the whole, with ICU's word iterator and an RE2 number scan over the same bytes.
// usage: solieu_bench [FOLDER] [benchmark options]     FOLDER: other articles (*.txt) than the sample articles
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <solieu/analyzer.hpp>

#include "article/divide.hpp"
#include "extract/domain.hpp"
#include "extract/finders.hpp"
#include "rules/lexicon.hpp"
#include "rules/load.hpp"
#include "token/tokenize.hpp"

namespace solieu {
namespace {

using Articles = std::vector<std::string>;

// The articles over and over, to about 4 MB: more than a cache, little enough for a quick run.
Articles read_articles(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  Articles articles;
  std::size_t bytes = 0;
  while (!files.empty() && bytes < (4U << 20)) {
    for (const std::filesystem::path& file : files) {
      std::ifstream in(file, std::ios::binary);
      articles.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
      bytes += articles.back().size() + 1;  // an empty file must not make this endless
    }
  }
  return articles;
}

Articles& articles() {
  static Articles all;
  return all;
}

// Runs one pass over all articles per iteration and reports source bytes per second.
template <class Pass>
void measure(benchmark::State& state, const Pass& pass) {
  std::size_t bytes = 0;
  for (const std::string& article : articles()) bytes += article.size();
  for (auto _ : state) {
    for (std::size_t i = 0; i < articles().size(); ++i) pass(i);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
}

// The tables that the stages take, compiled as the analyzer compiles them.
struct Stages {
  Rules rules = Rules::builtin();
  Problems problems;
  Lexicon lexicon = lexicon_of(rules, problems);
  Layout layout = layout_of(rules, problems);
  std::shared_ptr<const DocumentRules> documents = compile_documents(rules, lexicon, problems);
  std::shared_ptr<const DateRules> dates = compile_dates(rules, lexicon, problems);
  std::shared_ptr<const NameRules> names = compile_names(rules, lexicon, problems);
  std::shared_ptr<const NumberRules> numbers = compile_numbers(rules, lexicon, problems);
  std::shared_ptr<const DomainRules> domains = compile_domains(rules, lexicon, problems);
};

// What each stage before has made of every article.
struct Prepared {
  Stages stages;
  std::vector<NormalizedText> texts;
  std::vector<Article> parts;
  std::vector<TokenizedText> tokens;
  std::vector<Hits> hits;

  Prepared() {
    for (const std::string& article : articles()) {
      texts.push_back(normalize(article));
      parts.push_back(divide(texts.back(), stages.layout, {}));
      tokens.push_back(tokenize(texts.back(), parts.back(), stages.lexicon.abbreviations()));
      hits.push_back(stages.lexicon.match(texts.back().text, tokens.back().tokens));
    }
  }

  [[nodiscard]] Passage passage(std::size_t i) const {
    return {texts[i].text, parts[i], tokens[i], hits[i], parts[i].published};
  }
};

const Prepared& prepared() {
  static const Prepared all;
  return all;
}

void bench_normalize(benchmark::State& state) {
  measure(state, [](std::size_t i) { benchmark::DoNotOptimize(normalize(articles()[i])); });
}

void bench_divide(benchmark::State& state) {
  const Prepared& p = prepared();
  measure(state, [&](std::size_t i) { benchmark::DoNotOptimize(divide(p.texts[i], p.stages.layout, {})); });
}

void bench_tokenize(benchmark::State& state) {
  const Prepared& p = prepared();
  measure(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(tokenize(p.texts[i], p.parts[i], p.stages.lexicon.abbreviations()));
  });
}

// Bytes to tokens and sentences, as users of the tokenizer alone meet it.
void bench_tokenizer(benchmark::State& state) {
  const Tokenizer tokenizer;
  measure(state, [&](std::size_t i) { benchmark::DoNotOptimize(tokenizer.tokenize(articles()[i])); });
}

void bench_lexicon(benchmark::State& state) {
  const Prepared& p = prepared();
  measure(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(p.stages.lexicon.match(p.texts[i].text, p.tokens[i].tokens));
  });
}

void bench_finders(benchmark::State& state) {
  const Prepared& p = prepared();
  measure(state, [&](std::size_t i) {
    const Passage passage = p.passage(i);
    Claims claims(passage.tokens().size());
    std::vector<Mention> mentions;
    find_documents(passage, *p.stages.documents, claims, mentions);
    find_dates(passage, *p.stages.dates, claims, mentions);
    find_names(passage, *p.stages.names, claims, mentions);
    find_numbers(passage, *p.stages.numbers, claims, mentions);
    find_programmes(passage, *p.stages.domains, claims, mentions);
    benchmark::DoNotOptimize(mentions);
  });
}

void bench_analyze(benchmark::State& state) {
  const Analyzer analyzer;
  measure(state, [&](std::size_t i) { benchmark::DoNotOptimize(analyzer.analyze(articles()[i])); });
}

void bench_build_analyzer(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Analyzer());
}

void bench_icu_words(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* words = ubrk_open(UBRK_WORD, "vi", nullptr, 0, &status);
  UText* text = nullptr;
  measure(state, [&](std::size_t i) {
    const std::string& article = articles()[i];
    text = utext_openUTF8(text, article.data(), static_cast<std::int64_t>(article.size()), &status);
    ubrk_setUText(words, text, &status);
    std::size_t count = 0;
    while (ubrk_next(words) != UBRK_DONE) ++count;
    benchmark::DoNotOptimize(count);
  });
  utext_close(text);
  ubrk_close(words);
  if (U_FAILURE(status) != 0) state.SkipWithError(u_errorName(status));
}

void bench_re2_numbers(benchmark::State& state) {
  const RE2 number(R"((\d+(?:[.,/]\d+)*)\s*%?)");
  measure(state, [&](std::size_t i) {
    re2::StringPiece rest(articles()[i]);
    std::size_t count = 0;
    while (RE2::FindAndConsume(&rest, number)) ++count;
    benchmark::DoNotOptimize(count);
  });
}

BENCHMARK(bench_normalize)->Name("normalize");
BENCHMARK(bench_divide)->Name("divide");
BENCHMARK(bench_tokenize)->Name("tokenize");
BENCHMARK(bench_tokenizer)->Name("Tokenizer: all of these");
BENCHMARK(bench_lexicon)->Name("lexicon");
BENCHMARK(bench_finders)->Name("finders");
BENCHMARK(bench_analyze)->Name("whole")->Unit(benchmark::kMillisecond);
BENCHMARK(bench_icu_words)->Name("ICU word iterator")->Unit(benchmark::kMillisecond);
BENCHMARK(bench_re2_numbers)->Name("RE2 number scan")->Unit(benchmark::kMillisecond);
BENCHMARK(bench_build_analyzer)->Name("build an analyzer")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace solieu

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const std::filesystem::path folder = argc > 1 ? argv[1] : SOLIEU_ARTICLES;
  solieu::articles() = solieu::read_articles(folder);
  if (solieu::articles().empty()) {
    std::cerr << folder.string() << ": no articles (*.txt)\n";
    return EXIT_FAILURE;
  }
  benchmark::RunSpecifiedBenchmarks();
}
