// A page as lines of text, the containers that they stand in, and what its metadata says.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_clues.hpp"

namespace solieu {
inline namespace v0 {

/// A line of the page's text, which ends one byte before the next one begins.
struct HtmlLine {
  std::uint32_t begin = 0;
  std::uint32_t node = 0;
  std::uint32_t link_bytes = 0;  // of it inside of links
  bool after_gap : 1 = false;    // a paragraph begins, not only a line
  bool heading : 1 = false;      // h1: it may be the headline
  bool row : 1 = false;          // of a table, its cells joined
  bool caption : 1 = false;
};

/// An element that holds lines, or one with a clue. In the order of the page; a node's descendants follow it.
struct HtmlNode {
  std::uint32_t parent = 0;      // the root is its own
  std::uint32_t first_line = 0;  // the lines within are [first_line, end_line)
  std::uint32_t end_line = 0;
  HtmlClue clue = HtmlClue::none;
  bool has_heading = false;
};

struct HtmlPage {
  static constexpr std::size_t no_rank = std::numeric_limits<std::size_t>::max();
  struct Meta {
    std::string value;
    std::size_t rank = no_rank;  // the lowest is the one to take
  };
  struct Time {
    std::string value;
    std::uint32_t line = 0;  // the line that it stands before
    std::uint32_t node = 0;
  };

  std::string text;
  std::vector<HtmlLine> lines;
  std::vector<HtmlNode> nodes;
  std::string title;  // <title>
  Meta meta_title, meta_published, meta_url;
  std::string canonical;  // <link rel="canonical">
  std::string published;  // microdata
  std::vector<Time> times;
  std::string json_ld;  // all of it, one script a line

  [[nodiscard]] std::string_view line(std::size_t index) const {
    const std::size_t end = index + 1 < lines.size() ? lines[index + 1].begin : text.size();
    return std::string_view(text).substr(lines[index].begin, end - 1 - lines[index].begin);
  }
};

struct HtmlAttribute {
  std::string_view name;  // in lower case
  std::string_view value;
};

/// Makes a page of the elements and texts that a parser sees. Each call takes time linear in what it is given;
/// the page takes at most some five times the bytes of the source.
class HtmlPageBuilder {
 public:
  explicit HtmlPageBuilder(const HtmlClues& clues);

  void open(std::string_view tag, std::span<const HtmlAttribute> attributes);
  void close();  // the element opened last
  void text(std::string_view utf8);
  void raw_text(std::string_view utf8);  // of a script
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] HtmlPage take();

 private:
  enum class Display : std::uint8_t { inline_text, line, block, container };
  enum class Special : std::uint8_t { none, link, italic, list_item, row, cell, table, heading, title, json_ld };
  struct Element {
    Display display = Display::inline_text;
    Special special = Special::none;
    HtmlClue clue = HtmlClue::none;
    bool node = false;
    bool counts_link = false;
  };
  struct Row {
    std::uint32_t first_line = 0;
    std::uint32_t first_node = 0;
    std::vector<std::uint32_t> cells;  // the line that each begins with
    bool nested = false;
  };
  struct Table {
    std::uint32_t first_line = 0;
    std::uint32_t images = 0;
  };

  static constexpr std::size_t longest_row = 1500;  // of cells that are joined, in bytes; each cell has one and more

  static Element shape_of(std::string_view tag);
  void note_metadata(std::string_view tag, std::span<const HtmlAttribute> attributes);
  void note_element(Element& element, std::string_view tag, std::span<const HtmlAttribute> attributes);
  void open_special(Element& element, std::string_view tag, std::span<const HtmlAttribute> attributes);
  void close_special(const Element& element);
  void open_node(HtmlClue clue);
  void close_node();
  [[nodiscard]] bool holds_time(std::uint32_t node) const;
  void line_break(bool gap);
  void break_by_br();
  [[nodiscard]] bool goes_on_with(std::string_view word) const;
  void begin_line();
  void add_word(std::string_view word);
  void close_row();
  [[nodiscard]] bool is_data_row(const Row& row) const;
  void join_row(const Row& row);
  void close_table();
  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(page_.lines.size()); }

  const HtmlClues& clues_;
  HtmlPage page_;
  std::vector<Element> open_;
  std::vector<Row> rows_;
  std::vector<Table> tables_;
  std::uint32_t node_ = 0;
  HtmlLine line_;  // the one being written
  bool in_line_ = false;
  bool space_ = false;  // white space stands before the next word
  bool br_ = false;     // so does a <br>
  bool gap_ = true;
  bool bullet_ = false;  // a list item begins
  bool image_ = false;   // an image stands before the line
  bool after_image_ = false;
  std::size_t italic_bytes_ = 0;
  std::uint32_t images_ = 0;
  std::uint32_t skipped_ = 0;  // depths of open elements
  std::uint32_t links_ = 0;
  std::uint32_t italics_ = 0;
  std::uint32_t headings_ = 0;
  std::uint32_t captions_ = 0;
  std::uint32_t titles_ = 0;
};

}  // namespace v0
}  // namespace solieu
