// Which of the names around a figure can be whose it is.
#include <algorithm>

#include "structure/place.hpp"

namespace solieu {
inline namespace v0 {

// "BHXH huyện U Minh Thượng (Kiên Giang)": the parenthesis says where the name lies.
bool PlaceReader::explains_name(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (mentions_[static_cast<std::size_t>(symbols[symbol].mention)].rule == "parent") return true;
  const auto plain = [&](std::uint32_t at) {
    const SymbolCode code = symbols[at].code;
    return code != fixed_.open && code != fixed_.close && !cues_.figures.has(code);
  };
  constexpr std::uint32_t farthest = 16;
  std::uint32_t open = symbol;
  while (open > 0 && symbol - open < farthest && plain(open - 1)) --open;
  if (open < 2 || symbols[open - 1].code != fixed_.open) return false;
  const SymbolCode before = symbols[open - 2].code;
  if (before != fixed_.area && before != fixed_.agency) return false;
  std::uint32_t close = symbol + 1;
  while (close < symbols.size() && close - symbol < farthest && plain(close)) ++close;
  return close < symbols.size() && symbols[close].code == fixed_.close;
}

// "13 tỉnh bội chi (Nghệ An, Thanh Hóa, Quảng Nam…)": which of those counted.
bool PlaceReader::is_example(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  const auto listed = [&](std::uint32_t at) {
    return at < symbols.size() && (cues_.listed.has(symbols[at].code) || symbols[at].code == fixed_.programme);
  };
  std::uint32_t first = symbol;
  while (first > 0 && listed(first - 1)) --first;
  std::uint32_t end = symbol + 1;
  while (listed(end)) ++end;
  if (first == 0 || end >= symbols.size() || symbols[first - 1].code != fixed_.open ||
      symbols[end].code != fixed_.close)
    return false;
  const AreaValue* area = area_at(statement, symbol);  // "(xã A, huyện B)" says where one place lies
  if (area == nullptr) {  // "Tổ liên ngành (BHXH, Chi cục Thuế, LĐLĐ)": its members
    const auto agency = [&](const Symbol& at) { return at.code == fixed_.agency; };
    return first > 1 && std::count_if(symbols.begin() + first, symbols.begin() + end, agency) >= 2;
  }
  const auto peers = std::count_if(symbols.begin() + first, symbols.begin() + end, [&](const Symbol& at) {
    return at.code == fixed_.area &&
           std::get<AreaValue>(mentions_[static_cast<std::size_t>(at.mention)].value).level == area->level;
  });
  return peers >= 2;
}

bool PlaceReader::gives(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  const AreaValue* area = area_at(statement, symbol);  // "huyện giao 142 người", of a commune
  if (area != nullptr && symbol + 2 < symbols.size() && symbols[symbol + 1].code == cues_.assign &&
      cues_.figures.has(symbols[symbol + 2].code))
    return focus_ != nullptr && !same_area(*area, *focus_);
  if (symbols[symbol].code != fixed_.agency) return false;
  const SymbolCode after = symbol + 1 < symbols.size() ? symbols[symbol + 1].code : SymbolCode{0};
  if (after == cues_.approve) {  // "UBND tỉnh công nhận 15 sản phẩm" is its own act
    for (std::uint32_t i = symbol; i-- > 0 && symbols[i].code != fixed_.comma && symbols[i].code != fixed_.semicolon;) {
      if (cues_.figures.has(symbols[i].code)) return true;
    }
  }
  const auto code = [&](std::uint32_t at) { return at < symbols.size() ? symbols[at].code : fixed_.semicolon; };
  if (after == cues_.assign) {  // "Thủ tướng giao cho Bộ A là 900 tỷ đồng"
    const std::uint32_t whom = symbol + (code(symbol + 2) == cues_.recipient ? 3 : 2);
    if (code(whom) == fixed_.agency) return true;
  }
  if (symbol == 0) return false;
  std::uint32_t last = symbol;  // "Chính phủ, Thủ tướng Chính phủ giao"
  while (code(last + 1) == fixed_.comma && code(last + 2) == fixed_.agency) last += 2;
  if (code(last + 1) == cues_.assign) {  // "113 nhiệm vụ do Bộ giao, trong đó …", "mà Bộ giao phải đạt là 73%"
    const SymbolCode next = code(last + 2);
    if (next == fixed_.comma || next == fixed_.semicolon || next == fixed_.close || next == cues_.aim ||
        next == fixed_.date)
      return true;
  }
  const SymbolCode before = symbols[symbol - 1].code;
  if (before == cues_.of && symbol > 1 && symbols[symbol - 2].code == cues_.assign)
    return true;                // "giao của Thủ tướng"
  if (after == cues_.assign) {  // "đạt 90,6% (năm 2020 Thủ tướng giao 90,2%)"
    const std::uint32_t dated = before == fixed_.date ? 2 : 1;
    if (dated <= symbol && symbols[symbol - dated].code == fixed_.open) return true;
  }
  const bool by = before == fixed_.gap && symbols[symbol - 1].last - symbols[symbol - 1].first == 1;
  if (after == cues_.assign && by && symbol > 1 && symbols[symbol - 2].code == fixed_.agency) return true;
  // "được Thủ tướng giao"
  if (after == cues_.assign && passage_.is(symbols[symbol].first - 1, Word::passive)) return true;
  return (after == cues_.assign && cues_.plans.has(before)) ||
         (symbol > 1 && before == cues_.under && symbols[symbol - 2].code == fixed_.agency) ||
         (symbol > 1 && before == fixed_.dash && symbols[symbol - 2].code == fixed_.agency &&
          agency_at(statement, symbol)->level == "central");  // "(Cục A - Bộ B)"
}

bool PlaceReader::issues(const Statement& statement, std::uint32_t symbol) const {
  const auto before = [&](std::uint32_t steps) {
    return symbol < steps ? SymbolCode{0} : statement.symbols[symbol - steps].code;
  };
  const bool dated = before(2) == fixed_.date && before(3) == fixed_.document;
  if (before(1) != cues_.of) return false;
  const bool words = symbol > 1 && (before(2) == fixed_.gap || before(2) == cues_.resolution);
  return before(2) == fixed_.document || dated || (words && ends_with_act(statement.symbols[symbol - 2]));
}

// "trên cơ sở các nghị quyết của Chính phủ"
bool PlaceReader::ends_with_act(const Symbol& words) const {
  for (std::uint32_t token = words.last; token-- > words.first && words.last - token <= 3;) {
    const std::optional<Hit> act = passage_.hits.at(Lex::document_head, token);
    if (act && act->last == words.last) return true;
  }
  return false;
}

// "BHXH huyện A được BHXH tỉnh giao chỉ tiêu …": whose aim it is stands before.
bool PlaceReader::assigns_passively(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol < 2 || symbol + 1 >= symbols.size()) return false;
  const Symbol& by = symbols[symbol - 1];
  const SymbolCode whom = symbols[symbol - 2].code;
  const SymbolCode verb = symbols[symbol + 1].code;
  return by.code == fixed_.gap && passage_.reads(by.first, by.last, Word::passive) &&
         (whom == fixed_.agency || whom == fixed_.area || whom == fixed_.close) &&
         (verb == cues_.assign || cues_.plans.has(verb));
}

// "Ngày 5/7, tại Hà Nội, Tổng cục Hải quan tổ chức …", "tại TP Đà Lạt (Lâm Đồng), Bộ A họp": where a central agency met
// is not what its figures cover.
bool PlaceReader::is_venue(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbols[symbol].code != fixed_.area) return false;
  const auto code = [&](std::uint32_t at) { return at < symbols.size() ? symbols[at].code : SymbolCode{0}; };
  const auto lies_in = [&](std::uint32_t open) {
    return code(open) == fixed_.open && code(open + 1) == fixed_.area && code(open + 2) == fixed_.close;
  };
  const std::uint32_t place = symbol > 2 && lies_in(symbol - 1) ? symbol - 2 : symbol;
  for (std::uint32_t i = 0; i < place; ++i) {
    const bool words = symbols[i].code == fixed_.gap && symbols[i].last - symbols[i].first <= 2;
    if (words || symbols[i].code == fixed_.date || symbols[i].code == fixed_.comma) continue;
    if (symbols[i].code != fixed_.open && symbols[i].code != fixed_.close && symbols[i].code != fixed_.dash)
      return false;
  }
  if (place == 0 || code(place - 1) != fixed_.gap) return false;
  std::uint32_t next = lies_in(place + 1) ? place + 4 : place + 1;
  if (code(next) == fixed_.comma) ++next;
  if (next >= symbols.size()) return false;
  const AgencyValue* host = agency_at(statement, next);
  return host != nullptr && host->level == "central";
}

