#include "read/html_clues.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "read/ascii.hpp"
#include "read/html_date.hpp"
#include "read/json_ld.hpp"

namespace solieu {
namespace {

std::string attribute(const std::string& element, const std::string& name) {
  const std::size_t at = element.find(name + "=\"");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + name.size() + 2;
  return element.substr(begin, element.find('"', begin) - begin);
}

HtmlClue clue_of(const std::string& example, const std::string& where) {
  const std::string element = example.substr(where == "class" && example.starts_with("<p><span") ? 3 : 0);
  if (where == "meta")
    return builtin_html_clues()
        .of_meta(attribute(element, example.find("property") != std::string::npos ? "property" : "name"))
        .clue;
  const std::string tag = element.substr(1, element.find_first_of(" >") - 1);
  const std::string role = attribute(element, "role"), itemprop = attribute(element, "itemprop");
  const std::string css_class = attribute(element, "class");
  return builtin_html_clues().of({tag, role, itemprop, css_class, {}});
}

TEST(HtmlClues, EveryRowDoesWhatItSaysToItsExample) {
  const std::map<std::string, HtmlClue> clues = {
      {"skip", HtmlClue::skip}, {"drop", HtmlClue::drop},           {"head", HtmlClue::head},
      {"body", HtmlClue::body}, {"lead", HtmlClue::lead},           {"title", HtmlClue::title},
      {"date", HtmlClue::date}, {"stamp", HtmlClue::stamp},         {"caption", HtmlClue::caption},
      {"url", HtmlClue::url},   {"published", HtmlClue::published},
  };
  const Rules rules = Rules::builtin();
  const RuleTable& table = rules.tables().at("html");
  ASSERT_GT(table.rows.size(), 200U);
  for (const RuleRow& row : table.rows) {
    EXPECT_EQ(clue_of(row.cells[3], row.cells[1]), clues.at(row.cells[2])) << row.cells[0] << ": " << row.cells[3];
    EXPECT_EQ(row.cells[0], lower_ascii(row.cells[0]));
  }
}

TEST(HtmlClues, WordsArePartsOfNames) {
  const auto of = [](std::string_view names) { return builtin_html_clues().of({"div", {}, {}, names, {}}); };
  EXPECT_EQ(of("box-related"), HtmlClue::drop);
  EXPECT_EQ(of("relatedNews"), HtmlClue::drop);
  EXPECT_EQ(of("x related_2"), HtmlClue::drop);
  EXPECT_EQ(of("unrelated"), HtmlClue::none);
  EXPECT_EQ(of("article-body"), HtmlClue::body);
  EXPECT_EQ(of("articleBody"), HtmlClue::body);
  EXPECT_EQ(of("article body"), HtmlClue::none) << "two names";
  EXPECT_EQ(of("article-body has-ads"), HtmlClue::body) << "the longer word";
  EXPECT_EQ(of("date share"), HtmlClue::drop) << "of two of one length the one that drops";
  EXPECT_EQ(builtin_html_clues().of({"div", {}, {}, {}, "comments"}), HtmlClue::drop);
  EXPECT_EQ(builtin_html_clues().of({"nav", {}, "articleBody", "menu", {}}), HtmlClue::body);
  EXPECT_EQ(of(std::string(1000000, '-') + std::string(1000000, 'a')), HtmlClue::none);
}

TEST(HtmlClues, WrongRowsAreProblems) {
  Rules rules;
  rules.add("html", "word\twhere\teffect\texample\nx\tclas\tdrop\tx\ny\tclass\tdorp\ty\nz\tclass\tdrop\tz\n");
  std::vector<RuleProblem> problems;
  const HtmlClues clues(rules, problems);
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].column, 3U);
  EXPECT_EQ(clues.of({"div", {}, {}, "z", {}}), HtmlClue::drop);
}

std::string day(std::string_view text) {
  const auto found = publication_day(text);
  if (!found) return "none";
  return std::to_string(static_cast<int>(found->year())) + "-" + std::to_string(static_cast<unsigned>(found->month())) +
         "-" + std::to_string(static_cast<unsigned>(found->day()));
}

