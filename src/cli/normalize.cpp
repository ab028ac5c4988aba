// solieu normalize: the cleaned text, as every later stage sees it.
#include <solieu/text.hpp>

#include "cli/bulk.hpp"

namespace solieu::cli {

int write_normalized(const Job& job) {
  return run_bulk(job, {"texts", "", [](const Document& document, const Sink& out) {
                          const NormalizedText clean = normalize(document.text);
                          out(clean.text);
                          if (!clean.text.empty() && clean.text.back() != '\n') out("\n");
                          return std::size_t{1};
                        }});
}

}  // namespace solieu::cli
