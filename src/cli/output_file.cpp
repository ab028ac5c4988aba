#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffered = 1U << 18;

// Renaming would put a file in place of a link.
std::string behind_links(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : fs::path(path);
  return error ? path : real.string();
}

// A new name in a folder is on the disk when the folder is.
void sync_folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  static_cast<void>(fsync(descriptor));  // not every file system can
  close(descriptor);
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path.empty() ? path : behind_links(path)) {
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (!path_.empty() && (!fs::exists(status) || fs::is_regular_file(status))) partial_ = partial_path();
  if (path_.empty()) descriptor_ = STDOUT_FILENO;
}

OutputFile::~OutputFile() {
  if (!path_.empty() && descriptor_ >= 0) close(descriptor_);
}

void OutputFile::open(std::uint64_t kept) {
  if (path_.empty()) return;
  const std::string& name = is_partial() ? partial_ : path_;
  descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | (is_partial() ? O_APPEND : 0), 0666);
  if (descriptor_ < 0) fail(errno);
  if (is_partial() && ftruncate(descriptor_, static_cast<off_t>(kept)) != 0) fail(errno);
  size_ = flushed_ = kept;
}

void OutputFile::write(std::string_view text) {
  size_ += text.size();
  int error = 0;
  if (buffer_.size() + text.size() >= buffered) {
    error = drain();
    if (error == 0) error = put(text);  // a copy of much text would cost more than a system call
  }
  buffer_ += text;
  if (error != 0) fail(error);
}

void OutputFile::flush() {
  if (const int error = drain()) fail(error);
}

// What was written before an error is no longer in the buffer: a later call goes on behind it.
int OutputFile::drain() {
  std::string_view rest = buffer_;
  const int error = put(rest);
  buffer_.erase(0, buffer_.size() - rest.size());
  return error;
}

// Leaves in `text` what could not be written.
int OutputFile::put(std::string_view& text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor_, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
    flushed_ += static_cast<std::uint64_t>(count);
  }
  return 0;
}

void OutputFile::sync() {
  flush();
  if (is_partial() && fdatasync(descriptor_) != 0) fail(errno);
}

void OutputFile::truncate(std::uint64_t size) {
  size_ = size;
  if (size >= flushed_) return buffer_.resize(size - flushed_);
  buffer_.clear();
  if (!is_partial()) return;
  if (ftruncate(descriptor_, static_cast<off_t>(size)) != 0) fail(errno);
  flushed_ = size;
}

void OutputFile::commit() {
  sync();
  if (!is_partial()) return;
  if (std::rename(partial_.c_str(), path_.c_str()) != 0) fail(errno);
  sync_folder_of(path_);
}

void OutputFile::fail(int error) const {
  throw OutputError((path_.empty() ? "standard output" : path_) +
                    ": cannot write: " + std::generic_category().message(error));
}

}  // namespace solieu::cli
