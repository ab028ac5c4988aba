#include "cli/command.hpp"

#include <charconv>

namespace solieu::cli {

void add_input_options(CLI::App& command, InputOptions& input) {
  command.add_option("FILE", input.files, "Articles; standard input if none is named, or for \"-\"");
  command.add_option("--input-format", input.format, "text: one article a file; jsonl: one a line, as a JSON object")
      ->check(CLI::IsMember({"auto", "text", "jsonl"}))
      ->capture_default_str();
  command.add_option("--text-field", input.text_field, "JSON field with the article")->capture_default_str();
  command.add_option("--id-field", input.id_field, "JSON field with its id")->capture_default_str();
  command.add_option("--date-field", input.date_field, "JSON field with its publication day")->capture_default_str();
  command
      .add_option_function<std::string>(
          "--published",
          [&input](const std::string& text) {
            input.published = parse_day(text);
            if (!input.published || text.size() != 10) throw CLI::ValidationError("--published", "not a day: " + text);
          },
          "Publication day of the articles (default: their own dateline)")
      ->type_name("YYYY-MM-DD");
}

void add_rules_option(CLI::App& command, std::vector<std::string>& rules) {
  command.add_option("--rules", rules, "A table, or a folder of tables, over the built-in ones (may be repeated)")
      ->check(CLI::ExistingPath)
      ->type_name("PATH")
      ->allow_extra_args(false);
}

void add_output_option(CLI::App& command, Job& job) {
  command.add_option("--output,-o", job.output, "Write here instead of to standard output")->type_name("FILE");
}

void add_format_option(CLI::App& command, std::string& format, const std::vector<std::string>& formats) {
  command.add_option("--format,-f", format, "Output format (default: for people to a terminal, jsonl to a pipe)")
      ->check(CLI::IsMember(formats));
}

Rules load_rules(const std::vector<std::string>& paths) {
  Rules rules = Rules::builtin();
  for (const std::string& path : paths) rules.load(path);
  return rules;
}

std::optional<std::chrono::year_month_day> parse_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    unsigned value = 0;
    const char* end = text.data() + at + length;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value);
    return error == std::errc() && stop == end ? value : 0;
  };
  const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(number(0, 4))),
                                        std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2))};
  return day.ok() && day.year() > std::chrono::year(0) ? std::optional(day) : std::nullopt;
}

}  // namespace solieu::cli
