#include "structure/slot_filler.hpp"

#include <algorithm>

#include "structure/asides.hpp"

namespace solieu {
inline namespace v0 {
namespace {

Reading begin_reading(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                      const std::vector<Mention>& mentions, const Statements& statements) {
  Reading reading;
  reading.asides = find_asides(passage, statements, cues, mentions, topics);
  reading.focus = find_focus(passage, topics, mentions, reading.asides);
  reading.opening = opening_block(passage, mentions);
  return reading;
}

// "2. Thu và chậm đóng", "IV. Công tác BHYT"
Numbering numbering_of(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789IVX");
  if (end == 0 || end >= text.size() || (text[end] != '.' && text[end] != ')')) return Numbering::none;
  return std::string_view("IVX").find(text.front()) == std::string_view::npos ? Numbering::arabic : Numbering::roman;
}

}  // namespace

SlotFiller::SlotFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                       const std::vector<Mention>& mentions, const Statements& statements)
    : passage_(passage),
      mentions_(mentions),
      cues_(cues.slots),
      fixed_(cues.fixed),
      reading_(begin_reading(passage, cues, topics, mentions, statements)),
      places_(passage, cues, mentions, reading_.focus.area),
      period_(passage, cues, mentions, statements, reading_),
      place_(passage, cues, topics, places_, mentions, statements, reading_),
      topic_(passage, cues, topics, mentions, reading_) {}

// "1. Về thu ngân sách", "Công tác giảm nghèo": a short line without figures says what the lines below it are about;
// one that names nothing ends that. One with a number ends the list above it.
void SlotFiller::note_heading(const Statement& statement) {
  constexpr std::size_t longest = 80;  // bytes
  const Block& block = passage_.article.blocks[statement.block];
  const auto& symbols = statement.symbols;
  const bool figures = std::any_of(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
    return cues_.figures.has(symbol.code) || symbol.code == fixed_.colon;
  });
  if (!is_text(block.kind) || block.span.size() > longest || figures) return;
  const std::string_view text = slice(passage_.text, block.span);
  if (text.back() == '.' || text.back() == ';') return;
  const Numbering number = numbering_of(text);
  period_.enter_heading(statement, number);
  topic_.enter_heading(statement, number);
  section_aims_ =
      number != Numbering::none &&
      std::any_of(symbols.begin(), symbols.end(), [&](const Symbol& symbol) { return cues_.aims.has(symbol.code); }) &&
      std::none_of(symbols.begin(), symbols.end(),
                   [&](const Symbol& symbol) { return symbol.code == cues_.done || cues_.verbs.has(symbol.code); });
  if (number != Numbering::none) reading_.in_list = false;
}

void SlotFiller::enter_block(const Statement& statement) {
  const bool item = statement.kind == BlockKind::list_item;
  if (!item) {
    list_kind_.reset();
    topic_.leave_list();
  }
  if (statement.block == block_) return;
  block_ = statement.block;
  note_heading(statement);
  period_.enter_block(statement);
  place_.enter_block(statement);
  topic_.enter_block(statement);
  reading_.paragraph.clear();
  reading_.in_list = item;
}

// "1.032 người tham gia BHXH tự nguyện, 2.216 người BHYT. Đến 24-5, hai con số này lần lượt là 1.197 và 2.640": what
// the counts before them are of, in order.
void SlotFiller::repeat_in_order(std::span<Draft* const> after) {
  if (!after.front()->value) return;  // "tỷ lệ này lần lượt là 96,4% và 99%"
  std::vector<const Earlier*> before;
  for (const Earlier& earlier : reading_.paragraph) {
    if (earlier.has_value && earlier.statement != after.front()->statement) before.push_back(&earlier);
  }
  if (before.size() < after.size()) return;
  for (std::size_t k = 0; k < after.size(); ++k) {
    const Earlier& earlier = *before[before.size() - after.size() + k];
    after[k]->programme = earlier.programme;
    after[k]->measure = earlier.measure;
    const auto own = std::find_if(reading_.paragraph.begin(), reading_.paragraph.end(), [&](const Earlier& other) {
      return other.statement == after[k]->statement && other.anchor == after[k]->anchor;
    });
    if (own == reading_.paragraph.end()) continue;
    own->programme = earlier.programme;
    own->measure = earlier.measure;
  }
}

