// What the result of a job depends on: when it changes, a run can't be resumed.
#pragma once

#include <cstdint>

#include "cli/command.hpp"
#include "cli/journal.hpp"

namespace solieu::cli {

/// The program, the settings, the rule tables in force, and every input by name, size and time.
[[nodiscard]] Journal::Facts facts_of(const Job& job);

/// Bytes of all input files; 0 if standard input is one of them.
[[nodiscard]] std::uint64_t total_bytes(const InputOptions& options);

}  // namespace solieu::cli
