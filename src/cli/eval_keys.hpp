// The forms in which names and units are compared: two spellings of one thing have one key.
#pragma once

#include <string>
#include <string_view>

namespace solieu::cli {

/// "TP. Cần Thơ" and "Thành phố Cần Thơ" as "Cần Thơ": no level words.
[[nodiscard]] std::string area_key(std::string_view name);

/// The full name without the level words of its place: "Cục Hải quan tỉnh Long An" as "Cục Hải quan Long An".
[[nodiscard]] std::string agency_key(std::string_view name);

/// People have one key, however they are counted; so have "%" and "phần trăm", "VND" and "đồng".
[[nodiscard]] std::string unit_key(std::string_view unit);

[[nodiscard]] bool is_money_unit(std::string_view unit);

}  // namespace solieu::cli
