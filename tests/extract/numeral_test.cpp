#include "extract/numeral.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/number_fixture.hpp"

namespace solieu::test {
namespace {

struct DigitsCase {
  std::string_view text;
  double value;
  bool ambiguous = false;
  bool point = false;
};

TEST(Numeral, Digits) {
  const DigitsCase cases[] = {
      {"0", 0},
      {"7", 7},
      {"05", 5},
      {"3127", 3127},
      {"2.347", 2347},
      {"12.345.678", 12345678},
      {"15,7", 15.7},
      {"0,7", 0.7},
      {"0,125", 0.125},
      {"738,245", 738.245, true},
      {"48,315,926", 48315926},
      {"87.64", 87.64, false, true},
      {"0.733", 0.733, false, true},
      {"512.340,618", 512340.618},
      {"1,234.5", 1234.5},
      {"999999999999999999", 999999999999999999.0},
  };
  for (const DigitsCase& c : cases) {
    const auto digits = parse_digits(c.text);
    ASSERT_TRUE(digits) << c.text;
    EXPECT_EQ(digits->value.value(), c.value) << c.text;
    EXPECT_EQ(digits->ambiguous, c.ambiguous) << c.text;
    EXPECT_EQ(digits->point, c.point) << c.text;
  }
}

TEST(Numeral, NoDigits) {
  for (const std::string_view text : {"", ".", "1.", ",5", "1..2", "1.2.3", "1.23.456", "1,2,3", "1.234.56", "1:2",
                                      "1a", "1.234,567.890", "12345678901234567890", "1.1.1.1.1.1.1.1.1"}) {
    EXPECT_FALSE(parse_digits(text)) << text;
  }
}

TEST(Numeral, ScaledDecimalsAreExact) {
  EXPECT_EQ((Decimal{157, -1}.scaled(9).value()), 15700000000.0);
  EXPECT_EQ((Decimal{512340618, -3}.scaled(9).value()), 512340618000000.0);
  EXPECT_EQ((Decimal{8453, -1}.scaled(12).value()), 845300000000000.0);
  EXPECT_EQ((Decimal{1, -1}.value()), 0.1);
}

TEST(Numeral, Sums) {
  EXPECT_EQ(add({21, 9}, {640, 6})->value(), 21640000000.0);
  EXPECT_EQ(add({15, -1}, {2, 0})->value(), 3.5);
  EXPECT_FALSE(add({999999999999999999, 9}, {1, 0}));
}

std::string parts(std::string_view token) {
  const auto split = split_token(token, {100, 100 + static_cast<std::uint32_t>(token.size())});
  if (!split) return "none";
  std::string out(split->negative ? "-" : "");
  for (std::size_t i = 0; i < (split->separator == 0 ? 1U : 2U); ++i) {
    const std::size_t begin = split->span[i].begin - 100;
    out += std::string(split->text[i]) + "@" + std::to_string(begin) + "+" + std::to_string(split->span[i].size());
    if (i == 0 && split->separator != 0) out += split->separator;
  }
  return out + (split->percent ? "%" : "");
}

TEST(Numeral, TokenParts) {
  EXPECT_EQ(parts("318"), "318@0+3");
  EXPECT_EQ(parts("318/212"), "318@0+3/212@4+3");
  EXPECT_EQ(parts("10-15"), "10@0+2-15@3+2");
  EXPECT_EQ(parts("10\u201315"), "10@0+2-15@5+2");
  EXPECT_EQ(parts("5-7%"), "5@0+1-7@2+1%");
  EXPECT_EQ(parts("5%-7%"), "5@0+1-7@3+1%");
  EXPECT_EQ(parts("-4%"), "-4@0+2%");
  EXPECT_EQ(parts("11-12/7"), "none");
  EXPECT_EQ(parts("5/"), "none");
  EXPECT_EQ(parts("-"), "none");
}

TEST(Numeral, EveryRowWorksOnItsExample) {
  const Rules rules = Rules::builtin();
  for (const RuleRow& row : rules.tables().at("numerals").rows) {
    const bool refuses = row.cells[1] == "none";
    EXPECT_EQ(numbers_of(row.cells.back()).empty(), refuses) << row.cells.back();
  }
}

}  // namespace
}  // namespace solieu::test
