// Texts whose lines were broken at a width: "… đạt 2.964" above "tỷ đồng, tăng 217 tỷ đồng".
#pragma once

#include <optional>
#include <string_view>

#include "article/lines.hpp"

namespace solieu {
inline namespace v0 {

/// The lines of a text as Lines gives them; where many go on in the next, those that do are one. Linear.
class WholeLines {
 public:
  explicit WholeLines(std::string_view text);
  /// The next line, with those that it goes on in, or nothing after the last one.
  [[nodiscard]] std::optional<Line> next();

 private:
  [[nodiscard]] bool joins(std::string_view line, std::string_view next) const;

  std::string_view text_;
  Lines lines_;
  std::optional<Line> ahead_;
  std::size_t width_ = 0;  // mean bytes of the lines that go on, 0 where lines are whole
};

}  // namespace v0
}  // namespace solieu
