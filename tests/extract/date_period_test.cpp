// Years, open ranges, relative dates, durations, holidays, missing years; and what is no date.
#include <gtest/gtest.h>

#include "extract/date_fixture.hpp"

namespace solieu::test {
namespace {

using Day = std::optional<std::chrono::year_month_day>;
using namespace std::chrono_literals;

const Day unknown;
const Day spring = 2021y / 3 / 20;
const Day autumn = 2021y / 10 / 12;
const Day new_year_2020 = 2020y / 1 / 5;
const Day new_year_2021 = 2021y / 1 / 5;

struct Case {
  std::string_view text;
  Day published;
  std::string_view dates;
};

void check(const std::vector<Case>& cases) {
  ASSERT_FALSE(cases.empty());
  for (const Case& at : cases) EXPECT_EQ(date_reader().dump<DateValue>(at.text, at.published), at.dates) << at.text;
}

TEST(Date, Years) {
  check({
      {"năm 2020", unknown, "[năm 2020] 2020-01-01 2020-12-31 year 2020"},
      {"Cả năm 2018, xã", unknown, "[năm 2018] 2018-01-01 2018-12-31 year 2018"},
      {"cả năm, xã", spring, "[năm] 2021-01-01 2021-12-31 year 2021 year"},
      {"Trong năm, xã", spring, "[năm] 2021-01-01 2021-12-31 year 2021 year"},
      {"năm 2018, 2019 và 2020", unknown, "[năm 2018, 2019 và 2020] 2018-01-01 2020-12-31 range 2018/2020"},
      {"giai đoạn 2016 – 2020", unknown, "[giai đoạn 2016 – 2020] 2016-01-01 2020-12-31 range 2016/2020"},
      {"Từ 2007 - 2012, xã", unknown, "[2007 - 2012] 2007-01-01 2012-12-31 range 2007/2012"},
      {"nhiệm kỳ 2020-2025", unknown, "[nhiệm kỳ 2020-2025] 2020-01-01 2025-12-31 range 2020/2025"},
      {"từ năm 2016 đến năm 2020", unknown, "[năm 2016 đến năm 2020] 2016-01-01 2020-12-31 range 2016/2020"},
      {"năm 2016 - 2019", unknown, "[năm 2016 - 2019] 2016-01-01 2019-12-31 range 2016/2019"},
      {"năm học 2020-2021", unknown, "[năm học 2020-2021] 2020-09-01 2021-05-31 range 2020/2021"},
      {"năm học 2018 – 2019", unknown, "[năm học 2018 – 2019] 2018-09-01 2019-05-31 range 2018/2019"},
      {"các năm 2018-2020", unknown, "[các năm 2018-2020] 2018-01-01 2020-12-31 range 2018/2020"},
      {"năm nay, xã", spring, "[năm nay] 2021-01-01 2021-12-31 year 2021 year"},
      {"năm ngoái, xã", spring, "[năm ngoái] 2020-01-01 2020-12-31 year 2020 year"},
      {"năm sau, xã", spring, "[năm sau] 2022-01-01 2022-12-31 year 2022 year"},
      {"so với cùng kỳ năm trước", spring, "[năm trước] 2020-01-01 2020-12-31 year 2020 year"},
      {"Cuối năm 2019, xã", unknown, "[Cuối năm 2019] 2019-12-31 2019-12-31 year 2019"},
      {"từ cuối năm 2019 đến nay", unknown, "[cuối năm 2019 đến nay] 2019-10-01 null range 2019/PRESENT_REF"},
      {"so với cuối năm 2019", unknown, "[cuối năm 2019] 2019-12-31 2019-12-31 year 2019"},
      {"đến cuối năm 2019", unknown, "[cuối năm 2019] 2019-12-31 2019-12-31 year 2019"},
      {"so với đầu năm 2019", unknown, "[đầu năm 2019] 2019-01-01 2019-01-01 year 2019"},
      {"Đầu năm 2019, xã", unknown, "[Đầu năm 2019] 2019-01-01 2019-03-31 year 2019"},
      {"giữa năm 2019", unknown, "[giữa năm 2019] 2019-04-01 2019-09-30 year 2019"},
      {"vào cuối năm nay", spring, "[cuối năm nay] 2021-12-31 2021-12-31 year 2021 year"},
      {"Năm qua, xã", spring, "[Năm qua] 2020-01-01 2020-12-31 year 2020 year"},
      {"Năm qua, xã", autumn, "[Năm qua] 2021-01-01 2021-12-31 year 2021 year"},
      {"giảm so với cùng kỳ 2017 và 2018", unknown, "[2017] 2017-01-01 2017-12-31 year 2017"},
      {"Thu ngân sách 2016 vượt", unknown, "[2016] 2016-01-01 2016-12-31 year 2016"},
      {"vụ hè thu 2018, xã", unknown, "[2018] 2018-01-01 2018-12-31 year 2018"},
      {"kế hoạch 2019 xã", unknown, ""},
      {"so với 2018 người", unknown, ""},
      {"so với cuối năm, tăng", spring, "[cuối năm] 2020-12-31 2020-12-31 year 2020 year"},
      {"Những tháng đầu năm 2019, xã", unknown, "[Những tháng đầu năm 2019] null null year 2019"},
  });
}

TEST(Date, Outlook) {
  check({
      {"Quý III tới, xã mở chợ", spring, "[Quý III] 2021-07-01 2021-09-30 quarter 2021-Q3 year"},
      {"Quý III, xã có 4 ca", spring, "[Quý III] 2020-07-01 2020-09-30 quarter 2020-Q3 year"},
      {"Dự kiến tháng 8, xã mở chợ", spring, "[tháng 8] 2021-08-01 2021-08-31 month 2021-08 year"},
      {"Tháng 8, xã sẽ mở chợ", spring, "[Tháng 8] 2021-08-01 2021-08-31 month 2021-08 year"},
      {"Tháng 8, xã mở chợ", spring, "[Tháng 8] 2020-08-01 2020-08-31 month 2020-08 year"},
      {"Quý IV, xã vượt mục tiêu", new_year_2021, "[Quý IV] 2020-10-01 2020-12-31 quarter 2020-Q4 year"},
      {"đến hết tháng 8, chợ kín chỗ", spring, "[tháng 8] 2021-08-01 2021-08-31 month 2021-08 year"},
      {"đến hết tháng 12, chợ có 4 ca", new_year_2021, "[tháng 12] 2020-12-01 2020-12-31 month 2020-12 year"},
      {"tính đến tháng 8, chợ có 4 ca", spring, "[tháng 8] 2020-08-01 2020-08-31 month 2020-08 year"},
  });
}

TEST(Date, MonthsOfTheArticle) {
  check({
      {"Trong 8 tháng, xã thu 4 tỷ. Đến 31/8/2020 đạt 5%.", unknown,
       "[8 tháng] 2020-01-01 2020-08-31 range P8M year; [31/8/2020] 2020-08-31 2020-08-31 day 2020-08-31"},
      {"Thu thuế 8 tháng vượt dự toán. Hết tháng 8/2020, xã thu 4 tỷ.", unknown,
       "[8 tháng] 2020-01-01 2020-08-31 range P8M year; [tháng 8/2020] 2020-08-01 2020-08-31 month 2020-08"},
      {"Trong 9 tháng, xã thu 4 tỷ.", autumn, "[9 tháng] 2021-01-01 2021-09-30 range P9M year"},
      {"Thời hạn 9 tháng, xã thu 4 tỷ.", autumn, "[9 tháng] null null range P9M"},
      {"Trong 7 tháng, xã thu 4 tỷ.", autumn, "[7 tháng] null null range P7M"},
      {"Số ca giảm so với tuần trước. Từ ngày 9 đến 15/8/2021, giảm 4 ca so với tuần trước.", autumn,
       "[tuần trước] 2021-10-04 2021-10-10 week 2021-10-04/2021-10-10 year month; [ngày 9 đến 15/8/2021] 2021-08-09 "
       "2021-08-15 range 2021-08-09/2021-08-15; [tuần trước] 2021-08-02 2021-08-08 week 2021-08-02/2021-08-08 year "
       "month"},
      {"Quý II/2021 thu 4 tỷ, tỷ lệ của quý là 5%", unknown,
       "[Quý II/2021] 2021-04-01 2021-06-30 quarter 2021-Q2; [quý] 2021-04-01 2021-06-30 quarter 2021-Q2 year month"},
      {"Trong Tháng cao điểm có 4 ca", unknown, ""},
      {"Tuần qua, xã có 4 ca. Trong tuần từ 3/10 đến 9/10/2021, xã có 4 ổ.", autumn,
       "[Tuần qua] 2021-10-03 2021-10-09 range 2021-10-03/2021-10-09 year month; [3/10 đến 9/10/2021] 2021-10-03 "
       "2021-10-09 range 2021-10-03/2021-10-09"},
      {"Từ 1/9 đến 30/9/2021, xã họp. Trong tháng, xã có 4 ca.", autumn,
       "[1/9 đến 30/9/2021] 2021-09-01 2021-09-30 range 2021-09-01/2021-09-30; [tháng] 2021-09-01 2021-09-30 month "
       "2021-09 year month"},
      {"Từ 1/12 đến 31/12/2021, xã họp. Trong tháng, xã có 4 ca.", autumn,
       "[1/12 đến 31/12/2021] 2021-12-01 2021-12-31 range 2021-12-01/2021-12-31; [tháng] null null month XXXX-XX"},
      {"Cảm ơn ý kiến của quý vị", unknown, ""},
  });
}

TEST(Date, Lists) {
  check({
      {"quý I, II/2020", unknown, "[quý I, II/2020] 2020-01-01 2020-06-30 range 2020-01/2020-06"},
      {"Trong quý I và II, xã", autumn, "[quý I và II] 2021-01-01 2021-06-30 range 2021-01/2021-06 year"},
      {"quý I - III/2020", unknown, "[quý I - III/2020] 2020-01-01 2020-09-30 range 2020-01/2020-09"},
      {"Trong các ngày 5, 6 và 7/4/2021, xã", unknown,
       "[ngày 5, 6 và 7/4/2021] 2021-04-05 2021-04-07 range 2021-04-05/2021-04-07"},
      {"tối 5/4/2021, rạng sáng 6/4/2021", unknown,
       "[5/4/2021, rạng sáng 6/4/2021] 2021-04-05 2021-04-06 range 2021-04-05/2021-04-06"},
      {"cuối tuần (5 và 6-4-2021)", unknown, "[5 và 6-4-2021] 2021-04-05 2021-04-06 range 2021-04-05/2021-04-06"},
      {"đợt đầu (17/10 - 18/11/2021)", unknown,
       "[17/10 - 18/11/2021] 2021-10-17 2021-11-18 range 2021-10-17/2021-11-18"},
      {"ngày 13 - 7 - 2020", unknown, "[ngày 13 - 7 - 2020] 2020-07-13 2020-07-13 day 2020-07-13"},
      {"13 / 7 / 2020", unknown, "[13 / 7 / 2020] 2020-07-13 2020-07-13 day 2020-07-13"},
      {"tháng 7 - 2020", unknown, "[tháng 7 - 2020] 2020-07-01 2020-07-31 month 2020-07"},
      {"8 tháng năm 2022", unknown, "[8 tháng năm 2022] 2022-01-01 2022-08-31 range P8M"},
  });
}

TEST(Date, Campaigns) {
  check({
      {"Trong đợt ra quân \"Vì dân\" (17/10 - 18/11/2021), xã đi. Kết thúc đợt ra quân, xã về.", unknown,
       "[17/10 - 18/11/2021] 2021-10-17 2021-11-18 range 2021-10-17/2021-11-18; [đợt ra quân] 2021-10-17 2021-11-18 "
       "range 2021-10-17/2021-11-18 year month"},
      {"Chiến dịch đợt 2 (từ ngày 5 đến 9/8/2021) đã xong. Trong chiến dịch năm nay, xã có 4 ca.", unknown,
       "[ngày 5 đến 9/8/2021] 2021-08-05 2021-08-09 range 2021-08-05/2021-08-09; [chiến dịch năm nay] 2021-08-05 "
       "2021-08-09 range 2021-08-05/2021-08-09 year month"},
      {"Trong chiến dịch, xã có 4 ca.", unknown, ""},
      {"Chiến dịch đã xong. Chợ họp (5/8/2021). Trong chiến dịch, xã có 4 ca.", unknown,
       "[5/8/2021] 2021-08-05 2021-08-05 day 2021-08-05"},
  });
}

TEST(Date, OpenRanges) {
  check({
      {"Từ đầu năm 2024 đến nay, xã", unknown, "[đầu năm 2024 đến nay] 2024-01-01 null range 2024/PRESENT_REF"},
      {"Từ đầu năm đến nay, xã", spring, "[đầu năm đến nay] 2021-01-01 2021-03-20 range 2021/PRESENT_REF year"},
      {"Từ đầu năm đến nay, xã có 4 vụ, tăng so với cùng kỳ năm 2019", unknown,
       "[đầu năm đến nay] 2020-01-01 null range 2020/PRESENT_REF year; [năm 2019] 2019-01-01 2019-12-31 year 2019"},
      {"Từ đầu năm, xã có 4 vụ", spring, "[đầu năm] 2021-01-01 2021-03-20 range 2021/PRESENT_REF year"},
      {"từ nay đến cuối năm 2020", unknown, "[từ nay đến cuối năm 2020] null 2020-12-31 range PRESENT_REF/2020"},
      {"Từ nay đến cuối năm, xã", spring, "[Từ nay đến cuối năm] 2021-03-20 2021-12-31 range PRESENT_REF/2021 year"},
      {"từ nay đến hết năm 2021", spring, "[từ nay đến hết năm 2021] 2021-03-20 2021-12-31 range PRESENT_REF/2021"},
      {"từ đầu năm đến giữa tháng 6/2018", unknown,
       "[đầu năm đến giữa tháng 6/2018] 2018-01-01 2018-06-20 range 2018/2018-06"},
      {"từ cuối tháng 7/2020 đến nay", unknown,
       "[cuối tháng 7/2020 đến nay] 2020-07-21 null range 2020-07/PRESENT_REF"},
      {"từ năm 2015 đến nay", unknown, "[năm 2015 đến nay] 2015-01-01 null range 2015/PRESENT_REF"},
  });
}

TEST(Date, Relative) {
  check({
      {"Hôm nay, xã", spring, "[Hôm nay] 2021-03-20 2021-03-20 day 2021-03-20 year month"},
      {"Hôm qua, xã", spring, "[Hôm qua] 2021-03-19 2021-03-19 day 2021-03-19 year month"},
      {"sáng nay, xã", spring, "[sáng nay] 2021-03-20 2021-03-20 day 2021-03-20 year month"},
      {"Tuần qua, xã", spring, "[Tuần qua] 2021-03-08 2021-03-14 week 2021-03-08/2021-03-14 year month"},
      {"Cuối tuần qua, xã", spring, "[Cuối tuần qua] 2021-03-13 2021-03-14 range 2021-03-13/2021-03-14 year month"},
      {"Tháng trước, xã", spring, "[Tháng trước] 2021-02-01 2021-02-28 month 2021-02 year month"},
      {"tháng qua, xã", spring, "[tháng qua] 2021-02-01 2021-02-28 month 2021-02 year month"},
      {"quý trước, xã", spring, "[quý trước] 2020-10-01 2020-12-31 quarter 2020-Q4 year month"},
      {"Hôm nay, xã", unknown, "[Hôm nay] null null day XXXX-XX-XX"},
      {"tuần qua, xã", unknown, "[tuần qua] null null week XXXX-WXX"},
      {"tháng trước, xã", unknown, "[tháng trước] null null month XXXX-XX"},
      {"năm ngoái, xã", unknown, "[năm ngoái] null null year XXXX"},
      {"Tháng 12/2020 thu 4 tỷ, tăng 5% so với tháng trước", unknown,
       "[Tháng 12/2020] 2020-12-01 2020-12-31 month 2020-12; [tháng trước] 2020-11-01 2020-11-30 month 2020-11 year "
       "month"},
      {"Năm 2020 có 4 vụ, giảm so với năm trước", unknown,
       "[Năm 2020] 2020-01-01 2020-12-31 year 2020; [năm trước] 2019-01-01 2019-12-31 year 2019 year"},
  });
}

TEST(Date, References) {
  check({
      {"Đến nay, xã có 4 tổ", unknown, "[Đến nay] null null range PRESENT_REF"},
      {"Hiện nay, xã", unknown, "[Hiện nay] null null range PRESENT_REF"},
      {"Hiện, xã có 4 tổ", unknown, "[Hiện] null null range PRESENT_REF"},
      {"xã hiện có 4 tổ", unknown, "[hiện] null null range PRESENT_REF"},
      {"Thời gian qua, xã", unknown, "[Thời gian qua] null null range PAST_REF"},
      {"Vừa qua, xã", unknown, "[Vừa qua] null null range PAST_REF"},
      {"Những năm qua, xã", unknown, "[Những năm qua] null null range PAST_REF"},
      {"thời gian tới, xã", unknown, "[thời gian tới] null null range FUTURE_REF"},
  });
}

TEST(Date, Durations) {
  check({
      {"trong 8 ngày", unknown, "[8 ngày] null null range P8D"},
      {"sau 10 năm", unknown, "[10 năm] null null range P10Y"},
      {"5 năm qua", unknown, "[5 năm qua] null null range P5Y"},
      {"từ 3 - 9 tháng", unknown, "[3 - 9 tháng] null null range P3M/P9M"},
      {"hai tuần", unknown, "[hai tuần] null null range P2W"},
      {"trong 24 giờ", unknown, "[24 giờ] null null range PT24H"},
      {"sau 15 phút", unknown, "[15 phút] null null range PT15M"},
      {"thời hạn 18 tháng", unknown, "[18 tháng] null null range P18M"},
      {"Từ 5 giờ 30 phút sáng, đội", unknown, "[5 giờ 30 phút sáng] null null minute T05:30"},
  });
}

TEST(Date, Holidays) {
  check({
      {"dịp lễ 30-4 và 01-5", unknown, "[dịp lễ 30-4 và 01-5] null null day XXXX-04-30/XXXX-05-01"},
      {"nghỉ lễ 30/4, 1/5/2019", unknown, "[nghỉ lễ 30/4, 1/5/2019] null null day 2019-04-30/2019-05-01"},
      {"lễ 2/9", unknown, "[lễ 2/9] null null day XXXX-09-02"},
      {"mồng 4 Tết", unknown, "[mồng 4 Tết] null null range XXXX-XX-XX"},
      {"ngày 28 Tết", unknown, "[ngày 28 Tết] null null range XXXX-XX-XX"},
      {"8 ngày nghỉ Tết Nguyên đán Kỷ Hợi 2019", unknown,
       "[8 ngày] null null range P8D; [nghỉ Tết Nguyên đán Kỷ Hợi 2019] null null year 2019"},
      {"Tết Nguyên đán 2019 và ngày 9/2", unknown,
       "[Tết Nguyên đán 2019] null null year 2019; [ngày 9/2] 2019-02-09 2019-02-09 day 2019-02-09 year"},
      {"Quốc khánh 2/9/2020", unknown, "[Quốc khánh 2/9/2020] null null day 2020-09-02"},
  });
}

TEST(Date, MissingYears) {
  check({
      {"Kế hoạch số 77/KH-TV ngày 24/6/2020. Ngày 11/7, đội đi.", unknown,
       "[Ngày 11/7] 2020-07-11 2020-07-11 day 2020-07-11 year"},
      {"Năm 2018 có 5 vụ. Ngày 11/7, đội đi.", unknown,
       "[Năm 2018] 2018-01-01 2018-12-31 year 2018; [Ngày 11/7] 2018-07-11 2018-07-11 day 2018-07-11 year"},
      {"Ngày 11/7, đội đi. Năm 2018 có 5 vụ.", unknown,
       "[Ngày 11/7] 2018-07-11 2018-07-11 day 2018-07-11 year; [Năm 2018] 2018-01-01 2018-12-31 year 2018"},
      {"Đến ngày 30/6 có 4 vụ, tăng so với quý I/2018.", unknown,
       "[ngày 30/6] 2018-06-30 2018-06-30 day 2018-06-30 year; [quý I/2018] 2018-01-01 2018-03-31 quarter 2018-Q1"},
      {"Ngày 11/7, đội đi, tăng so với năm 2018.", unknown,
       "[Ngày 11/7] 2019-07-11 2019-07-11 day 2019-07-11 year; [năm 2018] 2018-01-01 2018-12-31 year 2018"},
      {"Tăng so với năm 2017. Ngày 11/7/2019 có 3 vụ, ngày 12/7 có 4 vụ.", unknown,
       "[năm 2017] 2017-01-01 2017-12-31 year 2017; [Ngày 11/7/2019] 2019-07-11 2019-07-11 day 2019-07-11; [ngày 12/7] "
       "2019-07-12 2019-07-12 day 2019-07-12 year"},
      {"Ngày 11/7, đội đi. Số vụ tăng so với năm 2018. Số thu tăng từ 27% năm 2018 lên 41%.", unknown,
       "[Ngày 11/7] 2019-07-11 2019-07-11 day 2019-07-11 year; [năm 2018] 2018-01-01 2018-12-31 year 2018; [năm 2018] "
       "2018-01-01 2018-12-31 year 2018"},
      {"Ngày 11/7, đội đi.", unknown, "[Ngày 11/7] null null day XXXX-07-11"},
      {"quý I, đội đi", unknown, "[quý I] null null quarter XXXX-Q1"},
      {"6 tháng đầu năm, đội đi", unknown, "[6 tháng đầu năm] null null half XXXX-H1"},
      {"Ngày 20/12, đội đi.", new_year_2020, "[Ngày 20/12] 2019-12-20 2019-12-20 day 2019-12-20 year"},
      {"11 tháng đầu năm, đội đi.", new_year_2020, "[11 tháng đầu năm] 2019-01-01 2019-11-30 range P11M year"},
      {"Ngày 10/4, đội đi.", spring, "[Ngày 10/4] 2021-04-10 2021-04-10 day 2021-04-10 year"},
      {"Ngày 10/6, đội đi.", spring, "[Ngày 10/6] 2020-06-10 2020-06-10 day 2020-06-10 year"},
      {"cả năm, xã", new_year_2021, "[năm] 2020-01-01 2020-12-31 year 2020 year"},
      {"Trong 9 tháng có 5 vụ, bằng cùng kỳ năm 2018; 9 tháng đầu năm.", unknown,
       "[9 tháng] 2019-01-01 2019-09-30 range P9M year; [năm 2018] 2018-01-01 2018-12-31 year 2018; [9 tháng đầu năm] "
       "2019-01-01 2019-09-30 range P9M year"},
  });
}

TEST(Date, NoDates) {
  const std::vector<std::string_view> texts = {
      "bằng khoảng 1/5 khối lượng",
      "1/3 doanh nghiệp",
      "đạt 150% (366/244)",
      "12/14 xã",
      "8/13 huyện",
      "có 4/5 chỉ tiêu",
      "từ 10-15 xe máy",
      "từ 8-12 xe máy",
      "từ 5 - 7 tỷ đồng",
      "từ 1-5 người",
      "từ 3-5 triệu đồng",
      "đến 4/5 chỉ tiêu",
      "từ 1/3 đến 1/2 dân số",
      "tăng 2.12%",
      "bằng 98.73%",
      "đạt 5-7%",
      "phiên bản 1.2",
      "trực 24/7 quanh năm",
      "công an Q.7",
      "hồ sơ số 04",
      "điện thoại 0912.345.678",
      "đường dây 1900 54 54 81",
      "tỷ số 2-1",
      "thắng 3-0",
      "tăng 11 vụ (47/36)",
      "tăng 2 vụ (11/9)",
      "(5/3)",
      "ở nhà số 12/7 phố Chợ",
      "Phường 1",
      "26/33 xã, phường",
      "tháng 13",
      "ngày 31/4/2020",
      "ngày 30/2/2020",
      "ngày 29/2/2019",
      "quý V",
      "ngày càng giảm",
      "thực hiện 5 mô hình",
      "phát hiện 12 vụ",
      "hiện tượng lạ",
      "Bác sĩ Quý khám",
      "mỗi ngày 20 người",
      "trung bình ngày 20 ca",
      "500 ngày công",
      "trẻ 6 tháng tuổi",
      "nợ 3 tháng lương",
      "lĩnh 7 năm tù",
      "1.186 người",
      "2020 người",
      "có 2.020 hộ",
      "15,204 triệu người",
      "thu 12.000 đồng/tháng",
      "20 người/ngày",
      "từ 2-3 lần",
      "chiếm 1/2",
      "gấp 2-3 lần",
      "tổ 5+1",
      "lần thứ XIII",
      "Nghị quyết 28",
      "Nghị quyết số 20-NQ/TW ngày 25-10-2017",
      "Luật Việc làm năm 2013",
      "khoản 2 Điều 5",
      "kênh 11-12",
      "số 10/2020 huyện",
      "đầu tư 5 dự án",
      "cuối cùng có 3 tổ",
      "đầu tiên có 3 tổ",
      "tháng công nhân",
      "năm mươi hộ",
      "km335",
      "1- An Phú: 431 2- An Lợi: 120",
      "lớp 12A5",
      "tăng từ 5 lên 9 vụ",
      "9/13 xã",
      "10/11 trường đạt chuẩn",
  };
  for (const std::string_view text : texts) EXPECT_EQ(date_reader().dump<DateValue>(text), "") << text;
}

TEST(Date, EveryExampleOfTheTableHasADate) {
  EXPECT_TRUE(date_reader().problems().empty());
  const RuleTable& table = date_reader().rules().tables().at("dates");
  ASSERT_GT(table.rows.size(), 200U);
  for (const RuleRow& row : table.rows) {
    EXPECT_NE(date_reader().dump<DateValue>(row.cells.back()), "") << row.line << ": " << row.cells.back();
  }
}

TEST(Date, WrongRowsAreReported) {
  Rules rules;
  rules.add("dates",
            "phrase\trole\tvalue\texample\nngày\tunit\tfortnight\tx\nhôm\tnever\t\tx\nmai\trelative\tday\tx\n");
  Lexicon lexicon{Abbreviations{}};
  Problems problems;
  (void)compile_dates(rules, lexicon, problems);
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_EQ(problems[0].line, 2U);
  EXPECT_EQ(problems[1].message, "unknown role \"never\"");
}

// Runs of what looks like the beginning of a date must not make the finder slow or go wrong.
TEST(Date, HostileRuns) {
  for (const std::string_view piece :
       {"1/", "1-", "ngày ", "từ 1 đến ", "tháng 1, ", "5 tháng ", "( ", "năm 2020, ", "và "}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += piece;
    EXPECT_NO_THROW((void)date_reader().dump<DateValue>(text)) << piece;
  }
}

}  // namespace
}  // namespace solieu::test
