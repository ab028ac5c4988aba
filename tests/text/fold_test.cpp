#include "text/fold.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/hostile_text.hpp"

namespace solieu {
namespace {

struct FoldCase {
  std::string_view word;
  std::string_view folded;
};

void expect_folds(const std::vector<FoldCase>& cases) {
  for (const FoldCase& c : cases) EXPECT_EQ(fold(c.word), c.folded) << c.word;
}

TEST(Fold, LowersLettersOfAnyScript) {
  expect_folds({{"", ""},
                {"BHXH", "bhxh"},
                {"A00", "a00"},
                {"ĐẮK", "đắk"},
                {"ƯỚC", "ước"},
                {"ƠN", "ơn"},
                {"NGHĨA", "nghĩa"},
                {"ŨNG", "ũng"},
                {"ĂN", "ăn"},
                {"ẤẦẨẪẬẮẰẲẴẶ", "ấầẩẫậắằẳẵặ"},
                {"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ", "àáâãèéêìíòóôõùúý"},
                {"×÷", "×÷"},
                {"ΔИ", "δи"},
                {"đ/C", "đ/c"},
                {"…", "…"}});
}

TEST(Fold, PutsTheToneMarkOfAnOpenSyllableInTheClassicPlace) {
  expect_folds({{"hoà", "hòa"},
                {"hoá", "hóa"},
                {"hoả", "hỏa"},
                {"hoã", "hõa"},
                {"hoạ", "họa"},
                {"loè", "lòe"},
                {"khoé", "khóe"},
                {"khoẻ", "khỏe"},
                {"xoẽ", "xõe"},
                {"choẹ", "chọe"},
                {"thuỳ", "thùy"},
                {"thuý", "thúy"},
                {"uỷ", "ủy"},
                {"luỹ", "lũy"},
                {"luỵ", "lụy"},
                {"HOÀ", "hòa"},
                {"UỶ", "ủy"},
                {"oà", "òa"},
                {"TX.HOÀ", "tx.hòa"}});
}

TEST(Fold, LeavesOtherToneMarksAlone) {
  expect_folds({{"hòa", "hòa"},
                {"thủy", "thủy"},
                {"hoàn", "hoàn"},
                {"toán", "toán"},
                {"khoẻn", "khoẻn"},
                {"khuỷu", "khuỷu"},
                {"huỳnh", "huỳnh"},
                {"quà", "quà"},
                {"quẻ", "quẻ"},
                {"nghĩa", "nghĩa"},
                {"của", "của"},
                {"oằ", "oằ"},
                {"hoa", "hoa"}});
}

TEST(Fold, TakesTheToneMarkOffTheUOfQu) {
  expect_folds({{"qúy", "quí"}, {"qủa", "quả"}, {"QUÀ", "quà"}, {"cúa", "cúa"}, {"qúan", "qúan"}});
}

TEST(Fold, WritesALoneFinalYAsI) {
  expect_folds({{"tỷ", "tỉ"},
                {"kỳ", "kì"},
                {"lý", "lí"},
                {"mỹ", "mĩ"},
                {"sỹ", "sĩ"},
                {"kỵ", "kị"},
                {"vy", "vi"},
                {"quý", "quí"},
                {"quỹ", "quĩ"},
                {"quy", "qui"},
                {"TỶ", "tỉ"},
                {"QUÝ", "quí"},
                {"đý", "đí"}});
}

TEST(Fold, KeepsEveryOtherY) {
  expect_folds({{"tay", "tay"},
                {"này", "này"},
                {"xây", "xây"},
                {"y", "y"},
                {"ý", "ý"},
                {"Y", "y"},
                {"uy", "uy"},
                {"thuy", "thuy"},
                {"yên", "yên"},
                {"kỹs", "kỹs"},
                {"9y", "9y"},
                {"ly.y", "li.y"}});
}

TEST(Fold, MarksThatDidNotComposeStayWithTheirLetter) {
  expect_folds({{"hoà\u031B", "hoà\u031B"}, {"m\u0303y", "m\u0303y"}, {"ty\u0302\u0301", "ty\u0302\u0301"}});
}

TEST(Fold, AppendsBehindWhatIsThere) {
  std::string out = "thành phố ";
  append_folded(out, "Hoà");
  EXPECT_EQ(out, "thành phố hòa");
}

TEST(Fold, IsIdempotent) {
  HostileText hostile(11);
  for (int i = 0; i < 20'000; ++i) {
    const std::string once = fold(hostile.syllable());
    ASSERT_EQ(fold(once), once);
  }
}

struct LetterCaseRow {
  std::string_view word;
  bool first_upper;
  bool all_upper;
};

TEST(LetterCase, LooksAtLettersOnly) {
  const std::vector<LetterCaseRow> rows = {
      {"", false, false},    {"12%", false, false}, {"BHXH", true, true}, {"Bạc", true, false}, {"đồng", false, false},
      {"Đồng", true, false}, {"ĐỒNG", true, true},  {"TP.", true, true},  {"A00", true, true},  {"4G", true, true},
      {"4g", false, false},  {"tP", false, false},  {"ƯỚC", true, true},  {"Ư", true, true},    {"Ứng", true, false},
      {"中", false, false},  {"中A", true, true},   {"Σ", true, true},    {"ǅ", true, true},    {"ß", false, false},
  };
  for (const LetterCaseRow& row : rows) {
    const LetterCase found = letter_case(row.word);
    EXPECT_EQ(found.first_upper, row.first_upper) << row.word;
    EXPECT_EQ(found.all_upper, row.all_upper) << row.word;
  }
}

}  // namespace
}  // namespace solieu
