// What holds of every analysis, whatever the article: places, order, quotes, and the same answer everywhere.
#include <solieu/analyzer.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <clocale>
#include <locale>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <solieu/json.hpp>

#include "structure/properties.hpp"
#include "text/hostile_text.hpp"

namespace solieu::test {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view articles[] = {
    R"(Hà Nam: Gần 3.800 người tham gia BHXH tự nguyện
(Báo Đồng Bằng) - Sáng 14/5, BHXH tỉnh Hà Nam sơ kết công tác thu 4 tháng đầu năm 2021.
Tính đến hết tháng 4/2021, toàn tỉnh có 3.792 người tham gia BHXH tự nguyện, đạt 61,4% kế hoạch, tăng 412 người (12,2%) so với cùng kỳ năm 2020. Riêng huyện Kim Bảng vận động được 366 người, đạt 150% (366/244) kế hoạch cả năm.
Hội Liên hiệp Phụ nữ huyện Lý Nhân mở 12 hội nghị với 640 lượt người dự, trong đó 58 chị đăng ký tham gia ngay tại chỗ với số tiền thu gần 96 triệu đồng.
Nhân viên thu tư vấn tại chợ Bầu. Ảnh: Thu Hà
Năm 2021, tỉnh phấn đấu phát triển thêm 2.500 người. Đường dây nóng: 1900 77 88 99
)",
    R"(- Thu ngân sách nhà nước (NSNN) quý I/2023 ước đạt 4.285 tỷ đồng, bằng 27,3% dự toán (15.700 tỷ đồng), tăng 6,1% so với cùng kỳ.
- Thu nội địa đạt 3.910 tỷ 450 triệu đồng; thu xuất nhập khẩu đạt 374,6 tỷ đồng.
- Xảy ra 34 vụ tai nạn giao thông, làm chết 12 người, bị thương 27 người, giảm 5 vụ (34/39).
- TP.HCM (2.900 thẻ), Bến Tre (1.140 thẻ), Bà Rịa – Vũng Tàu (từ 10-15 xe).
Lượt truy cập: 4,120,377
)",
    R"(BHXH huyện Tân Trụ (Long An) đã "phủ" BHYT cho 62.318 người, chiếm 95,1% dân số; chỉ tiêu được giao là 94,5%. BHXH tự nguyện, BHYT hộ gia đình lần lượt là 1.204 người; 8.115 người. Từ ngày 1-3 đến ngày 15-4-2022 khai thác mới 96 người, nâng tổng số lên 1.300 người, vượt 4,2% kế hoạch.
)"};

const Analyzer& analyzer() {
  static const Analyzer built;
  return built;
}

// Every example of the tables on a line of its own.
const std::string& table_examples() {
  static const std::string text = [] {
    const Rules rules = Rules::builtin();
    std::string lines;
    for (const auto& [name, table] : rules.tables()) {
      for (const RuleRow& row : table.rows) lines += row.cells.back() + '\n';
    }
    return lines;
  }();
  return text;
}

std::vector<std::string> texts() {
  std::vector<std::string> out(std::begin(articles), std::end(articles));
  out.push_back(table_examples());
  return out;
}

// --- what must hold: structure/properties.hpp ---

Analysis checked(std::string_view source) {
  // A buffer of its own size: a read past its end shows under AddressSanitizer.
  const std::vector<char> exact(source.begin(), source.end());
  const std::string_view article(exact.data(), exact.size());
  Analysis found = analyzer().analyze(article, {.published = 2021y / std::chrono::May / 14});
  check_layers(found);
  check_mentions(found, article);
  EXPECT_TRUE(std::is_sorted(found.records.begin(), found.records.end(), [](const Record& a, const Record& b) {
    return a.evidence.span.begin < b.evidence.span.begin;
  }));
  for (const Record& record : found.records) check_record(record, article);
  return found;
}

std::string json_of(std::string_view source) {
  const Analysis found = analyzer().analyze(source, {.published = 2021y / std::chrono::May / 14});
  std::string out;
  std::size_t number = 0;
  for (const Record& record : found.records) out += to_json(record, {}, ++number) + '\n';
  for (const Mention& mention : found.mentions) out += to_json(mention, source) + '\n';
  return out;
}

// --- the articles themselves ---

TEST(Analyzer, ArticlesHoldEveryProperty) {
  for (const std::string& text : texts()) {
    const Analysis found = checked(text);
    EXPECT_GT(found.mentions.size(), 10U);
    EXPECT_GT(found.records.size(), 3U);
  }
}

