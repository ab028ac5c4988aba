// The table that `solieu rules new` starts a campaign domain with.
#pragma once

#include <string>
#include <string_view>

#include "io/labels.hpp"

namespace solieu::cli {

/// The table of a domain: what its columns mean, in one language, and sample rows that pass `solieu rules check`.
[[nodiscard]] std::string domain_template(std::string_view domain, Language language);

/// What to run next on a folder with such a table; `folder` as a shell takes it.
[[nodiscard]] std::string next_commands(std::string_view folder, Language language);

}  // namespace solieu::cli
