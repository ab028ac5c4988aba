// The words of the command line's help in Vietnamese.
#pragma once

#include <string>
#include <string_view>

namespace solieu::cli {

/// The Vietnamese for an English text of the help; a text without one stands for itself.
[[nodiscard]] std::string vietnamese(std::string_view english);

}  // namespace solieu::cli
