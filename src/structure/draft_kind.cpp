#include <algorithm>

#include "structure/draft.hpp"

namespace solieu {
inline namespace v0 {

namespace {

// "đặt mục tiêu đón 1,7 triệu lượt khách; tổng thu từ du lịch đạt 3.100 tỷ đồng": what it aims at too.
bool is_further_aim(const Draft& before, const Draft& draft, const LinkCues& cues, const FixedSymbols& fixed) {
  const auto& symbols = draft.statement->symbols;
  std::uint32_t first = draft.anchor;
  while (first > before.anchor + 1 && symbols[first - 1].code != fixed.semicolon) --first;
  if (first == before.anchor + 1 || first + 1 >= draft.anchor) return false;
  const bool named = std::any_of(symbols.begin() + first, symbols.begin() + draft.anchor, [&](const Symbol& symbol) {
    return cues.names.has(symbol.code) || symbol.code == fixed.date;
  });
  const bool of_plan = std::any_of(draft.attached.begin(), draft.attached.end(), [](const Figure& figure) {
    return figure.role == Role::of_plan || figure.role == Role::over_plan || figure.role == Role::under_plan;
  });
  return !named && !of_plan;
}

// "phấn đấu số người tham gia A đạt 35%; số người tham gia B đạt 28%": the verb is that of the aim, once more.
bool goes_on_alike(const Draft& before, const Draft& draft, const LinkCues& cues, const FixedSymbols& fixed) {
  const auto& symbols = draft.statement->symbols;
  const auto stated = [&](const Draft& one) { return one.anchor > 0 && cues.states.has(symbols[one.anchor - 1].code); };
  const auto between = [&](SymbolCode code) {
    return std::any_of(symbols.begin() + before.anchor, symbols.begin() + draft.anchor,
                       [&](const Symbol& symbol) { return symbol.code == code; });
  };
  const bool listed = between(fixed.comma) && between(fixed.programme);
  std::size_t verbs = 0;  // of figures: not "đạt chuẩn"
  for (std::uint32_t i = before.anchor + 1; i < draft.anchor; ++i) {
    const SymbolCode next = symbols[i + 1].code;
    const bool figure = next == fixed.count || next == fixed.percent || next == fixed.money;
    if (cues.list_ends.has(symbols[i].code) && (figure || !cues.states.has(symbols[i].code))) ++verbs;
  }
  if (!stated(draft) || verbs != 1) return false;
  if (stated(before) && !between(fixed.date) && (listed || between(fixed.semicolon))) return true;
  return is_further_aim(before, draft, cues, fixed);
}

// "phấn đấu thu 520 tỷ đồng; 8 tháng mới thu 338 tỷ đồng", but "…; đến năm 2020 có 80% số xã", "…; cả năm có 39.000
// người"
bool is_of_other_days(const Draft& before, const Draft& draft, const StructureCues& cues,
                      const std::vector<Mention>& mentions) {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > before.anchor + 1;) {
    if (symbols[i].code == cues.when.to || symbols[i].code == cues.when.asof) return false;
    if (symbols[i].code == cues.fixed.semicolon) return false;
    if (symbols[i].code != cues.fixed.date) continue;
    const bool year =
        std::get<DateValue>(mentions[static_cast<std::size_t>(symbols[i].mention)].value).grain == Grain::year;
    return !year && symbols[i - 1].code == cues.fixed.semicolon;
  }
  return false;
}

}  // namespace

void decide_kinds(std::span<Draft> drafts, const StructureCues& cues, const std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    const Figure& head = draft.head();
    if (head.kind) {
      draft.kind = *head.kind;
    } else if (i > 0 && drafts[i - 1].kind != RecordKind::result) {
      const auto& symbols = draft.statement->symbols;
      const auto first = symbols.begin() + drafts[i - 1].anchor + 1;
      const auto last = symbols.begin() + draft.anchor;
      const bool list = std::none_of(first, last, [&](const Symbol& symbol) {
        const bool parts = symbol.code == cues.link.be && (&symbol - 1)->code == cues.fixed.comma;  // "…, gồm 2.450 ha"
        return cues.link.list_ends.has(symbol.code) && !parts;
      });
      const bool other_days = is_of_other_days(drafts[i - 1], draft, cues, mentions);
      if ((list && !other_days) || goes_on_alike(drafts[i - 1], draft, cues.link, cues.fixed))
        draft.kind = drafts[i - 1].kind;
    }
  }
}

}  // namespace v0
}  // namespace solieu
