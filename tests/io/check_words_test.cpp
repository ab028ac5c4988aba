#include "io/check_words.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include <solieu/analyzer.hpp>

namespace solieu {
namespace {

std::string in_vietnamese(std::string message) {
  return check_words({"code", CheckLevel::warning, std::move(message)}, Labels(Language::vi));
}

TEST(CheckWords, PutsMessagesIntoVietnamese) {
  const std::pair<std::string, std::string> cases[] = {
      {"A growth of “30 hộ” to “330” is one of 10% on 300 hộ, as stated.",
       "Tăng “30 hộ”, lên “330”, là tăng 10% so với 300 hộ, đúng như bài báo nêu."},
      {"A decline of “30 hộ” to “270” is one of 10% on 300 hộ, but the article says “11,1%”. That is the share of the "
       "later value.",
       "Giảm “30 hộ”, còn “270”, là giảm 10% so với 300 hộ, nhưng bài báo nêu “11,1%”. Đó là tỷ lệ trên giá trị của kỳ "
       "sau."},
      {"From “189 DN” to “211 DN” is a growth of 22 DN, as stated.",
       "Từ “189 DN” lên “211 DN” là tăng 22 DN, đúng như bài báo nêu."},
      {"26/33 is 78,79%, but the article says “79,8%”.", "26/33 là 78,79%, nhưng bài báo nêu “79,8%”."},
      {"47/36 is 130,56%, a change of “30,56%”, as stated.",
       "47/36 là 130,56%, tức thay đổi “30,56%”, đúng như bài báo nêu."},
      {"“12 xã” at “40%” and “15 xã” at “50%” imply the same plan, 30 xã.",
       "“12 xã” ở mức “40%” và “15 xã” ở mức “50%” cho cùng một kế hoạch, 30 xã."},
      {"“60” at “80%” imply the plan stated elsewhere, “75 nhà”.",
       "“60” ở mức “80%” cho đúng kế hoạch nêu ở chỗ khác, “75 nhà”."},
      {"“1,250 người” has a comma where thousands take a dot; read as 1.250 người.",
       "“1,250 người” dùng dấu phẩy ở chỗ hàng nghìn phải là dấu chấm; hiểu là 1.250 người."},
      {"Cờ Đỏ lies in Cần Thơ, not in Hậu Giang, which the article is mostly about.",
       "Cờ Đỏ thuộc Cần Thơ, không thuộc Hậu Giang là nơi bài báo chủ yếu nói tới."},
      {"The parts “40” + “35” add up to “75 nhà”.", "Các phần “40” + “35” cộng lại bằng “75 nhà”."},
      {"The parts “40” + “55” make 95 nhà, more than the whole, “75 nhà”.",
       "Các phần “40” + “55” cộng lại thành 95 nhà, lớn hơn tổng, “75 nhà”."},
  };
  for (const auto& [english, vietnamese] : cases) EXPECT_EQ(in_vietnamese(english), vietnamese);
}

TEST(CheckWords, OtherMessagesStayAsTheyAre) {
  for (const std::string message : {"", ".", "A new message.", "26/33 is", "{}", "“{1}” of the plan."}) {
    EXPECT_EQ(in_vietnamese(message), message);
  }
  EXPECT_EQ(check_words({"c", CheckLevel::info, "26/33 is 78,79%."}, Labels(Language::en)), "26/33 is 78,79%.");
}

// The messages are written in src/structure: each form that is met in the articles of the project has to be known here.
TEST(CheckWords, EveryCheckOfTheSampleArticlesIsTranslated) {
  const Analyzer analyzer;
  const std::filesystem::path source = SOLIEU_SOURCE_DIR;
  std::size_t checks = 0;
  for (const char* folder : {"examples/articles", "tests/heldout/articles"}) {
    for (const auto& entry : std::filesystem::directory_iterator(source / folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
      for (const Record& record : analyzer.analyze(text).records) {
        for (const Check& check : record.checks) {
          ++checks;
          EXPECT_NE(in_vietnamese(check.message), check.message);
        }
      }
    }
  }
  EXPECT_GT(checks, 10U);
}

}  // namespace
}  // namespace solieu
