#include "structure/head_scan.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

// "hộ" for "hộ gia đình", "tiêu chí" for "tiêu chí/xã", or the same unit.
bool is_short_for(std::string_view unit, std::string_view longer) {
  return longer.starts_with(unit) &&
         (longer.size() == unit.size() || longer[unit.size()] == ' ' || longer[unit.size()] == '/');
}

}  // namespace

bool HeadScan::attaches(const Figure& figure) const {
  if (first()) return false;
  if (figure.role == Role::plan || figure.sum_of_previous) return true;
  const bool beside = head().value && head().value->baseline;
  if (figure.baseline && !beside && !is_change(figure.role)) return false;  // "… (cùng kỳ là 61,4%)"
  const std::uint32_t open = open_before(figure.symbol);
  const bool listed = !head().value && open_before(previous_) != no_figure;  // "sai làn (31%), quá tốc độ (18%)"
  if (open != no_figure && !figure.baseline) {
    return !listed && !after_name(open) && !crosses(previous_, open, fixed_.semicolon);
  }
  // "hiện có 1.024 người; 10 tháng năm 2025 tăng 87 người"
  const bool apart = is_change(figure.role) && crosses(previous_, figure.symbol, fixed_.semicolon);
  if ((!head().value || apart) && dated_anew(figure.symbol)) return false;
  if (is_change(figure.role) && other_unit(figure)) return false;
  if (crosses(previous_, figure.symbol, cues_.aim)) return false;  // "thêm 500 người, phấn đấu có 80% …"
  if (covers_another(figure)) return false;
  if (continues_value(figure) || adds_to_value(figure)) return true;
  if (leaves_from(figure)) return false;
  if (is_plan_of_what_it_has(figure)) return true;
  // "56% đủ sức khỏe; 89% có trình độ trung học": shares of different things
  if (!head().value && figure.role == Role::of_total && crosses(previous_, figure.symbol, fixed_.semicolon))
    return false;
  if (has_own_noun(figure) || names_own_programme(figure) || one_of_pairs(figure) || each_dated(figure)) return false;
  return !has_own_subject(figure);
}

// "Với 1.126 người tham gia, huyện đạt 92% chỉ tiêu"
bool HeadScan::is_plan_of_what_it_has(const Figure& figure) const {
  const bool of_plan = figure.role == Role::of_plan || figure.role == Role::over_plan;
  if (!of_plan || !follows_value() || figure.symbol < 3) return false;
  const std::uint32_t value = head().value->symbol;
  const std::uint32_t name = cues_.verbs.has(code(figure.symbol - 1)) ? figure.symbol - 2 : figure.symbol - 1;
  return value == 1 && code(0) == cues_.be && cues_.names.has(code(name)) && code(name - 1) == fixed_.comma &&
         !crosses(value, name - 1, fixed_.comma);
}

// "giảm từ 11,25% năm 2011 xuống còn 2,89%": what it was is one figure, what it is another.
bool HeadScan::leaves_from(const Figure& figure) const {
  const std::uint32_t from = head().anchor;
  return !head().value && from > 0 && code(from - 1) == cues_.from && code(figure.symbol - 1) == cues_.upto;
}

// "Tháng 3 tăng 0,96%; tháng 4 tăng 1,15%": the second is of other days.
bool HeadScan::dated_anew(std::uint32_t figure) const {
  std::uint32_t first = figure;
  while (first > previous_ + 1 && !cues_.breaks.has(code(first - 1))) --first;
  if (first > previous_ + 3 && code(first - 1) == fixed_.comma && code(first - 2) == fixed_.date) {
    return cues_.breaks.has(code(first - 3));  // "…; năm 2011, đạt 65%"
  }
  return first > previous_ + 1 && code(first) == fixed_.date;
}

