#include "structure/place.hpp"

#include <utility>

namespace solieu {
inline namespace v0 {

bool same_area(const AreaValue& a, const AreaValue& b) {
  if (!a.code.empty() && !b.code.empty()) return a.code == b.code;
  return a.name == b.name && a.level == b.level;
}

AreaValue whole_country() { return {"Việt Nam", "country", "VN", ""}; }

std::optional<AreaValue> area_of(const AgencyValue& agency) {
  if (agency.area) return agency.area;
  if (agency.level == "central") return whole_country();
  return std::nullopt;
}

PlaceReader::PlaceReader(const StatementRules& rules, const std::vector<Mention>& mentions,
                         std::optional<AreaValue> focus)
    : mentions_(mentions),
      focus_(std::move(focus)),
      fixed_(rules.fixed()),
      plans_(rules, {"plan", "quota", "goal"}),
      stops_(rules, {",", ";", "N", "P", "M", "be", "reach", "equal", ")"}),
      companions_(rules, {"with", "recipient"}),
      comparisons_(rules, {"compare", "same"}),
      transparent_(rules, {"_", "G", "of", "D", "whole", "R"}),
      figures_(rules, {"N", "P", "M"}),
      of_(rules.named("of")),
      title_(rules.named("title")),
      source_(rules.named("source")),
      recipient_(rules.named("recipient")),
      super_(rules.named("super")) {}

bool PlaceReader::above_focus(const std::optional<AreaValue>& area) const {
  return area && area->level == "country" && focus_ && focus_->level != "country";
}

const AgencyValue* PlaceReader::agency_at(const Statement& statement, std::uint32_t symbol) const {
  const Symbol& at = statement.symbols[symbol];
  return at.code == fixed_.agency ? &std::get<AgencyValue>(mentions_[static_cast<std::size_t>(at.mention)].value)
                                  : nullptr;
}

const AreaValue* PlaceReader::area_at(const Statement& statement, std::uint32_t symbol) const {
  const Symbol& at = statement.symbols[symbol];
  return at.code == fixed_.area ? &std::get<AreaValue>(mentions_[static_cast<std::size_t>(at.mention)].value) : nullptr;
}

// "BHXH huyện U Minh Thượng (Kiên Giang)": the parenthesis says where the name lies.
bool PlaceReader::explains_name(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (mentions_[static_cast<std::size_t>(symbols[symbol].mention)].rule == "parent") return true;
  if (symbol < 2 || symbol + 1 >= symbols.size()) return false;
  const SymbolCode before = symbols[symbol - 2].code;
  return symbols[symbol - 1].code == fixed_.open && symbols[symbol + 1].code == fixed_.close &&
         (before == fixed_.area || before == fixed_.agency);
}

bool PlaceReader::can_be_subject(const Statement& statement, std::uint32_t symbol, RecordKind kind) const {
  if (explains_name(statement, symbol)) return false;
  const auto before = [&](std::uint32_t steps) {
    return symbol < steps ? SymbolCode{0} : statement.symbols[symbol - steps].code;
  };
  if (companions_.has(before(1))) return before(1) == recipient_ && area_at(statement, symbol) != nullptr;
  if (before(1) == super_) return false;  // "cao nhất tỉnh": among whom
  if (before(1) == of_ && (before(2) == fixed_.document || before(2) == fixed_.count || before(3) == fixed_.count)) {
    return false;  // a document's issuer, "82 văn bản của UBND"
  }
  const AgencyValue* agency = agency_at(statement, symbol);
  if (before(1) == source_ && agency != nullptr && above_focus(area_of(*agency))) return false;
  for (std::uint32_t i = symbol; i-- > 0;) {
    const SymbolCode code = statement.symbols[i].code;
    if (plans_.has(code)) return kind != RecordKind::result;  // "chỉ tiêu của UBND tỉnh giao"
    if (comparisons_.has(code)) return false;
    if (stops_.has(code)) return true;
  }
  return true;
}

bool PlaceReader::stays(const Statement& statement, std::uint32_t symbol) const {
  const AgencyValue* agency = agency_at(statement, symbol);
  const std::optional<AreaValue> area = agency != nullptr ? area_of(*agency) : *area_at(statement, symbol);
  if (!area) return false;
  if (above_focus(area)) return false;
  for (std::uint32_t i = symbol, steps = 0; i-- > 0 && steps < 2; ++steps) {
    if (statement.symbols[i].code == title_) return false;
  }
  for (std::uint32_t i = symbol; i-- > 0;) {
    if (!figures_.has(statement.symbols[i].code)) continue;
    // After the last figure a name is what the figure is said to, not whose it is.
    for (std::uint32_t j = symbol + 1; j < statement.symbols.size(); ++j) {
      if (figures_.has(statement.symbols[j].code)) return true;
    }
    return false;
  }
  return true;
}

Place PlaceReader::before(const Statement& statement, std::uint32_t anchor, std::uint32_t from, RecordKind kind) const {
  Place place;
  for (std::uint32_t i = anchor; i-- > from;) {
    const AreaValue* area = area_at(statement, i);
    const AgencyValue* agency = agency_at(statement, i);
    if ((area == nullptr && agency == nullptr) || !can_be_subject(statement, i, kind)) continue;
    if (area != nullptr) {
      if (!place.area) {
        place.area = *area;
        place.area_mention = static_cast<std::uint32_t>(statement.symbols[i].mention);
      }
      continue;
    }
    const std::optional<AreaValue> covered = area_of(*agency);
    if (!place.area || (covered && same_area(*covered, *place.area))) {
      place.agency = static_cast<std::uint32_t>(statement.symbols[i].mention);
      if (!place.area) {
        place.area = covered;
        place.area_mention = place.agency;
      }
    }
    break;
  }
  return place;
}

Place PlaceReader::after(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  Place place;
  for (std::uint32_t i = anchor + 1; i < statement.symbols.size(); ++i) {
    if (const AreaValue* area = area_at(statement, i); area != nullptr && can_be_subject(statement, i, kind)) {
      place.area = *area;
      place.area_mention = static_cast<std::uint32_t>(statement.symbols[i].mention);
      break;
    }
    if (!transparent_.has(statement.symbols[i].code)) break;
  }
  return place;
}

Place PlaceReader::read(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  std::uint32_t from = anchor;
  while (from > 0 && statement.symbols[from - 1].code != fixed_.semicolon) --from;
  if (const Place place = before(statement, anchor, from, kind); !place.empty()) return place;
  if (const Place place = after(statement, anchor, kind); !place.empty()) return place;
  return before(statement, from, 0, kind);
}

}  // namespace v0
}  // namespace solieu
