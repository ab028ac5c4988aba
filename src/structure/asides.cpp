#include "structure/asides.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace solieu {
inline namespace v0 {
namespace {

bool has_figures(const Statement& statement, const SlotCues& cues) {
  return std::any_of(statement.symbols.begin(), statement.symbols.end(),
                     [&](const Symbol& symbol) { return cues.figures.has(symbol.code); });
}

// "xử lý tín dụng đen, buôn lậu xăng dầu, xâm hại trẻ em": one matter among others, none of which is a programme.
bool is_item(const Statement& statement, std::uint32_t symbol, const FixedSymbols& fixed) {
  const auto& symbols = statement.symbols;
  const auto at = [&](std::uint32_t i) { return i < symbols.size() ? symbols[i].code : SymbolCode{0}; };
  if (at(symbol) != fixed.programme) return false;
  std::uint32_t left = symbol - 1;  // past the end where there is none
  if (at(left) == fixed.gap) --left;
  std::uint32_t right = symbol + 1;
  if (at(right) == fixed.gap) ++right;
  return at(left) == fixed.comma && at(right) == fixed.comma && at(left - 1) == fixed.gap && at(right + 1) == fixed.gap;
}

// "Trao thẻ cho người dân ở phường A" under a picture, "(thị trấn B, …)": communes of a text statement without figures.
void append_communes(const Statement& statement, const std::vector<Mention>& mentions,
                     std::vector<std::uint32_t>& out) {
  if (statement.kind != BlockKind::paragraph) return;
  for (const Symbol& symbol : statement.symbols) {
    if (symbol.mention == no_mention) continue;
    const auto* area = std::get_if<AreaValue>(&mentions[static_cast<std::size_t>(symbol.mention)].value);
    if (area != nullptr && area->level == "commune") out.push_back(static_cast<std::uint32_t>(symbol.mention));
  }
}

// "Tại Hà Nội, BHXH Việt Nam tổ chức hội nghị sơ kết": the areas that a report without figures names beside an agency
// that is over them.
void append_venues(const Statement& statement, SymbolCode report, const std::vector<Mention>& mentions,
                   std::vector<std::uint32_t>& out) {
  const auto& symbols = statement.symbols;
  const auto reports = [&](const Symbol& symbol) { return symbol.code == report; };
  if (std::none_of(symbols.begin(), symbols.end(), reports)) return;
  const auto agency_over = [&](const AreaValue& area) {
    return std::any_of(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
      if (symbol.mention == no_mention) return false;
      const auto* agency = std::get_if<AgencyValue>(&mentions[static_cast<std::size_t>(symbol.mention)].value);
      const AreaValue* covered = agency != nullptr ? area_of(*agency) : nullptr;
      return covered != nullptr && is_within(area, *covered);
    });
  };
  for (const Symbol& symbol : symbols) {
    if (symbol.mention == no_mention) continue;
    const auto* area = std::get_if<AreaValue>(&mentions[static_cast<std::size_t>(symbol.mention)].value);
    if (area != nullptr && agency_over(*area)) out.push_back(static_cast<std::uint32_t>(symbol.mention));
  }
}

// "Đoàn giám sát của HĐND tỉnh do Phó Bí thư Tỉnh ủy dẫn đầu làm việc với BHXH tỉnh": who came is not who tells.
// The symbols between the visit and its host; none where no one visits.
std::pair<std::uint32_t, std::uint32_t> visitors(const Statement& statement, SymbolCode visit) {
  std::pair<std::uint32_t, std::uint32_t> range{0, 0};
  bool found = false;
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    if (statement.symbols[i].code != visit) continue;
    if (!found) range.first = i;
    range.second = i;
    found = true;
  }
  return range;
}

// "Thủ tướng Nguyễn Văn A tới dự hội nghị của TP Hà Nội": of the whole country, but what is told is the host's.
bool is_guest(const Statement& statement, std::uint32_t symbol, const StructureCues& cues,
              const std::vector<Mention>& mentions) {
  const auto& symbols = statement.symbols;
  const auto mention_of = [&](const Symbol& each) -> const Mention* {
    return each.mention == no_mention ? nullptr : &mentions[static_cast<std::size_t>(each.mention)];
  };
  const auto* agency = std::get_if<AgencyValue>(&mention_of(symbols[symbol])->value);
  if (agency == nullptr || agency->level != "central") return false;
  std::size_t next = symbol + 1;
  while (next < symbols.size() && symbols[next].code == cues.fixed.gap) ++next;
  if (next == symbols.size() || symbols[next].code != cues.slots.guests) return false;
  return std::any_of(symbols.begin() + static_cast<std::ptrdiff_t>(next), symbols.end(), [&](const Symbol& each) {
    const Mention* host = mention_of(each);
    return host != nullptr && area_in(*host) != nullptr && area_in(*host)->level != "country";
  });
}

}  // namespace

std::vector<bool> find_asides(const Passage& passage, const Statements& statements, const StructureCues& cues,
                              const std::vector<Mention>& mentions, const TopicReader& topics) {
  const PlaceReader places(passage, cues, mentions, nullptr);
  std::vector<bool> asides(mentions.size(), false);
  std::vector<std::uint32_t> venues;
  for (const Statement& statement : statements.all) {
    const bool figures = has_figures(statement, cues.slots);
    if (!figures) append_venues(statement, cues.when.report, mentions, venues);
    if (!figures) append_communes(statement, mentions, venues);
    const auto [came, host] = visitors(statement, cues.place.visit);
    const auto& first = statement.symbols;  // "Dự hội nghị có đại diện Trạm Y tế, Công an phường"
    const bool guests = !first.empty() && (first.front().code == cues.slots.guests ||
                                           (first.size() > 1 && first[1].code == cues.slots.guests));
    for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
      if (statement.symbols[i].mention == no_mention) continue;
      if (guests || (came < i && i < host) || is_guest(statement, i, cues, mentions) || topics.is_cause(statement, i) ||
          places.gives(statement, i) || places.issues(statement, i) || places.is_venue(statement, i) ||
          (!figures && is_item(statement, i, cues.fixed))) {
        asides[static_cast<std::size_t>(statement.symbols[i].mention)] = true;
      }
    }
  }
  if (venues.empty()) return asides;
  std::map<std::string_view, std::uint32_t> named;  // how often each area is, itself or as the parent of another
  for (const Mention& mention : mentions) {
    const AreaValue* area = area_in(mention);
    if (area == nullptr) continue;
    ++named[area->name];
    if (!area->parent.empty()) ++named[area->parent];
  }
  for (const std::uint32_t venue : venues) {  // what is named elsewhere too is no mere venue
    if (named[std::get<AreaValue>(mentions[venue].value).name] == 1) asides[venue] = true;
  }
  return asides;
}

}  // namespace v0
}  // namespace solieu
