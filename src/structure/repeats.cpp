#include "structure/repeats.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

bool agree(const std::optional<AreaValue>& a, const std::optional<AreaValue>& b) {
  return !a || !b || (a->name == b->name && a->level == b->level);
}

bool agree(const std::optional<ProgrammeValue>& a, const std::optional<ProgrammeValue>& b) {
  return !a || !b || a->id == b->id;
}

// "BHXH" in a headline, "BHXH tự nguyện" in the text.
bool agree_briefly(const std::optional<ProgrammeValue>& a, const std::optional<ProgrammeValue>& b) {
  return !a || !b || a->id.starts_with(b->id) || b->id.starts_with(a->id);
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
  if (rough.bound == Bound::exact || rough.is_range() || exact.is_range() || rough.low < 1 || exact.low < 1)
    return false;
  if (rough.low > 1e15 || exact.low > 1e15) return false;
  const int digits = significant_digits(rough.low);
  if (digits >= significant_digits(exact.low) || digits > 4) return false;
  const double step = std::pow(10.0, std::floor(std::log10(rough.low)) + 1 - digits);
  const double off = exact.low - rough.low;
  if (std::abs(off) > 0.1 * exact.low) return false;
  const bool near = off <= 0.01 * exact.low && -off <= 0.06 * exact.low;  // "gần 500" is not 461
  if (rough.bound == Bound::nearly && !near) return false;
  return rough.bound == Bound::over ? off >= 0 && off < step : std::abs(off) < step;
}

// "Cấp 106.848 thẻ" in a headline, "mua BHYT cho 106.848 nhân khẩu" in the text: no chance gives so many digits twice.
bool same_digits(const Stated& a, const Stated& b) {
  constexpr int many = 4;
  const Quantity& x = a.record->value->quantity;
  const Quantity& y = b.record->value->quantity;
  return x.low == y.low && x.high == y.high && significant_digits(x.low) >= many && a.headline != b.headline;
}

bool same_unit(const Stated& a, const Stated& b) {
  const std::string& x = a.record->value->unit;
  const std::string& y = b.record->value->unit;
  if (x == y || fold(x) == fold(y)) return true;
  const auto first_word = [](std::string_view unit) { return unit.substr(0, unit.find_first_of(" ,")); };
  const auto any = [](const std::string& unit) { return unit.empty() || unit == "trường hợp"; };  // "900 tài xế"
  const bool one_lacks = any(x) || any(y) || same_digits(a, b);
  return (a.brief || b.brief) && (one_lacks || first_word(x) == first_word(y) || (a.persons && b.persons));
}

// Only a brief statement rounds or names its unit in other words.
bool same_value(const Stated& a, const Stated& b) {
  const Quantity& x = a.record->value->quantity;
  const Quantity& y = b.record->value->quantity;
  const bool equal = x.low == y.low && x.high == y.high;
  if ((!equal && !a.brief && !b.brief) || !same_unit(a, b)) return false;
  return equal || (a.brief && rounds(x, y)) || (b.brief && rounds(y, x));
}

bool same_frame(const Stated& a, const Stated& b) {
  const Record& x = *a.record;
  const Record& y = *b.record;
  // "Ra quân vận động 1.000 người": a headline leaves out that it is an aim.
  const bool same_kind =
      x.kind == y.kind || (a.headline && x.kind == RecordKind::result) || (b.headline && y.kind == RecordKind::result);
  if (!same_kind || x.evidence.span == y.evidence.span || !agree(x.area, y.area)) return false;
  const bool open = (a.headline && !a.names_programme) || (b.headline && !b.names_programme);
  if (a.brief || b.brief) return open || agree_briefly(x.programme, y.programme);
  return agree(x.programme, y.programme) && agree(x.period, y.period);
}

// "22 xã tái phát dịch", "22 xã mới": a small number comes twice by chance; what it counts must be said alike.
bool said_alike(const Stated& a, const Stated& b) {
  constexpr double small = 100;
  const std::string& x = a.record->subject;
  const std::string& y = b.record->subject;
  return a.record->value->quantity.low >= small || x.starts_with(y) || y.starts_with(x);
}

bool same_fact(const Stated& a, const Stated& b) {
  const bool brief = a.brief || b.brief;
  const bool apart = !brief && (a.part || b.part || !said_alike(a, b));
  return !apart && same_value(a, b) && same_frame(a, b);
}

// "đạt trên 99% kế hoạch" in a headline for 99,09%, "hơn 40%" for 41,6%.
bool rounds_percent(const Stated& alone, const Quantity& rough, const Quantity& exact) {
  if (!alone.brief || rough.bound == Bound::exact || rough.low != std::floor(rough.low)) return false;
  const double off = exact.low - rough.low;
  const double step = std::fmod(rough.low, 10) == 0 ? 2.5 : 1;
  return rough.bound == Bound::over ? off >= 0 && off < step : std::abs(off) < 1;
}

