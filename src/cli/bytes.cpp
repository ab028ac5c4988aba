#include "cli/bytes.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>

#include "cli/signals.hpp"

namespace solieu::cli {
namespace {

constexpr std::size_t block = 1U << 16;

std::atomic<std::uint64_t> total_read{0};

[[noreturn]] void fail() { throw ReadError(std::generic_category().message(errno)); }

class FileSource : public ByteSource {
 public:
  FileSource(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {
    struct stat status {};
    may_wait_ = fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override {
    if (owned_) close(descriptor_);
  }

  std::size_t read(char* to, std::size_t size) override {
    if (may_wait_ && !wait_readable(descriptor_)) throw Stopped();
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, to, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) fail();
    total_read += static_cast<std::uint64_t>(count);
    return static_cast<std::size_t>(count);
  }

  bool would_wait() const override {
    pollfd waiting{descriptor_, POLLIN, 0};
    return may_wait_ && poll(&waiting, 1, 0) == 0;
  }

 private:
  int descriptor_;
  bool owned_;
  bool may_wait_;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail();
  return std::make_unique<FileSource>(descriptor, true);
}

std::unique_ptr<ByteSource> standard_input() { return std::make_unique<FileSource>(STDIN_FILENO, false); }

std::uint64_t bytes_read() { return total_read; }

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

ByteReader::Taken ByteReader::take_line(std::string& line, std::size_t limit, const Overflow& overflow) {
  return take_until(line, limit, overflow, "\n");
}

ByteReader::Taken ByteReader::take_all(std::string& rest, std::size_t limit, const Overflow& overflow) {
  const Taken taken = take_until(rest, limit, overflow, "");
  return taken == Taken::none ? Taken::whole : taken;
}

ByteReader::Taken ByteReader::take_until(std::string& to, std::size_t limit, const Overflow& overflow,
                                         std::string_view end) {
  to.clear();
  if (rest().empty() && !fill()) return Taken::none;
  bool too_long = false;
  for (bool ended = false; !ended && (!rest().empty() || fill());) {
    const std::size_t at = end.empty() ? std::string_view::npos : rest().find(end);
    const std::string_view part = rest().substr(0, at);
    ended = at != std::string_view::npos;
    if (!too_long && part.size() > limit - to.size()) {
      too_long = true;
      overflow(to);
      to = {};
    }
    if (too_long) {
      overflow(part);
    } else {
      to += part;
    }
    drop(part.size() + (ended ? end.size() : 0));
  }
  return too_long ? Taken::too_long : Taken::whole;
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
