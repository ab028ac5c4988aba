// solieu normalize: the cleaned text, as every later stage sees it.
#include <solieu/text.hpp>

#include "cli/input.hpp"
#include "cli/output.hpp"

namespace solieu::cli {

int write_normalized(const Job& job) {
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

}  // namespace solieu::cli
