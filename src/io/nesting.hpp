// Spans over a text as properly nested elements.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

/// Walks the blocks of a text in order and tells a sink what opens and closes around which piece of text. A span that
/// crosses the end of another, or of a block, is closed and opened again. Deeper than `deepest` nothing is opened, so
/// that no text makes a tree of any depth. Time: linear in the spans.
///
/// The sink has open(std::size_t span, bool again), close(std::size_t span) and text(SourceSpan).
template <class Sink>
class Nesting {
 public:
  static constexpr std::size_t deepest = 8;

  /// Precondition: the spans are ordered by outer_first.
  Nesting(const std::vector<SourceSpan>& spans, Sink& sink) : spans_(spans), sink_(sink) {}

  /// Precondition: blocks come in order and do not overlap.
  void walk(SourceSpan block) {
    at_ = block.begin;
    enter();
    while (at_ < block.end) {
      const std::uint32_t stop = next_stop(block.end);
      if (stop > at_) sink_.text({at_, stop});
      at_ = stop;
      if (at_ < block.end) {
        close_ended();
        open_starting();
      }
    }
    for (std::size_t i = open_.size(); i-- > 0;) sink_.close(open_[i]);
  }

 private:
  // What is still open from the block before, and what began between the blocks.
  void enter() {
    std::erase_if(open_, [&](std::size_t span) { return spans_[span].end <= at_; });
    for (const std::size_t span : open_) sink_.open(span, true);
    open_starting();
  }

  [[nodiscard]] std::uint32_t next_stop(std::uint32_t end) const {
    std::uint32_t stop = end;
    if (next_ < spans_.size() && spans_[next_].begin < stop) stop = spans_[next_].begin;
    for (const std::size_t span : open_) {
      if (spans_[span].end < stop) stop = spans_[span].end;
    }
    return stop;
  }

  void close_ended() {
    std::size_t outermost = open_.size();
    for (std::size_t i = 0; i < open_.size() && outermost == open_.size(); ++i) {
      if (spans_[open_[i]].end <= at_) outermost = i;
    }
    for (std::size_t i = open_.size(); i-- > outermost;) sink_.close(open_[i]);
    std::erase_if(open_, [&](std::size_t span) { return spans_[span].end <= at_; });
    for (std::size_t i = outermost; i < open_.size(); ++i) sink_.open(open_[i], true);
  }

  void open_starting() {
    for (; next_ < spans_.size() && spans_[next_].begin <= at_; ++next_) {
      if (spans_[next_].end <= at_ || open_.size() >= deepest) continue;
      sink_.open(next_, spans_[next_].begin < at_);
      open_.push_back(next_);
    }
  }

  const std::vector<SourceSpan>& spans_;
  Sink& sink_;
  std::uint32_t at_ = 0;
  std::size_t next_ = 0;
  std::vector<std::size_t> open_;  // outer ones first
};

}  // namespace v0
}  // namespace solieu
