// solieu normalize: the cleaned text, as every later stage sees it.
#include <memory>

#include <solieu/text.hpp>

#include "cli/input.hpp"
#include "cli/output.hpp"

namespace solieu::cli {
namespace {

int normalize_all(const Job& job) {
  Output out(job);
  Diagnostics problems;
  for_each_document(job.input, problems, [&](const Document& document) {
    const NormalizedText clean = normalize(document.text);
    out.write(clean.text);
    if (!clean.text.empty() && clean.text.back() != '\n') out.write("\n");
  });
  out.finish();
  return problems.exit_code();
}

}  // namespace

void add_normalize(CLI::App& app, Run& run) {
  const auto job = std::make_shared<Job>();
  CLI::App* command = app.add_subcommand("normalize", "The cleaned text: NFC, plain spaces, dashes and quotes");
  add_input_options(*command, job->input);
  add_output_option(*command, *job);
  command->footer("Example:\n  solieu normalize scraped.txt > clean.txt");
  command->callback([job, &run] { run = [job] { return normalize_all(*job); }; });
}

}  // namespace solieu::cli
