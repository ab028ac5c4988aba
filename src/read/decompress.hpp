// gzip and zstd read as plain bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "read/codec.hpp"

namespace solieu {
inline namespace v0 {

/// Reads a source through: plain bytes as they are, gzip members and zstd frames decompressed, as its first bytes say.
/// Streaming: holds a block of each side, whatever the size. At a truncated or broken place the stream ends, all that
/// came before is handed over, and `error` says what is wrong.
class Decompressor {
 public:
  /// Gives up to `size` bytes of the source, at least one unless the end is reached. What it throws comes through.
  using Pull = std::function<std::size_t(char* to, std::size_t size)>;
  explicit Decompressor(Pull pull) : pull_(std::move(pull)) {}

  /// The format found; reads the first bytes if nothing was read yet.
  [[nodiscard]] std::optional<Codec> codec();

  /// The next bytes, all of one member; they stay until the next call. Empty at the end.
  [[nodiscard]] std::string_view next_block();

  /// The same without taking them: the next call of next_block() gives them again.
  [[nodiscard]] std::string_view peek_block();

  /// Why the stream ended early, else empty: "gzip: broken at byte 4711 (invalid block type)".
  [[nodiscard]] const std::string& error() const { return error_; }

  /// After an error: goes on with the next member that the rest holds, if any. Meant for archives of independent
  /// members, such as WARC files. Linear: no byte is tried more than twice.
  bool skip_broken_member();

  /// Where in the source the member begins that the last block came from, or that `error` speaks of; 0 for plain bytes.
  [[nodiscard]] std::uint64_t member_offset() const { return member_offset_; }

 private:
  void begin();
  bool refill();
  bool begin_member();
  bool only_padding_left();
  void decode_block();
  void forget_consumed();
  void fail(std::string_view what);
  [[nodiscard]] std::uint64_t offset() const { return input_offset_ + at_; }

  Pull pull_;
  std::optional<Codec> codec_;
  std::unique_ptr<Decoder> decoder_;
  bool begun_ = false;
  bool peeked_ = false;
  bool in_member_ = false;
  std::string input_;  // bytes of the source; those before at_ are consumed
  std::size_t at_ = 0;
  std::uint64_t input_offset_ = 0;  // of input_ in the source
  std::uint64_t member_offset_ = 0;
  std::uint64_t tried_to_ = 0;  // what begins before it is not gone back to again
  std::string output_;
  std::string error_;
};

}  // namespace v0
}  // namespace solieu