// "Ngân Sơn, Pác Nặm mới lác đác 15 và 12 người", "Riêng 9 tháng năm nay là 517 và 4.870 người": one for each of two
// names, or of the two counts of the sentence before.
void SlotFiller::pair_joined(const Statement& statement, std::span<Draft> drafts) {
  const auto& symbols = statement.symbols;
  for (std::size_t k = 0; k + 1 < drafts.size(); ++k) {
    const std::uint32_t first = drafts[k].anchor;
    const bool counts = symbols[first].code == fixed_.count && drafts[k + 1].anchor == first + 2 &&
                        symbols[first + 1].code == cues_.and_ && symbols[first + 2].code == fixed_.count;
    if (!counts) continue;
    std::vector<std::uint32_t> areas;
    bool other = false;
    for (std::uint32_t i = first; i-- > 0 && symbols[i].code != fixed_.semicolon;) {
      if (cues_.figures.has(symbols[i].code)) break;
      if (places_.area_at(statement, i) != nullptr) areas.insert(areas.begin(), i);
      other = other || symbols[i].code == fixed_.programme || symbols[i].code == fixed_.agency;
    }
    if (areas.size() == 2 && areas[1] == areas[0] + 2) {
      for (std::size_t n = 0; n < 2; ++n) {
        drafts[k + n].area = places_.area_at(statement, areas[n]);
        drafts[k + n].agency.reset();
      }
    } else if (areas.empty() && !other && drafts.size() == 2 && drafts[0].measure_rule.empty()) {
      Draft* const both[] = {&drafts[k], &drafts[k + 1]};
      repeat_in_order(both);
    }
  }
}

// The names before a symbol, up to a semicolon for places.
SlotFiller::Names SlotFiller::names_before(const Statement& statement, std::uint32_t end) const {
  const auto& symbols = statement.symbols;
  // "Theo BHXH tỉnh và Sở Y tế, … lần lượt là"
  const bool teller = passage_.is(statement.first_token, Word::according);
  Names names;
  for (std::uint32_t i = 0; i < end; ++i) {
    if (symbols[i].code == fixed_.semicolon) {
      names.areas.clear();
      names.agencies.clear();
      names.places.clear();
    }
    if (symbols[i].code == fixed_.agency && !teller) names.agencies.push_back(i);
    if (cues_.names.has(symbols[i].code) && !teller) names.places.push_back(i);
    if (symbols[i].code == fixed_.programme) names.programmes.push_back(static_cast<std::uint32_t>(symbols[i].mention));
    const AreaValue* area = places_.area_at(statement, i);
    if (area == nullptr || places_.is_among(statement, i)) continue;
    // "Ở tỉnh C, huyện A và huyện B lần lượt đạt": those of one level
    const bool other = !names.areas.empty() && places_.area_at(statement, names.areas.back())->level != area->level;
    if (other && names.areas.size() > 1) continue;  // "A, B và C là ba huyện của tỉnh D"
    if (other) names.areas.clear();
    names.areas.push_back(i);
  }
  return names;
}

// The place of one of some figures, where there are as many names.
void SlotFiller::place_in_order(const Statement& statement, const Names& names, std::size_t at, std::size_t figures,
                                Draft& draft) const {
  if (names.areas.size() >= figures) {
    draft.area = places_.area_at(statement, names.areas[names.areas.size() - figures + at]);
    draft.agency.reset();
    return;
  }
  // "BHXH huyện A và BHXH huyện B lần lượt đạt", "Trung tâm Y tế huyện A và B lần lượt đạt"
  if (names.agencies.size() != figures && names.places.size() != figures) return;
  const std::uint32_t name = names.agencies.size() == figures ? names.agencies[at] : names.places[at];
  const AgencyValue* agency = places_.agency_at(statement, name);
  draft.area = agency != nullptr ? area_of(*agency) : places_.area_at(statement, name);
  draft.agency.reset();
  if (agency != nullptr) draft.agency = static_cast<std::uint32_t>(statement.symbols[name].mention);
}

// The last "lần lượt" that stands before figures: "lần lượt là A và B, lần lượt đạt x và y".
std::uint32_t SlotFiller::last_respectively(const Statement& statement, std::span<const Draft> drafts) const {
  std::uint32_t at = no_figure;
  for (std::uint32_t i = 0; i < statement.symbols.size() && !drafts.empty() && i < drafts.back().anchor; ++i) {
    const bool respectively = statement.symbols[i].code == cues_.respectively;
    if (respectively && (at == no_figure || i < drafts.front().anchor)) at = i;
  }
  return at;
}

