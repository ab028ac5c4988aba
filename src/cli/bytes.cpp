#include "cli/bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace solieu::cli {
namespace {

constexpr std::size_t block = 1U << 16;

[[noreturn]] void fail() { throw ReadError(std::generic_category().message(errno)); }

class FileSource : public ByteSource {
 public:
  FileSource(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {}
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override {
    if (owned_) close(descriptor_);
  }

  std::size_t read(char* to, std::size_t size) override {
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, to, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) fail();
    return static_cast<std::size_t>(count);
  }

 private:
  int descriptor_;
  bool owned_;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail();
  return std::make_unique<FileSource>(descriptor, true);
}

std::unique_ptr<ByteSource> standard_input() { return std::make_unique<FileSource>(STDIN_FILENO, false); }

std::string_view ByteReader::peek(std::size_t size) {
  while (rest().size() < size && fill()) {
  }
  return rest().substr(0, size);
}

void ByteReader::take(std::string& to, std::size_t size) {
  while (size > 0) {
    if (rest().empty() && !fill()) return;
    const std::string_view part = rest().substr(0, size);
    to += part;
    size -= part.size();
    drop(part.size());
  }
}

ByteReader::Line ByteReader::take_line(std::string& line, std::size_t limit) {
  line.clear();
  bool too_long = false;
  if (rest().empty() && !fill()) return Line::end;
  for (bool ended = false; !ended;) {
    if (rest().empty() && !fill()) break;
    const std::size_t feed = rest().find('\n');
    const std::string_view part = rest().substr(0, feed);
    ended = feed != std::string_view::npos;
    too_long = too_long || part.size() > limit - line.size();
    if (!too_long) line += part;
    drop(part.size() + (ended ? 1 : 0));
  }
  if (too_long) line = {};
  return too_long ? Line::too_long : Line::whole;
}

bool ByteReader::fill() {
  if (ended_) return false;  // a terminal would be asked again
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t old = buffer_.size();
  buffer_.resize(old + block);
  const std::size_t count = source_->read(buffer_.data() + old, block);
  buffer_.resize(old + count);
  ended_ = count == 0;
  return !ended_;
}

void ByteReader::drop(std::size_t size) {
  begin_ += size;
  offset_ += size;
}

}  // namespace solieu::cli
