// Bytes from files and standard input, pulled in blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace solieu::cli {

/// A signal asks to stop while a source is read that may keep waiting for ever.
class Stopped {};

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
  /// \throws ReadError, Stopped
  [[nodiscard]] virtual std::size_t read(char* to, std::size_t size) = 0;
  /// Whether nothing is there to be read yet.
  [[nodiscard]] virtual bool would_wait() const { return false; }
};

/// \throws ReadError
[[nodiscard]] std::unique_ptr<ByteSource> open_file(const std::string& path);
[[nodiscard]] std::unique_ptr<ByteSource> standard_input();

/// Bytes read from files and standard input so far, in the whole program.
[[nodiscard]] std::uint64_t bytes_read();

/// Looks ahead in a source, and takes lines and blocks out of it. All functions throw ReadError and Stopped.
class ByteReader {
 public:
  explicit ByteReader(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  /// Where the next byte lies in the source.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  /// Whether the next line is not there yet.
  [[nodiscard]] bool would_wait() const { return source_->would_wait() && rest().find('\n') == std::string_view::npos; }

  /// The next bytes, up to `size` of them, without taking them; fewer only at the end.
  [[nodiscard]] std::string_view peek(std::size_t size);

  /// Takes up to `size` bytes and appends them; fewer only at the end.
  void take(std::string& to, std::size_t size);

  /// Where the bytes go of what is longer than its limit.
  using Overflow = std::function<void(std::string_view)>;
  enum class Taken { none, whole, too_long };

  /// Takes a line, without its line feed; none at the end. If it is longer than `limit`, all of it goes to
  /// `overflow` in pieces, and `line` is empty.
  [[nodiscard]] Taken take_line(std::string& line, std::size_t limit, const Overflow& overflow);
  /// The same for all that is left.
  [[nodiscard]] Taken take_all(std::string& rest, std::size_t limit, const Overflow& overflow);

 private:
  [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(begin_); }
  [[nodiscard]] Taken take_until(std::string& to, std::size_t limit, const Overflow& overflow, std::string_view end);
  [[nodiscard]] bool fill();  // false at the end
  void drop(std::size_t size);

  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not yet taken
  bool ended_ = false;
  std::uint64_t offset_ = 0;
};

}  // namespace solieu::cli
