// Detection: legacy text is found out, and UTF-8 that is as it should be is left alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <solieu/text.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/hostile_text.hpp"

namespace solieu {
namespace {

using namespace std::string_view_literals;

struct DetectCase {
  std::string_view bytes;
  Encoding encoding;
  std::string_view text;
};

void expect_detected(const std::vector<DetectCase>& cases) {
  for (const DetectCase& c : cases) {
    const NormalizedText result = normalize(c.bytes);
    EXPECT_EQ(to_string(result.encoding), to_string(c.encoding)) << c.text;
    EXPECT_EQ(result.text, c.text);
  }
}

TEST(Detect, LegacyText) {
  expect_detected({
      {"\xFF\xFEx\0i\0n\0"sv, Encoding::utf16le, "xin"},
      {"\xFE\xFF\0x\0i\0n"sv, Encoding::utf16be, "xin"},
      {"T\0\xED\0n\0h\0 \0\x11\x01\xBF\x1En\0 \0"sv, Encoding::utf16le, "Tính đến "},
      {"B\xB6o hi\xD3m x\xB7 h\xE9i"sv, Encoding::tcvn3, "Bảo hiểm xã hội"},
      {"Ba\xFBo hie\xE5m xa\xF5 ho\xE4i"sv, Encoding::vni, "Bảo hiểm xã hội"},
      {"B\xE4o hi\xACm x\xE3 h\xB5i t\xEFnh"sv, Encoding::viscii, "Bảo hiểm xã hội tỉnh"},
      {"Ba\xD2o hi\xEA\xD2m xa\xDE h\xF4\xF2i"sv, Encoding::windows1258, "Bảo hiểm xã hội"},
      {"Ba?o hie^?m xa~ ho^.i tu+. nguye^.n DDu+o+.c"sv, Encoding::viqr, "Bảo hiểm xã hội tự nguyện Được"},
  });
}

TEST(Detect, GarbledUtf8) {
  expect_detected({
      {"Ä‘áº¡t"sv, Encoding::utf8_in_utf8, "đạt"},
      {"B¶o hiÓm x· héi"sv, Encoding::tcvn3_in_utf8, "Bảo hiểm xã hội"},
      {"Baûo hieåm xaõ hoäi"sv, Encoding::vni_in_utf8, "Bảo hiểm xã hội"},
      // Only the garbled lines are read anew.
      {"Đạt kế hoạch – Müller\nTæng sè hé nghÌo, cËn nghÌo ®· gi¶m\nhoàn thành"sv, Encoding::tcvn3_in_utf8,
       "Đạt kế hoạch – Müller\nTổng số hộ nghèo, cận nghèo đã giảm\nhoàn thành"},
      {"Đạt kế hoạch và káº¿ hoáº¡ch nÄƒm\ncafé"sv, Encoding::utf8_in_utf8, "Đạt kế hoạch và kế hoạch năm\ncafé"},
  });
}

TEST(Detect, OtherTextStays) {
  for (const std::string_view text :
       {"Đạt 62,5% kế hoạch"sv, "café, naïve, Thaï, Noël, Citroën, Haïti"sv,
        "Müller und Söhne, Straße, für Österreich"sv, "São Paulo, Curaçao, Åland, Tromsø, niño"sv,
        "5 m² nhà, 6 km², 7 dm³, 30°C, ½ và ¾"sv, "from 5 m² to 6 m², or 7 m² and 8 m²"sv,
        "The end. Is it so? We do. To be or to go? A: he, she."sv,
        "C++ and a+b^2 = c; e^x. O'Neil, let's go; add, odd, daddy"sv, "Doan dieu hanh tren cac truc duong chinh"sv,
        "âm /ð/ và /θ/"sv, "Ðồng Nai, 5.000ð"sv, "«Xin chào» · © ® ™ § ¶"sv, "Привет, мир"sv, "中文 한국"sv}) {
    const NormalizedText result = normalize(text);
    EXPECT_EQ(to_string(result.encoding), "utf-8") << text;
    EXPECT_EQ(result.text, normalize(text, {.encoding = Encoding::utf8}).text);
  }
}

TEST(Detect, DamagedUtf8IsStillUtf8) {
  for (const std::string_view text : {"Bảo hiểm xã h\xE1\xBB, đạt kế hoạch"sv, "ti\xE1\xBAng"sv, "a\xFFz"sv,
                                      "\x80\x80"sv, "\xE1\xBB"sv, "Đạt \xFF\xFE\xFD"sv}) {
    EXPECT_EQ(to_string(normalize(text).encoding), "utf-8") << testing::PrintToString(text);
  }
}

TEST(Detect, HasNoOpinionOfNoise) {
  HostileText hostile(21);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = hostile.any(24);
    const NormalizedText result = normalize(text);
    ASSERT_LE(result.map.to_source({0, static_cast<std::uint32_t>(result.text.size())}).end, text.size());
  }
}

std::vector<std::filesystem::path> texts_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".txt" || extension == ".conllu" || extension == ".md" || extension == ".tsv") {
      files.push_back(entry.path());
    }
  }
  return files;
}

// All texts at hand: of the project, and those beside it where there are any.
TEST(Detect, NeverHarmsCleanText) {
  const std::filesystem::path root = SOLIEU_SOURCE_DIR;
  std::size_t seen = 0;
  for (const std::filesystem::path& folder : {root / "examples", root / "tests", root / "data", root / "../shared"}) {
    for (const std::filesystem::path& file : texts_below(folder)) {
      std::ifstream in(file, std::ios::binary);
      const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
      const NormalizedText result = normalize(text);
      EXPECT_EQ(to_string(result.encoding), "utf-8") << file;
      EXPECT_EQ(result.text, normalize(text, {.encoding = Encoding::utf8}).text) << file;
      ++seen;
    }
  }
  EXPECT_GE(seen, 60U);
}

}  // namespace
}  // namespace solieu
