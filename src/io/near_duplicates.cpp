#include "io/near_duplicates.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t values = std::tuple_size_v<BodySignature>;
constexpr std::size_t words_a_gram = 5;
constexpr std::size_t rows = 4;  // values in a band: articles that agree in all of one band are compared
constexpr std::size_t bands = values / rows;
constexpr std::size_t least_agreeing = values / 2;
constexpr std::size_t most_of_a_kind =
    8;  // articles that share a band: what half the press has in common tells nothing

// The finalizer of SplitMix64.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

constexpr std::array<std::uint64_t, values> multipliers = [] {
  std::array<std::uint64_t, values> numbers{};
  for (std::size_t i = 0; i < values; ++i) numbers[i] = mixed((i + 1) * 0x9E3779B97F4A7C15U) | 1U;
  return numbers;
}();

std::uint64_t hash_of(std::string_view word) {  // FNV-1a
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

bool is_body(BlockKind kind) {
  return kind == BlockKind::lead || kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

bool is_word(TokenKind kind) {
  return kind != TokenKind::punctuation && kind != TokenKind::symbol && kind != TokenKind::emoji;
}

// Takes words one by one.
class MinHash {
 public:
  MinHash() { least_.fill(UINT64_MAX); }

  void add(std::uint64_t word) {
    last_[count_++ % words_a_gram] = word;
    if (count_ >= words_a_gram) add_gram(words_a_gram);
  }

  std::optional<BodySignature> finish() {
    if (count_ == 0) return std::nullopt;
    if (count_ < words_a_gram) add_gram(count_);
    BodySignature signature{};
    for (std::size_t i = 0; i < values; ++i) signature[i] = static_cast<std::uint16_t>(mixed(least_[i]));
    return signature;
  }

 private:
  void add_gram(std::size_t length) {
    std::uint64_t gram = length;
    for (std::size_t i = count_ - length; i < count_; ++i) gram = mixed(gram ^ last_[i % words_a_gram]);
    for (std::size_t i = 0; i < values; ++i) least_[i] = std::min(least_[i], gram * multipliers[i]);
  }

  std::array<std::uint64_t, values> least_{};
  std::array<std::uint64_t, words_a_gram> last_{};
  std::size_t count_ = 0;
};

bool same_band(const BodySignature& a, const BodySignature& b, std::size_t band) {
  return std::equal(&a[band * rows], &a[band * rows] + rows, &b[band * rows]);
}

std::size_t slot_of(const BodySignature& signature, std::size_t band, std::size_t slots) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < rows; ++i) key = key << 16U | signature[band * rows + i];
  return static_cast<std::size_t>(mixed(key + band)) & (slots - 1);
}

std::size_t agreeing(const BodySignature& a, const BodySignature& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < values; ++i) count += a[i] == b[i] ? 1U : 0U;
  return count;
}

}  // namespace

std::optional<BodySignature> body_signature(const NormalizedText& text, const Article& article,
                                            const TokenizedText& tokenized) {
  MinHash hash;
  std::string word;
  for (const Sentence& sentence : tokenized.sentences) {
    if (!is_body(article.blocks[sentence.block].kind)) continue;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = tokenized.tokens[t];
      if (!is_word(token.kind)) continue;
      word.clear();
      append_folded(word, slice(text.text, token.span));
      hash.add(hash_of(word));
    }
  }
  return hash.finish();
}

std::string_view NearDuplicates::group(const std::optional<BodySignature>& signature, std::string_view id) {
  if (!signature) return alone_ = id;
  if (const Match match = best_match(*signature); match.agreeing >= least_agreeing) return id_of(match.first);
  signatures_.push_back(*signature);
  ids_ += id;
  id_ends_.push_back(ids_.size());
  if (signatures_.size() * bands * 10 > slots_.size() * 7) {
    grow();
  } else {
    insert(static_cast<std::uint32_t>(signatures_.size() - 1));
  }
  return id_of(signatures_.size() - 1);
}

NearDuplicates::Match NearDuplicates::best_match(const BodySignature& signature) const {
  Match best;
  for (std::size_t band = 0; band < bands && !slots_.empty(); ++band) {
    for (std::size_t at = slot_of(signature, band, slots_.size()); slots_[at] != 0;
         at = (at + 1) & (slots_.size() - 1)) {
      const std::size_t first = slots_[at] - 1;
      if (!same_band(signatures_[first], signature, band)) continue;
      const std::size_t count = agreeing(signatures_[first], signature);
      if (count > best.agreeing || (count == best.agreeing && first < best.first)) best = {first, count};
    }
  }
  return best;
}

void NearDuplicates::insert(std::uint32_t first) {
  const BodySignature& signature = signatures_[first];
  for (std::size_t band = 0; band < bands; ++band) {
    std::size_t of_this_kind = 0;
    std::size_t at = slot_of(signature, band, slots_.size());
    for (; slots_[at] != 0 && of_this_kind < most_of_a_kind; at = (at + 1) & (slots_.size() - 1)) {
      if (same_band(signatures_[slots_[at] - 1], signature, band)) ++of_this_kind;
    }
    if (of_this_kind < most_of_a_kind) slots_[at] = first + 1;
  }
}

void NearDuplicates::grow() {
  slots_.assign(std::max<std::size_t>(std::size_t{1} << 12U, slots_.size() * 2), 0);
  for (std::size_t i = 0; i < signatures_.size(); ++i) insert(static_cast<std::uint32_t>(i));
}

std::string_view NearDuplicates::id_of(std::size_t first) const {
  const std::size_t begin = first == 0 ? 0 : id_ends_[first - 1];
  return std::string_view(ids_).substr(begin, id_ends_[first] - begin);
}

}  // namespace v0
}  // namespace solieu
