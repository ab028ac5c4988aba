#include "structure/draft.hpp"

#include <algorithm>
#include <span>

#include "structure/head_scan.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// Links the figures of one statement from left to right.
class Linker : private HeadScan {
 public:
  Linker(const Statement& statement, const StructureCues& cues, const std::vector<Mention>& mentions,
         const MentionUnits& units, std::vector<Draft>& drafts)
      : HeadScan(statement, cues, mentions, units, drafts) {}

  void run(const std::vector<Figure>& figures) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
      leave_aside(figures[i].symbol);
      if (const std::size_t pairs = pairs_with_counts(figures, i); pairs > 0) {
        for (std::size_t k = 0; k < pairs; ++k) drafts_[drafts_.size() - pairs + k].attached.push_back(figures[i + k]);
        i += pairs - 1;
        previous_ = figures[i].symbol;
        continue;
      }
      const bool value = figures[i].role == Role::value;
      const std::uint32_t at = figures[i].symbol;
      if (repeats_head(figures, i)) continue;
      if (value && completes_head(figures[i])) {
        head().value = figures[i];
      } else if (value && !figures[i].sum_of_previous) {
        add_value(figures[i]);
      } else if (!value && (value_follows_in_parentheses(figures, i) || plan_comes_first(figures, i))) {
        pending_.push_back(figures[i]);
      } else if (Draft* said_of = of_dimension(figures[i]); said_of != nullptr) {
        said_of->attached.push_back(figures[i]);
      } else if (!of_other_dimension(figures[i]) && (attaches(figures[i]) || goes_back(figures[i]))) {
        head().attached.push_back(figures[i]);
      } else if (value) {
        add_value(figures[i]);
      } else {
        add_own(figures[i]);
      }
      previous_ = at;
    }
  }

 private:
  Draft& add(std::uint32_t anchor) {
    head_ = drafts_.size();
    Draft& draft = drafts_.emplace_back();
    draft.statement = &statement_;
    draft.anchor = anchor;
    return draft;
  }

  // "1.250 em (gồm 310 em hộ nghèo), đạt 98%": after its brackets an aside is no head any more.
  void leave_aside(std::uint32_t figure) {
    if (aside_ == no_figure || !crosses(aside_, figure, fixed_.close)) return;
    head_ = outer_head_;
    aside_ = no_figure;
  }

  // Whether a figure stands in brackets that opened after the one before it, and not after a name.
  [[nodiscard]] bool opens_aside(std::uint32_t figure) const {
    if (first() || !pending_.empty() || aside_ != no_figure) return false;
    for (std::uint32_t i = figure; i-- > previous_ + 1;) {
      if (code(i) == fixed_.close) return false;
      if (code(i) == fixed_.open) return !after_name(i);
    }
    return false;
  }

  void add_value(const Figure& figure) {
    if (opens_aside(figure.symbol)) {
      outer_head_ = head_;
      aside_ = figure.symbol;
    }
    const std::size_t head = head_;
    const bool where = says_where(figure);
    Draft& draft = add(figure.symbol);
    draft.value = figure;
    draft.attached = std::move(pending_);
    pending_.clear();
    if (where) head_ = head;
  }

  // "có 3.000 người tại 28 xã tham gia, tăng 83%": the places only say where; what follows is said of the persons.
  [[nodiscard]] bool says_where(const Figure& figure) const {
    if (first() || !head().value || head().anchor != previous_ || figure.symbol != previous_ + 2) return false;
    return code(previous_ + 1) == fixed_.gap && units_.of(figure.mention).kind == "place" &&
           units_.of(head().value->mention).kind == "person";
  }

  // A change, or a share of what was planned or was before.
  [[nodiscard]] bool compares(const Figure& figure) const {
    const Role role = figure.role;
    return unit_of(figure) == "%" && (is_change(role) || role == Role::of_plan || role == Role::over_plan ||
                                      role == Role::under_plan || role == Role::of_previous);
  }

  // "kim ngạch tăng 13,5% so với cùng kỳ, đạt 2,4 tỷ USD": what is said of the value stands before it.
  [[nodiscard]] bool completes_head(const Figure& figure) const {
    if (first() || head().value || figure.baseline || figure.sum_of_previous || !pending_.empty()) return false;
    const std::vector<Figure>& said = head().attached;
    if (!std::all_of(said.begin(), said.end(), [&](const Figure& other) { return compares(other); })) return false;
    if (unit_of(figure) == "%" || figure.symbol < previous_ + 2) return false;
    const std::uint32_t verb = figure.symbol - 1;
    const bool equal = code(verb) == cues_.equal && !is_change(said.back().role);  // "tăng 7%, tương đương 1,6 tỷ"
    if (code(verb) != cues_.upto && code(verb) != cues_.reach && !equal) return false;
    const bool linked = code(verb) == cues_.upto || code(verb - 1) == fixed_.comma || code(verb - 1) == cues_.and_;
    return linked && !crosses(previous_, figure.symbol, fixed_.semicolon) &&
           !crosses(previous_, figure.symbol, fixed_.close) && !has_own_subject(figure);
  }

  void add_own(const Figure& figure) {
    std::vector<Figure>& said = add(figure.symbol).attached;
    said = std::move(pending_);
    pending_.clear();
    said.insert(said.begin(), figure);
  }

  // "So với kế hoạch 1.150 người thì mới đạt 88,5%": the plan stands before its percentage.
  [[nodiscard]] bool plan_comes_first(const std::vector<Figure>& figures, std::size_t i) const {
    if (!first() || figures[i].role != Role::plan || i + 1 >= figures.size()) return false;
    const Role next = figures[i + 1].role;
    return (next == Role::of_plan || next == Role::over_plan || next == Role::under_plan) &&
           !crosses(figures[i].symbol, figures[i + 1].symbol, fixed_.semicolon);
  }

  // "366 người …, đạt 150% (366/244) kế hoạch": the count once more beside its plan.
  [[nodiscard]] bool repeats_head(const std::vector<Figure>& figures, std::size_t i) const {
    if (i + 1 >= figures.size() || first() || !head().value) return false;
    const Figure& next = figures[i + 1];
    if (figures[i].role != Role::value || next.role != Role::plan || next.symbol != figures[i].symbol + 1) return false;
    const auto* count = std::get_if<CountValue>(&mentions_[figures[i].mention].value);
    const auto* counted = std::get_if<CountValue>(&mentions_[head().value->mention].value);
    return count != nullptr && counted != nullptr && count->quantity.low == counted->quantity.low;
  }

  // "đạt 88,7% (6.915.240 người)": the percentage stands before its count.
  [[nodiscard]] bool value_follows_in_parentheses(const std::vector<Figure>& figures, std::size_t i) const {
    if (i + 1 >= figures.size() || figures[i + 1].role != Role::value || figures[i + 1].baseline) return false;
    if (is_change(figures[i].role) || repeats_head(figures, i + 1)) return false;
    const std::uint32_t from = figures[i].symbol;
    const std::uint32_t to = figures[i + 1].symbol;
    return to > 0 && code(to - 1) == fixed_.open && to - from <= 6 && !crosses(from, to, fixed_.comma) &&
           !crosses(from, to, fixed_.close);
  }

  // "249 huyện thuộc 57 tỉnh đạt chuẩn, tăng 36 huyện": of the count of its unit, past the one beside it.
  [[nodiscard]] bool goes_back(const Figure& figure) {
    if (first() || !is_change(figure.role) || !other_unit(figure) || unit_of(figure).empty()) return false;
    constexpr std::size_t farthest = 3;
    for (std::size_t i = head_; i-- > first_ && head_ - i <= farthest;) {
      const Draft& draft = drafts_[i];
      if (!draft.value || crosses(draft.anchor, figure.symbol, fixed_.semicolon)) return false;
      if (unit_of(*draft.value) != unit_of(figure)) continue;
      head_ = i;
      return true;
    }
    return false;
  }

  // "1,12 triệu tấn, trị giá 4,37 tỷ USD, giảm 10,5% về lượng và tăng 39,6% về giá trị": the count or the money that a
  // change is of; else null.
  [[nodiscard]] Draft* of_dimension(const Figure& figure) {
    const SymbolCode kind = dimension_of(figure);
    for (std::size_t i = drafts_.size(); kind != 0 && i-- > first_;) {
      if (drafts_[i].value && code(drafts_[i].value->symbol) == kind) return &drafts_[i];
    }
    return nullptr;
  }

  [[nodiscard]] bool of_other_dimension(const Figure& figure) const {
    return !first() && head().value && dimension_of(figure) != 0;
  }

  [[nodiscard]] SymbolCode dimension_of(const Figure& figure) const {
    const std::size_t next = figure.symbol + 1;
    if (!is_change(figure.role) || code(figure.symbol) != fixed_.percent || next == statement_.symbols.size()) return 0;
    if (code(next) == cues_.volume) return fixed_.count;
    return code(next) == cues_.worth ? fixed_.money : SymbolCode{0};
  }

  // "A 361 người, B 104 người, đạt lần lượt 96,2% và 78,5% kế hoạch", "…, lần lượt tăng 318 người và 207 người": one
  // for each of the counts before. Gives how many, or 0.
  [[nodiscard]] std::size_t pairs_with_counts(const std::vector<Figure>& figures, std::size_t i) const {
    const SymbolCode kind = code(figures[i].symbol);
    const bool change = kind == fixed_.count && is_change(figures[i].role);
    if (first() || (kind != fixed_.percent && !change)) return 0;
    const bool anew = crosses(previous_, figures[i].symbol, cues_.respectively);
    if (change && !anew) return 0;
    // "Chi cục A thu 318 tỷ đồng, Chi cục B 74 tỷ đồng; huyện C và D mới đạt lần lượt 43,1% và 46% dự toán"
    if (crosses(previous_, figures[i].symbol, fixed_.semicolon) && crosses(previous_, figures[i].symbol, fixed_.area))
      return 0;
    std::size_t end = i + 1;
    while (end < figures.size() && code(figures[end].symbol) == kind &&
           figures[end].symbol <= figures[end - 1].symbol + (anew ? 3 : 2)) {  // "tăng 4,3% và giảm 2,6%"
      ++end;
    }
    const std::size_t pairs = end - i;
    if (pairs < 2 || pairs > drafts_.size() - first_) return 0;
    // "lần lượt là 3.862 người và 21.450 người, tăng 5,1% và 22,4%"
    const std::uint32_t counted = drafts_[drafts_.size() - pairs].anchor;
    constexpr std::uint32_t nearby = 3;
    // "517 và 4.870 người, tương ứng 86,2% và 97,4% chỉ tiêu"
    const std::uint32_t last = drafts_.back().anchor;
    const bool joined = pairs == 2 && last == counted + 2 && code(last - 1) == cues_.and_;
    if (!anew && !joined &&
        (code(figures[end - 1].symbol - 1) != cues_.and_ ||
         !crosses(counted - std::min(counted, nearby), counted, cues_.respectively)))
      return 0;
    const bool counts = std::all_of(drafts_.end() - static_cast<std::ptrdiff_t>(pairs), drafts_.end(),
                                    [](const Draft& draft) { return draft.value && draft.attached.empty(); });
    return counts ? pairs : 0;
  }

  std::size_t outer_head_ = 0;       // the head before the aside
  std::uint32_t aside_ = no_figure;  // symbol of its first value
  std::vector<Figure> pending_;
};

}  // namespace

