#include <algorithm>

#include "structure/draft.hpp"

namespace solieu {
inline namespace v0 {

void decide_kinds(std::span<Draft> drafts, const LinkCues& cues) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    const Figure& head = draft.value ? *draft.value : draft.attached.front();
    if (head.kind) {
      draft.kind = *head.kind;
    } else if (i > 0 && drafts[i - 1].kind != RecordKind::result) {
      const auto& symbols = draft.statement->symbols;
      const bool list = std::none_of(symbols.begin() + drafts[i - 1].anchor + 1, symbols.begin() + draft.anchor,
                                     [&](const Symbol& symbol) { return cues.list_ends.has(symbol.code); });
      if (list) draft.kind = drafts[i - 1].kind;
    }
  }
}

}  // namespace v0
}  // namespace solieu
