// What the unit of a figure tells of its programme, and whom a statement tells of.
#include <algorithm>
#include <array>

#include "structure/topic.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

// "và 371 người tham gia, gia hạn thẻ BHYT hộ gia đình": of what the second verb names, where nothing is named before.
std::optional<std::uint32_t> TopicReader::behind_verb(const Statement& statement, std::uint32_t next) const {
  const auto& symbols = statement.symbols;
  const auto code = [&](std::uint32_t at) { return at < symbols.size() ? symbols[at].code : fixed_.semicolon; };
  if (next == 0 || code(next - 1) != fixed_.count) return std::nullopt;
  const std::uint32_t comma = code(next) == fixed_.gap ? next + 1 : next;
  if (code(comma) != fixed_.comma || code(comma + 1) != fixed_.gap || code(comma + 2) != fixed_.programme)
    return std::nullopt;
  const SymbolCode after = code(comma + 3);
  if (after != fixed_.comma && after != fixed_.semicolon) return std::nullopt;
  for (std::uint32_t i = next - 1; i-- > 0 && !cues_.clause_ends.has(symbols[i].code);) {
    if (symbols[i].code == cues_.both) break;
    if (symbols[i].code == fixed_.programme) return std::nullopt;
  }
  return static_cast<std::uint32_t>(symbols[comma + 2].mention);
}

// "BHYT có 947.000 người. Số thu đạt 2.483 tỷ đồng": of all kinds of insurance, where the article names that at all.
std::optional<std::uint32_t> TopicReader::money_programme(const Draft& draft) const {
  return unit_kind(draft) == "money" ? owed_programme(draft) : std::nullopt;
}

std::optional<std::uint32_t> TopicReader::owed_programme(const Draft& draft) const {
  if (!draft.programme) return std::nullopt;
  const auto whole = domains_.money_programmes.find(std::string(domain_of(*draft.programme)));
  if (whole == domains_.money_programmes.end()) return std::nullopt;
  const auto named = first_named_.find(whole->second);
  return named == first_named_.end() ? std::nullopt : std::optional(named->second);
}

std::optional<std::uint32_t> TopicReader::counted_programme(const Draft& draft) const {
  const auto* count = std::get_if<CountValue>(&mentions_[draft.head().mention].value);
  if (count == nullptr) return std::nullopt;
  const auto programme = domains_.unit_programmes.find(count->unit);
  if (programme == domains_.unit_programmes.end()) return std::nullopt;
  const auto named = first_named_.find(programme->second);
  if (named != first_named_.end()) return named->second;
  // "trao 418 sổ BHXH tự nguyện …, 58 sổ": of the one kind that the article names
  const std::string kinds = programme->second + "_";
  std::optional<std::uint32_t> only;
  for (const auto& [id, mention] : first_named_) {
    if (!id.starts_with(kinds)) continue;
    if (only) return std::nullopt;
    only = mention;
  }
  return only;
}

// "960 thẻ BHYT, 85 sổ BHXH; huyện B 745 thẻ, 60 sổ": each goes by its unit, and not by the programme named last.
bool TopicReader::counts_another(const Draft& draft) const {
  const std::optional<std::uint32_t> counted = counted_programme(draft);
  if (!counted || !draft.programme || domain_of(*counted) != domain_of(*draft.programme)) return false;
  const auto whole = [&](std::uint32_t mention) {
    const std::string_view id = std::get<ProgrammeValue>(mentions_[mention].value).id;
    return id.substr(0, id.find('_'));
  };
  return whole(*counted) != whole(*draft.programme);
}

bool TopicReader::lies_within(std::uint32_t mention, std::uint32_t programme) const {
  const std::string& whole = std::get<ProgrammeValue>(mentions_[programme].value).id;
  const std::optional<Hit> hit = passage_.hits.at(Lex::domain, mentions_[mention].first_token);
  return hit && std::any_of(hit->rows.begin(), hit->rows.end(), [&](std::uint32_t row) {
           return domains_.rows[row].slot == DomainSlot::within && domains_.rows[row].id == whole;
         });
}

