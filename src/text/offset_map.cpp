#include "text/offset_map.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
inline namespace v0 {
namespace {

using Edits = std::vector<OffsetMap::Edit>;

// The changed place of an edit that a text byte within it belongs to.
OffsetMap::Edit piece_at(const OffsetMap::Edit& edit, std::uint32_t byte) {
  if (edit.pieces == 1) return edit;
  const auto size = static_cast<std::uint32_t>(edit.text.size()) / edit.pieces;
  return piece_of(edit, (byte - edit.text.begin) / size);
}

// Where the text byte at `begin` was read from. What was dropped before it stays out.
// `after` is the first edit that ends behind that byte.
std::uint32_t source_begin(const Edits& edits, Edits::const_iterator after, std::uint32_t step, std::uint32_t begin) {
  if (after != edits.end() && after->text.begin <= begin) return piece_at(*after, begin).source.begin;
  if (after == edits.begin()) return begin * step;
  const OffsetMap::Edit& before = *(after - 1);
  return before.source.end + (begin - before.text.end) * step;
}

// The end of what the text byte before `end` was read from. What was dropped after it stays out.
// `after` is the first edit that begins at `end` or behind it.
std::uint32_t source_end(const Edits& edits, Edits::const_iterator after, std::uint32_t step, std::uint32_t end) {
  if (after == edits.begin()) return end * step;
  const OffsetMap::Edit& before = *(after - 1);
  if (before.text.end >= end) return piece_at(before, end - 1).source.end;
  return before.source.end + (end - before.text.end) * step;
}

// The changed places of a map in order, and what lies between them.
struct Cursor {
  explicit Cursor(const OffsetMap& from) : edits(from.edits()), step(from.step()) {}

  const Edits& edits;
  std::uint32_t step;
  std::size_t next = 0;
  std::uint32_t piece = 0;   // of the edit `next`
  std::uint32_t text = 0;    // the ends of the edit before `next`
  std::uint32_t source = 0;  // the same place

  [[nodiscard]] bool at_end() const { return next == edits.size(); }
  [[nodiscard]] OffsetMap::Edit edit() const { return piece_of(edits[next], piece); }
  // Where a place between the edits lies on the other side.
  [[nodiscard]] std::uint32_t source_of(std::uint32_t place) const { return source + (place - text) * step; }
  [[nodiscard]] std::uint32_t text_of(std::uint32_t place) const { return text + (place - source); }
  void pass() {
    text = edit().text.end;
    source = edit().source.end;
    if (++piece < edits[next].pieces) return;
    piece = 0;
    ++next;
  }
};

}  // namespace

OffsetMap::OffsetMap(std::vector<Edit> edits, std::uint32_t step) : edits_(std::move(edits)), step_(step) {}

SourceSpan OffsetMap::to_source(TextSpan span) const {
  const auto ends_before = [&](const Edit& edit) { return edit.text.end <= span.begin; };
  const auto begins_before = [&](const Edit& edit) { return edit.text.begin < span.end; };
  const auto first = std::partition_point(edits_.begin(), edits_.end(), ends_before);
  const std::uint32_t begin = source_begin(edits_, first, step_, span.begin);
  auto after = span.empty() ? edits_.begin() : first;  // spans are short: few edits lie in them
  for (int near = 0; near < 4 && after != edits_.end() && begins_before(*after); ++near) ++after;
  if (after != edits_.end() && begins_before(*after)) after = std::partition_point(after, edits_.end(), begins_before);
  return {begin, std::max(begin, source_end(edits_, after, step_, span.end))};
}

void append_piece(Edits& edits, const OffsetMap::Edit& piece) {
  if (!edits.empty() && !piece.text.empty()) {
    OffsetMap::Edit& last = edits.back();
    const bool goes_on = last.text.end == piece.text.begin && last.source.end == piece.source.begin &&
                         last.text.size() == last.pieces * piece.text.size() &&
                         last.source.size() == last.pieces * piece.source.size();
    if (goes_on) {
      last.text.end = piece.text.end;
      last.source.end = piece.source.end;
      ++last.pieces;
      return;
    }
  }
  edits.push_back(piece);
}

OffsetMap::Edit& last_piece(Edits& edits) {
  OffsetMap::Edit& last = edits.back();
  if (last.pieces == 1) return last;
  const OffsetMap::Edit piece = piece_of(last, last.pieces - 1);
  last.text.end = piece.text.begin;
  last.source.end = piece.source.begin;
  --last.pieces;
  return edits.emplace_back(piece);
}

OffsetMap compose(const OffsetMap& outer, const OffsetMap& inner) {
  if (outer.identity()) return inner;
  if (inner.identity()) return outer;
  Cursor to_text(outer);
  Cursor to_source(inner);
  Edits edits;
  while (!to_text.at_end() || !to_source.at_end()) {
    // An edit of either map, and all that overlap it; `begin` and `end` are places of the text between.
    const bool outer_first =
        to_source.at_end() || (!to_text.at_end() && to_text.edit().source.begin < to_source.edit().text.begin);
    const std::uint32_t begin = outer_first ? to_text.edit().source.begin : to_source.edit().text.begin;
    std::uint32_t end = outer_first ? to_text.edit().source.end : to_source.edit().text.end;
    OffsetMap::Edit edit{{to_text.text_of(begin), 0}, {to_source.source_of(begin), 0}};
    for (bool more = true; more;) {
      more = false;
      if (!to_text.at_end() && to_text.edit().source.begin < end) {
        end = std::max(end, to_text.edit().source.end);
        to_text.pass();
        more = true;
      }
      if (!to_source.at_end() && to_source.edit().text.begin < end) {
        end = std::max(end, to_source.edit().text.end);
        to_source.pass();
        more = true;
      }
    }
    edit.text.end = to_text.text_of(end);
    edit.source.end = to_source.source_of(end);
    append_piece(edits, edit);
  }
  return OffsetMap(std::move(edits), inner.step());
}

}  // namespace v0
}  // namespace solieu
