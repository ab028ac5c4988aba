#include "structure/focus.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "structure/focus_agency.hpp"

namespace solieu {
inline namespace v0 {

bool is_text(BlockKind kind) {
  return kind == BlockKind::lead || kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

std::uint32_t block_of(const Passage& passage, const Mention& mention) {
  const std::vector<Sentence>& sentences = passage.tokenized.sentences;
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), mention.first_token,
                       [](std::uint32_t token, const Sentence& sentence) { return token < sentence.first_token; });
  return after == sentences.begin() ? 0 : (after - 1)->block;
}

std::uint32_t opening_block(const Passage& passage, const std::vector<Mention>& mentions) {
  for (const Mention& mention : mentions) {
    if (!is_figure(mention.value)) continue;
    const std::uint32_t block = block_of(passage, mention);
    if (is_text(passage.article.blocks[block].kind)) return block;
  }
  return std::numeric_limits<std::uint32_t>::max();
}

namespace {

constexpr int body_rank = 3;

// The blocks that say first what the article is about.
int rank_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline:
      return 0;
    case BlockKind::lead:
      return 1;
    case BlockKind::source_tag:  // "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN YÊN KHÁNH"
      return 2;
    case BlockKind::paragraph:
    case BlockKind::list_item:
      return body_rank;
    default:
      return body_rank + 1;
  }
}

// The first token of the sentence of a token.
std::uint32_t sentence_of(const Passage& passage, std::uint32_t token) {
  const std::vector<Sentence>& sentences = passage.tokenized.sentences;
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), token,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.first_token; });
  return after == sentences.begin() ? 0 : (after - 1)->first_token;
}

using ProgrammeCounts =
    std::map<std::string_view, std::pair<std::uint32_t, std::uint32_t>>;  // id → how often, first mention

// "BHYT học sinh … BHYT … BHYT học sinh": a programme and its parts are one matter, which goes by what is named first;
// with several parts by the whole.
ProgrammeCounts with_parts(const ProgrammeCounts& counts) {
  ProgrammeCounts out;
  std::map<std::string_view, std::uint32_t> parts;
  for (const auto& [id, seen] : counts) {
    const std::string_view prefix = id.substr(0, id.find('_'));
    const std::string_view whole = counts.contains(prefix) ? prefix : id;
    if (whole != id) ++parts[whole];
    auto& sum = out.try_emplace(whole, 0, seen.second).first->second;
    sum.first += seen.first;
    sum.second = std::min(sum.second, seen.second);
  }
  for (const auto& [whole, number] : parts) {
    if (number > 1) out.at(whole).second = counts.at(whole).second;
  }
  return out;
}

// The programme that the headline names, else the one that more than half of the mentions name, where it is named by
// the end of the block with the first figure; those said in passing count where no other is named, and not once only.
std::optional<std::uint32_t> main_programme(const Passage& passage, const TopicReader& topics,
                                            const std::vector<Mention>& mentions, const std::vector<bool>& asides) {
  for (const Block& block : passage.article.blocks) {
    if (block.kind != BlockKind::headline) continue;
    const auto first = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return std::holds_alternative<ProgrammeValue>(mention.value) && mention.span.begin >= block.span.begin &&
             mention.span.end <= block.span.end;
    });
    if (first != mentions.end()) return static_cast<std::uint32_t>(first - mentions.begin());
  }
  ProgrammeCounts counts;
  ProgrammeCounts passing;
  std::uint32_t all = 0;
  std::uint32_t aside = 0;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto* programme = std::get_if<ProgrammeValue>(&mentions[i].value);
    if (programme == nullptr || asides[i]) continue;
    const bool in_passing = topics.in_passing(i);
    ++(in_passing ? aside : all);
    ++(in_passing ? passing : counts).try_emplace(programme->id, 0, i).first->second.first;
  }
  const std::uint32_t opening = opening_block(passage, mentions);
  const auto figures_before = [&](std::uint32_t named, std::uint32_t token) {
    return std::count_if(mentions.begin(), mentions.begin() + named, [&](const Mention& mention) {
      return is_figure(mention.value) && mention.first_token < token && block_of(passage, mention) == opening;
    });
  };
  // "tặng 18.000 suất quà …, vận động hiến máu", "có 96 trường với 41.200 học sinh. Tỷ lệ tuyển sinh …"
  const auto comes_late = [&](std::uint32_t named) {
    const std::uint32_t token = mentions[named].first_token;
    return figures_before(named, token) > 3 || figures_before(named, sentence_of(passage, token)) > 1;
  };
  const auto main_of = [&](const auto& ids) -> std::optional<std::uint32_t> {
    for (const auto& [id, seen] : ids) {
      const bool most = all > 0 ? seen.first * 2 > all : seen.first > 1 && seen.first * 2 > aside;
      if (!most) continue;
      const bool late = seen.first == 1 && comes_late(seen.second);
      if (block_of(passage, mentions[seen.second]) <= opening && !late) return seen.second;
    }
    return std::nullopt;
  };
  const auto& named = all > 0 ? counts : passing;
  const auto main = main_of(named);
  return main ? main : main_of(with_parts(named));
}