// "A và B lần lượt là x và y": the names before, in order, with the figures after.
void SlotFiller::pair_in_order(const Statement& statement, std::span<Draft> drafts) {
  const auto& symbols = statement.symbols;
  const auto that = [&](const Symbol& symbol) { return symbol.code == cues_.that; };
  const auto found = std::find_if(symbols.begin(), symbols.end(), that);
  const std::uint32_t again = found == symbols.end() ? no_figure : static_cast<std::uint32_t>(found - symbols.begin());
  std::uint32_t at = last_respectively(statement, drafts);
  if (at == no_figure) at = again;
  if (at == no_figure) return pair_joined(statement, drafts);
  std::vector<Draft*> after;
  std::uint32_t end = at + 1;  // the list of figures ends where a new name stands
  while (end < symbols.size() && !cues_.names.has(symbols[end].code)) ++end;
  for (Draft& draft : drafts) {
    if (draft.anchor > at && draft.anchor < end) after.push_back(&draft);
  }
  if (after.size() < 2) return;
  const Names names = names_before(statement, at);
  // "BHXH và BHTN lần lượt đạt 45% và 35%, trên 95% dân số tham gia …": as many figures as names
  const std::size_t most = std::max({names.programmes.size(), names.areas.size(), names.agencies.size()});
  if (most >= 2 && most < after.size()) after.resize(most);
  if (most <= 1 && again <= at) return repeat_in_order(after);
  if (again == at) return;
  const Draft& last = *after.back();
  const bool dated = last.date && mentions_[*last.date].first_token > symbols[at].first;
  for (std::size_t k = 0; k < after.size(); ++k) {
    if (dated) after[k]->date = last.date;
    if (dated) after[k]->period = last.period;
    if (names.programmes.size() >= after.size())
      after[k]->programme = names.programmes[names.programmes.size() - after.size() + k];
    else
      place_in_order(statement, names, k, after.size(), *after[k]);
  }
}

// "Mục tiêu năm 2022:", "Kết quả BHXH tự nguyện ở một số huyện:" speak for the list below them.
void SlotFiller::note_list(const Statement& statement, std::span<const Draft> drafts) {
  if (statement.symbols.empty() || statement.symbols.back().code != fixed_.colon) return;
  topic_.head_list(statement, drafts);
  if (!drafts.empty()) {  // "phấn đấu trồng 6.750 ha lúa, gồm:"
    list_kind_ = drafts.back().kind;
    return;
  }
  for (const Symbol& symbol : statement.symbols) {
    // "đã đạt các chỉ tiêu:", "Kết quả so với chỉ tiêu:" list results
    if (cues_.verbs.has(symbol.code) || symbol.code == cues_.compare) return list_kind_.reset();
    if (cues_.forecasts.has(symbol.code)) list_kind_ = RecordKind::forecast;
    if (cues_.aims.has(symbol.code)) list_kind_ = RecordKind::target;
  }
}

void SlotFiller::update(const Statement& statement, std::span<const Draft> drafts) {
  if (!is_text(statement.kind)) return;
  // Who sets targets does not become the agency of the results after them.
  const bool targets = !drafts.empty() && std::none_of(drafts.begin(), drafts.end(), [](const Draft& draft) {
    return draft.kind == RecordKind::result;
  });
  period_.update(statement, drafts, targets);
  place_.update(statement, drafts, targets);
  note_list(statement, drafts);
}

// "Huyện phấn đấu phát triển 900 người. Trong đó, xã A 120 người": the aim for a part.
std::optional<RecordKind> SlotFiller::kind_of_whole(const Statement& statement) const {
  if (reading_.paragraph.empty() || !opens_with(statement, cues_.ofwhich)) return std::nullopt;
  return reading_.paragraph.back().kind;
}

// The kind of a draft as the list, the section or the sentence before has it.
void SlotFiller::decide_kind(const Statement& statement, const std::optional<RecordKind>& whole, Draft& draft) const {
  if (list_kind_ && draft.kind == RecordKind::result) draft.kind = *list_kind_;
  if (draft.head().kind || has_before(statement, draft.anchor, cues_.done)) return;
  if (section_aims_) draft.kind = RecordKind::target;
  if (whole) draft.kind = *whole;
}

void SlotFiller::fill(const Statement& statement, std::span<Draft> drafts) {
  enter_block(statement);
  place_.enter_statement(statement);
  topic_.enter_statement(statement, drafts);
  const std::optional<RecordKind> whole = kind_of_whole(statement);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    decide_kind(statement, whole, drafts[i]);
    place_.fill(statement, drafts[i]);
    period_.fill(statement, drafts[i]);
    if (i > 0) period_.date_part(statement, drafts[i - 1], drafts[i]);
    topic_.fill(statement, drafts, i);
    period_.date_by_measure(statement, drafts[i]);
    reading_.paragraph.push_back(topic_.earlier(drafts[i]));
  }
  pair_in_order(statement, drafts);
  topic_.fill_parts(drafts);
  update(statement, drafts);
}

}  // namespace v0
}  // namespace solieu
