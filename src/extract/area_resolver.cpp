#include "extract/area_resolver.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace solieu {
inline namespace v0 {
namespace {

constexpr int headline_weight = 3;
constexpr int lead_weight = 2;

}  // namespace

AreaResolver::AreaResolver(const NameText& text, std::vector<NameItem>& items)
    : text_(text), items_(items), scores_(text.rules().regions, 0) {
  link();
  score();
  for (auto item = items_.rbegin(); item != items_.rend(); ++item) choose(*item);
  for (const NameItem& item : items_) {
    if (item.area == no_area) continue;
    const bool sure = item.agency || !item.place->bare() || item.within != no_area || item.above;
    if (sure) sure_.push_back(item.area);
  }
  std::sort(sure_.begin(), sure_.end());
  note_kinds();
  for (std::size_t i = 0; i < items_.size(); ++i) judge(i);
}

// "Chợ Mới: Thu ngân sách vượt dự toán": the headline of a local paper names the district that it reports from.
bool AreaResolver::heads_headline(const NameItem& item) const {
  return !item.agency && text_.sentence_start(item.first) && text_.is(item.last, ":") &&
         text_.block(item.first) == BlockKind::headline;
}

bool AreaResolver::is_sure(std::int32_t area) const { return std::binary_search(sure_.begin(), sure_.end(), area); }

AreaLevel AreaResolver::level(const NameItem& item) const {
  if (item.area != no_area) return area(item.area).level;
  if (item.place->candidates.empty()) return level_of(item.place->kind);
  return area(item.place->candidates.front()).level;
}

std::int32_t AreaResolver::province_of(std::int32_t index) const {
  if (index == no_area || area(index).level < AreaLevel::province) return no_area;
  return area(index).level == AreaLevel::province ? index : area(index).parent;
}

bool AreaResolver::adjacent(const NameItem& lower, const NameItem& upper) const {
  if (upper.agency || text_.sentence_start(upper.first)) return false;
  if (upper.first == lower.last) return !upper.place->bare();
  if (upper.first != lower.last + 1) return false;
  const std::uint32_t link = lower.last;
  return text_.is(link, ",") || text_.is(link, "(") || text_.is(link, "-") || text_.is(link, "–") ||
         text_.is(link, Word::possessive);
}

bool AreaResolver::may_lie_in(const NameItem& lower, const NameItem& upper) const {
  const WrittenPlace& place = *lower.place;
  const WrittenPlace& above = *upper.place;
  if (place.candidates.empty()) {
    const AreaLevel wanted = level_of(place.kind);
    if (above.candidates.empty()) return level_of(above.kind) < wanted && level_of(above.kind) != AreaLevel::none;
    return level(upper) < wanted && level(upper) >= AreaLevel::province;
  }
  return std::any_of(place.candidates.begin(), place.candidates.end(), [&](std::int32_t row) {
    const std::int32_t parent = area(row).parent;
    return area(row).level > AreaLevel::province &&
           std::find(above.candidates.begin(), above.candidates.end(), parent) != above.candidates.end();
  });
}

// From the right, so that "xã A, huyện B (tỉnh C)" settles B before A.
void AreaResolver::link() {
  for (std::size_t i = items_.size(); i-- > 0;) {
    NameItem& item = items_[i];
    if (!item.place || item.place->deictic) continue;
    if (i + 1 < items_.size()) {
      NameItem& next = items_[i + 1];
      const bool place = next.place && next.place->named();
      if (place && adjacent(item, next) && may_lie_in(item, next)) {
        next.above = true;
        next.place->doubtful = false;
        item.within = next.area;
        if (next.area == no_area) item.within_name = value(next).name;
      }
    }
    settle(item);
  }
}

void AreaResolver::settle(NameItem& item) {
  const std::vector<std::int32_t>& rows = item.place->candidates;
  if (rows.size() == 1) item.area = rows.front();
  if (item.within == no_area) return;
  const auto inside =
      std::find_if(rows.begin(), rows.end(), [&](std::int32_t row) { return area(row).parent == item.within; });
  if (inside != rows.end()) item.area = *inside;
}

int AreaResolver::weight(const NameItem& item) const {
  const BlockKind block = text_.block(item.first);
  const int place = block == BlockKind::headline ? headline_weight : block == BlockKind::lead ? lead_weight : 1;
  return place + (item.agency ? 1 : 0);
}

void AreaResolver::score() {
  int total = 0;
  for (const NameItem& item : items_) {
    if (!item.place || item.area == no_area) continue;
    // A bare district may yet be no place at all: only a province named so counts.
    const bool sure = !item.place->bare() || heads_headline(item) || item.agency || item.within != no_area ||
                      area(item.area).level == AreaLevel::province;
    const std::int32_t province = sure ? province_of(item.area) : no_area;
    if (province == no_area) continue;
    int& score = score_of(province);
    score += weight(item);
    total += weight(item);
    if (main_ == no_area || score > score_of(main_)) main_ = province;
    const bool rural = area(province).kind == AreaKind::province;
    if (rural && (rural_ == no_area || score > score_of(rural_))) rural_ = province;
  }
  dominant_ = main_ != no_area && 2 * score_with_parts(main_) > total;
  if (main_ == no_area) guess_main();
}

// After the mergers what is said of the provinces that became a part of another is said of that.
int AreaResolver::score_with_parts(std::int32_t province) {
  int score = score_of(province);
  for (std::int32_t i = 0; text_.after_mergers() && i < static_cast<std::int32_t>(text_.rules().areas.size()); ++i) {
    if (area(i).level == AreaLevel::province && area(i).successor == province) score += score_of(i);
  }
  return score;
}

// An article that never names its province: the one of most of its districts, else that of its paper.
void AreaResolver::guess_main() {
  main_ = province_of_most();
  if (main_ == no_area) main_ = text_.paper_area();
  if (main_ == no_area) return;
  score_of(main_) = 1;
  dominant_ = true;
  if (area(main_).kind == AreaKind::province) rural_ = main_;
}

// "Quế Sơn (100,1%), Nam Giang (100,9%), Bắc Trà My (100,2%)": bare districts bear each other out.
std::int32_t AreaResolver::province_of_most() const {
  constexpr std::size_t enough = 3;
  std::set<std::string_view> names;
  std::map<std::int32_t, std::set<std::string_view>> names_of;  // by province
  for (const NameItem& item : items_) {
    if (!item.place || item.agency || item.place->deictic || !item.place->bare()) continue;
    for (const std::int32_t row : item.place->candidates) {
      if (area(row).level != AreaLevel::district) continue;
      names.insert(area(row).name);
      names_of[area(row).parent].insert(area(row).name);
    }
  }
  const auto most = std::max_element(names_of.begin(), names_of.end(),
                                     [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  const bool clear = most != names_of.end() && most->second.size() >= enough && 2 * most->second.size() > names.size();
  return clear ? most->first : no_area;
}

// Of several districts of one name: the one in the article's province, else in the only province it speaks of.
void AreaResolver::choose(NameItem& item) {
  if (!item.place || item.area != no_area) return;
  int found = 0;
  std::int32_t spoken_of = no_area;
  for (const std::int32_t row : item.place->candidates) {
    const std::int32_t province = province_of(row);
    if (province == no_area || score_of(province) == 0) continue;
    if (province == main_) {
      item.area = row;
      return;
    }
    spoken_of = row;
    ++found;
  }
  if (found == 1) item.area = spoken_of;
  if (found == 0 && item.place->exact == 1) item.area = item.place->candidates.front();
}

// The place that stands before one in its list.
const NameItem* AreaResolver::list_mate_before(std::size_t index) const {
  if (index == 0) return nullptr;
  const NameItem& item = items_[index];
  const NameItem& before = items_[index - 1];
  const bool listed =
      item.first == before.last + 1 && (text_.is(before.last, ",") || text_.is(before.last, Word::conjunction));
  return listed && before.place && !before.dropped && level(before) == level(item) ? &before : nullptr;
}

// A bare district name is a place when the article surely names it elsewhere or speaks of its province, or in a list
// after such a place.
void AreaResolver::judge(std::size_t index) {
  NameItem& item = items_[index];
  if (!item.place || item.agency || item.place->deictic || !item.place->bare()) return;
  if (level(item) <= AreaLevel::province || item.within != no_area || item.above) return;
  const std::int32_t province = province_of(item.area);
  if (item.area != no_area && (is_sure(item.area) || heads_headline(item))) return;
  const NameItem* mate = list_mate_before(index);
  // "Đức Trọng, Bảo Lâm": of the province of the one before
  if (mate != nullptr && province != no_area && mate->area != no_area && province_of(mate->area) == province) return;
  item.dropped = item.place->doubtful;
  if (item.dropped || heads_article(item)) return;
  if (province != no_area && score_of(province) > 0) return;
  if (mate != nullptr && !item.place->candidates.empty()) return;
  item.dropped = true;
}

// "Vĩnh Thạnh tăng cường vận động BHYT", and then "toàn huyện": the headline names the district, or nothing else does.
bool AreaResolver::heads_article(const NameItem& item) const {
  if (item.place->candidates.empty()) return false;
  const Area& found = area(item.place->candidates.front());
  if (text_.block(item.first) != BlockKind::headline && several_bare_) return false;
  const auto kind = static_cast<std::size_t>(found.kind);
  return !named_[kind] && spoken_of_[kind];
}

// Which kinds of areas are named with their level word, which only spoken of, and whether districts named bare differ.
void AreaResolver::note_kinds() {
  std::string_view bare;
  const auto note = [](AreaKinds& kinds, AreaKind kind) { kinds[static_cast<std::size_t>(kind)] = true; };
  for (const NameItem& item : items_) {
    if (item.agency && item.agency->inner != AreaKind::none) note(spoken_of_, item.agency->inner);
    if (!item.place) continue;
    if (item.place->deictic) {
      note(spoken_of_, item.place->kind);
    } else if (!item.place->bare()) {
      if (item.place->named()) note(named_, item.place->kind);
    } else if (!item.place->candidates.empty()) {
      const std::string_view name = area(item.place->candidates.front()).name;
      several_bare_ = several_bare_ || (!bare.empty() && bare != name);
      bare = name;
    }
  }
}

AreaValue AreaResolver::value(std::int32_t index) const {
  const Area& found = area(index);
  return {text_.renamed(found) ? found.renamed : found.name, std::string(name_of(found.level)), found.code,
          found.parent == no_area ? "" : area(found.parent).name};
}

AreaValue AreaResolver::value(const NameItem& item) const {
  const WrittenPlace& place = *item.place;
  if (item.area != no_area) {
    AreaValue found = value(item.area);  // "tỉnh Thừa Thiên Huế" of the years before
    const bool old =
        found.name != area(item.area).name && !place.deictic && text_.words(place.name_first, place.last) != found.name;
    if (old) found.name = area(item.area).name;
    return found;
  }
  const std::string parent = item.within != no_area ? area(item.within).name : item.within_name;
  if (!place.candidates.empty()) {
    const Area& any = area(place.candidates.front());
    return {any.name, std::string(name_of(any.level)), "", parent};
  }
  return {text_.words(place.name_first, place.last), std::string(name_of(level_of(place.kind))), "", parent};
}

void AreaResolver::pass(const NameItem& item) {
  if (!item.place || item.place->deictic || item.dropped) return;
  const AreaLevel at = level(item);
  if (at <= AreaLevel::country || item.above) {
    if (at == AreaLevel::country) last_ = nullptr;
    if (!item.above || at <= AreaLevel::province) return;
  }
  Passed passed{item.place->kind, &item};
  if (passed.kind == AreaKind::none && item.area != no_area) passed.kind = area(item.area).kind;
  if (passed.kind == AreaKind::none && !item.place->candidates.empty())
    passed.kind = area(item.place->candidates.front()).kind;
  if (!item.above) last_ = &item;
  if (at == AreaLevel::province) {
    if (!is_listed(item)) last_province_ = item.area;
    if (!item.agency && !is_listed(item) && opens(item)) {
      opener_ = item.area;
      here_last_ = item.last;
    }
    if (item.agency && item.place->named()) {
      here_ = item.area;
      here_last_ = item.last;
    }
    return;
  }
  if (item.place->plural && is_listed(item)) return;  // "nhập các phường A, B và C": none of them is "toàn phường"
  std::vector<Passed>& list = at == AreaLevel::district ? districts_ : communes_;
  std::erase_if(list, [&](const Passed& old) { return old.kind == passed.kind; });
  list.push_back(passed);
}

// "Bắc Ninh có …", "Tại Bắc Ninh, …" at the start of a paragraph, or "Còn ở Nghệ An, …" behind that.
bool AreaResolver::opens(const NameItem& item) const {
  if (text_.opens_line(item.first)) return true;
  if (opener_ == no_area || !text_.after_locative(item.first)) return false;
  constexpr std::uint32_t words = 2;  // "Còn ở"
  std::uint32_t first = item.first;
  while (first > 0 && item.first - first < words && !text_.sentence_start(first)) --first;
  return text_.sentence_start(first);
}

// "ba tỉnh Lâm Đồng, Bình Thuận, Đắk Nông": none of them is the one that "toàn tỉnh" means after that.
bool AreaResolver::is_listed(const NameItem& item) const {
  const auto beside = [&](const NameItem& left, const NameItem& right) {
    if (!left.place || !right.place || left.agency || right.agency || right.first != left.last + 1) return false;
    return (text_.is(left.last, ",") || text_.is(left.last, Word::conjunction)) && level(left) == level(right);
  };
  const auto at = static_cast<std::size_t>(&item - items_.data());
  return (at > 0 && beside(items_[at - 1], item)) || (at + 1 < items_.size() && beside(item, items_[at + 1]));
}

// "BHXH TP.HCM thống kê, toàn thành phố có …", "Bắc Ninh có 15.940 người. Từ tháng 1, tỉnh tổ chức …" at the start of
// a paragraph, whichever the article is about.
void AreaResolver::approach(const NameItem& item) {
  if (here_ == no_area && opener_ == no_area) return;
  for (std::uint32_t token = here_last_; token <= item.first; ++token) {
    if (text_.sentence_start(token)) here_ = no_area;
    if (text_.block_start(token)) opener_ = no_area;
  }
  here_last_ = item.first;
}

std::int32_t AreaResolver::province_in_force() const {
  if (here_ != no_area) return here_;
  if (opener_ != no_area) return opener_;
  if (dominant_ || last_province_ == no_area) return main_;
  return last_province_;
}

AreaKind AreaResolver::province_kind() const {
  const std::int32_t province = province_in_force();
  if (province == no_area) return AreaKind::none;
  return text_.renamed(area(province)) ? AreaKind::city : area(province).kind;
}

std::optional<AreaValue> AreaResolver::province() const {
  const std::int32_t province = province_in_force();
  return province == no_area ? std::nullopt : std::optional(value(province));
}

std::optional<AreaValue> AreaResolver::in_force(AreaKind kind) const {
  std::int32_t province = province_in_force();
  // "Tỉnh đoàn", "toàn tỉnh" are of no city, though the article names one.
  if (kind == AreaKind::province && province_kind() == AreaKind::city) province = rural_;
  if (kind == AreaKind::any) return last_ != nullptr ? std::optional(value(*last_)) : std::nullopt;
  const bool of_province = kind == AreaKind::province || (kind == AreaKind::city && province_kind() == kind);
  if (of_province) return province == no_area ? std::nullopt : std::optional(value(province));
  const std::vector<Passed>& list = level_of(kind) == AreaLevel::commune ? communes_ : districts_;
  // "Ở Hoài Nhơn, Hội Nông dân huyện …", of a district that became a town since
  const auto since = [&](const Passed& passed) {
    return passed.item->place->bare() && ((kind == AreaKind::rural_district && passed.kind == AreaKind::town) ||
                                          (kind == AreaKind::town && passed.kind == AreaKind::city));
  };
  const auto found = std::find_if(list.rbegin(), list.rend(),
                                  [&](const Passed& passed) { return passed.kind == kind || since(passed); });
  return found == list.rend() ? std::nullopt : std::optional(value(*found->item));
}

}  // namespace v0
}  // namespace solieu
