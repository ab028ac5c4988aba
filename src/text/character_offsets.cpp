#include <algorithm>
#include <limits>
#include <stdexcept>

#include <solieu/text.hpp>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t kStride = 256;  // bytes from one checkpoint to the next, at least

CodePoint character_of(std::string_view source, std::size_t at, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16le:
    case Encoding::utf16be:
      return utf16_at(source, at, encoding == Encoding::utf16be);
    case Encoding::windows1258:
    case Encoding::viscii:
    case Encoding::tcvn3:
    case Encoding::vni:
    case Encoding::viqr:
      return {static_cast<unsigned char>(source[at]), 1};
    default:
      return decode(source, at);
  }
}

}  // namespace

CharacterOffsets::CharacterOffsets(std::string_view source, Encoding encoding) : source_(source), encoding_(encoding) {
  // In any other encoding the characters are decoded, not counted.
  well_formed_ = encoding == Encoding::utf8 || encoding >= Encoding::utf8_in_utf8;
  if (source.size() > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("text of 4 GiB or more");
  checkpoints_.reserve(source.size() / kStride + 1);
  Checkpoint here{0, 0, 0};
  std::size_t next = 0;
  while (here.byte < source.size()) {
    if (here.byte >= next) {
      checkpoints_.push_back(here);
      next = here.byte + kStride;
    }
    well_formed_ = step(here) && well_formed_;
  }
  checkpoints_.push_back(here);
}

// Moves on by one character; false at bytes that are none in UTF-8.
bool CharacterOffsets::step(Checkpoint& here) const {
  const CodePoint point = character_of(source_, here.byte, encoding_);
  const bool repaired = point.value == kReplacementCharacter && (source_[here.byte] != '\xEF' || point.length != 3);
  here.byte += point.length;
  here.code_points += 1;
  here.utf16 += point.value > 0xFFFF ? 2 : 1;
  return !repaired;
}

CharacterOffsets::Checkpoint CharacterOffsets::at(std::uint32_t byte) const {
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), byte,
                                      [](std::uint32_t at, const Checkpoint& c) { return at < c.byte; });
  Checkpoint here = *(after - 1);
  if (!well_formed_) {
    while (here.byte < byte && here.byte < source_.size()) static_cast<void>(step(here));
    return here;
  }
  const std::uint32_t end = std::min(byte, static_cast<std::uint32_t>(source_.size()));
  std::uint32_t characters = 0;
  std::uint32_t pairs = 0;
  for (std::uint32_t i = here.byte; i < end; ++i) {
    const auto unit = static_cast<unsigned char>(source_[i]);
    characters += (unit & 0xC0U) == 0x80U ? 0U : 1U;
    pairs += unit >= 0xF0U ? 1U : 0U;
  }
  return {end, here.code_points + characters, here.utf16 + characters + pairs};
}

CharacterOffsets::Range CharacterOffsets::code_points(SourceSpan span) const {
  return {at(span.begin).code_points, at(span.end).code_points};
}

CharacterOffsets::Range CharacterOffsets::utf16(SourceSpan span) const {
  return {at(span.begin).utf16, at(span.end).utf16};
}

}  // namespace v0
}  // namespace solieu
