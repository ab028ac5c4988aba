// The words of the page and of the terminal view, in Vietnamese or English.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace solieu {
inline namespace v0 {

enum class Language { vi, en };

/// The rows of src/io/page/messages.tsv in one language.
class Labels {
 public:
  explicit Labels(Language language);

  [[nodiscard]] Language language() const { return language_; }

  /// The words for a key; a key without a row (a measure of the user's own tables) stands for itself.
  [[nodiscard]] std::string_view operator[](std::string_view key) const;

  [[nodiscard]] bool has(std::string_view key) const { return words_.contains(key); }

  /// The words for a key with "{name}" replaced.
  [[nodiscard]] std::string filled(std::string_view key,
                                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

 private:
  Language language_;
  std::unordered_map<std::string_view, std::string_view> words_;
};

}  // namespace v0
}  // namespace solieu
