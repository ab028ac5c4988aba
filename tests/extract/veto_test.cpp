// Numbers that are no figures.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/number_fixture.hpp"

namespace solieu::test {
namespace {

constexpr std::string_view no_figures[] = {
    "Đường dây nóng 1900 61 72 83",
    "hai huyện Hòa Lợi và Tân Phú đều đạt",
    "sáp nhập ba tỉnh An Giang, Hậu Giang và Sóc Trăng",
    "Hà Nội (TTXVN 5/8)",
    "tài khoản mức 2",
    "tại xã Tân Sơn 1, đội dừng xe",
    "ca bệnh trong tuần 32",
    "bài từ 5 điểm trở lên",
    "có bài đạt điểm 9 môn Văn",
    "nhóm tuổi từ 25 đến 40",
    "gọi 0261.3745.XXX để đăng ký",
    "gọi 0273 3 915 248",
    "điện thoại 0912345678",
    "hotline: 18006789",
    "Ban Chấp hành khóa XII",
    "kỳ họp khóa 14",
    "chị Lan, 52 tuổi, ở xóm trên",
    "bà Tư (41 tuổi)",
    "người từ đủ 14 tuổi trở lên",
    "người 20 đến 55 tuổi",
    "đến số 16 Lê Văn Tám",
    "số nhà 25",
    "quốc lộ 1A",
    "trên quốc lộ 14",
    "trạm QL1A",
    "tại km214",
    "tại km 214",
    "tuyến số 4",
    "em học hết lớp 3",
    "học sinh lớp 12",
    "dịch vụ công mức độ 3,4",
    "dịch vụ mức độ 4",
    "trường cấp 3",
    "đợt 1 (đầu xuân)",
    "lần thứ 3",
    "vào thứ 2",
    "sáng thứ 6",
    "lọt top 10",
    "xếp hạng 3",
    "theo Điều 187",
    "tại khoản 2",
    "theo Nghị định 96",
    "Chỉ thị 16",
    "Nghị quyết 28 của tỉnh",
    "dịch Covid-19",
    "dịch covid -19",
    "mạng 4G của nhà mạng",
    "chuẩn ISO 9001",
    "múi giờ GMT+7",
    "1. Nội dung chính",
    "2) Nội dung chính",
    "(1) Nội dung chính",
    "ngày 8/3",
    "dịp 30/4 và 1/5",
    "Lượt xem: 2.519",
    "Đã xem: 214",
    "ô tô 7 chỗ",
    "nặng từ 45kg trở lên",
    "mỗi lần hiến 350ml",
    "trực 24/24 giờ",
    "phục vụ 24/7",
    "tổ \"5+1\" của Hội",
    "nhóm 3 biết",
    "phòng PC46",
    "phong trào 5S",
    "năm 2020",
    "giai đoạn 2016 – 2020",
    "kỳ thi THPT quốc gia 2018",
    "cùng kỳ 2019",
    "tháng 12 đạt kết quả tốt",
    "Hai Bà Trưng",
    "huyện Ba Vì",
    "ở Năm Căn",
    "Ba Tơ dẫn đầu",
    "hàng trăm lượt cán bộ",
    "hàng nghìn người",
    "vài chục hộ",
    "một số địa phương",
    "một phần kinh phí",
    "là một trong những xã",
    "hai bên thống nhất",
    "phong trào ba không",
    "một người dân cho biết",
    "một cách bài bản",
    "trong năm cơ quan đã",
    "năm đơn vị hoàn thành",
    "thứ hai tuần tới",
    "thứ năm tuần tới",
    "tỷ lệ bao phủ",
    "chợ Phường 1",
    "ở quận 4",
    "tại P.7",
    "khu phố 5",
    "tổ dân phố 12",
    "biển số 29 C -00348",
    "tổ hợp A00",
    "nguyện vọng 1 vào trường",
    "tỷ số 2-1",
    "Tối 2.12, mưa lớn",
    "bản 10.2.1",
    "hướng ba mươi Tết thì nghỉ",
    "các triệu phú",
    "triệu tập cuộc họp",
    "em Triệu Thị Hoa",
    "12345678901234",
    "đề án 06/2022",
    "nhiệt độ 35 độ C",
    "bệnh viện dã chiến số 2",
    "Công ty Xây dựng số 9",
    "bộ luật hình sự 2015",
};

TEST(Veto, NoFigures) {
  for (const std::string_view text : no_figures) EXPECT_EQ(numbers_of(text), "") << text;
}

// The same words beside real counts refuse nothing.
TEST(Veto, FiguresStay) {
  EXPECT_EQ(numbers_of("cấp 3 giấy phép"), "count 3 [giấy phép] | 3 giấy phép");
  EXPECT_EQ(numbers_of("mở lớp 30 học viên"), "count 30 [học viên] | 30 học viên");
  EXPECT_EQ(numbers_of("trong số 925 hồ sơ"), "count 925 [hồ sơ] | 925 hồ sơ");
  EXPECT_EQ(numbers_of("1- Cao Sơn: 431 2- Hòa Lộc: 1.205"), "count 431 [] | 431; count 1205 [] | 1.205");
}

TEST(Veto, EveryRowWorksOnItsExample) {
  const Rules rules = Rules::builtin();
  for (const RuleRow& row : rules.tables().at("vetoes").rows) {
    const bool keeps = row.cells[2] == "keep";
    EXPECT_EQ(numbers_of(row.cells.back()).empty(), !keeps) << row.cells.back();
  }
}

TEST(Veto, HostileTextIsRead) {
  for (const std::string_view piece :
       {"1 ", "(", "9", "1.", "1/", "-1", "hai ", "1 tỷ ", "0 ", "5 đến ", "%", "1900 "}) {
    std::string text;
    while (text.size() < 200000) text += piece;
    const TestText hostile(text, number_rules().lexicon);
    for (const Mention& mention : numbers_in(hostile)) EXPECT_LT(mention.span.begin, mention.span.end);
  }
}

}  // namespace
}  // namespace solieu::test
