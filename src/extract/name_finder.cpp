// Finds agencies and areas: reads them as written, settles the areas, then gives each agency its full name.
#include <algorithm>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/agency_value.hpp"
#include "extract/agency_words.hpp"
#include "extract/area_resolver.hpp"
#include "extract/name_items.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t longest_link = 3;  // tokens between "BHXH tỉnh" and "Bưu điện tỉnh Kiên Giang"

class Finder {
 public:
  Finder(const NameText& text, Claims& claims, std::vector<Mention>& out)
      : text_(text), claims_(claims), out_(out), items_(read_items(text)), areas_(text, items_) {
    for (const NameItem& item : items_) {
      sectors_ = sectors_ || (item.agency && item.agency->head->form == AgencyForm::sector);
      parts_ = parts_ || (item.agency && item.agency->head->form == AgencyForm::part);
    }
    number_names();
    for (std::size_t i = 0; i < items_.size(); ++i) index_full_name(i);
    std::sort(full_.begin(), full_.end());
    sort_known();
    for (const NameItem& item : items_) {
      if (sectors_ || parts_) index_organisation(item);
    }
  }

  void run() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      NameItem& item = items_[i];
      areas_.approach(item);
      if (item.agency) {
        if (auto value = agency(i)) {
          if (sectors_ && item.agency->head->form != AgencyForm::sector) note_organisation(*value);
          add(item, *std::move(value), item.agency->head->row);
        }
      } else if (item.place && !item.dropped) {
        area(item);
      }
      areas_.pass(item);
    }
  }

 private:
  // Names as numbers: they are compared often.
  struct NameNumbers {
    std::uint32_t key = 0;       // of the agency's name without its place
    std::uint64_t identity = 0;  // of the agency and its area, however they are written
  };
  // An agency with its place.
  struct KnownAgency {
    std::uint64_t identity = 0;
    std::size_t fullest = 0;         // the item with the longest wording
    AreaKind kind = AreaKind::none;  // the first level word below the province
  };

  template <class Value>
  void add(const NameItem& item, Value&& value, std::string_view rule) {
    claims_.take(item.first, item.last);
    add_mention(out_, text_.passage(), item.first, item.last, rule)
        .value.template emplace<std::remove_cvref_t<Value>>(std::forward<Value>(value));
  }

  void area(const NameItem& item) {
    const WrittenPlace& place = *item.place;
    // "chợ Phường 3", "Chủ tịch xã Tân Lập": a market, a person; the commune is only in force after it.
    if (level_of(place.kind) == AreaLevel::commune && text_.after_blocker(item.first)) return;
    if (place.deictic) {
      if (auto value = areas_.in_force(place.kind)) add(item, *std::move(value), place.word->row);
      return;
    }
    add(item, areas_.value(item), item.above ? std::string_view("parent") : row_of(item));
  }

  const std::string& row_of(const NameItem& item) const {
    const WrittenPlace& place = *item.place;
    const bool country = place.word != nullptr && place.word->role == PlaceRole::country;
    if (country || (item.area == no_area && place.word != nullptr)) return place.word->row;
    const std::int32_t area = item.area != no_area ? item.area : place.candidates.front();
    return text_.rules().areas[static_cast<std::size_t>(area)].row;
  }

  // An agency that its article names with its place serves as the full name for those without.
  void index_full_name(std::size_t i) {
    const NameItem& item = items_[i];
    if (!item.agency) return;
    const AgencyForm form = item.agency->head->form;
    const bool placed = item.place && (item.place->named() || item.place->kind == AreaKind::province);
    // "BHXH liên huyện Tam Nông - Thanh Thủy … BHXH liên huyện phấn đấu"
    if (item.agency->own && form == AgencyForm::place) full_.emplace_back(number_of(item.agency->head->name), i);
    if (!placed && form != AgencyForm::fixed) return;
    if (placed) {
      full_.emplace_back(numbers_[i].key, i);
      known_.push_back({numbers_[i].identity, i, item.place->kind});
    }
    const std::string_view key = item.agency->key;
    for (const std::string& back : text_.rules().backs) {
      if (key.size() > back.size() && key[0] == back[0] && key.starts_with(back))
        full_.emplace_back(number_of(back), i);
    }
  }

  void number_names() {
    numbers_.resize(items_.size());
    std::unordered_map<std::string, std::uint32_t> unknown;  // places that the gazetteer does not have
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const NameItem& item = items_[i];
      if (!item.agency) continue;
      numbers_[i].key = number_of(item.agency->key);
      if (!item.place) continue;
      auto place = static_cast<std::uint32_t>(item.area);
      if (item.area == no_area) {
        const auto number = static_cast<std::uint32_t>(unknown.size());
        const std::string words = text_.words(item.place->name_first, item.place->last);
        place = 0x80000000U | unknown.try_emplace(words, number).first->second;
      }
      numbers_[i].identity = std::uint64_t{numbers_[i].key} << 32 | place;
    }
  }

  // The name must stay where it is.
  std::uint32_t number_of(std::string_view name) {
    return number_of_.try_emplace(name, static_cast<std::uint32_t>(number_of_.size())).first->second;
  }

  // One entry for each agency, told by its items in order.
  void sort_known() {
    std::stable_sort(known_.begin(), known_.end(),
                     [](const KnownAgency& a, const KnownAgency& b) { return a.identity < b.identity; });
    const auto length = [&](const KnownAgency& agency) {  // a headline in capitals is no wording of a name
      const std::string& name = items_[agency.fullest].agency->name;
      return letter_case(name).all_upper ? 0 : name.size();
    };
    std::size_t size = 0;
    for (const KnownAgency& next : known_) {
      if (size == 0 || known_[size - 1].identity != next.identity) {
        known_[size++] = next;
        continue;
      }
      KnownAgency& last = known_[size - 1];
      if (length(next) > length(last)) last.fullest = next.fullest;
      if (last.kind == AreaKind::none) last.kind = next.kind;
    }
    known_.resize(size);
  }

  const KnownAgency* known(const NameItem& item) const {
    const std::uint64_t identity = numbers_[static_cast<std::size_t>(&item - items_.data())].identity;
    const auto found =
        std::lower_bound(known_.begin(), known_.end(), identity,
                         [](const KnownAgency& agency, std::uint64_t wanted) { return agency.identity < wanted; });
    return found != known_.end() && found->identity == identity ? &*found : nullptr;
  }

  const NameItem& fullest(const NameItem& item) const {
    const KnownAgency* found = known(item);
    return found == nullptr ? item : items_[found->fullest];
  }

  void index_organisation(const NameItem& item) {
    if (!item.agency || item.agency->head->form == AgencyForm::sector) return;
    if (item.place && item.place->deictic && item.place->kind == AreaKind::province)
      unplaced_.insert(item.agency->head->type);
    if (!item.place || !item.place->named()) return;
    if (item.agency->head->form == AgencyForm::part) full_parts_.try_emplace(item.agency->head->name, &item);
    const AgencyValue value = placed(item, item);
    if (parts_ && item.agency->head->form != AgencyForm::part) {
      wholes_.try_emplace(value.type + '\n' + value.level, static_cast<std::size_t>(&item - items_.data()));
    }
    if (sectors_) note_organisation(value);
  }

  // The first organisation of a type in an area is the one that the sector there stands for.
  void note_organisation(const AgencyValue& value) {
    if (value.area) organisations_.try_emplace(sector_in(value.type, *value.area), value);
  }

  // The full name before an item, else the first one after it.
  const NameItem* full_name(std::size_t i) const {
    const std::uint32_t key = numbers_[i].key;
    const auto after = std::lower_bound(full_.begin(), full_.end(), std::pair(key, i));
    auto before = after;
    const auto officer = [&](const NameItem& item) { return names_officer_above(text_, item.first, items_[i].first); };
    for (int most = 4; most > 0 && before != full_.begin() && officer(items_[(before - 1)->second]); --most) --before;
    for (const auto& at : {before, after}) {
      if (at != full_.begin() && (at - 1)->first == key) return &items_[(at - 1)->second];
    }
    return after != full_.end() && after->first == key ? &items_[after->second] : nullptr;
  }

  // "BHXH tỉnh và Bưu điện tỉnh Kiên Giang": the place of the second is that of both.
  const NameItem* shared_place(std::size_t i) const {
    if (i + 1 >= items_.size() || !items_[i + 1].agency) return nullptr;
    const NameItem& next = items_[i + 1];
    const bool named = next.place && next.place->named() && next.place->kind == items_[i].place->kind;
    if (!named || next.first - items_[i].last > longest_link) return nullptr;
    for (std::uint32_t at = items_[i].last; at < next.first; ++at) {
      if (text_.is(at, Word::conjunction, Word::comitative, Word::together) || text_.is(at, ",")) return &next;
    }
    return nullptr;
  }

  std::optional<AgencyValue> agency(std::size_t i) {
    const NameItem& item = items_[i];
    const AgencyHead& head = *item.agency->head;
    if (head.form == AgencyForm::sector && !item.agency->own) return sector(i);
    if (item.place && item.place->named()) return placed(item, item.agency->written ? item : fullest(item));
    if (item.place) {
      auto area = deictic_area(i);  // "lời kêu gọi của công an xã": of any commune
      if (!area && level_of(item.place->kind) == AreaLevel::commune && !text_.upper(item.first)) return std::nullopt;
      return with_area(wording(i), std::move(area), item.place->kind);
    }
    if (head.form == AgencyForm::fixed) return central(item);
    if (item.agency->central) return central(item);
    if (item.agency->own) return bracketed(i);
    if (item.agency->listed) return listed(i);
    const NameItem* full = item.agency->name_follows ? nullptr : full_name(i);
    if (full != nullptr && full->place) {
      const NameItem* province = province_before(i, *full);
      return province != nullptr ? with_area(*full, areas_.value(*province), full->place->kind)
                                 : placed(*full, fullest(*full));
    }
    if (full != nullptr) return central(*full);
    if (head.form == AgencyForm::part && item.agency->inner == AreaKind::none) return part(item);
    if (only_known(head.form) && !item.agency->complete) return heading_line(item);
    if (item.agency->inner != AreaKind::none) {
      return with_area(item, areas_.in_force(item.agency->inner), AreaKind::none);
    }
    if (head.level == "province" && !item.agency->name_follows) {
      auto province = areas_.province();
      const AreaKind kind = province ? areas_.province_kind() : AreaKind::none;
      return with_area(item, std::move(province), kind);
    }
    return bracketed(i);
  }

  // "- Hội LHPN: 104,5 tỷ đồng": that of the place named last, at the head of a line.
  std::optional<AgencyValue> heading_line(const NameItem& item) const {
    const NameItem* place = areas_.last_place();
    if (place == nullptr || !text_.opens_line(item.first) || !text_.is(item.last, ":")) return std::nullopt;
    return with_area(item, areas_.value(*place), place->place->kind);
  }

  // "Sở Y tế Hà Tĩnh … Tại Sóc Trăng, kết quả do Sở Y tế công bố": the province that the sentence named first.
  const NameItem* province_before(std::size_t i, const NameItem& full) const {
    constexpr std::uint32_t farthest = 32;  // tokens
    const auto in_province = [&](const NameItem& item) {
      return item.area != no_area && item.place && item.place->named() &&
             text_.rules().areas[static_cast<std::size_t>(item.area)].level == AreaLevel::province;
    };
    if (!in_province(full)) return nullptr;
    std::uint32_t first = items_[i].first;
    while (first > 0 && items_[i].first - first < farthest && !text_.sentence_start(first)) --first;
    for (std::size_t j = i; j-- > 0 && items_[j].first >= first && &items_[j] != &full;) {
      const NameItem& item = items_[j];
      if (!item.agency && in_province(item)) return item.area == full.area ? nullptr : &item;
    }
    return nullptr;
  }

  // "Hội LHPN xã vận động được 92 người, Đoàn Thanh niên 28 người": the next of a list is of the same place.
  AgencyValue listed(std::size_t i) const {
    constexpr std::uint32_t nearby = 8;  // tokens
    const NameItem& item = items_[i];
    const NameItem* before = i > 0 && items_[i - 1].agency && items_[i - 1].place ? &items_[i - 1] : nullptr;
    const bool shared = before != nullptr && item.agency->head->form == AgencyForm::known &&
                        item.first - before->last <= nearby && !text_.sentence_start(item.first);
    if (!shared) return with_area(item, std::nullopt, AreaKind::none);
    return with_area(item, before->place->named() ? std::optional(areas_.value(*before)) : deictic_area(i - 1),
                     before->place->kind);
  }

  // "BHXH khu vực XXVII (TP.HCM)", "Trường THPT Cầu Xe (huyện Tứ Kỳ)": the brackets say where it is.
  AgencyValue bracketed(std::size_t i) const {
    AgencyValue value = with_area(items_[i], std::nullopt, AreaKind::none);
    if (i + 1 == items_.size()) return value;
    const NameItem& next = items_[i + 1];
    const bool inside = !next.agency && next.place && next.place->named() && next.first == items_[i].last + 1 &&
                        text_.is(items_[i].last, "(") && text_.is(next.last, ")");
    if (inside) value.area = areas_.value(next);
    return value;
  }

  // "LĐLĐ tỉnh" of an article that spells it out elsewhere.
  const NameItem& wording(std::size_t i) const {
    const Agency& agency = *items_[i].agency;
    const NameItem* full = agency.written ? nullptr : full_name(i);
    const bool fuller = full != nullptr && (full->agency->written || agency.head->as_written) &&
                        full->agency->name.size() > agency.name.size();
    return fuller ? *full : items_[i];
  }

  // "Hải quan Long An", "lực lượng QLTT": the organisation there, by its name where the article gives it.
  std::optional<AgencyValue> sector(std::size_t i) const {
    const NameItem& item = items_[i];
    const AgencyHead& head = *item.agency->head;
    if (item.agency->listed) return with_area(item, std::nullopt, AreaKind::none);
    AreaKind kind = item.place ? item.place->kind : areas_.province_kind();
    std::optional<AreaValue> area;
    if (item.place) {
      area = item.place->named() ? areas_.value(item) : deictic_area(i);
    } else if (head.level == "province") {
      area = areas_.province();
      if (!area) return std::nullopt;
    }
    // "Ngành hải quan" beside the "Cục Hải quan tỉnh" of a province that the article never names
    if (!area && !item.place && unplaced_.contains(head.type)) return std::nullopt;
    const bool whole_country = area && area->level == name_of(AreaLevel::country);
    if (whole_country || (!area && !item.place)) {  // "lực lượng QLTT cả nước" beside "Tổng cục QLTT"
      AgencyValue value = central(item, whole_country);
      const auto whole = value.area ? organisations_.find(sector_in(head.type, *value.area)) : organisations_.end();
      return whole != organisations_.end() ? whole->second : value;
    }
    if (!area) return with_area(item, std::nullopt, kind);
    // "Thuế tỉnh Đồng Tháp": since the mergers an organisation of its own, beside the "Cục Thuế" of the country
    const bool own = text_.after_mergers() && item.place && item.place->named() && !item.place->bare();
    const auto known = own ? organisations_.end() : organisations_.find(sector_in(head.type, *area));
    return known != organisations_.end() ? known->second : with_area(item, std::move(area), kind);
  }

  std::optional<AreaValue> deictic_area(std::size_t i) const {
    if (const NameItem* shared = shared_place(i)) return areas_.value(*shared);
    if (auto area = areas_.in_force(items_[i].place->kind)) return area;
    const NameItem* full = full_name(i);
    const bool same =
        full != nullptr && full->place && full->place->named() && full->place->kind == items_[i].place->kind;
    return same ? std::optional(areas_.value(*full)) : std::nullopt;
  }

  AgencyValue placed(const NameItem& item, const NameItem& wording) const {
    AreaKind kind = item.place->kind;
    if (kind == AreaKind::none) {  // "Công an Di Linh" of an article that has "Công an huyện Di Linh" too
      if (const KnownAgency* found = known(item)) kind = found->kind;
    }
    return with_area(wording, item.place->named() ? areas_.value(item) : areas_.in_force(kind), kind);
  }

  // "Phòng CSGT" without its "Công an tỉnh A": as named with it, or of the organisation of its type that is named.
  std::optional<AgencyValue> part(const NameItem& item) const {
    const AgencyHead& head = *item.agency->head;
    if (const auto full = full_parts_.find(head.name); full != full_parts_.end())
      return placed(*full->second, *full->second);
    const auto whole = wholes_.find(head.type + '\n' + head.level);
    if (whole == wholes_.end()) return std::nullopt;
    AgencyValue value = placed(items_[whole->second], items_[whole->second]);
    value.name = item.agency->name + ' ' + value.name;
    return value;
  }

  AgencyValue central(const NameItem& item, bool whole_country = false) const {
    const AgencyHead& head = *item.agency->head;
    const bool national = whole_country || item.agency->central;
    AgencyValue value{item.agency->name, head.type, national ? "central" : head.level, std::nullopt};
    if (value.level == "central" && text_.rules().country != no_area) value.area = areas_.value(text_.rules().country);
    return value;
  }

  const NameText& text_;
  Claims& claims_;
  std::vector<Mention>& out_;
  std::vector<NameItem> items_;
  AreaResolver areas_;
  bool sectors_ = false;  // there are agencies of these forms: only they look up what is indexed for them
  bool parts_ = false;
  std::unordered_map<std::string_view, std::uint32_t> number_of_;  // of names without place
  std::vector<NameNumbers> numbers_;                               // by item
  std::vector<std::pair<std::uint32_t, std::size_t>> full_;        // names without place, and the items that have one
  std::vector<KnownAgency> known_;                                 // by identity
  std::unordered_map<std::string_view, const NameItem*> full_parts_;  // by head: the first named with its whole
  std::unordered_map<std::string, AgencyValue> organisations_;        // by type and area: the first named
  std::unordered_set<std::string> unplaced_;                          // types of those whose place is never named
  std::unordered_map<std::string, std::size_t> wholes_;               // by type and level: the first named
};

}  // namespace

void find_names(const Passage& passage, const NameRules& rules, Claims& claims, std::vector<Mention>& out) {
  const NameText text(passage, rules, claims);
  Finder(text, claims, out).run();
}

}  // namespace v0
}  // namespace solieu
