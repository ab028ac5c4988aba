// "80.000 ha bị ngập (Lào Cai 4.100, Sơn La 540)", "638 trường hợp; quá tốc độ 214; quá tải 19", "45 người, trong đó
// nam 19, nữ 26", "A 98,7%; B 97,2; C 96,5": the parts of a count, by place or one after another, leave its unit out,
// percentages their sign.
#include <algorithm>
#include <cmath>

#include "extract/finders.hpp"
#include "extract/number_rules.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

class ListReader {
 public:
  ListReader(const Passage& passage, const NumberRules& rules, std::vector<Mention>& mentions)
      : passage_(passage), rules_(rules), mentions_(mentions) {}

  void sentence(std::size_t first, std::size_t last, std::uint32_t first_token) {
    whole_ = nullptr;
    peer_ = false;
    sum_ = 0;
    sentence_first_ = passed_ = first_token;
    colon_ = false;
    for (std::size_t i = first; i < last; ++i) {
      auto* count = std::get_if<CountValue>(&mentions_[i].value);
      if (count == nullptr || count->whole) continue;
      note_parts(mentions_[i].first_token);
      if (is_percent_of_list(first, i)) {
        mentions_[i].value = PercentValue{count->quantity, false};
        continue;
      }
      if (!count->unit.empty()) {
        const bool peer = i > first && names_place(mentions_[i - 1], mentions_[i], farthest_peer);
        settle(i, peer && peer_ && count->unit == whole_->unit);
        if (whole_ != nullptr && says_where(*count)) continue;
        whole_ = count;
        peer_ = peer;
        continue;
      }
      if (std::string unit = whole_ == nullptr ? ranked_unit(mentions_[i]) : std::string(); !unit.empty()) {
        count->unit = std::move(unit);
        whole_ = count;
        peer_ = true;
        continue;
      }
      if ((i > first && is_own_part(mentions_[i - 1], mentions_[i])) || falls_short(mentions_[i])) {
        count->unit = whole_->unit;
        continue;
      }
      const bool placed = i > first && names_place(mentions_[i - 1], mentions_[i], 1);
      const bool part = count->quantity.high < sum_ && (placed || is_listed(mentions_[i]));
      if (!part && !placed && !(whole_ != nullptr && ends_item(mentions_[i]))) continue;
      const bool peer = peer_ || (colon_ && !placed);  // of the list after the colon, as the whole is
      if (!part && whole_ != nullptr && !peer && count->quantity.high > whole_->quantity.high) continue;
      if (parts_.empty()) first_part_ = i;
      commas_ = commas_ || (!part && !placed && after_comma_);
      placed_last_ = placed && is_punctuation(mentions_[i].last_token);
      parts_.push_back(count);
    }
    settle(last, false);
  }

 private:
  static constexpr std::uint32_t farthest_peer = 3;  // "Kế Sách giúp được 304 chị, Mỹ Xuyên 291"

  // "3.239 đơn vị máu tiếp nhận ở 9 tỉnh gồm: Thái Bình: 214": not the provinces are what is counted.
  [[nodiscard]] bool says_where(const CountValue& count) const {
    return is_place(count.unit) && !is_place(whole_->unit);
  }

  [[nodiscard]] bool is_place(const std::string& unit) const {
    const auto found = rules_.unit_of.find(fold(unit));
    return found != rules_.unit_of.end() && rules_.units[found->second].kind == "place";
  }

  // Takes note of what the parts told from here on are parts of.
  void note_parts(std::uint32_t token) {
    for (; passed_ < token; ++passed_) {
      if (passage_.is(passed_, ";")) sum_ = 0;
      colon_ = colon_ || passage_.is(passed_, ":");
      if (whole_ == nullptr || !passage_.hits.any(passed_, Lex::unit)) continue;
      const std::optional<Hit> hit = passage_.hits.at(Lex::unit, passed_);
      const bool parts = hit && rules_.units[hit->rows.front()].role == UnitRole::parts;
      if (parts) sum_ = whole_->quantity.high;
    }
  }

