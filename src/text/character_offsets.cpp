#include <algorithm>
#include <limits>
#include <stdexcept>

#include <solieu/text.hpp>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t kStride = 256;  // bytes from one checkpoint to the next, at least

}  // namespace

CharacterOffsets::CharacterOffsets(std::string_view source) : source_(source) {
  if (source.size() > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("text of 4 GiB or more");
  checkpoints_.reserve(source.size() / kStride + 1);
  Checkpoint here{0, 0, 0};
  std::size_t next = 0;
  while (here.byte < source.size()) {
    if (here.byte >= next) {
      checkpoints_.push_back(here);
      next = here.byte + kStride;
    }
    advance(here);
  }
  checkpoints_.push_back(here);
}

void CharacterOffsets::advance(Checkpoint& here) const {
  const CodePoint point = decode(source_, here.byte);
  here.byte += point.length;
  here.code_points += 1;
  here.utf16 += point.value > 0xFFFF ? 2 : 1;
}

CharacterOffsets::Checkpoint CharacterOffsets::at(std::uint32_t byte) const {
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), byte,
                                      [](std::uint32_t at, const Checkpoint& c) { return at < c.byte; });
  Checkpoint here = *(after - 1);
  while (here.byte < byte && here.byte < source_.size()) advance(here);
  return here;
}

CharacterOffsets::Range CharacterOffsets::code_points(SourceSpan span) const {
  return {at(span.begin).code_points, at(span.end).code_points};
}

CharacterOffsets::Range CharacterOffsets::utf16(SourceSpan span) const {
  return {at(span.begin).utf16, at(span.end).utf16};
}

}  // namespace v0
}  // namespace solieu
