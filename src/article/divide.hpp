// Divides an article into blocks.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/text.hpp>

#include "article/layout.hpp"

namespace solieu {
inline namespace v0 {

/// Divides NFC text into blocks. Never fails; linear.
[[nodiscard]] Article divide(const NormalizedText& text, const std::vector<LayoutRule>& rules,
                             std::optional<std::chrono::year_month_day> published);

}  // namespace v0
}  // namespace solieu
