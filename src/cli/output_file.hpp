// A file that appears under its name only when it is whole; until then it is NAME.partial.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace solieu::cli {

class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// All functions throw OutputError; what was not written then is kept, and the next call goes on with it. Buffered;
/// what is not flushed when it is destroyed is lost.
class OutputFile {
 public:
  /// An empty path is standard output. A path that is there and no regular file (a pipe, /dev/null) is written
  /// directly.
  explicit OutputFile(const std::string& path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Opens the partial file: empty, or with its first `kept` bytes.
  void open(std::uint64_t kept = 0);

  void write(std::string_view text);
  void flush();
  void sync();                        // flushes, and waits until the bytes are on the disk
  void truncate(std::uint64_t size);  // drops what was written behind; only what is buffered if it has no partial file
  void commit();                      // syncs and gives the file its name

  [[nodiscard]] std::uint64_t size() const { return size_; }  // with what is buffered
  [[nodiscard]] std::uint64_t flushed() const { return flushed_; }
  [[nodiscard]] bool is_partial() const { return !partial_.empty(); }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string partial_path() const { return path_ + ".partial"; }

 private:
  [[nodiscard]] int drain();  // the number of the error, or 0
  [[nodiscard]] int put(std::string_view& text);
  [[noreturn]] void fail(int error) const;

  std::string path_;     // links followed; empty: standard output
  std::string partial_;  // where it is written; empty: directly
  int descriptor_ = -1;
  std::string buffer_;
  std::uint64_t size_ = 0;
  std::uint64_t flushed_ = 0;
};

}  // namespace solieu::cli