// Money of a headline that the text says of a count: "31,3 tỷ đồng", "52.444 lượt người với 31,3 tỷ đồng".
bool paid_in(const Stated& brief, const Stated& full) {
  if (!brief.brief || full.brief || !same_frame(brief, full)) return false;
  const RecordValue& money = *brief.record->value;
  return std::any_of(full.record->amounts.begin(), full.record->amounts.end(), [&](const Amount& amount) {
    return amount.currency == money.unit &&
           (amount.quantity.low == money.quantity.low || rounds(money.quantity, amount.quantity));
  });
}

bool same_size(const Change& a, const Change& b) {
  return a.quantity.low == b.quantity.low && a.up == b.up && a.unit == b.unit;
}

// Whether a record of a count has the figure of another that is a percentage or a change alone.
bool has_figure(const Record& full, const Stated& alone, bool rounded) {
  if (const std::optional<RecordValue>& value = alone.record->value) {
    return value->unit == "%" && std::any_of(full.ratios.begin(), full.ratios.end(), [&](const Ratio& ratio) {
             return rounded ? rounds_percent(alone, value->quantity, ratio.percent)
                            : ratio.percent.low == value->quantity.low;
           });
  }
  const std::vector<Change>& changes = alone.record->changes;
  return changes.size() == 1 && std::any_of(full.changes.begin(), full.changes.end(), [&](const Change& change) {
           return same_size(change, changes.front()) ||
                  (rounded && change.up == changes[0].up && change.unit == "%" && changes[0].unit == "%" &&
                   rounds_percent(alone, changes[0].quantity, change.quantity));
         });
}

// A record of a percentage alone that another record states of its count: "Thu ngân sách đạt 37,5% dự toán".
bool stated_in(const Stated& alone, const Stated& full, bool rounded) {
  return has_figure(*full.record, alone, rounded) && same_frame(alone, full);
}

// "Tai nạn giao thông giảm 30%", with no count, in a headline and in the text.
bool same_change(const Stated& a, const Stated& b) {
  if (!a.headline) return false;
  const Record& x = *a.record;
  const Record& y = *b.record;
  if (x.value && y.value) {  // the same percentage
    const bool equal =
        x.value->quantity.low == y.value->quantity.low && x.value->quantity.high == y.value->quantity.high;
    const bool close =
        y.value->quantity.bound == Bound::exact && rounds_percent(a, x.value->quantity, y.value->quantity);
    return (equal || close) && x.value->unit == "%" && y.value->unit == "%" && x.measure == y.measure &&
           same_frame(a, b);
  }
  if (x.value || y.value || x.changes.size() != 1) return false;
  return std::any_of(y.changes.begin(), y.changes.end(),
                     [&](const Change& change) { return same_size(change, x.changes.front()); }) &&
         same_frame(a, b);
}

// "Tỷ lệ lao động qua đào tạo đạt 68%", in two sentences of the text.
bool same_rate(const Stated& a, const Stated& b) {
  const Record& x = *a.record;
  const Record& y = *b.record;
  if (!x.value || !y.value || x.value->quantity.low != y.value->quantity.low) return false;
  return x.value->quantity.high == y.value->quantity.high && x.value->unit == "%" && y.value->unit == "%" &&
         !x.subject.empty() && x.subject == y.subject && x.measure == y.measure && same_frame(a, b);
}

std::size_t fullness(const Stated& stated) {
  const Record& record = *stated.record;
  const bool dated = record.period && (record.period->period.start || record.period->period.end);
  return 2 * (record.ratios.size() + record.changes.size() + record.amounts.size() + record.plans.size()) +
         (dated ? 1U : 0U) + (record.programme ? 1U : 0U) +
         (stated.headline ? 0U
          : stated.brief  ? 2U
                          : 3U);
}

SourceSpan place_of(const Record& record) {
  if (record.value) return record.value->quote.span;
  return record.changes.empty() ? record.evidence.span : record.changes[0].quote.span;
}

template <class Part>
void take_missing(std::vector<Part>& into, const std::vector<Part>& from) {
  if (into.empty()) into = from;
}

void absorb(Record& kept, const Record& other) {
  kept.also.push_back(place_of(other));
  kept.also.insert(kept.also.end(), other.also.begin(), other.also.end());
  const bool counted = kept.value && other.value && other.value->unit != "%";
  if (counted && kept.value->unit.empty()) kept.value->unit = other.value->unit;
  take_missing(kept.ratios, other.ratios);
  take_missing(kept.changes, other.changes);
  take_missing(kept.amounts, other.amounts);
  take_missing(kept.plans, other.plans);
  if (counted && kept.measure == "other") kept.measure = other.measure;
  if (!kept.period) kept.period = other.period;
  if (!kept.agency) kept.agency = other.agency;
}

// Records that may be the same fact have values of the same size: one bucket per power of 1.5.
int bucket_of(const Record& record) {
  constexpr double most = 1e300;
  const double size = std::abs(record.value->quantity.low);
  return size >= 1 ? static_cast<int>(std::log(std::min(size, most)) / std::log(1.5)) + 1 : 0;
}

