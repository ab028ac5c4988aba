// Every row of the built-in tables: well written, and its example shows what it does. The examples of the tables
// that a finder or an earlier stage reads are run by the tests of that stage.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/normalizer2.h>

#include <solieu/rules.hpp>
#include <solieu/text.hpp>

#include "rules/tsv.hpp"
#include "structure/fixture.hpp"
#include "text/embedded.hpp"
#include "text/fold.hpp"

namespace solieu::test {
namespace {

const RuleTable& table(std::string_view name) { return builtin_rules().rules.tables().find(name)->second; }

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool has(std::string_view text, std::string_view piece) { return text.find(piece) != std::string_view::npos; }

// The words of a phrase as the lexicon sees them.
std::string folded_words(std::string_view phrase) {
  std::vector<Token> tokens;
  append_tokens(tokens, phrase, 0, builtin_rules().lexicon.abbreviations());
  std::string out;
  for (const Token& token : tokens) out += fold(slice(phrase, token.span)) + ' ';
  return out;
}

bool is_nfc(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  return U_SUCCESS(error) && nfc->isNormalizedUTF8({text.data(), static_cast<int32_t>(text.size())}, error);
}

// Rows that say nothing today, with the reason. A row that comes to life has to leave the list.
struct DeadRow {
  std::string_view table, phrase, reason;
};
constexpr std::string_view in_date = "the words are part of a date mention, and no shorter cue is tried";
constexpr std::string_view same_word = "another row has the same word once folded";
constexpr DeadRow dead_rows[] = {
    {"cues", "khả năng cả năm", in_date},
    {"cues", "cùng năm", in_date},
    {"cues", "đầu năm", in_date},
    {"cues", "tháng trước", in_date},
    {"cues", "quý trước", in_date},
    {"cues", "năm trước", in_date},
    {"cues", "năm ngoái", in_date},
    {"cues", "tỷ lệ tham gia BHYT", "BHYT is a programme mention, and no shorter cue is tried"},
    {"vetoes", "khoá", same_word},
};
const DeadRow* dead(std::string_view table, const RuleRow& row) {
  const auto* found = std::find_if(std::begin(dead_rows), std::end(dead_rows), [&](const DeadRow& known) {
    return known.table == table && known.phrase == row.cells[0];
  });
  return found == std::end(dead_rows) ? nullptr : found;
}

TEST(Data, EveryTableIsThere) {
  std::set<std::string_view> names;
  for (const auto& [name, rows] : builtin_rules().rules.tables()) names.insert(name);
  for (const std::string_view name : {"abbreviations", "agencies", "approximators", "areas", "cues", "currencies",
                                      "dates", "documents", "html", "layout", "numerals", "places", "statements",
                                      "units", "vetoes", "words", "domains/general", "domains/social_insurance"}) {
    EXPECT_TRUE(names.contains(name)) << name;
  }
  EXPECT_EQ(builtin_rules().problems.size(), 0U);
}

TEST(Data, LinesAreWrittenCleanly) {
  for (const EmbeddedTable& table : embedded_tables()) {
    EXPECT_TRUE(table.text.ends_with('\n')) << table.name;
    std::size_t number = 0;
    for (const std::string_view line : split(table.text, '\n')) {
      ++number;
      SCOPED_TRACE(std::string(table.name) + ".tsv:" + std::to_string(number) + ": " + std::string(line));
      EXPECT_FALSE(has(line, "\r"));
      if (line.empty() || line.front() == '#') continue;
      const std::vector<std::string_view> cells = split(line, '\t');
      for (std::size_t i = 0; i < cells.size(); ++i) {
        EXPECT_FALSE(cells[i].starts_with(' ') || cells[i].ends_with(' ')) << '[' << cells[i] << ']';
        const bool example = i + 1 == cells.size();  // may show what normalization changes
        EXPECT_TRUE(example || normalize(cells[i]).text == cells[i]) << "not as normalized text: " << cells[i];
      }
      EXPECT_TRUE(is_nfc(line));
    }
  }
}

TEST(Data, EveryRowHasAnExampleAndSingleSpacesInItsOtherCells) {
  for (const auto& [name, table] : builtin_rules().rules.tables()) {
    EXPECT_FALSE(table.rows.empty()) << name;
    for (const RuleRow& row : table.rows) {
      SCOPED_TRACE(row_name(row));
      ASSERT_EQ(row.cells.size(), table.columns.size());
      EXPECT_FALSE(row.cells.back().empty());
      for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) EXPECT_FALSE(has(row.cells[i], "  ")) << row.cells[i];
    }
  }
}

// What tells two rows of a table apart; of rows that share it all but one would be dead.
struct Key {
  std::string_view table;
  std::vector<std::size_t> cells;
};

TEST(Data, KeysAreUnique) {
  const std::vector<Key> keys = {
      {"abbreviations", {0}}, {"layout", {0, 1}},  {"html", {0, 1}},   {"numerals", {0, 1}},  {"approximators", {0, 2}},
      {"units", {0}},         {"currencies", {0}}, {"vetoes", {0, 1}}, {"documents", {0, 1}}, {"dates", {0, 1}},
      {"agencies", {0, 4}},   {"places", {0, 1}},  {"cues", {0}},      {"words", {0}},        {"statements", {0}},
  };
  for (const auto& [name, table] : builtin_rules().rules.tables()) {
    Key key{name, {0, 1}};  // domains/*
    if (name == "areas") key.cells = {0};
    for (const Key& known : keys) {
      if (known.table == name) key = known;
    }
    std::map<std::string, std::string> seen;
    for (const RuleRow& row : table.rows) {
      std::string words;
      for (const std::size_t cell : key.cells) {
        const bool phrase = cell == 0 && name != "areas" && name != "statements" && name != "abbreviations" &&
                            name != "layout";  // those are no phrases of the lexicon
        words += (phrase ? folded_words(row.cells[cell]) : row.cells[cell]) + '\t';
      }
      const auto [first, added] = seen.emplace(words, row_name(row));
      const DeadRow* known = dead(name, row);
      EXPECT_EQ(added, known == nullptr || known->reason != same_word)
          << row_name(row) << " says again what " << first->second << " says: " << words;
    }
  }
}

TEST(Data, WordsStandInTheirExamples) {
  for (const RuleRow& row : table("words").rows) {
    const TestText example(row.cells.back(), builtin_rules().lexicon);
    const std::optional<Word> word = word_named(row.cells[0]);
    ASSERT_TRUE(word) << row_name(row);
    for (const std::string_view spelling : split(row.cells[1], '|')) {
      bool stands = false;
      for (std::uint32_t token = 0; token < example.passage.tokens().size(); ++token) {
        stands = stands || (fold(example.passage.at(token)) == fold(spelling) && example.hits.is(token, *word));
      }
      EXPECT_TRUE(stands) << row_name(row) << ": no \"" << spelling << "\" in: " << row.cells.back();
    }
  }
}

TEST(Data, CuesStandInTheStatementsOfTheirExamples) {
  const StatementRules& rules = *builtin_rules().statements;
  const RuleTable& cues = table("cues");
  for (std::uint32_t i = 0; i < cues.rows.size(); ++i) {
    const RuleRow& row = cues.rows[i];
    const TestStatements example(row.cells.back());
    bool hit = false;
    const auto tokens = static_cast<std::uint32_t>(example.text.tokenized.tokens.size());
    for (std::uint32_t first = 0; first < tokens; ++first) {
      for (std::uint32_t last = tokens; const std::optional<Hit> found = example.text.hits.at(Lex::cue, first, last);) {
        hit = hit || std::find(found->rows.begin(), found->rows.end(), i) != found->rows.end();
        last = found->last - 1;
      }
    }
    EXPECT_TRUE(hit) << row_name(row) << ": \"" << row.cells[0] << "\" is no longest phrase in: " << row.cells.back();
    const auto code = static_cast<char>(rules.cue_code(i));
    const bool stands =
        std::any_of(example.statements.all.begin(), example.statements.all.end(), [&](const Statement& statement) {
          return has(statement.codes, {&code, 1});
        });
    EXPECT_EQ(stands, dead("cues", row) == nullptr)
        << row_name(row) << ": no <" << row.cells[1] << "> in: " << row.cells.back();
  }
}

// The statements of a text as a reader of statements.tsv sees them: "<reach> <P> <plan>".
std::string shown(const TestStatements& text) {
  std::string out;
  for (const Statement& statement : text.statements.all) {
    for (const Symbol& symbol : statement.symbols) {
      out += '<' + std::string(builtin_rules().statements->name(symbol.code)) + "> ";
    }
  }
  return out;
}

TEST(Data, StatementRowsDecideInTheirExamples) {
  const BuiltinRules& rules = builtin_rules();
  for (const RuleRow& row : table("statements").rows) {
    if (row.cells[1] == "macro") continue;
    const TestStatements example(row.cells.back());
    bool decides = false;
    std::string others;
    for (const Statement& statement : example.statements.all) {
      for (std::size_t i = 0; i < statement.symbols.size(); ++i) {
        const std::int32_t mention = statement.symbols[i].mention;
        if (mention == no_mention || !is_figure(example.mentions[static_cast<std::size_t>(mention)].value)) continue;
        for (const StatementRow* row_of_slot :
             rules.statements->decide(TargetWindow(statement, i, rules.statements->fixed()).codes())) {
          if (row_of_slot == nullptr) continue;
          decides = decides || row_of_slot->rule == row_name(row);
          others += row_of_slot->rule + ' ';
        }
      }
    }
    EXPECT_TRUE(decides) << row_name(row) << " (" << row.cells[0] << ") decides nothing in: " << row.cells.back()
                         << "\n  " << shown(example) << "\n  decided by " << others;
  }
}

TEST(Data, MacrosAreUsed) {
  for (const RuleRow& macro : table("statements").rows) {
    if (macro.cells[1] != "macro") continue;
    const std::string name = '{' + macro.cells[0] + '}';
    const auto& rows = table("statements").rows;
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const RuleRow& row) { return has(row.cells[2], name); }))
        << row_name(macro);
  }
}

