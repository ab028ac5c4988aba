// WARC files: what a crawler kept of the web (ISO 28500; versions 1.0 and 1.1), and the WET files made from them.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "read/decompress.hpp"

namespace solieu {
inline namespace v0 {

/// A record as it lies in the file.
struct WarcRecord {
  std::uint64_t offset = 0;  // of the record in the file; in a compressed file, of the member that it begins in
  std::string bytes;         // its header and its block; of a broken record, what was read of it
  std::string error;         // why it is broken, else empty
  bool too_long = false;     // that is why
};

/// Reads the records that hold pages or plain text: `response` with an HTTP status of 2xx, `resource`, `conversion`.
/// The others (requests, images, redirects …) are passed over. A broken record costs that record only: the reader
/// goes on at the next line that begins a record, in compressed files at the next member too.
/// Linear: bytes are gone over again at most as often as they were read once.
class WarcReader {
 public:
  /// Takes the bytes of a record that is too long, piece by piece.
  using Overflow = std::function<void(std::string_view)>;

  /// A record longer than `longest` is broken.
  WarcReader(Decompressor in, std::size_t longest) : in_(std::move(in)), longest_(longest) {}

  /// The next document or broken record; nothing at the end. Of a record that is too long, `overflow` gets all up to
  /// the line that begins the next one, before this returns. What the source throws comes through.
  [[nodiscard]] std::optional<WarcRecord> next(const Overflow& overflow = {});

 private:
  struct Mark {  // the member that the bytes from here on come from
    std::uint64_t at = 0;
    std::uint64_t member = 0;
  };

  [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(at_); }
  bool fill();
  bool have(std::size_t bytes);
  void consume(std::size_t bytes);
  [[nodiscard]] std::uint64_t place() const;
  bool at_record();
  void find_record(const Overflow& overflow = {});
  void consume(std::size_t bytes, const Overflow& overflow);
  void pass_over(std::uint64_t bytes);
  std::size_t header_size();
  std::optional<WarcRecord> read_record(const Overflow& overflow);
  std::optional<WarcRecord> read_block(WarcRecord record, std::size_t header, std::size_t block);
  bool ends_well(std::size_t size);
  WarcRecord broken(WarcRecord record, std::string why, std::size_t read);
  std::optional<WarcRecord> end_of_stream();

  Decompressor in_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t buffer_offset_ = 0;
  std::deque<Mark> marks_;
  std::uint64_t again_ = 1U << 20;  // bytes that may be gone over again
  bool resync_ = false;             // what is passed over belongs to a record that was handed over as broken
  bool error_told_ = false;         // so does the decompressor's error
};

/// The document in a record.
struct WarcDocument {
  enum class Content : std::uint8_t { html, text };
  std::string id;   // WARC-Record-ID without its brackets, else WARC-Target-URI
  std::string url;  // WARC-Target-URI
  Content content = Content::html;
  std::string charset;  // as its header has it, in lower case; else empty
  std::string body;     // without chunks and compression
  std::string error;    // why it can't be read, else empty
};

/// Takes apart what WarcReader handed over. A body longer than `longest` is an error. Linear.
[[nodiscard]] WarcDocument read_warc_document(std::string_view record, std::size_t longest);

}  // namespace v0
}  // namespace solieu
