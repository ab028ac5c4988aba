#include "extract/agency_reader.hpp"

#include <utility>

#include "extract/agency_words.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t longest_tail = 24;    // tokens of "Ban Chỉ đạo thực hiện …" before its place
constexpr std::uint32_t longest_office = 12;  // tokens of "Quản lý Thu - Sổ, Thẻ" before the agency of an office
constexpr std::uint32_t longest_own_tail = 14;  // of "Trung tâm Nước sạch … tỉnh A"
constexpr std::uint32_t longest_proper = 6;     // words of a school's name
constexpr std::uint32_t shortest_proper = 2;
constexpr std::uint32_t longest_tail_name = 4;
constexpr int deepest = 2;  // "Đội CSGT số 2 Phòng CSGT Công an tỉnh"

class Reader {
 public:
  Reader(const NameText& text, std::uint32_t token, int depth) : text_(text), depth_(depth) { out_.first = token; }

  AgencyReading read() {
    const std::optional<Hit> hit = text_.hit(Lex::agency, out_.first);
    if (!hit || text_.any_closed(hit->first, hit->last)) return {};
    const AgencyHead& head = text_.rules().heads[hit->rows.front()];
    if (is_back(head.form) && (!text_.upper(hit->first) || text_.hit(Lex::area, hit->first))) return {};
    out_.head = &head;
    out_.inner = head.inner;
    head_last_ = out_.last = hit->last;
    if (head.form == AgencyForm::office) return {std::nullopt, find_holder()};
    const AgencyReading pass{std::nullopt, hit->last};
    if (head.form == AgencyForm::none || text_.after_event(out_.first)) return pass;
    read_number();
    if (!read_rest()) return pass;
    const bool placed = out_.place && out_.place->named();
    const bool sector_there = head.form == AgencyForm::sector && placed && head_last_ > out_.first + 1;
    const bool levelled = out_.place && !out_.place->bare();  // "ngành y tế Đồng Tháp", "ngành nông nghiệp tỉnh"
    if (head.capital && !levelled && !sector_there && !capital_in(text_, hit->first, hit->last)) return pass;
    if (text_.after_plural(out_.first) && !placed && head.form != AgencyForm::fixed) return pass;
    take_wording(*hit);
    const std::uint32_t last = out_.last;
    return {std::move(out_), last};
  }

 private:
  // As the article writes it ("Sở Văn hóa, Thể thao và Du lịch"), where that is more than a spelling or the beginning
  // of the table's name. Told last: half of the heads turn out to be no agency.
  void take_wording(const Hit& hit) {
    const std::string& table_name = out_.head->name;
    out_.key = table_name + key_tail_;
    if (text_.passage().at(hit.first, hit.last) == table_name) {
      out_.name = table_name + name_tail_;
      return;
    }
    const std::string words = text_.words(hit.first, hit.last);
    if (out_.head->as_written) {  // "LĐLĐ", unless the article spells it out elsewhere
      out_.name = words + name_tail_;
      out_.written = words.size() > table_name.size();
      return;
    }
    const bool shortened = out_.head->form == AgencyForm::fixed && words.size() < table_name.size();  // "BHXH VN"
    out_.written = words != table_name && !shortened && is_own_wording(fold(words), out_.head->folded);
    out_.name =
        (out_.written ? table_name.substr(0, table_name.find(' ')) + words.substr(words.find(' ')) : table_name);
    out_.name += name_tail_;
  }

  static bool is_own_wording(std::string_view written, std::string_view table) {
    const bool same_word = written.substr(0, written.find(' ')) == table.substr(0, table.find(' '));
    return same_word && written.find('(') == std::string_view::npos && !table.starts_with(written);
  }

  void extend(std::uint32_t last) {
    if (last > head_last_ && (text_.is(last - 1, "-") || text_.is(last - 1, "–"))) --last;  // "Quỹ A - BHXH Việt Nam"
    if (last == head_last_) return;
    std::string words;
    for (std::uint32_t at = head_last_; at < last;) {  // without "(HMTN)"
      const std::uint32_t past = past_abbreviation(text_, at);
      std::uint32_t end = past > at ? past : at + 1;
      if (past == at) {
        while (end < last && !text_.is(end, "(")) ++end;
        (words += ' ') += text_.words(at, end);
      }
      at = end;
    }
    name_tail_ += words;
    key_tail_ += words;
  }

