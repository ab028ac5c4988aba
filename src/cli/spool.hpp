// What is too long to be held in memory, kept on disk until it is written to the rejects.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace solieu::cli {

/// A file without a name in a folder. All functions throw OutputError.
class Spool {
 public:
  explicit Spool(const std::string& folder);
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;
  ~Spool();

  void write(std::string_view bytes);
  /// Up to `size` bytes from `offset` on; fewer only at the end.
  [[nodiscard]] std::string read(std::uint64_t offset, std::size_t size) const;
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  int descriptor_;
  std::uint64_t size_ = 0;
};

}  // namespace solieu::cli
