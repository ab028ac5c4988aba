#include <solieu/json.hpp>

#include <cstdlib>
#include <limits>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "io/json_writer.hpp"
#include "io/record_json.hpp"

namespace solieu {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::ordered_json;

std::string quoted(std::string_view text) {
  JsonWriter json;
  return json.value(text).take();
}

TEST(JsonWriter, EscapesStrings) {
  struct Case {
    std::string_view text;
    std::string_view json;
  };
  const Case cases[] = {
      {"", "\"\""},
      {"Trà Vinh", "\"Trà Vinh\""},
      {"a\"b\\c", R"("a\"b\\c")"},
      {"a\n\r\tb", R"("a\n\r\tb")"},
      {std::string_view("\0\x1F\x7F", 3), R"("\u0000\u001f\u007f")"},
      {"x\xFFy", "\"x\xEF\xBF\xBDy\""},                              // no lead byte
      {"\xE1\xBB", "\"\xEF\xBF\xBD\""},                              // cut off: one subpart
      {"\xC0\xAF", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},                  // overlong
      {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},  // surrogate
      {"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""},
  };
  for (const Case& c : cases) EXPECT_EQ(quoted(c.text), c.json);
}

// Texts are written in pieces: what stands before a character makes no difference to it.
TEST(JsonWriter, EscapesWhereverInALongText) {
  const std::string_view texts[] = {
      "\"Trà Vinh\"",
      "ờ—“”",
      "\x1F",
      "\x7F",
      "\xF0\x9F\x98\x80",
      "\xF0\x9F\x98\x80\x80",
      "\xE1\xBB",
      "\xC0\xAF",
      "\xE0\xA0\x80",
      "\x80\x80",
      "\xF0\x80\x80\x80\x80\x80",
      "\xED\xA0\x80",
      "\xF4\x8F\xBF\xBF",
      "\xC2\xA0",
      "ở x",
      "\xC3",
      "\xE2\x80",
      "\xEF\xBF\xBD",
  };
  for (const std::string_view text : texts) {
    const std::string alone = quoted(text);
    for (std::size_t before = 1; before < 150; ++before) {
      for (const std::string_view letter : {"a", "ế"}) {
        std::string padding;
        while (padding.size() < before) padding += letter;
        const std::string all = padding + std::string(text) + padding;
        const std::string expected = '"' + padding + alone.substr(1, alone.size() - 2) + padding + '"';
        EXPECT_EQ(quoted(std::string_view(all)), expected) << before;
      }
    }
  }
}

TEST(JsonWriter, WritesNumbersInTheirShortestForm) {
  struct Case {
    double number;
    std::string_view json;
  };
  const Case cases[] = {{925, "925"},
                        {0, "0"},
                        {-0.0, "0"},
                        {132.14, "132.14"},
                        {0.1, "0.1"},
                        {-4, "-4"},
                        {13400000000, "13400000000"},
                        {972.6e12, "972600000000000"},
                        {1e21, "1000000000000000000000"},
                        {1.0 / 3, "0.3333333333333333"},
                        {9007199254740991, "9007199254740991"},
                        {-9007199254740991, "-9007199254740991"},
                        {9007199254740994.0, "9007199254740994"},
                        {0.5, "0.5"},
                        {std::numeric_limits<double>::infinity(), "null"},
                        {std::numeric_limits<double>::quiet_NaN(), "null"}};
  for (const Case& c : cases) EXPECT_EQ(JsonWriter().value(c.number).take(), c.json);
  for (const double extreme : {std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min()}) {
    EXPECT_EQ(std::strtod(decimal(extreme).c_str(), nullptr), extreme);
  }
}

TEST(JsonWriter, WritesDaysInFourDigitsOrMore) {
  using Day = std::chrono::year_month_day;
  const std::pair<Day, std::string_view> cases[] = {
      {Day{2020y, std::chrono::July, 15d}, "2020-07-15"},
      {Day{std::chrono::year(7), std::chrono::December, 1d}, "0007-12-01"},
      {Day{std::chrono::year(-44), std::chrono::March, 15d}, "-0044-03-15"},
      {Day{std::chrono::year(20201), std::chrono::July, 9d}, "20201-07-09"},
  };
  for (const auto& [day, text] : cases) {
    EXPECT_EQ(iso_date(day), text);
    EXPECT_EQ(JsonWriter().value(std::optional(day)).take(), '"' + std::string(text) + '"');
  }
}

TEST(JsonWriter, PutsCommasBetweenMembersAndItems) {
  JsonWriter json;
  json.open('{').member("a", true).key("b").open('[').close(']').key("c").open('[');
  json.value(std::size_t{1}).null().open('{').close('}').close(']').member("d", "x").close('}');
  EXPECT_EQ(json.take(), R"({"a":true,"b":[],"c":[1,null,{}],"d":"x"})");
}

Record full_record() {
  Record record;
  record.agency = RecordAgency{{"BHXH tỉnh Trà Vinh", "social_insurance", "province", {}}, {10, 29}};
  record.area = AreaValue{"Trà Vinh", "province", "84", "Việt Nam"};
  record.programme = ProgrammeValue{"bhxh_tu_nguyen", "BHXH tự nguyện"};
  record.measure = "new_participants";
  record.subject = "người tham gia mới";
  record.value = RecordValue{{640, 640, Bound::over}, "người", {"640 người", {40, 53}}};
  record.period = RecordPeriod{{2021y / 5 / 1, 2021y / 5 / 31}, {"tháng 5", {60, 68}}, {"year"}};
  record.ratios = {{Relation::of_plan, {80, 80}, "kế hoạch năm", {"80%", {90, 93}}},
                   {Relation::of_previous, {50, 70}, "", {"50-70%", {94, 100}}}};
  record.changes = {{false, {3, 3}, "lần", RecordPeriod{{{}, 2020y / 5 / 31}, {"", {}}, {}}, {"3 lần", {101, 108}}}};
  record.amounts = {{{5e9, 5e9, Bound::about}, "VND", {"5 tỷ đồng", {110, 123}}}};
  record.plans = {{{800, 800}, "người", "kế hoạch giao", {"800", {130, 133}}}};
  record.evidence = {"Trong tháng 5 …", {0, 140}};
  record.also = {{200, 209}};
  record.checks = {{"implied_plan", CheckLevel::warning, "640 is 80% of 800"}};
  record.rules = {"reach"};
  return record;
}

TEST(RecordJson, HasTheKeysOfTheContractInOrder) {
  const std::string line = to_json(full_record(), {"news/tra-vinh.txt", "Tít", "PLVN", 2021y / 6 / 2}, 3);
  EXPECT_EQ(line,
            R"({"schema":"solieu.record/1","id":"tra-vinh#3","doc":{"id":"news/tra-vinh.txt","title":"Tít",)"
            R"("source":"PLVN","published":"2021-06-02"},"kind":"result","agency":{"name":"BHXH tỉnh Trà Vinh",)"
            R"("type":"social_insurance","level":"province","span":[10,29]},"area":{"name":"Trà Vinh",)"
            R"("level":"province","code":"84"},"programme":{"id":"bhxh_tu_nguyen","label":"BHXH tự nguyện"},)"
            R"("measure":"new_participants","subject":"người tham gia mới","value":{"number":640,"unit":"người",)"
            R"("bound":"over","text":"640 người","span":[40,53]},"period":{"start":"2021-05-01","end":"2021-05-31",)"
            R"("text":"tháng 5","span":[60,68],"inferred":["year"]},"ratios":[{"relation":"of_plan","percent":80,)"
            R"("bound":"exact","basis":"kế hoạch năm","text":"80%","span":[90,93]},{"relation":"of_previous",)"
            R"("percent":[50,70],"bound":"exact","basis":null,"text":"50-70%","span":[94,100]}],)"
            R"("changes":[{"number":3,"unit":"lần","direction":"down","bound":"exact","baseline":{"start":null,)"
            R"("end":"2020-05-31","text":null,"span":null},"text":"3 lần","span":[101,108]}],)"
            R"("amounts":[{"number":5000000000,"currency":"VND","bound":"about","text":"5 tỷ đồng",)"
            R"("span":[110,123]}],"plans":[{"number":800,"unit":"người","bound":"exact","basis":"kế hoạch giao",)"
            R"("text":"800","span":[130,133]}],"evidence":{"text":"Trong tháng 5 …","span":[0,140]},)"
            R"("also":[[200,209]],"checks":[{"code":"implied_plan","level":"warning",)"
            R"("message":"640 is 80% of 800"}],"rules":["reach"]})");
}

// What neighbours share is copied from line to line: each must be as if it were written alone.
TEST(RecordJson, WritesManyAsItWritesEach) {
  std::vector<Record> records(3, full_record());
  const auto another = [&](auto change) {
    records.push_back(full_record());
    change(records.back());
    records.push_back(records.back());
  };
  another([](Record& record) { record.area.reset(); });
  another([](Record& record) { record.area->level = "district"; });
  another([](Record& record) { record.agency->span.end += 1; });
  another([](Record& record) { record.agency.reset(); });
  another([](Record& record) { record.programme->label = "BHXH \"tự nguyện\""; });
  another([](Record& record) { record.period->inferred = {"year", "month"}; });
  another([](Record& record) { record.period->quote = {}; });
  another([](Record& record) { record.evidence.text += '.'; });
  another([](Record& record) { record.evidence.span.begin += 1; });
  records.emplace_back();
  records.emplace_back();
  records.push_back(full_record());
  const DocumentInfo info{"a.txt", "Tít", "PLVN", 2021y / 6 / 2};
  RecordJson json(info, {});
  for (std::size_t i = 0; i < records.size(); ++i) {
    EXPECT_EQ(json.write(records[i], i + 1), to_json(records[i], info, i + 1)) << i;
  }
}

TEST(RecordJson, SaysNullForWhatIsNotSettled) {
  const Json json = Json::parse(to_json(Record{}));
  EXPECT_EQ(json["id"], "#1");
  for (const char* key : {"agency", "area", "programme", "subject", "value", "period"}) {
    ASSERT_TRUE(json.contains(key)) << key;
    EXPECT_TRUE(json[key].is_null()) << key;
  }
  for (const char* key : {"ratios", "changes", "amounts", "plans", "also", "checks", "rules"}) {
    EXPECT_EQ(json[key], Json::array()) << key;
  }
  EXPECT_TRUE(json["doc"]["id"].is_null());
}

TEST(RecordJson, GivesBothEndsOfARange) {
  Record record;
  record.value = RecordValue{{8, 12}, "hội nghị", {"8-12 hội nghị", {0, 17}}};
  const Json value = Json::parse(to_json(record))["value"];
  EXPECT_EQ(value["low"], 8);
  EXPECT_EQ(value["high"], 12);
  EXPECT_FALSE(value.contains("number"));
}

TEST(RecordJson, NumbersTheRecordsOfADocument) {
  const std::pair<const char*, const char*> cases[] = {{"a/b/tin.txt", "tin#1"},     {"tin", "tin#1"},
                                                       {"so-1.2", "so-1.2#1"},       {".txt", ".txt#1"},
                                                       {"x.jsonl:7", "x.jsonl:7#1"}, {"stdin", "stdin#1"}};
  for (const auto& [id, expected] : cases) {
    EXPECT_EQ(Json::parse(to_json(Record{}, {id, {}, {}, {}}))["id"], expected);
  }
}

TEST(MentionJson, WritesTheValueOfEachType) {
  struct Case {
    MentionValue value;
    std::string_view json;
  };
  const Case cases[] = {
      {DateValue{{2020y / 7 / 11, 2020y / 7 / 11}, Grain::day, "2020-07-11", {"year"}},
       R"({"start":"2020-07-11","end":"2020-07-11","grain":"day","timex":"2020-07-11","inferred":["year"]})"},
      {CountValue{{5, 7, Bound::about}, "lượt", false}, R"({"low":5,"high":7,"unit":"lượt","bound":"about"})"},
      {CountValue{{5, 5}, "", false}, R"({"number":5,"unit":null,"bound":"exact"})"},
      {PercentValue{{-4, -4}, true}, R"({"percent":-4,"bound":"exact","points":true})"},
      {PercentValue{{5, 7}, false}, R"({"low":5,"high":7,"bound":"exact"})"},
      {MoneyValue{{2e6, 2e6}, "VND", "ngày", false},
       R"({"number":2000000,"currency":"VND","bound":"exact","per":"ngày"})"},
      {AgencyValue{"Sở Y tế", "department", "", AreaValue{"Huế", "province", "", ""}},
       R"({"name":"Sở Y tế","type":"department","level":null,"area":{"name":"Huế","level":"province","code":null}})"},
      {AreaValue{"Ba Vì", "district", "271", "Hà Nội"},
       R"({"name":"Ba Vì","level":"district","code":"271","parent":"Hà Nội"})"},
      {ProgrammeValue{"bhyt", "BHYT"}, R"({"id":"bhyt","label":"BHYT"})"},
      {DocumentValue{"12/KH-UBND", "kế hoạch", "", 2022y / 3 / 4},
       R"({"number":"12/KH-UBND","kind":"kế hoạch","issuer":null,"date":"2022-03-04"})"},
  };
  for (const Case& c : cases) {
    Mention mention;
    mention.source = {2, 6};
    mention.value = c.value;
    EXPECT_EQ(to_json(mention, "x 12\xFFy z", "d.txt"),
              R"({"schema":"solieu.mention/1","doc":"d.txt","type":")" + std::string(type_name(c.value)) +
                  "\",\"text\":\"12\xEF\xBF\xBDy\",\"span\":[2,6],\"value\":" + std::string(c.json) + "}");
  }
}

}  // namespace
}  // namespace solieu