  void read_number() {
    const AgencyForm form = out_.head->form;
    if (is_back(form) || form == AgencyForm::fixed) return;
    const std::uint32_t last = past_number(text_, head_last_);
    out_.own = last > head_last_;
    extend(last);
    head_last_ = out_.last = last;
    if (!out_.own && (out_.head->name.ends_with(" khu vực") || out_.head->name.ends_with(" liên huyện")))
      read_districts();
  }

  // "Chi cục Thuế khu vực Cái Bè - Cai Lậy": no district is its own.
  void read_districts() {
    std::uint32_t last = head_last_;
    bool several = false;
    for (std::optional<Hit> area = text_.hit(Lex::area, last); area; area = text_.hit(Lex::area, last + 1)) {
      several = last > head_last_;
      last = area->last;
      if (!text_.is(last, "-") && !text_.is(last, "–")) break;
    }
    if (!several) return;
    extend(last);
    out_.own = true;
    head_last_ = out_.last = last;
  }

  bool read_rest() {
    switch (out_.head->form) {
      case AgencyForm::fixed:
        out_.last = closed_bracket();
        return true;
      case AgencyForm::back:
        return read_free_name() || read_back();
      case AgencyForm::free:
        return read_free_name() || read_complete_name() || read_back();
      case AgencyForm::named:
        return read_named();
      case AgencyForm::tail:
        return read_tail(longest_tail) || read_back();
      case AgencyForm::part:
        return read_part();
      case AgencyForm::needs_place:
        return read_place_after(out_.last) && (out_.place || out_.own || is_listed());
      case AgencyForm::sector:
        if (head_last_ == out_.first + 1 && !text_.upper(out_.first)) return false;  // "tổng nợ thuế tỉnh Bến Tre"
        return read_place_after(out_.last) && (out_.place || out_.own || !out_.head->level.empty() || is_listed());
      case AgencyForm::known:
        if (!read_place_after(out_.last)) return false;
        out_.listed = !out_.place && !out_.own && in_number_list(text_, out_.first, head_last_);
        return true;
      case AgencyForm::place:
      case AgencyForm::inner:
        return read_place_after(out_.last);
      case AgencyForm::none:
      case AgencyForm::office:
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
    std::uint32_t place_at = past_abbreviation(text_, at);
    out_.last = place_at;
    const std::uint32_t branch = place_at;
    place_at = past_branch(text_, place_at);
    if (place_at >= text_.size() || text_.sentence_start(place_at)) return true;
    PlaceReading found = read_place(text_, place_at, PlaceContext::after_head);
    if (is_generic(text_, place_at, found.place)) return false;
    if (!found.place) {
      const bool name = text_.upper(place_at) && !text_.hit(Lex::agency, place_at);
      out_.name_follows = name && !text_.word_at(place_at, PlaceRole::surname);
      return true;
    }
    if (place_at >= branch + branch_words && !out_.head->as_written)  // "Agribank Chi nhánh huyện A", without its dash
      (name_tail_ += ' ') += text_.words(place_at - branch_words, place_at);
    out_.last = found.place->last;
    out_.place = std::move(found.place);
    return true;
  }

  // "Nguyễn Văn Tám"; but "Lâm nghiệp"
  [[nodiscard]] bool is_person(std::uint32_t at) const {
    return text_.word_at(at, PlaceRole::surname) && text_.upper(at + 1);
  }

  // "Sở đã cấp", "Giám đốc Sở Nguyễn Văn Tám": the head alone, and no name, place, or list after it.
  bool read_back() const {
    const bool person = is_person(head_last_);
    const bool name = text_.upper(head_last_) && !text_.sentence_start(head_last_) && !person;
    return !name && !text_.is(head_last_, ",") && !text_.is(head_last_, "/") &&
           !text_.word_at(head_last_, PlaceRole::level);
  }

  // "Trung tâm Nước sạch và Vệ sinh môi trường tỉnh A"
  bool read_free_name() {
    const bool name = text_.upper(head_last_) && !text_.sentence_start(head_last_);
    return name && !is_person(head_last_) && read_tail(longest_own_tail);
  }

  // "Theo Chi cục Phát triển nông thôn, …", "Chi cục Phát triển nông thôn cho biết": up to the comma or the verb.
  bool read_complete_name() {
    if (!text_.upper(head_last_) || text_.sentence_start(head_last_)) return false;
    std::uint32_t end = find_tail_end(longest_own_tail);
    for (std::uint32_t at = head_last_; at < end; ++at) {
      if (text_.is(at, ",")) end = at;
    }
    const bool verb = end < text_.size() && text_.word_at(end, PlaceRole::tail_end);
    if (end < head_last_ + shortest_proper || (!verb && !is_source())) return false;
    const bool of_here = text_.word_at(end - 1, PlaceRole::level) && !text_.word_at(end - 2, PlaceRole::never);
    extend(of_here ? end - 1 : end);  // "Chi cục Lâm nghiệp tỉnh", "Chi cục Phát triển nông thôn"
    out_.last = end;
    out_.complete = true;
    return true;
  }

  // "Theo Chi cục …", "Theo thống kê của Chi cục …"
  [[nodiscard]] bool is_source() const {
    constexpr std::uint32_t farthest = 6;  // tokens
    for (std::uint32_t at = out_.first; at > 0 && at + farthest > out_.first && !text_.sentence_start(at); --at) {
      if (text_.is(at - 1, Word::according)) return true;
    }
    return false;
  }

  bool read_named() {
    std::uint32_t at = out_.last;
    if (out_.own) return read_place_after(at);  // "Hải quan khu vực XI"
    if (!text_.hit(Lex::area, at)) {
      at = read_name(text_, at, longest_proper);
      if (at - out_.last < shortest_proper && !text_.word_at(at, PlaceRole::level)) return false;
      if (out_.head->level == "district") return take_name_as_place(at);
      extend(at);
    }
    return read_place_after(at) && (at > head_last_ || out_.place);
  }

  // "BHXH cơ sở Mỏ Cày", of several communes: no table knows the place that it goes by.
  bool take_name_as_place(std::uint32_t last) {
    WrittenPlace& place = out_.place.emplace();
    place.first = place.name_first = head_last_;
    place.last = out_.last = last;
    place.kind = AreaKind::rural_district;
    return true;
  }

  bool read_tail(std::uint32_t longest) {
    const std::uint32_t end = find_tail_end(longest);
    for (std::uint32_t at = head_last_; at < end; ++at) {
      if (text_.word_at(at, PlaceRole::level) && end_tail_at_place(at)) return true;
    }
    if (end_tail_at_whole(end)) return true;
    for (std::uint32_t at = head_last_ + 1; at < end; ++at) {
      if (text_.upper(at) && (end_tail_at_area(at) || end_tail_at_name(at))) return true;
    }
    return false;
  }

  // Free words go up to what cannot be in a name, or to another agency.
  [[nodiscard]] std::uint32_t find_tail_end(std::uint32_t longest) const {
    std::uint32_t at = head_last_;
    for (; at < head_last_ + longest && !ends_tail(text_, at); ++at) {
      if (at > head_last_ && starts_agency(at)) break;
      if (const std::uint32_t past = past_abbreviation(text_, at + 1); past > at + 1) at = past - 1;
      if (!text_.is(at, ",")) continue;
      if (text_.word_at(at + 1, PlaceRole::deictic)) break;  // "Văn phòng Điều phối …, toàn tỉnh A"
      if (longest == longest_own_tail && !text_.upper(at + 1)) break;
    }
    return at;
  }

  [[nodiscard]] bool starts_agency(std::uint32_t at) const {
    const std::optional<Hit> hit = text_.hit(Lex::agency, at);
    if (!hit) return false;
    const AgencyForm form = text_.rules().heads[hit->rows.front()].form;
    return form != AgencyForm::none && form != AgencyForm::needs_place && form != AgencyForm::sector &&
           !is_back(form) && form != AgencyForm::tail && form != AgencyForm::office;
  }

  // "Trưởng phòng Giám định BHYT BHXH tỉnh A": where the agency begins, or the end of the office.
  [[nodiscard]] std::uint32_t find_holder() const {
    for (std::uint32_t at = head_last_ - 1; at < head_last_ + longest_office && !ends_tail(text_, at); ++at) {
      if (is_holder(at)) return at;
    }
    return head_last_;
  }

  [[nodiscard]] bool is_holder(std::uint32_t at) const {
    const std::optional<Hit> hit = text_.hit(Lex::agency, at);
    if (!hit || depth_ == deepest) return false;
    const AgencyForm form = text_.rules().heads[hit->rows.front()].form;
    if (form == AgencyForm::none || form == AgencyForm::office || form == AgencyForm::sector) return false;
    return Reader(text_, at, depth_ + 1).read().agency.has_value();
  }

  bool end_tail_at_place(std::uint32_t at) {
    PlaceReading found = read_place(text_, at, PlaceContext::after_head);
    if (!found.place) return false;
    extend(at);
    out_.last = found.place->last;
    out_.place = std::move(found.place);
    return true;
  }

  // "Cục Việc làm (Bộ LĐ-TB&XH)": the words up to the agency that it is a part of.
  bool end_tail_at_whole(std::uint32_t end) {
    const bool bracket = text_.is(end, "(");
    if (end == head_last_ || depth_ == deepest || !starts_agency(bracket ? end + 1 : end)) return false;
    AgencyReading whole = Reader(text_, bracket ? end + 1 : end, depth_ + 1).read();
    const bool comma = text_.is(end - 1, ",");
    if (!whole.agency || (comma && whole.agency->head->form != AgencyForm::fixed)) return false;
    extend(comma ? end - 1 : end);
    take_whole(*whole.agency, bracket, whole.last);
    return true;
  }

  // "Sở Ngoại vụ Hà Tĩnh"
  bool end_tail_at_area(std::uint32_t at) {
    const std::optional<Hit> area = text_.hit(Lex::area, at);
    return area && !text_.upper(area->last) && end_tail_at_place(at);
  }

  // "Ban Quản lý rừng phòng hộ Sông Tiêm": capitals after a lower-case word.
  bool end_tail_at_name(std::uint32_t at) {
    if (text_.upper(at - 1) || text_.all_upper(at) || text_.word_at(at, PlaceRole::surname)) return false;
    const std::uint32_t last = read_name(text_, at, longest_tail_name);
    if (last - at < shortest_proper || text_.upper(last)) return false;
    extend(last);
    out_.last = last;
    out_.own = true;
    return true;
  }

  // "Phòng CSGT Công an tỉnh A", "Phòng CSGT (Công an tỉnh A)"
  bool read_part() {
    // "Phòng Cảnh sát giao thông (CSGT) Công an tỉnh A", "Phòng CSGT (Công an tỉnh A)"
    const std::uint32_t at = past_abbreviation(text_, head_last_);
    const bool bracket = at == head_last_ && text_.is(at, "(");
    AgencyReading whole;
    if (depth_ < deepest) whole = Reader(text_, bracket ? at + 1 : at, depth_ + 1).read();
    if (!whole.agency) return read_place_after(head_last_) && (out_.place || out_.own || !out_.head->level.empty());
    (name_tail_ += ' ') += whole.agency->name;
    (key_tail_ += ' ') += whole.agency->key;
    take_whole(*whole.agency, bracket, whole.last);
    return true;
  }

  void take_whole(Agency& whole, bool bracket, std::uint32_t last) {
    out_.last = bracket && text_.is(last, ")") ? last + 1 : last;
    out_.place = std::move(whole.place);
    out_.inner = whole.inner;
    out_.central = whole.central || whole.head->level == "central";
    out_.own = out_.own || whole.own || whole.head->form == AgencyForm::fixed;
  }

  static constexpr std::uint32_t branch_words = 2;

  const NameText& text_;
  int depth_;
  Agency out_;
  std::string name_tail_;  // what follows the head in the name …
  std::string key_tail_;   // … and in the key
  std::uint32_t head_last_ = 0;
};

}  // namespace

AgencyReading read_agency(const NameText& text, std::uint32_t token) {
  if (text.closed(token) || !text.passage().hits.any(token, Lex::agency)) return {};
  return Reader(text, token, 0).read();
}

}  // namespace v0
}  // namespace solieu
