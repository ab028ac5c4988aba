#include "structure/check.hpp"

#include <gtest/gtest.h>

#include <solieu/analyzer.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "structure/check_fixture.hpp"

namespace solieu {
namespace {

using namespace std::chrono_literals;
using test::checked;
using test::checks_in;
using test::Fact;
using test::place;

struct Case {
  std::string_view about;
  std::vector<Record> records;
  std::string_view checks;
};

void expect_checks(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(checks_in(c.records), c.checks) << c.about;
}

TEST(Checks, Separator) {
  const auto one = [](double number, std::string_view text, std::string_view unit = "người") {
    return Fact(text).value(number, text, unit);
  };
  const std::string_view fires = "0 warning separator_misprint";
  expect_checks({
      {"comma for thousands", {one(412'305, "412,305 người")}, fires},
      {"comma for thousands, twice", {one(1'412'305, "1,412,305 người")}, fires},
      {"dot for the decimals", {one(87.25, "87.25%", "%")}, fires},
      {"dot for the decimals of money", {one(4.5e9, "4.5 tỷ đồng", "VND")}, fires},
      {"in a percentage beside the count",
       {Fact("300 người, 98.7%").value(300, "300 người").ratio(Relation::of_plan, 98.7, "98.7%")},
       fires},
      {"dot for thousands", {one(412'305, "412.305 người")}, ""},
      {"decimals of a scaled number", {one(15'204'000, "15,204 triệu người")}, ""},
      {"thousand as a word", {one(15'204, "15,204 nghìn người")}, ""},
      {"measured, three decimals", {one(412.365, "412,365 g", "g")}, ""},
      {"an article in English figures",
       {one(412'305, "412,305 người"), one(2'100, "2,100 người"), one(87.25, "87.25%", "%")},
       ""},
  });
  const auto records = checked({one(412'305, "412,305 người")});
  EXPECT_EQ(records[0].checks[0].message,
            "“412,305 người” has a comma where thousands take a dot; read as 412.305 người.");
}

TEST(Checks, RatioAgainstBase) {
  const auto planned = [](double percent, std::string_view text, Bound bound = Bound::exact) {
    return Fact("742 người, 53% (1.400 người)")
        .value(742, "742 người", "người", bound)
        .plan(1'400, "1.400 người")
        .ratio(Relation::of_plan, percent, text, "kế hoạch");
  };
  const auto points = [](Relation relation, double percent, std::string_view text) {
    return Fact("37,42%, x (37,3%)")
        .value(37.42, "37,42%", "%")
        .plan(37.3, "37,3%", "%")
        .ratio(relation, percent, text);
  };
  const auto surplus = [](std::string_view basis) {
    return Fact("106,4%, vượt 4,6%")
        .value(500, "500 hộ", "hộ")
        .ratio(Relation::of_plan, 106.4, "106,4%", "dự toán")
        .ratio(Relation::over_plan, 4.6, "4,6%", basis);
  };
  expect_checks({
      {"fits", {planned(53, "53%")}, "0 info ratio_against_base"},
      {"rounded", {planned(53.0, "53,0%")}, "0 info ratio_against_base"},
      {"does not fit", {planned(54.2, "54,2%")}, "0 warning ratio_against_base"},
      {"hedged", {planned(54.2, "54,2%", Bound::over)}, ""},
      {"another unit",
       {Fact("742 người").value(742, "742 người").plan(60, "60 hộ", "hộ").ratio(Relation::of_plan, 9, "9%")},
       ""},
      {"points fit", {points(Relation::over_plan, 0.12, "0,12%")}, "0 info ratio_against_base"},
      {"points do not fit", {points(Relation::over_plan, 1.2, "1,2%")}, "0 warning ratio_against_base"},
      {"the wrong direction", {points(Relation::under_plan, 0.12, "0,12%")}, "0 warning ratio_against_base"},
      {"percent of a percentage", {points(Relation::of_plan, 100.32, "100,32%")}, "0 info ratio_against_base"},
      {"of and over one plan", {surplus("dự toán")}, "0 warning ratio_against_base"},
      {"of and over two plans", {surplus("chỉ tiêu tỉnh giao")}, ""},
  });
}

TEST(Checks, PairsPlansByTheirBasis) {
  Fact two("600 xe, 75% dự toán (800 xe), 60% chỉ tiêu (1.000 xe)");
  two.value(600, "600 xe", "xe").plan(1'000, "1.000 xe", "xe", "chỉ tiêu").plan(800, "800 xe", "xe", "dự toán");
  two.ratio(Relation::of_plan, 75, "75%", "dự toán").ratio(Relation::of_plan, 60, "60%", "chỉ tiêu");
  EXPECT_EQ(checks_in({two}), "0 info ratio_against_base; 0 info ratio_against_base");
}

constexpr test::Span first_day{2022y / 6 / 4, 2022y / 6 / 4};
constexpr test::Span both_days{2022y / 6 / 4, 2022y / 6 / 5};

Fact towards_plan(double number, std::string_view text, double percent, std::string_view percent_text,
                  test::Span days = first_day) {
  return Fact(text)
      .value(number, text)
      .ratio(Relation::of_plan, percent, percent_text, "kế hoạch đợt")
      .programme("bhxh_tu_nguyen")
      .area("Bình Đại", "district", "Bến Tre")
      .period(days, "4/6");
}

TEST(Checks, ImpliedPlan) {
  const Fact one = towards_plan(432, "432 người", 90, "90,00%");  // of 480
  expect_checks({
      {"the same plan",
       {one, towards_plan(456, "456 người", 95, "95,00%", both_days)},
       "0 info implied_plan; 1 info implied_plan"},
      {"another plan",
       {one, towards_plan(456, "456 người", 91, "91,00%", both_days)},
       "0 warning implied_plan; 1 warning implied_plan"},
      {"another plan, of another time",
       {one, towards_plan(456, "456 người", 91, "91,00%", {2022y / 1 / 1, 2022y / 3 / 31})},
       ""},
      {"another place",
       {one, towards_plan(456, "456 người", 95, "95,00%", both_days).area("Ba Tri", "district", "Bến Tre")},
       ""},
      {"another programme", {one, towards_plan(456, "456 người", 95, "95,00%", both_days).programme("bhyt")}, ""},
      {"by chance: percentages too coarse", {one, towards_plan(29, "29 người", 6, "6%", both_days)}, ""},
      {"a plan stated elsewhere",
       {one, towards_plan(480, "480 người", 1, "1%").kind(RecordKind::target)},
       "0 info implied_plan; 1 info implied_plan"},
      {"a target that is no plan of it", {one, towards_plan(500, "500 người", 1, "1%").kind(RecordKind::target)}, ""},
  });
  const auto records = checked({one, towards_plan(456, "456 người", 95, "95,00%", both_days)});
  EXPECT_EQ(records[0].checks[0].message,
            "“432 người” at “90,00%” and “456 người” at “95,00%” imply the same plan, 480 người.");
}

TEST(Checks, StatedFraction) {
  const auto fraction = [](std::string_view text, std::string_view percent_text, double percent) {
    return Fact(text)
        .value(153, "153", "hộ")
        .plan(180, "180 hộ", "hộ", "whole")
        .ratio(Relation::of_plan, percent, percent_text, "", Bound::exact);
  };
  Fact grown("có 51 vụ, tăng 27,5% (51/40 vụ)");
  grown.value(51, "51", "vụ").plan(40, "40 vụ", "vụ", "whole").change(true, 27.5, "27,5%", "%");
  expect_checks({
      {"fits", {fraction("đạt 85% (153/180 hộ)", "85%", 85)}, "0 info stated_fraction"},
      {"does not fit", {fraction("đạt 88% (153/180 hộ)", "88%", 88)}, "0 warning stated_fraction"},
      {"does not fit, after it", {fraction("153/180 hộ, đạt 58%", "58%", 58)}, "0 warning stated_fraction"},
      {"says something of those hộ", {fraction("153/180 hộ đạt 100% tiêu chí", "100%", 100)}, ""},
      {"of this period and the last", {grown}, "0 info stated_fraction"},
  });
}

Fact counted(std::string_view sentence, double number, std::string_view text, std::string_view programme = "") {
  Fact fact(sentence);
  fact.value(number, text);
  if (!programme.empty()) fact.programme(programme);
  return fact;
}

TEST(Checks, SumOfParts) {
  constexpr std::string_view s =
      "9.120 người; 7.015 người; 2.105 người; 2.500 người; 41,5 tỷ; 30,2 tỷ; 11,3 tỷ; 11,8 tỷ";
  const Fact whole = counted(s, 9'120, "9.120 người", "bhxh");
  const Fact employed = counted(s, 7'015, "7.015 người", "bhxh_bat_buoc");
  const auto money = [&](double number, std::string_view text) { return Fact(s).value(number * 1e9, text, "VND"); };
  expect_checks({
      {"adds up",
       {whole, employed, counted(s, 2'105, "2.105 người", "bhxh_tu_nguyen")},
       "0 info sum_of_parts; 1 info sum_of_parts; 2 info sum_of_parts"},
      {"the branches are more than the whole",
       {whole, employed, counted(s, 2'500, "2.500 người", "bhxh_tu_nguyen")},
       "0 warning sum_of_parts; 1 warning sum_of_parts; 2 warning sum_of_parts"},
      {"parts may overlap",
       {counted(s, 9'120, "9.120 người"), counted(s, 7'015, "7.015 người"), counted(s, 2'500, "2.500 người")},
       ""},
      {"another programme", {whole, employed, counted(s, 2'105, "2.105 người", "bhyt")}, ""},
      {"another unit",
       {whole, employed, counted(s, 2'105, "2.105 người", "bhxh_tu_nguyen").value(2'105, "2.105", "hộ")},
       ""},
      {"rounded money",
       {money(41.5, "41,5 tỷ"), money(30.2, "30,2 tỷ"), money(11.3, "11,3 tỷ")},
       "0 info sum_of_parts; 1 info sum_of_parts; 2 info sum_of_parts"},
      {"not within rounding", {money(41.5, "41,5 tỷ"), money(30.2, "30,2 tỷ"), money(11.8, "11,8 tỷ")}, ""},
      {"small numbers add up by chance",
       {counted("3 người, 2 người, 1 người", 3, "3 người"), counted("3 người, 2 người, 1 người", 2, "2 người"),
        counted("3 người, 2 người, 1 người", 1, "1 người")},
       ""},
  });
}

TEST(Checks, PartsOfAWhole) {
  constexpr std::string_view s = "có 240 người, trong đó 310 người là nữ";
  const auto opening = static_cast<std::uint32_t>(s.find("trong"));
  const std::vector<Record> records{counted(s, 240, "240 người"), counted(s, 310, "310 người")};
  EXPECT_EQ(checks_in(records, {.part_openings = {opening}}), "0 warning sum_of_parts; 1 warning sum_of_parts");
  EXPECT_EQ(checks_in(records), "") << "nothing says that it is a part";
  const std::vector<Record> less{counted(s, 240, "240 người"), counted(s, 130, "310 người")};
  EXPECT_EQ(checks_in(less, {.part_openings = {opening}}), "");
}

TEST(Checks, ChangeAgainstPrevious) {
  constexpr test::Span now{2021y / 1 / 1, 2021y / 9 / 30};
  constexpr test::Span then{2020y / 1 / 1, 2020y / 9 / 30};
  const auto grown = [](bool up, double percent, std::string_view text, Bound bound = Bound::exact) {
    return Fact("2.060 hộ, 60 hộ, 3%")
        .value(2'060, "2.060 hộ", "hộ", bound)
        .change(up, 60, "60 hộ", "hộ")
        .change(up, percent, text, "%");
  };
  const auto held_against = [&](double number, std::string_view text) {
    constexpr std::string_view s = "9 tháng 2.060 hộ, tăng 60 hộ so với 9 tháng 2020 (2.000 hộ, 2.010 hộ)";
    const Fact later = Fact(s)
                           .value(2'060, "2.060 hộ", "hộ")
                           .period(now, "9 tháng")
                           .change(true, 60, "60 hộ", "hộ")
                           .baseline(then, "9 tháng 2020");
    return std::vector<Record>{later, Fact(s).value(number, text, "hộ").period(then, "9 tháng 2020")};
  };
  expect_checks({
      {"fits", {grown(true, 3, "3%")}, "0 info change_against_previous"},
      {"fits, falling", {grown(false, 2.83, "2,83%")}, "0 info change_against_previous"},
      {"does not fit", {grown(true, 3.9, "3,9%")}, "0 warning change_against_previous"},
      {"hedged", {grown(true, 3.9, "3,9%", Bound::over)}, ""},
      {"the earlier value fits", held_against(2'000, "2.000 hộ"), "0 info change_against_previous"},
      {"the earlier value does not fit", held_against(2'010, "2.010 hộ"), "0 warning change_against_previous"},
  });
  const auto of_later = checked({Fact("48 vụ, 8 vụ, 16,7%")
                                     .value(48, "48 vụ", "vụ")
                                     .change(true, 8, "8 vụ", "vụ")
                                     .change(true, 16.7, "16,7%", "%")});
  ASSERT_EQ(of_later[0].checks.size(), 1U);
  EXPECT_EQ(of_later[0].checks[0].message,
            "A growth of “8 vụ” to “48 vụ” is one of 20% on 40 vụ, but the article says “16,7%”. "
            "That is the share of the later value.");
}

TEST(Checks, Shares) {
  const auto share = [](Relation relation, double percent) {
    return Fact("x").value(10, "10 người").ratio(relation, percent, "x");
  };
  const Fact coverage = Fact("103%").value(103, "103%", "%").measure("coverage");
  expect_checks({
      {"of the population", {share(Relation::of_population, 104.1)}, "0 warning share_over_whole"},
      {"of a total", {share(Relation::of_total, 120)}, "0 warning share_over_whole"},
      {"all of it", {share(Relation::of_total, 100)}, ""},
      {"a plan can be exceeded", {share(Relation::of_plan, 132)}, ""},
      {"coverage", {coverage}, "0 warning share_over_whole"},
  });
}

TEST(Checks, Dates) {
  const auto in = [](test::Span days, std::string_view programme = "bhyt") {
    return Fact("kỳ").value(10, "10 người").period(days, "kỳ").programme(programme);
  };
  const test::Around published{.published = 2021y / 3 / 15};
  const Fact last_month = in({2021y / 2 / 1, 2021y / 2 / 28});
  const Fact this_year = in({2021y / 1 / 1, 2021y / 12 / 31});
  const Fact to_come = in({2021y / 5 / 1, 2021y / 5 / 31});
  const Fact long_ago = in({2016y / 1 / 1, 2016y / 12 / 31});
  const std::string_view fires = "0 warning date_outside";
  EXPECT_EQ(checks_in({last_month}, published), "");
  EXPECT_EQ(checks_in({this_year}, published), "") << "still running";
  EXPECT_EQ(checks_in({to_come}, published), fires);
  EXPECT_EQ(checks_in({Fact(to_come).kind(RecordKind::target)}, published), "");
  EXPECT_EQ(checks_in({to_come}), "") << "nobody knows when the article was published";
  EXPECT_EQ(checks_in({long_ago}, published), fires);
  EXPECT_EQ(checks_in({long_ago, last_month}, published), "") << "a comparison of then and now";
  EXPECT_EQ(checks_in({long_ago, in({2021y / 2 / 1, 2021y / 2 / 28}, "bhtn")}, published), fires);

  const Fact against =
      Fact("kỳ, tăng 4% so với năm 2027").value(10, "10 người").period({2020y / 1 / 1, 2020y / 12 / 31}, "kỳ");
  const auto change = [&](test::Span days, std::string_view text) {
    return Fact(against).change(true, 4, "4%", "%").baseline(days, text);
  };
  EXPECT_EQ(checks_in({change({2027y / 1 / 1, 2027y / 12 / 31}, "năm 2027")}), fires);
  EXPECT_EQ(checks_in({change({2019y / 1 / 1, 2019y / 12 / 31}, "năm 2019")}), "");
}

TEST(Checks, Places) {
  const std::string_view s = "Huyện Bình Đại vận động 50 người tại TP Sa Đéc";
  const Fact here = Fact(s).value(50, "50 người").area("Bình Đại", "district", "Bến Tre");
  const std::vector<Mention> about{place("Bến Tre", "province", "Việt Nam", 0), place("Bến Tre", "province", "", 1),
                                   place("Bình Đại", "district", "Bến Tre", 2)};
  const auto with = [&](std::vector<Mention> more) {
    std::vector<Mention> all = about;
    all.insert(all.end(), more.begin(), more.end());
    return test::Around{.mentions = all};
  };
  const Mention stray = place("Sa Đéc", "district", "Đồng Tháp", 40);
  EXPECT_EQ(checks_in({here}, with({})), "");
  EXPECT_EQ(checks_in({here}, with({stray})), "0 warning place_elsewhere");
  EXPECT_EQ(checks_in({here}, with({place("Đồng Tháp", "province", "", 36), stray})), "") << "named on purpose";
  EXPECT_EQ(checks_in({here}, with({place("Sa Đéc", "district", "", 40)})), "") << "nobody knows where it lies";
  EXPECT_EQ(checks_in({Fact(here).area("Sa Đéc", "district", "Đồng Tháp")}, with({stray})),
            "0 warning place_elsewhere");
  EXPECT_EQ(checks_in({Fact(here).area("Long An", "province", "")}, with({place("Long An", "province", "", 9)})),
            "0 info place_elsewhere");
  const std::vector<Mention> several{about[0], place("Long An", "province", "", 9), stray};
  EXPECT_EQ(checks_in({here}, {.mentions = several}), "") << "an article about several provinces";
  test::Around merged = with({stray});
  merged.published = 2025y / 8 / 1;
  EXPECT_EQ(checks_in({here}, merged), "") << "provinces have been merged since";
}

TEST(Checks, ManyTowardsOnePlan) {
  std::vector<Record> records;
  for (int number = 432; number < 20'432; ++number) {
    const int hundredths = number * 10'000 / 480;
    records.push_back(towards_plan(number, std::to_string(number), hundredths / 100.0, std::to_string(hundredths)));
  }
  records = checked(std::move(records));
  EXPECT_EQ(records[0].checks.size(), 15U);
  EXPECT_EQ(records[16].checks.size(), 0U) << "a table of many is not held against itself";
}

std::string found_in(std::string_view article, const Context& context = {}) {
  std::string out;
  for (const Record& record : Analyzer().analyze(article, context).records) {
    for (const Check& check : record.checks) {
      const std::string line = std::string(to_string(check.level)) + " " + check.code + ": " + check.message + "\n";
      if (out.find(line) == std::string::npos) out += line;
    }
  }
  return out;
}

TEST(Checks, InsuranceArticle) {
  EXPECT_EQ(found_in("BHXH tỉnh Bến Tre: Sáu tháng nhìn lại\n\n"
                     "Tính đến ngày 30/6/2022, toàn tỉnh Bến Tre có 52.840 người tham gia BHXH, trong đó 40.615 người "
                     "tham gia BHXH bắt buộc và 12.225 người tham gia BHXH tự nguyện. "
                     "Số người tham gia BHYT là 1,118,260 người, bao phủ 91,5% dân số.\n"
                     "Huyện Bình Đại có 1.575 người tham gia BHXH tự nguyện, tăng 75 người (tăng 6%) so với cuối năm "
                     "2021.\n"),
            "info sum_of_parts: The parts “40.615 người” + “12.225 người” add up to “52.840 người”.\n"
            "warning separator_misprint: “1,118,260 người” has a comma where thousands take a dot; read as 1.118.260 "
            "người.\n"
            "warning change_against_previous: A growth of “75 người” to “1.575 người” is one of 5% on 1.500 người, but "
            "the article says “6%”.\n");
}

TEST(Checks, BudgetArticle) {
  EXPECT_EQ(found_in("Hải quan Đồng Nai thu ngân sách\n\n"
                     "Năm 2019, Cục Hải quan Đồng Nai thu ngân sách 1.836 tỷ đồng, bằng 102% dự toán (1.800 tỷ đồng), "
                     "bằng 97,8% chỉ tiêu phấn đấu (1.900 tỷ đồng).\n"),
            "info ratio_against_base: “1.836 tỷ đồng” of the plan “1.800 tỷ đồng” is 102%, as stated.\n"
            "warning ratio_against_base: “1.836 tỷ đồng” of the plan “1.900 tỷ đồng” is 96,63%, but the article says "
            "“97,8%”.\n");
}

TEST(Checks, CampaignArticle) {
  EXPECT_EQ(
      found_in("Hậu Giang ra quân vận động người dân\n\n"
               "BHXH tỉnh Hậu Giang cho biết, trong ngày ra quân 4/6/2022, toàn tỉnh Hậu Giang vận động được 432 "
               "người tham gia mới BHXH tự nguyện, đạt 90,00% kế hoạch đề ra; trong hai ngày 4-5/6/2022 vận động "
               "được 456 người tham gia mới BHXH tự nguyện, đạt 95,00% kế hoạch đề ra. "
               "Đoàn xe gồm 24 xe máy diễu hành tại thành phố Sa Đéc.\n",
               {.published = 2022y / 6 / 8}),
      "info implied_plan: “432 người” at “90,00%” and “456 người” at “95,00%” imply the same plan, 480 người.\n"
      "warning place_elsewhere: Sa Đéc lies in Đồng Tháp, not in Hậu Giang, which the article is mostly about.\n");
}

}  // namespace
}  // namespace solieu
