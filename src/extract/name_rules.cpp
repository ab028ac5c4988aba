#include "extract/name_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "rules/tsv.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

template <class Value>
using Names = std::span<const std::pair<std::string_view, Value>>;

template <class Value>
std::optional<Value> look_up(Names<Value> names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

constexpr std::pair<std::string_view, AreaKind> kind_names[] = {
    {"quốc gia", AreaKind::country},     {"tỉnh", AreaKind::province},       {"thành phố", AreaKind::city},
    {"huyện", AreaKind::rural_district}, {"quận", AreaKind::urban_district}, {"thị xã", AreaKind::town},
    {"xã", AreaKind::rural_commune},     {"phường", AreaKind::ward},         {"thị trấn", AreaKind::township},
    {"đặc khu", AreaKind::special_zone}, {"ấp", AreaKind::hamlet},           {"địa phương", AreaKind::any},
};

constexpr std::pair<std::string_view, PlaceRole> role_names[] = {
    {"level", PlaceRole::level},     {"deictic", PlaceRole::deictic},   {"country", PlaceRole::country},
    {"never", PlaceRole::never},     {"blocker", PlaceRole::blocker},   {"locative", PlaceRole::locative},
    {"plural", PlaceRole::plural},   {"next", PlaceRole::next},         {"ambiguous", PlaceRole::ambiguous},
    {"surname", PlaceRole::surname}, {"wire", PlaceRole::wire},         {"tail_end", PlaceRole::tail_end},
    {"company", PlaceRole::company}, {"event", PlaceRole::event},       {"branch", PlaceRole::branch},
    {"unnamed", PlaceRole::unnamed}, {"paper", PlaceRole::paper},       {"top", PlaceRole::top},
    {"pair", PlaceRole::pair},       {"numbered", PlaceRole::numbered}, {"apposition", PlaceRole::apposition},
};

constexpr std::pair<std::string_view, AgencyForm> form_names[] = {
    {"fixed", AgencyForm::fixed},   {"place", AgencyForm::place},
    {"known", AgencyForm::known},   {"needs_place", AgencyForm::needs_place},
    {"inner", AgencyForm::inner},   {"named", AgencyForm::named},
    {"tail", AgencyForm::tail},     {"part", AgencyForm::part},
    {"back", AgencyForm::back},     {"none", AgencyForm::none},
    {"sector", AgencyForm::sector}, {"office", AgencyForm::office},
    {"free", AgencyForm::free},
};

std::uint16_t mark_of(PlaceRole role) {
  switch (role) {
    case PlaceRole::never:
    case PlaceRole::unnamed:
    case PlaceRole::country:
    case PlaceRole::level:
    case PlaceRole::deictic:
    case PlaceRole::top:
      return place_mark;
    default:
      return 0;
  }
}

std::uint16_t mark_after(PlaceRole role) {
  switch (role) {
    case PlaceRole::blocker:
      return blocker_mark;
    case PlaceRole::company:
      return company_mark | blocker_mark;
    case PlaceRole::locative:
      return locative_mark;
    case PlaceRole::plural:
      return plural_mark;
    case PlaceRole::event:
      return event_mark;
    default:
      return 0;
  }
}

const RuleTable* table(const Rules& rules, std::string_view name) {
  const auto found = rules.tables().find(name);
  return found == rules.tables().end() ? nullptr : &found->second;
}

bool has_capital(std::string_view phrase) {
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    if (letter_case(phrase.substr(at, end - at)).first_upper) return true;
    at = end + 1;
  }
  return false;
}

class Compiler {
 public:
  Compiler(const Rules& rules, Lexicon& lexicon, Problems& problems)
      : rules_(rules), lexicon_(lexicon), problems_(problems) {}

  NameRules run() {
    if (const RuleTable* agencies = table(rules_, "agencies")) {
      for (const RuleRow& row : agencies->rows) add_agency(row);
    }
    if (const RuleTable* places = table(rules_, "places")) {
      for (const RuleRow& row : places->rows) add_place(row);
    }
    if (const RuleTable* areas = table(rules_, "areas")) add_areas(*areas);
    return std::move(out_);
  }

