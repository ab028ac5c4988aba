#include "structure/check_family.hpp"

#include <algorithm>

#include "structure/place.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

void add_check(Record& record, std::string_view code, CheckLevel level, std::string message) {
  constexpr std::size_t most = 16;  // a reader wants to know that a figure is doubtful, not how often
  if (record.checks.size() >= most) return;
  const bool known = std::any_of(record.checks.begin(), record.checks.end(),
                                 [&](const Check& check) { return check.code == code && check.message == message; });
  if (!known) record.checks.push_back({std::string(code), level, std::move(message)});
}

std::string in_quotes(std::string_view text) { return "“" + std::string(text) + "”"; }

bool counts(const Record& record) { return record.value && record.value->unit != "%"; }

bool same_programme(const Record& a, const Record& b) {
  return !a.programme || !b.programme || a.programme->id == b.programme->id;
}

bool same_place(const Record& a, const Record& b) { return !a.area || !b.area || same_area(*a.area, *b.area); }

bool same_period(const Record& a, const Record& b) {
  return !a.period || !b.period || a.period->period == b.period->period;
}

bool is_branch(const Record& part, const Record& whole) {
  if (!part.programme || !whole.programme) return false;
  const std::string& id = part.programme->id;
  const std::string& above = whole.programme->id;
  return id.size() > above.size() && id.compare(0, above.size(), above) == 0 && id[above.size()] == '_';
}

bool same_words(std::string_view a, std::string_view b) { return a == b || fold(a) == fold(b); }

}  // namespace v0
}  // namespace solieu
