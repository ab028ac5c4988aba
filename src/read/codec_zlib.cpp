#include <algorithm>
#include <limits>
#include <new>

#include <zlib.h>

#include "read/codec.hpp"

namespace solieu {
inline namespace v0 {
namespace {

int window_bits(Codec codec) {
  if (codec == Codec::gzip) return 16 + MAX_WBITS;
  return codec == Codec::zlib ? MAX_WBITS : -MAX_WBITS;
}

class ZlibDecoder : public Decoder {
 public:
  explicit ZlibDecoder(Codec codec) {
    if (inflateInit2(&stream_, window_bits(codec)) != Z_OK) throw std::bad_alloc();
  }
  ~ZlibDecoder() override { inflateEnd(&stream_); }

  void restart() override { inflateReset(&stream_); }

  Step decode(std::string_view in, char* out, std::size_t room) override {
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    const auto in_size = static_cast<uInt>(std::min(in.size(), most));
    const auto out_size = static_cast<uInt>(std::min(room, most));
    stream_.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(in.data()));  // zlib reads it only
    stream_.avail_in = in_size;
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = out_size;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    Step step{in_size - stream_.avail_in, out_size - stream_.avail_out, status == Z_STREAM_END, {}};
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
      step.error = stream_.msg != nullptr ? stream_.msg : "broken data";
    }
    return step;
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::unique_ptr<Decoder> make_zlib_decoder(Codec codec) { return std::make_unique<ZlibDecoder>(codec); }

}  // namespace v0
}  // namespace solieu