TEST(Analyzer, NothingInNothingOut) {
  for (const std::string_view text : {"", " ", "\n", "\0\0", "\xEF\xBB\xBF", "."}) {
    const Analysis found = checked(text);
    EXPECT_TRUE(found.mentions.empty());
    EXPECT_TRUE(found.records.empty());
  }
}

TEST(Analyzer, ResultsOutliveTheTextAndTheAnalyzer) {
  Analysis found;
  {
    Analyzer local;
    std::string text(articles[0]);
    found = local.analyze(text);
    std::fill(text.begin(), text.end(), 'x');
    Analyzer moved = std::move(local);
    EXPECT_EQ(moved.analyze(articles[0]).records.size(), found.records.size());
  }
  ASSERT_FALSE(found.records.empty());
  for (const Record& record : found.records) EXPECT_EQ(record.evidence.text, slice(articles[0], record.evidence.span));
}

// --- mutated and hostile ---

TEST(Analyzer, TruncatedAnywhere) {
  const std::string_view text = articles[2];
  for (std::size_t size = 0; size <= text.size(); ++size) checked(text.substr(0, size));
  for (std::size_t from = 0; from <= text.size(); ++from) checked(text.substr(from));
}

TEST(Analyzer, RandomBytesInArticles) {
  std::mt19937 random(20210514);
  for (const std::string_view article : articles) {
    for (int round = 0; round < 150; ++round) {
      std::string text(article);
      for (std::size_t i = 1 + random() % 30; i > 0; --i) {
        text[random() % text.size()] = static_cast<char>(random() % 256);
      }
      SCOPED_TRACE("round " + std::to_string(round));
      checked(text);
    }
  }
}

// Pieces that mean something to a rule, cut out, doubled and strewn in.
TEST(Analyzer, ShuffledArticles) {
  constexpr std::string_view strewn[] = {"(",          ")",         "((((",     " / ",    "%",
                                         ";",          "…",         "½",        " - ",    "–",
                                         ",",          ".",         {"\0x", 2}, "\r\n",   "\t",
                                         " tỷ",        " đồng",     " ngày ",   "số",     " từ ",
                                         " đến",       " 1/2",      "99999",    "12-3",   " lần lượt là ",
                                         " trong đó ", "\xE1\xBA",  "\u0301",   "\u00A0", "\u200B",
                                         "**",         "1.2.3.4.5", "BHXH",     " 0"};
  std::mt19937 random(7);
  for (const std::string_view article : articles) {
    for (int round = 0; round < 150; ++round) {
      std::string text(article);
      for (int i = 0; i < 12; ++i) text.insert(random() % text.size(), strewn[random() % std::size(strewn)]);
      const std::size_t from = random() % text.size();
      text += text.substr(from, random() % 200);
      text.erase(random() % text.size(), random() % 40);
      SCOPED_TRACE("round " + std::to_string(round));
      checked(text);
    }
  }
}

TEST(Analyzer, HostilePieces) {
  HostileText hostile(99);
  for (int round = 0; round < 400; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    checked(hostile.any(60) + " đạt 12,5% kế hoạch " + hostile.any(20));
  }
}

std::string repeated(std::string_view piece, std::size_t size) {
  std::string out;
  while (out.size() < size) out += piece;
  return out;
}

struct LongRun {
  std::string_view piece;
  std::size_t size;
};

// A quadratic step would take hours here. The shorter runs are one sentence of thousands of figures or names, where
// the structurer still looks over the whole sentence for each of them.
TEST(Analyzer, LongRunsTakeLinearTime) {
  constexpr std::size_t full = 1 << 18;
  constexpr std::size_t one_sentence = 1 << 13;
  constexpr LongRun runs[] = {{"9", full},
                              {"1.", full},
                              {"1/", full},
                              {"1-", full},
                              {"(", full},
                              {"((1 ", full},
                              {"12 ", full},
                              {"10% ", full},
                              {"ngày ", full},
                              {"ngày 1 ", full},
                              {"từ 1 đến ", full},
                              {"số 1/", full},
                              {"BHXH ", full},
                              {"huyện A ", full},
                              {"A ", full},
                              {"tỷ ", full},
                              {"một ", full},
                              {"và ", full},
                              {"chỉ tiêu ", full},
                              {"lần lượt ", full},
                              {"\u0301", full},
                              {"\xE1", full},
                              {"http://a/", full},
                              {"TP. ", full},
                              {"Nghị quyết 1 ", full},
                              {"của tỉnh ", full},
                              {"tháng 1, ", full},
                              {"hơn ", full},
                              {"\"", full},
                              {"- ", full},
                              {"\n", full},
                              {"\n- 1 vụ", full},
                              {"so với ", full},
                              {"Có 1 vụ. ", full},
                              {"trong đó ", full},
                              {"1,2; ", one_sentence},
                              {"1 tỷ ", one_sentence},
                              {"tăng 5 ", one_sentence},
                              {"5 người, ", one_sentence},
                              {"TP Huế, ", one_sentence},
                              {"hai trăm ", one_sentence},
                              {"trong đó 5 người ", one_sentence}};
  for (const LongRun& run : runs) {
    SCOPED_TRACE(run.piece);
    const auto start = std::chrono::steady_clock::now();
    checked(repeated(run.piece, run.size));
    EXPECT_LT(std::chrono::steady_clock::now() - start, 20s);
  }
}

