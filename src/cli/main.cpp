// The program solieu: what can go wrong becomes a message and an exit code.
#include <csignal>
#include <filesystem>
#include <iostream>

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace {

int fail(const char* message, solieu::cli::ExitCode code) {
  std::cerr << "solieu: " << message << '\n';
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace solieu::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write, with the exit code of one
  std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may not grow
  std::ios::sync_with_stdio(false);
  try {
    return run_command_line(argc, argv);
  } catch (const solieu::RuleError& error) {
    std::cerr << error.what() << '\n';
    return exit_usage;
  } catch (const UsageError& error) {
    return fail(error.what(), exit_usage);
  } catch (const std::filesystem::filesystem_error& error) {  // of rule tables: articles are reported on their own
    return fail(error.what(), exit_usage);
  } catch (const OutputError& error) {
    return fail(error.what(), exit_io);
  } catch (const std::exception& error) {
    return fail(error.what(), exit_bug);
  }
}