  // Gives the parts gathered so far the unit of their whole, else of the words before them.
  void settle(std::size_t end, bool between_peers) {
    // One place alone may mean anything; "13 vụ, chết 4, bị thương 6" is no list of its vụ.
    const bool one = between_peers || (peer_ && !parts_.empty() && placed_last_);
    const std::size_t fewest = commas_ && !large_ ? 3 : one ? 1 : 2;
    constexpr std::size_t fewest_without = 3;  // "Ba nơi có nhiều người tham gia: Lấp Vò: 405, Tháp Mười: 388, …"
    if (whole_ != nullptr && parts_.size() >= fewest) {
      for (CountValue* part : parts_) part->unit = whole_->unit;
    } else if (whole_ == nullptr && parts_.size() >= fewest_without && first_part_ < end) {
      const std::string unit = unit_before(mentions_[first_part_].first_token);
      for (CountValue* part : parts_) part->unit = unit;
    }
    parts_.clear();
    commas_ = false;
  }

  // The last word before a token that persons or things are counted in, up to the start of its sentence.
  [[nodiscard]] std::string unit_before(std::uint32_t token) const {
    for (std::uint32_t at = token; at-- > sentence_first_;) {
      if (!passage_.hits.any(at, Lex::unit)) continue;
      const std::optional<Hit> hit = passage_.hits.at(Lex::unit, at);
      if (!hit || hit->last > token) continue;
      for (const std::uint32_t row : hit->rows) {
        const UnitRow& unit = rules_.units[row];
        if (unit.role == UnitRole::unit && (unit.kind == "person" || unit.kind == "household"))
          return std::string(passage_.at(at, hit->last));
      }
    }
    return {};
  }

  // "Văn Yên là huyện nhiều sản phẩm nhất với 34, kế đó là Văn Chấn 31": what there is most of.
  [[nodiscard]] std::string ranked_unit(const Mention& number) const {
    constexpr std::uint32_t longest = 4;
    const std::uint32_t at = number.first_token;
    if (at < sentence_first_ + longest || !is_punctuation(number.last_token)) return {};
    if (!passage_.is(at - 1, Word::comitative, Word::copula) || !passage_.is(at - 2, Word::superlative)) return {};
    for (std::uint32_t first = at - 2; first-- > at - 2 - longest;) {
      const std::optional<Hit> hit = passage_.hits.at(Lex::unit, first);
      if (hit && hit->last == at - 2) return std::string(passage_.at(first, hit->last));
    }
    return {};
  }

  // A place of the gazetteer before a number; a colon or a bracket may stand between.
  [[nodiscard]] bool names_place(const Mention& place, const Mention& number, std::uint32_t farthest) const {
    const auto* area = std::get_if<AreaValue>(&place.value);
    if (area == nullptr || number.first_token < place.last_token) return false;
    const std::uint32_t between = number.first_token - place.last_token;
    if (between == 0 || (farthest > 1 && between <= farthest)) return true;
    return between == 1 && (passage_.is(place.last_token, ":") || passage_.is(place.last_token, "("));
  }

  // "Quảng Ninh 98,7%; Lệ Thủy 97,2; Bố Trạch 96,5": a decimal that counts nothing.
  [[nodiscard]] bool is_percent_of_list(std::size_t first, std::size_t i) const {
    constexpr double all = 100;
    if (i < first + 2 || !names_place(mentions_[i - 1], mentions_[i], 1)) return false;
    const auto& count = std::get<CountValue>(mentions_[i].value);
    const auto* percent = std::get_if<PercentValue>(&mentions_[i - 2].value);
    const double number = count.quantity.low;
    if (percent == nullptr || percent->points || !count.unit.empty() || count.quantity.is_range()) return false;
    const std::uint32_t mark = mentions_[i - 2].last_token;
    const bool listed = mentions_[i - 1].first_token == mark + 1 && (passage_.is(mark, ";") || passage_.is(mark, ","));
    return listed && number <= all && number != std::floor(number);
  }

  // "chuyển đến 1.208 thông báo; riêng Công an tỉnh 690."
  [[nodiscard]] bool is_own_part(const Mention& name, const Mention& number) const {
    if (whole_ == nullptr || std::get<CountValue>(number.value).quantity.high > whole_->quantity.high) return false;
    const bool named = std::holds_alternative<AgencyValue>(name.value) || std::holds_alternative<AreaValue>(name.value);
    // "riêng huyện Bến Lức là 118.740."
    const bool verb =
        name.last_token + 1 == number.first_token && passage_.is(name.last_token, Word::copula, Word::existential);
    return named && (verb || name.last_token == number.first_token) && name.first_token > sentence_first_ &&
           passage_.is(name.first_token - 1, Word::separate) && is_punctuation(number.last_token);
  }

