// Articles that are nearly the same: what agencies sell to many papers, with another dateline, headline or cut.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/token.hpp>

namespace solieu {
inline namespace v0 {

/// MinHash over the word 5-grams of a body: two texts agree in about as many of the values as they share of all
/// their 5-grams (Broder 1997). Words are folded and punctuation is left out; figures count.
using BodySignature = std::array<std::uint16_t, 64>;

/// Nothing if the article has no running text. Headline, byline, captions and boilerplate do not count.
[[nodiscard]] std::optional<BodySignature> body_signature(const NormalizedText& text, const Article& article,
                                                          const TokenizedText& tokenized);

/// Groups articles in the order they come: each joins the group whose first article it is most like, from half of the
/// values on, or begins its own. Keeps only signatures and ids of first articles, about 400 bytes each; time an
/// article does not depend on their number.
class NearDuplicates {
 public:
  /// The id of the group's first article. Valid until the next call.
  [[nodiscard]] std::string_view group(const std::optional<BodySignature>& signature, std::string_view id);

 private:
  struct Match {
    std::size_t first = 0;  // number of the first article
    std::size_t agreeing = 0;
  };
  [[nodiscard]] Match best_match(const BodySignature& signature) const;
  void insert(std::uint32_t first);
  void grow();
  [[nodiscard]] std::string_view id_of(std::size_t first) const;

  std::vector<BodySignature> signatures_;  // of first articles
  std::vector<std::size_t> id_ends_;
  std::string ids_;
  std::vector<std::uint32_t> slots_;  // hash table by bands of a signature: number of the article from 1, 0: free
  std::string alone_;                 // id of an article without a body
};

}  // namespace v0
}  // namespace solieu
