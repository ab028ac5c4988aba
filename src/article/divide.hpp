// Divides an article into blocks.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

/// A row of layout.tsv: what a phrase says of the line it stands on.
struct LayoutRule {
  enum class Match : std::uint8_t { exact, prefix, contains };
  enum class Effect : std::uint8_t { boilerplate, rest_boilerplate, byline, caption, source_tag, paragraph };
  std::string phrase;  // folded words joined by single spaces
  Match match = Match::prefix;
  Effect effect = Effect::boilerplate;
};

/// Divides NFC text into blocks. Never fails; linear.
[[nodiscard]] Article divide(const NormalizedText& text, const std::vector<LayoutRule>& rules,
                             std::optional<std::chrono::year_month_day> published);

}  // namespace v0
}  // namespace solieu
