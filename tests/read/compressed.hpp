// Compressed bytes for tests.
#pragma once

#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

#if SOLIEU_HAS_ZLIB
#include <zlib.h>
#endif
#if SOLIEU_HAS_ZSTD
#include <zstd.h>
#endif

#include "read/decompress.hpp"

namespace solieu::test {

/// A source that gives at most `step` bytes at a time.
inline Decompressor::Pull pull_from(std::string bytes, std::size_t step) {
  return [bytes = std::move(bytes), step, at = std::size_t{0}](char* to, std::size_t size) mutable {
    const std::size_t count = std::min({size, step, bytes.size() - at});
    std::memcpy(to, bytes.data() + at, count);
    at += count;
    return count;
  };
}

inline std::string rest_of(Decompressor& in) {
  std::string out;
  for (std::string_view block = in.next_block(); !block.empty(); block = in.next_block()) out += block;
  return out;
}

#if SOLIEU_HAS_ZLIB
/// `bits` as deflateInit2 has them: 31 gzip, 15 zlib, -15 raw.
inline std::string deflated(std::string_view plain, int bits = 31) {
  z_stream stream{};
  if (deflateInit2(&stream, 6, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error("deflate");
  std::string out(deflateBound(&stream, static_cast<uLong>(plain.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}
#endif

#if SOLIEU_HAS_ZSTD
/// With a checksum, as the program zstd writes it.
inline std::string zstd_frame(std::string_view plain) {
  std::string out(ZSTD_compressBound(plain.size()), '\0');
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  out.resize(ZSTD_compress2(context, out.data(), out.size(), plain.data(), plain.size()));
  ZSTD_freeCCtx(context);
  return out;
}
#endif

}  // namespace solieu::test
