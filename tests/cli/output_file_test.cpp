#include "cli/output_file.hpp"

#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace solieu::cli {
namespace {

// Where no file may grow any further: as on a full disk, but for the number of the error.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

std::string numbered_lines(std::size_t bytes) {
  std::string text;
  for (std::size_t line = 0; text.size() < bytes; ++line) text += std::to_string(line) + "\n";
  return text;
}

class OutputFileTest : public testing::TestWithParam<std::size_t> {
 protected:
  OutputFileTest()
      : path_(std::filesystem::path(testing::TempDir()) / ("solieu_output_" + std::to_string(GetParam()) + ".txt")) {}
  ~OutputFileTest() override { std::filesystem::remove(path_); }

  [[nodiscard]] std::string content() const {
    std::ifstream in(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

  std::filesystem::path path_;
};

// In pieces below and above what is buffered.
TEST_P(OutputFileTest, GoesOnWhereTheDiskWasFull) {
  const std::string text = numbered_lines(1'000'000);
  OutputFile file(path_.string());
  file.open();
  bool failed = false;
  {
    const FullDisk full(300'001);
    for (std::size_t at = 0; at < text.size(); at += GetParam()) {
      try {
        file.write(std::string_view(text).substr(at, GetParam()));
      } catch (const OutputError&) {
        failed = true;
      }
    }
    EXPECT_THROW(file.flush(), OutputError);
    EXPECT_EQ(file.flushed(), 300'001);
  }
  EXPECT_TRUE(failed);
  EXPECT_EQ(file.size(), text.size());
  file.commit();
  EXPECT_EQ(content(), text);
}

INSTANTIATE_TEST_SUITE_P(Pieces, OutputFileTest, testing::Values(1'000, 70'000, 400'000, 2'000'000));

}  // namespace
}  // namespace solieu::cli
