#include "article/divide.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "article/builtin_layout.hpp"

namespace solieu {
namespace {

using std::chrono::year_month_day;

const std::string headline = "Cao Sơn: Thêm 420 người tham gia BHXH tự nguyện";
const std::string body =
    "Bưu điện tỉnh Cao Sơn vừa tổng kết đợt ra quân với 420 người tham gia mới, đạt 84% kế hoạch của cả đợt.";

struct Case {
  std::string text;
  std::string kinds;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(kinds(divided(c.text)), c.kinds) << c.text;
}

TEST(Divide, HeadlineLeadAndText) {
  check({
      {headline + "\n\n" + body + "\n\nCác xã vùng cao cũng vượt chỉ tiêu được giao.", "headline lead text"},
      {"# " + headline + "\n" + body, "headline lead"},
      {body, "lead"},
      {headline, "lead"},
      {"", ""},
      {" \n\n ", ""},
      {headline + "\n**Vào cuộc sớm**\n" + body, "headline text lead"},
      {headline + "\n" + body + "\n- Huyện An: 12 người\n+ Huyện Bình: 9 người\n1. Huyện Cát\na) Xã Dinh",
       "headline lead list_item list_item list_item list_item"},
      {headline + "\n" + body + "\n1.186 người đã có sổ.", "headline lead text"},
  });
}

// A text broken at a width: its lines are one paragraph, but for bullets, short last lines and what an empty line
// parts.
TEST(Divide, BrokenLines) {
  const std::string broken =
      "Cao Sơn: Thêm 420 người tham gia bảo hiểm xã hội\ntự nguyện trong một tháng\n\n"
      "Bưu điện tỉnh Cao Sơn vừa tổng kết đợt ra quân với\n420 người tham gia mới, đạt 84% kế hoạch, tăng 12\n"
      "người so với đợt trước. Huyện An vận động được 120\nngười, huyện Bình 96 người.\n"
      "Các xã vùng cao đi sau, vì đường sá còn nhiều đoạn\nlầy lội, nhất là ở những nơi xa trung tâm.\n"
      "- Huyện An: 12 người\n- Huyện Bình: 9 người\n\nLê Văn Tám";
  const Article found = divided(broken);
  EXPECT_EQ(kinds(found), "headline lead text list_item list_item byline");
  EXPECT_EQ(found.title, "Cao Sơn: Thêm 420 người tham gia bảo hiểm xã hội tự nguyện trong một tháng");
  EXPECT_EQ(kinds(divided(headline + "\n" + body + "\nCác xã vùng cao\ncũng vượt chỉ tiêu.")),
            "headline lead text text");  // one such line tells nothing
}

TEST(Divide, Title) {
  EXPECT_EQ(divided(headline + "\n\n" + body).title, headline);
  EXPECT_EQ(divided("# " + headline + "\n" + body).title, headline);
  EXPECT_EQ(divided("**" + headline + "**\n" + body).title, headline);
  EXPECT_EQ(divided(body).title, "");
}

TEST(Divide, LinesOfCapitalsAboveThePath) {
  const Article found =
      divided("BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH CAO SƠN\nTrang chủ > Tin tức > Thông báo\n\n" + headline +
              "\n" + body);
  EXPECT_EQ(found.title, headline);
  EXPECT_EQ(kinds(found), "source source junk headline lead");
}

TEST(Divide, DayOfTheIssue) {
  for (const std::string line : {"Số 31 (214) - ra ngày 02-8-2023", "Số ra ngày: 02/8/2023", "Ra ngày 2/8/2023"}) {
    const Article found = divided("Tạp chí Cao Sơn\n" + line + "\n\n" + headline + "\n" + body);
    EXPECT_EQ(found.published, year_month_day(std::chrono::year(2023) / 8 / 2)) << line;
  }
  EXPECT_FALSE(divided("Số 31 ra quân ngày 02-8-2023\n\n" + headline + "\n" + body).published);
}

TEST(Divide, Source) {
  const Article tagged = divided(headline + "\n(TT&ĐS) - " + body);
  EXPECT_EQ(tagged.source_name, "TT&ĐS");
  EXPECT_EQ(kinds(tagged), "headline lead");
  const Article named = divided(headline + "\nTạp Chí Cao Sơn\n" + body);
  EXPECT_EQ(named.source_name, "Tạp Chí Cao Sơn");
  EXPECT_EQ(kinds(named), "headline source lead");
  EXPECT_EQ(divided(headline + "\n" + body).source_name, "");
}

TEST(Divide, LeadMovedToTheEnd) {
  const Article article =
      divided(headline + "\n\n" + body + "\n\n**Mai Vy**\n\nmore(BTCS) – Theo Bưu điện Cao Sơn, đợt này thành công.");
  EXPECT_EQ(kinds(article), "headline text byline junk lead");
  EXPECT_EQ(article.source_name, "BTCS");
}

TEST(Divide, Datelines) {
  using namespace std::chrono;
  const std::vector<std::pair<std::string, year_month_day>> lines = {
      {"18/05/2024 - 07:03", 2024y / May / 18},
      {"09/05/2020 07:50 AM", 2020y / May / 9},
      {"Thứ Hai, ngày 13/7/2020", 2020y / July / 13},
      {"(07/10/2022)", 2022y / October / 7},
      {"Thứ Năm, 19/12/2019, 17:29 [GMT+7]", 2019y / December / 19},
      {"Cập nhật lúc: 07:05, Thứ 3, 18/10/2022 (GMT+7)", 2022y / October / 18},
      {"2020-05-09T07:50:00+07:00", 2020y / May / 9},
      {"13 tháng 7, 2020", 2020y / July / 13},
      {"Ngày 13 tháng 7 năm 2020", 2020y / July / 13},
      {"Mai Vy - 28/04/2023 17:02", 2023y / April / 28},
  };
  for (const auto& [line, day] : lines) {
    const Article article = divided(headline + "\n" + line + "\n" + body);
    EXPECT_EQ(kinds(article), "headline dateline lead") << line;
    EXPECT_EQ(article.published, day) << line;
  }
}

TEST(Divide, NoDatelines) {
  for (const std::string line : {"Tính đến 30/6/2020", "Sáng 11/7/2020, tỉnh ra quân", "Ngày 11/7", "Năm 2020",
                                 "31/02/2020", "Kế hoạch 2020-2021", "1.186", "(số 12, ngày 5/6/2020)"}) {
    const Article article = divided(headline + "\n" + body + "\n" + line + "\n" + body);
    EXPECT_EQ(article.published, std::nullopt) << line;
  }
}

TEST(Divide, DatelineAmongOtherItems) {
  const year_month_day day = std::chrono::year(2023) / 3 / 5;
  for (const std::string row :
       {"Chủ Nhật, 05/03/2023 - 09:41   |   Nghe đọc bài 3:27   |   A- A A+",
        "Ngày đăng: 05/03/2023 | 10:12 | Lượt đọc: 1.204", "Đăng lúc 20:13 - 5.3.2023 · Bởi: Cao Sơn Mới · 4,812",
        "Hotline 24/7: 091 355 2xxx        Chủ Nhật, 05/03/2023 21:07", "baocaoson.example | Chủ Nhật, 05/03/2023"}) {
    const Article article = divided(headline + "\n" + row + "\n" + body);
    EXPECT_EQ(article.published, day) << row;
  }
  for (const std::string row : {"Vào hè 05/03/2023 tăng 20 xã | 1.204 người", "Đợt 2 | 1.204 người đã có sổ."}) {
    EXPECT_EQ(divided(headline + "\n" + row + "\n" + body).published, std::nullopt) << row;
  }
}

TEST(Divide, DatelineInsideAFlattenedPage) {
  const std::string text = body + " Các xã vùng cao cũng vượt chỉ tiêu được giao, và đợt sau bắt đầu từ tháng tới.";
  for (const std::string stamp : {"(Chủ Nhật, 5/3/2023, 14:26)", "05-03-2023 - 06:32", "14:26 Chủ Nhật, 5/3/2023"}) {
    const std::string line = headline + " " + stamp + " " + text + " " + text;
    const Article article = divided(line);
    EXPECT_EQ(kinds(article), "headline dateline lead") << stamp;
    EXPECT_EQ(article.title, headline);
    EXPECT_EQ(article.published, std::chrono::year(2023) / 3 / 5) << stamp;
  }
  EXPECT_EQ(kinds(divided(text + " Hội nghị ngày 5/3/2023 bàn tiếp. " + text)), "lead");
}

TEST(Divide, OutletAndPathAboveTheHeadline) {
  const auto title = [](const std::string& above) { return divided(above + "\n\n" + headline + "\n\n" + body).title; };
  for (const std::string above :
       {"Kinh tế » Bưu chính - Viễn thông", "Pháp luật >> Lao động - Công đoàn", "Hội Nông dân > Tin cơ sở",
        "Trang chủ   Chính trị   Kinh tế   Xã hội", "[Trang chủ] [Giới thiệu] [Hỏi - đáp]",
        "CAO SƠN NGÀY MỚI\nTrang nhất / Y tế dự phòng / Tin địa phương", "CAO SƠN NGÀY MỚI\nXã hội » Việc làm",
        "CAO SƠN NGÀY MỚI\nwww.caoson.example  •  Thứ 6, 20.10.2017"}) {
    EXPECT_EQ(title(above), headline) << above;
  }
  EXPECT_EQ(divided("# " + headline + "\nXã hội » Việc làm\nHọc nghề ở Cao Sơn\n" + body).title, headline);
}

TEST(Divide, TheCallersDayWins) {
  using namespace std::chrono;
  const year_month_day given = 2021y / March / 4;
  EXPECT_EQ(divide({headline + "\n18/05/2024 - 07:03\n" + body, {}}, builtin_layout(), given).published, given);
}

TEST(Divide, Bylines) {
  for (const std::string line : {"Trần Cao Vy", "N.Linh", "THANH MÂY", "**Thu Vy**", "**Vy Anh, Bưu điện Cao Sơn**",
                                 "Hà Vy (Tổng hợp)", "NH", "Theo TTXVN", "Mai Vy (Đài Truyền thanh huyện An)", "V.T"}) {
    const Article article = divided(headline + "\n" + body + "\n" + line + "\n\nĐọc thêm");
    EXPECT_EQ(kinds(article), "headline lead byline junk") << line;
  }
  check({
      {headline + "\n" + body + "\nMai Vy\n\nTổ thu đi chợ phiên.", "headline lead byline caption"},
      {headline + "\n" + body + "\nVy\n" + body + " Hết.\n" + body + " Xong.\n" + body + " Nghỉ.",
       "headline lead text text text text"},
  });
}

TEST(Divide, Captions) {
  const std::string image = "![Lễ ra quân](https://example.vn/le-1.jpg \"Tổ thu (An) đi chợ\")";
  check({
      {headline + "\n" + image + "\nTổ thu (An) đi chợ.\n" + body, "headline junk caption lead"},
      {headline + "\n" + image + "\n*Bà con nghe tư vấn*\n" + body, "headline junk caption lead"},
      {headline + "\n" + image + " Bà con nghe tư vấn\n" + body, "headline junk caption lead"},
      {headline + "\n" + body + "\nBa con nghe tu van o cho\nBà con nghe tư vấn ở chợ phiên",
       "headline lead junk caption"},
      {headline + "\n" + body + "\nTổ thu đi chợ phiên. Ảnh: V.T", "headline lead caption"},
      {headline + "\n" + body + "\n\nBà con nghe tư vấn.\nTrong ảnh: Chợ phiên", "headline lead caption caption"},
      {headline + "\n" + body + "\n" + headline, "headline lead caption"},
      {headline + "\n" + body + "\n" + headline + ".", "headline lead caption"},
      {headline + "\n" + body + "\nBà con nghe tư vấn ở chợ phiên.\nBà con nghe tư vấn ở chợ phiên.",
       "headline lead caption caption"},
      {headline + "\n" + body + "\nTrả lời:\nCó.\nTrả lời:\nKhông.", "headline lead text text text text"},
  });
}

TEST(Divide, Boilerplate) {
  check({
      {"TRANG CHỦ | THỜI SỰ | KINH TẾ | ĐỜI SỐNG\n" + headline + "\n" + body, "junk headline lead"},
      {"Xã hội / Việc làm\n05/03/2023 10:20\n" + headline + "\n" + body, "junk dateline headline lead"},
      {headline + "\n.\n" + body + "\n;", "headline junk lead junk"},
      {headline + "\n" + body + "\n0999 3 111 222", "headline lead junk"},
      {headline + "\n" + body + "\n• VIDEO • ẢNH • BÁO IN", "headline lead junk"},
      {headline + "\n" + body + "\nTin liên quan\nAn Bình: 30 người có sổ\nCát Sơn đạt 91%",
       "headline lead junk junk junk"},
      {headline + "\n" + body + " Mừng vui.Đường dây nóng hỗ trợ   1900 00 11 22", "headline lead junk"},
      {headline + "\n" + body + "\nNHĐường dây nóng: 0999 111 222", "headline lead byline junk"},
  });
}

TEST(Divide, MenuOfNames) {
  check({
      {"An Giang\nBình Dương\nCà Mau\nĐồng Nai\n" + headline + "\n" + body, "junk junk junk junk headline lead"},
      {headline + "\n" + body + "\nAn Giang\n" + body + " Hết.\nBình Dương\n" + body + " Thôi.",
       "headline lead text text text text"},
  });
}

TEST(Divide, TextThatBeginsLikeBoilerplate) {
  for (const std::string line :
       {"Chia sẻ tại hội nghị, bà Mây nói tổ thu đã có thêm 12 người tham gia.",
        "Đường dây nóng tiếp nhận 120 cuộc gọi trong tháng, tăng 12% so với tháng trước.",
        "Qua đường dây nóng, cơ quan nhận 25 lượt phản ánh.", "Cổng có 5.000 lượt truy cập."}) {
    EXPECT_EQ(kinds(divided(headline + "\n" + body + "\n" + line)), "headline lead text") << line;
  }
}

TEST(Divide, TextGoesOnBehindABoxOfLinks) {
  const std::string more = body + " " + body + " Hết năm, tỉnh tổng kết. " + body + " " + body;
  check({{headline + "\n" + body + "\nTin liên quan\nAn Bình đạt 91%\n" + more, "headline lead junk junk text"}});
}

TEST(Divide, CodesOfOutlets) {
  const auto source = [](const std::string& before) { return divided(headline + "\n" + before + body).source_name; };
  EXPECT_EQ(source("CSO - "), "CSO");
  EXPECT_EQ(source("CSĐT- "), "CSĐT");
  EXPECT_EQ(source("Baocaoson.vn - "), "Baocaoson.vn");
  EXPECT_EQ(source("Cao Sơn - "), "");
  EXPECT_EQ(source("BHYT - điểm tựa. "), "");
  EXPECT_EQ(source("CS1 - "), "");
}

TEST(Divide, OutletsAboveTheHeadline) {
  const std::string path = "Trang chủ / Tin tức - Sự kiện / Văn hóa - Xã hội";
  const Article article = divided("CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN CAO SƠN\n" + path + "\n\n" + headline + "\n\n" + body);
  EXPECT_EQ(article.title, headline);
  EXPECT_EQ(article.source_name, "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN CAO SƠN");
  const Article portal =
      divided("Cổng thông tin điện tử huyện Cao Sơn\n12/4/2021, 09:41\n\n" + headline + "\n\n" + body);
  EXPECT_EQ(portal.title, headline);
  EXPECT_EQ(portal.source_name, "Cổng thông tin điện tử huyện Cao Sơn");
  EXPECT_EQ(divided("Cổng thông tin điện tử của huyện có gì mới\n\n" + body).title,
            "Cổng thông tin điện tử của huyện có gì mới");
  EXPECT_EQ(divided("GIÁO DỤC\n\n" + headline + "\n\n" + body).title, headline);
  EXPECT_EQ(divided("Cổng thông tin Cao Sơn  »  Tin tức  »  Xã hội\n\n" + headline + "\n\n" + body).title, headline);
}

TEST(Divide, WhatMayStandAboveTheHeadline) {
  const std::string day = "Thứ Tư, 24/10/2018 07:48";
  for (const std::string_view above :
       {"baocaoson.vn", "BAOCAOSON.ORG.VN", "CAOSON.VN\nTHẾ GIỚI",
        "caosontv.vn - Đài Phát thanh và Truyền hình Cao Sơn", "CAO SƠN ONLINE | An sinh", "Cao Sơn & Đời sống",
        "Báo và phát thanh, truyền hình Cao Sơn\nKINH TẾ", "BÁO CAO SƠN\nViệc làm - Xã hội",
        "Đầu tư \u203a Doanh nghiệp", "ỦY BAN NHÂN DÂN\nTRANG THÔNG TIN ĐIỆN TỬ"}) {
    const Article article = divided(std::string(above) + "\n" + headline + "\n" + day + "\n\n" + body);
    EXPECT_EQ(article.title, headline) << above;
    EXPECT_EQ(article.published, (year_month_day{std::chrono::year(2018), std::chrono::October, std::chrono::day(24)}));
  }
  // A signature below the text takes nothing's place.
  EXPECT_EQ(divided("CAOSON.VN - " + headline + "\n\n" + body + "\n\nMinh Khang/CSO").title, "CAOSON.VN - " + headline);
}

TEST(Divide, DaysBesideOtherWords) {
  const auto day = [](const std::string& line) { return divided(line + "\n" + headline + "\n\n" + body).published; };
  const year_month_day expected{std::chrono::year(2010), std::chrono::January, std::chrono::day(23)};
  EXPECT_EQ(day("Thị trường Thứ bảy, 23-1-2010"), expected);
  EXPECT_EQ(day("date 2010-01-23 {title}"), expected);
  EXPECT_EQ(day("Chuyện làm ăn Thứ bảy, 23-1-2010"), std::nullopt);
}

TEST(Divide, Spam) {
  const std::string injected = "bet365 tiếng việt_đặt cược bet365_cách vào bet365";
  const std::string text = headline + "\nXã có 12 người tham gia " + injected + " hiểm y tế. Tệp a_b.jpg, kho_dữ liệu.";
  const Article article = divided(text);
  ASSERT_EQ(article.spam.size(), 1u);
  EXPECT_EQ(slice(text, article.spam[0]), injected);
}

}  // namespace
}  // namespace solieu
