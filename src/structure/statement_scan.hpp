// Where things stand in one statement, as linking its figures asks for it.
#pragma once

#include <cstdint>

#include "structure/cue_symbols.hpp"
#include "structure/draft.hpp"

namespace solieu {
inline namespace v0 {

class StatementScan {
 protected:
  StatementScan(const Statement& statement, const StructureCues& cues)
      : statement_(statement), cues_(cues.link), fixed_(cues.fixed) {}

  [[nodiscard]] SymbolCode code(std::size_t symbol) const { return statement_.symbols[symbol].code; }

  /// Whether a mark stands between two symbols.
  [[nodiscard]] bool crosses(std::uint32_t from, std::uint32_t to, SymbolCode mark) const {
    for (std::uint32_t i = from + 1; i < to; ++i) {
      if (code(i) == mark) return true;
    }
    return false;
  }

  /// The bracket of "(92,8%)" or "(tỷ lệ 92,8%)", else no_figure.
  [[nodiscard]] std::uint32_t open_before(std::uint32_t figure) const {
    if (figure > 0 && code(figure - 1) == cues_.rate) --figure;
    return figure > 0 && code(figure - 1) == fixed_.open ? figure - 1 : no_figure;
  }

  const Statement& statement_;
  const LinkCues& cues_;
  const FixedSymbols& fixed_;
};

}  // namespace v0
}  // namespace solieu
