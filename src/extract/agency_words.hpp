// What the words around the head of an agency's name are.
#pragma once

#include <optional>
#include <string>

#include "extract/area_reader.hpp"

namespace solieu {
inline namespace v0 {

/// Past an abbreviation in brackets: "Kho bạc Nhà nước (KBNN) Hà Nội".
[[nodiscard]] std::uint32_t past_abbreviation(const NameText& text, std::uint32_t at);
/// Past the word between an agency and its place: "NHCSXH Chi nhánh tỉnh A".
[[nodiscard]] std::uint32_t past_branch(const NameText& text, std::uint32_t at);
/// Past a number that is part of the name: "Đội QLTT số 4", "Chi cục Thuế khu vực XII".
[[nodiscard]] std::uint32_t past_number(const NameText& text, std::uint32_t at);
/// Whether tokens [first, last) stand in a list before a number: "Công an 15 vụ, Hải quan 612 vụ".
[[nodiscard]] bool in_number_list(const NameText& text, std::uint32_t first, std::uint32_t last);
/// Whether what follows a head makes it a kind of agencies and not one: "UBND các xã", "UBND xã, phường".
[[nodiscard]] bool is_generic(const NameText& text, std::uint32_t at, const std::optional<WrittenPlace>& place);
[[nodiscard]] bool capital_in(const NameText& text, std::uint32_t first, std::uint32_t last);
[[nodiscard]] bool is_back(AgencyForm form);
/// Whether heads of a form without their place are agencies only where the article names them in full.
[[nodiscard]] bool only_known(AgencyForm form);
/// Whether an agency is named only as whose officer somebody is, in a paragraph above a token: "Chủ tịch Hội Nông dân
/// xã A".
[[nodiscard]] bool names_officer_above(const NameText& text, std::uint32_t agency, std::uint32_t token);
/// What tells the agencies of a type in one area from those in others.
[[nodiscard]] std::string sector_in(const std::string& type, const AreaValue& area);
/// Whether the free words of a name end before a token.
[[nodiscard]] bool ends_tail(const NameText& text, std::uint32_t at);

}  // namespace v0
}  // namespace solieu
