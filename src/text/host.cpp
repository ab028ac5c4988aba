#include "text/host.hpp"

#include <algorithm>
#include <array>

#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::string_view, 5> endings = {".vn", ".com", ".net", ".org", ".info"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (is_upper(a) ? a - 'A' + 'a' : a) == b; });
}

bool ends_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() > lower.size() && equals_ignoring_case(text.substr(text.size() - lower.size()), lower);
}

bool is_host(std::string_view text) {
  const bool known =
      std::any_of(endings.begin(), endings.end(), [&](auto ending) { return ends_ignoring_case(text, ending); });
  const bool plain = known && std::all_of(text.begin(), text.end(), [](char c) {
                       return is_ascii_letter(static_cast<unsigned char>(c)) || is_digit(c) || c == '.' || c == '-';
                     });
  if (!plain || text.find("..") != std::string_view::npos) return false;
  const std::string_view ending = text.substr(text.rfind('.') + 1);
  return ending.front() >= 'a' || (is_upper(text.front()) && std::all_of(ending.begin(), ending.end(), is_upper));
}

}  // namespace v0
}  // namespace solieu
