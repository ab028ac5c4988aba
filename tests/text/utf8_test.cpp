#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {
namespace {

using namespace std::string_view_literals;

// Lengths of the units, the ill-formed ones negative.
std::vector<int> units(std::string_view bytes) {
  std::vector<int> found;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    const int length = static_cast<int>(point.length);
    found.push_back(point.value == kReplacementCharacter ? -length : length);
    at += point.length;
  }
  return found;
}

struct UnitCase {
  std::string_view bytes;
  std::vector<int> units;
};

TEST(Utf8, IllFormedSequencesEndAfterTheirMaximalSubpart) {
  const std::vector<UnitCase> cases = {
      {"a\xC2\xA2\xE1\xBA\xBF\xF0\x9F\x98\x80"sv, {1, 2, 3, 4}},
      // Overlong forms.
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"sv, {-1, -1, -1, -1, -1, -1, -1, -1, 1}},
      {"\xC1\xBF"sv, {-1, -1}},
      // Surrogates.
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"sv, {-1, -1, -1, -1, -1, -1, -1, -1, 1}},
      // Above U+10FFFF, and bytes that never occur.
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"sv, {-1, -1, -1, -1, -1, 1, -1, -1, 1}},
      {"\xF5\x80\x80\x80\xFE"sv, {-1, -1, -1, -1, -1}},
      // Truncated.
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"sv, {-2, -1, -3, -2, 1}},
      {"\xC3"sv, {-1}},
      {"\xE1\xBA"sv, {-2}},
      {"\xF0\x9F\x98"sv, {-3}},
      {"\xF0"sv, {-1}},
      // The borders of what is well-formed.
      {"\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"sv, {3, 3, 3, 4, 4}},
  };
  for (const UnitCase& c : cases) {
    const std::unique_ptr<char[]> exact(new char[c.bytes.size()]);  // so that a sanitizer sees a read past the end
    c.bytes.copy(exact.get(), c.bytes.size());
    EXPECT_EQ(units({exact.get(), c.bytes.size()}), c.units);
  }
}

TEST(Utf8, EveryScalarValueSurvives) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    ASSERT_EQ(decode(text, 0).value, c);
    ASSERT_EQ(decode(text, 0).length, text.size());
    ASSERT_EQ(code_point_at(text, 0).value, c);
    ASSERT_EQ(code_point_before(text, text.size()).value, c);
  }
}

TEST(Utf8, ReadsBackwards) {
  const std::string_view text = "aếđ😀";
  std::u32string found;
  for (std::size_t end = text.size(); end > 0;) {
    const CodePoint point = code_point_before(text, end);
    found += point.value;
    end -= point.length;
  }
  EXPECT_EQ(found, U"😀đếa");
}

}  // namespace
}  // namespace solieu
