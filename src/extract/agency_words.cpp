#include "extract/agency_words.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t longest_number = 2;        // digits of "Đội QLTT số 4"
constexpr std::uint32_t longest_abbreviation = 5;  // tokens of "(GD - ĐT)"

bool is_number(const NameText& text, std::uint32_t at) {
  if (at >= text.size() || text.closed(at) || text.is(at + 1, "/")) return false;
  if (text.number(at)) return text.passage().tokens()[at].span.size() <= longest_number;
  return text.passage().at(at).find_first_not_of("IVX") == std::string_view::npos;
}

}  // namespace

// "Kho bạc Nhà nước (KBNN) Hà Nội": past the brackets.
std::uint32_t past_abbreviation(const NameText& text, std::uint32_t at) {
  if (!text.is(at, "(") || text.hit(Lex::area, at + 1)) return at;  // "BHXH khu vực XXVII (TP.HCM)"
  for (std::uint32_t i = at + 1; i < text.size() && i <= at + longest_abbreviation + 1; ++i) {
    if (text.is(i, ")")) return i > at + 1 ? i + 1 : at;
    if (text.word(i) && !letter_case(text.passage().at(i)).all_upper) return at;
    const char first = text.passage().at(i).front();  // "Tỉnh ủy (38%)": no name
    if (first >= '0' && first <= '9') return at;
  }
  return at;
}

// "NHCSXH Chi nhánh tỉnh A": past the word between.
std::uint32_t past_branch(const NameText& text, std::uint32_t at) {
  std::uint32_t last = at;
  return text.word_at(at, PlaceRole::branch, last) != nullptr ? last : at;
}

bool in_number_list(const NameText& text, std::uint32_t first, std::uint32_t last) {
  if (first == 0 || !text.number(last)) return false;
  const std::uint32_t before = first - 1;
  return text.is(before, ",") || text.is(before, "(") || text.is(before, ";") || text.is(before, ":") ||
         text.is(before, Word::conjunction);
}

// "UBND các xã", "UBND xã, phường": a kind of agencies, not one.
bool is_generic(const NameText& text, std::uint32_t at, const std::optional<WrittenPlace>& place) {
  if (place) return false;
  if (text.word_at(at, PlaceRole::plural)) return true;
  if (text.word_at(at, PlaceRole::level)) return true;
  if (!text.number(at)) return false;
  return text.word_at(at + 1, PlaceRole::level) || text.word_at(at + 1, PlaceRole::never);  // "Công an 37 xã, thị trấn"
}

bool capital_in(const NameText& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (text.upper(i)) return true;
  }
  return false;
}

// "Đội QLTT số 4", "Chi cục Thuế khu vực XII": past the number.
std::uint32_t past_number(const NameText& text, std::uint32_t at) {
  if (text.is(at, Word::number_noun) && !text.sentence_start(at) && is_number(text, at + 1)) return at + 2;
  std::uint32_t last = at;
  if (text.word_at(at, PlaceRole::numbered, last) != nullptr && is_number(text, last)) return last + 1;
  const bool inside = at > 1 && text.word_at(at - 2, PlaceRole::numbered, last) != nullptr && last == at;
  return inside && is_number(text, at) ? at + 1 : at;
}

bool is_back(AgencyForm form) { return form == AgencyForm::back || form == AgencyForm::free; }

bool ends_tail(const NameText& text, std::uint32_t at) {
  if (at >= text.size() || text.closed(at) || text.sentence_start(at) || text.number(at)) return true;
  const bool mark = text.passage().tokens()[at].kind == TokenKind::punctuation;
  return (mark && !text.is(at, ",") && !text.is(at, "-")) || text.word_at(at, PlaceRole::tail_end);
}

bool names_officer_above(const NameText& text, std::uint32_t agency, std::uint32_t token) {
  constexpr std::size_t longest = 2000;  // bytes, of a paragraph
  if (!text.after_blocker(agency)) return false;
  const auto& tokens = text.passage().tokens();
  const std::uint32_t begin = tokens[agency].span.begin;
  const std::string_view between =
      std::string_view(text.passage().text).substr(begin, tokens[token].span.begin - begin);
  return between.substr(0, longest).find('\n') != std::string_view::npos;
}

bool only_known(AgencyForm form) { return form == AgencyForm::known || is_back(form) || form == AgencyForm::tail; }

std::string sector_in(const std::string& type, const AreaValue& area) {
  return type + '\n' + area.name + '\n' + area.level + '\n' + area.parent;
}

}  // namespace v0
}  // namespace solieu
