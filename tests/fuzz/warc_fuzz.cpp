// WARC files of any bytes, plain and compressed, and the documents in them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "read/warc.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 2000;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  solieu::WarcReader reader(solieu::Decompressor([&rest](char* to, std::size_t room) {
                              const std::size_t count = std::min({room, rest.size(), std::size_t{100}});
                              std::memcpy(to, rest.data(), count);
                              rest.remove_prefix(count);
                              return count;
                            }),
                            longest);
  for (std::size_t records = 0; auto record = reader.next(); ++records) {
    if (record->offset > size || records > size) std::abort();
    if (!record->error.empty()) continue;
    const solieu::WarcDocument document = solieu::read_warc_document(record->bytes, longest);
    if (document.error.empty() && document.body.size() > 2 * longest) std::abort();
  }
  return 0;
}
