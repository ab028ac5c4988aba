// What the rows of layout.tsv say of a line.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace solieu {
inline namespace v0 {

/// A row of layout.tsv: what a phrase says of the line it stands on.
struct LayoutRule {
  enum class Match : std::uint8_t {
    exact,     // the line is the phrase, but for marks around it
    prefix,    // the line begins with it
    contains,  // it stands anywhere in the (short) line
    inside,    // it is glued to the end of other text: the line is cut there
  };
  enum class Effect : std::uint8_t {
    boilerplate,
    rest_boilerplate,  // this line and the short ones that follow
    byline,
    caption,
    source_tag,
    section,      // a section of the paper, where it stands above the headline
    paragraph,    // none of the other rules applies
    dateline,     // contains: a word that may stand in a dateline; exact: the words before its day
    spam,         // a betting term
    spam_filler,  // a word that may follow one in injected text
  };
  std::string phrase;  // folded words joined by single spaces
  Match match = Match::prefix;
  Effect effect = Effect::boilerplate;
};

/// What the names in layout.tsv mean; nullopt for any other.
[[nodiscard]] std::optional<LayoutRule::Match> layout_match(std::string_view name);
[[nodiscard]] std::optional<LayoutRule::Effect> layout_effect(std::string_view name);

[[nodiscard]] LayoutRule layout_rule(std::string_view phrase, LayoutRule::Match match, LayoutRule::Effect effect);

/// Appends a line's words folded and its white space as single spaces, at least until `out` has `enough` bytes.
void append_folded_line(std::string& out, std::string_view line, std::size_t enough = std::string::npos);

/// The lines' rules, ready to match. Built once; a line is held against the few rules that share its first word.
class Layout {
 public:
  Layout(std::vector<LayoutRule> rules);  // NOLINT(google-explicit-constructor): rules are a layout

  /// The rule that holds for a trimmed line, or null: an exact one before a prefix, a longer phrase before a shorter.
  [[nodiscard]] const LayoutRule* rule_for(std::string_view line) const;

  /// A line without the section of the paper that it begins with: "Thị trường Thứ Bảy, 23-1-2010".
  [[nodiscard]] std::string_view past_section(std::string_view line) const;

  /// Whether a line is nothing but sections of the paper: "Việc làm - Xã hội".
  [[nodiscard]] bool names_sections(std::string_view line) const;

  /// Where glued-on boilerplate begins in a line, or npos.
  [[nodiscard]] std::size_t glued_at(std::string_view line) const;

  /// Whether a folded word may stand in a dateline.
  [[nodiscard]] bool dateline_word(std::string_view folded) const { return dateline_words_.contains(folded); }

  /// Whether a line that begins with this byte may begin with the words before a day ("Số ra ngày …").
  [[nodiscard]] bool may_lead_to_day(char byte) const { return day_bytes_[static_cast<unsigned char>(byte)]; }

  /// Whether folded words are a phrase of this effect.
  [[nodiscard]] bool has_phrase(LayoutRule::Effect effect, std::string_view folded) const;

 private:
  [[nodiscard]] bool is_section(std::string_view words) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  // Rules by the first word of their phrase, in the order of the table.
  class RulesByWord {
   public:
    void add(const std::string& word, std::size_t rule);

    /// Those of a word, folded or not, or null. `folded` is room to work in.
    [[nodiscard]] const std::vector<std::size_t>* find(std::string_view word, std::string& folded) const;

    [[nodiscard]] bool may_begin_with(char byte) const { return sizes_[static_cast<unsigned char>(byte)] != 0; }
    /// Whether a word, folded or not, may be one of these by its size and its first letters: most are told not to be.
    [[nodiscard]] bool may_have(std::string_view word) const;

    [[nodiscard]] static constexpr std::uint32_t size_bit(std::size_t bytes) {
      return 1U << (bytes < 31 ? bytes : 31U);
    }
    static constexpr std::size_t codes = 4096;

   private:
    std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>> rules_;
    std::bitset<codes> codes_;  // of the words
    std::array<std::uint32_t, 256>
        sizes_{};  // by first byte, a bit each: what bytes a word may have that is folded to one
  };

  [[nodiscard]] bool has_phrase_at(const RulesByWord& rules, std::string_view text, std::size_t word,
                                   std::string& folded) const;
  [[nodiscard]] bool may_have_rule(std::string_view line) const;
  static const LayoutRule* stronger(const LayoutRule* best, const LayoutRule& rule);

  std::vector<LayoutRule> rules_;
  RulesByWord beginning_;  // exact, prefix
  RulesByWord anywhere_;   // contains
  RulesByWord inside_;     // inside
  std::unordered_map<std::string, std::vector<LayoutRule::Effect>, Hash, std::equal_to<>> phrases_;
  std::unordered_set<std::string, Hash, std::equal_to<>> dateline_words_;
  std::bitset<256> day_bytes_;  // that the words before a day begin with
};

}  // namespace v0
}  // namespace solieu
