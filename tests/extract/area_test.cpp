#include <gtest/gtest.h>

#include <solieu/rules.hpp>
#include <string>
#include <string_view>

#include "extract/name_fixture.hpp"
#include "rules/tsv.hpp"

namespace solieu {
namespace {

using namespace std::chrono;
using test::names_in;
using test::names_of;

struct Case {
  std::string_view text;
  std::string_view names;
};

TEST(Areas, Found) {
  const Case cases[] = {
      {"Người dân tỉnh Hậu Giang hưởng ứng", "Hậu Giang (province 93) | tỉnh Hậu Giang"},
      {"Người dân TP Cần Thơ hưởng ứng", "Cần Thơ (province 92) | TP Cần Thơ"},
      {"Người dân TP. Bạc Liêu hưởng ứng", "Bạc Liêu (district 954, Bạc Liêu) | TP. Bạc Liêu"},
      {"Đoàn về tỉnh Bạc Liêu làm việc", "Bạc Liêu (province 95) | tỉnh Bạc Liêu"},
      {"Đoàn về TP.HCM làm việc", "Hồ Chí Minh (province 79) | TP.HCM"},
      {"Đoàn về TPHCM làm việc", "Hồ Chí Minh (province 79) | TPHCM"},
      {"Đoàn về TP. Hồ Chí Minh làm việc", "Hồ Chí Minh (province 79) | TP. Hồ Chí Minh"},
      {"Đoàn về thành phố Hồ Chí Minh làm việc", "Hồ Chí Minh (province 79) | thành phố Hồ Chí Minh"},
      {"Bà con huyện U Minh Thượng (Kiên Giang) phấn khởi",
       "U Minh Thượng (district 913, Kiên Giang) | huyện U Minh Thượng; Kiên Giang (province 91) | Kiên Giang"},
      {"Bà con huyện Chợ Mới, tỉnh An Giang phấn khởi",
       "Chợ Mới (district 893, An Giang) | huyện Chợ Mới; An Giang (province 89) | tỉnh An Giang"},
      {"Bà con huyện Chợ Mới (Bắc Kạn) phấn khởi",
       "Chợ Mới (district 065, Bắc Kạn) | huyện Chợ Mới; Bắc Kạn (province 06) | Bắc Kạn"},
      {"Bà con H. Gò Dầu phấn khởi", "Gò Dầu (district 710, Tây Ninh) | H. Gò Dầu"},
      {"Hộ dân quận 7 ký tên", "7 (district 778, Hồ Chí Minh) | quận 7"},
      {"Hộ dân Q.Nam Từ Liêm ký tên", "Nam Từ Liêm (district 019, Hà Nội) | Q.Nam Từ Liêm"},
      {"Hộ dân quận Ninh Kiều ký tên", "Ninh Kiều (district 916, Cần Thơ) | quận Ninh Kiều"},
      {"Hộ dân thị xã Trảng Bàng ký tên", "Trảng Bàng (district 712, Tây Ninh) | thị xã Trảng Bàng"},
      {"Hộ dân TX Ninh Hòa ký tên", "Ninh Hòa (district 572, Khánh Hòa) | TX Ninh Hòa"},
      {"Hộ dân huyện Trảng Bàng ký tên", "Trảng Bàng (district 712, Tây Ninh) | huyện Trảng Bàng"},
      {"Hộ dân xã Trường Long ký tên", "Trường Long (commune) | xã Trường Long"},
      {"Hộ dân xã Trường Long, huyện Phong Điền, TP Cần Thơ ký tên",
       "Trường Long (commune, Phong Điền) | xã Trường Long; Phong Điền (district 926, Cần Thơ) | huyện Phong Điền; Cần "
       "Thơ (province 92) | TP Cần Thơ"},
      {"Hộ dân phường Tân Tiến (TP Cà Mau) ký tên",
       "Tân Tiến (commune, Cà Mau) | phường Tân Tiến; Cà Mau (district 964, Cà Mau) | TP Cà Mau"},
      {"Sạp hàng ở P.7, TP.Vũng Tàu đông khách",
       "7 (commune, Vũng Tàu) | P.7; Vũng Tàu (district 747, Bà Rịa - Vũng Tàu) | TP.Vũng Tàu"},
      {"Hộ dân Phường 3 ký tên", "3 (commune) | Phường 3"},
      {"Hộ dân thị trấn Cái Rồng ký tên", "Cái Rồng (commune) | thị trấn Cái Rồng"},
      {"Hộ dân xã Long Thới Nguyễn Văn Tám ký tên", "Long Thới (commune) | xã Long Thới"},
      {"Trà Vinh về đích sớm", "Trà Vinh (province 84) | Trà Vinh"},
      {"Hà Nội: thu vượt 4% dự toán", "Hà Nội (province 01) | Hà Nội"},
      {"Tin vui từ Nghệ An, Sơn La và Phú Yên",
       "Nghệ An (province 40) | Nghệ An; Sơn La (province 14) | Sơn La; Phú Yên (province 54) | Phú Yên"},
      {"TP.HCM (1.200 thẻ), Bến Tre (900 thẻ) và Thừa Thiên - Huế (700 thẻ)",
       "Hồ Chí Minh (province 79) | TP.HCM; Bến Tre (province 83) | Bến Tre; Thừa Thiên Huế (province 46) | Thừa Thiên "
       "- Huế"},
      {"1- Nghệ An: 210 2- Sơn La: 98 3- Phú Yên: 5",
       "Nghệ An (province 40) | Nghệ An; Sơn La (province 14) | Sơn La; Phú Yên (province 54) | Phú Yên"},
      {"Tỉnh Bà Rịa - Vũng Tàu vượt kế hoạch", "Bà Rịa - Vũng Tàu (province 77) | Tỉnh Bà Rịa - Vũng Tàu"},
      {"Bà Rịa-Vũng Tàu vượt kế hoạch", "Bà Rịa - Vũng Tàu (province 77) | Bà Rịa-Vũng Tàu"},
      {"Tỉnh BR-VT vượt kế hoạch", "Bà Rịa - Vũng Tàu (province 77) | Tỉnh BR-VT"},
      {"Tại Đắc Lắc có 300 hộ", "Đắk Lắk (province 66) | Đắc Lắc"},
      {"Tại Kontum có 300 hộ", "Kon Tum (province 62) | Kontum"},
      {"Riêng Thừa Thiên Huế có 300 hộ", "Thừa Thiên Huế (province 46) | Thừa Thiên Huế"},
      {"TT-Huế có 300 hộ", "Thừa Thiên Huế (province 46) | TT-Huế"},
      {"Tỉnh Quảng Ngãi: Mộ Đức dẫn đầu với 90 hộ, Bình Sơn 80 hộ",
       "Quảng Ngãi (province 51) | Tỉnh Quảng Ngãi; Mộ Đức (district 533, Quảng Ngãi) | Mộ Đức; Bình Sơn (district "
       "524, Quảng Ngãi) | Bình Sơn"},
      {"Quảng Ngãi trao quà ở Trà Bồng (15 suất), Ba Tơ (9 suất) và Minh Long (3 suất)",
       "Quảng Ngãi (province 51) | Quảng Ngãi; Trà Bồng (district 525, Quảng Ngãi) | Trà Bồng; Ba Tơ (district 535, "
       "Quảng Ngãi) | Ba Tơ; Minh Long (district 531, Quảng Ngãi) | Minh Long"},
      {"Tỉnh Bến Tre: Châu Thành có 20 hộ",
       "Bến Tre (province 83) | Tỉnh Bến Tre; Châu Thành (district 831, Bến Tre) | Châu Thành"},
      {"Tỉnh Khánh Hòa: Ninh Hoà dẫn đầu",
       "Khánh Hòa (province 56) | Tỉnh Khánh Hòa; Ninh Hòa (district 572, Khánh Hòa) | Ninh Hoà"},
      {"Huyện đảo Lý Sơn có 40 hộ", "Lý Sơn (district 536, Quảng Ngãi) | Huyện đảo Lý Sơn"},
      {"Huyện miền núi Quỳ Châu có 40 hộ", "Quỳ Châu (district 416, Nghệ An) | Huyện miền núi Quỳ Châu"},
      {"Thủ đô Hà Nội có 40 hộ", "Hà Nội (province 01) | Thủ đô Hà Nội"},
      {"Cả nước có 17 triệu người", "Việt Nam (country VN) | Cả nước"},
      {"Toàn quốc có 17 triệu người", "Việt Nam (country VN) | Toàn quốc"},
      {"Nước ta có 17 triệu người", "Việt Nam (country VN) | Nước ta"},
      {"Việt Nam có 17 triệu người", "Việt Nam (country VN) | Việt Nam"},
      {"Tỉnh Bến Tre ra quân. Toàn tỉnh có 300 hộ",
       "Bến Tre (province 83) | Tỉnh Bến Tre; Bến Tre (province 83) | Toàn tỉnh"},
      {"Tỉnh Bến Tre ra quân. Trên địa bàn tỉnh có 300 hộ",
       "Bến Tre (province 83) | Tỉnh Bến Tre; Bến Tre (province 83) | Trên địa bàn tỉnh"},
      {"Tỉnh Bến Tre ra quân. Dân số của tỉnh tăng",
       "Bến Tre (province 83) | Tỉnh Bến Tre; Bến Tre (province 83) | tỉnh"},
      {"Tỉnh Bến Tre ra quân. Địa phương này có 300 hộ",
       "Bến Tre (province 83) | Tỉnh Bến Tre; Bến Tre (province 83) | Địa phương này"},
      {"Huyện Thới Lai ra quân. Năm qua, huyện có 300 hộ",
       "Thới Lai (district 927, Cần Thơ) | Huyện Thới Lai; Thới Lai (district 927, Cần Thơ) | huyện"},
      {"Huyện Thới Lai ra quân. Toàn huyện có 300 hộ",
       "Thới Lai (district 927, Cần Thơ) | Huyện Thới Lai; Thới Lai (district 927, Cần Thơ) | Toàn huyện"},
      {"Huyện Thới Lai ra quân. Huyện Phong Điền theo sau. Trên địa bàn huyện có 300 hộ",
       "Thới Lai (district 927, Cần Thơ) | Huyện Thới Lai; Phong Điền (district 926, Cần Thơ) | Huyện Phong Điền; "
       "Phong Điền (district 926, Cần Thơ) | Trên địa bàn huyện"},
      {"Thành phố Cần Thơ ra quân. Toàn thành phố có 300 hộ",
       "Cần Thơ (province 92) | Thành phố Cần Thơ; Cần Thơ (province 92) | Toàn thành phố"},
      {"TP HCM ra quân. Hồ sơ gửi về TP tăng", "Hồ Chí Minh (province 79) | TP HCM; Hồ Chí Minh (province 79) | TP"},
      {"Thị xã Trảng Bàng ra quân. Trên địa bàn thị xã có 300 hộ",
       "Trảng Bàng (district 712, Tây Ninh) | Thị xã Trảng Bàng; Trảng Bàng (district 712, Tây Ninh) | Trên địa bàn "
       "thị xã"},
      {"Quận Ninh Kiều ra quân. Toàn quận có 300 hộ",
       "Ninh Kiều (district 916, Cần Thơ) | Quận Ninh Kiều; Ninh Kiều (district 916, Cần Thơ) | Toàn quận"},
      {"Xã Kim Long ra quân. Toàn xã có 30 hộ", "Kim Long (commune) | Xã Kim Long; Kim Long (commune) | Toàn xã"},
      {"Trên địa bàn huyện Cái Bè có 300 hộ", "Cái Bè (district 819, Tiền Giang) | huyện Cái Bè"},
      {"Toàn tỉnh Đăk Lăk có 300 hộ", "Đắk Lắk (province 66) | tỉnh Đăk Lăk"},
      {"Hai tỉnh Tiền Giang, Bến Tre có 300 hộ",
       "Tiền Giang (province 82) | tỉnh Tiền Giang; Bến Tre (province 83) | Bến Tre"},
      {"Các huyện Bình Sơn, Mộ Đức có 300 hộ",
       "Bình Sơn (district 524, Quảng Ngãi) | huyện Bình Sơn; Mộ Đức (district 533, Quảng Ngãi) | Mộ Đức"},
      {"HUYỆN CHỢ ĐỒN RA QUÂN", "Chợ Đồn (district 064, Bắc Kạn) | HUYỆN CHỢ ĐỒN"},
      {"Huyện Hòn Ngọc có 30 hộ", "Hòn Ngọc (district) | Huyện Hòn Ngọc"},
      {"Huyện Krông Pắc (Đắk Lắk) có 30 hộ",
       "Krông Pắc (district 654, Đắk Lắk) | Huyện Krông Pắc; Đắk Lắk (province 66) | Đắk Lắk"},
      {"Huyện M'Đrắk có 30 hộ", "M'Đrắk (district 652, Đắk Lắk) | Huyện M'Đrắk"},
      {"Trên địa bàn Vinh Long có mưa, còn Vĩnh Long nắng", "Vĩnh Long (province 86) | Vĩnh Long"},
      {"Thành phố Phan Rang - Tháp Chàm có 30 hộ",
       "Phan Rang-Tháp Chàm (district 582, Ninh Thuận) | Thành phố Phan Rang - Tháp Chàm"},
      {"Tỉnh Bình Dương họp. Huyện Tân Uyên có 30 hộ",
       "Bình Dương (province 74) | Tỉnh Bình Dương; Tân Uyên (district 723, Bình Dương) | Huyện Tân Uyên"},
      {"Huyện Tân Uyên có 30 hộ", "Tân Uyên (district 111, Lai Châu) | Huyện Tân Uyên"},
      {"Xã Long Thới vui. Chủ tịch UBND xã Nguyễn Văn Tám đến",
       "Long Thới (commune) | Xã Long Thới; [UBND xã Long Thới] peoples_committee commune in Long Thới (commune) | "
       "UBND xã"},
  };
  for (const Case& c : cases) EXPECT_EQ(names_of(c.text), c.names) << c.text;
}

TEST(Areas, NotFound) {
  for (const std::string_view text : {
           "Các tỉnh, thành phố đã gửi báo cáo",
           "Cả 17 huyện/thị xã, thành phố đều ra quân",
           "Các huyện đã gửi báo cáo",
           "Mỗi xã có một tổ vận động",
           "Nhiều huyện miền núi còn khó khăn",
           "Cán bộ cấp tỉnh đi học",
           "Toàn tỉnh có 300 hộ",
           "Trên địa bàn huyện có 300 hộ",
           "Có 26/33 xã về đích",
           "Anh Nguyễn Thái Bình kể lại",
           "Ông Hà Giang kể lại",
           "Bà Phan Thị Bình Thuận kể lại",
           "Xe chạy trên đường Điện Biên Phủ",
           "Xe chạy trên đường Hà Nội - Lào Cai",
           "Xe chạy trên cao tốc Mỹ Thuận – Cần Thơ",
           "Xe qua cầu Bến Thủy",
           "Xe chạy tuyến Nam Định - Vinh",
           "Theo Báo Quảng Ngãi hôm nay",
           "(Báo Quảng Ngãi) - Tin trong ngày",
           "Công ty cổ phần Xi măng Ninh Bình báo lãi",
           "Công ty Dầu khí Việt Nam báo lãi",
           "Hà Nội (TTXVN 5/8) - Tin trong ngày",
           "Chủ tịch Hồ Chí Minh viết thư",
           "Tiếng hát át Chợ Mới Sông Hậu",
           "Bình Sơn dẫn đầu với 300 hộ",
           "Người dân từng ấp, thôn, bản đều biết",
           "Hộ ở ấp Hà Giang ký tên",
           "Hộ ở thôn 5 ký tên",
           "Người dân xã, phường, thị trấn đều biết",
           "Người dân từ huyện, xã đến thôn đều biết",
           "Tài xế phải tỉnh táo",
           "Xe chạy trên tỉnh lộ 8",
           "Công tác xã hội được chú trọng",
           "Đảng và Nhà nước ta quan tâm",
           "Sóng lớn ở Thái Bình Dương",
           "Đội bóng Nam Định thắng",
           "CLB Hải Phòng thắng",
           "Hãng Vietnam Airlines mở đường bay",
           "Báo Hà Nội Mới đưa tin",
           "Khách sạn Sài Gòn Hạ Long mở cửa",
           "Gia đình anh Lê Long An vui",
           "Ngày BHYT Việt Nam",
           "Hội nghị cấp huyện diễn ra",
           "Liên huyện cùng làm",
           "Ba tỉnh đã gửi báo cáo",
           "Một số tỉnh đã gửi báo cáo",
           "Từng huyện đã gửi báo cáo",
           "Người hiện ở chợ Hòa Bình",
           "Cửa khẩu Lao Bảo đông xe",
           "Sân bay Điện Biên đông khách",
           "Ga Hải Dương đông khách",
           "Bản tin sáng nay",
           "Sông Đồng Nai dâng cao",
           "Chủ tịch xã Bùi Văn Tám kể lại",
           "Sạp hàng chợ Phường 3 đông khách",
           "Chủ tịch xã Tân Lập kể lại",
       }) {
    EXPECT_EQ(names_of(text), "") << text;
  }
}

TEST(Areas, Lists) {
  const Case cases[] = {
      {"Các xã Tân Lập, Tân Hưng và Tân Thạnh có 30 hộ",
       "Tân Lập (commune) | xã Tân Lập; Tân Hưng (commune) | Tân Hưng; Tân Thạnh (commune) | Tân Thạnh"},
      {"Xã Tân Lập, Phú Thành cùng về đích", "Tân Lập (commune) | Xã Tân Lập"},
      {"Hai phường Bắc Hà và Nam Hà có 30 hộ", "Bắc Hà (commune) | phường Bắc Hà; Nam Hà (commune) | Nam Hà"},
      {"Các huyện Cái Bè, Hòn Ngọc có 30 hộ",
       "Cái Bè (district 819, Tiền Giang) | huyện Cái Bè; Hòn Ngọc (district) | Hòn Ngọc"},
      {"Các xã Tân Lập, Tân Hưng và Hội Nông dân trao quà",
       "Tân Lập (commune) | xã Tân Lập; Tân Hưng (commune) | Tân Hưng"},
      {"Tỉnh Phú Yên: Phú Hòa 91,2%, Sông Cầu 90%",
       "Phú Yên (province 54) | Tỉnh Phú Yên; Phú Hòa (district 563, Phú Yên) | Phú Hòa; Sông Cầu (district 557, Phú "
       "Yên) | Sông Cầu"},
      {"Hộ dân xã Tân Lập (Lạc Sơn) nhận quà. Lạc Sơn làm 30 căn",
       "Tân Lập (commune, Lạc Sơn) | xã Tân Lập; Lạc Sơn (district 157, Hòa Bình) | Lạc Sơn; Lạc Sơn (district 157, "
       "Hòa Bình) | Lạc Sơn"},
  };
  for (const Case& c : cases) EXPECT_EQ(names_of(c.text), c.names) << c.text;
}

TEST(Areas, CommunesAfterTheMergers) {
  const Case cases[] = {
      {"Tại xã Tân Lập 1, 30 hộ vay vốn", "Tân Lập 1 (commune) | xã Tân Lập 1"},
      {"Tại xã Tân Lập 7% hộ vay vốn", "Tân Lập (commune) | xã Tân Lập"},
      {"Phường Xuân Lộc - Bảo Sơn đón 30 đoàn", "Xuân Lộc - Bảo Sơn (commune) | Phường Xuân Lộc - Bảo Sơn"},
      {"Đặc khu Côn Đảo đón 30 đoàn", "Côn Đảo (commune) | Đặc khu Côn Đảo"},
      {"UBND đặc khu Côn Đảo đón 30 đoàn",
       "[UBND đặc khu Côn Đảo] peoples_committee commune in Côn Đảo (commune) | UBND đặc khu Côn Đảo"},
      {"Có 30 xã NTM nâng cao", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(names_of(c.text, 2025y / October / 1d), c.names) << c.text;
  EXPECT_EQ(names_of("Hộ dân phường Tân Tiến - Nha Trang", 2024y / May / 1d),
            "Tân Tiến (commune, Nha Trang) | phường Tân Tiến; Nha Trang (district 568, Khánh Hòa) | Nha Trang");
}

TEST(Areas, CitiesAreProvincesAfterTheMergers) {
  EXPECT_EQ(names_of("Hộ dân TP Huế", 2024y / May / 1d), "Huế (district 474, Thừa Thiên Huế) | TP Huế");
  EXPECT_EQ(names_of("Hộ dân TP Huế", 2025y / August / 1d), "Huế (province 46) | TP Huế");
  EXPECT_EQ(names_of("Hộ dân TP Huế", 2025y / February / 1d), "Huế (province 46) | TP Huế");
  EXPECT_EQ(names_of("Hộ dân tỉnh Thừa Thiên Huế", 2025y / August / 1d),
            "Thừa Thiên Huế (province 46) | tỉnh Thừa Thiên Huế");
  EXPECT_EQ(names_of("Hộ dân TP Bạc Liêu", 2025y / August / 1d), "Bạc Liêu (district 954, Bạc Liêu) | TP Bạc Liêu");
}

TEST(Areas, MainProvinceOutweighsAPassingOne) {
  EXPECT_EQ(
      names_of("Tỉnh Bến Tre và BHXH tỉnh Bến Tre mở hội. Đoàn tỉnh An Giang đến thăm. Toàn tỉnh có 30 hộ"),
      "Bến Tre (province 83) | Tỉnh Bến Tre; [BHXH tỉnh Bến Tre] social_insurance province in Bến Tre (province 83) "
      "| BHXH tỉnh Bến Tre; An Giang (province 89) | tỉnh An Giang; Bến Tre (province 83) | Toàn tỉnh");
}

TEST(Areas, QualifiersAreMarked) {
  const test::TestText text("Hộ dân xã Trường Long, huyện Phong Điền (Cần Thơ)", test::name_rules().lexicon);
  const std::vector<Mention> names = names_in(text);
  ASSERT_EQ(names.size(), 3U);
  EXPECT_NE(names[0].rule, "parent");
  EXPECT_EQ(names[1].rule, "parent");
  EXPECT_EQ(names[2].rule, "parent");
}

TEST(Areas, TakenTokensAreLeftAlone) {
  const test::TestText text("tỉnh Trà Vinh", test::name_rules().lexicon);
  Claims claims(text.tokenized.tokens.size());
  claims.take(1, 2);
  std::vector<Mention> names;
  find_names(text.passage, *test::name_rules().compiled, claims, names);
  EXPECT_TRUE(names.empty());
}

const AreaValue* area_of(const Mention& mention) {
  if (const auto* area = std::get_if<AreaValue>(&mention.value)) return area;
  const auto* agency = std::get_if<AgencyValue>(&mention.value);
  return agency != nullptr && agency->area ? &*agency->area : nullptr;
}

TEST(Areas, EveryRow) {
  const Rules rules = Rules::builtin();
  ASSERT_TRUE(test::name_rules().problems.empty());
  for (const RuleRow& row : rules.tables().at("areas").rows) {
    const test::TestText text(row.cells.back(), test::name_rules().lexicon);
    const std::vector<Mention> names = names_in(text);
    ASSERT_FALSE(names.empty()) << row_name(row);
    const AreaValue* area = area_of(names.front());
    ASSERT_NE(area, nullptr) << row_name(row);
    EXPECT_EQ(area->code, row.cells[0]) << row_name(row);
    EXPECT_EQ(area->name, row.cells[3]) << row_name(row);
    EXPECT_EQ(area->level, row.cells[1]) << row_name(row);
  }
}

// What the example of a row of places.tsv must show.
void check_place(const RuleRow& row) {
  const std::string& phrase = row.cells[0];
  const std::string& role = row.cells[1];
  const test::TestText text(row.cells.back(), test::name_rules().lexicon);
  const std::vector<Mention> names = names_in(text);
  const std::size_t at = text.text.text.rfind(phrase);
  ASSERT_NE(at, std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  const auto end = static_cast<std::uint32_t>(at + phrase.size());
  if (role == "deictic" || role == "country") {
    ASSERT_FALSE(names.empty());
    EXPECT_EQ(names.back().rule, row_name(row));
    EXPECT_EQ(text.at(names.back()), phrase);
  } else if (role == "level" && row.cells[2] != "ấp") {
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(names.front().span.begin, begin);
  } else if (role == "locative") {
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(names.front().span.begin, end + 1);
  } else if (role == "surname") {
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(text.at(names.front()), "xã Long Thới");
  } else if (role == "tail_end") {
    ASSERT_EQ(names.size(), 1U);
    EXPECT_LT(names.front().span.end, begin);
  } else if (role == "event") {
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(text.at(names.front()), "tỉnh Bến Tre");
  } else if (role == "branch") {
    ASSERT_EQ(names.size(), 1U);
    EXPECT_LT(names.front().span.begin, begin);
    EXPECT_GT(names.front().span.end, end);
  } else if (role == "numbered") {  // "khu vực XII"
    ASSERT_FALSE(names.empty());
    EXPECT_GT(names.front().span.end, end + 1);
  } else if (role == "apposition") {
    EXPECT_TRUE(
        std::any_of(names.begin(), names.end(), [&](const Mention& name) { return name.span.end + 2 == begin; }));
  } else if (role == "next") {
    ASSERT_EQ(names.size(), 2U);
    EXPECT_EQ(names.back().span.begin, end + 1);
  } else if (role == "top") {  // "ở cấp xã, Nga Liên (99%) dẫn đầu"
    ASSERT_FALSE(names.empty());
    EXPECT_EQ(names.back().span.begin, end + (text.text.text[end] == ',' ? 2 : 1));
  } else if (role == "plural") {
    EXPECT_EQ(names.size(), 1U);
  } else if (role == "paper") {
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(std::get<AreaValue>(names.front().value).code, row.cells[2]);
  } else {
    for (const Mention& name : names) EXPECT_TRUE(name.span.end <= begin) << text.at(name);
  }
}

TEST(Places, EveryRow) {
  const Rules rules = Rules::builtin();
  for (const RuleRow& row : rules.tables().at("places").rows) {
    SCOPED_TRACE(row_name(row) + " " + row.cells[0]);
    check_place(row);
  }
}

TEST(Places, WrongCellsAreReported) {
  Rules rules;
  rules.add("places", "phrase\trole\tlevel\texample\nvùng\tregion\t\tvùng A\nkhu\tlevel\tkhu\tkhu A\n");
  rules.add("areas",
            "code\tlevel\tkind\tname\tparent\taliases\tsuccessor\texample\n1\tdistrict\thuyện\tA\t99\tB@last "
            "year\t\thuyện A\n");
  Lexicon lexicon{Abbreviations{}};
  Problems problems;
  EXPECT_NE(compile_names(rules, lexicon, problems), nullptr);
  ASSERT_EQ(problems.size(), 4U);
  EXPECT_EQ(problems[0].message, "unknown value \"region\"");
  EXPECT_EQ(problems[1].message, "unknown value \"khu\"");
  EXPECT_EQ(problems[2].message, "a year stands behind \"@\"");
  EXPECT_EQ(problems[3].message, "no area has the code \"99\"");
}

}  // namespace
}  // namespace solieu
