// gzip and zstd of any bytes: the stream ends, and every member after a broken one is tried once.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "read/decompress.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  solieu::Decompressor in([&rest](char* to, std::size_t room) {
    const std::size_t count = std::min({room, rest.size(), std::size_t{50}});
    std::memcpy(to, rest.data(), count);
    rest.remove_prefix(count);
    return count;
  });
  std::size_t members = 0;
  do {
    while (!in.next_block().empty()) {
    }
    if (in.member_offset() > size || ++members > size + 1) std::abort();
  } while (in.skip_broken_member());
  return 0;
}