 private:
  template <class Value, std::size_t size>
  std::optional<Value> cell(const RuleRow& row, std::size_t index,
                            const std::pair<std::string_view, Value> (&names)[size]) {
    const auto found = look_up<Value>(names, row.cells[index]);
    if (!found) problems_.push_back(problem_at(row, index, "unknown value \"" + row.cells[index] + "\""));
    return found;
  }

  void phrase(Lex lex, const RuleRow& row, std::size_t index, std::string_view text, std::size_t number) {
    if (!lexicon_.add(lex, text, static_cast<std::uint32_t>(number))) {
      problems_.push_back(problem_at(row, index, "the phrase has no word"));
    }
  }

  void add_agency(const RuleRow& row) {
    const auto form = cell(row, 4, form_names);
    if (!form) return;
    std::string name = row.cells[1];
    const bool as_written = name.starts_with('~');
    if (as_written) name.erase(0, 1);
    AgencyHead head{
        name,       fold(name),   row.cells[2], row.cells[3], *form, AreaKind::none, has_capital(row.cells[0]),
        as_written, row_name(row)};
    if (head.form == AgencyForm::inner) {
      const auto kind = cell(row, 3, kind_names);
      if (!kind) return;
      head.inner = *kind;
      head.level = *kind == AreaKind::city ? "" : std::string(name_of(level_of(*kind)));
    }
    const bool back = head.form == AgencyForm::back || head.form == AgencyForm::free;
    if (back || head.form == AgencyForm::tail) out_.backs.push_back(head.name);
    phrase(Lex::agency, row, 0, row.cells[0], out_.heads.size());
    out_.heads.push_back(std::move(head));
  }

  void add_place(const RuleRow& row) {
    const auto role = cell(row, 1, role_names);
    if (!role) return;
    PlaceWord word{*role, AreaKind::none, mark_of(*role), mark_after(*role), no_area, row_name(row)};
    const bool paper = *role == PlaceRole::paper;
    if (paper) papers_.emplace_back(out_.words.size(), &row);
    if (word.mark != 0 || word.mark_after != 0 || paper) lexicon_.add(Lex::place_mark, row.cells[0], 0);
    if (*role == PlaceRole::level || *role == PlaceRole::deictic) {
      const auto kind = cell(row, 2, kind_names);
      if (!kind) return;
      word.kind = *kind;
    }
    phrase(Lex::place, row, 0, row.cells[0], out_.words.size());
    out_.words.push_back(std::move(word));
  }

  void add_areas(const RuleTable& areas) {
    std::unordered_map<std::string_view, std::int32_t> by_code;
    for (const RuleRow& row : areas.rows) {
      const auto kind = cell(row, 2, kind_names);
      if (!kind) continue;
      by_code.emplace(row.cells[0], static_cast<std::int32_t>(out_.areas.size()));
      out_.areas.push_back(area(row, *kind));
      add_names(row, out_.areas.size() - 1);
    }
    std::size_t index = 0;
    for (const RuleRow& row : areas.rows) {
      if (index == out_.areas.size() || out_.areas[index].code != row.cells[0]) continue;
      Area& area = out_.areas[index++];
      if (const auto successor = by_code.find(row.cells[6]); successor != by_code.end())
        area.successor = successor->second;
      if (row.cells[4].empty()) continue;
      const auto parent = by_code.find(row.cells[4]);
      if (parent == by_code.end()) {
        problems_.push_back(problem_at(row, 4, "no area has the code \"" + row.cells[4] + "\""));
      } else {
        area.parent = parent->second;
      }
    }
    number_regions();
    for (const auto& [word, row] : papers_) {
      const auto province = by_code.find(row->cells[2]);
      if (province == by_code.end()) {
        problems_.push_back(problem_at(*row, 2, "no area has the code \"" + row->cells[2] + "\""));
      } else {
        out_.words[word].area = province->second;
      }
    }
    const auto country = by_code.find("VN");
    if (country != by_code.end()) out_.country = country->second;
  }

