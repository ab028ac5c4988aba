#include "io/labels.hpp"

#include "io/page_files.hpp"

namespace solieu {
inline namespace v0 {

Labels::Labels(Language language) : language_(language) {
  std::string_view rest = messages_tsv.text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (line.starts_with('#') || second == std::string_view::npos) continue;
    const std::string_view vi = line.substr(first + 1, second - first - 1);
    words_[line.substr(0, first)] = language == Language::vi ? vi : line.substr(second + 1);
  }
}

std::string_view Labels::operator[](std::string_view key) const {
  const auto found = words_.find(key);
  return found == words_.end() ? key : found->second;
}

std::string Labels::filled(std::string_view key,
                           std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  std::string out;
  std::string_view rest = (*this)[key];
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    const std::size_t close = rest.find('}', open);
    out += rest.substr(0, open);
    rest.remove_prefix(open);
    if (close == std::string_view::npos) return out.append(rest);
    const std::string_view name = rest.substr(1, close - open - 1);
    for (const auto& [given, value] : values) {
      if (given == name) out += value;
    }
    rest.remove_prefix(close - open + 1);
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
