// The program solieu.
#include <csignal>
#include <filesystem>
#include <iostream>

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace solieu::cli {
namespace {

int fail(const char* message, ExitCode code) {
  std::cerr << "solieu: " << message << '\n';
  return code;
}

int run_program(int argc, char** argv) {
  CLI::App app("Campaign results out of Vietnamese press articles, with the exact place of every piece.", "solieu");
  app.set_version_flag("--version", "solieu " SOLIEU_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  solieu extract article.txt\n"
      "  solieu extract --format csv news/*.txt > records.csv\n"
      "  solieu mentions < article.txt\n"
      "Exit codes: 0 done; 1 done, some input rejected; 2 wrong option or rule table, nothing\n"
      "processed; 3 something could not be read or written; 4 an error of the program.");
  Run run;
  add_extract(app, run);
  add_mentions(app, run);
  add_tokens(app, run);
  add_normalize(app, run);
  add_rules(app, run);
  try {
    app.parse(argc, argv);
    return run();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_done : exit_usage;
  }
}

}  // namespace
}  // namespace solieu::cli

int main(int argc, char** argv) {
  using namespace solieu::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write, with the exit code of one
  std::ios::sync_with_stdio(false);
  try {
    return run_program(argc, argv);
  } catch (const solieu::RuleError& error) {
    std::cerr << error.what() << '\n';
    return exit_usage;
  } catch (const std::filesystem::filesystem_error& error) {  // from rule tables: articles are reported on their own
    return fail(error.what(), exit_usage);
  } catch (const OutputError& error) {
    return fail(error.what(), exit_io);
  } catch (const std::exception& error) {
    return fail(error.what(), exit_bug);
  }
}
