#include "io/corpus.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "io/near_duplicates.hpp"

namespace solieu {
namespace {

using namespace std::chrono_literals;

// An emoji and an ill-formed byte before the mentions: bytes, code points and UTF-16 units all differ.
constexpr std::string_view source = "\U0001F600\xFF Ngày 5/6/2021, 1.250 người";

struct Sample {
  Sample() {
    found.text.text = "\U0001F600\uFFFD Ngày 5/6/2021, 1.250 người";
    found.text.map = OffsetMap(std::vector<OffsetMap::Edit>{{{4, 7}, {4, 5}}});
    found.article.blocks = {{BlockKind::paragraph, {0, static_cast<std::uint32_t>(found.text.text.size())}}};
    const TextSpan spans[] = {{0, 4}, {4, 7}, {8, 13}, {14, 22}, {22, 23}, {24, 29}, {30, 38}};
    for (const TextSpan span : spans) found.tokenized.tokens.push_back({span, TokenKind::word, true});
    found.tokenized.sentences = {{0, 7, 0}};
    add({8, 22}, 2, 4, DateValue{{2021y / 6 / 5, 2021y / 6 / 5}, Grain::day, "2021-06-05", {}});
    add({14, 22}, 3, 4, DocumentValue{"5/6/2021", "", "", {}});  // lies in the date
    add({24, 38}, 5, 7, CountValue{{1250, 1250}, "người", false});
    Record record;
    record.measure = "participants";
    record.programme = ProgrammeValue{"bhyt", "BHYT"};
    record.value = RecordValue{{1250, 1250}, "người", {"1.250 người", {22, 36}}};
    record.period = RecordPeriod{{2021y / 6 / 5, 2021y / 6 / 5}, {"Ngày 5/6/2021", {6, 20}}, {}};
    record.evidence = {std::string(source), {0, 36}};
    found.records = {record};
  }

  void add(TextSpan span, std::uint32_t first, std::uint32_t last, MentionValue value) {
    found.mentions.push_back({found.text.map.to_source(span), span, first, last, std::move(value), {}});
  }

  [[nodiscard]] CorpusArticle article() const { return {source, found, {"a.txt", "Tít", "", 2021y / 6 / 6}}; }

