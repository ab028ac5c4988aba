// Bytes from files and standard input, pulled in blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace solieu::cli {

/// A source that can't be opened, or not be read to its end. The message says why, without the name.
class ReadError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Bytes in order. What unpacks a compressed source is a ByteSource over another one.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Reads up to `size` bytes, at least one unless the end is reached.
  /// \throws ReadError
  [[nodiscard]] virtual std::size_t read(char* to, std::size_t size) = 0;
};

/// \throws ReadError
[[nodiscard]] std::unique_ptr<ByteSource> open_file(const std::string& path);
[[nodiscard]] std::unique_ptr<ByteSource> standard_input();

/// Looks ahead in a source, and takes lines and blocks out of it. All functions throw ReadError.
class ByteReader {
 public:
  explicit ByteReader(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  /// Where the next byte lies in the source.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  /// The next bytes, up to `size` of them, without taking them; fewer only at the end.
  [[nodiscard]] std::string_view peek(std::size_t size);

  /// Takes up to `size` bytes and appends them; fewer only at the end.
  void take(std::string& to, std::size_t size);

  enum class Line { end, whole, too_long };
  /// Takes a line. `line` is without the line feed, or empty if the line is longer than `limit`.
  [[nodiscard]] Line take_line(std::string& line, std::size_t limit);

 private:
  [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(begin_); }
  [[nodiscard]] bool fill();  // false at the end
  void drop(std::size_t size);

  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not yet taken
  bool ended_ = false;
  std::uint64_t offset_ = 0;
};

}  // namespace solieu::cli
