// Records as a table for people.
#pragma once

#include <string>
#include <vector>

#include <solieu/json.hpp>
#include <solieu/record.hpp>

namespace solieu {
inline namespace v0 {

/// The records of one article under its title; numbers and hedges the Vietnamese way ("hơn 143.013 người").
[[nodiscard]] std::string record_table(const std::vector<Record>& records, const DocumentInfo& document);

}  // namespace v0
}  // namespace solieu
