// Divides an article into blocks.
#pragma once

#include <chrono>
#include <optional>

#include <solieu/article.hpp>
#include <solieu/text.hpp>

#include "article/layout.hpp"

namespace solieu {
inline namespace v0 {

/// Divides NFC text into blocks. Never fails; linear.
[[nodiscard]] Article divide(const NormalizedText& text, const Layout& layout,
                             std::optional<std::chrono::year_month_day> published);

}  // namespace v0
}  // namespace solieu
