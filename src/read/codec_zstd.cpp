#include <new>

#include <zstd.h>

#include "read/codec.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// What a frame may make the decoder keep: 64 MiB, as `zstd --ultra -21` asks for.
constexpr int largest_window_log = 26;

class ZstdDecoder : public Decoder {
 public:
  ZstdDecoder() : context_(ZSTD_createDCtx()) {
    if (!context_) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, largest_window_log);
  }

  void restart() override { ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only); }

  Step decode(std::string_view in, char* out, std::size_t room) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, room, 0};
    const std::size_t left = ZSTD_decompressStream(context_.get(), &to, &from);
    Step step{from.pos, to.pos, left == 0, {}};
    if (ZSTD_isError(left) != 0) step.error = ZSTD_getErrorName(left);
    return step;
  }

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  std::unique_ptr<ZSTD_DCtx, Free> context_;
};

}  // namespace

std::unique_ptr<Decoder> make_zstd_decoder() { return std::make_unique<ZstdDecoder>(); }

}  // namespace v0
}  // namespace solieu
