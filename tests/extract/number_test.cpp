// Counts, percentages and money as they stand in running text: value, bound, unit and covered text.
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "extract/number_fixture.hpp"
#include "extract/units.hpp"
#include "text/fold.hpp"

namespace solieu::test {
namespace {

struct Case {
  std::string_view text;
  std::string_view numbers;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(numbers_of(c.text), c.numbers) << c.text;
}

TEST(Number, Separators) {
  check({
      {"2.347 người", "count 2347 [người] | 2.347 người"},
      {"2 347 người dự", "count 2347 [người] | 2 347 người"},
      {"2 314 870 lượt khách", "count 2314870 [lượt khách] | 2 314 870 lượt khách"},
      {"tỷ lệ 13,6 tỷ đồng", "money 13600000000 VND | 13,6 tỷ đồng"},
      {"738,245 người", "count 738245 [người] | 738,245 người"},
      {"17,306 triệu người", "count 17306000 [người] | 17,306 triệu người"},
      {"628,415g ma túy", "count 628.415 [g] | 628,415g"},
      {"7,316 tỷ đồng", "money 7316000000 VND | 7,316 tỷ đồng"},
      {"bằng 87.64%", "percent 87.64 | 87.64%"},
      {"512.340,618 tỷ đồng", "money 512340618000000 VND | 512.340,618 tỷ đồng"},
      {"là 48,315,926", "count 48315926 [] | 48,315,926"},
      {"2.314.870 thẻ", "count 2314870 [thẻ] | 2.314.870 thẻ"},
      {"3127 thí sinh", "count 3127 [thí sinh] | 3127 thí sinh"},
      {"05 mô hình", "count 5 [mô hình] | 05 mô hình"},
      {"0,7 ha", "count 0.7 [ha] | 0,7 ha"},
      {"415.730.200 đồng", "money 415730200 VND | 415.730.200 đồng"},
  });
}

TEST(Number, ScaleWords) {
  check({
      {"238 nghìn người", "count 238000 [người] | 238 nghìn người"},
      {"45 ngàn lượt khách", "count 45000 [lượt khách] | 45 ngàn lượt khách"},
      {"845,3 nghìn tỷ đồng", "money 845300000000000 VND | 845,3 nghìn tỷ đồng"},
      {"274 nghìn tỷ", "money 274000000000000 VND | 274 nghìn tỷ"},
      {"21 tỷ 640 triệu đồng", "money 21640000000 VND | 21 tỷ 640 triệu đồng"},
      {"4 tỷ 275 triệu đồng", "money 4275000000 VND | 4 tỷ 275 triệu đồng"},
      {"38,2 tỉ đồng", "money 38200000000 VND | 38,2 tỉ đồng"},
  });
}

TEST(Number, Words) {
  check({
      {"hai trăm hội viên", "count 200 [hội viên] | hai trăm hội viên"},
      {"nửa triệu lượt khách", "count 500000 [lượt khách] | nửa triệu lượt khách"},
      {"ba chục cây xanh", "count 30 [cây xanh] | ba chục cây xanh"},
      {"một tỷ rưỡi đồng", "money 1500000000 VND | một tỷ rưỡi đồng"},
      {"hai mươi mốt xã", "count 21 [xã] | hai mươi mốt xã"},
      {"bốn trăm hộ nghèo", "count 400 [hộ nghèo] | bốn trăm hộ nghèo"},
      {"một nghìn hai trăm suất quà", "count 1200 [suất quà] | một nghìn hai trăm suất quà"},
      {"mười lăm đội", "count 15 [đội] | mười lăm đội"},
      {"trăm rưỡi phần quà", "count 150 [phần quà] | trăm rưỡi phần quà"},
      {"ba vạn liều vắc xin", "count 30000 [liều vắc xin] | ba vạn liều vắc xin"},
      {"hai triệu rưỡi đồng", "money 2500000 VND | hai triệu rưỡi đồng"},
      {"ba trăm nghìn đồng", "money 300000 VND | ba trăm nghìn đồng"},
      {"hai trăm lẻ năm hộ", "count 205 [hộ] | hai trăm lẻ năm hộ"},
      {"hai mươi lăm nghìn đồng", "money 25000 VND | hai mươi lăm nghìn đồng"},
      {"có năm vụ cháy", "count 5 [vụ] | năm vụ"},
      {"chỉ một vụ cháy", "count 1 [vụ] | một vụ"},
      {"Ba trường nộp muộn", "count 3 [trường] | Ba trường"},
      {"giảm bốn người", "count 4 [người] | bốn người"},
      {"mười hội viên", "count 10 [hội viên] | mười hội viên"},
      {"1 triệu rưỡi đồng", "money 1500000 VND | 1 triệu rưỡi đồng"},
  });
}

TEST(Number, Percentages) {
  check({
      {"đạt 126,35% kế hoạch", "percent 126.35 | 126,35%"},
      {"đạt 98 % kế hoạch", "percent 98 | 98 %"},
      {"tăng 5-7% mỗi năm", "percent 5..7 | 5-7%"},
      {"từ 50% đến dưới 70%", "percent 50..70 | 50% đến dưới 70%"},
      {"từ hơn 90 đến 98% học sinh", "percent 90..98 | 90 đến 98%"},
      {"đạt 45 phần trăm", "percent 45 | 45 phần trăm"},
      {"giảm 1,2 điểm phần trăm", "points 1.2 | 1,2 điểm phần trăm"},
      {"tăng 0,8 điểm %", "points 0.8 | 0,8 điểm %"},
      {"lao động giảm (-4%)", "percent -4 | -4%"},
      {"chênh -8,35% so với", "percent -8.35 | -8,35%"},
  });
}

TEST(Number, Fractions) {
  check({
      {"chỉ bằng ½ tỷ lệ", "percent 50 | ½"},
      {"tăng 5 tỷ đồng (+4,18%)", "money 5000000000 VND | 5 tỷ đồng; percent 4.18 | 4,18%"},
      {"khoảng 3/4 sản phẩm đã bán", "percent 75 about | 3/4"},
      {"gần 1/4 số hộ", "percent 25 nearly | 1/4"},
      {"lao động nữ chiếm hơn 1/2.", "percent 50 over | 1/2"},
      {"có 3/4 xã đạt chuẩn", "count 3 [xã] | 3; count 4 [xã] whole | 4 xã"},
      {"lập 21 \"Tổ đổi công\"", "count 21 [Tổ] | 21 \"Tổ"},
      {"đạt từ 85% dân số trở lên", "percent 85 at_least | 85%"},
      {"thu 311,205 m3 gỗ", "count 311.205 [m3] | 311,205 m3"},
      {"1/3 doanh nghiệp nợ thuế", "percent 33.33 | 1/3"},
      {"đi được 2/3 quãng đường", "percent 66.67 | 2/3"},
      {"bằng khoảng 1/5 khối lượng", "percent 20 about | 1/5"},
      {"3/4 dân số", "percent 75 | 3/4"},
  });
}

TEST(Number, PartAndWhole) {
  check({
      {"4/5 chỉ tiêu đạt", "count 4 [chỉ tiêu] | 4; count 5 [chỉ tiêu] whole | 5 chỉ tiêu"},
      {"2/5 xã về đích", "count 2 [xã] | 2; count 5 [xã] whole | 5 xã"},
      {"đạt 150% (318/212) kế hoạch", "percent 150 | 150%; count 318 [] | 318; count 212 [] whole | 212"},
      {"24/31 xã nộp đủ", "count 24 [xã] | 24; count 31 [xã] whole | 31 xã"},
      {"7.260/7.260 căn nhà", "count 7260 [căn nhà] | 7.260; count 7260 [căn nhà] whole | 7.260 căn nhà"},
      {"152.340 hộ/198.700 tổng số hộ", "count 152340 [hộ] | 152.340 hộ; count 198700 [hộ] whole | 198.700 tổng số hộ"},
      {"1.420 thí sinh đỗ /2.360 thí sinh dự thi",
       "count 1420 [thí sinh] | 1.420 thí sinh; count 2360 [thí sinh] whole | 2.360 thí sinh"},
      {"2.415/16.380 tỷ đồng", "money 2415000000000 VND | 2.415; money 16380000000000 VND whole | 16.380 tỷ đồng"},
      {"285 tỷ/640 tỷ đồng", "money 285000000000 VND | 285 tỷ; money 640000000000 VND whole | 640 tỷ đồng"},
      {"đạt 39,4% (71/180 người)", "percent 39.4 | 39,4%; count 71 [người] | 71; count 180 [người] whole | 180 người"},
      {"khởi tố 08 vụ/15 đối tượng", "count 8 [vụ] | 08 vụ; count 15 [đối tượng] | 15 đối tượng"},
      {"nhận 1.845 hồ sơ/ 52 thủ tục", "count 1845 [hồ sơ] | 1.845 hồ sơ; count 52 [thủ tục] | 52 thủ tục"},
      {"8/13 huyện, thị xã, thành phố",
       "count 8 [huyện, thị xã, thành phố] | 8; count 13 [huyện, thị xã, thành phố] whole | 13 huyện, thị xã, thành "
       "phố"},
      {"12/14 xã", "count 12 [xã] | 12; count 14 [xã] whole | 14 xã"},
      {"tăng 11 vụ (58/47)", "count 11 [vụ] | 11 vụ; count 58 [] | 58; count 47 [] whole | 47"},
  });
}

TEST(Number, Ranges) {
  check({
      {"10-15 xe máy", "count 10..15 [xe máy] | 10-15 xe máy"},
      {"40.000 - 46.000 DN", "count 40000..46000 [DN] | 40.000 - 46.000 DN"},
      {"40.000 – 46.000 DN", "count 40000..46000 [DN] | 40.000 – 46.000 DN"},
      {"từ 5 - 7 tỷ đồng", "money 5000000000..7000000000 VND | 5 - 7 tỷ đồng"},
      {"từ 3 đến 5 vụ", "count 3..5 [vụ] | 3 đến 5 vụ"},
      {"8-12 con", "count 8..12 [con] | 8-12 con"},
      {"từ 5 vụ đến 8 vụ", "count 5..8 [vụ] | 5 vụ đến 8 vụ"},
      {"từ 120 tới 150 người", "count 120..150 [người] | 120 tới 150 người"},
      {"từ 3 - 9 tháng", "count 3..9 [tháng] | 3 - 9 tháng"},
      {"khoảng từ 40 đến 50 hộ", "count 40..50 about [hộ] | 40 đến 50 hộ"},
  });
}

TEST(Number, Units) {
  check({
      {"3.862người", "count 3862 [người] | 3.862người"},
      {"41trường hợp", "count 41 [trường hợp] | 41trường hợp"},
      {"6.130ha lúa", "count 6130 [ha] | 6.130ha"},
      {"hơn 55kg heroin", "count 55 over [kg] | 55kg"},
      {"gần 190 kg ma túy", "count 190 nearly [kg] | 190 kg"},
      {"50 người/huyện", "count 50 [người/huyện] | 50 người/huyện"},
      {"20 người / ngày", "count 20 [người/ngày] | 20 người / ngày"},
      {"615 vụ việc / lượt người", "count 615 [vụ việc/lượt người] | 615 vụ việc / lượt người"},
      {"17 huyện/thị xã, thành phố", "count 17 [huyện/thị xã, thành phố] | 17 huyện/thị xã, thành phố"},
      {"13 Bộ, cơ quan trung ương", "count 13 [Bộ, cơ quan trung ương] | 13 Bộ, cơ quan trung ương"},
      {"47 tỉnh, thành phố", "count 47 [tỉnh, thành phố] | 47 tỉnh, thành phố"},
      {"trên 80 chị, em phụ nữ", "count 80 over [chị, em] | 80 chị, em"},
      {"278 đơn vị máu", "count 278 [đơn vị máu] | 278 đơn vị máu"},
      {"64.720 bộ tờ khai", "count 64720 [bộ tờ khai] | 64.720 bộ tờ khai"},
      {"93 dự thảo văn bản", "count 93 [dự thảo văn bản] | 93 dự thảo văn bản"},
      {"và 517 tham gia BHYT", "count 517 [] | 517"},
      {"là 1.836.205, tăng mạnh", "count 1836205 [] | 1.836.205"},
      {"3 vợ chồng trẻ", "count 3 [vợ] | 3 vợ"},
      {"12 gian bếp", "count 12 [gian] | 12 gian"},
      {"lần lượt 431 và 389 đơn vị máu", "count 431 [đơn vị máu] | 431; count 389 [đơn vị máu] | 389 đơn vị máu"},
  });
}

TEST(Number, Bounds) {
  check({
      {"hơn 3.150 đối tượng", "count 3150 over [đối tượng] | 3.150 đối tượng"},
      {"trên 19.000 người", "count 19000 over [người] | 19.000 người"},
      {"ước đạt trên 1.450 đơn vị máu", "count 1450 over [đơn vị máu] | 1.450 đơn vị máu"},
      {"ước đạt 96,43 tỷ USD", "money 96430000000 about USD | 96,43 tỷ USD"},
      {"ước thực hiện 3.914 tỷ đồng", "money 3914000000000 about VND | 3.914 tỷ đồng"},
      {"ước tăng 6,7%", "percent 6.7 about | 6,7%"},
      {"khoảng trên 10 triệu người", "count 10000000 over [người] | 10 triệu người"},
      {"khoảng gần 60%", "percent 60 nearly | 60%"},
      {"gần 5 tỷ đồng", "money 5000000000 nearly VND | 5 tỷ đồng"},
      {"ngót 300 hộ", "count 300 nearly [hộ] | 300 hộ"},
      {"xấp xỉ 75%", "percent 75 about | 75%"},
      {"chừng 40 hộ", "count 40 about [hộ] | 40 hộ"},
      {"dưới 20%", "percent 20 under | 20%"},
      {"chưa đến 200 hồ sơ", "count 200 under [hồ sơ] | 200 hồ sơ"},
      {"tối thiểu 15 người", "count 15 at_least [người] | 15 người"},
      {"ít nhất 41.000 người", "count 41000 at_least [người] | 41.000 người"},
      {"không dưới 500 suất quà", "count 500 at_least [suất quà] | 500 suất quà"},
      {"tối đa 50 người", "count 50 at_most [người] | 50 người"},
      {"không quá 30 ngày", "count 30 at_most [ngày] | 30 ngày"},
      {"vượt 1.200 người", "count 1200 over [người] | 1.200 người"},
      {"vượt 4,85% so với chỉ tiêu", "percent 4.85 | 4,85%"},
      {"15 người trở lên", "count 15 at_least [người] | 15 người"},
      {"đạt 90% trở lên", "percent 90 at_least | 90%"},
      {"từ 20 hộ trở lên", "count 20 at_least [hộ] | 20 hộ"},
      {"10 người trở xuống", "count 10 at_most [người] | 10 người"},
      {"lên tới 6.000 đơn vị", "count 6000 [đơn vị] | 6.000 đơn vị"},
      {"lên đến 75%", "percent 75 | 75%"},
      {"xuống còn 12 hộ", "count 12 [hộ] | 12 hộ"},
      {"phân tích trên 5.372 vụ", "count 5372 [vụ] | 5.372 vụ"},
      {"dựa trên 1.250 phiếu", "count 1250 [phiếu] | 1.250 phiếu"},
      {"số tham gia trên là 7.215 người", "count 7215 [người] | 7.215 người"},
      {"thấp hơn 3,64% so với chỉ tiêu", "percent 3.64 | 3,64%"},
      {"cao hơn 320 người", "count 320 [người] | 320 người"},
      {"giảm hơn 66%", "percent 66 over | 66%"},
      {"mới đạt hơn 12 nghìn thông tin", "count 12000 over [thông tin] | 12 nghìn thông tin"},
  });
}

TEST(Number, Money) {
  check({
      {"15,7 tỷ đồng", "money 15700000000 VND | 15,7 tỷ đồng"},
      {"thu 236.000 đồng", "money 236000 VND | 236.000 đồng"},
      {"thu 236.000đ", "money 236000 VND | 236.000đ"},
      {"thu 45 triệu VNĐ", "money 45000000 VND | 45 triệu VNĐ"},
      {"500.000 VND", "money 500000 VND | 500.000 VND"},
      {"1,27 tỷ USD", "money 1270000000 USD | 1,27 tỷ USD"},
      {"72USD/thùng", "money 72 USD/thùng | 72USD"},
      {"52-58 USD/thùng", "money 52..58 USD/thùng | 52-58 USD"},
      {"25 triệu EUR", "money 25000000 EUR | 25 triệu EUR"},
      {"300 đô la Mỹ", "money 300 USD | 300 đô la Mỹ"},
      {"12 triệu yên", "money 12000000 JPY | 12 triệu yên"},
      {"300 nhân dân tệ", "money 300 CNY | 300 nhân dân tệ"},
      {"7,3 triệu đồng mỗi tháng", "money 7300000 VND/tháng | 7,3 triệu đồng"},
      {"415.000 đồng/tháng", "money 415000 VND/tháng | 415.000 đồng"},
      {"1,2 triệu đồng/người/tháng", "money 1200000 VND/người/tháng | 1,2 triệu đồng"},
      {"chi 38.200 tỷ cho y tế cơ sở", "money 38200000000000 VND | 38.200 tỷ"},
      {"thu được 8.350 tỷ trong số đó", "money 8350000000000 VND | 8.350 tỷ"},
      {"trả 5 triệu tiền phạt", "money 5000000 VND | 5 triệu"},
      {"1,2 triệu HSSV", "count 1200000 [HSSV] | 1,2 triệu HSSV"},
      {"200 triệu cây xanh", "count 200000000 [cây xanh] | 200 triệu cây xanh"},
  });
}

TEST(Number, Context) {
  check({
      {"gấp 5 lần", "count 5 [lần] | 5 lần"},
      {"tăng gấp đôi", "count 2 [lần] | gấp đôi"},
      {"tăng 8,6 lần so với năm đầu", "count 8.6 [lần] | 8,6 lần"},
      {"trong 6 tháng", "count 6 [tháng] | 6 tháng"},
      {"giữa 1 xe máy và 1 ô tô", "count 1 [xe máy] | 1 xe máy; count 1 [ô tô] | 1 ô tô"},
      {"120 đồng chí", "count 120 [đồng chí] | 120 đồng chí"},
      {"trong số 714.832 thí sinh", "count 714832 [thí sinh] | 714.832 thí sinh"},
      {"con số 19 người", "count 19 [người] | 19 người"},
      {"tổng số 120 hộ", "count 120 [hộ] | 120 hộ"},
      {"thêm 2 phòng công chứng", "count 2 [phòng công chứng] | 2 phòng công chứng"},
      {"1- Cao Sơn: 527 2- Hòa Lộc: 1.384", "count 527 [] | 527; count 1384 [] | 1.384"},
      {"nguồn khác là 3.140 người", "count 3140 [người] | 3.140 người"},
      {"vi phạm tốc độ 09", "count 9 [] | 09"},
      {"khoai 1.730ha; đậu xanh, đậu đỏ 1.260ha", "count 1730 [ha] | 1.730ha; count 1260 [ha] | 1.260ha"},
      {"140 lượt khách/ngày", "count 140 [lượt khách/ngày] | 140 lượt khách/ngày"},
      {"3 triệu đồng và 12 suất quà", "money 3000000 VND | 3 triệu đồng; count 12 [suất quà] | 12 suất quà"},
      {"cấp 3 giấy phép", "count 3 [giấy phép] | 3 giấy phép"},
      {"mở lớp 30 học viên", "count 30 [học viên] | 30 học viên"},
      {"đường dây nóng 25 lượt", "count 25 [lượt] | 25 lượt"},
      {"2,5 tấn gạo", "count 2.5 [tấn] | 2,5 tấn"},
      {"2.5 tấn gạo", "count 2.5 [tấn] | 2.5 tấn"},
      {"15,5 km đường", "count 15.5 [km] | 15,5 km"},
      {"450 đồng bào", "count 450 [đồng bào] | 450 đồng bào"},
      {"hai trăm lẻ năm hộ dân", "count 205 [hộ dân] | hai trăm lẻ năm hộ dân"},
      {"1/3 số doanh nghiệp", "percent 33.33 | 1/3"},
      {"2/3 diện tích", "percent 66.67 | 2/3"},
      {"1/3 tổng số hộ", "percent 33.33 | 1/3"},
      {"hai trăm tỷ", "money 200000000000 VND | hai trăm tỷ"},
      {"ba trăm lẻ hai phần quà", "count 302 [phần quà] | ba trăm lẻ hai phần quà"},
      {"một trăm hai mươi ba học viên", "count 123 [học viên] | một trăm hai mươi ba học viên"},
      {"chín vạn lượt khách", "count 90000 [lượt khách] | chín vạn lượt khách"},
      {"Hơn 12 triệu người", "count 12000000 over [người] | 12 triệu người"},
      {"TRÊN 300 HỘ DÂN", "count 300 over [HỘ DÂN] | 300 HỘ DÂN"},
      {"ít nhất tăng 7% so với chỉ tiêu", "percent 7 at_least | 7%"},
      {"mỗi huyện lập một đội xe", "count 1 [đội] | một đội"},
  });
}

// The value of the only number of a row's example, shown without its unit.
std::vector<Mention> of_example(const RuleRow& row, std::string_view& example) {
  example = row.cells.back();
  const TestText text(example, number_rules().lexicon);
  return numbers_in(text);
}

const RuleTable& table(std::string_view name) {
  static const Rules rules = Rules::builtin();
  return rules.tables().find(name)->second;
}

std::string folded(std::string_view unit) {
  std::string out;
  for (const char c : unit) {
    if (c != ' ' || out.empty() || (out.back() != '/' && out.back() != ' ')) out += c;
  }
  return fold(out);
}

bool has_unit(const Mention& mention, std::string_view unit) {
  const auto* count = std::get_if<CountValue>(&mention.value);
  return count != nullptr && folded(count->unit) == folded(unit);
}

// "Có 45 người, trong đó nam 19, nữ 26."
bool shares_unit_with_parts(std::string_view example) {
  const TestText text(example, number_rules().lexicon);
  std::vector<Mention> found = numbers_in(text);
  share_list_units(text.passage, *number_rules().compiled, found);
  return found.size() == 3 && has_unit(found[1], "người") && has_unit(found[2], "người");
}

TEST(Number, TablesAreRight) {
  for (const RuleProblem& problem : number_rules().problems) {
    ADD_FAILURE() << problem.file << ":" << problem.line << ": " << problem.message;
  }
}

TEST(Number, EveryUnitRowWorksOnItsExample) {
  for (const RuleRow& row : table("units").rows) {
    std::string_view example;
    const std::vector<Mention> found = of_example(row, example);
    ASSERT_FALSE(found.empty()) << example;
    const std::string& kind = row.cells[1];
    if (kind == "percent" || kind == "points" || kind == "whole") {
      const auto* percent = std::get_if<PercentValue>(&found[0].value);
      EXPECT_TRUE(percent != nullptr && percent->points == (kind == "points")) << example;
    } else if (kind == "none") {
      EXPECT_TRUE(has_unit(found[0], "")) << example << ": " << shown(found[0].value);
    } else if (kind == "per") {
      EXPECT_EQ(shown(found[0].value), "money 3900000 VND/tháng") << example;
    } else if (kind == "becomes") {
      EXPECT_TRUE(found.size() == 2 && has_unit(found[0], "người")) << example;
    } else if (kind == "parts") {
      EXPECT_TRUE(shares_unit_with_parts(example)) << example;
    } else if (kind == "linker") {
      EXPECT_TRUE(found.size() == 2 && has_unit(found[0], "đội")) << example;
    } else if (kind == "among") {
      EXPECT_TRUE(found.size() == 2 && has_unit(found[0], "xã")) << example;
    } else if (kind == "total") {
      EXPECT_TRUE(has_unit(found[0], "hộ")) << example;
    } else {
      EXPECT_TRUE(has_unit(found[0], row.cells[0])) << example << ": " << shown(found[0].value);
    }
  }
}

TEST(Number, EveryCurrencyRowWorksOnItsExample) {
  for (const RuleRow& row : table("currencies").rows) {
    std::string_view example;
    const std::vector<Mention> found = of_example(row, example);
    ASSERT_EQ(found.size(), 1U) << example;
    const auto* money = std::get_if<MoneyValue>(&found[0].value);
    ASSERT_NE(money, nullptr) << example;
    EXPECT_EQ(money->currency, row.cells[1]) << example;
    EXPECT_EQ(example.substr(found[0].span.end), "") << example;
  }
}

TEST(Number, EveryApproximatorRowWorksOnItsExample) {
  for (const RuleRow& row : table("approximators").rows) {
    std::string_view example;
    const std::vector<Mention> found = of_example(row, example);
    ASSERT_EQ(found.size(), 1U) << example;
    const auto* count = std::get_if<CountValue>(&found[0].value);
    ASSERT_NE(count, nullptr) << example;
    const std::string& bound = row.cells[1];
    if (bound == "from" || bound == "to") {
      EXPECT_TRUE(count->quantity.is_range()) << example;
    } else {
      const std::string wanted = bound == "link" ? "about" : bound == "over_count" ? "over" : bound;
      EXPECT_EQ(to_string(count->quantity.bound), wanted) << example;
    }
  }
}

TEST(Number, UnitInfo) {
  const NumberRules& rules = *number_rules().compiled;
  EXPECT_EQ(unit_info(rules, "người").kind, "person");
  EXPECT_EQ(unit_info(rules, "người/huyện").kind, "person");
  EXPECT_EQ(unit_info(rules, "hội nghị").measure, "events");
  EXPECT_EQ(unit_info(rules, "Vụ").measure, "cases");
  EXPECT_EQ(unit_info(rules, "hồ sơ").measure, "documents");
  EXPECT_EQ(unit_info(rules, "xe máy").measure, "activity");
  EXPECT_EQ(unit_info(rules, "căn nhà").measure, "objects");
  EXPECT_EQ(unit_info(rules, "huyện/thị xã, thành phố").kind, "place");
  EXPECT_EQ(unit_info(rules, "tham gia").kind, "");
  EXPECT_EQ(unit_info(rules, "").kind, "");
}

TEST(Number, EveryLineIsReadAlone) {
  EXPECT_EQ(numbers_of("Cả tỉnh đạt trên\n400 người dự"), "count 400 [người] | 400 người");
  EXPECT_EQ(numbers_of("Tổng là 35\nngười dân"), "count 35 [] | 35");
}

TEST(Number, ClaimedTokensAreLeftAlone) {
  const TestText text("tháng 5 có 12 người", number_rules().lexicon);
  Claims claims(text.tokenized.tokens.size());
  claims.take(3, 4);
  std::vector<Mention> found;
  find_numbers(text.passage, *number_rules().compiled, claims, found);
  EXPECT_TRUE(found.empty());
}

}  // namespace
}  // namespace solieu::test