// "dư nợ của Hội Nông dân chiếm 33% tổng dư nợ của NHCSXH, với 2.800 hộ": whose the whole is.
bool PlaceReader::is_of_whole(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol < 3 || symbols[symbol - 1].code != cues_.of) return false;
  constexpr std::uint32_t longest = 4;
  std::uint32_t at = symbol - 2;
  while (at > 0 && symbol - at <= longest && symbols[at].code != cues_.whole && !cues_.stops.has(symbols[at].code))
    --at;
  return at > 0 && symbols[at].code == cues_.whole && symbols[at - 1].code == fixed_.percent;
}

// "Hội LHPN phối hợp với các phòng, ban và BHXH tỉnh tổ chức": one of those whom the first works with.
bool PlaceReader::accompanies(const Statement& statement, std::uint32_t symbol) const {
  if (agency_at(statement, symbol) == nullptr) return false;
  constexpr std::uint32_t farthest = 16;
  std::uint32_t with = symbol;
  while (with > 0 && symbol - with < farthest && cues_.listed.has(statement.symbols[with - 1].code)) --with;
  if (with < 2 || with == symbol || statement.symbols[with - 1].code != cues_.with) return false;
  const bool done = with > 2 && statement.symbols[with - 2].code == cues_.done;  // "BHXH tỉnh đã phối hợp với …"
  const SymbolCode before = statement.symbols[with - (done ? 3 : 2)].code;
  if (before != fixed_.comma && before != fixed_.semicolon)
    return before == fixed_.agency || before == fixed_.gap;  // "đơn vị phối hợp với …"
  // "BHXH tỉnh kiểm tra 28 đơn vị; phối hợp với Công an tỉnh và Sở Y tế kiểm tra 3 đơn vị"
  return std::any_of(statement.symbols.begin(), statement.symbols.begin() + with,
                     [&](const Symbol& earlier) { return earlier.code == fixed_.agency; });
}

