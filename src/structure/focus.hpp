// What the article as a whole is about.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "structure/place.hpp"
#include "structure/topic.hpp"

namespace solieu {
inline namespace v0 {

/// What the article as a whole is about: opens the context, and is what it falls back to.
struct Focus {
  const AreaValue* area = nullptr;
  std::optional<std::uint32_t> agency;     // mention
  std::optional<std::uint32_t> programme;  // mention, where the article has one main programme
};

/// `asides` marks the mentions that the article is not about.
[[nodiscard]] Focus find_focus(const Passage& passage, const TopicReader& topics, const std::vector<Mention>& mentions,
                               const std::vector<bool>& asides);

/// Whether a block is part of the running text.
[[nodiscard]] bool is_text(BlockKind kind);

[[nodiscard]] std::uint32_t block_of(const Passage& passage, const Mention& mention);

/// The block with the first figure of the text; past all blocks where it has none.
[[nodiscard]] std::uint32_t opening_block(const Passage& passage, const std::vector<Mention>& mentions);

/// "Ngành Y tế tỉnh đang tiêm vét": no one in particular, where its sentence ends.
[[nodiscard]] inline bool is_sector(const AgencyValue& agency) {
  return agency.name.starts_with("ngành ") && agency.level != "central";
}

}  // namespace v0
}  // namespace solieu