// "60/63 tỉnh thành chi vượt quỹ": an article of the country, whichever province it names first.
bool counts_provinces(const Mention& mention) {
  constexpr double most_in_passing = 10;
  const auto* count = std::get_if<CountValue>(&mention.value);
  return count != nullptr && count->quantity.low >= most_in_passing && count->unit.starts_with("tỉnh");
}

// "Tỉnh đoàn", "BHXH tỉnh" without a province: the article names none, or only others.
bool of_unnamed_province(const Mention& mention) {
  const auto* agency = std::get_if<AgencyValue>(&mention.value);
  return agency != nullptr && !agency->area && agency->level == "province" &&
         (agency->name.ends_with(" tỉnh") || agency->name.starts_with("Tỉnh "));
}

// "Hà Nội 138.000 người, Đồng Nai 91.000 người, …": the first province of a list is not what the article is about;
// one of fewer is not where the text names it after its first figures, or names the country too.
bool one_of_many(const AreaValue& area, const std::vector<Mention>& mentions, bool aside) {
  const std::size_t many = aside ? 2 : 4;
  std::map<std::string_view, std::size_t> others;  // how often each is named
  std::size_t named_here = 0;
  bool again = false;
  for (const Mention& mention : mentions) {
    const AreaValue* named = area_in(mention);
    if (named == nullptr || named->level != "province") continue;
    const bool here = same_area(*named, area);
    again = again || (here && !others.empty());
    if (here) ++named_here;
    if (!here) ++others[named->code];
  }
  if (area.level != "province" || others.size() < many) return false;
  constexpr std::ptrdiff_t peers = 3;  // "(Hà Giang: 38 nhà; Lai Châu: 55 nhà; …)", one list after another
  return !again || std::count_if(others.begin(), others.end(),
                                 [&](const auto& other) { return 2 * other.second >= named_here; }) >= peers;
}

// "Các tỉnh phía Bắc kết thúc gieo cấy": no single one, whichever the text names.
bool heads_many_provinces(const Passage& passage) {
  const std::string_view title = passage.article.title;
  for (std::string_view many : {"Các tỉnh", "các tỉnh", "Nhiều tỉnh", "nhiều tỉnh"}) {
    if (title.find(many) != std::string_view::npos) return true;
  }
  return false;
}

bool names_country(const Mention& mention) {
  const AreaValue* named = area_in(mention);
  return named != nullptr && named->level == "country";
}

// Whether an agency of the area is named up to the first figures.
bool opens_with_agency(const Passage& passage, const std::vector<Mention>& mentions, const AreaValue& area,
                       std::uint32_t opening) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    const auto* agency = std::get_if<AgencyValue>(&mention.value);
    const AreaValue* covered = agency != nullptr ? area_of(*agency) : nullptr;
    return covered != nullptr && same_area(*covered, area) && block_of(passage, mention) <= opening;
  });
}

