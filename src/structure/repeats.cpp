#include "structure/repeats.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace solieu {
inline namespace v0 {
namespace {

constexpr double rounding = 0.06;  // "gần 9.000" for 8.999, "hơn 2.400" for 2.415

bool agree(const std::optional<AreaValue>& a, const std::optional<AreaValue>& b) {
  return !a || !b || (a->name == b->name && a->level == b->level);
}

bool agree(const std::optional<ProgrammeValue>& a, const std::optional<ProgrammeValue>& b) {
  return !a || !b || a->id == b->id;
}

bool agree(const std::optional<RecordPeriod>& a, const std::optional<RecordPeriod>& b) {
  if (!a || !b) return true;
  const auto open = [](const RecordPeriod& p) { return !p.period.start && !p.period.end; };
  return a->period == b->period || open(*a) || open(*b);
}

bool rounds(const Quantity& rough, const Quantity& exact) {
  if (rough.bound == Bound::exact || rough.is_range() || exact.is_range() || exact.low == 0) return false;
  if (rough.bound == Bound::over && exact.low < rough.low) return false;
  if (rough.bound == Bound::nearly && exact.low > rough.low) return false;
  return std::abs(rough.low - exact.low) <= rounding * std::abs(exact.low);
}

bool same_value(const RecordValue& a, const RecordValue& b) {
  if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty()) return false;
  if (a.quantity.low == b.quantity.low && a.quantity.high == b.quantity.high) return true;
  return rounds(a.quantity, b.quantity) || rounds(b.quantity, a.quantity);
}

bool same_fact(const Record& a, const Record& b) {
  if (!a.value || !b.value || a.kind != b.kind || a.evidence.span == b.evidence.span) return false;
  return same_value(*a.value, *b.value) && agree(a.area, b.area) && agree(a.programme, b.programme) &&
         agree(a.period, b.period);
}

std::size_t fullness(const Record& record) {
  return record.ratios.size() + record.changes.size() + record.amounts.size() + record.plans.size() +
         (record.value && record.value->quantity.bound == Bound::exact ? 1 : 0);
}

template <class Part>
void take_missing(std::vector<Part>& into, const std::vector<Part>& from) {
  if (into.empty()) into = from;
}

void absorb(Record& kept, const Record& other) {
  kept.also.push_back(other.value->quote.span);
  kept.also.insert(kept.also.end(), other.also.begin(), other.also.end());
  take_missing(kept.ratios, other.ratios);
  take_missing(kept.changes, other.changes);
  take_missing(kept.amounts, other.amounts);
  take_missing(kept.plans, other.plans);
  if (!kept.period) kept.period = other.period;
  if (!kept.agency) kept.agency = other.agency;
}

// Records that may be the same fact have values of the same size: one bucket per power of 1.5.
int bucket_of(const Record& record) {
  const double size = std::abs(record.value->quantity.low);
  return size < 1 ? 0 : static_cast<int>(std::log(size) / std::log(1.5)) + 1;
}

constexpr std::size_t largest_bucket = 64;  // an article that lists more equal figures is a table, not a repeat

}  // namespace

void merge_repeats(std::vector<Record>& records) {
  std::map<int, std::vector<std::size_t>> buckets;
  std::vector<bool> gone(records.size(), false);
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (!records[i].value) continue;
    const int bucket = bucket_of(records[i]);
    bool merged = false;
    for (int near = bucket - 1; near <= bucket + 1 && !merged; ++near) {
      for (const std::size_t other : buckets[near]) {
        if (gone[other] || !same_fact(records[other], records[i])) continue;
        if (fullness(records[i]) > fullness(records[other])) std::swap(records[i], records[other]);
        absorb(records[other], records[i]);
        gone[i] = merged = true;
        break;
      }
    }
    if (!merged && buckets[bucket].size() < largest_bucket) buckets[bucket].push_back(i);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (gone[i]) continue;
    if (kept != i) records[kept] = std::move(records[i]);
    ++kept;
  }
  records.resize(kept);
}

}  // namespace v0
}  // namespace solieu
