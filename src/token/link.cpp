#include "token/link.hpp"

#include <algorithm>
#include <array>

#include "text/char_class.hpp"
#include "text/host.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::string_view, 6> file_endings = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".pdf"};

bool is_address_byte(char c) {
  return class_of_ascii(static_cast<unsigned char>(c)) == CharClass::letter || is_digit(c) ||
         std::string_view("._-@/+%?=&#~:").find(c) != std::string_view::npos;
}

std::size_t without_trailing_marks(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && std::string_view(".,;:!?'-/").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

bool is_file(std::string_view run) {
  return std::any_of(file_endings.begin(), file_endings.end(), [&](auto end) { return ends_ignoring_case(run, end); });
}

bool is_email(std::string_view run) {
  const std::size_t sign = run.find('@');
  if (sign == 0 || sign == std::string_view::npos || run.find('/') != std::string_view::npos) return false;
  const std::string_view host = run.substr(sign + 1);
  const std::size_t dot = host.rfind('.');
  return dot != 0 && dot != std::string_view::npos && host.find('@') == std::string_view::npos;
}

}  // namespace

std::size_t url_end(std::string_view text, std::size_t begin, std::size_t at) {
  const std::string_view word = text.substr(begin, at - begin);
  const std::string_view rest = text.substr(at);
  const bool scheme =
      rest.starts_with("://") &&
      (equals_ignoring_case(word, "http") || equals_ignoring_case(word, "https") || equals_ignoring_case(word, "ftp"));
  if (!scheme && !(equals_ignoring_case(word, "www") && rest.size() > 1 && rest[0] == '.' && letter_at(rest, 1))) {
    return 0;
  }
  std::size_t end = at + (scheme ? 3 : 1);
  while (end < text.size()) {
    const Character here = character_at(text, end);
    const bool outside = std::string_view("\"<>()[]{}|").find(text[end]) != std::string_view::npos;
    if (here.kind == CharClass::space || outside) break;
    if (here.length > 1 && here.kind != CharClass::letter && here.kind != CharClass::mark) break;
    end += here.length;
  }
  return without_trailing_marks(text, at + 1, end);
}

LinkRun link_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_address_byte(text[end])) ++end;
  const bool cut = end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80 && letter_at(text, end);
  const std::size_t trimmed = without_trailing_marks(text, at, end);
  const std::string_view run = text.substr(at, trimmed - at);
  const bool address = is_file(run) || is_email(run) || is_host(run.substr(0, run.find('/')));
  return {end, address && !cut ? trimmed : 0};
}

std::size_t link_target_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool address = false;
  while (end < text.size()) {
    const Character here = character_at(text, end);
    if (here.kind == CharClass::space || std::string_view("\"<>()[]").find(text[end]) != std::string_view::npos) break;
    address = address || std::string_view("./#").find(text[end]) != std::string_view::npos;
    end += here.length;
  }
  return address ? end : 0;
}

}  // namespace v0
}  // namespace solieu
