// What a record says, in words for people: numbers and days as the language writes them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <solieu/mention.hpp>
#include <solieu/record.hpp>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// "1.234.567,5" in Vietnamese, "1,234,567.5" in English.
[[nodiscard]] std::string number_words(double number, Language language);

/// "hơn 1.234", "5-7": with its hedge.
[[nodiscard]] std::string quantity_words(const Quantity& quantity, const Labels& labels);

/// The same with its unit: "hơn 1.234 người", "5%", "598 triệu đồng".
[[nodiscard]] std::string quantity_words(const Quantity& quantity, std::string_view unit, const Labels& labels);

/// "30/4/2023"; in English "2023-04-30".
[[nodiscard]] std::string day_words(std::chrono::year_month_day day, Language language);

/// "tháng 5/2023", "quý I/2023", "đến 30/4/2023", "1/1/2023 – 30/6/2023"; empty if both ends are open.
[[nodiscard]] std::string period_words(const Period& period, const Labels& labels);

/// Whose figure it is: the agency, else the area.
[[nodiscard]] std::string_view who(const Record& record);

/// What it is about: the programme, else the words that are counted.
[[nodiscard]] std::string_view what(const Record& record);

/// How much of the plan was reached, in percent: 105 for "vượt 5%". Nothing where the article gives no such ratio.
[[nodiscard]] std::optional<double> plan_reached(const Record& record);

}  // namespace v0
}  // namespace solieu
