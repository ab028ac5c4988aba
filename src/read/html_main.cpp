#include "read/html_main.hpp"

#include <algorithm>
#include <unordered_set>

#include "read/ascii.hpp"
#include "read/html_date.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// Sizes in bytes; a Vietnamese letter takes 1.4 on average. Shares in hundredths.
constexpr std::size_t running_line = 60;  // a shorter line runs only with a full stop at its end
constexpr std::size_t shortest_running = 25;
constexpr std::size_t shortest_lead = 80;
constexpr std::size_t longest_date = 150;
constexpr std::size_t longest_label = 60;      // "Tin liên quan" above a list of links
constexpr std::size_t shortest_unlinked = 30;  // beside a link, that makes a line more than a link
constexpr std::size_t most_titles = 16;
constexpr std::uint64_t share_of_page = 80;   // whatever holds so much of the running text is not beside it
constexpr std::uint64_t share_of_named = 20;  // the least that an element named as the article's text holds
constexpr std::uint64_t share_of_inner = 80;  // an inner element is as good as the outer one
constexpr std::uint64_t share_of_child = 60;  // the text goes on inside of one child
constexpr std::uint64_t share_of_own = 15;    // the text stands here, between the children

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…") ||
         line.ends_with(".\"") || line.ends_with(".”") || line.ends_with(':') || line.ends_with(';');
}

bool has_share(std::uint64_t part, std::uint64_t whole, std::uint64_t percent) { return part * 100 >= whole * percent; }

class MainFinder {
 public:
  MainFinder(const HtmlPage& page, const std::string& headline)
      : page_(page),
        headline_(headline),
        running_(page.nodes.size()),
        dropped_(page.nodes.size()),
        heads_(page.nodes.size()) {}

  HtmlMain run() {
    weigh_nodes();
    drop_nodes();
    weigh_nodes();
    body_ = choose_body();
    choose_title();
    collect();
    main_.end = body().end_line;
    main_.dropped = std::move(dropped_);
    return std::move(main_);
  }

 private:
  const HtmlNode& body() const { return page_.nodes[body_]; }

  bool outside(std::uint32_t node) const { return dropped_[node] || heads_[node]; }

  // How much running text a line is.
  std::uint32_t weight_of(std::size_t index) const {
    const std::string_view line = page_.line(index);
    const std::uint32_t links = page_.lines[index].link_bytes;
    if (line.size() < shortest_running || std::size_t{links} * 2 > line.size()) return 0;
    const auto plain = static_cast<std::uint32_t>(line.size()) - links;
    return line.size() >= running_line || ends_sentence(line) ? plain : plain / 4;
  }

