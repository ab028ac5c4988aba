#include <algorithm>
#include <utility>

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {
namespace {

using Edits = std::vector<OffsetMap::Edit>;

// Where the text byte at `begin` was read from. What was dropped before it stays out.
std::uint32_t source_begin(const Edits& edits, std::uint32_t begin) {
  const auto after =
      std::partition_point(edits.begin(), edits.end(), [&](const OffsetMap::Edit& e) { return e.text.end <= begin; });
  if (after != edits.end() && after->text.begin <= begin) return after->source.begin;
  if (after == edits.begin()) return begin;
  const OffsetMap::Edit& before = *(after - 1);
  return before.source.end + (begin - before.text.end);
}

// The end of what the text byte before `end` was read from. What was dropped after it stays out.
std::uint32_t source_end(const Edits& edits, std::uint32_t end) {
  const auto after =
      std::partition_point(edits.begin(), edits.end(), [&](const OffsetMap::Edit& e) { return e.text.begin < end; });
  if (after == edits.begin()) return end;
  const OffsetMap::Edit& before = *(after - 1);
  if (before.text.end >= end) return before.source.end;
  return before.source.end + (end - before.text.end);
}

}  // namespace

OffsetMap::OffsetMap(std::vector<Edit> edits) : edits_(std::move(edits)) {}

SourceSpan OffsetMap::to_source(TextSpan span) const {
  const std::uint32_t begin = source_begin(edits_, span.begin);
  return {begin, std::max(begin, source_end(edits_, span.end))};
}

}  // namespace v0
}  // namespace solieu
