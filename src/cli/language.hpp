// The language of what people read.
#pragma once

#include <string_view>

#include "io/labels.hpp"

namespace solieu::cli {

/// "vi" or "en"; empty: that of the locale (LC_ALL, LC_MESSAGES, LANG), Vietnamese or else English.
[[nodiscard]] Language language_of(std::string_view asked);

}  // namespace solieu::cli