  void weigh_nodes() {
    std::fill(running_.begin(), running_.end(), 0);
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const std::uint32_t node = page_.lines[i].node;
      if (!outside(node)) running_[node] += weight_of(i);
    }
    own_ = running_;
    for (std::size_t node = running_.size() - 1; node > 0; --node) running_[page_.nodes[node].parent] += running_[node];
  }

  // What a clue calls a menu is none if the headline or nearly all text of the page stands in it.
  void drop_nodes() {
    const std::uint64_t all = running_[0];
    for (std::size_t i = 1; i < page_.nodes.size(); ++i) {
      const HtmlNode& node = page_.nodes[i];
      const bool whole = all > 0 && has_share(running_[i], all, share_of_page);
      dropped_[i] = dropped_[node.parent] || (node.clue == HtmlClue::drop && !whole && !node.has_heading);
      heads_[i] = heads_[node.parent] || (node.clue == HtmlClue::head && !whole);
    }
  }

  std::uint32_t choose_body() const {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < page_.nodes.size(); ++i) {
      if (page_.nodes[i].clue != HtmlClue::body || outside(i)) continue;
      const bool inner = best != 0 && page_.nodes[i].first_line < page_.nodes[best].end_line;
      const bool better = inner ? has_share(running_[i], running_[best], share_of_inner) : running_[i] > running_[best];
      if (best == 0 || better) best = i;
    }
    if (best != 0 && running_[best] > 0 && has_share(running_[best], running_[0], share_of_named)) return best;
    return descend();
  }

  // Down the children that hold most of the text, to where it spreads.
  std::uint32_t descend() const {
    std::vector<std::uint32_t> heaviest(page_.nodes.size());
    for (auto i = static_cast<std::uint32_t>(page_.nodes.size() - 1); i > 0; --i) {
      std::uint32_t& best = heaviest[page_.nodes[i].parent];
      if (best == 0 || running_[i] >= running_[best]) best = i;
    }
    std::uint32_t node = 0;
    while (heaviest[node] != 0 && running_[heaviest[node]] > 0 &&
           !has_share(own_[node], running_[node], share_of_own) &&
           has_share(running_[heaviest[node]], running_[node], share_of_child)) {
      node = heaviest[node];
    }
    return node;
  }

  // The headline as the page shows it: what the metadata repeats, with a site's name behind it or without.
  void choose_title() {
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t i = 0; i < page_.lines.size() && candidates.size() < most_titles; ++i) {
      const HtmlLine& line = page_.lines[i];
      if (line.heading || page_.nodes[line.node].clue == HtmlClue::title) candidates.push_back(i);
    }
    for (const std::uint32_t i : candidates) {
      if (says_title(page_.line(i))) return take_title(i);
    }
    main_.title = headline_;
    if (!main_.title.empty()) return;
    for (const bool heading : {true, false}) {
      for (const std::uint32_t i : candidates) {
        if (page_.lines[i].heading == heading && !dropped_[page_.lines[i].node]) return take_title(i);
      }
    }
  }

  bool says_title(std::string_view line) const {
    const std::string_view shown = trim_ascii(page_.title);
    if (line.size() < shortest_running) return false;
    return shown.find(line) != std::string_view::npos || headline_.starts_with(line) ||
           (!headline_.empty() && line.starts_with(headline_));
  }

  void take_title(std::uint32_t line) {
    main_.title = page_.line(line);
    title_line_ = line;
  }

  bool is_body_line(std::uint32_t i) const {
    return i >= body().first_line && i < body().end_line && !outside(page_.lines[i].node);
  }

  bool is_title(std::uint32_t i) const {
    const std::string_view line = page_.line(i);
    return line == main_.title || (page_.lines[i].heading && i == title_line_);
  }

  bool is_link(std::uint32_t i) const {
    const std::size_t size = page_.line(i).size();
    const std::size_t links = page_.lines[i].link_bytes;
    return links > 0 && size - links < shortest_unlinked && links * 10 >= size * 7;
  }

  bool is_date(std::uint32_t i) const {
    return page_.line(i).size() <= longest_date && shows_day(page_.line(i)) && !is_link(i);
  }

  // A publication line that stands above the headline.
  void collect_date(std::uint32_t end) {
    if (std::any_of(main_.above.begin(), main_.above.end(), [&](std::uint32_t i) { return is_date(i); })) return;
    for (std::uint32_t i = end; i > 0; --i) {
      const std::uint32_t node = page_.lines[i - 1].node;
      if (dropped_[node] || clue_of(node) != HtmlClue::date || !is_date(i - 1)) continue;
      main_.above.insert(main_.above.begin(), i - 1);
      return;
    }
  }

  void collect() {
    const std::uint32_t from = std::min(title_line_, body().first_line);
    bool below_title = title_line_ == no_line;
    for (std::uint32_t i = from; i < body().end_line; ++i) {
      if (i == title_line_) below_title = true;
      if (is_title(i)) continue;
      if (is_body_line(i)) {
        collect_line(i);
      } else if (main_.lines.empty() && !dropped_[page_.lines[i].node] && is_above(i, below_title)) {
        main_.above.push_back(i);
        seen_.insert(page_.line(i));
      }
    }
    collect_date(from);
  }

  void collect_line(std::uint32_t i) {
    if (is_link(i)) {
      const bool label = !main_.lines.empty() && main_.lines.back() + 1 == i && is_label(main_.lines.back());
      if (label) main_.lines.pop_back();
      return;
    }
    if (seen_.contains(page_.line(i)) && !page_.lines[i].row) return;  // a lead that the text repeats
    main_.lines.push_back(i);
  }

  // "Tin liên quan:", which would make boilerplate of all that follows.
  bool is_label(std::uint32_t i) const {
    const std::string_view line = page_.line(i);
    return line.size() <= longest_label && !line.ends_with('.') && !page_.lines[i].row;
  }

  bool is_above(std::uint32_t i, bool below_title) const {
    const std::string_view line = page_.line(i);
    const HtmlClue clue = clue_of(page_.lines[i].node);
    if (is_link(i)) return false;
    if ((below_title || clue == HtmlClue::date) && is_date(i)) return true;
    if (clue == HtmlClue::lead) return weight_of(i) > 0;
    const bool headed = heads_[page_.lines[i].node];
    return below_title && !headed && line.size() >= shortest_lead && weight_of(i) >= shortest_lead;
  }

  HtmlClue clue_of(std::uint32_t node) const {
    for (int up = 0; up < 3 && node != 0; ++up, node = page_.nodes[node].parent) {
      if (page_.nodes[node].clue != HtmlClue::none) return page_.nodes[node].clue;
    }
    return HtmlClue::none;
  }

  static constexpr std::uint32_t no_line = 0xFFFFFFFF;

  const HtmlPage& page_;
  const std::string& headline_;
  std::vector<std::uint32_t> running_;  // text of a node with all in it
  std::vector<std::uint32_t> own_;      // of its own lines
  std::vector<bool> dropped_;
  std::vector<bool> heads_;
  std::uint32_t body_ = 0;
  std::uint32_t title_line_ = no_line;
  std::unordered_set<std::string_view> seen_;
  HtmlMain main_;
};

}  // namespace

HtmlMain find_main(const HtmlPage& page, const std::string& headline) { return MainFinder(page, headline).run(); }

}  // namespace v0
}  // namespace solieu
