// Days, months, quarters and parts of years, alone and as ranges.
#include <gtest/gtest.h>

#include "extract/date_fixture.hpp"

namespace solieu::test {
namespace {

using Day = std::optional<std::chrono::year_month_day>;
using namespace std::chrono_literals;

const Day unknown;
const Day spring = 2021y / 3 / 20;

struct Case {
  std::string_view text;
  Day published;
  std::string_view dates;
};

void check(const std::vector<Case>& cases) {
  ASSERT_FALSE(cases.empty());
  for (const Case& at : cases) EXPECT_EQ(date_reader().dump<DateValue>(at.text, at.published), at.dates) << at.text;
}

TEST(Date, Days) {
  check({
      {"Ngày 14/8/2021, xã ra quân.", unknown, "[Ngày 14/8/2021] 2021-08-14 2021-08-14 day 2021-08-14"},
      {"ngày 13 tháng 7 năm 2020", unknown, "[ngày 13 tháng 7 năm 2020] 2020-07-13 2020-07-13 day 2020-07-13"},
      {"ngày 04-12-2023", unknown, "[ngày 04-12-2023] 2023-12-04 2023-12-04 day 2023-12-04"},
      {"ngày 9.3.2019", unknown, "[ngày 9.3.2019] 2019-03-09 2019-03-09 day 2019-03-09"},
      {"Ngày 5/6/20, chợ mở.", unknown, "[Ngày 5/6/20] 2020-06-05 2020-06-05 day 2020-06-05"},
      {"Ngày 14/3 vừa qua, hội mở lớp.", spring, "[Ngày 14/3] 2021-03-14 2021-03-14 day 2021-03-14 year"},
      {"Trong ngày ra quân 14/3, hội mở lớp.", spring, "[ngày ra quân 14/3] 2021-03-14 2021-03-14 day 2021-03-14 year"},
      {"Tối 2.12, đoàn về.", spring, "[2.12] 2020-12-02 2020-12-02 day 2020-12-02 year"},
      {"Sáng 27-2, sở họp.", spring, "[27-2] 2021-02-27 2021-02-27 day 2021-02-27 year"},
      {"Chiều ngày 6/1, đoàn về.", spring, "[ngày 6/1] 2021-01-06 2021-01-06 day 2021-01-06 year"},
      {"Chủ nhật (14/3), chợ nghỉ.", spring, "[14/3] 2021-03-14 2021-03-14 day 2021-03-14 year"},
      {"Thứ bảy 13/3, chợ nghỉ.", spring, "[13/3] 2021-03-13 2021-03-13 day 2021-03-13 year"},
      {"ngày Chủ nhật Xanh (12/03)", spring, "[12/03] 2021-03-12 2021-03-12 day 2021-03-12 year"},
      {"ngày 30 tháng 4", spring, "[ngày 30 tháng 4] 2021-04-30 2021-04-30 day 2021-04-30 year"},
      {"8 tháng 3 năm 2021, hội họp.", unknown, "[8 tháng 3 năm 2021] 2021-03-08 2021-03-08 day 2021-03-08"},
      {"Đến 28/2, toàn huyện có 30 tổ.", spring, "[28/2] 2021-02-28 2021-02-28 day 2021-02-28 year"},
      {"Tính đến 15/3/2021, có 30 tổ.", unknown, "[15/3/2021] 2021-03-15 2021-03-15 day 2021-03-15"},
      {"họp hôm nay (20-3) tại Huế", spring, "[hôm nay (20-3)] 2021-03-20 2021-03-20 day 2021-03-20 year"},
      {"19h ngày 31/12/2016, kho khóa sổ.", unknown, "[ngày 31/12/2016] 2016-12-31 2016-12-31 day 2016-12-31"},
      {"tính đến 7 giờ sáng ngày 1/3, có 30 ca", spring, "[ngày 1/3] 2021-03-01 2021-03-01 day 2021-03-01 year"},
      {"tính đến 3 giờ sáng 12-3, có 30 ca", spring, "[12-3] 2021-03-12 2021-03-12 day 2021-03-12 year"},
      {"đến sáng ngày 31/12", spring, "[ngày 31/12] 2020-12-31 2020-12-31 day 2020-12-31 year"},
      {"10/05/2021 08:15 AM", unknown, "[10/05/2021] 2021-05-10 2021-05-10 day 2021-05-10"},
      {"ngày 29/2/2020", unknown, "[ngày 29/2/2020] 2020-02-29 2020-02-29 day 2020-02-29"},
      {"Ngày 22/6/2019 có 5 xã; ngày 23 có 7 xã.", unknown,
       "[Ngày 22/6/2019] 2019-06-22 2019-06-22 day 2019-06-22; [ngày 23] 2019-06-23 2019-06-23 day 2019-06-23 year "
       "month"},
      {"ngày 15/3 năm 2021 một số xã", unknown, "[ngày 15/3 năm 2021] 2021-03-15 2021-03-15 day 2021-03-15"},
  });
}

TEST(Date, DayRanges) {
  check({
      {"(11-12/3)", spring, "[11-12/3] 2021-03-11 2021-03-12 range 2021-03-11/2021-03-12 year"},
      {"từ 5 – 9.3, đoàn đi 4 xã", spring, "[5 – 9.3] 2021-03-05 2021-03-09 range 2021-03-05/2021-03-09 year"},
      {"từ ngày 1-1 đến ngày 30-6-2024", unknown,
       "[ngày 1-1 đến ngày 30-6-2024] 2024-01-01 2024-06-30 range 2024-01-01/2024-06-30"},
      {"từ 1/8/2018 - 31/7/2019", unknown, "[1/8/2018 - 31/7/2019] 2018-08-01 2019-07-31 range 2018-08-01/2019-07-31"},
      {"cao điểm (15/10 - 16/11)", spring, "[15/10 - 16/11] 2020-10-15 2020-11-16 range 2020-10-15/2020-11-16 year"},
      {"trong hai ngày 2 và 3/3, đội đi", spring,
       "[hai ngày 2 và 3/3] 2021-03-02 2021-03-03 range 2021-03-02/2021-03-03 year"},
      {"hai ngày 28/2 và 1/3, đội đi", spring,
       "[hai ngày 28/2 và 1/3] 2021-02-28 2021-03-01 range 2021-02-28/2021-03-01 year"},
      {"hai ngày ra quân 28/2 và 1/3", spring,
       "[hai ngày ra quân 28/2 và 1/3] 2021-02-28 2021-03-01 range 2021-02-28/2021-03-01 year"},
      {"sáu ngày (từ ngày 2 đến 7-1)", spring,
       "[sáu ngày] null null range P6D; [ngày 2 đến 7-1] 2021-01-02 2021-01-07 range 2021-01-02/2021-01-07 year"},
      {"tính từ 7 giờ sáng ngày 2/2 đến 7 giờ sáng ngày 8/2/2019", unknown,
       "[ngày 2/2 đến 7 giờ sáng ngày 8/2/2019] 2019-02-02 2019-02-08 range 2019-02-02/2019-02-08"},
      {"từ ngày 28 đến 3/6/2020", unknown, "[ngày 28 đến 3/6/2020] 2020-05-28 2020-06-03 range 2020-05-28/2020-06-03"},
      {"từ 20/12 đến 10/1/2020", unknown, "[20/12 đến 10/1/2020] 2019-12-20 2020-01-10 range 2019-12-20/2020-01-10"},
      {"từ 3 đến 5/6/2020", unknown, "[3 đến 5/6/2020] 2020-06-03 2020-06-05 range 2020-06-03/2020-06-05"},
      {"ngày 5 và 6/6/2020", unknown, "[ngày 5 và 6/6/2020] 2020-06-05 2020-06-06 range 2020-06-05/2020-06-06"},
      {"Ngày 5/6 và 20/6/2020", unknown,
       "[Ngày 5/6] 2020-06-05 2020-06-05 day 2020-06-05 year; [20/6/2020] 2020-06-20 2020-06-20 day 2020-06-20"},
      {"từ ngày 10/5/2021 đến hết ngày 12/5/2021", unknown,
       "[ngày 10/5/2021 đến hết ngày 12/5/2021] 2021-05-10 2021-05-12 range 2021-05-10/2021-05-12"},
      {"từ 12/5/2021 đến nay", unknown, "[12/5/2021 đến nay] 2021-05-12 null range 2021-05-12/PRESENT_REF"},
      {"Từ 16/2 đến nay, trạm trực.", spring, "[16/2 đến nay] 2021-02-16 2021-03-20 range 2021-02-16/PRESENT_REF year"},
      {"từ 3-5/6/2020", unknown, "[3-5/6/2020] 2020-06-03 2020-06-05 range 2020-06-03/2020-06-05"},
  });
}

TEST(Date, Months) {
  check({
      {"tháng 5/2021", unknown, "[tháng 5/2021] 2021-05-01 2021-05-31 month 2021-05"},
      {"Tháng 9 năm 2019", unknown, "[Tháng 9 năm 2019] 2019-09-01 2019-09-30 month 2019-09"},
      {"tháng 4-2019", unknown, "[tháng 4-2019] 2019-04-01 2019-04-30 month 2019-04"},
      {"đến hết tháng 9.2018", unknown, "[tháng 9.2018] 2018-09-01 2018-09-30 month 2018-09"},
      {"tháng bảy năm 2020", unknown, "[tháng bảy năm 2020] 2020-07-01 2020-07-31 month 2020-07"},
      {"trong tháng 12 đạt 5 tỷ đồng", spring, "[tháng 12] 2020-12-01 2020-12-31 month 2020-12 year"},
      {"Tháng 3, đạt 5 tỷ", spring, "[Tháng 3] 2021-03-01 2021-03-31 month 2021-03 year"},
      {"trong tháng 3, 4 BHXH huyện", spring, "[tháng 3, 4] 2021-03-01 2021-04-30 range 2021-03/2021-04 year"},
      {"trong tháng 2 và 3, xã", spring, "[tháng 2 và 3] 2021-02-01 2021-03-31 range 2021-02/2021-03 year"},
      {"tháng 11-12/2020", unknown, "[tháng 11-12/2020] 2020-11-01 2020-12-31 range 2020-11/2020-12"},
      {"tháng 01 và tháng 02/2021", unknown, "[tháng 01 và tháng 02/2021] 2021-01-01 2021-02-28 range 2021-01/2021-02"},
      {"từ tháng 10/2017 đến hết tháng 9/2018", unknown,
       "[tháng 10/2017 đến hết tháng 9/2018] 2017-10-01 2018-09-30 range 2017-10/2018-09"},
      {"tháng 12/2019 - 2/2020", unknown, "[tháng 12/2019 - 2/2020] 2019-12-01 2020-02-29 range 2019-12/2020-02"},
      {"từ 10/2017 đến 9/2018", unknown, "[10/2017 đến 9/2018] 2017-10-01 2018-09-30 range 2017-10/2018-09"},
      {"từ tháng 11 đến tháng 2/2021", unknown,
       "[tháng 11 đến tháng 2/2021] 2020-11-01 2021-02-28 range 2020-11/2021-02"},
      {"từ tháng 9 năm 2019 đến nay", unknown, "[tháng 9 năm 2019 đến nay] 2019-09-01 null range 2019-09/PRESENT_REF"},
      {"từ giữa tháng 7/2021 đến nay", unknown,
       "[giữa tháng 7/2021 đến nay] 2021-07-11 null range 2021-07/PRESENT_REF"},
      {"từ giữa tháng 1 đến nay", spring,
       "[giữa tháng 1 đến nay] 2021-01-11 2021-03-20 range 2021-01/PRESENT_REF year"},
      {"đầu tháng 10/2022", unknown, "[đầu tháng 10/2022] 2022-10-01 2022-10-10 month 2022-10"},
      {"giữa tháng 10/2022, xã", unknown, "[giữa tháng 10/2022] 2022-10-11 2022-10-20 month 2022-10"},
      {"Cuối tháng 4/2022, xã", unknown, "[Cuối tháng 4/2022] 2022-04-21 2022-04-30 month 2022-04"},
      {"Tính đến cuối tháng 7-2019", unknown, "[cuối tháng 7-2019] 2019-07-31 2019-07-31 month 2019-07"},
      {"tháng 7 năm ngoái", spring, "[tháng 7 năm ngoái] 2020-07-01 2020-07-31 month 2020-07 year"},
      {"tháng 1 năm nay", spring, "[tháng 1 năm nay] 2021-01-01 2021-01-31 month 2021-01 year"},
      {"nửa đầu tháng 5/2020", unknown, "[nửa đầu tháng 5/2020] 2020-05-01 2020-05-15 month 2020-05"},
      {"nửa cuối tháng 5/2020", unknown, "[nửa cuối tháng 5/2020] 2020-05-16 2020-05-31 month 2020-05"},
      {"Tháng 6/2020 có 5 vụ; trong tháng, huyện có 2 vụ", unknown,
       "[Tháng 6/2020] 2020-06-01 2020-06-30 month 2020-06; [tháng] 2020-06-01 2020-06-30 month 2020-06 year month"},
      {"trong tháng 2/2020, tăng so với tháng 2/2019", unknown,
       "[tháng 2/2020] 2020-02-01 2020-02-29 month 2020-02; [tháng 2/2019] 2019-02-01 2019-02-28 month 2019-02"},
  });
}

TEST(Date, QuartersAndHalves) {
  check({
      {"quý I/2023", unknown, "[quý I/2023] 2023-01-01 2023-03-31 quarter 2023-Q1"},
      {"Quí I năm 2013", unknown, "[Quí I năm 2013] 2013-01-01 2013-03-31 quarter 2013-Q1"},
      {"quý 3 năm 2022", unknown, "[quý 3 năm 2022] 2022-07-01 2022-09-30 quarter 2022-Q3"},
      {"quý II-2021", unknown, "[quý II-2021] 2021-04-01 2021-06-30 quarter 2021-Q2"},
      {"quý I, xã có 30 ca", spring, "[quý I] 2021-01-01 2021-03-31 quarter 2021-Q1 year"},
      {"Quý IV, xã có 30 ca", spring, "[Quý IV] 2020-10-01 2020-12-31 quarter 2020-Q4 year"},
      {"quý III và quý IV/2021", unknown, "[quý III và quý IV/2021] 2021-07-01 2021-12-31 range 2021-Q3/2021-Q4"},
      {"đến hết quý II/2021", unknown, "[quý II/2021] 2021-04-01 2021-06-30 quarter 2021-Q2"},
      {"6 tháng đầu năm 2020", unknown, "[6 tháng đầu năm 2020] 2020-01-01 2020-06-30 half 2020-H1"},
      {"6 tháng đầu năm, xã", spring, "[6 tháng đầu năm] 2020-01-01 2020-06-30 half 2020-H1 year"},
      {"6 tháng cuối năm, xã", spring, "[6 tháng cuối năm] 2021-07-01 2021-12-31 half 2021-H2 year"},
      {"6 tháng cuối năm 2018", unknown, "[6 tháng cuối năm 2018] 2018-07-01 2018-12-31 half 2018-H2"},
      {"Sáu tháng đầu năm nay", spring, "[Sáu tháng đầu năm nay] 2021-01-01 2021-06-30 half 2021-H1 year"},
      {"nửa đầu năm 2021", unknown, "[nửa đầu năm 2021] 2021-01-01 2021-06-30 half 2021-H1"},
      {"Nửa cuối năm, xã", spring, "[Nửa cuối năm] 2021-07-01 2021-12-31 half 2021-H2 year"},
      {"nửa đầu năm ngoái", spring, "[nửa đầu năm ngoái] 2020-01-01 2020-06-30 half 2020-H1 year"},
  });
}

TEST(Date, MonthsOfAYear) {
  check({
      {"Trong 10 tháng của năm 2020, hội", unknown, "[10 tháng của năm 2020] 2020-01-01 2020-10-31 range P10M"},
      {"9 tháng năm 2023", unknown, "[9 tháng năm 2023] 2023-01-01 2023-09-30 range P9M"},
      {"02 tháng đầu năm 2020", unknown, "[02 tháng đầu năm 2020] 2020-01-01 2020-02-29 range P2M"},
      {"4 tháng đầu năm 2024", unknown, "[4 tháng đầu năm 2024] 2024-01-01 2024-04-30 range P4M"},
      {"11 tháng đầu năm, hội", spring, "[11 tháng đầu năm] 2020-01-01 2020-11-30 range P11M year"},
      {"2 tháng đầu năm, hội", spring, "[2 tháng đầu năm] 2021-01-01 2021-02-28 range P2M year"},
      {"Chín tháng qua, hội", spring, "[Chín tháng qua] 2020-01-01 2020-09-30 range P9M year"},
      {"11 tháng qua, hội", spring, "[11 tháng qua] 2020-01-01 2020-11-30 range P11M year"},
      {"3 tháng cuối năm 2020", unknown, "[3 tháng cuối năm 2020] 2020-10-01 2020-12-31 range P3M"},
      {"3 quý đầu năm 2021", unknown, "[3 quý đầu năm 2021] 2021-01-01 2021-09-30 range P9M"},
      {"9 tháng đầu năm ngoái", spring, "[9 tháng đầu năm ngoái] 2020-01-01 2020-09-30 range P9M year"},
      {"9 tháng, thu 4 tỷ đồng, tăng 5% so với 9 tháng năm 2017", unknown,
       "[9 tháng] 2018-01-01 2018-09-30 range P9M year; [9 tháng năm 2017] 2017-01-01 2017-09-30 range P9M"},
      {"Trong 6 tháng đầu năm 2018 có 4 vụ. Qua 6 tháng, tổ bắt 3 vụ.", unknown,
       "[6 tháng đầu năm 2018] 2018-01-01 2018-06-30 half 2018-H1; [6 tháng] 2018-01-01 2018-06-30 half 2018-H1 year"},
      {"11 tháng đầu năm 2019 thu 4 tỷ. Riêng thẻ, 11 tháng có 300.", unknown,
       "[11 tháng đầu năm 2019] 2019-01-01 2019-11-30 range P11M; [11 tháng] 2019-01-01 2019-11-30 range P11M year"},
      {"6 tháng đầu của năm 2020", unknown, "[6 tháng đầu của năm 2020] 2020-01-01 2020-06-30 half 2020-H1"},
  });
}

}  // namespace
}  // namespace solieu::test