TEST(Data, PatternsNameCuesThatAre) {
  std::set<std::string> cues;
  for (const RuleRow& row : table("cues").rows) cues.insert(row.cells[1]);
  EXPECT_GE(cues.size(), 20U);
  for (const RuleRow& row : table("statements").rows) {
    for (std::size_t at = row.cells[2].find('<'); at != std::string::npos; at = row.cells[2].find('<', at + 1)) {
      const std::string name = row.cells[2].substr(at + 1, row.cells[2].find('>', at) - at - 1);
      static const std::set<std::string> fixed = {"start", "end", "minus", "plus"};
      if (name.size() < 2 || name.front() == '@' || fixed.contains(name)) continue;
      EXPECT_TRUE(cues.contains(name)) << row_name(row) << ": no cue is named " << name;
    }
  }
}

// A line that names the table's first programme: its measures are read where its programmes are in force.
std::string programme_line(const RuleTable& domain) {
  const auto row = std::find_if(domain.rows.begin(), domain.rows.end(),
                                [](const RuleRow& each) { return each.cells[1] == "programme"; });
  return row == domain.rows.end() ? std::string() : row->cells[3] + '\n';
}

bool names_programme(const TestStatements& example, const RuleRow& row) {
  return std::any_of(example.mentions.begin(), example.mentions.end(), [&](const Mention& mention) {
    const auto* programme = std::get_if<ProgrammeValue>(&mention.value);
    return programme != nullptr && programme->id == row.cells[2] && mention.rule == row_name(row);
  });
}