  void number_regions() {
    std::vector<bool> region(out_.areas.size());
    for (std::size_t i = 0; i < out_.areas.size(); ++i) {
      const Area& area = out_.areas[i];
      if (area.level == AreaLevel::province) region[i] = true;
      if (area.parent != no_area) region[static_cast<std::size_t>(area.parent)] = true;
    }
    for (std::size_t i = 0; i < out_.areas.size(); ++i) {
      if (region[i]) out_.areas[i].region = static_cast<std::uint32_t>(out_.regions++);
    }
  }

  Area area(const RuleRow& row, AreaKind kind) {
    Area area;
    area.code = row.cells[0];
    area.name = row.cells[3];
    area.kind = kind;
    area.level = level_of(kind);
    if (row.cells[1] == "province") area.level = AreaLevel::province;
    if (row.cells[1] != name_of(area.level)) problems_.push_back(problem_at(row, 1, "the level does not fit the kind"));
    area.survives = row.cells[6].empty();
    area.one_word = area.name.find(' ') == std::string::npos;
    area.row = row_name(row);
    return area;
  }

  // "Huế@2025": what the area is called since the beginning of a year.
  void alias(const RuleRow& row, std::string_view name, std::size_t number) {
    const std::size_t mark = name.find('@');
    if (mark != std::string_view::npos) {
      const std::string_view year = name.substr(mark + 1);
      Area& area = out_.areas[number];
      const auto [end, error] = std::from_chars(year.data(), year.data() + year.size(), area.renamed_in);
      if (error != std::errc() || end != year.data() + year.size())
        return problems_.push_back(problem_at(row, 5, "a year stands behind \"@\""));
      name = name.substr(0, mark);
      area.renamed = name;
    }
    phrase(Lex::area, row, 5, name, number);
  }

  void add_names(const RuleRow& row, std::size_t number) {
    phrase(Lex::area, row, 3, row.cells[3], number);
    const std::string_view aliases = row.cells[5];
    for (std::size_t at = 0; at < aliases.size();) {
      const std::size_t end = std::min(aliases.find(';', at), aliases.size());
      alias(row, aliases.substr(at, end - at), number);
      at = end + 1;
    }
  }

  const Rules& rules_;
  Lexicon& lexicon_;
  Problems& problems_;
  NameRules out_;
  std::vector<std::pair<std::size_t, const RuleRow*>> papers_;  // words of papers, whose areas are read after them
};

}  // namespace

AreaLevel level_of(AreaKind kind) {
  switch (kind) {
    case AreaKind::country:
      return AreaLevel::country;
    case AreaKind::province:
      return AreaLevel::province;
    case AreaKind::city:
    case AreaKind::rural_district:
    case AreaKind::urban_district:
    case AreaKind::town:
      return AreaLevel::district;
    case AreaKind::rural_commune:
    case AreaKind::ward:
    case AreaKind::township:
    case AreaKind::special_zone:
      return AreaLevel::commune;
    case AreaKind::hamlet:
      return AreaLevel::hamlet;
    case AreaKind::none:
    case AreaKind::any:
      break;
  }
  return AreaLevel::none;
}

std::string_view word_of(AreaKind kind) {
  if (kind == AreaKind::city) return "TP";
  for (const auto& [word, known] : kind_names) {
    if (known == kind) return word;
  }
  return {};
}

std::string_view name_of(AreaLevel level) {
  static constexpr std::array<std::string_view, 6> names = {"", "country", "province", "district", "commune", "hamlet"};
  return names[static_cast<std::size_t>(level)];
}

std::shared_ptr<const NameRules> compile_names(const Rules& rules, Lexicon& lexicon, Problems& problems) {
  return std::make_shared<const NameRules>(Compiler(rules, lexicon, problems).run());
}

}  // namespace v0
}  // namespace solieu
