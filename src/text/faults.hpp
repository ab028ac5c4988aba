// What looks wrong in normalized text.
#pragma once

#include <string_view>
#include <vector>

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

struct Fault {
  TextFaultKind kind;
  TextSpan span;
};

/// Ordered by place. `lossy`: small letters may stand for capitals.
[[nodiscard]] std::vector<Fault> find_faults(std::string_view text, bool lossy);

}  // namespace v0
}  // namespace solieu
