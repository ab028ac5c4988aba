#include "read/html_page.hpp"

#include <algorithm>
#include <unordered_map>

#include "read/ascii.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t longest_value = 4096;        // of an attribute, in bytes
constexpr std::size_t longest_json_ld = 1U << 20;  // of all scripts
constexpr std::size_t most_times = 64;

std::string_view value_of(std::span<const HtmlAttribute> attributes, std::string_view name) {
  for (const HtmlAttribute& attribute : attributes) {
    if (attribute.name == name) return attribute.value.substr(0, longest_value);
  }
  return {};
}

std::string_view first_value(std::span<const HtmlAttribute> attributes, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const std::string_view value = value_of(attributes, name); !value.empty()) return value;
  }
  return {};
}

}  // namespace

HtmlPageBuilder::HtmlPageBuilder(const HtmlClues& clues) : clues_(clues) { page_.nodes.emplace_back(); }

// What HTML says of its elements; all others run on in the line.
HtmlPageBuilder::Element HtmlPageBuilder::shape_of(std::string_view tag) {
  struct Shape {
    Display display;
    Special special = Special::none;
  };
  using D = Display;
  using S = Special;
  static const std::unordered_map<std::string_view, Shape> shapes = {
      {"a", {D::inline_text, S::link}},
      {"i", {D::inline_text, S::italic}},
      {"em", {D::inline_text, S::italic}},
      {"title", {D::block, S::title}},
      {"h1", {D::block, S::heading}},
      {"h2", {D::block}},
      {"h3", {D::block}},
      {"h4", {D::block}},
      {"h5", {D::block}},
      {"h6", {D::block}},
      {"p", {D::block}},
      {"pre", {D::block}},
      {"address", {D::block}},
      {"hr", {D::block}},
      {"legend", {D::block}},
      {"summary", {D::block}},
      {"caption", {D::block}},
      {"figcaption", {D::block}},
      {"dt", {D::line}},
      {"dd", {D::line}},
      {"option", {D::line}},
      {"li", {D::line, S::list_item}},
      {"tr", {D::line, S::row}},
      {"td", {D::container, S::cell}},
      {"th", {D::container, S::cell}},
      {"table", {D::container, S::table}},
      {"div", {D::container}},
      {"body", {D::container}},
      {"section", {D::container}},
      {"article", {D::container}},
      {"main", {D::container}},
      {"header", {D::container}},
      {"footer", {D::container}},
      {"nav", {D::container}},
      {"aside", {D::container}},
      {"blockquote", {D::container}},
      {"center", {D::container}},
      {"details", {D::container}},
      {"dl", {D::container}},
      {"ul", {D::container}},
      {"ol", {D::container}},
      {"menu", {D::container}},
      {"form", {D::container}},
      {"fieldset", {D::container}},
      {"figure", {D::container}},
      {"hgroup", {D::container}},
      {"dir", {D::container}},
  };
  const auto found = shapes.find(tag);
  Element element;
  if (found == shapes.end()) return element;
  element.display = found->second.display;
  element.special = found->second.special;
  return element;
}

void HtmlPageBuilder::note_metadata(std::string_view tag, std::span<const HtmlAttribute> attributes) {
  if (tag == "link") {
    const bool canonical = equal_without_case(trim_ascii(value_of(attributes, "rel")), "canonical");
    if (canonical && page_.canonical.empty()) page_.canonical = trim_ascii(value_of(attributes, "href"));
    return;
  }
  const HtmlClues::Meta meta = clues_.of_meta(first_value(attributes, {"property", "name", "itemprop", "http-equiv"}));
  HtmlPage::Meta* field = meta.clue == HtmlClue::published ? &page_.meta_published
                          : meta.clue == HtmlClue::title   ? &page_.meta_title
                          : meta.clue == HtmlClue::url     ? &page_.meta_url
                                                           : nullptr;
  const std::string_view value = trim_ascii(value_of(attributes, "content"));
  if (field != nullptr && !value.empty() && meta.rank < field->rank) *field = {std::string(value), meta.rank};
}

void HtmlPageBuilder::note_element(Element& element, std::string_view tag, std::span<const HtmlAttribute> attributes) {
  HtmlNames names{tag, {}, {}, {}, {}};
  if (tag != "body" && tag != "html") {
    names.role = value_of(attributes, "role");
    names.itemprop = value_of(attributes, "itemprop");
    names.css_class = value_of(attributes, "class");
    names.id = value_of(attributes, "id");
  }
  element.clue = clues_.of(names);
  const std::string_view moment = first_value(attributes, {"datetime", "content"});
  if (element.clue == HtmlClue::published) {
    if (page_.published.empty()) page_.published = moment;
    element.clue = HtmlClue::date;
  } else if (tag == "time" && !moment.empty() && page_.times.size() < most_times) {
    page_.times.push_back({std::string(moment), line_count() + (in_line_ ? 1U : 0U), node_});
  }
}

