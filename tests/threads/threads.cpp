// Eight threads share one analyzer and read the same articles at once: each must find what one thread alone finds.
// Built with ThreadSanitizer by ./run tsan; without it, a test of the results only.
// usage: solieu_threads FOLDER…
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "io/csv.hpp"
#include "io/table.hpp"

namespace {

constexpr unsigned thread_count = 8;

std::vector<std::string> read_articles(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> articles;
  for (const std::filesystem::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    articles.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return articles;
}

// Everything that is found, in every form that it is written in.
std::string found_in(const solieu::Analyzer& analyzer, const std::string& article) {
  const solieu::Analysis found = analyzer.analyze(article, {std::chrono::year(2021) / 7 / 1});
  const solieu::DocumentInfo info{"a", found.article.title, found.article.source_name, found.article.published};
  std::string out = solieu::record_table(found.records, info, solieu::Labels(solieu::Language::vi));
  for (const solieu::Mention& mention : found.mentions) out += solieu::to_json(mention, article, "a") + '\n';
  for (std::size_t i = 0; i < found.records.size(); ++i) {
    out +=
        solieu::to_json(found.records[i], info, i + 1, {true}) + '\n' + solieu::csv_row(found.records[i], info, i + 1);
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> articles = read_articles(argc, argv);
  const solieu::Analyzer analyzer;
  std::atomic<int> started = 0;
  std::vector<std::vector<std::string>> found(thread_count);
  std::vector<std::thread> threads;
  for (unsigned thread = 0; thread < thread_count; ++thread) {
    threads.emplace_back([&, thread] {
      // All at once; half of them in the other order; one builds an analyzer of its own meanwhile.
      for (++started; started < static_cast<int>(thread_count);) std::this_thread::yield();
      const auto own = thread == 0 ? std::make_unique<solieu::Analyzer>() : nullptr;
      const solieu::Analyzer& mine = own ? *own : analyzer;
      found[thread].resize(articles.size());
      for (std::size_t i = 0; i < articles.size(); ++i) {
        const std::size_t at = thread % 2 == 0 ? i : articles.size() - 1 - i;
        found[thread][at] = found_in(mine, articles[at]);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();

  int wrong = articles.empty() ? 1 : 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::string expected = found_in(analyzer, articles[i]);
    for (const auto& one : found) wrong += one[i] != expected;
  }
  std::cout << articles.size() << " articles, " << thread_count << " threads, " << wrong << " differences\n";
  return wrong == 0 ? 0 : 1;
}
