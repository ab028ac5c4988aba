// What a figure counts: the words that each shape of statement gives.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "structure/fixture.hpp"

namespace solieu::test {
namespace {

struct Case {
  std::string_view text;
  double number;  // of the record
  std::string_view subject;
};

double number_of(const Record& record) {
  if (record.value) return record.value->quantity.low;
  return record.changes.empty() ? 0 : record.changes.front().quantity.low;
}

void expect_subject(const Case& example) {
  const std::vector<Record> records = TestStatements(example.text).records();
  std::string found = "no record";
  for (const Record& record : records) {
    if (number_of(record) == example.number) found = record.subject;
  }
  EXPECT_EQ(found, example.subject) << example.text;
}

void expect_subjects(const std::vector<Case>& cases) {
  for (const Case& example : cases) expect_subject(example);
}

TEST(Subject, UnitThatIsAThing) {
  expect_subjects({
      {"Sau hai giờ, bệnh viện tiếp nhận được 365 đơn vị máu.", 365, "đơn vị máu"},
      {"Hội LHPN huyện đã mở 96 cuộc.", 96, "cuộc"},
      {"Chi cục công bố 41 doanh nghiệp nợ đọng BHXH trong quý I.", 41, "doanh nghiệp nợ đọng BHXH"},
      {"Công an huyện nhận 2.640 hồ sơ cấp CCCD tại nhà.", 2640, "hồ sơ cấp CCCD"},
      {"Trung tâm mở 18 hội nghị tư vấn, đối thoại với người dân.", 18, "hội nghị tư vấn, đối thoại"},
      {"Công an huyện nhận 2.641 hồ sơ cấp  CCCD tại nhà.", 2641, "hồ sơ cấp CCCD"},
      {"Sở kiểm tra 57 hộ có ruộng bị hạn.", 57, "hộ có ruộng bị hạn"},
      {"Năm nay có 14 xã đạt chuẩn nông thôn mới nâng cao.", 14, "xã đạt chuẩn nông thôn mới nâng cao"},
      {"Tổ giám sát nêu tên 26 hồ sơ chưa hợp lệ.", 26, "hồ sơ chưa hợp lệ"},
      {"Đội xử lý 33 hồ sơ nuôi con nuôi nước ngoài.", 33, "hồ sơ nuôi con nuôi nước ngoài"},
      {"Ban tổ chức bố trí 12 xe hiến máu lưu động ở các phường.", 12, "xe hiến máu lưu động"},
      {"Ngành lắp 23 công trình thắp sáng đường quê.", 23, "công trình thắp sáng đường quê"},
      {"Tổng số hồ sơ nhận qua mạng là 1.126.", 1126, "Tổng số hồ sơ nhận"},
  });
}

TEST(Subject, UnitWithWordsBehindIt) {
  expect_subjects({
      {"Bưu điện vận động 925 người tham gia mới BHXH tự nguyện.", 925, "người tham gia mới BHXH tự nguyện"},
      {"Đội tuần tra xử lý 306 vụ vi phạm, phạt 2 tỷ đồng.", 306, "vụ vi phạm"},
      {"Vụ này toàn huyện gieo 1.846 ha lúa tại 12 xã.", 1846, "ha lúa"},
      {"Các xã cứng hóa 215 km đường, xây 6 cầu.", 215, "km đường"},
      {"Tổ tư vấn hướng dẫn 80 người về nội dung của luật.", 80, "người"},
      {"Chi hội mời 41 người nữa tham gia.", 41, "người"},
      {"Trong tháng xảy ra 14 vụ cháy làm chết 3 người.", 14, "vụ cháy"},
      {"Tỉnh ghi nhận 19 vụ tai nạn giao thông xảy ra trong tháng 6.", 19, "vụ tai nạn giao thông"},
      {"Trường có 28 thí sinh chỉ đăng ký môn Vật lý và Hóa học.", 28, "thí sinh chỉ đăng ký môn Vật lý và Hóa học"},
      {"Đoàn thăm 128 người già yếu, bệnh tật.", 128, "người già yếu, bệnh tật"},
      {"Hợp tác xã cấp 62 ha lúa, năng suất từ 64 tạ/ha trở lên.", 62, "ha lúa"},
      {"Huyện bị bão làm hỏng 265 ha lúa phải gieo lại.", 265, "ha lúa phải gieo lại"},
      {"Ông Ba có 15 ha trở lên.", 15, "ha"},
      {"Công an lập hồ sơ 66 vụ án hình sự.", 66, "vụ án hình sự"},
  });
}

TEST(Subject, BareUnitBehindItsNoun) {
  expect_subjects({
      {"Số người tham gia BHXH là 97 người.", 97, "Số người tham gia BHXH"},
      {"Sản lượng lúa đạt 63.286 tấn.", 63286, "Sản lượng lúa"},
      {"Sản lượng lương thực cả năm 2018 của huyện đạt 90.200 tấn.", 90200, "Sản lượng lương thực"},
      {"Trong đó rừng sản xuất 6.815 ha, rừng phòng hộ 433 ha.", 433, "rừng phòng hộ"},
      {"Trong đó rừng sản xuất 6.815 ha, rừng phòng hộ 433 ha.", 6815, "rừng sản xuất"},
      {"Vụ đông có lạc 478 ha; ngô 312 ha.", 312, "ngô"},
      {"Trong tuần xảy ra 81 vụ, làm chết 97 người, bị thương 33 người.", 97, "làm chết"},
      {"Trong tuần xảy ra 81 vụ, làm chết 97 người, bị thương 33 người.", 33, "bị thương"},
      {"Trong tháng do tai nạn giao thông, làm chết 12 người.", 12, "làm chết"},
      {"Dẫn đầu là huyện Hưng Nguyên với 214 người.", 214, "người"},
      {"Châu Đức 1.214 người, kế đến là Xuyên Mộc 987 người.", 987, "người"},
      {"BHXH bắt buộc có 118.350 người.", 118350, "BHXH bắt buộc"},
      {"Lực lượng quản lý đã phát hiện, bắt giữ, xử lý 555 vụ.", 555, "phát hiện, bắt giữ, xử lý"},
      {"– Xi măng: 126.000 tấn, tăng 5,5%.", 126000, "Xi măng"},
      {"Số lượng lao động phổ thông tăng từ 16.800 người lên 18.100 người.", 18100, "Số lượng lao động phổ thông"},
  });
}

TEST(Subject, SumsAndPercentages) {
  expect_subjects({
      {"Kim ngạch xuất khẩu trong tháng 12 đạt 1,5 tỷ USD.", 1.5e9, "Kim ngạch xuất khẩu"},
      {"Trong quý, tổng thu NSNN trên địa bàn ước đạt 12,5 tỷ đồng.", 12.5e9, "tổng thu NSNN"},
      {"Toàn đơn vị đã thu 677 tỷ đồng.", 677e9, "thu"},
      {"Tỷ lệ bao phủ BHYT của tỉnh đạt 92,4% dân số.", 92.4, "Tỷ lệ bao phủ BHYT"},
      {"Kim ngạch xuất khẩu có thuế ước đạt 5,7 tỷ USD.", 5.7e9, "Kim ngạch xuất khẩu có thuế"},
      {"Số thẻ đã cấp là 12.300.", 12300, "Số thẻ đã cấp"},
      {"Đến nay 85% hộ dân có nước sạch.", 85, "hộ dân có nước sạch"},
      {"Chi cục thu về 3,2 tỷ đồng tiền phạt.", 3.2e9, "tiền phạt"},
      {"Cơ quan thuế thu hồi cho ngân sách 782 tỷ đồng tiền trốn thuế, tiền phạt.", 782e9, "tiền trốn thuế, tiền phạt"},
      {"Giá trị sản xuất nông, lâm, thủy sản đạt 975 tỷ đồng.", 975e9, "Giá trị sản xuất nông, lâm, thủy sản"},
      {"Tổng kim ngạch xuất, nhập khẩu hàng hóa đạt 238 tỷ USD.", 238e9, "Tổng kim ngạch xuất, nhập khẩu hàng hóa"},
      {"Vốn ngân sách tỉnh, huyện trên 67 tỷ đồng.", 67e9, "Vốn ngân sách tỉnh, huyện"},
      {"Năm qua vốn tín dụng 2 tỷ đồng và vốn lồng ghép trên 8,7 tỷ đồng.", 8.7e9, "vốn lồng ghép"},
      {"Các mặt hàng tăng như máy móc, thiết bị, dụng cụ, phụ tùng tăng 30%.", 30,
       "máy móc, thiết bị, dụng cụ, phụ tùng"},
      {"Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng đạt 431 tỷ đồng.", 431e9,
       "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"},
      {"Tổng thiệt hại (trực tiếp) khoảng 659 tỷ đồng.", 659e9, "Tổng thiệt hại"},
      {"Tổng dư nợ cho vay hộ nghèo là 84 tỷ đồng.", 84e9, "Tổng dư nợ cho vay hộ nghèo"},
      {"Tỉnh đang giữ tỷ lệ thất nghiệp thành thị dưới 2%.", 2, "tỷ lệ thất nghiệp thành thị"},
      {"Xổ số kiến thiết: 44,2 tỷ đồng.", 44.2e9, "Xổ số kiến thiết"},
      {"Quỹ \"Vì người nghèo\" vận động được 18,6 tỷ đồng.", 18.6e9, "Quỹ \"Vì người nghèo\" vận động"},
      {"Huyện đặt mục tiêu khống chế số ca mắc sốt xuất huyết dưới 90 ca.", 90, "số ca mắc sốt xuất huyết"},
      {"Số nợ vẫn là 5 tỷ đồng.", 5e9, "Số nợ"},
      {"Kế đó là Hải quan Móng Cái 4,3 tỷ đồng.", 4.3e9, ""},
  });
}

// A phrase has an end also where the sentence has none.
TEST(Subject, EndlessSentences) {
  for (const std::string_view piece :
       {"nhà cửa, ruộng vườn, ", "thu hồi cho vay ", "và số nợ của 5 tỷ đồng ", "là đạt ", "tại "}) {
    std::string endless;
    for (int i = 0; i < 3000; ++i) endless += piece;
    const std::string text = "Toàn tỉnh có 365 hồ sơ " + endless + "là 27 người";
    for (const Record& record : TestStatements(text).records()) EXPECT_LE(record.subject.size(), 160U) << piece;
  }
}

}  // namespace
}  // namespace solieu::test
