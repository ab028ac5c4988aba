// Text in lines of a width, with colours that end where each line ends: a pager may begin anywhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {
inline namespace v0 {

/// Fills lines with words; a no-break space is written as a space at which no line ends. Precondition of all text:
/// harmless (see io/display.hpp).
class Wrapper {
 public:
  /// `margin` stands before every line.
  explicit Wrapper(std::size_t width, std::string margin = {});

  /// Adds text in a look: the parameters of an SGR sequence ("1;36"), or none. Words may go on in the next call.
  void put(std::string_view text, std::string_view look = {});

  /// The lines so far, each with its end.
  [[nodiscard]] std::string take();

 private:
  void end_word();
  void end_line();

  std::size_t width_;
  std::string margin_;
  std::string out_;
  std::string line_;
  std::string word_;
  std::size_t line_width_ = 0;
  std::size_t word_width_ = 0;
};

/// Plain text as lines of at most `width` cells; one empty line for no text.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The text in a look, or as it is.
[[nodiscard]] std::string styled(std::string_view text, std::string_view look);

}  // namespace v0
}  // namespace solieu
