// Documents: "Kế hoạch liên tịch số 2043/KHLT-BHXH-BĐVN ngày 24/6/2020", "Nghị quyết 28", "khoản 2 Điều 5".
#include <algorithm>

#include "extract/date_number.hpp"
#include "extract/date_unit.hpp"
#include "extract/document_text.hpp"
#include "extract/finders.hpp"
#include "extract/spam.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::year_month_day;

struct FoundDocument {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  DocumentValue value;
  const DocumentRow* row = nullptr;
};

constexpr int longest_number = 12;  // tokens of "01 / NQ - CP"
constexpr int longest_title = 10;   // words between "Luật" and its year
constexpr int longest_issuer = 14;
constexpr int most_parts = 5;  // "khoản 2 Điều 5 Chương 1"

year_month_day calendar_day(int day, int month, int year) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(day));
}

bool joins(const DocumentText& text, std::uint32_t token) {
  return text.is(token, "/") || text.is(token, "-") || text.is(token, "\xE2\x80\x93");
}

bool is_sign(const DocumentText& text, std::uint32_t token) {
  return text.is(token, TokenKind::code) || text.is_capitalized(token) || text.integer(token, 4).has_value();
}

// The end of a number that begins here, with spaces around its marks ("01 / NQ - CP"); `token` if there is none.
std::uint32_t number_end(const DocumentText& text, std::uint32_t token) {
  const bool begins = text.is(token, TokenKind::code) || text.integer(token, 6) || text.is(token, TokenKind::number);
  if (!begins) return token;
  std::uint32_t last = token + 1;
  for (int taken = 1; taken < longest_number && joins(text, last) && is_sign(text, last + 1); taken += 2) last += 2;
  return last;
}

std::string without_spaces(std::string number) {
  std::erase(number, ' ');
  return number;
}

// "24/6/2020", "5 tháng 3 năm 2020" after "ngày"; the date without a year is taken but not told.
void take_date(const DocumentText& text, FoundDocument& out) {
  if (text.row(out.last, DocumentRole::date) == nullptr) return;
  const std::uint32_t token = text.past(out.last);
  if (!text.is(token, TokenKind::date) && !text.is(token, TokenKind::number)) return;
  const auto digits = read_digits(text.at(token), 0);
  if (!digits || digits->end != text.at(token).size() || digits->second.size != 0) return;
  const DigitGroup& group = digits->first;
  if (group.size == 3 && is_year(group.value[2]) && is_day_of(group.value[0], group.value[1], group.value[2])) {
    out.value.date = calendar_day(group.value[0], group.value[1], group.value[2]);
    out.last = token + 1;
  } else if (group.size == 2 && is_day_of(group.value[0], group.value[1], 0)) {
    out.last = token + 1;
  } else if (group.size == 1 && text.row(token + 1, DocumentRole::month) != nullptr) {
    const auto month = text.integer(token + 2, 2);
    const bool has_year = text.row(token + 3, DocumentRole::year) != nullptr;
    const auto year = has_year ? text.integer(token + 4, 4) : std::nullopt;
    if (!month || !year || !is_year(*year) || !is_day_of(group.value[0], *month, *year)) return;
    out.value.date = calendar_day(group.value[0], *month, *year);
    out.last = token + 5;
  }
}

// "năm 2014" after a number or a title.
bool take_year(const DocumentText& text, FoundDocument& out) {
  const bool word = text.row(out.last, DocumentRole::year) != nullptr;
  const auto year = text.integer(out.last + (word ? 1 : 0), 4);
  if (!year || !is_year(*year) || text.quantity_follows(out.last + (word ? 2 : 1))) return false;
  out.last += word ? 2 : 1;
  return true;
}

// The capitalized phrase after "của": names may hold single lower-case syllables ("Bộ Tài chính").
void take_issuer(const DocumentText& text, FoundDocument& out) {
  if (text.row(out.last, DocumentRole::issuer) == nullptr) return;
  const std::uint32_t first = text.past(out.last);
  if (!text.is_capitalized(first)) return;
  std::uint32_t last = first + 1;
  bool small = false;
  for (int words = 1; words < longest_issuer && text.is_word(last); ++words, ++last) {
    const bool capital = text.is_capitalized(last);
    const bool joined = text.is_capitalized(last + 1) && text.is(last, Word::conjunction);
    const bool level = text.row(last, DocumentRole::level) != nullptr;
    if (!capital && !joined && !level && (small || text.row(last, DocumentRole::boundary) != nullptr)) break;
    small = !capital && !level;
  }
  out.value.issuer = text.text_of(first, last);
}

void take_tail(const DocumentText& text, FoundDocument& out) {
  take_date(text, out);
  if (!out.value.date && out.row != nullptr && text.row(out.last, DocumentRole::year) != nullptr) take_year(text, out);
  take_issuer(text, out);
}

