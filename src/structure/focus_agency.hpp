// Whose article it is, where no headline or lead says so.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "structure/place.hpp"

namespace solieu {
inline namespace v0 {

/// "BHXH khu vực XXVIII", "Tổng công ty Điện lực miền Nam": covers several provinces, and no one of them is what its
/// article is about.
[[nodiscard]] bool covers_several(const AgencyValue& agency);

/// The office of several provinces that an article opens with and names again and again, whichever of its provinces
/// the headline names.
[[nodiscard]] std::optional<std::uint32_t> regional_office(const Passage& passage, const std::vector<Mention>& mentions,
                                                           const std::vector<bool>& asides, std::uint32_t opening);

/// "BHXH TỈNH A / BHXH HUYỆN B / Số: 412/BC-BHXH": of those above the number of a report the last one issues it.
[[nodiscard]] std::optional<std::uint32_t> issuer_of(const Passage& passage, const std::vector<Mention>& mentions);

/// The one agency of an area that an article has, if the first paragraph with figures names it: "Tổng nguồn vốn của
/// NHCSXH tỉnh đạt …" below a lead that names nobody.
[[nodiscard]] std::optional<std::uint32_t> only_agency(const Passage& passage, const std::vector<Mention>& mentions,
                                                       const std::vector<bool>& asides, const AreaValue& area,
                                                       std::uint32_t opening);

}  // namespace v0
}  // namespace solieu