// "Hội LHPN đã nhận ủy thác của NHCSXH", "Hội LHPN đã tín chấp NHCSXH": what the first deals with, not who does it.
bool PlaceReader::is_dealt_with(const Statement& statement, std::uint32_t symbol) const {
  if (agency_at(statement, symbol) == nullptr) return false;
  constexpr std::uint32_t farthest = 16;
  bool done = false;
  for (std::uint32_t i = symbol; i-- > 0 && symbol - i < farthest;) {
    const SymbolCode code = statement.symbols[i].code;
    if (code == fixed_.agency) return done;
    done = done || code == cues_.done;
    if (cues_.stops.has(code) && code != fixed_.close) return false;
  }
  return false;
}

// "BHXH thành phố đã đề nghị Công an thành phố xác minh 11 đơn vị", "BHXH thành phố rà soát dữ liệu do Cục Thuế cấp,
// …": who is asked by another, and who gives what another makes use of.
bool PlaceReader::serves(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol == 0 || symbols[symbol].code != fixed_.agency) return false;
  const Symbol& before = symbols[symbol - 1];
  const bool by = before.code == fixed_.gap && passage_.is(before.last - 1, Word::agent);
  if (before.code != cues_.request && !by) return false;
  // "Từ danh sách 2.875 doanh nghiệp do Chi cục Thuế cung cấp, chúng tôi …"
  const bool ends = symbol + 2 < symbols.size() && symbols[symbol + 2].code == fixed_.comma;
  const auto figure = [&](const Symbol& earlier) { return cues_.figures.has(earlier.code); };
  if (by && ends && std::any_of(symbols.begin(), symbols.begin() + symbol, figure)) return true;
  return std::any_of(symbols.begin(), symbols.begin() + symbol,
                     [&](const Symbol& earlier) { return earlier.code == fixed_.agency; });
}

