// Reads agencies at a token: a head of agencies.tsv and what follows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extract/area_reader.hpp"

namespace solieu {
inline namespace v0 {

/// An agency as written.
struct Agency {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const AgencyHead* head = nullptr;
  std::string name;                   // as written, without its place: "Sở Văn hóa, Thể thao và Du lịch"
  std::string key;                    // the same for all spellings: "Sở VH-TT&DL", "Trường THPT Nguyễn Du"
  std::optional<WrittenPlace> place;  // as written after the head; deictic in "BHXH tỉnh"
  AreaKind inner = AreaKind::none;    // the level word inside its name: "Huyện ủy"
  bool name_follows = false;          // before a proper name that is no place: "Trạm CSGT Suối Tre"
  bool written = false;               // the name is the article's own wording, not the table's
  bool central = false;               // a part of a central agency: "Cục Việc làm (Bộ LĐ-TB&XH)"
  bool complete = false;              // of the form free: named without its place
  bool own = false;                   // one body by its number or proper name: "Đội QLTT số 4"
  bool listed = false;                // in a list with numbers: "Công an 15 vụ, Hải quan 612 vụ"
};

/// What stands at a token: an agency, words to pass over (`agency` empty, `last` after them), or nothing.
struct AgencyReading {
  std::optional<Agency> agency;
  std::uint32_t last = 0;
};

[[nodiscard]] AgencyReading read_agency(const NameText& text, std::uint32_t token);

}  // namespace v0
}  // namespace solieu
