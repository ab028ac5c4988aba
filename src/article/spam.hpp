// Betting advertisements injected into the sentences of an article.
#pragma once

#include <string_view>
#include <vector>

#include <solieu/span.hpp>

#include "article/layout.hpp"

namespace solieu {
inline namespace v0 {

/// The injected runs of a text, ordered: words joined by '_' with betting terms on both ends,
/// "bet365 tiếng việt_đặt cược bet365_cách vào bet365". Linear.
[[nodiscard]] std::vector<TextSpan> find_spam(std::string_view text, const Layout& layout);

}  // namespace v0
}  // namespace solieu
