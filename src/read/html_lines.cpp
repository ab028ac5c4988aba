// The page builder's part that makes lines of texts.
#include <algorithm>

#include "read/html_page.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t longest_title = 4096;  // in bytes
constexpr std::size_t longest_caption = 300;
constexpr std::size_t longest_cell = 400;  // longer ones are columns of a layout
constexpr std::size_t most_lines_of_cell = 4;

// The length of the white space that a text begins with: ASCII's, and U+00A0.
std::size_t space_length(std::string_view text) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') {
      ++at;
    } else if (c != ' ' && (c < '\t' || c > '\r')) {
      break;
    }
  }
  return at;
}

std::size_t word_length(std::string_view text) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ' ' || (c >= '\t' && c <= '\r')) break;
    if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') break;
  }
  return at;
}

// A small letter of Latin script.
bool begins_small(std::string_view word) {
  const char32_t c = code_point_at(word, 0).value;
  if (c < 0x80) return c >= 'a' && c <= 'z';
  if (c < 0x100) return c >= 0xDF;
  if (c < 0x180 || (c >= 0x1E00 && c < 0x1F00)) return c % 2 == 1;  // ă đ ĩ ũ; ạ and what follows it
  return c == 0x1A1 || c == 0x1B0;                                  // ơ ư
}

}  // namespace

void HtmlPageBuilder::text(std::string_view utf8) {
  if (titles_ > 0 && skipped_ == 0) {
    if (page_.title.size() < longest_title) page_.title += utf8.substr(0, longest_title);
    return;
  }
  if (skipped_ > 0) return;
  while (!utf8.empty()) {
    const std::size_t space = space_length(utf8);
    space_ = space_ || space > 0;
    utf8.remove_prefix(space);
    const std::size_t word = word_length(utf8);
    if (word > 0) add_word(utf8.substr(0, word));
    utf8.remove_prefix(word);
  }
}

// A single <br> may also break a line of a paragraph: then it goes on with a small letter.
void HtmlPageBuilder::break_by_br() {
  if (!in_line_ || br_) line_break(headings_ == 0);
  br_ = in_line_;
}

bool HtmlPageBuilder::goes_on_with(std::string_view word) const {
  const char last = page_.text.back();
  return headings_ > 0 ||
         (last != '.' && last != ':' && last != ';' && last != '!' && last != '?' && begins_small(word));
}

void HtmlPageBuilder::begin_line() {
  in_line_ = true;
  line_ = {};
  line_.begin = static_cast<std::uint32_t>(page_.text.size());
  line_.node = node_;
  line_.after_gap = gap_;
  line_.heading = headings_ > 0;
  line_.caption = captions_ > 0;
  after_image_ = image_;
  image_ = false;
  italic_bytes_ = 0;
  if (bullet_) page_.text += "- ";
  bullet_ = false;
}

void HtmlPageBuilder::add_word(std::string_view word) {
  if (br_) {
    br_ = false;
    space_ = true;
    if (!goes_on_with(word)) line_break(false);
  }
  if (!in_line_) {
    begin_line();
  } else if (space_) {
    page_.text += ' ';
  }
  space_ = false;
  page_.text += word;
  if (links_ > 0) line_.link_bytes += static_cast<std::uint32_t>(word.size() + 1);
  if (italics_ > 0) italic_bytes_ += word.size() + 1;
}

void HtmlPageBuilder::line_break(bool gap) {
  space_ = false;
  br_ = false;
  if (in_line_) {
    const std::size_t size = page_.text.size() - line_.begin;
    line_.link_bytes = std::min(line_.link_bytes, static_cast<std::uint32_t>(size));
    line_.caption = line_.caption || (after_image_ && size <= longest_caption && italic_bytes_ >= size);
    page_.text += '\n';
    page_.lines.push_back(line_);
    if (line_.heading) page_.nodes[node_].has_heading = true;
    in_line_ = false;
    gap_ = false;
  }
  gap_ = gap_ || gap;
}

void HtmlPageBuilder::close_row() {
  if (rows_.empty()) return;
  const Row row = std::move(rows_.back());
  rows_.pop_back();
  if (is_data_row(row)) join_row(row);
}

bool HtmlPageBuilder::is_data_row(const Row& row) const {
  const std::uint32_t end = line_count();
  std::size_t filled = 0;
  if (row.nested || end == row.first_line || holds_time(row.first_node)) return false;
  if (page_.text.size() - page_.lines[row.first_line].begin > longest_row) return false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::uint32_t last = i + 1 < row.cells.size() ? row.cells[i + 1] : end;
    if (row.cells[i] == last) continue;
    ++filled;
    const std::size_t begin = page_.lines[row.cells[i]].begin;
    const std::size_t size = (last < end ? page_.lines[last].begin : page_.text.size()) - begin;
    if (last - row.cells[i] > most_lines_of_cell || size > longest_cell) return false;
  }
  const auto has_clue = [](const HtmlNode& node) { return node.clue != HtmlClue::none || node.has_heading; };
  return filled > 1 && row.cells.front() == row.first_line &&
         std::none_of(page_.nodes.begin() + row.first_node, page_.nodes.end(), has_clue);
}

// The cells of a row on one line: "Huyện Cao Sơn; 420 người; 84%".
void HtmlPageBuilder::join_row(const Row& row) {
  HtmlLine joined = page_.lines[row.first_line];
  joined.row = true;
  joined.caption = false;
  joined.after_gap = row.first_line == 0 || !page_.lines[row.first_line - 1].row;
  joined.node = node_;
  joined.link_bytes = 0;
  std::string text;
  std::size_t cell = 0;
  for (std::uint32_t i = row.first_line; i < line_count(); ++i) {
    while (cell < row.cells.size() && row.cells[cell] < i) ++cell;
    const bool begins_cell = cell < row.cells.size() && row.cells[cell] == i;
    if (i > row.first_line) text += begins_cell ? "; " : " ";
    text += page_.line(i);
    joined.link_bytes += page_.lines[i].link_bytes;
  }
  page_.text.resize(joined.begin);
  page_.text += text;
  page_.text += '\n';
  page_.lines.resize(row.first_line);
  page_.lines.push_back(joined);
  page_.nodes.resize(std::max<std::size_t>(row.first_node, node_ + 1U));
}

// A table of an image and a line or two is the image's frame.
void HtmlPageBuilder::close_table() {
  if (tables_.empty()) return;
  const Table table = tables_.back();
  tables_.pop_back();
  const std::uint32_t lines = line_count() - std::min(line_count(), table.first_line);
  if (lines == 0 || lines > 2 || images_ == table.images) return;
  if (page_.text.size() - page_.lines[table.first_line].begin > longest_caption) return;
  for (std::uint32_t i = table.first_line; i < line_count(); ++i) page_.lines[i].caption = true;
}

}  // namespace v0
}  // namespace solieu