// "ở An Dương, Hải Phòng buổi trưa vắng", "qua thị xã Sông Cầu (Phú Yên)": where a scene is set is not what the article
// is about; gives the last of the address.
const AreaValue& address_of(const Passage& passage, const std::vector<Mention>& mentions, std::size_t at,
                            std::uint32_t opening) {
  const AreaValue* area = std::get_if<AreaValue>(&mentions[at].value);
  while (at + 1 < mentions.size()) {
    const auto* wider = std::get_if<AreaValue>(&mentions[at + 1].value);
    const std::uint32_t mark = mentions[at].last_token;
    const bool joined = mentions[at + 1].first_token == mark + 1 && (passage.is(mark, ",") || passage.is(mark, "("));
    if (wider == nullptr || !joined || !is_within(*area, *wider)) break;
    if (area->level == "district" && opens_with_agency(passage, mentions, *area, opening)) break;
    area = wider;
    ++at;
  }
  return *area;
}

}  // namespace

Focus find_focus(const Passage& passage, const TopicReader& topics, const std::vector<Mention>& mentions,
                 const std::vector<bool>& asides) {
  Focus focus;
  focus.programme = main_programme(passage, topics, mentions, asides);
  if (const auto agency = issuer_of(passage, mentions)) {
    return {&*std::get<AgencyValue>(mentions[*agency].value).area, agency, focus.programme};
  }
  const std::vector<Sentence>& sentences = passage.tokenized.sentences;
  // "Tỉnh ủy", "Huyện đoàn" of a place that the article never names: not the country, though it is named.
  const bool unnamed_place = std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    const auto* agency = std::get_if<AgencyValue>(&mention.value);
    return agency != nullptr && !agency->area && agency->level != "central" && !agency->level.empty();
  });
  const bool unnamed_province = std::any_of(mentions.begin(), mentions.end(), of_unnamed_province);
  const std::uint32_t opening = opening_block(passage, mentions);
  if (const auto office = regional_office(passage, mentions, asides, opening))
    return {nullptr, office, focus.programme};
  bool late = false;  // named after the first figures only
  int best = body_rank + 1;
  int best_agency = 2;  // headline or lead
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto* agency = std::get_if<AgencyValue>(&mentions[i].value);
    const bool several = agency != nullptr && covers_several(*agency);
    if ((area_in(mentions[i]) == nullptr && !several) || asides[i]) continue;
    const auto after =
        std::upper_bound(sentences.begin(), sentences.end(), mentions[i].first_token,
                         [](std::uint32_t token, const Sentence& sentence) { return token < sentence.first_token; });
    if (after == sentences.begin()) continue;
    const int rank = rank_of(passage.article.blocks[(after - 1)->block].kind);
    if (several && rank < best) return {nullptr, i, focus.programme};
    if (several) continue;
    const AreaValue* covered = area_in(mentions[i]);
    if (unnamed_place && rank > 0 && covered->level == "country") continue;
    if (unnamed_province && rank > 0 && covered->level == "province") continue;
    if (rank < best) {
      best = rank;
      const bool scene = agency == nullptr && (rank == body_rank || (rank > 0 && (after - 1)->block < opening));
      focus.area = scene ? &address_of(passage, mentions, i, opening) : covered;
      late = (after - 1)->block > opening;
    }
    const bool acts = agency != nullptr && !is_sector(*agency) && !only_hosts(*agency);
    if (acts && rank < best_agency && same_area(*covered, *focus.area)) {
      best_agency = rank;
      focus.agency = i;
    }
  }
  if (!focus.agency && focus.area != nullptr)
    focus.agency = only_agency(passage, mentions, asides, *focus.area, opening);
  const bool national = std::any_of(mentions.begin(), mentions.end(), names_country);
  if (best > 0 && focus.area != nullptr && one_of_many(*focus.area, mentions, national || late)) {
    return {national ? &whole_country() : nullptr, std::nullopt, focus.programme};
  }
  const bool bare = best == body_rank && focus.area->level == "province";
  if (bare && heads_many_provinces(passage)) return {nullptr, std::nullopt, focus.programme};
  if (bare && std::any_of(mentions.begin(), mentions.end(), counts_provinces)) {
    return {&whole_country(), std::nullopt, focus.programme};
  }
  return focus;
}

}  // namespace v0
}  // namespace solieu
