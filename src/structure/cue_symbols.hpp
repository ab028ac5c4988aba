// The cue symbols that the structurer itself asks for, looked up once.
#pragma once

#include <bitset>
#include <initializer_list>
#include <string_view>

#include "structure/statement_rules.hpp"

namespace solieu {
inline namespace v0 {

/// A small set of symbol codes.
class SymbolSet {
 public:
  SymbolSet() = default;
  SymbolSet(const StatementRules& rules, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      if (const SymbolCode code = rules.named(name); code != 0) codes_.set(code);
    }
  }
  [[nodiscard]] bool has(SymbolCode code) const { return codes_[code]; }

 private:
  std::bitset<256> codes_;
};

}  // namespace v0
}  // namespace solieu
