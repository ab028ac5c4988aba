#include "structure/draft.hpp"

#include <algorithm>
#include <span>

#include "structure/statement_scan.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "hộ" for "hộ gia đình", or the same unit.
bool is_short_for(std::string_view unit, std::string_view longer) {
  return longer.starts_with(unit) && (longer.size() == unit.size() || longer[unit.size()] == ' ');
}

// Links the figures of one statement from left to right.
class Linker : private StatementScan {
 public:
  Linker(const Statement& statement, const StructureCues& cues, const std::vector<Mention>& mentions,
         const MentionUnits& units, std::vector<Draft>& drafts)
      : StatementScan(statement, cues), mentions_(mentions), units_(units), drafts_(drafts), first_(drafts.size()) {}

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
      } else if (!value && value_follows_in_parentheses(figures, i)) {
        pending_.push_back(figures[i]);
      } else if (attaches(figures[i]) || goes_back(figures[i])) {
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
  // Whether the statement has no draft yet.
  [[nodiscard]] bool first() const { return drafts_.size() == first_; }

  // What the figures after it are said of.
  [[nodiscard]] Draft& head() const { return drafts_[head_]; }

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
           !crosses(previous_, figure.symbol, fixed_.close) && !has_own_subject(figure.symbol);
  }

  void add_own(const Figure& figure) { add(figure.symbol).attached.push_back(figure); }

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

  [[nodiscard]] bool attaches(const Figure& figure) const {
    if (first()) return false;
    if (figure.role == Role::plan || figure.sum_of_previous) return true;
    if (figure.baseline && !is_change(figure.role)) return false;  // "… (cùng kỳ là 61,4%)"
    const std::uint32_t open = open_before(figure.symbol);
    const bool listed = !head().value && open_before(previous_) != no_figure;  // "sai làn (31%), quá tốc độ (18%)"
    if (open != no_figure && !figure.baseline) {
      return !listed && !after_name(open) && !crosses(previous_, open, fixed_.semicolon);
    }
    if (!head().value && dated_anew(figure.symbol)) return false;
    if (is_change(figure.role) && other_unit(figure)) return false;
    if (continues_value(figure)) return true;
    if (leaves_from(figure)) return false;
    // "56% đủ sức khỏe; 89% có trình độ trung học": shares of different things
    if (!head().value && figure.role == Role::of_total && crosses(previous_, figure.symbol, fixed_.semicolon))
      return false;
    if (has_own_noun(figure) || names_own_programme(figure) || one_of_pairs(figure)) return false;
    return !has_own_subject(figure.symbol);
  }

  // "giảm từ 11,25% năm 2011 xuống còn 2,89%": what it was is one figure, what it is another.
  [[nodiscard]] bool leaves_from(const Figure& figure) const {
    const std::uint32_t from = head().anchor;
    return !head().value && from > 0 && code(from - 1) == cues_.from && code(figure.symbol - 1) == cues_.upto;
  }

  // "Tháng 3 tăng 0,96%; tháng 4 tăng 1,15%": the second is of other days.
  [[nodiscard]] bool dated_anew(std::uint32_t figure) const {
    std::uint32_t first = figure;
    while (first > previous_ + 1 && !cues_.breaks.has(code(first - 1))) --first;
    if (first > previous_ + 3 && code(first - 1) == fixed_.comma && code(first - 2) == fixed_.date) {
      return cues_.breaks.has(code(first - 3));  // "…; năm 2011, đạt 65%"
    }
    return first > previous_ + 1 && code(first) == fixed_.date;
  }

  [[nodiscard]] std::string_view unit_of(const Figure& figure) const {
    const MentionValue& value = mentions_[figure.mention].value;
    if (const auto* count = std::get_if<CountValue>(&value)) return count->unit;
    if (const auto* money = std::get_if<MoneyValue>(&value)) return money->currency;
    return "%";
  }

  // "giảm 46 vụ (17,7%), giảm 60 người chết": another thing is counted.
  [[nodiscard]] bool other_unit(const Figure& figure) const {
    const std::string_view unit = unit_of(figure);
    if (unit == "%" || unit.empty() || unit == "lần") return false;
    const Draft& count = head();
    if (!count.value) return true;
    if (is_short_for(unit, unit_of(*count.value)) || unit_of(*count.value).empty()) return false;
    const auto person = [&](const Figure& counted) { return units_.of(counted.mention).kind == "person"; };
    return !person(figure) || !person(*count.value);  // "66.927 thí sinh, cao hơn năm trước 20.261 em"
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

  // "…, giảm 20% số vụ cháy", "tăng 6,25% số vụ, 3,1% lượt khách", "14 cánh đồng, 95% diện tích": the percentage
  // has a noun of its own after it.
  [[nodiscard]] bool has_own_noun(const Figure& figure) const {
    if (code(figure.symbol) != fixed_.percent || figure.symbol + 1 >= statement_.symbols.size()) return false;
    const SymbolCode next = code(figure.symbol + 1);
    if (is_change(figure.role) && next == cues_.whole) return true;
    if (next != fixed_.gap && next != cues_.whole && next != cues_.total) return false;
    const bool list = is_change(figure.role) && !head().value && code(previous_) == fixed_.percent;
    if (!list && figure.role != Role::of_total) return false;
    std::uint32_t first = figure.symbol;  // of its own part: "…, ít nhất 10% số xã đạt chuẩn"
    while (first > previous_ + 1 && code(first - 1) != fixed_.comma) --first;
    for (std::uint32_t i = first; i < figure.symbol; ++i) {
      if (cues_.verbs.has(code(i))) return false;
    }
    return true;
  }

  // "90% dân số tham gia BHYT và có 12% lao động tham gia BHXH": the second is of another programme.
  [[nodiscard]] bool names_own_programme(const Figure& figure) const {
    if (head().value || figure.role != Role::of_total || code(previous_) != fixed_.percent) return false;
    std::uint32_t at = figure.symbol + 1;
    while (at < statement_.symbols.size() && (code(at) == fixed_.gap || code(at) == cues_.whole)) ++at;
    const std::uint32_t anchor = head().anchor;
    const bool named = crosses(anchor, std::min(anchor + 4, figure.symbol), fixed_.programme);
    return at < statement_.symbols.size() && code(at) == fixed_.programme &&
           (named ? !same_programme(anchor, statement_.symbols[at].mention)
                  : !head_has_programme(statement_.symbols[at].mention));
  }

  // Whether the programme named right after the head is that of a mention.
  [[nodiscard]] bool same_programme(std::uint32_t head, std::int32_t mention) const {
    const auto id = [&](std::int32_t at) -> const std::string& {
      return std::get<ProgrammeValue>(mentions_[static_cast<std::size_t>(at)].value).id;
    };
    while (code(++head) != fixed_.programme) {
    }
    return id(statement_.symbols[head].mention) == id(mention);
  }

  // "A 361 người, B 104 người, đạt lần lượt 96,2% và 78,5% kế hoạch": one percentage for each of the counts before.
  // Gives how many, or 0.
  [[nodiscard]] std::size_t pairs_with_counts(const std::vector<Figure>& figures, std::size_t i) const {
    if (first() || code(figures[i].symbol) != fixed_.percent ||
        !crosses(previous_, figures[i].symbol, cues_.respectively))
      return 0;
    std::size_t end = i + 1;
    while (end < figures.size() && code(figures[end].symbol) == fixed_.percent &&
           figures[end].symbol <= figures[end - 1].symbol + 2) {
      ++end;
    }
    const std::size_t pairs = end - i;
    if (pairs < 2 || pairs > drafts_.size() - first_) return 0;
    const bool counts = std::all_of(drafts_.end() - static_cast<std::ptrdiff_t>(pairs), drafts_.end(),
                                    [](const Draft& draft) { return draft.value && draft.attached.empty(); });
    return counts ? pairs : 0;
  }

  // "A và B lần lượt đạt 78,6% và 81,3%": one percentage each.
  [[nodiscard]] bool one_of_pairs(const Figure& figure) const {
    if (code(figure.symbol) != fixed_.percent || code(previous_) != fixed_.percent) return false;
    for (std::uint32_t i = head().anchor; i-- > 0;) {
      if (code(i) == cues_.respectively) return true;
    }
    return false;
  }

  // "2.677 hồ sơ trên hệ thống trực tuyến tăng 2,8%": nothing parts the value from what is said of it.
  [[nodiscard]] bool continues_value(const Figure& figure) const {
    if (!head().value || previous_ != head().value->symbol) return false;
    for (std::uint32_t i = previous_ + 1; i < figure.symbol; ++i) {
      const SymbolCode symbol = code(i);
      if (symbol == fixed_.comma || symbol == fixed_.semicolon || symbol == fixed_.open || symbol == fixed_.close ||
          symbol == cues_.coverage || cues_.subjects.has(symbol) || (symbol == fixed_.programme && i > previous_ + 2)) {
        return false;
      }
    }
    return true;
  }

  // Whether the words since the last break name something of their own before the verb:
  // ", kim ngạch nhập khẩu tăng 7%" does, ", đạt 93%" and "; so với năm 2018, tăng 8 vụ" do not.
  [[nodiscard]] bool has_own_subject(std::uint32_t figure) const {
    std::uint32_t first = figure;
    while (first > previous_ + 1 && !cues_.breaks.has(code(first - 1))) --first;
    if (first > 0 && code(first - 1) == fixed_.open && after_name(first - 1)) return true;
    const std::uint32_t rate = figure > first + 1 && code(figure - 1) == cues_.reach ? figure - 2 : figure - 1;
    if (head().value && rate == first && code(first) == cues_.rate) return false;  // "553 hộ, tỷ lệ (đạt) 8,15%"
    bool subject = false;
    bool programme = false;
    bool date = false;
    for (std::uint32_t i = first; i < figure; ++i) {
      // "mua 482 thẻ BHYT, nâng độ bao phủ lên 80%": what all the cards make
      if (code(i) == cues_.coverage) return crosses(previous_, i, cues_.raise) || coverage_is_own(first, figure);
    }
    if (names_another(figure)) return true;
    for (std::uint32_t i = first; i < figure; ++i) {
      const SymbolCode symbol = code(i);
      if (cues_.verbs.has(symbol)) {
        subject = subject || (date && cues_.states.has(symbol)) ||           // "(năm 2017 là 92%)"
                  (cues_.changes.has(symbol) && code(i + 1) == cues_.rate);  // "; giảm tỷ lệ nợ xuống dưới 3%"
        break;
      }
      date = date || symbol == fixed_.date;
      programme = programme || symbol == fixed_.programme;
      subject = subject || symbol == fixed_.gap || symbol == fixed_.area || symbol == fixed_.agency ||
                cues_.subjects.has(symbol);
    }
    return (subject && !only_trailing_noun(first, figure)) || programme;
  }

  // The gap directly after the head's own figure belongs to the head ("925 người dân mới tăng 3%").
  [[nodiscard]] bool only_trailing_noun(std::uint32_t first, std::uint32_t figure) const {
    return first == previous_ + 1 && figure - first <= 3 && code(first) == fixed_.gap &&
           !cues_.subjects.has(code(figure - 1)) && figure > first + 1 && cues_.verbs.has(code(first + 1));
  }

  // "Ba Tơ (940 thẻ)": what stands in the parenthesis is said of the name.
  [[nodiscard]] bool after_name(std::uint32_t open) const {
    if (open > 0 && cues_.names.has(code(open - 1))) return true;
    // "…, Đức (giảm 2,6%), Ý (tăng 4%)": names that nothing knows, in a list
    if (previous_ == no_figure || open <= previous_ + 2 || code(open - 1) != fixed_.gap) return false;
    if (code(open - 2) == cues_.be) return open > previous_ + 3;  // not "7.800 việc có điều kiện thi hành (đạt 51%)"
    return (code(open - 2) == fixed_.comma || code(open - 2) == cues_.and_) && code(open - 3) == fixed_.close;
  }

  // Whether the figure before is the value of the head, or what that is of: "49/56 thôn".
  [[nodiscard]] bool follows_value() const {
    if (!head().value) return false;
    const std::uint32_t value = head().value->symbol;
    return previous_ == value ||
           (previous_ > value && previous_ <= value + 2 && !crosses(value, previous_, fixed_.comma));
  }

  // "…, thấp nhất là Quận 7, mới đạt 82,3%": another name since the figure before, and not the giver of a plan.
  [[nodiscard]] bool names_another(std::uint32_t figure) const {
    bool basis = false;
    std::uint32_t first = previous_ + 1;
    if (follows_value()) {  // "1.200 người trên toàn tỉnh, đạt 64%": its own place
      std::uint32_t end = first;
      while (end < figure && !cues_.breaks.has(code(end))) ++end;
      if (end < figure && (code(end) == fixed_.comma || code(end) == fixed_.semicolon)) first = end;
    }
    for (std::uint32_t i = first; i < figure; ++i) {
      if (code(i) == fixed_.comma || code(i) == fixed_.semicolon) basis = false;
      basis = basis || cues_.basis.has(code(i));
      if (!basis && cues_.names.has(code(i))) return true;
    }
    return false;
  }

  // Coverage after a head count is said of it, unless it is of another programme.
  [[nodiscard]] bool coverage_is_own(std::uint32_t first, std::uint32_t figure) const {
    for (std::uint32_t i = first; i < figure; ++i) {
      if (code(i) == fixed_.programme) return !head_has_programme(statement_.symbols[i].mention);
    }
    return false;
  }

  [[nodiscard]] bool head_has_programme(std::int32_t mention) const {
    const auto& wanted = std::get<ProgrammeValue>(mentions_[static_cast<std::size_t>(mention)].value).id;
    const std::uint32_t anchor = head().anchor;
    std::uint32_t first = anchor;
    while (first > 0 && code(first - 1) != fixed_.semicolon) --first;
    for (std::uint32_t i = first; i < statement_.symbols.size() && i <= anchor + 3; ++i) {
      if (i > anchor && code(i) == fixed_.semicolon) break;
      if (code(i) != fixed_.programme) continue;
      const MentionValue& value = mentions_[static_cast<std::size_t>(statement_.symbols[i].mention)].value;
      if (std::get<ProgrammeValue>(value).id == wanted) return true;
    }
    return false;
  }

  const std::vector<Mention>& mentions_;
  const MentionUnits& units_;
  std::vector<Draft>& drafts_;
  std::size_t first_;                // draft of the statement
  std::size_t head_ = 0;             // draft
  std::size_t outer_head_ = 0;       // the head before the aside
  std::uint32_t aside_ = no_figure;  // symbol of its first value
  std::vector<Figure> pending_;
  std::uint32_t previous_ = no_figure;  // symbol of the figure before; no_figure + 1 is 0
};

}  // namespace

void link_figures(const Statement& statement, const std::vector<Figure>& figures, const StructureCues& cues,
                  const std::vector<Mention>& mentions, const MentionUnits& units, std::vector<Draft>& out) {
  const std::size_t first = out.size();
  Linker(statement, cues, mentions, units, out).run(figures);
  decide_kinds(std::span(out).subspan(first), cues);
}

std::optional<std::uint32_t> shared_area(std::span<const Draft> drafts) {
  if (drafts.empty()) return std::nullopt;
  const std::optional<std::uint32_t>& first = drafts.front().area_mention;
  const auto same = [&](const Draft& draft) { return draft.area_mention == first; };
  return std::all_of(drafts.begin(), drafts.end(), same) ? first : std::nullopt;
}

}  // namespace v0
}  // namespace solieu
