// Injected text carries no mention: its tokens are closed to all finders.
#pragma once

#include "extract/passage.hpp"

namespace solieu {
inline namespace v0 {

/// Claims the tokens inside Article::spam, whose spans are in order. Linear.
inline void take_spam(const Passage& passage, Claims& claims) {
  const auto size = static_cast<std::uint32_t>(passage.tokens().size());
  std::uint32_t token = 0;
  for (const TextSpan spam : passage.article.spam) {
    while (token < size && passage.tokens()[token].span.end <= spam.begin) ++token;
    for (; token < size && passage.tokens()[token].span.begin < spam.end; ++token) claims.take(token, token + 1);
  }
}

}  // namespace v0
}  // namespace solieu