// --- the same everywhere ---

TEST(Analyzer, SameInEightThreads) {
  std::vector<std::string> expected;
  for (const std::string& text : texts()) expected.push_back(json_of(text));
  std::vector<std::vector<std::string>> found(8);
  std::vector<std::thread> threads;
  for (std::vector<std::string>& mine : found) {
    threads.emplace_back([&mine] {
      for (const std::string& text : texts()) mine.push_back(json_of(text));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<std::string>& one : found) EXPECT_EQ(one, expected);
}

struct CommaDecimals : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(Analyzer, SameInAnyLocale) {
  std::vector<std::string> expected;
  for (const std::string& text : texts()) expected.push_back(json_of(text));
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new CommaDecimals));
  for (const char* name : {"C.utf8", "de_DE.UTF-8", "vi_VN.UTF-8", "tr_TR.UTF-8"}) std::setlocale(LC_ALL, name);
  std::vector<std::string> found;
  for (const std::string& text : texts()) found.push_back(json_of(text));
  std::locale::global(before);
  std::setlocale(LC_ALL, "C");
  EXPECT_EQ(found, expected);
}

std::string day(const std::optional<std::chrono::year_month_day>& date) {
  if (!date) return "-";
  return std::to_string(int{date->year()}) + '-' + std::to_string(unsigned{date->month()}) + '-' +
         std::to_string(unsigned{date->day()});
}

std::string shown(const Quantity& quantity) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, quantity.low).ptr;
  std::string out(buffer, end);
  out += ".." + std::string(buffer, std::to_chars(buffer, buffer + sizeof buffer, quantity.high).ptr);
  return out + ' ' + std::string(to_string(quantity.bound));
}

// The record without its places and quotes, which depend on how the source is encoded.
std::string slots(const Record& record) {
  std::string out(to_string(record.kind));
  const auto add = [&out](std::string_view text) { out.append("|").append(text); };
  add(record.measure);
  add(record.agency ? record.agency->value.name : "");
  add(record.area ? record.area->name : "");
  add(record.programme ? record.programme->id : "");
  if (record.value) add(shown(record.value->quantity) + ' ' + record.value->unit);
  if (record.period) add(day(record.period->period.start) + ' ' + day(record.period->period.end));
  for (const Ratio& ratio : record.ratios) add(std::string(to_string(ratio.relation)) + ' ' + shown(ratio.percent));
  for (const Change& change : record.changes) add((change.up ? "+" : "-") + shown(change.quantity) + change.unit);
  for (const Amount& amount : record.amounts) add(shown(amount.quantity) + amount.currency);
  for (const Plan& plan : record.plans) add(shown(plan.quantity) + plan.unit);
  for (const std::string& rule : record.rules) add(rule);
  return out;
}

std::string all_slots(const Analysis& found) {
  std::string out;
  for (const Record& record : found.records) out += slots(record) + '\n';
  return out;
}

std::string decomposed(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  std::string out;
  nfd->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), error)
      .toUTF8String(out);
  return out;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

TEST(Analyzer, SameRecordsFromDecomposedText) {
  for (const std::string& text : texts()) {
    const std::string nfd = decomposed(text);
    ASSERT_NE(nfd, text);
    EXPECT_EQ(all_slots(checked(nfd)), all_slots(checked(text)));
  }
}

TEST(Analyzer, SameRecordsWithOtherLineEndsSpacesAndMarks) {
  for (const std::string& text : texts()) {
    const std::string expected = all_slots(checked(text));
    EXPECT_EQ(all_slots(checked(with_crlf(text))), expected);
    EXPECT_EQ(all_slots(checked("\xEF\xBB\xBF" + text)), expected);
    std::string spaced;
    for (const char c : text) spaced += c == ' ' ? "\u00A0" : std::string(1, c);
    EXPECT_EQ(all_slots(checked(spaced)), expected);
  }
}

}  // namespace
}  // namespace solieu::test
