// What normalization says that it did, and what it only points at.
#include <gtest/gtest.h>

#include <solieu/text.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {
namespace {

using namespace std::string_view_literals;

struct ChangeCase {
  std::string_view source;
  std::string_view changes;  // "kind count was>now@begin, …"
};

std::string shown(const NormalizationReport& report) {
  std::string out;
  for (const TextChange& change : report.changes) {
    out += (out.empty() ? "" : ", ") + std::string(to_string(change.kind)) + ' ' + std::to_string(change.count) + ' ' +
           change.was + '>' + change.now + '@' + std::to_string(change.first.begin);
  }
  return out;
}

TEST(Report, CountsEachKindOfChange) {
  const std::vector<ChangeCase> cases = {
      {"Đạt kế hoạch"sv, ""},
      {"ke\u0302\u0301 hoa\u0323ch"sv, "composed 2 e\u0302\u0301>ế@1"},
      {"e\u0301\u0302 ế\u0301"sv, "marks 2 e\u0301\u0302>ế@0"},
      {"a\u00A0b\u2003c\td"sv, "space 3 \u00A0> @1"},
      {"a\r\nb\rc"sv, "line_end 2 \r>@1"},
      {"\uFEFFa\u200Bb"sv, "invisible 2 \uFEFF>@0"},
      {"“a” ‘b’"sv, "quotation 4 “>\"@0"},
      {"5\u20116 — 7"sv, "dash 2 \u2011>-@1"},
      {"ＱĐ１"sv, "full_width 2 Ｑ>Q@0"},
      {"Ðồng 5₫"sv, "look_alike 2 Ð>Đ@0"},
      {"h\u0430i"sv, "other_script 1 \u0430>a@1"},
      {"a\xFF\u00A0"sv, "ill_formed 1 \xFF>\uFFFD@1, space 1 \u00A0> @2"},
      {"x\xB7 h\xE9i h\xE9i"sv, "decoded 3 ·>ã@1"},
  };
  for (const ChangeCase& c : cases) EXPECT_EQ(shown(report_normalization(c.source)), c.changes) << c.source;
}

TEST(Report, ToneMarksThatWerePut) {
  EXPECT_EQ(shown(report_normalization("\u00A0hoà thuỷ", {Encoding::utf8, ToneMarks::old_style})),
            "tone_mark 2 hoà>hòa@2, space 1 \u00A0> @0");
}

TEST(Report, NamesTheEncodingAndWhatItLoses) {
  const NormalizationReport tcvn3 = report_normalization("B\xB6o hi\xD3m x\xB7 h\xE9i"sv);
  EXPECT_EQ(tcvn3.encoding, Encoding::tcvn3);
  EXPECT_TRUE(tcvn3.lossy);
  EXPECT_FALSE(report_normalization("Bảo hiểm").lossy);
}

struct FaultCase {
  std::string_view source;
  std::string_view faults;  // "kind text@begin, …"
};

TEST(Report, PointsAtWhatLooksWrong) {
  const std::vector<FaultCase> cases = {
      {"đạt 68,20%.Thí sinh dự thi", "missing_space %.Thí@12"},
      {"hoàn thành kế hoạch.Trong đó", "missing_space hoạch.Trong@18"},
      {"12 người,đạt 5%", "missing_space người,đạt@3"},
      {"tham gia bảohiểm xã hội", "missing_space bảohiểm@9"},
      {"các h uyện", "stray_space h uyện@5"},
      {"tỷ đồn g", "stray_space đồn g@5"},
      {"ng ười dân", "stray_space ng ười@0"},
      {"dài 100 m ở xã", ""},
      {"a\u0301\u0300", "contradictory_marks \u00E1\u0300@0"},
      {"điểm c khoản 2, lớp 9 a, nhóm b, quý I, y tế, TP.Hà Nội, Bao.vn, GS.TS, 1.250,5", ""},
      {"Đạt 62,5% kế hoạch. Trong đó, Facebook có 12 lượt; TP.HCM: 5.", ""},
      {"Đắk Lắk, Bắc Kạn, Pleiku, Nguyễn Văn Quyết", ""},
  };
  for (const FaultCase& c : cases) {
    std::string shown;
    for (const TextFault& fault : report_normalization(c.source).faults) {
      shown += (shown.empty() ? "" : ", ") + std::string(to_string(fault.kind)) + ' ' + fault.text + '@' +
               std::to_string(fault.span.begin);
    }
    EXPECT_EQ(shown, c.faults) << c.source;
    EXPECT_EQ(normalize(c.source).text.size(), normalize(c.source, {.encoding = Encoding::utf8}).text.size());
  }
}

TEST(Report, MarksCapitalsThatTcvn3Lost) {
  const NormalizationReport report =
      report_normalization("B\xB6O HI\xD3M X\xB7 H\xE9I Vi\xD6t Nam"sv, {.encoding = Encoding::tcvn3});
  std::string shown;
  for (const TextFault& fault : report.faults) {
    EXPECT_EQ(fault.kind, TextFaultKind::mixed_case);
    shown += fault.text + ' ';
  }
  EXPECT_EQ(shown, "BảO HIểM HộI ");
}

}  // namespace
}  // namespace solieu
