// What the rows of html.tsv say of an element.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <solieu/rules.hpp>

namespace solieu {
inline namespace v0 {

enum class HtmlClue : std::uint8_t {
  none,
  skip,  // no text at all: scripts, styles
  drop,  // text around the article: menus, related articles, comments
  head,  // above the article: nothing in it is the article, but for headline, lead and day
  body,  // the article's text
  lead,
  title,
  date,
  caption,
  stamp,      // the place that a lead begins with, set apart by its style only
  published,  // its `content` or `datetime` is the publication day
  url,        // a <meta> with the page's address
};

/// The attributes of an element that the rows speak of.
struct HtmlNames {
  std::string_view tag;
  std::string_view role;
  std::string_view itemprop;
  std::string_view css_class;
  std::string_view id;
};

/// The rows, ready to look up.
class HtmlClues {
 public:
  /// Wrong rows go to `problems` and are left out.
  HtmlClues(const Rules& rules, std::vector<RuleProblem>& problems);

  /// What an element is, by its most telling name: microdata, role, class or id, then the element's own name.
  [[nodiscard]] HtmlClue of(const HtmlNames& names) const;

  /// What a <meta> of this name holds, and how far down in the table it stands.
  struct Meta {
    HtmlClue clue = HtmlClue::none;
    std::size_t rank = 0;
  };
  [[nodiscard]] Meta of_meta(std::string_view name) const;

  [[nodiscard]] HtmlClue of_tag(std::string_view tag) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <typename Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  bool add(const RuleRow& row, HtmlClue clue, std::size_t rank);
  [[nodiscard]] HtmlClue of_class(std::string_view names) const;
  [[nodiscard]] static HtmlClue find(const Table<HtmlClue>& table, std::string_view word);

  Table<HtmlClue> tags_, roles_, itemprops_, classes_;
  Table<Meta> metas_;
};

/// \throws RuleError for wrong rows.
[[nodiscard]] HtmlClues html_clues_of(const Rules& rules);

/// The built-in rows.
[[nodiscard]] const HtmlClues& builtin_html_clues();

}  // namespace v0
}  // namespace solieu
