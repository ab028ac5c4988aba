#include "io/table.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "io/csv.hpp"
#include "io/display.hpp"

namespace solieu {
namespace {

using namespace std::chrono_literals;

TEST(Display, MakesTextHarmless) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Trà Vinh", "Trà Vinh"},
      {"a\tb\r\nc\xC2\x85\xE2\x80\xA8", "a b  c  "},
      {"\x1B[31mred\x7F", "\xEF\xBF\xBD[31mred\xEF\xBF\xBD"},
      {"\xC2\x9B"
       "31m",
       "\xEF\xBF\xBD"
       "31m"},  // C1 control sequence introducer
      {"a\xE2\x80\xAE"
       "b\xE2\x81\xA6"
       "c\xEF\xBB\xBF",
       "abc"},  // right-to-left override, isolate, byte order mark
      {"x\xFFy", "x\xEF\xBF\xBDy"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(harmless(text), expected);
}

TEST(Display, CountsTerminalCells) {
  const std::pair<std::string_view, std::size_t> cases[] = {
      {"", 0}, {"abc", 3}, {"Đắk Nông", 8}, {"e\xCC\x82\xCC\x81", 1}, {"日本", 4}, {"😀", 2}, {"１", 2}};
  for (const auto& [text, width] : cases) EXPECT_EQ(display_width(text), width) << text;
}

TEST(Display, FitsTextIntoCells) {
  EXPECT_EQ(fit("Huế", 5), "Huế  ");
  EXPECT_EQ(fit("12", 4, true), "  12");
  EXPECT_EQ(fit("Thừa Thiên Huế", 8), "Thừa Th…");
  EXPECT_EQ(fit("日本語", 4), "日… ");  // a wide character does not fit in half
  EXPECT_EQ(display_width(fit("日本語", 4)), 4U);
}

Record sample() {
  Record record;
  record.agency = RecordAgency{{"BHXH tỉnh Bến Tre", "social_insurance", "province", {}}, {}};
  record.programme = ProgrammeValue{"bhyt", "BHYT"};
  record.measure = "participants";
  record.value = RecordValue{{1234567.5, 1234567.5, Bound::over}, "người", {"1.234.567,5", {5, 16}}};
  record.ratios = {{Relation::of_plan, {92.6, 92.6}, {}, {}}};
  record.period = RecordPeriod{{2023y / 1 / 1, 2023y / 12 / 31}, {}, {}};
  record.evidence = {"Hơn 1.234.567,5 người, \"tròn\"", {0, 40}};
  return record;
}

TEST(Table, ShowsOneLineARecord) {
  EXPECT_EQ(record_table({sample()}, {"ben-tre.txt", "Tít\x1B", {}, 2024y / 1 / 5}, Labels(Language::vi)),
            "ben-tre.txt: Tít\xEF\xBF\xBD (5/1/2024)\n"
            "Cơ quan, địa bàn   Nội dung  Chỉ tiêu đo                      Giá trị  % kế hoạch  Thời gian\n"
            "-----------------  --------  -----------------  ---------------------  ----------  ---------\n"
            "BHXH tỉnh Bến Tre  BHYT      Số người tham gia  hơn 1.234.567,5 người       92,6%  năm 2023\n");
  EXPECT_EQ(record_table({sample()}, {"ben-tre.txt", "", {}, 2024y / 1 / 5}, Labels(Language::en)),
            "ben-tre.txt (2024-01-05)\n"
            "Agency, area       What  Measure                        Value  % of plan  Period\n"
            "-----------------  ----  ------------  ----------------------  ---------  ------\n"
            "BHXH tỉnh Bến Tre  BHYT  Participants  over 1,234,567.5 người      92.6%  2023\n");
  EXPECT_EQ(record_table({}, {"x.txt", "", "", {}}, Labels(Language::vi)), "x.txt\n  Không có bản ghi nào.\n");
}

TEST(Table, ShowsWhatIsAboveAndBelowThePlan) {
  const std::pair<Relation, std::string_view> cases[] = {
      {Relation::of_plan, " 92,6%"}, {Relation::over_plan, "+92,6%"}, {Relation::under_plan, "-92,6%"}};
  for (const auto& [relation, expected] : cases) {
    Record record = sample();
    record.ratios[0].relation = relation;
    EXPECT_NE(record_table({record}, {}, Labels(Language::vi)).find(expected), std::string::npos) << expected;
  }
}

TEST(Csv, QuotesWhatNeedsIt) {
  const std::string header = csv_header();
  const std::string row = csv_row(sample(), {"a,b.txt", "", "PLVN", {}}, 2);
  EXPECT_EQ(
      row,
      "\"a,b.txt\",2,,PLVN,,result,BHXH tỉnh Bến Tre,social_insurance,province,,,,bhyt,participants,,1234567.5,"
      "1234567.5,người,over,2023-01-01,2023-12-31,92.6,,,,,,,,,5,16,\"Hơn 1.234.567,5 người, \"\"tròn\"\"\",\r\n");
  EXPECT_TRUE(header.starts_with("doc,number,") && header.ends_with(",checks\r\n"));
  const auto commas = [](const std::string& line) { return std::count(line.begin(), line.end(), ','); };
  EXPECT_EQ(commas(csv_row(Record{}, {}, 1)), commas(header));
}

}  // namespace
}  // namespace solieu
