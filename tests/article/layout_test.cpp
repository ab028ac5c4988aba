#include "article/layout.hpp"

#include <random>

#include "article/builtin_layout.hpp"
#include "text/char_class.hpp"

namespace solieu {
namespace {

const std::string headline = "Cao Sơn: Thêm 420 người tham gia BHXH tự nguyện";
const std::string body =
    "Bưu điện tỉnh Cao Sơn vừa tổng kết đợt ra quân với 420 người tham gia mới, đạt 84% kế hoạch của cả đợt.";

void check_spam(const std::string& example) {
  const std::string text = headline + "\n" + example;
  const Article article = divided(text);
  ASSERT_EQ(article.spam.size(), 1u) << example;
  EXPECT_TRUE(text.substr(0, article.spam[0].begin).ends_with(" mua ")) << example;
  EXPECT_TRUE(text.substr(article.spam[0].end).starts_with(" hiểm y tế")) << example;
}

std::string wanted_kinds(const RuleRow& row) {
  const std::string& effect = row.cells[2];
  if (effect == "dateline") return "headline dateline lead";
  if (effect == "source_tag") return "headline source lead";
  if (row.cells[1] == "inside") return "headline lead text junk";
  if (effect == "boilerplate" || effect == "rest_boilerplate") return "headline lead junk";
  std::string kinds = "headline lead ";
  return kinds.append(effect == "paragraph" ? "text" : effect);
}

TEST(Layout, EveryRowDoesWhatItSaysToItsExample) {
  const Rules rules = Rules::builtin();
  const RuleTable& table = rules.tables().at("layout");
  ASSERT_FALSE(table.rows.empty());
  for (const RuleRow& row : table.rows) {
    const std::string& effect = row.cells[2];
    const std::string& example = row.cells[3];
    if (effect.starts_with("spam")) {
      check_spam(example);
      continue;
    }
    if (effect == "section") {
      EXPECT_EQ(divided(example + "\n" + headline + "\n" + body).title, headline) << example;
      continue;
    }
    const bool early = effect == "source_tag" || effect == "dateline";
    const std::string before = early ? headline + "\n" : headline + "\n" + body + "\n\n";
    const std::string behind = early ? "\n" + body : "";
    EXPECT_EQ(kinds(divided(before + example + behind)), wanted_kinds(row)) << example;
    if (effect != "rest_boilerplate") continue;
    EXPECT_EQ(kinds(divided(before + example + "\nAn Bình đạt 91%")), wanted_kinds(row) + " junk") << example;
  }
}

TEST(Layout, RuleNames) {
  EXPECT_EQ(layout_match("inside"), LayoutRule::Match::inside);
  EXPECT_EQ(layout_match("suffix"), std::nullopt);
  EXPECT_EQ(layout_effect("spam_filler"), LayoutRule::Effect::spam_filler);
  EXPECT_EQ(layout_effect("junk"), std::nullopt);
  const LayoutRule rule = layout_rule("Tòa  Soạn", LayoutRule::Match::prefix, LayoutRule::Effect::byline);
  EXPECT_EQ(rule.phrase, "tòa soạn");
}

TEST(Divide, EveryCharacterButSpaceIsInOneBlock) {
  const std::vector<std::string> parts = {headline,
                                          body,
                                          "\n",
                                          "\n\n",
                                          " ",
                                          "more(",
                                          "![a](b.jpg)",
                                          "Đường dây nóng: 09",
                                          "Tin liên quan",
                                          "_",
                                          "nhà cái",
                                          "- ",
                                          "•",
                                          "|",
                                          "18/05/2024 - 07:03",
                                          "Mai Vy",
                                          "Trong ảnh",
                                          ".",
                                          "**",
                                          "(PL) - ",
                                          "\u2003",
                                          "😀",
                                          "# "};
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 1 + round % 25; ++i) text += parts[random() % parts.size()];
    std::size_t at = 0;
    const auto expect_spaces_to = [&](std::size_t end) {
      for (; at < end; at += character_at(text, at).length) {
        ASSERT_EQ(character_at(text, at).kind, CharClass::space) << text;
      }
    };
    for (const Block& block : divided(text).blocks) {
      ASSERT_LE(at, block.span.begin) << text;
      expect_spaces_to(block.span.begin);
      ASSERT_LT(block.span.begin, block.span.end) << text;
      ASSERT_NE(character_at(text, block.span.begin).kind, CharClass::space) << text;
      at = block.span.end;
    }
    expect_spaces_to(text.size());
  }
}

TEST(Divide, HostileRunsStayLinear) {
  for (const std::string piece : {"_", "a_", "bet365_", "![", "](", "(", "A", "Đ", "1 ", "a\n", "|", "•", "nhà cái ",
                                  "- ", "Đường ", "\n\n", "# ", "cho con nghe\nchợ còn nghề\n"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LE(divided(text).blocks.size(), text.size());  // a quadratic scan would not come back in the test's time
  }
}

}  // namespace
}  // namespace solieu