  Analysis found;
};

TEST(Corpus, WritesConll) {
  EXPECT_EQ(conll_entry(Sample().article()).text,
            "-DOCSTART-\tO\n\n\U0001F600\tO\n\uFFFD\tO\nNgày\tB-date\n5/6/"
            "2021\tI-date\n,\tO\n1.250\tB-count\nngười\tI-count\n\n");
}

TEST(Corpus, BeginsAMentionAnewInANewSentence) {
  Sample sample;
  sample.found.tokenized.sentences = {{0, 6, 0}, {6, 7, 0}};
  EXPECT_TRUE(conll_entry(sample.article()).text.ends_with("1.250\tB-count\n\nngười\tB-count\n\n"));
}

TEST(Corpus, WritesNoSpaceIntoAToken) {
  Sample sample;
  sample.found.mentions.clear();
  sample.found.tokenized.tokens = {{{7, 22}, TokenKind::symbol, false}};
  sample.found.tokenized.sentences = {{0, 1, 0}};
  EXPECT_EQ(conll_entry(sample.article()).text, "-DOCSTART-\tO\n\nNgày_5/6/2021\tO\n\n");
}

TEST(Corpus, CountsCodePointsInJson) {
  const Sample sample;
  const std::string text = "\"text\":\"\U0001F600\uFFFD Ngày 5/6/2021, 1.250 người\"";
  const std::string facts = "\"title\":\"Tít\",\"source\":null,\"published\":\"2021-06-06\"}";
  EXPECT_EQ(
      spacy_entry(sample.article()).text,
      "{" + text + ",\"entities\":[[3,16,\"date\"],[18,29,\"count\"]],\"meta\":{\"doc\":\"a.txt\"," + facts + "}");
  EXPECT_EQ(doccano_entry(sample.article()).text,
            "{\"id\":\"a.txt\"," + text + ",\"label\":[[3,16,\"date\"],[18,29,\"count\"]]," + facts);
  EXPECT_EQ(
      prodigy_entry(sample.article()).text,
      "{" + text +
          ",\"spans\":[{\"start\":3,\"end\":16,\"label\":\"date\"},{\"start\":18,\"end\":29,\"label\":\"count\"}]," +
          "\"meta\":{\"doc\":\"a.txt\"," + facts + "}");
}

TEST(Corpus, KeepsMentionsInOthersForLabelStudio) {
  const std::string text = label_studio_entry(Sample().article()).text;
  EXPECT_TRUE(
      text.starts_with("{\"predictions\":[{\"model_version\":\"solieu\",\"result\":[{\"id\":\"m1\",\"from_name\":"
                       "\"label\",\"to_name\":\"text\","
                       "\"type\":\"labels\",\"value\":{\"start\":3,\"end\":16,\"text\":\"Ngày "
                       "5/6/2021\",\"labels\":[\"date\"]}},{\"id\":\"m2\","))
      << text;
}

TEST(Corpus, HasAPlaceForMoreMembers) {
  const Sample sample;
  for (const auto& format : {spacy_entry, doccano_entry, prodigy_entry, label_studio_entry, instruction_entry}) {
    CorpusEntry entry = format(sample.article());
    EXPECT_EQ(entry.text.substr(entry.members).find_first_not_of('}'), std::string::npos) << entry.text;
  }
  EXPECT_EQ(conll_entry(sample.article()).members, 0U);
}

TEST(Corpus, AsksAndAnswers) {
  const std::string text = instruction_entry(Sample().article()).text;
  EXPECT_NE(text.find("\\nNgày đăng: 2021-06-06\\n\\n\U0001F600"), std::string::npos) << text;
  EXPECT_NE(text.find("\"completion\":\"[{\\\"kind\\\":\\\"result\\\",\\\"agency\\\":null,\\\"area\\\":null,"
                      "\\\"programme\\\":\\\"bhyt\\\",\\\"measure\\\":\\\"participants\\\",\\\"subject\\\":null,"
                      "\\\"value\\\":{\\\"number\\\":1250,\\\"bound\\\":\\\"exact\\\",\\\"unit\\\":\\\"người\\\"},"
                      "\\\"period\\\":{\\\"start\\\":\\\"2021-06-05\\\",\\\"end\\\":\\\"2021-06-05\\\"},"),
            std::string::npos)
      << text;
}

TEST(Corpus, WritesBratEvents) {
  EXPECT_EQ(brat_annotations(Sample().article()),
            "T1\tdate 3 16\tNgày 5/6/2021\n"
            "T2\tdocument 8 16\t5/6/2021\n"
            "T3\tcount 18 29\t1.250 người\n"
            "T4\tresult 18 29\t1.250 người\n"
            "E1\tresult:T4 period:T1\n"
            "#1\tAnnotatorNotes E1\tmeasure=participants; value=1250 người; programme=bhyt\n");
  EXPECT_EQ(brat_text(Sample().article()), "\U0001F600\uFFFD Ngày 5/6/2021, 1.250 người");
}

TEST(Corpus, CutsBratPlacesAtLineEnds) {
  Analysis found;
  found.mentions.push_back({{2, 12}, {2, 12}, 0, 1, CountValue{}, {}});
  EXPECT_EQ(brat_annotations({"a 1.250\r\n\nng\ti b", found, {}}), "T1\tcount 2 7;10 12\t1.250 ng\n");
}

// Words of no language; equal seeds give equal words.
std::vector<std::string> words(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back("w" + std::to_string(random() % 50000));
  return out;
}

std::optional<BodySignature> signature_of(const std::vector<std::string>& body) {
  NormalizedText text;
  TokenizedText tokenized;
  for (const std::string& word : body) {
    const auto begin = static_cast<std::uint32_t>(text.text.size());
    text.text += word;
    tokenized.tokens.push_back({{begin, static_cast<std::uint32_t>(text.text.size())}, TokenKind::word, true});
    text.text += ' ';
  }
  Article article;
  article.blocks = {{BlockKind::paragraph, {0, static_cast<std::uint32_t>(text.text.size())}}};
  tokenized.sentences = {{0, static_cast<std::uint32_t>(body.size()), 0}};
  return body_signature(text, article, tokenized);
}

TEST(NearDuplicates, GroupsByTheBody) {
  NearDuplicates groups;
  const std::vector<std::string> body = words(1, 300);
  std::vector<std::string> cut(body.begin() + 15, body.end() - 30);
  std::vector<std::string> half(body.begin(), body.begin() + 60);
  EXPECT_EQ(groups.group(signature_of(body), "first"), "first");
  EXPECT_EQ(groups.group(signature_of(words(2, 300)), "other"), "other");
  EXPECT_EQ(groups.group(signature_of(cut), "cut"), "first");
  EXPECT_EQ(groups.group(signature_of(half), "a fifth of it"), "a fifth of it");
  EXPECT_EQ(groups.group(signature_of({"w1", "w2"}), "short"), "short");
  EXPECT_EQ(groups.group(signature_of({"w1", "w2"}), "short too"), "short");
  EXPECT_EQ(groups.group(signature_of({}), "empty"), "empty");
  EXPECT_EQ(groups.group(signature_of({}), "empty too"), "empty too");
}

TEST(NearDuplicates, FindsEachOfManyAndMixesNone) {
  constexpr unsigned count = 2000;
  NearDuplicates groups;
  for (unsigned i = 0; i < count; ++i) {
    ASSERT_EQ(groups.group(signature_of(words(i, 120)), std::to_string(i)), std::to_string(i));
  }
  for (unsigned i = 0; i < count; ++i) {
    std::vector<std::string> copy = words(i, 120);
    copy[60] = "changed";
    ASSERT_EQ(groups.group(signature_of(copy), "copy"), std::to_string(i));
  }
}

// Most of these meet in the slots of the piece, which do not take all of them.
TEST(NearDuplicates, FindsCopiesAmongArticlesThatShareAPiece) {
  constexpr unsigned count = 2000;
  NearDuplicates groups;
  const std::vector<std::string> shared = words(0, 80);
  const auto body = [&shared](unsigned i) {
    std::vector<std::string> all = words(i, 120);
    all.insert(all.begin(), shared.begin(), shared.end());
    return all;
  };
  for (unsigned i = 1; i < count; ++i) {
    ASSERT_EQ(groups.group(signature_of(body(i)), std::to_string(i)), std::to_string(i));
  }
  for (unsigned i = 1; i < count; i += 7) {
    std::vector<std::string> copy = body(i);
    copy[150] = "changed";
    ASSERT_EQ(groups.group(signature_of(copy), "copy"), std::to_string(i));
  }
}

}  // namespace
}  // namespace solieu