// "buổi giao ban với LĐLĐ tỉnh", "đối chiếu dữ liệu với Cục Thuế": whom another deals with; "Với BHXH huyện, …": as for
// it.
bool PlaceReader::is_met(const Statement& statement, std::uint32_t symbol) const {
  if (symbol == 0 || statement.symbols[symbol].code != fixed_.agency) return false;
  const Symbol& before = statement.symbols[symbol - 1];
  const std::uint32_t word = before.last - 1;
  if (before.mention != no_mention || !passage_.is(word, Word::comitative)) return false;
  return word > statement.first_token && !passage_.is(word - 1, Word::relation);
}

// "Theo báo cáo của Sở Tài chính tại phiên họp thường kỳ của UBND tỉnh, …": whose meeting it was told at.
bool PlaceReader::is_host(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol < 3 || symbols[symbol].code != fixed_.agency || symbols[symbol - 1].code != cues_.of) return false;
  constexpr std::uint32_t nearby = 5;  // tokens
  const std::uint32_t last = symbols[symbol - 1].first;
  bool meeting = false;
  for (std::uint32_t token = last; token-- > statement.first_token && last - token <= nearby;)
    meeting = meeting || passage_.is(token, Word::meeting);
  return meeting && std::any_of(symbols.begin(), symbols.begin() + symbol,
                                [&](const Symbol& earlier) { return earlier.code == fixed_.agency; });
}

// "1.286 sinh viên đến từ Huế, Đà Nẵng tham gia": where who is counted comes from.
bool PlaceReader::is_origin(const Statement& statement, std::uint32_t symbol) const {
  while (symbol > 0 && cues_.listed.has(statement.symbols[symbol - 1].code) &&
         statement.symbols[symbol - 1].code != fixed_.gap)
    --symbol;
  return symbol > 0 && statement.symbols[symbol - 1].code == cues_.origin;
}

// "huyện có nhiều sản phẩm nhất tỉnh", "cao thứ hai toàn huyện"
bool PlaceReader::is_among(const Statement& statement, std::uint32_t symbol) const {
  std::uint32_t first = statement.symbols[symbol].first;
  if (area_at(statement, symbol) == nullptr || first < statement.first_token + 3) return false;
  const SymbolCode before = symbol > 0 ? statement.symbols[symbol - 1].code : fixed_.gap;
  if (before == fixed_.area || before == fixed_.agency) return false;  // "BHXH huyện Thống Nhất tỉnh Đồng Nai"
  if (passage_.is(first - 1, Word::all)) --first;
  return passage_.is(first - 1, Word::superlative, Word::second) || passage_.is(first - 2, Word::ordinal);
}

// "Tại xã Hiệp Hưng, nơi có phong trào mạnh của huyện, 28 hộ …": what a place named before is a part of.
bool PlaceReader::is_above_named(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  const AreaValue* area = area_at(statement, symbol);
  if (area == nullptr || symbol == 0 || symbols[symbol - 1].code != cues_.of) return false;
  const auto rank = [](const AreaValue& at) { return at.level == "commune" ? 0 : at.level == "district" ? 1 : 2; };
  for (std::uint32_t i = symbol; i-- > 0 && !cues_.figures.has(symbols[i].code);) {
    const AreaValue* named = area_at(statement, i);
    if (named != nullptr) return rank(*named) < rank(*area);
  }
  return false;
}

// "Riêng thu ngân sách tỉnh quản lý 108 tỷ đồng", "khối trường do ngành Giáo dục quản lý": who manages it, in the
// district that the text is about.
bool PlaceReader::manages(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol == 0 || symbol + 1 >= symbols.size()) return false;
  const Symbol& before = symbols[symbol - 1];
  const bool by = before.code == fixed_.gap && passage_.is(before.last - 1, Word::agent);
  if (!by && !above_focus(area_at(statement, symbol))) return false;
  const Symbol& after = symbols[symbol + 1];
  return after.code == fixed_.gap && after.last - after.first >= 2 && passage_.at(after.first) == "quản" &&
         passage_.at(after.first + 1) == "lý";
}

