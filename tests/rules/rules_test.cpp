// Rule tables of the caller's own, as far as they are not built in.
#include <solieu/rules.hpp>

#include <gtest/gtest.h>

#include <string>

#include <solieu/analyzer.hpp>

namespace solieu {
namespace {

TEST(Rules, NoneAtAllAreRulesToo) {
  testing::internal::CaptureStderr();
  const Analysis found = Analyzer(Rules()).analyze("Quý I/2021, tỉnh có 1.250 người tham gia, đạt 62,5% kế hoạch.");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_FALSE(found.tokenized.tokens.empty());
}

// Cells of the first two columns, row after row.
std::string rows_of(const Rules& rules, const std::string& table) {
  std::string out;
  for (const RuleRow& row : rules.tables().at(table).rows) out += row.cells[0] + "=" + row.cells[1] + " ";
  return out;
}

TEST(Rules, LaterTablesReplaceTheRowsOfTheirKeys) {
  const std::string head = "abbreviation\texample\n";
  Rules rules;
  rules.add("abbreviations", head + "TP.\tmột\nQ.\thai\nTP.\tba\n");
  EXPECT_EQ(rows_of(rules, "abbreviations"), "TP.=một Q.=hai TP.=ba ");  // a key may stand twice in one table
  rules.add("abbreviations", head + "TP.\tbốn\nTP.\tnăm\n");             // of the same name as the first
  EXPECT_EQ(rows_of(rules, "abbreviations"), "Q.=hai TP.=bốn TP.=năm ");
  rules.add("abbreviations", head + "H.\tsáu\nTP.\t-\nQ.\tbảy\nH.\ttám\n", "own.tsv");
  EXPECT_EQ(rows_of(rules, "abbreviations"), "H.=sáu Q.=bảy H.=tám ");
}

TEST(Rules, LinesThatAreNotUtf8AreNamed) {
  Rules rules;
  try {
    rules.add("abbreviations", "abbreviation\texample\nTP.\tm\xE1\xBB\x99t\nQ\xFF.\thai\n# \xC4\n", "own.tsv");
    FAIL() << "taken";
  } catch (const RuleError& error) {
    EXPECT_STREQ(error.what(),
                 "own.tsv:3:2: the line is not UTF-8\n  Q\uFFFD.\thai\nown.tsv:4:3: the line is not UTF-8\n  # \uFFFD");
  }
}

// Each macro stands for eight of the one before: written out, the last would be longer than memory.
TEST(Rules, MacrosOfMacrosAreBounded) {
  std::string table = "rule\tslot\tpattern\tvalue\texample\n0\tmacro\t<N>\t-\tx\n";
  for (int i = 1; i < 8; ++i) {
    table += std::to_string(i) + "\tmacro\t";
    for (int times = 0; times < 8; ++times) table += '{' + std::to_string(i - 1) + '}';
    table += "\t-\tx\n";
  }
  table += "own\tkind\t{7}\tresult\tx\n";
  Rules rules;
  rules.add("statements", table, "own.tsv");
  try {
    const Analyzer analyzer(rules);
    FAIL() << "taken";
  } catch (const RuleError& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, 62),
              "own.tsv:10:10: the pattern is too long with its macros written");
  }
}

}  // namespace
}  // namespace solieu
