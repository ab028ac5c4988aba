#include "cli/split.hpp"

#include <charconv>
#include <cmath>
#include <filesystem>

#include <boost/crc.hpp>

#include "cli/command.hpp"

namespace solieu::cli {
namespace {

constexpr double hashes = 4294967296;  // 2^32
constexpr double rounding = 1e-6;

[[noreturn]] void refuse(std::string_view what) {
  throw UsageError("--split: " + std::string(what) + "; like train=0.8,dev=0.1,test=0.1");
}

bool is_name(std::string_view name) {
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  for (const char c : name) {
    if (!good(c)) return false;
  }
  return !name.empty();
}

}  // namespace

std::vector<Part> parse_split(std::string_view text) {
  std::vector<Part> parts;
  double sum = 0;
  while (!text.empty()) {
    const std::string_view item = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), item.size() + 1));
    const std::size_t equals = std::min(item.find('='), item.size());
    const std::string_view number = item.substr(std::min(equals + 1, item.size()));
    double share = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), share);
    if (!is_name(item.substr(0, equals)) || error != std::errc() || end != number.data() + number.size() ||
        !(share > 0 && share <= 1)) {
      refuse("not a name and a share: " + std::string(item));
    }
    for (const Part& part : parts) {
      if (part.name == item.substr(0, equals)) refuse(part.name + " stands there twice");
    }
    sum += share;
    parts.push_back({std::string(item.substr(0, equals)), static_cast<std::uint64_t>(std::llround(sum * hashes))});
  }
  if (parts.empty()) return parts;
  if (std::abs(sum - 1) > rounding) refuse("the shares are not 1 together");
  parts.back().end = static_cast<std::uint64_t>(hashes);
  return parts;
}

std::size_t part_of(const std::vector<Part>& parts, std::string_view id) {
  boost::crc_32_type crc;
  crc.process_bytes(id.data(), id.size());
  std::size_t part = 0;
  while (part + 1 < parts.size() && crc.checksum() >= parts[part].end) ++part;
  return part;
}

std::string part_path(const std::string& path, const std::string& name) {
  const std::filesystem::path whole(path);
  return (whole.parent_path() / whole.stem()).string() + "." + name + whole.extension().string();
}

}  // namespace solieu::cli