TEST(Data, DomainRowsShowInTheirExamples) {
  std::size_t rows = 0;
  for (const auto& [name, domain] : builtin_rules().rules.tables()) {
    if (!name.starts_with("domains/")) continue;
    for (const RuleRow& row : domain.rows) {
      ++rows;
      if (row.cells[1] == "programme" || row.cells[1] == "passing") {
        EXPECT_TRUE(names_programme(TestStatements(row.cells.back()), row))
            << row_name(row) << ": " << row.cells.back();
        continue;
      }
      if (row.cells[1] == "none") {
        const std::vector<Record> told = TestStatements(row.cells.back()).records();
        ASSERT_FALSE(told.empty()) << row_name(row);
        EXPECT_FALSE(told.back().programme) << row_name(row);
        continue;
      }
      if (row.cells[1] == "self") {
        const std::vector<Record> told = TestStatements(row.cells.back()).records();
        ASSERT_FALSE(told.empty()) << row_name(row);
        EXPECT_TRUE(told.back().agency) << row_name(row);
        continue;
      }
      if (row.cells[1] == "other" || row.cells[1] == "sums") {  // "other": below a headline that names a programme
        const std::string headline = row.cells[1] == "other" ? "Thu ngân sách\n" : "";
        const std::vector<Record> told = TestStatements(headline + row.cells.back()).records();
        ASSERT_FALSE(told.empty()) << row_name(row) << ": " << row.cells.back();
        EXPECT_FALSE(told.back().programme) << row_name(row) << ": " << row.cells.back();
        continue;
      }
      if (std::set<std::string>{"money", "covered", "counted", "group", "agency", "within", "planned"}.contains(
              row.cells[1])) {
        const std::vector<Record> told = TestStatements(row.cells.back()).records();
        ASSERT_FALSE(told.empty()) << row_name(row);
        ASSERT_TRUE(told.back().programme) << row_name(row);
        EXPECT_EQ(told.back().programme->id, row.cells[2]) << row_name(row);
        EXPECT_EQ(told.back().measure == "plan_completion", row.cells[1] == "planned") << row_name(row);
        continue;
      }
      const TestStatements example(programme_line(domain) + row.cells.back());
      const std::vector<Record> records = example.records();
      std::string measures;
      for (const Record& record : records) measures += record.measure + ' ';
      const bool shows = std::any_of(records.begin(), records.end(),
                                     [&](const Record& record) { return record.measure == row.cells[2]; });
      EXPECT_EQ(shows, dead(name, row) == nullptr)
          << row_name(row) << ": no " << row.cells[2] << " but " << measures << "in: " << row.cells.back();
    }
  }
  EXPECT_GT(rows, 100U);
}

}  // namespace
}  // namespace solieu::test