// "bắt buộc 137.260 người", "69.215 người tự nguyện": the row of the group right beside a figure.
const DomainRow* TopicReader::row_beside(const Draft& draft) const {
  const Mention& figure = mentions_[draft.head().mention];
  for (const std::uint32_t first : {figure.first_token - std::min(figure.first_token, 2U), figure.last_token}) {
    const std::optional<Hit> words = passage_.hits.at(Lex::domain, first);
    if (!words || (words->last != figure.first_token && first != figure.last_token)) continue;
    const auto group = domains_.groups.find(fold(passage_.at(words->first, words->last)));
    if (group != domains_.groups.end()) return &domains_.rows[group->second];
  }
  return nullptr;
}

// "24.316 em có thẻ", "Riêng học sinh, sinh viên đạt 99,7%": the row of the group that a figure or its sentence is of.
const DomainRow* TopicReader::group_row(const Draft& draft) const {
  const auto row_of = [&](std::string_view noun) -> const DomainRow* {
    const auto group = domains_.groups.find(std::string(noun));
    return group == domains_.groups.end() ? nullptr : &domains_.rows[group->second];
  };
  const auto* count = std::get_if<CountValue>(&mentions_[draft.head().mention].value);
  if (const DomainRow* row = count != nullptr ? row_of(count->unit) : nullptr) return row;
  if (const DomainRow* row = row_beside(draft)) return row;
  const auto& symbols = draft.statement->symbols;
  std::uint32_t i = 0;
  const auto leads = [&](const Symbol& at, const Symbol& next) {  // "Riêng", "Với", "Đối với"
    const bool word = at.code == fixed_.gap && at.last - at.first == 1 && next.code == cues_.be;
    return word || at.code == cues_.own || at.code == cues_.be || at.code == fixed_.dash;
  };
  while (i + 1 < symbols.size() && leads(symbols[i], symbols[i + 1])) ++i;
  const std::optional<Hit> unit = passage_.hits.at(Lex::unit, symbols[i].first);
  const bool joined = unit && i + 1 < symbols.size() && symbols[i + 1].code == cues_.both;  // "học sinh và người dân"
  return unit && !joined ? row_of(fold(passage_.at(unit->first, unit->last))) : nullptr;
}

void TopicReader::narrow_to_group(Draft& draft) const {
  const DomainRow* row = draft.programme ? group_row(draft) : nullptr;
  if (row == nullptr) return;
  const std::string& id = std::get<ProgrammeValue>(mentions_[*draft.programme].value).id;
  // "BHXH bắt buộc 392.300 người; tự nguyện 26.350 người"
  const bool kind = id.starts_with(row->label + "_") && unit_kind(draft) == "person" && row == row_beside(draft);
  if (id != row->label && !kind) return;
  if (const auto named = first_named_.find(row->id); named != first_named_.end()) {
    draft.programme = named->second;
    return;
  }
  const auto part = std::find_if(domains_.rows.begin(), domains_.rows.end(),
                                 [&](const DomainRow& other) { return other.programme() && other.id == row->id; });
  if (part == domains_.rows.end()) return;
  draft.told = &*part;
  draft.programme.reset();
}

bool TopicReader::only_sums(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;  // "11 khoản thu vượt dự toán" is of the budget
  const std::string_view kind = unit_kind(draft);
  const bool of_revenue = kind == "place" || kind == "organisation" || kind == "other" || kind.empty();
  for (std::uint32_t i = draft.anchor; of_revenue && i < symbols.size() && symbols[i].code != fixed_.semicolon; ++i) {
    if (cues_.plans.has(symbols[i].code)) return false;
  }
  return std::holds_alternative<CountValue>(mentions_[draft.head().mention].value) &&
         domains_.sums.contains(std::get<ProgrammeValue>(mentions_[*draft.programme].value).id);
}