  // "được giao 50 người nhưng mới có 27."
  [[nodiscard]] bool falls_short(const Mention& number) const {
    if (whole_ == nullptr || std::get<CountValue>(number.value).quantity.high > whole_->quantity.high) return false;
    const std::uint32_t at = number.first_token;
    if (at < sentence_first_ + 2 || !is_punctuation(number.last_token)) return false;
    const bool only = passage_.is(at - 2, Word::only);
    if (passage_.is(at - 2, "vẻn") && passage_.is(at - 1, "vẹn")) return true;
    return only && passage_.is(at - 1, Word::existential, Word::passive, Word::attainment);
  }

  [[nodiscard]] bool is_punctuation(std::uint32_t token) const {
    return token >= passage_.tokens().size() || passage_.tokens()[token].kind == TokenKind::punctuation;
  }

  // "; quá tốc độ 214;", ": nồng độ cồn 351 trường hợp, quá tốc độ 214,"
  [[nodiscard]] bool ends_item(const Mention& number) {
    constexpr std::uint32_t longest = 8;
    const bool semicolon = number.last_token < passage_.tokens().size() && passage_.is(number.last_token, ";");
    const bool large = std::get<CountValue>(number.value).quantity.high >= 1000;
    if (!semicolon && !((colon_ || large || peer_) && is_punctuation(number.last_token))) return false;
    std::uint32_t at = number.first_token;
    while (at > sentence_first_ && number.first_token - at < longest &&
           passage_.tokens()[at - 1].kind == TokenKind::word)
      --at;
    if (number.first_token < at + 2 || at == sentence_first_) return false;
    const bool named = peer_ && is_name(at, number.first_token);
    after_comma_ = (colon_ || large || named) && passage_.is(at - 1, ",");
    large_ = large || named;
    return after_comma_ || passage_.is(at - 1, ";");
  }

  // "xã Mèo Vạc nhận 165 thẻ, Lũng Cú 120, …"
  [[nodiscard]] bool is_name(std::uint32_t first, std::uint32_t last) const {
    while (first < last && letter_case(passage_.at(first)).first_upper) ++first;
    return first == last;
  }

  // ", hộ nghèo 412,": words and their number; "giống ST 25," is a name.
  [[nodiscard]] bool is_listed(const Mention& number) const {
    if (number.first_token == sentence_first_) return false;
    const bool word = passage_.tokens()[number.first_token - 1].kind == TokenKind::word;
    if (!word || letter_case(passage_.at(number.first_token - 1)).first_upper) return false;
    if (number.last_token >= passage_.tokens().size()) return true;
    const std::optional<Hit> next = passage_.hits.at(Lex::unit, number.last_token);
    const bool and_on = next && rules_.units[next->rows.front()].role == UnitRole::linker;
    return and_on || passage_.tokens()[number.last_token].kind == TokenKind::punctuation;
  }

  const Passage& passage_;
  const NumberRules& rules_;
  std::vector<Mention>& mentions_;
  std::vector<CountValue*> parts_;
  const CountValue* whole_ = nullptr;
  bool peer_ = false;  // the whole is one of the places itself
  std::size_t first_part_ = 0;
  std::uint32_t sentence_first_ = 0;  // token
  std::uint32_t passed_ = 0;          // token
  bool colon_ = false;                // passed in the sentence
  bool placed_last_ = false;          // the last part directly follows its place
  bool large_ = false;                // the last part is no small number
  bool commas_ = false;               // part the parts …
  bool after_comma_ = false;          // … and stand before the last one
  double sum_ = 0;                    // of the parts that "trong đó" opens
};

}  // namespace

void share_list_units(const Passage& passage, const NumberRules& rules, std::vector<Mention>& mentions) {
  ListReader reader(passage, rules, mentions);
  std::size_t first = 0;
  for (const Sentence& sentence : passage.tokenized.sentences) {
    while (first < mentions.size() && mentions[first].first_token < sentence.first_token) ++first;
    std::size_t last = first;
    while (last < mentions.size() && mentions[last].first_token < sentence.last_token) ++last;
    reader.sentence(first, last, sentence.first_token);
    first = last;
  }
}

}  // namespace v0
}  // namespace solieu