TEST(HtmlDate, ReadsMomentsInVietnamsTime) {
  const std::pair<const char*, const char*> cases[] = {
      {"2023-03-05", "2023-3-5"},
      {" 2023-03-05T10:20:00+07:00 ", "2023-3-5"},
      {"2023-03-05T23:59:59+0700", "2023-3-5"},
      {"2023-03-05T17:00:00Z", "2023-3-6"},
      {"2023-03-05T16:59:59Z", "2023-3-5"},
      {"2023-12-31T20:00:00.000Z", "2024-1-1"},
      {"2023-03-05T02:00:00+09:00", "2023-3-5"},
      {"2023-03-05T01:59:00+09:00", "2023-3-4"},
      {"2023-03-05 20:00 GMT+7", "2023-3-5"},
      {"2023-03-05 20:00 UTC", "2023-3-6"},
      {"2023-03-05 20:00", "2023-3-5"},
      {"2023/3/5 8:05", "2023-3-5"},
      {"05/03/2023 10:20", "2023-3-5"},
      {"28-11-2023", "2023-11-28"},
      {"11/28/2023 9:00:00 AM", "2023-11-28"},
      {"3/5/2023 9:00:00 AM", "none"},
      {"2023-13-05", "none"},
      {"2023-02-29", "none"},
      {"0000-00-00T00:00:00", "none"},
      {"hôm qua", "none"},
      {"", "none"},
      {"2023-03-05T99:99:99+99:99", "2023-3-5"},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(day(text), wanted) << text;
}

TEST(HtmlDate, SeesDaysInLines) {
  EXPECT_TRUE(shows_day("Thứ Hai, 06/03/2023 - 08:15"));
  EXPECT_TRUE(shows_day("Đăng lúc 08:15 6-3-2023"));
  EXPECT_TRUE(shows_day("2023-03-06"));
  EXPECT_FALSE(shows_day("Lượt xem: 2.046"));
  EXPECT_FALSE(shows_day("Huyện có 45/60/2023 gì đó"));
}

TEST(JsonLd, ReadsTheArticleAmongOthers) {
  struct Case {
    const char *text, *published, *headline;
  };
  const Case cases[] = {
      {R"({"@type":"NewsArticle","headline":"Tin \"một\"","datePublished":"2023-03-05"})", "2023-03-05", "Tin \"một\""},
      {R"([{"@type":"WebPage","datePublished":"2020"},{"@type":"Article","datePublished":"2023"}])", "2023", ""},
      {R"({"@type":"WebPage","datePublished":"2020"})", "2020", ""},
      {R"({"@type":["x","ReportageNewsArticle"],"comment":{"datePublished":"2020"},"datePublished":"2023"})", "2023",
       ""},
      {R"({"description":"nói \"datePublished\": \"2020\"","datePublished":"2023"})", "2023", ""},
      {"<!-- {\"headline\":\"H\u1ed9i "
       "\\u0111\\u00e0o\\ud83d\\ude00\",\n\"articleBody\":\"d\xC3\xB2ng\nd\xC3\xB2ng\",\"datePublished\":\"2023\"} -->",
       "2023", "H\u1ed9i \u0111\u00e0o\U0001F600"},
      {R"({"@type":"NewsArticle","datePublished":"2023)", "2023", ""},
      {R"({"datePublished":null,"headline":5})", "", ""},
      {R"(}}]],,::"")", "", ""},
      {"", "", ""},
  };
  for (const Case& json : cases) {
    const JsonLd found = read_json_ld(json.text);
    EXPECT_EQ(found.published, json.published) << json.text;
    EXPECT_EQ(found.headline, json.headline) << json.text;
  }
  EXPECT_EQ(read_json_ld(std::string(1000000, '{') + R"("datePublished":"2023")").published, "");
}

}  // namespace
}  // namespace solieu
