// What an article names in passing.
#pragma once

#include <vector>

#include "structure/place.hpp"
#include "structure/topic.hpp"

namespace solieu {
inline namespace v0 {

/// Marks the mentions that the article is not about: "do ảnh hưởng của dịch A", "kế hoạch B giao", one of several
/// matters in a list without figures, and where meetings were held: "Tại C, Bộ D tổ chức hội nghị …".
[[nodiscard]] std::vector<bool> find_asides(const Passage& passage, const Statements& statements,
                                            const StructureCues& cues, const std::vector<Mention>& mentions,
                                            const TopicReader& topics);

}  // namespace v0
}  // namespace solieu