void HtmlPageBuilder::open(std::string_view tag, std::span<const HtmlAttribute> attributes) {
  if (tag == "br") break_by_br();
  if (tag == "meta" || tag == "link") note_metadata(tag, attributes);
  if (tag == "img") {
    image_ = true;
    ++images_;
  }
  Element element = shape_of(tag);
  note_element(element, tag, attributes);
  open_special(element, tag, attributes);
  if (element.display != Display::inline_text) line_break(element.display >= Display::block);
  const bool inline_clue = element.display == Display::inline_text && element.clue != HtmlClue::none;
  if (inline_clue && element.clue == HtmlClue::drop) element.clue = HtmlClue::skip;  // a button in a paragraph
  skipped_ += element.clue == HtmlClue::skip ? 1 : 0;
  captions_ += element.clue == HtmlClue::caption ? 1 : 0;
  if (element.clue == HtmlClue::skip) {
    element.node = false;
  } else if (element.clue == HtmlClue::stamp) {
    element.node = false;
  } else if (element.display == Display::container || (element.clue != HtmlClue::none && !in_line_)) {
    element.node = true;
    open_node(element.clue);
  }
  open_.push_back(element);
}

void HtmlPageBuilder::open_special(Element& element, std::string_view tag, std::span<const HtmlAttribute> attributes) {
  switch (element.special) {
    case Special::link:
      element.counts_link = !value_of(attributes, "href").empty();
      links_ += element.counts_link ? 1 : 0;
      break;
    case Special::italic:
      ++italics_;
      break;
    case Special::heading:
      line_break(true);
      ++headings_;
      break;
    case Special::title:
      ++titles_;
      break;
    case Special::list_item:
      line_break(false);
      bullet_ = true;
      break;
    case Special::row:
      line_break(false);
      if (!rows_.empty()) rows_.back().nested = true;
      rows_.push_back({line_count(), static_cast<std::uint32_t>(page_.nodes.size()), {}, false});
      break;
    case Special::cell:
      line_break(false);
      if (!rows_.empty() && rows_.back().cells.size() <= longest_row &&
          (rows_.back().cells.empty() || rows_.back().cells.back() != line_count())) {
        rows_.back().cells.push_back(line_count());
      }
      break;
    case Special::table:
      line_break(true);
      tables_.push_back({line_count(), images_});
      break;
    case Special::none:
    case Special::json_ld:
      break;
  }
  const bool json_ld = tag == "script" && lower_ascii(value_of(attributes, "type")).starts_with("application/ld+json");
  if (json_ld) element.special = Special::json_ld;
}

void HtmlPageBuilder::close() {
  if (open_.empty()) return;
  const Element element = open_.back();
  if (element.display != Display::inline_text || (element.node && in_line_)) {
    line_break(element.display >= Display::block);
  }
  if (element.node) close_node();
  if (element.clue == HtmlClue::stamp && in_line_ && skipped_ == 0) text(" - ");
  close_special(element);
  skipped_ -= element.clue == HtmlClue::skip ? 1 : 0;
  captions_ -= element.clue == HtmlClue::caption ? 1 : 0;
  open_.pop_back();
}

void HtmlPageBuilder::close_special(const Element& element) {
  switch (element.special) {
    case Special::link:
      links_ -= element.counts_link ? 1 : 0;
      break;
    case Special::italic:
      --italics_;
      break;
    case Special::heading:
      --headings_;
      break;
    case Special::title:
      --titles_;
      break;
    case Special::list_item:
      bullet_ = false;
      break;
    case Special::row:
      close_row();
      break;
    case Special::table:
      close_table();
      break;
    case Special::json_ld:
      page_.json_ld += '\n';
      break;
    case Special::none:
    case Special::cell:
      break;
  }
}

void HtmlPageBuilder::open_node(HtmlClue clue) {
  HtmlNode node;
  node.parent = node_;
  node.first_line = line_count();
  node.clue = clue;
  node_ = static_cast<std::uint32_t>(page_.nodes.size());
  page_.nodes.push_back(node);
}

// A node without text leaves no trace.
void HtmlPageBuilder::close_node() {
  HtmlNode& node = page_.nodes[node_];
  const std::uint32_t parent = node.parent;
  node.end_line = line_count();
  if (node.has_heading) page_.nodes[parent].has_heading = true;
  const bool empty = node.first_line == node.end_line && node_ + 1 == page_.nodes.size();
  if (empty && !holds_time(node_)) page_.nodes.pop_back();
  node_ = parent;
}

bool HtmlPageBuilder::holds_time(std::uint32_t node) const {
  return !page_.times.empty() && page_.times.back().node >= node;
}

void HtmlPageBuilder::raw_text(std::string_view utf8) {
  const bool json_ld = !open_.empty() && open_.back().special == Special::json_ld;
  if (json_ld && page_.json_ld.size() < longest_json_ld) page_.json_ld += utf8.substr(0, longest_json_ld);
}

HtmlPage HtmlPageBuilder::take() {
  while (!open_.empty()) close();
  line_break(true);
  page_.nodes.front().end_line = line_count();
  return std::move(page_);
}

}  // namespace v0
}  // namespace solieu
