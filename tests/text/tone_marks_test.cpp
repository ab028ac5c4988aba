// Vietnamese syllables, and where their tone marks stand.
#include <gtest/gtest.h>

#include <solieu/text.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/syllable.hpp"

namespace solieu {
namespace {

TEST(Syllable, IsKnown) {
  for (const std::string_view word :
       {"a",    "Ủy",   "gì",   "gìn",   "giếng", "giữa",  "già",   "nghiêng", "NGHIÊNG", "quý",
        "quốc", "quắt", "quýt", "khuỷu", "khuya", "ngoằn", "tuyệt", "huỳnh",   "xoong",   "thuở",
        "được", "hươu", "yêu",  "yến",   "tỷ",    "tỉ",    "ỷ",     "Đắc",     "oẻ"}) {
    EXPECT_TRUE(syllable_of(word)) << word;
  }
}

TEST(Syllable, IsNone) {
  for (const std::string_view word :
       {"",     "b",   "ng",    "Facebook", "internet", "bảohiểm", "quả9", "nghiêngg", "Đắk",
        "Kạn1", "cảc", "tãp",   "mất2",     "élan",     "bcd",     "áá",   "tiếệng",   "zá",
        "wá",   "fá",  "naïve", "Müller",   "đ",        "tat",     "mêt"}) {
    EXPECT_FALSE(syllable_of(word)) << word;
  }
}

struct StyleCase {
  std::string_view source;
  std::string_view old_style;
  std::string_view new_style;
};

TEST(ToneMarks, StandWhereTheStyleHasThem) {
  const std::vector<StyleCase> cases = {
      {"hoà bình", "hòa bình", "hoà bình"},
      {"hòa bình", "hòa bình", "hoà bình"},
      {"khoẻ", "khỏe", "khoẻ"},
      {"thuý, thuỷ, luỹ", "thúy, thủy, lũy", "thuý, thuỷ, luỹ"},
      {"ủy ban", "ủy ban", "uỷ ban"},
      {"UỶ BAN", "ỦY BAN", "UỶ BAN"},
      {"Hoá", "Hóa", "Hoá"},
      {"quý quá quả quỳ", "quý quá quả quỳ", "quý quá quả quỳ"},
      {"qúy qủa", "quý quả", "quý quả"},  // the u of qu bears none
      {"giữa giá già gìn giếng gì", "giữa giá già gìn giếng gì", "giữa giá già gìn giếng gì"},
      {"gía gìa", "giá già", "giá già"},
      {"toán hoàn khuỷu ngoài", "toán hoàn khuỷu ngoài", "toán hoàn khuỷu ngoài"},
      {"tóan hòan ngòai", "toán hoàn ngoài", "toán hoàn ngoài"},
      {"thúê tiêú ngừơi", "thuế tiếu người", "thuế tiếu người"},
      {"của mía lúa múi", "của mía lúa múi", "của mía lúa múi"},
      {"cuả mià", "của mìa", "của mìa"},
      {"tỷ tỉ kỳ", "tỷ tỉ kỳ", "tỷ tỉ kỳ"},
      {"Goá Gòa", "Góa Gòa", "Goá Goà"},
      // No Vietnamese syllables.
      {"Noé, Boé2, blóa, hoáx, sóak", "Nóe, Boé2, blóa, hoáx, sóak", "Noé, Boé2, blóa, hoáx, sóak"},
  };
  for (const StyleCase& c : cases) {
    const auto styled = [&](ToneMarks style) { return normalize(c.source, {Encoding::utf8, style}).text; };
    EXPECT_EQ(styled(ToneMarks::keep), c.source);
    EXPECT_EQ(styled(ToneMarks::old_style), c.old_style);
    EXPECT_EQ(styled(ToneMarks::new_style), c.new_style);
    EXPECT_EQ(normalize(c.old_style, {Encoding::utf8, ToneMarks::old_style}).text, c.old_style);
    EXPECT_EQ(normalize(c.new_style, {Encoding::utf8, ToneMarks::new_style}).text, c.new_style);
  }
}

TEST(ToneMarks, WordsLeadBackToTheSource) {
  const std::string_view source = "\u00A0thu\u1EF3 x\u00E3";  // "thuỳ": ỳ has three bytes, ù two
  const NormalizedText result = normalize(source, {Encoding::utf8, ToneMarks::old_style});
  ASSERT_EQ(result.text, " thùy xã");
  EXPECT_EQ(slice(source, result.map.to_source({1, 6})), "thu\u1EF3");
  EXPECT_EQ(slice(source, result.map.to_source({7, 10})), "x\u00E3");
}

}  // namespace
}  // namespace solieu
