// Parts of a corpus: which article goes into which is decided by a hash of its id, whatever else is in the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::cli {

struct Part {
  std::string name;
  std::uint64_t end = 0;  // hashes below this, and not below the end of the part before
};

/// "train=0.8,dev=0.1,test=0.1"; empty gives no parts. \throws UsageError
[[nodiscard]] std::vector<Part> parse_split(std::string_view text);

/// The index of the part with an id: CRC-32 of its bytes (ISO-HDLC, as zlib's), as a share of 2^32.
[[nodiscard]] std::size_t part_of(const std::vector<Part>& parts, std::string_view id);

/// "news.jsonl" → "news.train.jsonl".
[[nodiscard]] std::string part_path(const std::string& path, const std::string& name);

}  // namespace solieu::cli
