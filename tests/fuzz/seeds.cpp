// Gives every file of a folder to a fuzz target; the build defines TARGETS, their list.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" {
#define TARGET(name) int name(const std::uint8_t* data, std::size_t size);
TARGETS
#undef TARGET
}

namespace {

using Target = int (*)(const std::uint8_t* data, std::size_t size);

Target find_target(std::string_view asked) {
#define TARGET(name) \
  if (asked == #name) return name;
  TARGETS
#undef TARGET
  return nullptr;
}

}  // namespace

int main(int count, char** words) {
  const Target target = count == 3 ? find_target(words[1]) : nullptr;
  if (target == nullptr) {
    std::fputs("usage: solieu_fuzz_seeds TARGET FOLDER\n", stderr);
    return 2;
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(words[2])) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    std::printf("%s: %zu bytes\n", entry.path().filename().c_str(), bytes.size());
    std::fflush(stdout);
    target(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    ++files;
  }
  return files == 0 ? 1 : 0;
}
