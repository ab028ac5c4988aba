// What the name finder knows: agency heads, words around places, and the gazetteer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/finders.hpp"

namespace solieu {
inline namespace v0 {

/// Levels of administration, the widest first.
enum class AreaLevel : std::uint8_t { none, country, province, district, commune, hamlet };

/// What a level word says: tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn, đặc khu.
enum class AreaKind : std::uint8_t {
  none,
  country,
  province,
  city,  // a province or a district: the name decides
  rural_district,
  urban_district,
  town,
  rural_commune,
  ward,
  township,
  special_zone,  // "đặc khu", since July 2025
  hamlet,        // too small to be an area: ấp, thôn, khóm
  any,           // "địa phương": the place named last
};

[[nodiscard]] AreaLevel level_of(AreaKind kind);          // a city counts as a district
[[nodiscard]] std::string_view word_of(AreaKind kind);    // as agency names write it: "tỉnh", "TP", "huyện"
[[nodiscard]] std::string_view name_of(AreaLevel level);  // "province", as AreaValue::level has it
inline constexpr std::int32_t no_area = -1;

/// A row of areas.tsv.
struct Area {
  std::string code;
  std::string name;
  AreaLevel level = AreaLevel::none;
  AreaKind kind = AreaKind::none;
  std::int32_t parent = no_area;
  std::uint32_t region = 0;          // of a province, or what else holds areas: its number among these
  std::int32_t successor = no_area;  // what it is a part of since the mergers
  bool survives = true;              // has no successor
  bool one_word = false;
  std::string row;
  std::string renamed;  // its name since the first day of `renamed_in`, as a city; empty: it has kept its own
  int renamed_in = 0;
};

enum class PlaceRole : std::uint8_t {
  level,       // "huyện": a name follows
  deictic,     // "toàn huyện": the one in force
  country,     // "cả nước"
  never,       // "tỉnh lộ": holds a level word or a name, but is no place
  unnamed,     // "ngân sách tỉnh": its level word is of no place unless a name follows
  blocker,     // "đường": the name after it is no place
  company,     // "công ty": the name that ends what follows it is no place
  locative,    // "ở": the name after it is a place
  plural,      // "các": no single place
  ambiguous,   // "Hồ Chí Minh": a place only after a level word or a locative
  surname,     // "Nguyễn": ends the name of a place
  wire,        // "TTXVN": the place before it is where the news was written
  tail_end,    // "đã": ends the free words of an agency's name
  event,       // "Đại hội": the agency after it names the event
  branch,      // "Chi nhánh": stands between an agency and its place
  next,        // "kế đến": the next of a list of places follows
  top,         // "cao nhất là": the place that a figure puts first or last follows
  pair,        // "lần lượt": two names joined before it are of one level
  numbered,    // "khu vực": the number of an agency follows
  apposition,  // "nơi": behind a comma, tells more of the place before
  paper,       // "LSO": the tag of a province's paper
};

/// What the words around a token say of it, one bit each.
enum NameMark : std::uint16_t {
  start_mark = 1,     // begins a sentence
  closed_mark = 2,    // boilerplate, spam
  blocker_mark = 4,   // after "đường"
  locative_mark = 8,  // after "ở"
  plural_mark = 16,   // after "các"
  company_mark = 32,  // after "công ty"
  event_mark = 64,    // after "Đại hội"
  place_mark = 128,   // begins a phrase that may begin a place
  block_mark = 256,   // begins a block
};

/// A row of places.tsv.
struct PlaceWord {
  PlaceRole role = PlaceRole::never;
  AreaKind kind = AreaKind::none;
  std::uint16_t mark = 0;        // of its first token …
  std::uint16_t mark_after = 0;  // … and of the one after it
  std::int32_t area = no_area;   // paper: its province
  std::string row;
};

enum class AgencyForm : std::uint8_t {
  fixed,        // the whole name: "Bộ Y tế"
  place,        // a place may follow
  known,        // without a place only when it stands in full elsewhere: "UBND"
  needs_place,  // an agency only with its place, or in a list with numbers: "BHXH"
  sector,       // a sector, which stands for the organisation of its type and area: "Hải quan Long An"
  inner,        // has its level word inside: "Huyện ủy Chợ Mới"
  named,        // a proper name follows: "Trường THPT Nguyễn Du"
  tail,         // free words follow, up to the place or a proper name: "Ban Chỉ đạo thực hiện … tỉnh A"
  part,         // a part of the agency that follows, or of the one of its type and level: "Phòng CSGT Công an tỉnh"
  back,         // stands for an agency named in full elsewhere: "Sở"; with a capital after it, as tail
  free,         // as back; a name of its own also without a place: "Chi cục Phát triển nông thôn cho biết"
  none,         // holds an agency's name, but is no agency: "đóng BHXH"
  office,  // a post or section: the agency behind its free words alone is read: "Trưởng phòng Thu BHXH tỉnh A"
};

/// A row of agencies.tsv.
struct AgencyHead {
  std::string name;
  std::string folded;  // the name
  std::string type;
  std::string level;
  AgencyForm form = AgencyForm::place;
  AreaKind inner = AreaKind::none;  // inner: what its level word says
  bool capital = false;             // has a capital letter
  bool as_written = false;          // its name is what the article calls it, spelled out or not
  std::string row;
};

struct NameRules {
  std::vector<AgencyHead> heads;
  std::vector<PlaceWord> words;
  std::vector<Area> areas;
  std::size_t regions = 0;  // areas that are a province or hold others
  std::int32_t country = no_area;
  std::vector<std::string> backs;  // names of the heads of forms back and tail
};

}  // namespace v0
}  // namespace solieu
