#include "cli/unpack.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace solieu::cli {
namespace {

class UnpackedSource : public ByteSource {
 public:
  UnpackedSource(Decompressor in, std::shared_ptr<ByteSource> source)
      : in_(std::move(in)), source_(std::move(source)) {}

  std::size_t read(char* to, std::size_t size) override {
    if (rest_.empty()) rest_ = in_.next_block();
    if (rest_.empty() && !in_.error().empty()) throw ReadError(in_.error());
    const std::size_t count = std::min(size, rest_.size());
    std::memcpy(to, rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
  }

  bool would_wait() const override { return rest_.empty() && source_->would_wait(); }

 private:
  Decompressor in_;
  std::shared_ptr<ByteSource> source_;
  std::string_view rest_;  // of the block that was read last
};

}  // namespace

Decompressor decompressor_of(std::shared_ptr<ByteSource> source) {
  return Decompressor([source = std::move(source)](char* to, std::size_t size) { return source->read(to, size); });
}

std::unique_ptr<ByteSource> unpacked(Decompressor in, std::shared_ptr<ByteSource> source) {
  return std::make_unique<UnpackedSource>(std::move(in), std::move(source));
}

}  // namespace solieu::cli
