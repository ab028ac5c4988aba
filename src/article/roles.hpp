// What blocks are by where they stand among the others.
#pragma once

#include <cstddef>
#include <string_view>

#include <solieu/article.hpp>

namespace solieu {
inline namespace v0 {

inline constexpr std::size_t longest_caption = 300;  // bytes

/// Makes the headline of a text of one line a paragraph: it is none without an article.
void close_headline(std::string_view text, Article& article);

/// Marks the short items below the writer's name, links to other articles, as boilerplate.
void mark_links_below(std::string_view text, Article& article);

/// Marks names that stand below the last paragraph as by-lines, with the captions that a page keeps below them. Several
/// names with text below each head sections, and so does one that its text names ("Quảng Ninh").
void mark_bylines(std::string_view text, Article& article);

/// "- Năm nay có khả quan hơn không, thưa ông?": where lines with a dash ask questions, none is an item of a list.
void mark_dialogue(std::string_view text, Article& article);

/// Marks the first paragraph that is no subheading as the lead, unless a list stands before it.
void mark_lead(std::string_view text, Article& article);

}  // namespace v0
}  // namespace solieu