void link_figures(const Statement& statement, const std::vector<Figure>& figures, const StructureCues& cues,
                  const std::vector<Mention>& mentions, const MentionUnits& units, std::vector<Draft>& out) {
  const std::size_t first = out.size();
  Linker(statement, cues, mentions, units, out).run(figures);
  decide_kinds(std::span(out).subspan(first), cues, mentions);
}

namespace {

// "So với cùng kỳ, con số này tăng 12%", and not "Tại huyện A, con số này là 12%".
bool opens_with_anaphor(const Statement& statement, std::uint32_t figure, const LinkCues& cues,
                        const FixedSymbols& fixed) {
  bool anaphor = false;
  for (std::uint32_t i = 0; i < figure; ++i) {
    const SymbolCode code = statement.symbols[i].code;
    if (code == fixed.agency || code == fixed.area || code == fixed.programme || code == cues.own) return false;
    anaphor = anaphor || code == cues.that;
  }
  return anaphor;
}

// "Tuy vậy, so với kế hoạch giao 1.150 người thì mới đạt 88,5%": a comparison without a subject of its own.
bool opens_with_comparison(const Statement& statement, std::uint32_t figure, const LinkCues& cues,
                           const FixedSymbols& fixed) {
  constexpr std::uint32_t opener = 2;  // symbols: "Tuy vậy,"
  const auto& symbols = statement.symbols;
  std::uint32_t compare = 0;
  while (compare < figure && symbols[compare].code != cues.compare) ++compare;
  if (compare == figure || compare > opener) return false;
  std::uint32_t clause = figure;  // "so với tháng trước, số thu giảm 5%" has one
  while (clause > compare && cues.verbs.has(symbols[clause - 1].code)) --clause;
  const bool other_noun = figure + 1 < symbols.size() && (symbols[figure + 1].code == fixed.gap ||
                                                          symbols[figure + 1].code == cues.whole);  // "tăng 5% số vụ"
  if (symbols[figure].code != fixed.percent || other_noun) return false;
  const SymbolCode before = symbols[clause - 1].code;
  return before == fixed.comma || before == fixed.date || before == fixed.close || cues.but == before ||
         cues.basis.has(before) || before == cues.be;
}

bool says_of_another(const Figure& figure) {
  const StatementRow* row = row_of(figure.decisions, Slot::role);
  return is_change(figure.role) || figure.role == Role::of_plan || figure.role == Role::over_plan ||
         figure.role == Role::under_plan || figure.role == Role::plan ||
         (figure.role == Role::of_total && row != nullptr && row->value != "same");
}

}  // namespace

