// The families of cross-checks, one small file each, and what they share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "structure/check.hpp"

namespace solieu {
inline namespace v0 {

void check_separators(std::vector<Record>& records);                                             // separator_misprint
void check_plans(std::vector<Record>& records);                                                  // ratio_against_base
void check_implied_plans(std::vector<Record>& records);                                          // implied_plan
void check_fractions(std::vector<Record>& records);                                              // stated_fraction
void check_sums(std::vector<Record>& records, const std::vector<std::uint32_t>& part_openings);  // sum_of_parts
void check_changes(std::vector<Record>& records);                          // change_against_previous
void check_shares(std::vector<Record>& records);                           // share_over_whole
void check_dates(std::vector<Record>& records, const CheckInput& input);   // date_outside
void check_places(std::vector<Record>& records, const CheckInput& input);  // place_elsewhere

/// Adds a check, once.
void add_check(Record& record, std::string_view code, CheckLevel level, std::string message);

/// “text”
[[nodiscard]] std::string in_quotes(std::string_view text);

/// Whether a record counts something: it has a value that is no percentage.
[[nodiscard]] bool counts(const Record& record);

/// Whether two records may speak of the same thing: the slots that both have are equal.
[[nodiscard]] bool same_programme(const Record& a, const Record& b);
[[nodiscard]] bool same_place(const Record& a, const Record& b);
[[nodiscard]] bool same_period(const Record& a, const Record& b);

/// Whether the programme of `part` is one of those that make up that of `whole`: bhxh_bat_buoc of bhxh.
[[nodiscard]] bool is_branch(const Record& part, const Record& whole);

/// "cùng kỳ" and "Cùng kỳ" are the same words.
[[nodiscard]] bool same_words(std::string_view a, std::string_view b);

}  // namespace v0
}  // namespace solieu
