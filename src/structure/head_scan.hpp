// What stands between the head of a draft and the figures after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/statement_scan.hpp"

namespace solieu {
inline namespace v0 {

class HeadScan : protected StatementScan {
 protected:
  HeadScan(const Statement& statement, const StructureCues& cues, const std::vector<Mention>& mentions,
           const MentionUnits& units, std::vector<Draft>& drafts)
      : StatementScan(statement, cues), mentions_(mentions), units_(units), drafts_(drafts), first_(drafts.size()) {}

  /// Whether the statement has no draft yet.
  [[nodiscard]] bool first() const { return drafts_.size() == first_; }

  /// What the figures after it are said of.
  [[nodiscard]] Draft& head() const { return drafts_[head_]; }

  /// Whether a figure is said of the head.
  [[nodiscard]] bool attaches(const Figure& figure) const;

  [[nodiscard]] std::string_view unit_of(const Figure& figure) const;

  /// "giảm 46 vụ (17,7%), giảm 60 người chết": another thing is counted.
  [[nodiscard]] bool other_unit(const Figure& figure) const;

  /// Whether the words since the last break name something of their own before the verb:
  /// ", kim ngạch nhập khẩu tăng 7%" does, ", đạt 93%" and "; so với năm 2018, tăng 8 vụ" do not.
  [[nodiscard]] bool has_own_subject(const Figure& figure) const;

  /// "Ba Tơ (940 thẻ)": what stands in the parenthesis is said of the name.
  [[nodiscard]] bool after_name(std::uint32_t open) const;

  const std::vector<Mention>& mentions_;
  const MentionUnits& units_;
  std::vector<Draft>& drafts_;
  std::size_t first_;                   // draft of the statement
  std::size_t head_ = 0;                // draft
  std::uint32_t previous_ = no_figure;  // symbol of the figure before; no_figure + 1 is 0

 private:
  [[nodiscard]] bool leaves_from(const Figure& figure) const;
  [[nodiscard]] bool is_plan_of_what_it_has(const Figure& figure) const;
  [[nodiscard]] bool dated_anew(std::uint32_t figure) const;
  [[nodiscard]] bool has_own_noun(const Figure& figure) const;
  [[nodiscard]] bool names_own_programme(const Figure& figure) const;
  [[nodiscard]] bool same_programme(std::uint32_t head, std::int32_t mention) const;
  [[nodiscard]] bool covers_another(const Figure& figure) const;
  [[nodiscard]] bool each_dated(const Figure& figure) const;
  [[nodiscard]] bool one_of_pairs(const Figure& figure) const;
  [[nodiscard]] bool adds_to_value(const Figure& figure) const;
  [[nodiscard]] bool continues_value(const Figure& figure) const;
  [[nodiscard]] bool only_links_change(std::uint32_t first) const;
  [[nodiscard]] bool only_trailing_noun(std::uint32_t first, std::uint32_t figure) const;
  [[nodiscard]] bool follows_value() const;
  [[nodiscard]] bool names_another(const Figure& figure) const;
  [[nodiscard]] bool coverage_is_own(std::uint32_t first, std::uint32_t figure) const;
  [[nodiscard]] bool head_has_programme(std::int32_t mention) const;
};

}  // namespace v0
}  // namespace solieu