std::string_view HeadScan::unit_of(const Figure& figure) const {
  const MentionValue& value = mentions_[figure.mention].value;
  if (const auto* count = std::get_if<CountValue>(&value)) return count->unit;
  if (const auto* money = std::get_if<MoneyValue>(&value)) return money->currency;
  return "%";
}

bool HeadScan::other_unit(const Figure& figure) const {
  const std::string_view unit = unit_of(figure);
  if (unit == "%" || unit.empty() || unit == "lần") return false;
  const Draft& count = head();
  if (!count.value) return true;
  if (is_short_for(unit, unit_of(*count.value)) || unit_of(*count.value).empty()) return false;
  const auto person = [&](const Figure& counted) { return units_.of(counted.mention).kind == "person"; };
  return !person(figure) || !person(*count.value);  // "66.927 thí sinh, cao hơn năm trước 20.261 em"
}

// "…, giảm 20% số vụ cháy", "tăng 6,25% số vụ, 3,1% lượt khách", "14 cánh đồng, 95% diện tích": the percentage
// has a noun of its own after it.
bool HeadScan::has_own_noun(const Figure& figure) const {
  if (code(figure.symbol) != fixed_.percent || figure.symbol + 1 >= statement_.symbols.size()) return false;
  const SymbolCode next = code(figure.symbol + 1);
  if (is_change(figure.role) && next == cues_.whole) return true;
  const bool part = next == cues_.of_which;  // "214.608 hồ sơ, 89% trong số đó …"
  if (!part && next != fixed_.gap && next != cues_.whole && next != cues_.total) return false;
  const bool list = is_change(figure.role) && !head().value && code(previous_) == fixed_.percent;
  if (!list && figure.role != Role::of_total) return false;
  std::uint32_t first = figure.symbol;  // of its own part: "…, ít nhất 10% số xã đạt chuẩn"
  while (first > previous_ + 1 && code(first - 1) != fixed_.comma && code(first - 1) != fixed_.semicolon) --first;
  for (std::uint32_t i = first; i < figure.symbol; ++i) {
    const bool there_is = code(i) == cues_.be && i + 1 == figure.symbol;  // "hỏi 1.200 người thì có 91% hài lòng"
    if (cues_.verbs.has(code(i)) && !there_is) return false;
  }
  return true;
}

// "90% dân số tham gia BHYT và có 12% lao động tham gia BHXH": the second is of another programme.
bool HeadScan::names_own_programme(const Figure& figure) const {
  if (head().value || figure.role != Role::of_total || code(previous_) != fixed_.percent) return false;
  std::uint32_t at = figure.symbol + 1;
  while (at < statement_.symbols.size() && (code(at) == fixed_.gap || code(at) == cues_.whole)) ++at;
  const std::uint32_t anchor = head().anchor;
  const bool named = crosses(anchor, std::min(anchor + 4, figure.symbol), fixed_.programme);
  return at < statement_.symbols.size() && code(at) == fixed_.programme &&
         (named ? !same_programme(anchor, statement_.symbols[at].mention)
                : !head_has_programme(statement_.symbols[at].mention));
}

// "52 người tham gia BHXH tự nguyện, 97,2% dân số có thẻ BHYT": what the population takes part in is another matter.
bool HeadScan::covers_another(const Figure& figure) const {
  const bool shares = !head().value && code(previous_) == fixed_.percent;  // "45% lao động …, 95% dân số …"
  if (!(head().value || shares) || figure.role != Role::of_population) return false;
  std::uint32_t at = figure.symbol + 1;
  const std::uint32_t end = std::min<std::uint32_t>(at + 4, static_cast<std::uint32_t>(statement_.symbols.size()));
  while (at < end && code(at) != fixed_.programme && !cues_.breaks.has(code(at))) ++at;
  const std::uint32_t anchor = head().anchor;
  return at < end && code(at) == fixed_.programme && crosses(anchor, figure.symbol, fixed_.programme) &&
         !same_programme(anchor, statement_.symbols[at].mention);
}

