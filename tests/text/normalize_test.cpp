#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include <solieu/text.hpp>

namespace solieu {
namespace {

using namespace std::string_view_literals;
using Edits = std::vector<OffsetMap::Edit>;

struct TextCase {
  std::string_view source;
  std::string_view text;
};

void expect_texts(const std::vector<TextCase>& cases) {
  for (const TextCase& c : cases) EXPECT_EQ(normalize(c.source).text, c.text) << "source: " << c.source;
}

TEST(Normalize, CleanTextStays) {
  for (const std::string_view clean : {""sv, "a"sv, "Huyện thu được 12,5% kế hoạch…\n\n\"½\" – 30°C\n"sv,
                                       "ệỮđ ё 中文 한국 😀❤\uFE0F"sv, "\uFFFD"sv, "x\u0323\u0301"sv, "\u0301"sv}) {
    const NormalizedText result = normalize(clean);
    EXPECT_EQ(result.text, clean);
    EXPECT_TRUE(result.map.identity()) << clean;
  }
}

TEST(Normalize, IllFormedBytesBecomeReplacementCharacters) {
  expect_texts({{"a\xFFz"sv, "a\uFFFDz"},
                {"\x80\x80"sv, "\uFFFD\uFFFD"},
                {"\xE1\xBA"sv, "\uFFFD"},
                {"ti\xE1\xBAng"sv, "ti\uFFFDng"},
                {"\xED\xA0\x80"sv, "\uFFFD\uFFFD\uFFFD"},
                {"\xF0\x9F\x98z"sv, "\uFFFDz"},
                {"\xC0\xAF"sv, "\uFFFD\uFFFD"},
                {"\xE0\x80\xBF"sv, "\uFFFD\uFFFD\uFFFD"}});
}

TEST(Normalize, ComposesCanonically) {
  expect_texts({{"kê\u0301", "kế"},
                {"ke\u0302\u0301", "kế"},
                {"ke\u0323\u0302", "kệ"},
                {"ke\u0302\u0323", "kệ"},
                {"d\u0323", "ḍ"},
                {"u\u031B\u0301ng", "ứng"},
                {"u\u0301\u031Bng", "ứng"},
                {"ho\u0300a", "hòa"},
                {"A\u0340", "À"},
                {"\u212B\u2126\u212A", "ÅΩK"},
                {"\u1112\u1161\u11AB", "한"},
                {"\u0958", "\u0915\u093C"},
                {"x\u0301\u0323", "x\u0323\u0301"}});
}

TEST(Normalize, SpacesBecomeOneKindOfSpace) {
  for (const std::string_view space : {"\t"sv, "\u00A0"sv, "\u1680"sv, "\u2000"sv, "\u2003"sv, "\u2007"sv, "\u2009"sv,
                                       "\u200A"sv, "\u202F"sv, "\u205F"sv, "\u3000"sv}) {
    EXPECT_EQ(normalize("12" + std::string(space) + "vụ").text, "12 vụ");
  }
  expect_texts({{"a\u00A0\u00A0 b", "a   b"}});
}

TEST(Normalize, LineEndsBecomeLineFeedsAndNoneIsLost) {
  for (const std::string_view end : {"\n"sv, "\r\n"sv, "\r"sv, "\v"sv, "\f"sv, "\u0085"sv, "\u2028"sv, "\u2029"sv}) {
    EXPECT_EQ(normalize("a" + std::string(end) + std::string(end) + "b").text, "a\n\nb");
  }
  expect_texts({{"\r", "\n"}, {"\r\n", "\n"}, {"\n\r", "\n\n"}, {"\r\r\n", "\n\n"}});
}

TEST(Normalize, InvisibleCharactersAreDropped) {
  for (const std::string_view gone : {"\u200B"sv, "\u200C"sv, "\u200D"sv, "\u2060"sv, "\uFEFF"sv, "\u00AD"sv,
                                      "\u034F"sv, "\u200E"sv, "\u200F"sv, "\u202A"sv, "\u202E"sv, "\u2066"sv,
                                      "\u2069"sv, "\u061C"sv, "\0"sv, "\x1B"sv, "\x7F"sv, "\u0080"sv, "\u009F"sv}) {
    const std::string mark(gone);
    EXPECT_EQ(normalize(mark + "th" + mark + "u" + mark + mark).text, "thu");
    EXPECT_EQ(normalize("e\u0302" + mark + "\u0301").text, "ế");
    EXPECT_EQ(normalize(mark).text, "");
  }
}

TEST(Normalize, ZeroWidthJoinersStayBetweenEmoji) {
  expect_texts({{"👩\u200D🔬", "👩\u200D🔬"},
                {"❤\uFE0F\u200D🔥", "❤\uFE0F\u200D🔥"},
                {"👩🏽\u200D🔬", "👩🏽\u200D🔬"},
                {"👩\u200Da", "👩a"},
                {"a\u200D👩", "a👩"},
                {"👩\u200D", "👩"},
                {"👩\u200D\u200D🔬", "👩\u200D🔬"}});
}

TEST(Normalize, LookAlikesBecomeThePlainCharacter) {
  expect_texts({{"“a” „b‟ «c»", "\"a\" \"b\" \"c\""},
                {"‘a’ ‚b‛ ‹c›", "'a' 'b' 'c'"},
                {"5\u20106 5\u20116 5\u20126 \u22123", "5-6 5-6 5-6 -3"},
                {"a – b — c ― d", "a – b – c – d"},
                {"1\u20442 1\u22152 3\u20245", "1/2 1/2 3.5"},
                {"100₫", "100đ"},
                {"ＱĐ－１２（％）～", "QĐ-12(%)~"},
                {"a\uFE58b\uFE63c", "a–b-c"}});
}

TEST(Normalize, EthBesideALetterOrDigitIsD) {
  expect_texts({{"Ðồng", "Đồng"},
                {"QÐ-UB", "QĐ-UB"},
                {"LÐTBXH", "LĐTBXH"},
                {"5.000ð", "5.000đ"},
                {"ð\u200Bi", "đi"},
                {"Ð\xEF\xBC\xA1", "ĐA"},
                {"ððððo", "đđđđo"},
                {"oððð", "ođđđ"},
                {"âm /ð/", "âm /ð/"},
                {"ð", "ð"},
                {"Ð Ð ð.", "Ð Ð ð."},
                {"ðð", "ðð"}});
}

TEST(Normalize, LettersOfOtherScriptsInLatinWordsAreLatin) {
  expect_texts({{"h\u0430i", "hai"},               // Cyrillic а
                {"B\u041E HI\u0415M", "BO HIEM"},  // О, Е
                {"ho\u0430\u0323t", "hoạt"},       // with a mark of its own
                {"\u0421ovid", "Covid"},           // at the beginning
                {"\u041D\u00C0 N\u1ED8I", "HÀ NỘI"},
                {"\u039DGH\u0399", "NGHI"},  // Greek Ν, Ι
                {"x\u200B\u0430", "xa"},     // what is dropped does not part words
                {"\u00D0\u0430k", "Đak"},    // an eth beside it
                {"\u0430", "\u0430"},        // alone
                {"\u0421\u0421\u0421\u0420", "\u0421\u0421\u0421\u0420"},
                {"\u0430\u0431c", "\u0430\u0431c"},  // б is no Latin letter: no Latin word
                {"c\u0451\u0430", "c\u0451\u0430"},
                {"c\u0435\u0308\u0430", "c\u0451\u0430"},  // ё, decomposed
                {"5\u0430", "5\u0430"},
                {"\u03B1-amylase", "\u03B1-amylase"}});
}

TEST(Normalize, VietnameseMarksInTheWrongOrderOrSaidTwiceAreRight) {
  expect_texts({{"e\u0301\u0302", "ế"},
                {"\u00E9\u0302", "ế"},
                {"O\u0309\u0302", "Ổ"},
                {"a\u0300\u0306", "ằ"},
                {"ế\u0301", "ế"},
                {"a\u0302\u0302\u0323", "ậ"},
                {"u\u031B\u031B", "ư"},
                {"o\u0301\u0301\u031B", "ớ"},
                {"a\u0301\u0300", "\u00E1\u0300"},  // two tones: left as they are
                {"o\u0302\u031B", "ơ\u0302"},       // a letter that there is not
                {"e\u0301\u030A", "é\u030A"}});
}

TEST(Normalize, PlainCompositionReplacesNothing) {
  const auto composed = [](std::string_view source) {
    return normalize(source, {Encoding::utf8, ToneMarks::keep, true}).text;
  };
  EXPECT_EQ(composed("\uFEFFa\u00A0“b”\r\n\u200B"), "\uFEFFa\u00A0“b”\r\n\u200B");
  EXPECT_EQ(composed("e\u0302\u0301 e\u0301\u0302"), "ế é\u0302");
  EXPECT_EQ(composed("h\u0430i\xFF"), "h\u0430i\uFFFD");
}

TEST(Normalize, RunsOfMarksAreCapped) {
  std::string many;
  std::string thirty;
  for (int i = 0; i < 100; ++i) many += "\u0316";
  for (int i = 0; i < 30; ++i) thirty += "\u0316";
  const NormalizedText result = normalize("x" + many + "y");
  EXPECT_EQ(result.text, "x" + thirty + "y");
  EXPECT_EQ(result.map.edits(), (Edits{{{0, 61}, {0, 201}}}));
  EXPECT_TRUE(normalize("x" + thirty).map.identity());
  EXPECT_EQ(normalize(many).text, thirty);
}

struct EditCase {
  std::string_view source;
  Edits edits;
};

TEST(Normalize, TheMapNamesOnlyTheChangedCharacters) {
  const std::vector<EditCase> cases = {
      {"tie\u0302\u0301ng", {{{2, 5}, {2, 7}}}},  // ế of five bytes
      {"a\u00A0b", {{{1, 2}, {1, 3}}}},
      {"\uFEFFab", {{{0, 0}, {0, 3}}}},
      {"a\u200B\u200Bb", {{{1, 1}, {1, 7}}}},
      {"a\r\nb\r\n", {{{1, 1}, {1, 2}}, {{3, 3}, {4, 5}}}},
      {"“a”", {{{0, 1}, {0, 3}}, {{2, 3}, {4, 7}}}},
      {"a\xFF\xFE"
       "b",
       {{{1, 7}, {1, 3}, 2}}},
      {"\xFF\u00A0\u00A0\u00A0x", {{{0, 3}, {0, 1}}, {{3, 6}, {1, 7}, 3}}},
      {"x\u0301\u200B\u0323", {{{0, 5}, {0, 8}}}},               // joined by what is dropped
      {"e\u0301\u200Bx", {{{0, 2}, {0, 3}}, {{2, 2}, {3, 6}}}},  // dropped behind the cluster
      {"\u00A0\u200B\u00A0", {{{0, 1}, {0, 2}}, {{1, 1}, {2, 5}}, {{1, 2}, {5, 7}}}},
      {"x\u0323 e\u0301", {{{4, 6}, {4, 7}}}},  // the first cluster stays
      {"\u200B\u0301", {{{0, 2}, {0, 5}}}},
  };
  for (const EditCase& c : cases) EXPECT_EQ(normalize(c.source).map.edits(), c.edits) << "source: " << c.source;
}

TEST(Normalize, WordsLeadBackToTheirSource) {
  const std::string_view source = "\uFEFFBHXH huye\u0323\u0302n “Ta\u0302n\u00A0Lập”";
  const NormalizedText result = normalize(source);
  ASSERT_EQ(result.text, "BHXH huyện \"Tân Lập\"");
  const auto origin = [&](std::string_view word) {
    const auto begin = static_cast<std::uint32_t>(result.text.find(word));
    return slice(source, result.map.to_source({begin, begin + static_cast<std::uint32_t>(word.size())}));
  };
  EXPECT_EQ(origin("BHXH"), "BHXH");
  EXPECT_EQ(origin("huyện"), "huye\u0323\u0302n");
  EXPECT_EQ(origin("Tân Lập"), "Ta\u0302n\u00A0Lập");
  EXPECT_EQ(origin("\"Tân Lập\""), "“Ta\u0302n\u00A0Lập”");
}

}  // namespace
}  // namespace solieu
