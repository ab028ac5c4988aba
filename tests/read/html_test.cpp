// Pages of several shapes, in tests/read/pages beside the text that is read from them.
#if SOLIEU_HAS_HTML
#include "read/html.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <solieu/solieu.hpp>

namespace solieu {
namespace {

std::string file(const std::string& name) {
  std::ifstream in(std::string(SOLIEU_SOURCE_DIR) + "/tests/read/pages/" + name, std::ios::binary);
  EXPECT_TRUE(in.is_open()) << name;
  return {std::istreambuf_iterator<char>(in), {}};
}

HtmlArticle read(std::string_view page, std::string_view charset = {}) {
  return read_html(page, charset, builtin_html_clues());
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string written(const std::optional<std::chrono::year_month_day>& day) {
  if (!day) return "none";
  char text[16];
  std::snprintf(text, sizeof(text), "%04d-%02u-%02u", static_cast<int>(day->year()),
                static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
  return text;
}

struct Page {
  std::string name, title, published, url;
};

const Page pages[] = {
    {"aspnet_form", "Cao Sơn: Giải ngân vốn đầu tư công đạt 61,5% kế hoạch", "none", ""},
    {"fck_detail", "Cao Sơn thêm 1.260 người tham gia BHXH tự nguyện", "2021-07-06",
     "https://tin.example.vn/cao-son-them-1260.html"},
    {"microdata", "Cấp 9.350 tài khoản định danh trong 10 ngày", "2023-11-28", ""},
    {"no_clue", "Du lịch Cao Sơn đón 96.400 lượt khách trong quý I", "2024-04-02", ""},
    {"wordpress", "Hội Chữ thập đỏ Cao Sơn: 812 đơn vị máu trong một ngày", "2022-02-14", ""},
};

TEST(Html, ReadsTheArticleOfAPage) {
  for (const Page& page : pages) {
    SCOPED_TRACE(page.name);
    const HtmlArticle article = read(file(page.name + ".html"));
    EXPECT_EQ(article.error, "");
    EXPECT_EQ(article.text, file(page.name + ".txt"));
    EXPECT_EQ(article.title, page.title);
    EXPECT_EQ(written(article.published), page.published);
    EXPECT_EQ(article.url, page.url);
  }
}

// The text as a reader would copy it: a caption is a line like any other.
std::string without_marks(std::string text) {
  constexpr std::string_view mark = "![](image)\n*";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
    text.erase(at, mark.size());
    text.erase(text.find("*\n", at), 1);
  }
  return text;
}

std::string facts(const std::string& text, const std::optional<std::chrono::year_month_day>& published) {
  static const Analyzer analyzer;
  std::string out;
  for (const Record& record : analyzer.analyze(text, {published}).records) {
    const std::string json = to_json(record);
    for (std::size_t at = 0; at < json.size(); ++at) {  // without the places
      if (json.compare(at, 7, "\"span\":") == 0) at = json.find(']', at) + 1;
      if (at < json.size()) out += json[at];
    }
    out += '\n';
  }
  return out;
}

TEST(Html, RecordsAreThoseOfThePlainArticle) {
  for (const char* name : {"aspnet_form", "fck_detail", "no_clue"}) {
    SCOPED_TRACE(name);
    const HtmlArticle article = read(file(std::string(name) + ".html"));
    const std::string found = facts(article.text, article.published);
    EXPECT_GE(std::count(found.begin(), found.end(), '\n'), 3);
    EXPECT_EQ(found, facts(without_marks(article.text), article.published));
  }
}

TEST(Html, CaptionsStandApart) {
  const HtmlArticle article = read(file("microdata.html"));
  ASSERT_EQ(article.captions.size(), 1U);
  EXPECT_EQ(article.captions[0], "Cán bộ xã Đá Trắng hướng dẫn 30 người dân cài ứng dụng");
  const Analysis found = Analyzer().analyze(article.text);
  const auto is_caption = [](const Block& block) { return block.kind == BlockKind::caption; };
  EXPECT_EQ(std::count_if(found.article.blocks.begin(), found.article.blocks.end(), is_caption), 1);
}

struct Case {
  std::string body, text;
};

TEST(Html, LaysLinesOut) {
  const Case cases[] = {
      {"<p>Một  hai\n ba</p><p>bốn</p>", "Một hai ba\n\nbốn\n"},
      {"một<b>hai</b> <i>ba</i>", "mộthai ba\n"},
      {"Một.<br>Hai.", "Một.\nHai.\n"},
      {"Một câu,<br>đi tiếp.", "Một câu, đi tiếp.\n"},
      {"Một câu<br>Ư câu khác", "Một câu\nƯ câu khác\n"},
      {"Một.<br><br>Hai.", "Một.\n\nHai.\n"},
      {"<p>&nbsp;</p><p>a&nbsp;&amp;&nbsp;&#273;&eacute;</p>", "a & đé\n"},
      {"<ul><li>một<li><p>hai</p><li></ul>ba", "- một\n\n- hai\n\nba\n"},
      {"<table><tr><td>a<td>b<tr><td><td>c<tr><td>d<td><p>e</p><p>f</p></table>", "a; b\n\nc\n\nd; e f\n"},
      {"<table><tr><td>" + repeated("dài ", 110) + "</td><td>" + repeated("cột ", 110) + "</td></tr></table>",
       repeated("dài ", 109) + "dài\n\n" + repeated("cột ", 109) + "cột\n"},
      {"<p>Bà Mây nói về kết quả của ba tổ thu trong xã, sau đó bà kể thêm về các bản ở xa trung "
       "tâm.</p><blockquote><p>" +
           repeated("Lời nói dài. ", 30) + "</p></blockquote>",
       "Bà Mây nói về kết quả của ba tổ thu trong xã, sau đó bà kể thêm về các bản ở xa trung tâm.\n\n" +
           repeated("Lời nói dài. ", 29) + "Lời nói dài.\n"},
      {"<p>a</p><script>b</script><style>c</style><noscript>d</noscript><!-- e --><svg><text>g</text></svg>", "a\n"},
      {"a<nav>b</nav><footer>c</footer><aside>d</aside><div role='navigation'>e</div>", "a\n"},
      {"<figure><img src=x><figcaption>Chợ phiên</figcaption></figure>Đoạn văn",
       "![](image)\n*Chợ phiên*\n\nĐoạn văn\n"},
      {"<table><tr><td><img src=x></td></tr><tr><td>Chợ phiên</td></tr></table>", "![](image)\n*Chợ phiên*\n"},
      {"<img src=x><p><em>Chợ phiên</em></p><p><em>Lời nói</em></p>", "![](image)\n*Chợ phiên*\n\nLời nói\n"},
      {"<p>Đoạn một.</p><p>Tin liên quan</p><p><a href=x>Tin khác của huyện</a></p><p>Đoạn hai.</p>",
       "Đoạn một.\n\nĐoạn hai.\n"},
      {"<p>Một đoạn có <a href=x>một liên kết rất dài trong câu</a>, và nó vẫn là một đoạn văn bình thường.</p>",
       "Một đoạn có một liên kết rất dài trong câu, và nó vẫn là một đoạn văn bình thường.\n"},
  };
  for (const Case& page : cases) {
    EXPECT_EQ(read("<html><body><div>" + page.body + "</div></body></html>").text, page.text) << page.body;
  }
}

TEST(Html, FindsTheDay) {
  const std::pair<std::string, std::string> cases[] = {
      {"<meta property='article:published_time' content='2023-03-05T23:20:00+07:00'>", "2023-03-05"},
      {"<meta property='article:published_time' content='2023-03-05T18:20:00Z'>", "2023-03-06"},
      {"<meta name='pubdate' content='x'><meta itemprop='datePublished' content='2023-03-05'>", "2023-03-05"},
      {"<meta name='date' content='2020-01-01'><meta name='article:published_time' content='2023-03-05'>",
       "2023-03-05"},
      {"<time datetime='2023-03-05'>hôm nay</time>", "2023-03-05"},
      {"<div class='related'><time datetime='2020-01-01'>x</time></div><time datetime='2023-03-05'>y</time>",
       "2023-03-05"},
      {"<meta property='article:modified_time' content='2023-03-05'>", "none"},
      {"<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2023-03-05\"}</script>"
       "<meta property='article:published_time' content='2020-01-01'>",
       "2023-03-05"},
  };
  for (const auto& [head, day] : cases) {
    const HtmlArticle article = read(head + "<p>Hội phụ nữ xã Đá Trắng vừa mở thêm ba tổ thu ở các bản xa.</p>");
    EXPECT_EQ(written(article.published), day) << head;
  }
}

TEST(Html, ReadsTheCharsetThatTheBytesAreIn) {
  const std::string page = "<p>Đạt 96%</p>";
  const std::string text = "Đạt 96%\n";
  EXPECT_EQ(read(page).text, text);
  EXPECT_EQ(read("\xEF\xBB\xBF" + page).text, text);
  EXPECT_EQ(read("<meta charset=iso-8859-1>" + page).text, text) << "UTF-8 whatever the page says";
  EXPECT_EQ(read("<p>caf\xE9 \x80</p>", "iso-8859-1").text, "café €\n");
  EXPECT_EQ(read("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>caf\xE9</p>").text,
            "café\n");
  EXPECT_EQ(read("<p>a\xFF"
                 "b</p>")
                .text,
            "a\uFFFDb\n");
  EXPECT_EQ(read(std::string("<p>a\0b</p>", 10)).text, "a b\n");
  const std::string windows1258 =
      "<p>BHXH huy\xEA"
      "\xF2"
      "n v\xE2"
      "\xF2"
      "n \xF0"
      "\xF4"
      "\xF2"
      "ng \xF0"
      "\xFD"
      "\xF5"
      "\xF2"
      "c 1.250 ng\xFD"
      "\xF5"
      "\xCC"
      "i</p>";
  const std::string decoded = normalize(read(windows1258, "windows-1258").text).text;
  EXPECT_EQ(decoded, "BHXH huyện vận động được 1.250 người\n");
  EXPECT_EQ(normalize(read("<meta charset=windows-1258>" + windows1258).text).text, decoded);
  EXPECT_EQ(normalize(read(windows1258).text).text, decoded) << "found out";
  EXPECT_EQ(read("<p>\xB1</p>", "gb18030").error, "the charset \"gb18030\" is not read");
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<p>")) wide += {c, '\0'};
  wide += "\x10\x01\xA1\x1E";  // Đạ
  EXPECT_EQ(read(wide).text, "Đạ\n");
}

TEST(Html, WhatTheParserCannotHoldIsAnError) {
  EXPECT_EQ(read(repeated("<div>", 300) + "a").error, "elements are nested deeper than 256");
  EXPECT_EQ(read(repeated("<div>", 100000)).error, "elements are nested deeper than 256");
  std::string tag = "<p ";
  for (int i = 0; i < 5000; ++i) tag += " a" + std::to_string(i);
  EXPECT_EQ(read(tag + ">b").error, "a tag has more than 256 attributes");
}

TEST(Html, PagesWithoutAnArticleAreEmpty) {
  for (const char* page : {"", " ", "<html></html>", "<script>a</script>", "<!-- a", "<a href=x>Trang chủ</a>", "<"}) {
    const HtmlArticle article = read(page);
    EXPECT_EQ(article.error, "") << page;
    EXPECT_TRUE(article.text.empty() || article.text == "<\n") << page << article.text;
  }
}

TEST(Html, AnyBytesWillDo) {
  std::mt19937 random(5);
  const std::string page = file("wordpress.html") + file("aspnet_form.html");
  const std::string marks = "<>/=\"'&;!-[]{}, \n\0\xC2\xA0\xE1\xFF" + std::string("\0", 1);
  for (int run = 0; run < 3000; ++run) {
    const std::size_t begin = random() % page.size();
    std::string bytes = page.substr(begin, random() % 3000);
    for (std::size_t changes = random() % 40; changes > 0 && !bytes.empty(); --changes) {
      bytes[random() % bytes.size()] = random() % 2 == 0 ? marks[random() % marks.size()] : static_cast<char>(random());
    }
    const HtmlArticle article = read(bytes);
    EXPECT_TRUE(article.error.empty() || article.text.empty());
    EXPECT_EQ(article.text.find('\0'), std::string::npos);
  }
}

}  // namespace
}  // namespace solieu
#endif
