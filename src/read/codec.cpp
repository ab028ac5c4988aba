#include "read/codec.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view gzip_magic = "\x1F\x8B\x08"sv;  // with the only method there is
constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD"sv;

// A zstd file may begin with a skippable frame: 0x184D2A5? as little-endian.
bool is_skippable_frame(std::string_view bytes) {
  return bytes.size() >= 4 && (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50 &&
         bytes.substr(1, 3) == "\x2A\x4D\x18"sv;
}

}  // namespace

std::unique_ptr<Decoder> make_decoder([[maybe_unused]] Codec codec) {
#if SOLIEU_HAS_ZSTD
  if (codec == Codec::zstd) return make_zstd_decoder();
#endif
#if SOLIEU_HAS_ZLIB
  if (codec != Codec::zstd) return make_zlib_decoder(codec);
#endif
  return nullptr;
}

std::optional<std::string> decode_all(Codec codec, std::string_view bytes, std::size_t longest) {
  const std::unique_ptr<Decoder> decoder = make_decoder(codec);
  if (!decoder) return std::nullopt;
  std::string out;
  for (;;) {
    const std::size_t size = out.size();
    if (size > longest) return std::nullopt;
    out.resize(size + std::max<std::size_t>(4096, size));
    const Decoder::Step step = decoder->decode(bytes, out.data() + size, out.size() - size);
    out.resize(size + step.produced);
    bytes.remove_prefix(step.consumed);
    if (!step.error.empty() || (!step.ended && step.consumed == 0 && step.produced == 0)) return std::nullopt;
    if (!step.ended) continue;
    if (out.size() > longest) return std::nullopt;
    return out;
  }
}

std::optional<Codec> codec_of(std::string_view first_bytes) {
  if (first_bytes.starts_with(gzip_magic)) return Codec::gzip;
  if (first_bytes.starts_with(zstd_magic) || is_skippable_frame(first_bytes)) return Codec::zstd;
  return std::nullopt;
}

std::string_view magic_of(Codec codec) {
  return codec == Codec::gzip ? gzip_magic : codec == Codec::zstd ? zstd_magic : ""sv;
}

std::string_view name_of(Codec codec) {
  switch (codec) {
    case Codec::gzip:
      return "gzip";
    case Codec::zlib:
      return "zlib";
    case Codec::deflate:
      return "deflate";
    case Codec::zstd:
      break;
  }
  return "zstd";
}

}  // namespace v0
}  // namespace solieu
