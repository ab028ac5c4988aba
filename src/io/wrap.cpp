#include "io/wrap.hpp"

#include <algorithm>

#include "io/display.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {

std::string styled(std::string_view text, std::string_view look) {
  if (look.empty() || text.empty()) return std::string(text);
  return std::string("\x1B[").append(look).append("m").append(text).append("\x1B[0m");
}

Wrapper::Wrapper(std::size_t width, std::string margin)
    : width_(std::max<std::size_t>(width, display_width(margin) + 4) - display_width(margin)),
      margin_(std::move(margin)) {}

void Wrapper::end_line() {
  out_ += margin_ + line_ + '\n';
  line_.clear();
  line_width_ = 0;
}

void Wrapper::end_word() {
  if (word_width_ == 0) return;
  if (line_width_ > 0 && line_width_ + 1 + word_width_ > width_) end_line();
  if (line_width_ > 0) {
    line_ += ' ';
    ++line_width_;
  }
  line_ += word_;
  line_width_ += word_width_;
  word_.clear();
  word_width_ = 0;
}

void Wrapper::put(std::string_view text, std::string_view look) {
  std::string part;  // of the word, in this look
  const auto end_part = [&] {
    word_ += styled(part, look);
    part.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, character.length);
    at += character.length;
    if (character.value == ' ') {
      end_part();
      end_word();
      continue;
    }
    constexpr char32_t no_break_space = 0xA0;
    const bool joins = character.value == no_break_space;
    const std::size_t cells = joins ? 1 : display_width(bytes);
    if (word_width_ + cells > width_) {  // wider than a line: broken anywhere
      end_part();
      end_word();
    }
    part += joins ? " " : bytes;
    word_width_ += cells;
  }
  end_part();
}

std::string Wrapper::take() {
  end_word();
  if (line_width_ > 0) end_line();
  return std::move(out_);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  Wrapper wrapper(width);
  wrapper.put(text);
  const std::string lines = wrapper.take();
  std::vector<std::string> out;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    out.push_back(lines.substr(at, end - at));
    at = end + 1;
  }
  if (out.empty()) out.emplace_back();
  return out;
}

}  // namespace v0
}  // namespace solieu
