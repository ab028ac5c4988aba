#include "extract/agency_reader.hpp"

#include <utility>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t longest_tail = 24;   // tokens of "Ban Chỉ đạo thực hiện …" before its place
constexpr std::uint32_t longest_proper = 6;  // words of a school's name
constexpr std::uint32_t shortest_proper = 2;
constexpr std::uint32_t longest_abbreviation = 5;  // tokens of "(GD - ĐT)"

// "Kho bạc Nhà nước (KBNN) Hà Nội": past the brackets.
std::uint32_t past_abbreviation(const NameText& text, std::uint32_t at) {
  if (!text.is(at, "(")) return at;
  for (std::uint32_t i = at + 1; i < text.size() && i <= at + longest_abbreviation + 1; ++i) {
    if (text.is(i, ")")) return i > at + 1 ? i + 1 : at;
    if (text.word(i) && !text.all_upper(i)) return at;
    if (text.number(i)) return at;
  }
  return at;
}

bool in_number_list(const NameText& text, std::uint32_t first, std::uint32_t last) {
  if (first == 0 || !text.number(last)) return false;
  const std::uint32_t before = first - 1;
  return text.is(before, ",") || text.is(before, "(") || text.is(before, ";") || text.is(before, ":") ||
         text.is(before, "và");
}

// "UBND các xã", "UBND xã, phường": a kind of agencies, not one.
bool is_generic(const NameText& text, std::uint32_t at, const std::optional<WrittenPlace>& place) {
  if (place) return false;
  if (text.word_at(at, PlaceRole::plural)) return true;
  const bool level = text.word_at(at, PlaceRole::level);
  return level || (text.number(at) && text.word_at(at + 1, PlaceRole::level));
}

bool capital_in(const NameText& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (text.upper(i)) return true;
  }
  return false;
}

bool ends_tail(const NameText& text, std::uint32_t at) {
  if (at >= text.size() || text.closed(at) || text.sentence_start(at) || text.number(at)) return true;
  const bool mark = text.passage().tokens()[at].kind == TokenKind::punctuation;
  return (mark && !text.is(at, ",") && !text.is(at, "-")) || text.word_at(at, PlaceRole::tail_end);
}

class Reader {
 public:
  Reader(const NameText& text, std::uint32_t token, bool nested) : text_(text), nested_(nested) { out_.first = token; }

  AgencyReading read() {
    const Hit* hit = text_.hit(Lex::agency, out_.first);
    if (hit == nullptr || text_.any_closed(hit->first, hit->last)) return {};
    const AgencyHead& head = text_.rules().heads[hit->rows.front()];
    out_.head = &head;
    out_.name = written_name(head, *hit);
    out_.inner = head.inner;
    head_last_ = out_.last = hit->last;
    const AgencyReading pass{std::nullopt, hit->last};
    if (head.form == AgencyForm::none || !read_rest()) return pass;
    const bool levelled = out_.place && !out_.place->bare();
    if (head.capital && !levelled && !capital_in(text_, hit->first, hit->last)) return pass;
    const bool placed = out_.place && out_.place->named();
    if (text_.after_plural(out_.first) && !placed && head.form != AgencyForm::fixed) return pass;
    const std::uint32_t last = out_.last;
    return {std::move(out_), last};
  }

 private:
  // As the article writes it ("Sở Văn hóa, Thể thao và Du lịch"), where that is more than a spelling of the table's name.
  [[nodiscard]] std::string written_name(const AgencyHead& head, const Hit& hit) const {
    std::string written = text_.words(hit.first, hit.last);
    const bool plain = text_.upper(hit.first) && written.find('(') == std::string::npos;
    const auto first_word = [](std::string_view name) { return fold(name.substr(0, name.find(' '))); };
    return plain && first_word(written) == first_word(head.name) ? written : head.name;
  }

  bool read_rest() {
    switch (out_.head->form) {
      case AgencyForm::fixed:
        out_.last = closed_bracket();
        return true;
      case AgencyForm::back:
        return read_back();
      case AgencyForm::named:
        return read_named();
      case AgencyForm::tail:
        return read_tail();
      case AgencyForm::part:
        return read_part();
      case AgencyForm::needs_place:
        return read_place_after(out_.last) && (out_.place || is_listed());
      case AgencyForm::place:
      case AgencyForm::known:
      case AgencyForm::inner:
        return read_place_after(out_.last);
      case AgencyForm::none:
        break;
    }
    return false;
  }

  std::uint32_t closed_bracket() const { return past_abbreviation(text_, head_last_); }

  bool is_listed() {
    out_.listed = in_number_list(text_, out_.first, head_last_);
    return out_.listed;
  }

  bool read_place_after(std::uint32_t at) {
    const std::uint32_t place_at = past_abbreviation(text_, at);
    out_.last = place_at;
    if (place_at >= text_.size() || text_.sentence_start(place_at)) return true;
    PlaceReading found = read_place(text_, place_at, PlaceContext::after_head);
    if (is_generic(text_, place_at, found.place)) return false;
    if (!found.place) {
      const bool name = text_.upper(place_at) && !text_.hit(Lex::agency, place_at);
      out_.name_follows = name && !text_.word_at(place_at, PlaceRole::surname);
      return true;
    }
    out_.last = found.place->last;
    out_.place = std::move(found.place);
    return true;
  }

  // "Sở đã cấp": the head alone, and no name or list after it.
  bool read_back() const {
    return !text_.upper(head_last_) && !text_.is(head_last_, ",") && !text_.is(head_last_, "/");
  }

  bool read_named() {
    std::uint32_t at = out_.last;
    if (!text_.hit(Lex::area, at)) {
      at = read_name(text_, at, longest_proper);
      if (at - out_.last < shortest_proper && !text_.word_at(at, PlaceRole::level)) return false;
      if (at > out_.last) out_.name += ' ' + text_.words(out_.last, at);
    }
    return read_place_after(at) && (at > head_last_ || out_.place);
  }

  bool read_tail() {
    for (std::uint32_t at = out_.last; at < out_.last + longest_tail && !ends_tail(text_, at); ++at) {
      if (!text_.word_at(at, PlaceRole::level)) continue;
      PlaceReading found = read_place(text_, at, PlaceContext::after_head);
      if (!found.place) continue;
      out_.name += ' ' + text_.words(head_last_, at);
      out_.last = found.place->last;
      out_.place = std::move(found.place);
      return true;
    }
    return false;
  }

  // "Phòng CSGT Công an tỉnh A", "Phòng CSGT (Công an tỉnh A)"
  bool read_part() {
    const bool bracket = text_.is(head_last_, "(");
    AgencyReading whole;
    if (!nested_) whole = Reader(text_, bracket ? head_last_ + 1 : head_last_, true).read();
    if (!whole.agency) return read_place_after(head_last_) && out_.place;
    out_.name += ' ' + whole.agency->name;
    out_.last = bracket && text_.is(whole.last, ")") ? whole.last + 1 : whole.last;
    out_.place = std::move(whole.agency->place);
    out_.inner = whole.agency->inner;
    return true;
  }

  const NameText& text_;
  bool nested_;
  Agency out_;
  std::uint32_t head_last_ = 0;
};

}  // namespace

AgencyReading read_agency(const NameText& text, std::uint32_t token) {
  if (text.closed(token)) return {};
  return Reader(text, token, false).read();
}

}  // namespace v0
}  // namespace solieu