// Whether the programme named right after the head is that of a mention.
bool HeadScan::same_programme(std::uint32_t head, std::int32_t mention) const {
  const auto id = [&](std::int32_t at) -> const std::string& {
    return std::get<ProgrammeValue>(mentions_[static_cast<std::size_t>(at)].value).id;
  };
  while (code(++head) != fixed_.programme) {
  }
  return id(statement_.symbols[head].mention) == id(mention);
}

// "A và B lần lượt đạt 78,6% và 81,3%": one percentage each.
bool HeadScan::one_of_pairs(const Figure& figure) const {
  const bool behind = figure.symbol > 2 && code(figure.symbol - 1) == cues_.and_ &&
                      code(figure.symbol - 2) == fixed_.close;  // "lần lượt 58% (29/50 người) và 52,5%"
  if (code(figure.symbol) != fixed_.percent || (code(previous_) != fixed_.percent && !behind)) return false;
  for (std::uint32_t i = head().anchor; i-- > 0;) {
    if (code(i) == cues_.respectively) return true;
  }
  return false;
}

// "nâng lên 33,9% vào năm 2020 và 35,6% vào năm 2021": each is of its own days.
bool HeadScan::each_dated(const Figure& figure) const {
  if (head().value || is_change(figure.role) || code(figure.symbol) != fixed_.percent ||
      code(previous_) != fixed_.percent)
    return false;
  const auto dated = [&](std::uint32_t at) {
    const auto& symbols = statement_.symbols;
    if (++at < symbols.size() && code(at) == fixed_.gap && symbols[at].last - symbols[at].first == 1) ++at;
    return at < symbols.size() && code(at) == fixed_.date;
  };
  return dated(previous_) && dated(figure.symbol);
}

// "48.310 người tham gia, thêm 8.140 người so với cùng kỳ"
bool HeadScan::adds_to_value(const Figure& figure) const {
  if (!head().value || !is_change(figure.role) || figure.symbol < previous_ + 3) return false;
  const Symbol& word = statement_.symbols[figure.symbol - 1];
  return word.code == fixed_.gap && word.last - word.first == 1 && code(figure.symbol - 2) == fixed_.comma;
}