void continue_draft(const Statement& statement, std::size_t first, const LinkCues& cues, const FixedSymbols& fixed,
                    std::vector<Draft>& drafts) {
  if (first == 0 || first == drafts.size()) return;
  std::size_t last = first - 1;  // "tăng 164 người so với năm trước (854 người). So với kế hoạch thì đạt 88,5%"
  while (last > 0 && drafts[last].head().baseline && drafts[last - 1].statement == drafts[last].statement) --last;
  Draft& before = drafts[last];
  Draft& after = drafts[first];
  const bool adjoins =
      before.statement->last_token == statement.first_token && before.statement->block == statement.block;
  if (!adjoins || after.value || !(before.value || !is_change(before.head().role)) || before.kind != after.kind) return;
  const std::vector<Figure>& said = after.attached;
  if (!std::all_of(said.begin(), said.end(), says_of_another)) return;
  if (!opens_with_anaphor(statement, after.anchor, cues, fixed) &&
      !opens_with_comparison(statement, after.anchor, cues, fixed))
    return;
  before.next = &statement;
  before.continued = std::move(after.attached);
  drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(first));
}

std::optional<std::uint32_t> shared_area(std::span<const Draft> drafts) {
  if (drafts.empty()) return std::nullopt;
  const std::optional<std::uint32_t>& first = drafts.front().area_mention;
  const auto same = [&](const Draft& draft) { return draft.area_mention == first; };
  return std::all_of(drafts.begin(), drafts.end(), same) ? first : std::nullopt;
}

}  // namespace v0
}  // namespace solieu
