// What reading a place and reading a list of places share.
#pragma once

#include "extract/area_reader.hpp"

namespace solieu {
inline namespace v0 {

inline constexpr std::uint32_t longest_area_name = 4;  // words of a commune's name

[[nodiscard]] bool is_list_link(const NameText& text, std::uint32_t token);
[[nodiscard]] bool agency_at(const NameText& text, std::uint32_t token);
[[nodiscard]] bool is_province(const NameText& text, const Hit& hit);
[[nodiscard]] bool is_figure_token(const NameText& text, std::uint32_t token);
/// "A (210 ha)", "B 45 ha", "C (chỉ đạt 3%)": a figure right after a name.
[[nodiscard]] bool has_figure(const NameText& text, std::uint32_t last);
/// "A 95%", "A: 95%", "A đạt hơn 95%": a figure after a name and a word or two.
[[nodiscard]] bool is_counted(const NameText& text, std::uint32_t last);
/// "các xã: Tân Hội (12 người), …", and not "các xã: Tập trung …".
[[nodiscard]] bool heads_list_of_names(const NameText& text, std::uint32_t first);
/// The place that a level word and the name behind it make.
[[nodiscard]] std::optional<WrittenPlace> read_named_place(const NameText& text, std::uint32_t first,
                                                           std::uint32_t name_first, const PlaceWord& word,
                                                           bool after_head);

}  // namespace v0
}  // namespace solieu
