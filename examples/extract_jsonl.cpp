// A filter: articles in ({"id": …, "text": …}, one a line), records out (one a line).
// One analyzer serves the whole stream; it could serve many threads.
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>
#include <solieu/solieu.hpp>

int main() {
  const solieu::Analyzer analyzer;
  for (std::string line; std::getline(std::cin, line);) {
    const auto input = nlohmann::json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!input.is_object() || !input.contains("text")) {
      std::cerr << "not an article: " << line << '\n';
      continue;
    }
    const auto found = analyzer.analyze(input["text"].get<std::string>());
    const solieu::DocumentInfo document{input.value("id", ""), found.article.title, found.article.source_name,
                                        found.article.published};
    std::size_t number = 0;
    for (const solieu::Record& record : found.records) {
      std::cout << solieu::to_json(record, document, ++number) << '\n';
    }
  }
}
