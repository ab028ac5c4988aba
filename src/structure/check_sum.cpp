// sum_of_parts: parts add up to their whole, and none exceeds it.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "structure/check_family.hpp"
#include "structure/check_number.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view code = "sum_of_parts";
constexpr std::size_t most_parts = 12;
constexpr std::uint32_t near = 700;  // bytes from the whole to its last part
constexpr double smallest = 10;      // smaller numbers add up by chance

bool same_sentence(const Record& a, const Record& b) { return a.evidence.span == b.evidence.span; }

std::uint32_t distance(const Record& a, const Record& b) {
  const std::uint32_t p = a.value->quote.span.begin;
  const std::uint32_t q = b.value->quote.span.begin;
  return p < q ? q - p : p - q;
}

bool can_be_part(const Record& part, const Record& whole) {
  return part.kind == whole.kind && part.value->unit == whole.value->unit && !part.value->quantity.is_range() &&
         (same_sentence(part, whole) || part.measure == whole.measure) &&
         (same_programme(part, whole) || is_branch(part, whole));
}

// How far a printed number may be off from the one meant.
double rounding(const Record& record) {
  const Quantity& quantity = record.value->quantity;
  const auto step = printed_step(quantity.low, record.value->quote.text);
  if (!step || quantity.bound != Bound::exact) return 0;
  return *step == 1 ? 0 : *step / 2;
}

// A record that counts something.
struct Counted {
  std::size_t index = 0;  // among all records
  double slack = 0;       // its rounding
};

class PartSum {
 public:
  PartSum(double whole, double slack) : whole_(whole), slack_(slack) {}

  void add(const Counted& part, double number) {
    parts_[count_++] = part.index;
    sum_ += number;
    slack_ += part.slack;
  }
  [[nodiscard]] bool exceeds() const { return sum_ > whole_ + slack_ + whole_ * 1e-9; }
  [[nodiscard]] bool fits() const {
    constexpr double loose = 0.005;
    const double off = std::abs(sum_ - whole_);
    return count_ > 1 && (off <= whole_ * 1e-9 || (off <= slack_ * 1.0001 && slack_ <= whole_ * loose));
  }
  [[nodiscard]] std::span<const std::size_t> parts() const { return {parts_.data(), count_}; }
  [[nodiscard]] std::string text(const std::vector<Record>& records) const {
    std::string out;
    for (const std::size_t part : parts())
      out += (out.empty() ? "" : " + ") + in_quotes(records[part].value->quote.text);
    return out;
  }
  [[nodiscard]] double sum() const { return sum_; }

 private:
  double whole_;
  double slack_;
  double sum_ = 0;
  std::array<std::size_t, most_parts> parts_{};
  std::size_t count_ = 0;
};

