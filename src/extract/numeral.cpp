#include "extract/numeral.hpp"

#include <limits>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t max_groups = 7;
constexpr std::uint32_t max_digits = 18;  // what a 64-bit mantissa holds
constexpr std::string_view en_dash = "\xE2\x80\x93";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

double power_of_ten(int n) {
  double out = 1;  // exact up to 10^22
  for (int i = 0; i < n; ++i) out *= 10;
  return out;
}

struct Groups {
  std::array<std::uint32_t, max_groups> length{};
  std::array<char, max_groups> separator{};  // the one after the group
  std::size_t size = 0;
  std::uint64_t digits = 0;
  std::uint32_t count = 0;
};

bool read_groups(std::string_view text, Groups& out) {
  std::uint32_t length = 0;
  for (const char c : text) {
    if (is_digit(c)) {
      if (++out.count > max_digits) return false;
      out.digits = out.digits * 10 + static_cast<std::uint64_t>(c - '0');
      ++length;
      continue;
    }
    if ((c != '.' && c != ',') || length == 0 || out.size + 1 == max_groups) return false;
    out.length[out.size] = length;
    out.separator[out.size++] = c;
    length = 0;
  }
  if (length == 0) return false;
  out.length[out.size++] = length;
  return true;
}

// Groups [0, last) of a number in thousands: one to three digits, then threes.
bool in_thousands(const Groups& groups, std::size_t last, bool leading_zero) {
  if (groups.length[0] > 3 || leading_zero) return false;
  for (std::size_t i = 1; i < last; ++i) {
    if (groups.length[i] != 3 || groups.separator[i - 1] != groups.separator[0]) return false;
  }
  return true;
}

Decimal with_fraction(const Groups& groups) {
  return {groups.digits, -static_cast<int>(groups.length[groups.size - 1])};
}

}  // namespace

double Decimal::value() const {
  constexpr int exact = 22;
  const auto number = static_cast<double>(mantissa);
  if (exponent >= 0) return number * power_of_ten(exponent);
  return exponent >= -exact ? number / power_of_ten(-exponent) : 0.0;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  if (a.exponent < b.exponent) return add(b, a);
  constexpr std::uint64_t limit = std::numeric_limits<std::uint64_t>::max() / 20;
  for (; a.exponent > b.exponent; --a.exponent) {
    if (a.mantissa > limit) return std::nullopt;
    a.mantissa *= 10;
  }
  if (b.mantissa > limit || a.mantissa > limit * 10) return std::nullopt;
  return Decimal{a.mantissa + b.mantissa, b.exponent};
}

std::optional<Digits> parse_digits(std::string_view text) {
  Groups groups;
  if (!read_groups(text, groups)) return std::nullopt;
  Digits out;
  out.count = groups.count;
  out.plain = groups.size == 1;
  out.leading_zero = text[0] == '0' && groups.length[0] > 1;
  out.value = {groups.digits, 0};
  if (out.plain) return out;
  const bool zero_first = text[0] == '0';
  const char last = groups.separator[groups.size - 2];
  if (groups.size > 2) {
    if (in_thousands(groups, groups.size, zero_first)) return out;
    if (last == groups.separator[0] || !in_thousands(groups, groups.size - 1, zero_first)) return std::nullopt;
    out.value = with_fraction(groups);
    return out;
  }
  const bool threes = in_thousands(groups, 2, zero_first);
  if (last == '.' && threes) return out;
  out.value = with_fraction(groups);
  out.ambiguous = last == ',' && threes;
  out.point = last == '.';
  return out;
}

std::optional<TokenParts> split_token(std::string_view text, TextSpan span) {
  TokenParts out;
  std::size_t begin = 0;
  if (text.starts_with('-') || text.starts_with(en_dash)) {
    out.negative = true;
    begin = text[0] == '-' ? 1 : en_dash.size();
  }
  std::size_t middle = std::string_view::npos;
  std::size_t next = 0;
  for (std::size_t i = begin; i < text.size(); ++i) {
    const bool dash = text[i] == en_dash[0] && text.substr(i).starts_with(en_dash);
    if (text[i] != '/' && text[i] != '-' && !dash) continue;
    if (out.separator != 0) return std::nullopt;
    out.separator = text[i] == '/' ? '/' : '-';
    middle = i;
    next = i + (dash ? en_dash.size() : 1);
    i = next - 1;
  }
  const auto offset = [&](std::size_t at) { return span.begin + static_cast<std::uint32_t>(at); };
  out.percent = text.ends_with('%');
  out.text[0] = without_percent(text.substr(begin, middle == std::string_view::npos ? middle : middle - begin));
  out.span[0] = {span.begin, offset(begin + out.text[0].size())};
  if (out.separator == 0) return out.text[0].empty() ? std::nullopt : std::optional(out);
  out.text[1] = without_percent(text.substr(next));
  out.span[1] = {offset(next), offset(next + out.text[1].size())};
  if (out.text[0].empty() || out.text[1].empty()) return std::nullopt;
  return out;
}

}  // namespace v0
}  // namespace solieu
