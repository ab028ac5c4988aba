#include "cli/journal.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <functional>
#include <iterator>
#include <system_error>

#include "cli/command.hpp"
#include "cli/output_file.hpp"

namespace solieu::cli {
namespace {

constexpr std::string_view first_line = "solieu journal 1";
constexpr std::string_view begin_line = "begin";
constexpr std::string_view reject_prefix = "reject.";
constexpr std::string_view output_name = "output";

std::string checkpoint_line(const Checkpoint& at) {
  std::string line = "at";
  const auto put = [&line](std::string_view name, std::uint64_t value) {
    line.append(" ").append(name).append("=").append(std::to_string(value));
  };
  put("articles", at.counts.articles);
  put("analysed", at.counts.analysed);
  put("blank", at.counts.blank);
  put("items", at.counts.items);
  put("bytes", at.counts.bytes);
  for (const auto& [code, count] : at.counts.rejects) put(std::string(reject_prefix) + code, count);
  put("content", at.content);
  for (const std::uint64_t output : at.outputs) put(output_name, output);
  put("rejects", at.rejects);
  return line + " " + hex(chained_hash(0, line));
}

std::uint64_t* slot(Checkpoint& at, std::string_view name) {
  if (name.starts_with(reject_prefix)) return &at.counts.rejects[std::string(name.substr(reject_prefix.size()))];
  if (name == "articles") return &at.counts.articles;
  if (name == "analysed") return &at.counts.analysed;
  if (name == "blank") return &at.counts.blank;
  if (name == "items") return &at.counts.items;
  if (name == "bytes") return &at.counts.bytes;
  if (name == "content") return &at.content;
  if (name == output_name) return &at.outputs.emplace_back();
  if (name == "rejects") return &at.rejects;
  return nullptr;
}

// None for a line that is not whole.
std::optional<Checkpoint> read_checkpoint(std::string_view line) {
  const std::size_t hash = line.rfind(' ');
  if (!line.starts_with("at ") || line.substr(hash + 1) != hex(chained_hash(0, line.substr(0, hash)))) {
    return std::nullopt;
  }
  Checkpoint at;
  for (line = line.substr(2, hash - 2); !line.empty();) {
    const std::string_view pair = line.substr(1, line.find(' ', 1) - 1);
    line.remove_prefix(pair.size() + 1);
    const std::size_t equals = pair.find('=');
    std::uint64_t* to = slot(at, pair.substr(0, equals));
    if (to != nullptr) std::from_chars(pair.data() + equals + 1, pair.data() + pair.size(), *to);
  }
  return at;
}

// The lines that end.
std::vector<std::string> whole_lines(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line) && !in.eof();) lines.push_back(std::move(line));
  return lines;
}

}  // namespace

Journal::Journal(std::string path, Facts facts)
    : path_(std::move(path)),
      facts_(std::move(facts)),
      descriptor_(open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail();
  if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  close(descriptor_);
  throw UsageError(path_ + ": another run is writing here");
}

Journal::~Journal() { close(descriptor_); }

std::optional<Checkpoint> Journal::last() const {
  const std::vector<std::string> lines = whole_lines(path_);
  if (lines.empty() || lines[0] != first_line) return std::nullopt;
  std::size_t at = 1;
  Facts before;
  for (; at < lines.size() && lines[at] != begin_line; ++at) {
    const std::size_t tab = lines[at].find('\t');
    if (tab != std::string::npos) before.emplace_back(lines[at].substr(0, tab), lines[at].substr(tab + 1));
  }
  if (at == lines.size()) return std::nullopt;  // stopped before it began
  for (std::size_t i = 0; i < std::max(before.size(), facts_.size()); ++i) {
    if (i < before.size() && i < facts_.size() && before[i] == facts_[i]) continue;
    const std::string& name = i < facts_.size() ? facts_[i].first : before[i].first;
    throw UsageError("--resume: changed since " + path_ + " was begun: " + name);
  }
  Checkpoint found;
  for (++at; at < lines.size(); ++at) {
    if (auto checkpoint = read_checkpoint(lines[at])) found = *std::move(checkpoint);
  }
  return found;
}

void Journal::begin() {
  if (ftruncate(descriptor_, 0) != 0) fail();
  std::string text = std::string(first_line) + '\n';
  for (const auto& [name, value] : facts_) text += name + '\t' + value + '\n';
  append(text + std::string(begin_line) + '\n');
}

void Journal::go_on() { append("\n"); }  // ends a line that was cut off

void Journal::add(const Checkpoint& checkpoint) { append(checkpoint_line(checkpoint) + '\n'); }

void Journal::remove() {
  if (unlink(path_.c_str()) != 0) fail();
}

void Journal::append(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(descriptor_, text.data(), text.size());
    if (count < 0 && errno != EINTR) fail();
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
  if (fdatasync(descriptor_) != 0) fail();
}

void Journal::fail() const { throw OutputError(path_ + ": cannot write: " + std::generic_category().message(errno)); }

std::uint64_t chained_hash(std::uint64_t before, std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  return (before ^ std::hash<std::string_view>()(text)) * odd;
}

std::string hex(std::uint64_t number) {
  std::array<char, 16> digits{};
  digits.fill('0');
  std::array<char, 16> found{};
  const auto end = std::to_chars(found.data(), found.data() + found.size(), number, 16).ptr;
  std::copy_backward(found.data(), end, digits.data() + digits.size());
  return {digits.data(), digits.size()};
}

}  // namespace solieu::cli
