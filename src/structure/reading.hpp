// What the fillers of slots share: what the article is about, and what its paragraph has told so far.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "structure/draft.hpp"
#include "structure/focus.hpp"

namespace solieu {
inline namespace v0 {

/// A draft that was filled before: what later ones ask of it.
struct Earlier {
  const Statement* statement;
  std::uint32_t anchor;
  bool counts_persons;
  bool has_value;
  double size;
  std::string_view measure;
  std::optional<std::uint32_t> programme;
  std::optional<std::chrono::year_month_day> start;
  RecordKind kind;
  bool running;  // "nâng tổng số lên …"
};

/// How far the reading of an article has come.
struct Reading {
  Focus focus;                        // what the article is about
  std::vector<bool> asides;           // the mentions that it is not about
  std::uint32_t opening = no_figure;  // the block with the first figure
  std::vector<Earlier> paragraph;     // the drafts of the paragraph so far
  bool in_list = false;               // the statement before this one is an item of a list
};

/// What the number of a heading is: "2. Thu và chậm đóng", "IV. Công tác BHYT".
enum class Numbering : std::uint8_t { none, arabic, roman };

/// Whether a statement begins with a cue.
[[nodiscard]] inline bool opens_with(const Statement& statement, SymbolCode cue) {
  return !statement.symbols.empty() && statement.symbols.front().code == cue;
}

/// Whether a cue stands in a statement before a symbol.
[[nodiscard]] inline bool has_before(const Statement& statement, std::uint32_t symbol, SymbolCode cue) {
  return std::any_of(statement.symbols.begin(), statement.symbols.begin() + symbol,
                     [&](const Symbol& before) { return before.code == cue; });
}

/// "Tới dự lễ có lãnh đạo UBND tỉnh, Hội LHPN tỉnh cùng 86 đại biểu": who only came.
[[nodiscard]] inline bool names_guests(const Statement& statement, const SlotCues& cues) {
  const auto words = static_cast<std::uint32_t>(std::min<std::size_t>(2, statement.symbols.size()));
  return has_before(statement, words, cues.guests);
}

}  // namespace v0
}  // namespace solieu