// The records of each bucket in their order.
class Buckets {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  Buckets(int lowest, int highest, std::size_t records)
      : lowest_(lowest), chains_(static_cast<std::size_t>(highest - lowest) + 1), next_(records, none) {}

  void add(int bucket, std::uint32_t record) {
    constexpr std::uint32_t largest = 64;  // an article that lists more equal figures is a table, not a repeat
    Chain& chain = chains_[static_cast<std::size_t>(bucket - lowest_)];
    if (chain.size == largest) return;
    (chain.size++ == 0 ? chain.first : next_[chain.last]) = record;
    chain.last = record;
  }
  [[nodiscard]] std::uint32_t first(int bucket) const {
    return chains_[static_cast<std::size_t>(bucket - lowest_)].first;
  }
  [[nodiscard]] std::uint32_t next(std::uint32_t record) const { return next_[record]; }

 private:
  struct Chain {
    std::uint32_t size = 0;
    std::uint32_t first = none;
    std::uint32_t last = none;
  };
  int lowest_;
  std::vector<Chain> chains_;
  std::vector<std::uint32_t> next_;  // per record
};

constexpr std::size_t near = 64;  // how far a percentage alone looks for its count

class Merger {
 public:
  explicit Merger(std::vector<Stated> stated) : stated_(std::move(stated)), gone_(stated_.size(), false) {
    counts_.reserve(stated_.size());
    for (const Stated& one : stated_) counts_.push_back(one.record->value && one.record->value->unit != "%");
  }

  // The records that stay, in the order of their evidence.
  std::vector<Record*> run() {
    merge_counts();
    merge_percentages();
    std::vector<Record*> out;
    out.reserve(stated_.size());
    for (std::uint32_t i = 0; i < stated_.size(); ++i) {
      if (!gone_[i]) out.push_back(stated_[i].record);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Record* a, const Record* b) { return a->evidence.span.begin < b->evidence.span.begin; });
    return out;
  }

 private:
  [[nodiscard]] bool counts(std::size_t i) const { return counts_[i] != 0; }

  void merge_counts() {
    std::vector<std::pair<std::uint32_t, int>> counted;  // with its bucket
    int highest = 0;
    for (std::uint32_t i = 0; i < stated_.size(); ++i) {
      if (!counts(i)) continue;
      counted.emplace_back(i, bucket_of(*stated_[i].record));
      highest = std::max(highest, counted.back().second);
    }
    Buckets buckets(-1, highest + 1, stated_.size());
    for (const auto& [i, bucket] : counted) {
      for (int near_by = bucket - 1; near_by <= bucket + 1 && !gone_[i]; ++near_by) merge_into(buckets, near_by, i);
      if (!gone_[i]) buckets.add(bucket, i);
    }
  }

  void merge_into(const Buckets& buckets, int bucket, std::uint32_t i) {
    for (std::uint32_t other = buckets.first(bucket); other != Buckets::none; other = buckets.next(other)) {
      if (gone_[other] || !same_fact(stated_[other], stated_[i])) continue;
      if (fullness(stated_[i]) > fullness(stated_[other])) std::swap(stated_[i], stated_[other]);
      absorb(*stated_[other].record, *stated_[i].record);
      gone_[i] = true;
      return;
    }
  }

  void merge_percentages() {
    for (std::size_t i = 0; i < stated_.size(); ++i) {
      if (gone_[i]) continue;
      if (!counts(i)) {
        merge_near(i, [&](std::size_t other) {
          if (counts(other)) return stated_in(stated_[i], stated_[other], false);
          return same_change(stated_[i], stated_[other]) || (other < i && same_rate(stated_[i], stated_[other]));
        });
        merge_near(i, [&](std::size_t other) { return counts(other) && stated_in(stated_[i], stated_[other], true); });
      } else if (stated_[i].brief) {
        merge_near(i, [&](std::size_t other) { return counts(other) && paid_in(stated_[i], stated_[other]); });
      }
    }
  }

  template <class Same>
  void merge_near(std::size_t i, const Same& same) {
    const std::size_t end = std::min(stated_.size(), i + near);
    for (std::size_t other = i > near ? i - near : 0; other < end && !gone_[i]; ++other) {
      if (other == i || gone_[other] || !same(other)) continue;
      absorb(*stated_[other].record, *stated_[i].record);
      gone_[i] = true;
    }
  }

  std::vector<Stated> stated_;
  std::vector<bool> gone_;
  std::vector<char> counts_;  // whether a record has a value that is no percentage
};

}  // namespace

void merge_repeats(std::vector<Record>& records, std::vector<Stated> stated) {
  const std::vector<Record*> kept = Merger(std::move(stated)).run();
  bool in_place = kept.size() == records.size();
  for (std::size_t i = 0; i < kept.size() && in_place; ++i) in_place = kept[i] == &records[i];
  if (in_place) return;
  std::vector<Record> out;
  out.reserve(kept.size());
  for (Record* record : kept) out.push_back(std::move(*record));
  records = std::move(out);
}

}  // namespace v0
}  // namespace solieu