// "Theo BHXH Việt Nam, đến cuối tháng 9 tổng nợ là …" in the body of a province's article: of the country, where no
// more is said; a lead tells of what the headline names.
bool PlaceReader::speaks_for_itself(const Statement& statement, const AgencyValue& agency) const {
  return agency.level == "central" && passage_.article.blocks[statement.block].kind != BlockKind::lead;
}

bool PlaceReader::can_be_subject(const Statement& statement, std::uint32_t symbol, RecordKind kind) const {
  if (explains_name(statement, symbol) || is_example(statement, symbol) || is_venue(statement, symbol)) return false;
  if (assigns_passively(statement, symbol)) return false;
  const AgencyValue* agency = agency_at(statement, symbol);
  const bool of_plan = kind == RecordKind::result || (agency != nullptr && agency->level == "central");
  if (of_plan && gives(statement, symbol)) return false;
  const auto before = [&](std::uint32_t steps) {
    return symbol < steps ? SymbolCode{0} : statement.symbols[symbol - steps].code;
  };
  if (cues_.companions.has(before(1))) {
    const bool assigned = before(2) == cues_.assign && kind != RecordKind::result;
    return before(1) == cues_.recipient && (assigned || area_at(statement, symbol) != nullptr);
  }
  // "63 tỉnh, thành trong cả nước", "là một trong 8 tỉnh trong cả nước", "đứng thứ 3 toàn quốc"
  const auto after_words = [&](SymbolCode code) { return before(1) == fixed_.gap && before(2) == code; };
  constexpr std::uint32_t short_gap = 3;
  const bool inside =
      before(1) == fixed_.gap && statement.symbols[symbol - 1].last - statement.symbols[symbol - 1].first > short_gap;
  const bool among = inside || before(1) == fixed_.count || after_words(fixed_.count) || after_words(cues_.super);
  if (among && above_focus(area_at(statement, symbol))) return false;
  if (before(1) == cues_.super || is_among(statement, symbol)) return false;  // "cao nhất tỉnh": among whom
  if (is_origin(statement, symbol)) return false;
  // "Số thẻ nhận về từ Bộ Công an là 604.000 thẻ"
  const std::uint32_t word = statement.symbols[symbol].first;
  if (agency != nullptr && word > statement.first_token + 1 && passage_.is(word - 1, Word::from) &&
      passage_.is(word - 2, Word::toward))
    return false;
  if (issues(statement, symbol) || manages(statement, symbol) || is_above_named(statement, symbol)) return false;
  if (before(1) == cues_.of && (before(2) == fixed_.count || before(3) == fixed_.count))
    return false;  // "82 văn bản của UBND"
  const auto figure = symbol + 1 < statement.symbols.size() && cues_.figures.has(statement.symbols[symbol + 1].code);
  if (figure && before(1) == cues_.of && agency != nullptr && agency->level == "central")
    return false;  // "vốn hỗ trợ của Chính phủ 317 tỷ đồng"
  if (is_of_whole(statement, symbol)) return false;
  if (accompanies(statement, symbol) || is_met(statement, symbol) || is_host(statement, symbol) ||
      is_dealt_with(statement, symbol))
    return false;
  if (kind == RecordKind::result && serves(statement, symbol)) return false;
  if (before(1) == cues_.source && agency != nullptr && above_focus(area_of(*agency)) &&
      !speaks_for_itself(statement, *agency))
    return false;
  for (std::uint32_t i = symbol; i-- > 0;) {
    const SymbolCode code = statement.symbols[i].code;
    if (cues_.plans.has(code)) return kind != RecordKind::result;  // "chỉ tiêu của UBND tỉnh giao"
    if (cues_.comparisons.has(code)) return false;
    if (cues_.stops.has(code)) return true;
  }
  return true;
}

}  // namespace v0
}  // namespace solieu