// "28" in "Nghị quyết 28": no year, no quantity.
bool is_bare_number(const DocumentText& text, std::uint32_t token) {
  const auto number = text.integer(token, 4);
  return number && !is_year(*number) && text.number_ends(token + 1);
}

// "05/2015" after "số".
bool is_yearly_number(const DocumentText& text, std::uint32_t token) {
  if (!text.is(token, TokenKind::number)) return false;
  const std::string_view number = text.at(token);
  const auto digits = read_digits(number, 0);
  return digits && digits->end == number.size() && digits->second.size == 0 && digits->first.size == 2 &&
         digits->first.separator == '/' && is_year(digits->first.value[1]);
}

// The number after a kind, from `next` on; false if there is none.
bool take_number(const DocumentText& text, FoundDocument& out, std::uint32_t next) {
  const bool said = text.row(next, DocumentRole::number) != nullptr;
  if (said) next = text.past(next);
  const bool bare = text.is_capitalized(out.first) && is_bare_number(text, next);
  const std::uint32_t last = number_end(text, next);
  const bool composed = text.is(next, TokenKind::code) || last > next + 1;
  const bool plain =
      said && (text.integer(next, 6) || is_yearly_number(text, next)) && !text.quantity_follows(next + 1);
  if (last == next || (!composed && !bare && !plain)) return false;
  out.value.number = without_spaces(text.text_of(next, last));
  out.last = last;
  return true;
}

std::optional<FoundDocument> parse_kind(const DocumentText& text, std::uint32_t token) {
  const DocumentRow* row = text.row(token, DocumentRole::kind);
  if (row == nullptr) row = text.row(token, DocumentRole::titled);
  if (row == nullptr) return std::nullopt;
  FoundDocument out{token, text.past(token), {}, row};
  out.value.kind = row->kind;
  if (!take_number(text, out, out.last)) {
    if (row->role != DocumentRole::titled || !text.is_capitalized(token)) return std::nullopt;
    for (int words = 0; words < longest_title && text.is_word(out.last); ++words, ++out.last) {
      if (text.row(out.last, DocumentRole::year) != nullptr) break;
      if (text.row(out.last, DocumentRole::boundary) != nullptr && !text.is(out.last, Word::conjunction))
        return std::nullopt;
    }
    if (!take_year(text, out)) return std::nullopt;
    take_issuer(text, out);
    return out;
  }
  take_tail(text, out);
  return out;
}

// "Điều 214", "khoản 2 Điều 5", "khoản 1, 2 Điều 5".
std::optional<FoundDocument> parse_article(const DocumentText& text, std::uint32_t token) {
  FoundDocument out{token, token, {}, nullptr};
  bool capital = false;
  for (int parts = 0; parts < most_parts; ++parts) {
    const DocumentRow* row = text.row(out.last, DocumentRole::article);
    if (row == nullptr) break;
    const std::uint32_t next = text.past(out.last);
    if (!text.integer(next, 3) || text.quantity_follows(next + 1)) break;
    capital = capital || text.is_capitalized(out.last);
    out.row = row;
    out.value.kind = row->kind;
    out.value.number = text.at(next);
    out.last = next + 1;
    while (text.is(out.last, ",") && text.integer(out.last + 1, 2) &&
           text.row(out.last + 2, DocumentRole::article) != nullptr) {
      out.last += 2;
    }
  }
  if (out.row == nullptr || !capital) return std::nullopt;
  return out;
}

std::optional<FoundDocument> parse_code(const DocumentText& text, std::uint32_t token) {
  if (!text.is(token, TokenKind::code)) return std::nullopt;
  FoundDocument out{token, token + 1, {}, nullptr};
  out.value.number = text.at(token);
  take_date(text, out);
  take_issuer(text, out);
  return out;
}

std::optional<FoundDocument> parse_document(const DocumentText& text, std::uint32_t token) {
  if (auto kind = parse_kind(text, token)) return kind;
  if (auto article = parse_article(text, token)) return article;
  return parse_code(text, token);
}

}  // namespace

void find_documents(const Passage& passage, const DocumentRules& rules, Claims& claims,
                    std::vector<Mention>& mentions) {
  take_spam(passage, claims);
  for (const Sentence& sentence : passage.tokenized.sentences) {
    if (passage.article.blocks[sentence.block].kind == BlockKind::boilerplate) continue;
    const DocumentText text(passage, rules, sentence);
    std::uint32_t token = sentence.first_token;
    while ((token = text.next_head(token)) < sentence.last_token) {
      auto found = claims.taken(token) ? std::nullopt : parse_document(text, token);
      if (!found) {
        ++token;
        continue;
      }
      claims.take(found->first, found->last);
      Mention& mention = add_mention(mentions, passage, found->first, found->last,
                                     found->row != nullptr ? std::string_view(found->row->name) : "document");
      mention.value.emplace<DocumentValue>(std::move(found->value));
      token = found->last;
    }
  }
}

}  // namespace v0
}  // namespace solieu
