#include <solieu/rules.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "rules/schema.hpp"
#include "rules/tsv.hpp"
#include "text/embedded.hpp"

namespace solieu {
inline namespace v0 {
namespace {

std::string describe(const std::vector<RuleProblem>& problems) {
  std::string out;
  for (const RuleProblem& problem : problems) {
    if (!out.empty()) out += '\n';
    out += problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " +
           problem.message;
    if (!problem.text.empty()) out += "\n  " + problem.text;
  }
  return out;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.is_open() || in.bad()) {
    throw std::filesystem::filesystem_error("cannot read rule table", path, std::make_error_code(std::errc::io_error));
  }
  return text;
}

std::vector<std::filesystem::path> table_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// "units" for units.tsv; "domains/x" for x.tsv in a folder "domains".
std::string table_name(const std::filesystem::path& file) {
  const std::string stem = file.stem().string();
  return file.parent_path().filename() == "domains" ? "domains/" + stem : stem;
}

void read_into(std::map<std::string, RuleTable, std::less<>>& tables, std::string_view name, std::string_view tsv,
               std::string_view file, std::vector<RuleProblem>& problems) {
  const TableSchema* schema = find_schema(name);
  if (schema == nullptr) {
    problems.push_back({std::string(file), 1, 1, "there is no table named \"" + std::string(name) + "\"", {}});
    return;
  }
  RuleTable& table = tables[std::string(name)];
  table.name = name;
  table.columns.assign(schema->columns.begin(), schema->columns.end());
  read_tsv(table, tsv, file, problems);
}

}  // namespace

RuleError::RuleError(std::vector<RuleProblem> problems)
    : std::runtime_error(describe(problems)), problems_(std::move(problems)) {}

Rules Rules::builtin() {
  Rules rules;
  std::vector<RuleProblem> problems;
  for (const EmbeddedTable& table : embedded_tables()) {
    if (table.name == encodings_table) continue;  // facts, not rules: read by the text stage
    read_into(rules.tables_, table.name, table.text, std::string(table.name) + ".tsv", problems);
  }
  if (!problems.empty()) throw RuleError(std::move(problems));
  return rules;
}

void Rules::load(const std::filesystem::path& path) {
  const bool folder = std::filesystem::is_directory(path);
  const std::vector<std::filesystem::path> files = folder ? table_files(path) : std::vector{path};
  std::vector<RuleProblem> problems;
  auto tables = tables_;
  for (const std::filesystem::path& file : files) {
    read_into(tables, table_name(file), read_file(file), file.string(), problems);
  }
  if (!problems.empty()) throw RuleError(std::move(problems));
  tables_ = std::move(tables);
}

void Rules::add(std::string_view name, std::string_view tsv, std::string_view file) {
  std::vector<RuleProblem> problems;
  auto tables = tables_;
  const std::string shown = file.empty() ? std::string(name) + ".tsv" : std::string(file);
  read_into(tables, name, tsv, shown, problems);
  if (!problems.empty()) throw RuleError(std::move(problems));
  tables_ = std::move(tables);
}

}  // namespace v0
}  // namespace solieu
