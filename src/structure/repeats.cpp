#include "structure/repeats.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace solieu {
inline namespace v0 {
namespace {

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

// How many of a number's digits say something: 2400 has two.
int significant_digits(double value) {
  int digits = 0;
  for (auto whole = static_cast<std::uint64_t>(value); whole > 0; whole /= 10) {
    if (digits > 0 || whole % 10 != 0) ++digits;
  }
  return digits;
}

// Whether a hedged number is the exact one cut to fewer digits: "gần 9.000" for 8.999, "hơn 2.400" for 2.415.
bool rounds(const Quantity& rough, const Quantity& exact) {
  if (rough.bound == Bound::exact || rough.is_range() || exact.is_range() || rough.low < 1 || exact.low < 1) return false;
  if (rough.low > 1e15 || exact.low > 1e15) return false;
  const int digits = significant_digits(rough.low);
  if (digits >= significant_digits(exact.low) || digits > 4) return false;
  const double step = std::pow(10.0, std::floor(std::log10(rough.low)) + 1 - digits);
  const double off = exact.low - rough.low;
  return rough.bound == Bound::over ? off >= 0 && off < step : std::abs(off) < step;
}

bool same_value(const RecordValue& a, const RecordValue& b) {
  if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty()) return false;
  if (a.quantity.low == b.quantity.low && a.quantity.high == b.quantity.high) return true;
  return rounds(a.quantity, b.quantity) || rounds(b.quantity, a.quantity);
}

bool same_frame(const Record& a, const Record& b) {
  return a.kind == b.kind && a.evidence.span != b.evidence.span && agree(a.area, b.area) &&
         agree(a.programme, b.programme) && agree(a.period, b.period);
}

bool same_fact(const Record& a, const Record& b) {
  return a.value && b.value && a.value->unit != "%" && same_value(*a.value, *b.value) && same_frame(a, b);
}

// A record of a percentage alone that another record states of its count: "Thu ngân sách đạt 37,5% dự toán".
bool stated_in(const Record& alone, const Record& full) {
  if (&alone == &full || !full.value || full.value->unit == "%" || !same_frame(alone, full)) return false;
  if (alone.value) {
    return std::any_of(full.ratios.begin(), full.ratios.end(), [&](const Ratio& ratio) {
      return alone.value->unit == "%" && ratio.percent.low == alone.value->quantity.low;
    });
  }
  return alone.changes.size() == 1 && std::any_of(full.changes.begin(), full.changes.end(), [&](const Change& change) {
    return change.up == alone.changes[0].up && change.unit == alone.changes[0].unit &&
           change.quantity.low == alone.changes[0].quantity.low;
  });
}

SourceSpan place_of(const Record& record) {
  if (record.value) return record.value->quote.span;
  return record.changes.empty() ? record.evidence.span : record.changes[0].quote.span;
}

std::size_t fullness(const Record& record) {
  const bool dated = record.period && (record.period->period.start || record.period->period.end);
  return 2 * (record.ratios.size() + record.changes.size() + record.amounts.size() + record.plans.size()) +
         (dated ? 1U : 0U) + (record.programme ? 1U : 0U);
}

template <class Part>
void take_missing(std::vector<Part>& into, const std::vector<Part>& from) {
  if (into.empty()) into = from;
}

void absorb(Record& kept, const Record& other) {
  kept.also.push_back(place_of(other));
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

// The records with a count that stand near enough to be looked at: the work stays linear in a long list.
std::vector<std::size_t> fulls(const std::vector<Record>& records, const std::vector<bool>& gone, std::size_t alone) {
  constexpr std::size_t near = 64;
  std::vector<std::size_t> out;
  const std::size_t end = std::min(records.size(), alone + near);
  for (std::size_t i = alone > near ? alone - near : 0; i < end; ++i) {
    if (i != alone && !gone[i] && records[i].value) out.push_back(i);
  }
  return out;
}

constexpr std::size_t largest_bucket = 64;  // an article that lists more equal figures is a table, not a repeat

}  // namespace

void merge_repeats(std::vector<Record>& records, const std::vector<bool>& parts) {
  std::map<int, std::vector<std::size_t>> buckets;
  std::vector<bool> gone(records.size(), false);
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (!records[i].value || records[i].value->unit == "%" || parts[i]) continue;
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
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (gone[i] || (records[i].value && records[i].value->unit != "%")) continue;
    for (const std::size_t other : fulls(records, gone, i)) {
      if (!stated_in(records[i], records[other])) continue;
      absorb(records[other], records[i]);
      gone[i] = true;
      break;
    }
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
