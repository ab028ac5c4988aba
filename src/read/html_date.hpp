// Publication days as pages write them for programs.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// The day of an ISO 8601 or RFC 3339 moment ("2023-03-05", "2023-03-05T10:20:00+07:00", "2023/03/05 10:20"), in
/// Vietnam's time (UTC+7) where the moment names another one; or of "05/03/2023 10:20", day before month, unless a
/// 12-hour clock makes that doubtful ("3/5/2023 10:20:00 AM").
[[nodiscard]] std::optional<std::chrono::year_month_day> publication_day(std::string_view text);

/// Whether a line shows a day in figures: "Thứ Hai, 06/03/2023 - 08:15".
[[nodiscard]] bool shows_day(std::string_view line);

}  // namespace v0
}  // namespace solieu