// "2.677 hồ sơ trên hệ thống trực tuyến tăng 2,8%": nothing parts the value from what is said of it.
bool HeadScan::continues_value(const Figure& figure) const {
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

bool HeadScan::has_own_subject(const Figure& said) const {
  const std::uint32_t figure = said.symbol;
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
  if (names_another(said)) return true;
  for (std::uint32_t i = first; i < figure; ++i) {
    const SymbolCode symbol = code(i);
    if (cues_.verbs.has(symbol)) {
      const bool state = date && cues_.states.has(symbol);  // "(năm 2017 là 92%)"
      // "; giảm tỷ lệ nợ xuống dưới 3%", ", giảm nợ xuống dưới 2,5%"
      const bool changed = cues_.changes.has(symbol) && i + 1 < figure && cues_.subjects.has(code(i + 1));
      subject = subject || state || changed;
      break;
    }
    date = date || symbol == fixed_.date;
    programme = programme || symbol == fixed_.programme;
    subject = subject || symbol == fixed_.gap || symbol == fixed_.area || symbol == fixed_.agency ||
              cues_.subjects.has(symbol);
  }
  return (subject && !only_trailing_noun(first, figure) && !only_links_change(first)) || programme;
}

// The gap directly after the head's own figure belongs to the head ("925 người dân mới tăng 3%").
bool HeadScan::only_trailing_noun(std::uint32_t first, std::uint32_t figure) const {
  return first == previous_ + 1 && figure - first <= 3 && code(first) == fixed_.gap &&
         !cues_.subjects.has(code(figure - 1)) && figure > first + 1 && cues_.verbs.has(code(first + 1));
}

// "652,8 tỷ đồng, giảm 41,5 tỷ đồng so với tháng trước nhưng vẫn tăng 9,3%"
bool HeadScan::only_links_change(std::uint32_t first) const {
  const SymbolCode verb = code(first + 1);
  const bool compares = cues_.changes.has(verb) || cues_.gaps.has(verb);
  return first > 0 && code(first - 1) == cues_.but && code(first) == fixed_.gap && compares &&
         statement_.symbols[first].last - statement_.symbols[first].first <= 2;
}

bool HeadScan::after_name(std::uint32_t open) const {
  if (open > 0 && cues_.names.has(code(open - 1))) return true;
  // "…, Đức (giảm 2,6%), Ý (tăng 4%)": names that nothing knows, in a list
  if (previous_ == no_figure || open <= previous_ + 2 || code(open - 1) != fixed_.gap) return false;
  if (code(open - 2) == cues_.be) return open > previous_ + 3;  // not "7.800 việc có điều kiện thi hành (đạt 51%)"
  return (code(open - 2) == fixed_.comma || code(open - 2) == cues_.and_) && code(open - 3) == fixed_.close;
}

// Whether the figure before is the value of the head, or what that is of: "49/56 thôn".
bool HeadScan::follows_value() const {
  if (!head().value) return false;
  const std::uint32_t value = head().value->symbol;
  return previous_ == value ||
         (previous_ > value && previous_ <= value + 2 && !crosses(value, previous_, fixed_.comma));
}

// "…, thấp nhất là Quận 7, mới đạt 82,3%": another name since the figure before, and not the giver of a plan.
bool HeadScan::names_another(const Figure& said) const {
  const std::uint32_t figure = said.symbol;
  bool basis = false;
  std::uint32_t first = previous_ + 1;
  if (follows_value()) {  // "1.200 người trên toàn tỉnh, đạt 64%": its own place
    std::uint32_t end = first;
    while (end < figure && !cues_.breaks.has(code(end))) ++end;
    if (end < figure && (code(end) == fixed_.comma || code(end) == fixed_.semicolon)) first = end;
  }
  for (std::uint32_t i = first; i < figure; ++i) {
    if (code(i) == fixed_.comma || code(i) == fixed_.semicolon) basis = false;
    basis = basis || cues_.basis.has(code(i)) ||
            (code(i) == cues_.mean && is_change(said.role));  // "cao hơn bình quân cả nước 2%"
    if (!basis && cues_.names.has(code(i))) return true;
  }
  return false;
}

// Coverage after a head count is said of it, unless it is of another programme.
bool HeadScan::coverage_is_own(std::uint32_t first, std::uint32_t figure) const {
  // "giảm 1.840 người có thẻ, tỷ lệ bao phủ tụt xuống còn 72,3%": not of those who left
  if (!head().value && is_change(head().head().role)) return true;
  for (std::uint32_t i = first; i < figure; ++i) {
    if (code(i) == fixed_.programme) return !head_has_programme(statement_.symbols[i].mention);
  }
  return false;
}

bool HeadScan::head_has_programme(std::int32_t mention) const {
  const auto& wanted = std::get<ProgrammeValue>(mentions_[static_cast<std::size_t>(mention)].value).id;
  const std::uint32_t anchor = head().anchor;
  std::uint32_t first = anchor;
  while (first > 0 && code(first - 1) != fixed_.semicolon) --first;
  for (std::uint32_t i = first; i < statement_.symbols.size() && i <= anchor + 3; ++i) {
    if (i > anchor && (code(i) == fixed_.semicolon || code(i) == fixed_.comma)) break;
    if (code(i) != fixed_.programme) continue;
    const MentionValue& value = mentions_[static_cast<std::size_t>(statement_.symbols[i].mention)].value;
    if (std::get<ProgrammeValue>(value).id == wanted) return true;
  }
  return false;
}

}  // namespace v0
}  // namespace solieu
