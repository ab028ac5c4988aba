// Settles which areas the places of an article are.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/name_items.hpp"

namespace solieu {
inline namespace v0 {

/// The areas of an article: settled once, then followed in order.
class AreaResolver {
 public:
  /// Fills the areas of the items.
  AreaResolver(const NameText& text, std::vector<NameItem>& items);

  /// Takes note that an item comes next: what one sentence says of a province ends with it.
  void approach(const NameItem& item);

  /// Takes note of an item passed; what is in force after it follows from it.
  void pass(const NameItem& item);

  /// The place named last that is above no other, or null.
  [[nodiscard]] const NameItem* last_place() const { return last_; }
  /// The area that a deictic phrase means here, or nothing.
  [[nodiscard]] std::optional<AreaValue> in_force(AreaKind kind) const;

  /// The value of a named place.
  [[nodiscard]] AreaValue value(const NameItem& item) const;
  [[nodiscard]] AreaValue value(std::int32_t area) const;

  /// The province or city that the article speaks of here, or nothing.
  [[nodiscard]] std::optional<AreaValue> province() const;

  /// The kind of the province in force, as its agencies write it.
  [[nodiscard]] AreaKind province_kind() const;

 private:
  void link();
  void settle(NameItem& item);
  void choose(NameItem& item);
  [[nodiscard]] const NameItem* list_mate_before(std::size_t index) const;
  void judge(std::size_t index);
  void score();
  void guess_main();
  [[nodiscard]] int score_with_parts(std::int32_t province);
  void note_kinds();
  [[nodiscard]] std::int32_t province_of_most() const;
  [[nodiscard]] bool heads_article(const NameItem& item) const;
  [[nodiscard]] int weight(const NameItem& item) const;
  [[nodiscard]] bool may_lie_in(const NameItem& lower, const NameItem& upper) const;
  [[nodiscard]] bool adjacent(const NameItem& lower, const NameItem& upper) const;
  [[nodiscard]] std::int32_t province_of(std::int32_t area) const;
  [[nodiscard]] bool heads_headline(const NameItem& item) const;
  [[nodiscard]] bool is_sure(std::int32_t area) const;
  [[nodiscard]] bool is_listed(const NameItem& item) const;
  [[nodiscard]] bool opens(const NameItem& item) const;
  [[nodiscard]] std::int32_t province_in_force() const;
  [[nodiscard]] AreaLevel level(const NameItem& item) const;
  [[nodiscard]] int& score_of(std::int32_t province) { return scores_[area(province).region]; }
  [[nodiscard]] const Area& area(std::int32_t index) const {
    return text_.rules().areas[static_cast<std::size_t>(index)];
  }

  using AreaKinds = std::bitset<static_cast<std::size_t>(AreaKind::any) + 1>;

  struct Passed {
    AreaKind kind = AreaKind::none;
    const NameItem* item = nullptr;
  };

  const NameText& text_;
  std::vector<NameItem>& items_;
  std::vector<int> scores_;         // per province: how much the article speaks of it
  std::vector<std::int32_t> sure_;  // the areas that are surely named somewhere, in order
  std::int32_t main_ = no_area;     // the province that the article is about
  AreaKinds named_;                 // named with their level word
  AreaKinds spoken_of_;             // meant by deictic phrases
  bool several_bare_ = false;       // districts named bare have several names
  bool dominant_ = false;           // and hardly of another
  std::int32_t last_province_ = no_area;
  std::int32_t here_ = no_area;    // the province of an agency that the sentence named before
  std::int32_t opener_ = no_area;  // the province that the paragraph begins with
  std::uint32_t here_last_ = 0;    // token
  std::int32_t rural_ = no_area;   // the province that is no city of which the article speaks most
  std::vector<Passed> districts_;  // last passed of each kind
  std::vector<Passed> communes_;
  const NameItem* last_ = nullptr;
};

}  // namespace v0
}  // namespace solieu