std::uint32_t TopicReader::covered_programme(std::uint32_t programme) const {
  const std::string& id = std::get<ProgrammeValue>(mentions_[programme].value).id;
  // "27 người tham gia BHXH tự nguyện. Tỷ lệ bao phủ đạt 94,8%": of BHYT, where the article names it
  const auto covered = domains_.covered_programmes.find(std::string(domain_of(programme)));
  if (covered != domains_.covered_programmes.end() && !id.starts_with(covered->second)) {
    const auto named = first_named_.find(covered->second);
    if (named != first_named_.end()) return named->second;
  }
  for (const auto& [unit, row] : domains_.groups) {
    if (domains_.rows[row].id != id) continue;
    const auto whole = first_named_.find(domains_.rows[row].label);
    return whole == first_named_.end() ? programme : whole->second;
  }
  return programme;
}

std::string_view TopicReader::counted_noun(const Draft& draft) const {
  const std::uint32_t figure = draft.statement->symbols[draft.anchor].first;
  const std::string_view noun = counted_noun(*draft.statement, {clause_of(draft).first, figure});
  if (!noun.empty()) return noun;
  return counted_noun(*draft.statement,
                      {draft.statement->first_token, list_head_end(passage_, *draft.statement, figure)});
}

std::string_view TopicReader::counted_noun(const Statement& statement, Clause words) const {
  for (std::uint32_t token = words.first; token + 1 < words.last; ++token) {
    const bool number = passage_.is(token, Word::number_noun);
    if (!number && token != statement.first_token) continue;
    const std::optional<Hit> unit = passage_.hits.at(Lex::unit, token + (number ? 1 : 0));
    if (!unit || unit->last > words.last) continue;
    const std::string_view noun = passage_.at(unit->first, unit->last);
    if (!unit_info(numbers_, noun).kind.empty()) return noun;  // not "số này"
  }
  return {};
}

bool counts_people(std::string_view measure) {
  constexpr std::array<std::string_view, 6> measures = {"participants",  "new_participants", "renewals",
                                                        "beneficiaries", "attendees",        "casualties"};
  return std::find(measures.begin(), measures.end(), measure) != measures.end();
}

std::string_view TopicReader::last_people_measure(Clause words, std::string_view domain) const {
  std::string_view last;
  for (std::uint32_t token = words.first; token < words.last; ++token) {
    if (!passage_.hits.any(token, Lex::domain)) continue;
    if (const std::uint32_t past = past_nothing(passage_, domains_, token); past > token) {
      token = past - 1;
      continue;
    }
    const DomainHit hit = measure_hit(passage_, domains_, token, domain);
    if (hit.row != nullptr && counts_people(hit.row->id)) last = hit.row->id;
  }
  return last;
}

std::string_view TopicReader::people_measure(const Statement& statement, std::optional<std::uint32_t> programme) const {
  const std::string_view domain = programme ? domain_of(*programme) : std::string_view();
  return last_people_measure({statement.first_token, statement.last_token}, domain);
}

std::string_view TopicReader::fronted_measure(const Statement& statement) const {
  const bool topic = passage_.is(statement.first_token, Word::topic);
  std::string_view domain;
  for (const Symbol& symbol : statement.symbols) {
    if (cues_.figures.has(symbol.code)) return {};
    if (symbol.code == fixed_.programme) domain = domain_of(static_cast<std::uint32_t>(symbol.mention));
    if (symbol.code != fixed_.colon && !(topic && symbol.code == fixed_.comma)) continue;
    const std::string_view people = last_people_measure({statement.first_token, symbol.first}, domain);
    return people.empty() ? owed_measure({statement.first_token, symbol.first}) : people;
  }
  return {};
}

}  // namespace v0
}  // namespace solieu
