// URLs, e-mail addresses, host names and image file names inside running text.
#pragma once

#include <cstddef>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// The end of the URL whose scheme or "www" ends at `at` ("http|://…", "www|.…"), or 0.
[[nodiscard]] std::size_t url_end(std::string_view text, std::size_t begin, std::size_t at);

struct LinkRun {
  std::size_t end = 0;      // end of the run of characters that addresses are made of
  std::size_t address = 0;  // end of the address that fills it, 0 if it is none
};

/// Looks at the run of address characters at `at`: an e-mail address, a host with its path, an image file name.
[[nodiscard]] LinkRun link_run(std::string_view text, std::size_t at);

/// The end of a markdown link's target that begins at `at` (behind "]("), or 0.
[[nodiscard]] std::size_t link_target_end(std::string_view text, std::size_t at);

}  // namespace v0
}  // namespace solieu
