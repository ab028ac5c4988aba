// Document numbers with their dates and issuers.
#include <gtest/gtest.h>

#include "extract/date_fixture.hpp"

namespace solieu::test {
namespace {

// "[mention] number | kind | issuer | date"
TEST(Document, Shapes) {
  struct Case {
    std::string_view text;
    std::string_view documents;
  };
  const std::vector<Case> cases = {
      {"Kế hoạch liên tịch số 2043/KHLT-BHXH-BĐTV ngày 24/6/2020 của BHXH tỉnh và Bưu điện tỉnh về",
       "[Kế hoạch liên tịch số 2043/KHLT-BHXH-BĐTV ngày 24/6/2020] 2043/KHLT-BHXH-BĐTV | kế hoạch liên tịch | BHXH "
       "tỉnh và Bưu điện tỉnh | 2020-06-24"},
      {"Nghị quyết 28 của Chính phủ về", "[Nghị quyết 28] 28 | nghị quyết | Chính phủ | null"},
      {"Nghị quyết số 21-NQ/TW", "[Nghị quyết số 21-NQ/TW] 21-NQ/TW | nghị quyết |  | null"},
      {"Chỉ thị 16", "[Chỉ thị 16] 16 | chỉ thị |  | null"},
      {"Nghị định 134, Nghị định 57/2020/NĐ-CP của Chính phủ",
       "[Nghị định 134] 134 | nghị định |  | null; [Nghị định 57/2020/NĐ-CP] 57/2020/NĐ-CP | nghị định | Chính phủ | "
       "null"},
      {"Luật Việc làm năm 2013 quy định", "[Luật Việc làm năm 2013]  | luật |  | null"},
      {"Bộ luật Lao động năm 2019", "[Bộ luật Lao động năm 2019]  | bộ luật |  | null"},
      {"Luật số 58/2014/QH13", "[Luật số 58/2014/QH13] 58/2014/QH13 | luật |  | null"},
      {"Điều 214", "[Điều 214] 214 | điều |  | null"},
      {"theo khoản 2 Điều 5", "[khoản 2 Điều 5] 5 | điều |  | null"},
      {"nghị quyết số 01 / NQ - CP ngày 07/01/2016 của Chính phủ ; Chỉ thị số 22 / CT - TTg",
       "[nghị quyết số 01 / NQ - CP ngày 07/01/2016] 01/NQ-CP | nghị quyết | Chính phủ | 2016-01-07; [Chỉ thị số 22 / "
       "CT - TTg] 22/CT-TTg | chỉ thị |  | null"},
      {"Thông tư liên tịch số 05/2015", "[Thông tư liên tịch số 05/2015] 05/2015 | thông tư liên tịch |  | null"},
      {"Công văn 1234/BHXH-TST ngày 3/4", "[Công văn 1234/BHXH-TST ngày 3/4] 1234/BHXH-TST | công văn |  | null"},
      {"Đề án 06 của Bộ Công an giao", "[Đề án 06] 06 | đề án | Bộ Công an | null"},
      {"Chương trình số 12", "[Chương trình số 12] 12 | chương trình |  | null"},
      {"Kế hoạch số 12", "[Kế hoạch số 12] 12 | kế hoạch |  | null"},
      {"kế hoạch số 120/KH-UBND ban hành ngày 5/6/2021",
       "[kế hoạch số 120/KH-UBND ban hành ngày 5/6/2021] 120/KH-UBND | kế hoạch |  | 2021-06-05"},
      {"Quyết định 15 ngày 5 tháng 3 năm 2021 của UBND tỉnh Hà Nam",
       "[Quyết định 15 ngày 5 tháng 3 năm 2021] 15 | quyết định | UBND tỉnh Hà Nam | 2021-03-05"},
      {"Nghị quyết số 43 năm 2022", "[Nghị quyết số 43 năm 2022] 43 | nghị quyết |  | null"},
      {"theo 20-NQ/TW, 28-NQ/TW", "[20-NQ/TW] 20-NQ/TW |  |  | null; [28-NQ/TW] 28-NQ/TW |  |  | null"},
      {"Quyết định số 861/QĐ-TTg ký ngày 4/6/2021.",
       "[Quyết định số 861/QĐ-TTg ký ngày 4/6/2021] 861/QĐ-TTg | quyết định |  | 2021-06-04"},
      {"Nghị quyết 17-NQ/TU của Ban Chấp hành Trung ương Đảng về",
       "[Nghị quyết 17-NQ/TU] 17-NQ/TU | nghị quyết | Ban Chấp hành Trung ương Đảng | null"},
  };
  for (const Case& at : cases) EXPECT_EQ(date_reader().dump<DocumentValue>(at.text), at.documents) << at.text;
}

TEST(Document, NoDocuments) {
  const std::vector<std::string_view> texts = {
      "kế hoạch 12.000 người",
      "Kế hoạch 120 người",
      "kế hoạch năm 2020",
      "Kế hoạch 2020",
      "nghị quyết năm",
      "vượt kế hoạch 5%",
      "các khoản 5 tỷ đồng",
      "khoản 20 triệu đồng",
      "quyết định 5 năm",
      "số 04",
      "Luật hiện hành có từ năm 2021",
      "Kế hoạch 2 tháng cuối năm",
      "kế hoạch 120, xã",
      "ngày 5/6/2020",
      "quý I/2023",
      "26/33 xã",
      "điểm 10",
      "Chương trình 5 buổi",
      "văn bản của tỉnh",
      "TP.HCM",
  };
  for (const std::string_view text : texts) EXPECT_EQ(date_reader().dump<DocumentValue>(text), "") << text;
}

TEST(Document, TheDateOfADocumentIsNoDateOfItsOwn) {
  EXPECT_EQ(date_reader().dump<DateValue>("Quyết định số 15/QĐ-TV ngày 4/6/2021 nêu rõ."), "");
}

TEST(Document, EveryExampleOfTheTableHasADocument) {
  const RuleTable& table = date_reader().rules().tables().at("documents");
  ASSERT_GT(table.rows.size(), 60U);
  for (const RuleRow& row : table.rows) {
    EXPECT_NE(date_reader().dump<DocumentValue>(row.cells.back()), "") << row.line << ": " << row.cells.back();
  }
}

TEST(Document, WrongRowsAreReported) {
  Rules rules;
  rules.add("documents", "phrase\tkind\texample\nsố\t(nummer)\tx\n");
  Lexicon lexicon{Abbreviations{}};
  Problems problems;
  (void)compile_documents(rules, lexicon, problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].line, 2U);
}

TEST(Document, HostileRuns) {
  for (const std::string_view piece : {"số 1 / ", "Luật ", "khoản 1 ", "1 / A - ", "Nghị quyết 1 của A "}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += piece;
    EXPECT_NO_THROW((void)date_reader().dump<DocumentValue>(text)) << piece;
  }
}

}  // namespace
}  // namespace solieu::test
