// Compressed sources as plain bytes.
#pragma once

#include <memory>

#include "cli/bytes.hpp"
#include "read/decompress.hpp"

namespace solieu::cli {

/// The blocks of a source, decompressed if it is gzip or zstd. What the source throws comes through.
[[nodiscard]] Decompressor decompressor_of(std::shared_ptr<ByteSource> source);

/// The bytes of a source, decompressed; a broken place ends it with a ReadError. `source` is the one under `in`.
[[nodiscard]] std::unique_ptr<ByteSource> unpacked(Decompressor in, std::shared_ptr<ByteSource> source);

}  // namespace solieu::cli
