// Cuts a long article into sections, so that what reading it takes does not grow with it.
#pragma once

#include <cstddef>
#include <string_view>

#include <solieu/article.hpp>

namespace solieu {
inline namespace v0 {

/// No newspaper article is as long; whatever is holds many, and little that is said in one speaks for the next.
inline constexpr std::size_t longest_section = 256U << 10;  // bytes

/// The sections of an article in order: each has whole blocks as far as they fit, title and day as the whole has them.
/// A block that does not fit into a section is cut at white space, else behind the grapheme cluster at its end.
class Sections {
 public:
  /// \pre `article` is of `text`; both outlive this.
  Sections(const Article& article, std::string_view text) : article_(article), text_(text) {}

  /// Puts the next section into `out`; returns false after the last.
  bool next(Article& out);

  /// The index of the section's first block in the article.
  [[nodiscard]] std::size_t first_block() const { return first_block_; }

 private:
  [[nodiscard]] std::uint32_t cut_of(TextSpan block) const;
  void take_spam(Article& out);

  const Article& article_;
  std::string_view text_;
  std::size_t first_block_ = 0;
  std::size_t next_block_ = 0;
  std::size_t next_spam_ = 0;
  std::uint32_t taken_ = 0;  // up to here the next block was taken; 0: it is whole
};

}  // namespace v0
}  // namespace solieu
