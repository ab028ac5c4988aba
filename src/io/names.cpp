// The names of enumerators and types, as the contract spells them.
#include <array>

#include <solieu/article.hpp>
#include <solieu/mention.hpp>
#include <solieu/record.hpp>
#include <solieu/token.hpp>

namespace solieu {
inline namespace v0 {
namespace {

template <class Enum, std::size_t size>
constexpr std::string_view name_of(const std::array<std::string_view, size>& names, Enum item) {
  return names[static_cast<std::size_t>(item)];
}

}  // namespace

std::string_view type_name(const MentionValue& value) {
  constexpr std::array<std::string_view, 8> names{"date",   "count", "percent",   "money",
                                                  "agency", "area",  "programme", "document"};
  static_assert(names.size() == std::variant_size_v<MentionValue>);
  return names[value.index()];
}

std::string_view to_string(BlockKind kind) {
  constexpr std::array<std::string_view, 9> names{"headline",  "dateline",  "source_tag", "byline",     "lead",
                                                  "paragraph", "list_item", "caption",    "boilerplate"};
  return name_of(names, kind);
}

std::string_view to_string(TokenKind kind) {
  constexpr std::array<std::string_view, 13> names{"word",  "abbreviation", "number", "percent",     "date",
                                                   "time",  "code",         "link",   "punctuation", "symbol",
                                                   "emoji", "hashtag",      "handle"};
  return name_of(names, kind);
}

std::string_view to_string(Bound bound) {
  constexpr std::array<std::string_view, 7> names{"exact", "about", "over", "nearly", "at_least", "at_most", "under"};
  return name_of(names, bound);
}

std::string_view to_string(Grain grain) {
  constexpr std::array<std::string_view, 8> names{"minute", "day", "week", "month", "quarter", "half", "year", "range"};
  return name_of(names, grain);
}

std::string_view to_string(RecordKind kind) {
  constexpr std::array<std::string_view, 3> names{"result", "target", "forecast"};
  return name_of(names, kind);
}

std::string_view to_string(Relation relation) {
  constexpr std::array<std::string_view, 6> names{"of_plan",       "over_plan",   "under_plan",
                                                  "of_population", "of_previous", "of_total"};
  return name_of(names, relation);
}

std::string_view to_string(CheckLevel level) {
  constexpr std::array<std::string_view, 2> names{"info", "warning"};
  return name_of(names, level);
}

}  // namespace v0
}  // namespace solieu
