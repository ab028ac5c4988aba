// How agencies get their names: by what the article calls them elsewhere, by numbers, and by free words.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/name_fixture.hpp"

namespace solieu {
namespace {

using test::names_in;

struct Case {
  std::string_view text;
  std::string_view names;
};

// What the mentions of agencies say, without their type and text.
std::string agencies_in(std::string_view source) {
  const test::TestText text(source, test::name_rules().lexicon);
  std::string out;
  for (const Mention& mention : names_in(text)) {
    const auto* agency = std::get_if<AgencyValue>(&mention.value);
    if (agency == nullptr) continue;
    if (!out.empty()) out += "; ";
    out += agency->name + (agency->area ? " @ " + agency->area->name : "");
  }
  return out;
}

TEST(AgencyNames, SectorsStandForTheirOrganisation) {
  const Case cases[] = {
      {"Hải quan Long An thu 30 tỷ đồng. Cục Hải quan tỉnh Long An nói thêm",
       "Cục Hải quan tỉnh Long An @ Long An; Cục Hải quan tỉnh Long An @ Long An"},
      {"Chi cục Kiểm lâm tỉnh Bến Tre họp. Lực lượng Kiểm lâm phạt 3 vụ",
       "Chi cục Kiểm lâm tỉnh Bến Tre @ Bến Tre; Chi cục Kiểm lâm tỉnh Bến Tre @ Bến Tre"},
      {"Sở Y tế tỉnh Bến Tre họp. Năm nay, ngành Y tế tỉnh tiêm 300 mũi",
       "Sở Y tế tỉnh Bến Tre @ Bến Tre; Sở Y tế tỉnh Bến Tre @ Bến Tre"},
      {"Cục Hải quan Long An họp. Hải quan Quảng Nam thu 3 tỷ đồng",
       "Cục Hải quan Long An @ Long An; Hải quan Quảng Nam @ Quảng Nam"},
      {"Ngành Giáo dục tuyển 300 em", ""},
      {"Ngành Giáo dục cả nước tuyển 300 em", "ngành Giáo dục @ Việt Nam"},
  };
  for (const Case& c : cases) EXPECT_EQ(agencies_in(c.text), c.names) << c.text;
}

TEST(AgencyNames, BodiesOfTheirOwn) {
  const Case cases[] = {
      {"Đội QLTT số 4 phạt 30 vụ", "Đội QLTT số 4"},
      {"Đội QLTT Số 4 phạt 30 vụ", "Đội QLTT Số 4"},
      {"Đội QLTT phạt 30 vụ", ""},
      {"Tin của Đội QLTT\nSố 4 là nhà của ai", ""},
      {"Chi cục Thuế khu vực XII thu 30 tỷ đồng", "Chi cục Thuế khu vực XII"},
      {"Thuế cơ sở 3 tỉnh Bến Tre thu 30 tỷ đồng", "Thuế cơ sở 3 tỉnh Bến Tre @ Bến Tre"},
      {"Đội CSGT số 2 (Công an huyện Cái Bè) phạt 30 vụ", "Đội CSGT số 2 Công an huyện Cái Bè @ Cái Bè"},
      {"Ban Quản lý rừng phòng hộ Ba Lòng trồng 30 ha", "Ban Quản lý rừng phòng hộ Ba Lòng"},
      {"Ban Quản lý các cụm công nghiệp tỉnh Bến Tre cấp phép. Ban Quản lý còn 3 hồ sơ",
       "Ban Quản lý các cụm công nghiệp tỉnh Bến Tre @ Bến Tre; Ban Quản lý các cụm công nghiệp tỉnh Bến Tre @ Bến "
       "Tre"},
      {"Trung tâm Nước sạch nông thôn tỉnh Bến Tre lắp 30 đồng hồ. Trung tâm sẽ lắp thêm",
       "Trung tâm Nước sạch nông thôn tỉnh Bến Tre @ Bến Tre; Trung tâm Nước sạch nông thôn tỉnh Bến Tre @ Bến Tre"},
      {"Sở Ngoại vụ Bến Tre cấp 30 giấy", "Sở Ngoại vụ Bến Tre @ Bến Tre"},
      {"Cục Phòng bệnh (Bộ Y tế) tiêm 300 mũi", "Cục Phòng bệnh @ Việt Nam"},
      {"Cục Phòng bệnh, Bộ Y tế, tiêm 300 mũi", "Cục Phòng bệnh @ Việt Nam"},
      {"Công an tỉnh Bến Tre ra quân. Phòng CSGT phạt 30 vụ",
       "Công an tỉnh Bến Tre @ Bến Tre; Phòng CSGT Công an tỉnh Bến Tre @ Bến Tre"},
      {"NHCSXH Chi nhánh tỉnh Bến Tre giải ngân", "NHCSXH tỉnh Bến Tre @ Bến Tre"},
      {"Hội Nông dân tỉnh Bến Tre giúp 30 hộ. Phó Chủ tịch Hội Nguyễn Văn Tám nói",
       "Hội Nông dân tỉnh Bến Tre @ Bến Tre; Hội Nông dân tỉnh Bến Tre @ Bến Tre"},
      {"Trung tâm thành phố có 30 cây", ""},
      {"Đại hội Hội Nông dân tỉnh Bến Tre bầu 30 ủy viên", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(agencies_in(c.text), c.names) << c.text;
}

TEST(AgencyNames, OneNameInSeveralSpellings) {
  const Case cases[] = {
      {"Sở VH-TT&DL tỉnh Bến Tre họp. Sở Văn hóa, Thể thao và Du lịch đón 30 đoàn",
       "Sở VH-TT&DL tỉnh Bến Tre @ Bến Tre; Sở VH-TT&DL tỉnh Bến Tre @ Bến Tre"},
      {"Sở Văn hóa, Thể thao và Du lịch tỉnh Bến Tre họp. Sở VHTTDL đón 30 đoàn",
       "Sở Văn hóa, Thể thao và Du lịch tỉnh Bến Tre @ Bến Tre; Sở Văn hóa, Thể thao và Du lịch tỉnh Bến Tre @ Bến "
       "Tre"},
      {"Ngân hàng Chính sách xã hội tỉnh Bến Tre họp. NHCSXH Bến Tre cho vay 3 tỷ đồng",
       "Ngân hàng Chính sách xã hội tỉnh Bến Tre @ Bến Tre; Ngân hàng Chính sách xã hội tỉnh Bến Tre @ Bến Tre"},
      {"Công an Bến Tre họp. Công an tỉnh Bến Tre bắt 30 đối tượng",
       "Công an tỉnh Bến Tre @ Bến Tre; Công an tỉnh Bến Tre @ Bến Tre"},
  };
  for (const Case& c : cases) EXPECT_EQ(agencies_in(c.text), c.names) << c.text;
}

}  // namespace
}  // namespace solieu
