// The compressed formats, a member at a time. Which of them a build reads is settled by the libraries it was built
// with.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

enum class Codec : std::uint8_t { gzip, zlib, deflate, zstd };

/// Decodes one member (gzip) or frame (zstd) after the other.
class Decoder {
 public:
  struct Step {
    std::size_t consumed = 0;
    std::size_t produced = 0;
    bool ended = false;  // the member is complete and its checksum right
    std::string error;   // empty if all is well
  };

  Decoder() = default;
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  virtual ~Decoder() = default;

  /// A new member begins.
  virtual void restart() = 0;

  [[nodiscard]] virtual Step decode(std::string_view in, char* out, std::size_t room) = 0;
};

/// Null if this build can't read the format.
[[nodiscard]] std::unique_ptr<Decoder> make_decoder(Codec codec);

/// The whole of one small member, as in the body of an HTTP message. Nothing if it is broken, or longer than `longest`.
[[nodiscard]] std::optional<std::string> decode_all(Codec codec, std::string_view bytes, std::size_t longest);

/// The format that a source's first bytes name, and the bytes that a member of it begins with ("magic numbers":
/// RFC 1952, section 2.3.1; RFC 8878, section 3.1.1).
[[nodiscard]] std::optional<Codec> codec_of(std::string_view first_bytes);
[[nodiscard]] std::string_view magic_of(Codec codec);
[[nodiscard]] std::string_view name_of(Codec codec);

// Each in the file of its library.
[[nodiscard]] std::unique_ptr<Decoder> make_zlib_decoder(Codec codec);
[[nodiscard]] std::unique_ptr<Decoder> make_zstd_decoder();

}  // namespace v0
}  // namespace solieu
