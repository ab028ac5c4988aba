// What `solieu show` is made of: marks, wording, wrapping, charts, and words in two languages.
#include <string>

#include <gtest/gtest.h>

#include "io/article_view.hpp"
#include "io/chart.hpp"
#include "io/display.hpp"
#include "io/html.hpp"
#include "io/html_page.hpp"
#include "io/nesting.hpp"
#include "io/terminal.hpp"
#include "io/wording.hpp"
#include "io/wrap.hpp"

namespace solieu {
namespace {

using namespace std::chrono_literals;

const Labels vi(Language::vi);
const Labels en(Language::en);

struct Tree {
  std::string_view text;
  std::string out;
  void open(std::size_t span, bool again) { out += (again ? "(+" : "(") + std::to_string(span) + ":"; }
  void close(std::size_t) { out += ")"; }
  void text_of(SourceSpan span) { out += slice(text, span); }
};

struct Sink : Tree {
  void text(SourceSpan span) { text_of(span); }
};

TEST(Nesting, ClosesAndOpensAgainWhatCrosses) {
  const struct {
    std::vector<SourceSpan> spans;
    std::vector<SourceSpan> blocks;
    std::string expected;
  } cases[] = {
      {{}, {{0, 4}}, "abcd"},
      {{{0, 8}, {1, 3}, {4, 8}}, {{0, 10}}, "(0:a(1:bc)d(2:efgh))ij"},
      {{{0, 4}, {2, 6}}, {{0, 8}}, "(0:ab(1:cd))(+1:ef)gh"},  // crosses
      {{{2, 6}}, {{0, 4}, {5, 8}}, "ab(0:cd)(+0:f)gh"},       // over two blocks
      {{{4, 5}, {6, 7}}, {{0, 2}, {6, 8}}, "ab(1:g)h"},       // between the blocks
      {{{1, 1}, {1, 2}}, {{0, 3}}, "a(1:b)c"},                // empty
      {{{0, 9}, {1, 4}, {1, 3}, {2, 6}}, {{0, 9}}, "(0:a(1:(2:b(3:c))(+3:d))(+3:ef)ghi)"},
  };
  for (const auto& [spans, blocks, expected] : cases) {
    Sink sink;
    sink.Tree::text = "abcdefghij";
    Nesting<Sink> nesting(spans, sink);
    for (const SourceSpan block : blocks) nesting.walk(block);
    EXPECT_EQ(sink.out, expected);
  }
}

TEST(Nesting, IsNoDeeperThanItsLimit) {
  std::vector<SourceSpan> spans;
  for (std::uint32_t i = 0; i < 5000; ++i) spans.push_back({i, 10000});
  struct Depth {
    std::size_t now = 0, most = 0, characters = 0;
    void open(std::size_t, bool) { most = std::max(most, ++now); }
    void close(std::size_t) { --now; }
    void text(SourceSpan span) { characters += span.size(); }
  } sink;
  Nesting<Depth> nesting(spans, sink);
  nesting.walk({0, 10000});
  EXPECT_EQ(sink.most, Nesting<Depth>::deepest);
  EXPECT_EQ(sink.now, 0U);
  EXPECT_EQ(sink.characters, 10000U);
}

TEST(Wording, WritesNumbersAndMoneyAsTheLanguageDoes) {
  const struct {
    Quantity quantity;
    std::string_view unit, vietnamese, english;
  } cases[] = {
      {{1234567.5, 1234567.5, Bound::over}, "người", "hơn 1.234.567,5 người", "over 1,234,567.5 người"},
      {{5, 7}, "%", "5–7%", "5–7%"},
      {{598e6, 598e6}, "VND", "598 triệu đồng", "598 million VND"},
      {{13.4e9, 13.4e9, Bound::nearly}, "VND", "gần 13,4 tỷ đồng", "nearly 13.4 billion VND"},
      {{1234567891, 1234567891}, "VND", "1.234.567.891 đồng", "1,234,567,891 VND"},
      {{250000, 250000}, "VND/ngày", "250.000 đồng/ngày", "250,000 VND/ngày"},
      {{-4, -4}, "", "-4", "-4"},
  };
  for (const auto& [quantity, unit, vietnamese, english] : cases) {
    EXPECT_EQ(quantity_words(quantity, unit, vi), vietnamese);
    EXPECT_EQ(quantity_words(quantity, unit, en), english);
  }
}

TEST(Wording, NamesPeriods) {
  const struct {
    Period period;
    std::string_view vietnamese, english;
  } cases[] = {
      {{}, "", ""},
      {{2023y / 5 / 1, 2023y / 5 / 31}, "tháng 5/2023", "5/2023"},
      {{2024y / 1 / 1, 2024y / 3 / 31}, "quý I/2024", "Q1 2024"},
      {{2024y / 2 / 1, 2024y / 4 / 30}, "1/2/2024 – 30/4/2024", "2024-02-01 – 2024-04-30"},
      {{2024y / 1 / 1, 2024y / 12 / 31}, "năm 2024", "2024"},
      {{2023y / 7 / 11, 2023y / 7 / 11}, "11/7/2023", "2023-07-11"},
      {{{}, 2023y / 6 / 30}, "đến 30/6/2023", "to 2023-06-30"},
      {{2023y / 1 / 1, {}}, "từ 1/1/2023", "from 2023-01-01"},
  };
  for (const auto& [period, vietnamese, english] : cases) {
    EXPECT_EQ(period_words(period, vi), vietnamese);
    EXPECT_EQ(period_words(period, en), english);
  }
}

TEST(Labels, HaveARowForEveryNameThatTheLibraryGives) {
  for (const std::string_view key : {"participants",
                                     "new_participants",
                                     "renewals",
                                     "beneficiaries",
                                     "attendees",
                                     "events",
                                     "activity",
                                     "coverage",
                                     "plan_completion",
                                     "rate",
                                     "amount",
                                     "debt",
                                     "cases",
                                     "casualties",
                                     "documents",
                                     "objects",
                                     "other",
                                     "date",
                                     "count",
                                     "percent",
                                     "money",
                                     "agency",
                                     "area",
                                     "programme",
                                     "document",
                                     "separator_misprint",
                                     "ratio_against_base",
                                     "implied_plan",
                                     "stated_fraction",
                                     "sum_of_parts",
                                     "change_against_previous",
                                     "share_over_whole",
                                     "date_outside",
                                     "place_elsewhere",
                                     "result",
                                     "target",
                                     "forecast",
                                     "of_plan",
                                     "over_plan",
                                     "under_plan",
                                     "of_population",
                                     "of_previous",
                                     "of_total"}) {
    EXPECT_TRUE(vi.has(key) && en.has(key)) << key;
    EXPECT_NE(vi[key], en[key]) << key;
  }
  EXPECT_EQ(vi["a measure of somebody's own"], "a measure of somebody's own");
  EXPECT_EQ(en.filled("rows_shown", {{"n", "3"}, {"total", "7"}}), "Rows: 3 of 7");
}

TEST(Html, LeavesNoMarkup) {
  EXPECT_EQ(html_text("<a href='x'>\"&amp;\"</a>"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;&quot;&lt;/a&gt;");
  EXPECT_EQ(html_text(std::string_view("a\0b\x1B\xE2\x80\xAE\nc\xFF", 10)),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD c\xEF\xBF\xBD");
  EXPECT_EQ(html_json_string("</script>\n<!--\xFF"), "\"\\u003c/script>\\n\\u003c!--\xEF\xBF\xBD\"");
}

TEST(Wrap, FillsLinesByCellsAndClosesColoursInEach) {
  EXPECT_EQ(wrapped("một hai ba bốn", 7), (std::vector<std::string>{"một hai", "ba bốn"}));
  EXPECT_EQ(wrapped("", 5), (std::vector<std::string>{""}));
  EXPECT_EQ(wrapped("日本語 ab", 4), (std::vector<std::string>{"日本", "語", "ab"}));
  Wrapper wrapper(6, "> ");
  wrapper.put("ab cd ef", "1");
  wrapper.put("!");
  EXPECT_EQ(wrapper.take(), "> \x1B[1mab\x1B[0m\n> \x1B[1mcd\x1B[0m\n> \x1B[1mef\x1B[0m!\n");
}

class Shown : public testing::Test {
 protected:
  static const Analyzer& analyzer() {
    static const Analyzer analyzer;
    return analyzer;
  }
  const std::string article_ =
      "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, đạt 62,5% kế hoạch.\n";
  const Analysis found_ = analyzer().analyze(article_, {.explain = true});
};

TEST_F(Shown, FactsHaveTheirPlaceAndTheRuleThatGaveThem) {
  const ArticleView view = article_view(found_, article_, vi);
  ASSERT_EQ(view.facts.size(), 1U);
  std::size_t placed = 0;
  for (const Fact& fact : view.facts[0]) {
    if (!fact.place) continue;
    ++placed;
    EXPECT_EQ(view.pieces[view.piece_at(*fact.place)].span, *fact.place);
    EXPECT_FALSE(fact.rule.empty()) << fact.label;
  }
  EXPECT_GE(placed, 5U);  // value, percentage, agency, programme, period
  EXPECT_EQ(view.facts[0].front().text, "1.250 người");
  EXPECT_EQ(view.sentences.size(), 1U);
}

TEST_F(Shown, TerminalNamesWhatItColours) {
  const std::string plain = terminal_view(found_, article_, {"x.txt", "", "", {}}, en, {false, 80});
  EXPECT_NE(plain.find("[COUNT 1.250 người]¹"), std::string::npos) << plain;
  EXPECT_NE(plain.find("[PCT 62,5%]¹"), std::string::npos) << plain;
  EXPECT_EQ(plain.find('\x1B'), std::string::npos);
  for (const std::size_t width : {20U, 40U, 64U, 80U, 200U}) {
    const std::string coloured = terminal_view(found_, article_, {"x.txt", "", "", {}}, en, {true, width});
    EXPECT_NE(coloured.find("\x1B["), std::string::npos);
    std::string line;
    for (std::size_t at = 0; at < coloured.size(); at += line.size() + 1) {
      line = coloured.substr(at, coloured.find('\n', at) - at);
      std::string seen = line;
      for (std::size_t open = seen.find('\x1B'); open != std::string::npos; open = seen.find('\x1B')) {
        seen.erase(open, seen.find('m', open) - open + 1);
      }
      EXPECT_LE(display_width(seen), width) << line;
      EXPECT_TRUE(line.find("\x1B[") == std::string::npos || line.rfind("\x1B[0m") > line.find("\x1B[")) << line;
    }
  }
}

TEST_F(Shown, PageIsOneFileWithAPolicy) {
  std::string out;
  PageWriter page([&](std::string_view text) { out += text; }, Language::vi);
  page.add(found_, article_, {"x.txt", "Tít <b>", "", {}});
  page.finish();
  for (const std::string_view wanted :
       {"<!DOCTYPE html>", "default-src 'none'; style-src 'sha256-", "script-src 'sha256-", "lang=\"vi\"",
        "Tít &lt;b&gt;", "id=\"a1r1\"", "data-p="}) {
    EXPECT_NE(out.find(wanted), std::string::npos) << wanted;
  }
  for (const std::string_view unwanted : {"http://", "https://", "src=", " style=\"", " onclick", "<b>&"}) {
    EXPECT_EQ(out.find(unwanted), std::string::npos) << unwanted;
  }
}

Record reached(std::string area, std::string programme, double percent, Period period, double value = 10) {
  Record record;
  record.area = AreaValue{std::move(area), "province", "", ""};
  record.programme = ProgrammeValue{programme, programme};
  record.measure = "participants";
  record.value = RecordValue{{value, value}, "người", {}};
  record.period = RecordPeriod{period, {}, {}};
  record.ratios = {{Relation::of_plan, {percent, percent}, {}, {}}};
  return record;
}

TEST(Charts, CompareTheLatestOfEach) {
  ChartData data;
  data.add(reached("Hà Nam", "BHYT", 80, {{}, 2023y / 3 / 31}), "a1r1", vi);
  data.add(reached("Hà Nam", "BHYT", 95, {{}, 2023y / 9 / 30}), "a2r1", vi);
  data.add(reached("Hà Nam", "BHYT", 90, {{}, 2023y / 6 / 30}), "a3r1", vi);
  EXPECT_EQ(charts_html(data, vi).find("<figure>") != std::string::npos, true);  // three days: a time line
  EXPECT_TRUE(data.by_area().empty());                                           // one bar is no comparison
  data.add(reached("Nam Định", "BHYT", 101, {{}, 2023y / 6 / 30}), "a3r2", vi);
  data.add(reached("Nam Định", "BHXH", 40, {{}, 2023y / 6 / 30}), "a3r3", vi);
  Record target = reached("Huế", "BHYT", 100, {{}, 2023y / 12 / 31});
  target.kind = RecordKind::target;
  data.add(target, "a4r1", vi);
  ASSERT_EQ(data.by_area().size(), 1U);
  const std::vector<ChartBar> bars = data.by_area()[0].bars;
  ASSERT_EQ(bars.size(), 2U);
  EXPECT_EQ(bars[0].label, "Nam Định");
  EXPECT_EQ(bars[1].href, "a2r1");
  ASSERT_EQ(data.by_programme().size(), 1U);
  EXPECT_EQ(data.by_programme()[0].title, "Nam Định");
  ASSERT_EQ(data.over_time().size(), 1U);
  EXPECT_EQ(data.over_time()[0].points.size(), 3U);
}

TEST(Charts, DoNotMixPeriodsOfDifferentKinds) {
  ChartData data;
  data.add(reached("Hà Nam", "BHYT", 80, {2023y / 1 / 1, 2023y / 12 / 31}), "a1r1", vi);
  data.add(reached("Hà Nam", "BHYT", 80, {2024y / 1 / 1, 2024y / 1 / 31}), "a1r2", vi);
  data.add(reached("Hà Nam", "BHYT", 80, {{}, 2024y / 6 / 30}), "a1r3", vi);
  EXPECT_TRUE(data.over_time().empty());
  EXPECT_EQ(charts_html(data, vi), "");
}

TEST(Charts, DrawWhateverNumbersCome) {
  ChartData data;
  const double numbers[] = {0, 1e300, -5, 3, 3};
  unsigned month = 1;
  for (const double number : numbers) {
    data.add(reached("Hà Nam", "BHYT", number, {{}, 2023y / std::chrono::month(month) / 5}, number),
             "a1r1" + std::to_string(month), vi);
    data.add(reached("Huế <b>", "BHYT", number * 2, {{}, 2023y / std::chrono::month(month) / 5}, 7),
             "a1r2" + std::to_string(month), vi);
    ++month;
  }
  const std::string html = charts_html(data, en);
  EXPECT_NE(html.find("Huế &lt;b&gt;"), std::string::npos);
  for (const std::string_view unwanted : {"nan", "inf", "<b>"}) EXPECT_EQ(html.find(unwanted), std::string::npos);
}

}  // namespace
}  // namespace solieu
