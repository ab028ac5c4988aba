#include "cli/eval_score.hpp"

#include <algorithm>
#include <cmath>

#include "cli/eval_keys.hpp"

namespace solieu::cli {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool overlap(SourceSpan a, SourceSpan b) { return a.begin < b.end && b.begin < a.end; }

bool same_number(const Quantity& gold, const Quantity& found) {
  const auto same = [](double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(a)); };
  return gold.is_range() == found.is_range() && same(gold.low, found.low) && same(gold.high, found.high);
}

bool has_role(const GoldFigure& gold, std::string_view role) {
  return std::find(gold.roles.begin(), gold.roles.end(), role) != gold.roles.end();
}

bool is_money(const GoldFigure& gold) {
  const std::vector<std::string>& units = gold.slot(RecordSlot::unit).values;
  return std::any_of(units.begin(), units.end(), is_money_unit);
}

// Money that is the value of a record and money said of another value are hard to tell apart: either is taken.
bool takes_role(const GoldFigure& gold, std::string_view role) {
  if (has_role(gold, role)) return true;
  if (role == "value") return has_role(gold, "amount");
  return role == "amount" && has_role(gold, "value") && is_money(gold);
}

bool overlaps(const GoldFigure& gold, const FoundFigure& found) {
  return std::any_of(gold.places.begin(), gold.places.end(),
                     [&](const GoldPlace& place) { return overlap(place.span, found.span); });
}

bool same_figure(const GoldFigure& gold, const FoundFigure& found) {
  const auto states = [&](const GoldPlace& place) {
    return overlap(place.span, found.span) &&
           (same_number(place.number, found.number) || same_number(gold.number, found.number));
  };
  return takes_role(gold, found.role) && std::any_of(gold.places.begin(), gold.places.end(), states);
}

std::string slot_key(RecordSlot slot, std::string_view answer) {
  if (slot == RecordSlot::area) return area_key(answer);
  if (slot == RecordSlot::agency) return agency_key(answer);
  if (slot == RecordSlot::unit) return unit_key(answer);
  return std::string(answer);
}

bool slot_right(RecordSlot slot, const GoldFigure& gold, const FoundFigure& found) {
  if (slot == RecordSlot::measure && (has_role(gold, "amount") || is_money(gold))) return true;
  const Accepted& expected = gold.slot(slot);
  const std::string& answer = found.slot(slot);
  if (expected.any || (slot == RecordSlot::kind && expected.several && answer == "forecast")) return true;
  const std::string key = slot_key(slot, answer);
  return std::any_of(expected.values.begin(), expected.values.end(),
                     [&](const std::string& value) { return slot_key(slot, value) == key; });
}

std::string unit_of(const GoldFigure& gold) {
  const Accepted& unit = gold.slot(RecordSlot::unit);
  return unit.any || unit.values.empty() ? "" : unit.values.front();
}

class Scorer {
 public:
  explicit Scorer(const GoldArticle& gold) : gold_(gold), used_(gold.figures.size()) { score_.file = gold.file; }

  ArticleScore run(const std::vector<FoundFigure>& found) {
    for (const FoundFigure& figure : found) add(figure);
    for (std::size_t i = 0; i < used_.size(); ++i) {
      const GoldFigure& figure = gold_.figures[i];
      if (figure.optional) continue;
      ++score_.counts.gold;
      if (!used_[i]) note(DifferenceKind::missed, figure, {});
    }
    std::stable_sort(score_.differences.begin(), score_.differences.end(),
                     [](const Difference& a, const Difference& b) { return a.span < b.span; });
    return std::move(score_);
  }

 private:
  // The first gold figure that is the same and still free; else one that is taken.
  std::size_t match(const FoundFigure& found) const {
    std::size_t best = used_.size();
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (!same_figure(gold_.figures[i], found)) continue;
      best = i;
      if (!used_[i]) break;
    }
    return best;
  }

  void add(const FoundFigure& found) {
    const std::size_t best = match(found);
    if (best == used_.size()) return add_unmatched(found);
    if (used_[best]) return;  // the same fact, said again elsewhere
    used_[best] = true;
    if (!gold_.figures[best].optional) add_hit(gold_.figures[best], found);
  }

  void add_unmatched(const FoundFigure& found) {
    const auto excuses = [&](const GoldFigure& gold) { return gold.optional && overlaps(gold, found); };
    if (std::any_of(gold_.figures.begin(), gold_.figures.end(), excuses)) return;
    ++score_.counts.predicted;
    score_.differences.push_back({DifferenceKind::spurious,
                                  std::string(found.role),
                                  found.number,
                                  found.slot(RecordSlot::unit),
                                  found.text,
                                  found.span,
                                  line_of(found.span),
                                  {}});
  }

  void add_hit(const GoldFigure& gold, const FoundFigure& found) {
    ++score_.counts.predicted;
    ++score_.counts.hit;
    std::vector<WrongSlot> wrong;
    for (std::size_t i = 0; i < slot_names.size(); ++i) {
      const RecordSlot slot{static_cast<std::uint8_t>(i)};
      if (slot_right(slot, gold, found)) {
        ++score_.counts.right[i];
      } else {
        wrong.push_back({slot, found.slot(slot), gold.slot(slot).values});
      }
    }
    if (wrong.empty()) {
      ++score_.counts.exact;
    } else {
      note(DifferenceKind::wrong, gold, std::move(wrong));
    }
  }

  void note(DifferenceKind kind, const GoldFigure& gold, std::vector<WrongSlot> wrong) {
    const SourceSpan span = gold.places.front().span;
    score_.differences.push_back(
        {kind, gold.roles.front(), gold.number, unit_of(gold), gold.quote, span, line_of(span), std::move(wrong)});
  }

  std::size_t line_of(SourceSpan span) const {
    const auto begin = gold_.text.begin();
    return 1 + static_cast<std::size_t>(std::count(begin, begin + static_cast<std::ptrdiff_t>(span.begin), '\n'));
  }

  const GoldArticle& gold_;
  std::vector<bool> used_;
  ArticleScore score_;
};

}  // namespace

EvalCounts& EvalCounts::operator+=(const EvalCounts& other) {
  gold += other.gold;
  predicted += other.predicted;
  hit += other.hit;
  exact += other.exact;
  for (std::size_t i = 0; i < right.size(); ++i) right[i] += other.right[i];
  return *this;
}

double EvalCounts::precision() const { return share(hit, predicted); }
double EvalCounts::recall() const { return share(hit, gold); }
double EvalCounts::detect_f1() const { return share(2 * hit, gold + predicted); }
double EvalCounts::exact_f1() const { return share(2 * exact, gold + predicted); }
double EvalCounts::slot_share(std::size_t slot) const { return share(right[slot], hit); }

ArticleScore score(const GoldArticle& gold, const std::vector<FoundFigure>& found) { return Scorer(gold).run(found); }

}  // namespace solieu::cli
