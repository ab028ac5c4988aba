// The options of every subcommand. This file and command_tree.cpp know CLI11, which is slow to compile.
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/command_tree.hpp"
#include "cli/language.hpp"

namespace solieu::cli {
namespace {

void add_input_options(CLI::App& command, InputOptions& input) {
  command
      .add_option("FILE", input.files, "Articles, or folders of them; standard input if none is named, or for \"-\"")
      ->type_name("");
  command
      .add_option("--input-format", input.format,
                  "text or html: one article a file; jsonl: one a line, as a JSON object; warc or wet: what a crawler\n"
                  "keeps; rejects: what --rejects has kept; each also as gzip or zstd")
      ->check(CLI::IsMember({"auto", "text", "jsonl", "html", "warc", "wet", "rejects"}))
      ->capture_default_str();
  command.add_option("--text-field", input.text_field, "JSON field with the article")->capture_default_str();
  command.add_flag("--text-is-html", input.text_is_html, "The article in the JSON field is a page");
  command.add_option("--id-field", input.id_field, "JSON field with its id")->capture_default_str();
  command.add_option("--date-field", input.date_field, "JSON field with its publication day")->capture_default_str();
  command.add_option("--title-field", input.title_field, "JSON field with its title")->capture_default_str();
  command.add_option("--url-field", input.url_field, "JSON field with its address, the id of an article without one")
      ->capture_default_str();
  command.add_option("--max-doc-bytes", input.max_doc_bytes, "Reject longer articles (K, M, G may follow the number)")
      ->transform(CLI::AsSizeValue(false))
      ->capture_default_str();
}

void add_encoding_option(CLI::App& command, InputOptions& input) {
  const auto read = [&input](const std::string& name) {
    const auto encoding = encoding_named(name);
    std::string names;
    for (const std::string_view each : encoding_names()) names += (names.empty() ? "" : ", ") + std::string(each);
    if (!encoding) throw CLI::ValidationError("--encoding", "there is no \"" + name + "\"; it is one of " + names);
    input.encoding = *encoding;
  };
  command
      .add_option_function<std::string>("--encoding", read,
                                        "Encoding of the articles: utf-8, utf-16, windows-1258, viscii, tcvn3, vni, "
                                        "viqr, tcvn3-in-utf-8 … (default: auto)")
      ->type_name("NAME");
}

void add_published_option(CLI::App& command, InputOptions& input) {
  const auto read = [&input](const std::string& text) {
    input.published = parse_day(text);
    if (!input.published || text.size() != 10) throw CLI::ValidationError("--published", "not a day: " + text);
  };
  command.add_option_function<std::string>("--published", read, "Publication day (default: the article's dateline)")
      ->type_name("YYYY-MM-DD");
}

void add_rules_option(CLI::App& command, std::vector<std::string>& rules) {
  command.add_option("--rules", rules, "A table, or a folder of tables, over the built-in ones (may be repeated)")
      ->check(CLI::ExistingPath)
      ->type_name("PATH")
      ->allow_extra_args(false);
}

void add_output_option(CLI::App& command, Job& job) {
  command
      .add_option("--output,-o", job.output,
                  "Write here instead of to standard output; the file is there when it is whole")
      ->type_name("FILE");
}

void add_format_option(CLI::App& command, Job& job, const std::vector<std::string>& formats) {
  command
      .add_option("--format,-f", job.format, "Output format (default: " + formats[1] + " to a terminal, else jsonl)")
      ->check(CLI::IsMember(formats));
}

void add_bulk_options(CLI::App& command, BulkOptions& bulk) {
  command
      .add_option("--jobs,-j", bulk.threads,
                  "Threads (default: one a processor); the output is the same for any number")
      ->check(CLI::Range(1U, 256U));
  command.add_option("--rejects", bulk.rejects, "Keep what is rejected, whole, as JSON lines that can be read again")
      ->type_name("FILE");
  command.add_option("--stats", bulk.stats, "Write counts and speed as JSON")->type_name("FILE");
  command.add_flag("--resume", bulk.resume, "Go on where a run with the same --output was stopped");
  command.add_option("--checkpoint", bulk.checkpoint_seconds, "Note how far it has come every so many seconds")
      ->check(CLI::NonNegativeNumber)
      ->type_name("SECONDS")
      ->capture_default_str();
}

void add_language_option(CLI::App& command, Job& job) {
  command.add_option("--lang", job.language, "Words in this language (default: by the locale)")
      ->check(CLI::IsMember({"vi", "en"}));
}

CLI::App& add_articles_command(CLI::App& app, Job& job, const char* name, const char* description) {
  CLI::App& command = *app.add_subcommand(name, description);
  add_input_options(command, job.input);
  add_encoding_option(command, job.input);
  add_output_option(command, job);
  add_bulk_options(command, job.bulk);
  add_language_option(command, job);
  return command;
}

// Subcommands that analyze.
CLI::App& add_analysis_command(CLI::App& app, Job& job, const char* name, const char* description,
                               const std::vector<std::string>& formats) {
  CLI::App& command = add_articles_command(app, job, name, description);
  add_published_option(command, job.input);
  add_format_option(command, job, formats);
  add_rules_option(command, job.rules);
  return command;
}

const std::map<std::string, ToneMarks> tone_mark_styles{
    {"keep", ToneMarks::keep}, {"old", ToneMarks::old_style}, {"new", ToneMarks::new_style}};

using Run = std::function<int(const Job&)>;

void add_corpus_command(CLI::App& app, Job& job, Run& run) {
  CLI::App& command =
      add_articles_command(app, job, "corpus", "What is found, as tools for annotation and training take it");
  add_published_option(command, job.input);
  add_rules_option(command, job.rules);
  command
      .add_option(
          "--format,-f", job.format,
          "conll: tokens with BIO tags; spacy, doccano, prodigy: JSON lines; label-studio: tasks with predictions;\n"
          "brat: a folder of texts and annotations, records as events; instructions: prompts and completions")
      ->required()
      ->check(CLI::IsMember({"conll", "spacy", "doccano", "prodigy", "label-studio", "brat", "instructions"}));
  command
      .add_option("--split", job.corpus.split,
                  "Write parts, by a hash of each article's id: train=0.8,dev=0.1,test=0.1")
      ->type_name("SHARES");
  command.add_flag(
      "--near-duplicates", job.corpus.near_duplicates,
      "Mark articles with nearly the same body with the id of the first of them; a split keeps them together");
  command.footer(
      "Examples:\n"
      "  solieu corpus --format spacy news/*.txt > news.jsonl\n"
      "  solieu corpus --format conll --split train=0.8,dev=0.1,test=0.1 --near-duplicates -o news.conll crawl/\n"
      "  solieu corpus --format brat -o annotated/ news/*.txt");
  command.callback([&run] { run = write_corpus; });
}

void add_show_command(CLI::App& app, Job& job, Run& run) {
  CLI::App& command = *app.add_subcommand("show", "Articles and their records for people: in the terminal, or a page");
  add_input_options(command, job.input);
  add_encoding_option(command, job.input);
  add_published_option(command, job.input);
  add_rules_option(command, job.rules);
  CLI::Option* output = command.add_option("--output,-o", job.output, "Write here instead of to the terminal");
  output->type_name("FILE");
  command.add_option("--html", job.show.html, "Write one page for a browser; \"-\": to standard output")
      ->type_name("FILE")
      ->excludes(output);
  command.add_option("--color", job.show.colour, "Colours in the terminal; NO_COLOR is heeded")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  add_language_option(command, job);
  command.add_option("--width", job.show.width, "Cells in a line (default: those of the terminal)")
      ->check(CLI::Range(20, 1000));
  command.footer(
      "Examples:\n"
      "  solieu show article.txt\n"
      "  solieu show --color always news/*.txt | less -R\n"
      "  solieu show --html figures.html --lang vi news/*.txt");
  command.callback([&run] { run = show; });
}

void add_eval_command(CLI::App& app, Job& job, Run& run) {
  CLI::App& command = *app.add_subcommand("eval", "Score the records of a folder of articles against gold files");
  command.add_option("--gold", job.eval.gold, "Folder of gold files, *.json")->required()->type_name("DIR");
  command.add_option("--text", job.eval.texts, "Folder of the articles they name")->required()->type_name("DIR");
  command.add_flag("--use-published", job.eval.use_published, "Tell the analyzer the publication days in the gold");
  command.add_flag("--differences,-v", job.eval.differences, "List the figures missed, spurious or with a wrong slot");
  command.add_option("--format,-f", job.format, "Output format (default: text)")
      ->check(CLI::IsMember({"text", "json"}));
  add_rules_option(command, job.rules);
  add_output_option(command, job);
  add_language_option(command, job);
  command.footer("Example:\n  solieu eval --gold gold/ --text articles/ --rules my-tables/ --differences");
  command.callback([&run] { run = evaluate; });
}

void add_new_rules_command(CLI::App& rules, Job& job, Run& run) {
  CLI::App& command = *rules.add_subcommand("new", "Start a campaign domain: writes a table with sample rows");
  command.add_option("DOMAIN", job.table.domain, "Its name: a to z, 0 to 9 and _")->required()->type_name("");
  command.add_option("--folder", job.table.folder, "Folder of your tables; it is made if it is not there")
      ->type_name("DIR")
      ->capture_default_str();
  add_language_option(command, job);
  command.footer("Example:\n  solieu rules new book_swap");
  command.callback([&run] { run = new_rules; });
}

void add_rules_command(CLI::App& app, Job& job, Run& run) {
  CLI::App& rules = *app.add_subcommand("rules", "Start, check or print rule tables");
  rules.require_subcommand(1);
  rules.footer(
      "Examples:\n"
      "  solieu rules new book_swap\n"
      "  solieu rules check my-tables/\n"
      "  solieu rules list my-tables/ --used article.txt\n"
      "  solieu rules list > tables.tsv");
  add_new_rules_command(rules, job, run);
  const auto add = [&](const char* name, const char* description, const char* example, int (*what)(const Job&)) {
    CLI::App& command = *rules.add_subcommand(name, description);
    command.add_option("PATH,--rules", job.rules, "Tables, or folders of tables, over the built-in ones")
        ->check(CLI::ExistingPath);
    add_output_option(command, job);
    add_language_option(command, job);
    command.footer("Example:\n  solieu rules " + std::string(example));
    command.callback([&run, what] { run = what; });
    return &command;
  };
  add("check", "Say what is wrong, each as file:line:column; tries the examples of your own domains",
      "check my-tables/", check_rules);
  add("list", "Print all tables as tab-separated text", "list my-tables/ --used article.txt", list_rules)
      ->add_option("--used", job.input.files,
                   "Print the rows that gave mentions and records of these articles, and how many each")
      ->type_name("FILE");
}

void add_commands(CLI::App& app, Job& job, Run& run) {
  CLI::App& extract = add_analysis_command(app, job, "extract", "The records: who reached how much of what, and when",
                                           {"jsonl", "table", "csv"});
  extract.add_flag("--explain", job.explain, "Add to each JSON record which rule gave which slot");
  extract.add_flag("--csv-bom", job.csv_bom, "Begin CSV with a byte order mark, by which Excel knows UTF-8");
  extract.footer(
      "Examples:\n"
      "  solieu extract article.txt\n"
      "  solieu extract --format jsonl --explain article.txt\n"
      "  solieu extract --format csv --output records.csv news/*.txt\n"
      "  solieu extract --published 2020-07-15 < article.txt\n"
      "  solieu extract --output records.jsonl --rejects bad.jsonl --resume crawl/\n"
      "  solieu extract --text-field body --date-field day articles.jsonl");
  extract.callback([&run] { run = write_records; });

  CLI::App& mentions = add_analysis_command(
      app, job, "mentions", "Every mention: dates, counts, percentages, money, names", {"jsonl", "table"});
  mentions.footer("Example:\n  solieu mentions --format table article.txt");
  mentions.callback([&run] { run = write_mentions; });

  CLI::App& tokens = add_analysis_command(app, job, "tokens", "Tokens and sentences", {"jsonl", "text", "conllu"});
  tokens.footer("Example:\n  solieu tokens --format conllu article.txt");
  tokens.callback([&run] { run = write_tokens; });

  CLI::App& normalize =
      add_articles_command(app, job, "normalize", "The cleaned text: UTF-8, NFC, plain spaces, dashes and quotes");
  normalize
      .add_option_function<std::string>(
          "--tone-marks", [&job](const std::string& style) { job.tone_marks = tone_mark_styles.at(style); },
          "Where they stand: old (hòa, thủy), new (hoà, thuỷ), keep (default)")
      ->check(CLI::IsMember({"keep", "old", "new"}))
      ->type_name("STYLE");
  normalize.add_flag("--report", job.report, "Say what was changed and how often, and what looks wrong");
  add_format_option(normalize, job, {"jsonl", "text"});
  normalize.footer(
      "Examples:\n"
      "  solieu normalize scraped.txt > clean.txt\n"
      "  solieu normalize --encoding tcvn3 --tone-marks new old.txt\n"
      "  solieu normalize --report scraped.txt");
  normalize.callback([&run] { run = write_normalized; });

  add_corpus_command(app, job, run);
  add_show_command(app, job, run);
  add_eval_command(app, job, run);
  add_rules_command(app, job, run);
}

constexpr const char* exit_codes =
    "Exit codes: 0 done; 1 done, some input rejected; 2 wrong option or rule table, nothing processed;\n"
    "3 something could not be read or written; 4 an error of the program; 130, 143 stopped by a signal";

constexpr const char* examples =
    "Examples:\n"
    "  solieu extract article.txt\n"
    "  solieu extract --format csv news/*.txt > records.csv\n"
    "  solieu mentions < article.txt";

// The options that were given, but for those that name the rules and outputs or change nothing in the result.
std::string settings_of(const CLI::App& command) {
  const std::vector<std::string> others{"FILE",    "--output", "--rules",      "--jobs", "--rejects",
                                        "--stats", "--resume", "--checkpoint", "--lang"};
  std::string settings = command.get_name();
  for (const CLI::Option* option : command.get_options()) {
    const std::string name = option->get_name();
    if (option->count() == 0 || std::find(others.begin(), others.end(), name) != others.end()) continue;
    settings += " " + name;
    for (const std::string& value : option->results()) settings += "=" + value;
  }
  return settings;
}

// Help is written while the command line is read: its language has to be known before.
std::string asked_language(int argc, char** argv) {
  constexpr std::string_view option = "--lang";
  std::string language;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    if (word == option && i + 1 < argc) language = argv[i + 1];
    if (word.starts_with(option) && word.substr(option.size()).starts_with('='))
      language = word.substr(option.size() + 1);
  }
  return language;
}

std::string without_heading(std::string_view text) { return std::string(text.substr(text.find(": ") + 2)); }

// solieu --generate man|bash|zsh|fish [vi]: used by the build.
int generate(CLI::App& app, std::string_view what, Language language) {
  if (language == Language::vi) translate_program(app);
  CommandText program = text_of(app);
  program.examples = examples;
  if (what == "man") {
    const std::string codes = language == Language::vi ? vietnamese_lines(exit_codes) : exit_codes;
    std::cout << man_page(program, {SOLIEU_VERSION, without_heading(codes), language});
  } else if (what == "bash") {
    std::cout << bash_completion(program);
  } else if (what == "zsh") {
    std::cout << zsh_completion(program);
  } else if (what == "fish") {
    std::cout << fish_completion(program);
  } else {
    throw UsageError("--generate: man, bash, zsh or fish");
  }
  std::cout.flush();
  return std::cout ? exit_done : exit_io;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  CLI::App app("Campaign results out of Vietnamese press articles, with the exact place of every piece", "solieu");
  app.set_version_flag("--version", "solieu " SOLIEU_VERSION, "The version");
  app.set_help_flag("--help,-h", "This help");
  app.require_subcommand(1);
  app.footer(std::string(examples) + '\n' + exit_codes);
  Job job;
  Run run;
  add_commands(app, job, run);
  if (argc >= 3 && std::string_view(argv[1]) == "--generate") {
    return generate(app, argv[2], argc > 3 && std::string_view(argv[3]) == "vi" ? Language::vi : Language::en);
  }
  if (language_of(asked_language(argc, argv)) == Language::vi) translate_program(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_done : exit_usage;
  }
  const CLI::App& command = *app.get_subcommands().front();
  job.command = command.get_name();
  job.settings = settings_of(command);
  if (job.format == "table") job.settings += language_of(job.language) == Language::vi ? " in vi" : " in en";
  return run(job);
}

}  // namespace solieu::cli