class SumChecker {
 public:
  SumChecker(std::vector<Record>& records, const std::vector<std::uint32_t>& openings)
      : records_(records), openings_(openings) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (counts(records[i])) order_.push_back({i, rounding(records[i])});
    }
    std::stable_sort(order_.begin(), order_.end(), [&](const Counted& a, const Counted& b) {
      return records[a.index].value->quote.span.begin < records[b.index].value->quote.span.begin;
    });
  }

  void run() {
    for (std::size_t at = 0; at < order_.size(); ++at) {
      const Record& whole = records_[order_[at].index];
      if (whole.value->quantity.low >= smallest && !whole.value->quantity.is_range()) {
        if (!adds_up(at, 1)) adds_up(at, -1);
        check_branches(at);
      }
      check_part(at);
    }
  }

 private:
  [[nodiscard]] Record& at(std::size_t place) const { return records_[order_[place].index]; }
  [[nodiscard]] PartSum sum_for(std::size_t place) const {
    return {at(place).value->quantity.low, order_[place].slack};
  }

  // Whether the records after the whole, or before it in its sentence, add up to it.
  bool adds_up(std::size_t place, int step) {
    Record& whole = at(place);
    PartSum sum = sum_for(place);
    std::size_t next = place;
    for (std::size_t seen = 0; seen < most_parts; ++seen) {
      if (step < 0 && next == 0) break;
      next = step > 0 ? next + 1 : next - 1;
      if (next >= order_.size() || distance(at(next), whole) > near) break;
      if (step < 0 && !same_sentence(at(next), whole)) break;
      if (!can_be_part(at(next), whole)) continue;
      sum.add(order_[next], at(next).value->quantity.low);
      if (sum.exceeds()) break;
      if (!sum.fits()) continue;
      const std::string message =
          "The parts " + sum.text(records_) + " add up to " + in_quotes(whole.value->quote.text) + ".";
      add_check(whole, code, CheckLevel::info, message);
      for (const std::size_t part : sum.parts()) add_check(records_[part], code, CheckLevel::info, message);
      return true;
    }
    return false;
  }

  // Programmes that make up another one cannot have more than it has: bhxh_bat_buoc and bhxh_tu_nguyen of bhxh.
  void check_branches(std::size_t place) {
    Record& whole = at(place);
    if (whole.value->quantity.bound != Bound::exact) return;
    PartSum sum = sum_for(place);
    std::vector<std::string_view> branches;
    for (std::size_t next = place + 1; next < order_.size() && next <= place + most_parts; ++next) {
      const Record& part = at(next);
      if (!same_sentence(part, whole)) break;
      if (!is_branch(part, whole) || !can_be_part(part, whole) || part.value->quantity.bound != Bound::exact) continue;
      if (part.measure != whole.measure || !same_place(part, whole) || !same_period(part, whole)) continue;
      if (std::find(branches.begin(), branches.end(), part.programme->id) != branches.end()) continue;
      branches.emplace_back(part.programme->id);
      sum.add(order_[next], part.value->quantity.low);
    }
    if (sum.parts().size() < 2 || !sum.exceeds()) return;
    const std::string message = "The parts " + sum.text(records_) + " make " + shown(sum.sum(), whole.value->unit) +
                                ", more than the whole, " + in_quotes(whole.value->quote.text) + ".";
    add_check(whole, code, CheckLevel::warning, message);
    for (const std::size_t part : sum.parts()) add_check(records_[part], code, CheckLevel::warning, message);
  }

  // Whether "trong đó" stands right before a record's figure, after the figure before it.
  [[nodiscard]] bool opens_part(std::size_t place) const {
    const std::uint32_t begin = at(place - 1).value->quote.span.end;
    const auto opening = std::lower_bound(openings_.begin(), openings_.end(), begin);
    return opening != openings_.end() && *opening < at(place).value->quote.span.begin;
  }

  // "trong đó 300 nữ" of 200 people.
  void check_part(std::size_t place) {
    constexpr std::size_t back = 4;
    if (place == 0 || !opens_part(place)) return;
    Record& part = at(place);
    for (std::size_t steps = 1; steps <= std::min(back, place); ++steps) {
      Record& whole = at(place - steps);
      if (!same_sentence(whole, part)) return;
      if (whole.value->unit != part.value->unit) continue;
      const bool comparable = can_be_part(part, whole) && same_place(part, whole) && same_period(part, whole);
      const Quantity& p = part.value->quantity;
      const Quantity& w = whole.value->quantity;
      if (!comparable || p.bound != Bound::exact || w.bound != Bound::exact || w.is_range()) return;
      if (p.low <= w.low + order_[place - steps].slack + order_[place].slack) return;
      const std::string message = "The part " + in_quotes(part.value->quote.text) + " is more than its whole, " +
                                  in_quotes(whole.value->quote.text) + ".";
      add_check(part, code, CheckLevel::warning, message);
      return add_check(whole, code, CheckLevel::warning, message);
    }
  }

  std::vector<Record>& records_;
  const std::vector<std::uint32_t>& openings_;
  std::vector<Counted> order_;  // by their place
};

}  // namespace

void check_sums(std::vector<Record>& records, const std::vector<std::uint32_t>& part_openings) {
  SumChecker(records, part_openings).run();
}

}  // namespace v0
}  // namespace solieu
