// Patterns over symbols: each symbol is one byte, so that a statement is a short string and a
// whole table of patterns is one automaton (RE2::Set): linear, and one pass for all rows.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {
inline namespace v0 {

using SymbolCode = unsigned char;

/// Gives every symbol name a code. Codes 0-31 are unused, so are the bytes that mean something in a pattern.
class SymbolNames {
 public:
  SymbolNames();
  /// The code of a name, made if it is new; 0 if all codes are taken.
  SymbolCode add(std::string_view name);
  /// The code of a name, or 0.
  [[nodiscard]] SymbolCode find(std::string_view name) const;
  [[nodiscard]] std::string_view name(SymbolCode code) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::unordered_map<std::string, SymbolCode, Hash, std::equal_to<>> codes_;
  std::vector<std::string> names_;
};

/// A named piece of pattern, `{name}` in patterns.
using PatternMacros = std::unordered_map<std::string, std::string>;

/// Many patterns matched at once against a string of symbol codes.
///
/// Syntax: symbols are `<name>`; `.` any symbol; `{macro}`; `( | ) ? * + [^ ]` as in RE2, where inside
/// `[^ ]` and `[ ]` stand symbols; white space is ignored. A pattern may match anywhere.
class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  /// Adds a pattern; returns its number (0, 1, …) or an error message.
  struct Added {
    int number = -1;
    std::string error;  // empty if it was added
    std::size_t offset = 0;
  };
  Added add(std::string_view pattern, const SymbolNames& names, const PatternMacros& macros);
  /// After the last add. Returns false if the patterns together are too large.
  [[nodiscard]] bool compile();
  /// The numbers of all patterns that match, in ascending order.
  void match(std::string_view symbols, std::vector<int>& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace v0
}  // namespace solieu
