// Reads places at a token: "huyện Chợ Mới", "Trà Vinh", "toàn tỉnh". Which area it is, is settled later.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/name_text.hpp"

namespace solieu {
inline namespace v0 {

/// A place as written.
struct WrittenPlace {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t name_first = 0;    // == last if deictic
  AreaKind kind = AreaKind::none;  // of its level word; none for a bare name
  bool deictic = false;
  bool lines = false;                    // of a list with a line for each
  bool plural = false;                   // after "các xã", "hai huyện": more names may follow
  bool doubtful = false;                 // perhaps no place: a bare "Thanh Bình"
  std::uint32_t exact = 0;               // that many candidates, the first ones, fit best
  std::vector<std::int32_t> candidates;  // gazetteer rows that it may be; none: a name by its form alone
  const PlaceWord* word = nullptr;       // the row of its level word or deictic phrase

  [[nodiscard]] bool named() const { return !deictic; }
  [[nodiscard]] bool bare() const { return kind == AreaKind::none; }
};

/// Where a place is looked for: in running text, or right after the head of an agency.
enum class PlaceContext : std::uint8_t { text, after_head };

/// What stands at a token: a place, words to pass over (`place` empty, `last` after them), or nothing.
struct PlaceReading {
  std::optional<WrittenPlace> place;
  std::uint32_t last = 0;
};

/// The name that goes on a list begun by a place: "Lộc Thủy" in "các xã An Thủy và Lộc Thủy".
[[nodiscard]] std::optional<WrittenPlace> read_next_place(const NameText& text, const WrittenPlace& before);

/// The head of a list that a plural announces: "Phú Cường" of "Một số xã đạt tỷ lệ cao như: Phú Cường 97%, …".
struct ListedPlace {
  std::uint32_t first = 0;
  const PlaceWord* level = nullptr;
};

[[nodiscard]] std::optional<ListedPlace> find_listed_place(const NameText& text, std::uint32_t token);
[[nodiscard]] std::optional<WrittenPlace> read_listed_place(const NameText& text, const ListedPlace& listed);

[[nodiscard]] PlaceReading read_place(const NameText& text, std::uint32_t token, PlaceContext context);

/// Tokens [first, result) are the capitalized words of one proper name, at most `limit`.
[[nodiscard]] std::uint32_t read_name(const NameText& text, std::uint32_t first, std::uint32_t limit);

}  // namespace v0
}  // namespace solieu
