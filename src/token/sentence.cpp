#include "token/sentence.hpp"

#include <algorithm>

#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "token/tokenize.hpp"

namespace solieu {
inline namespace v0 {
namespace {

class SentenceFinder {
 public:
  SentenceFinder(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                 const Abbreviations& known)
      : text_(text), tokens_(tokens), known_(known), first_(first), size_(static_cast<std::uint32_t>(tokens.size())) {}

  // One past the last token of the sentence that begins at first_; moves on to the next one.
  std::uint32_t next() {
    quoting_ = false;
    for (std::uint32_t token = first_; token < size_;) {
      const TokenKind kind = tokens_[token].kind;
      if (kind != TokenKind::punctuation && kind != TokenKind::abbreviation) {
        ++token;
        continue;
      }
      if (is_quote(token)) quoting_ = opens_quote(token);
      if (!is_terminator(token)) {
        ++token;
        continue;
      }
      const std::uint32_t end = closing_end(token + 1);
      if (end == size_ || ends(token, end)) return first_ = end;
      token = end;
    }
    return first_ = size_;
  }

  bool done() const { return first_ == size_; }

 private:
  std::string_view at(std::uint32_t token) const { return slice(text_, tokens_[token].span); }

  bool is_terminator(std::uint32_t token) const {
    if (tokens_[token].kind == TokenKind::abbreviation) return closes_list(token);
    if (tokens_[token].kind != TokenKind::punctuation) return false;
    const std::string_view mark = at(token);
    if (mark.size() == 1) return mark[0] == '.' || mark[0] == '!' || mark[0] == '?';
    return mark[0] == '.' || mark == "…";
  }

  // "v.v." may end a sentence; "TP.", "ThS." don't.
  bool closes_list(std::uint32_t token) const {
    const std::string_view word = at(token);
    return word.back() == '.' && word.find('.') + 1 < word.size() && !capital_at(word, 0);
  }

  bool is_mark(std::uint32_t token, char mark) const {
    return text_[tokens_[token].span.begin] == mark && tokens_[token].span.size() == 1;
  }
  bool is_quote(std::uint32_t token) const { return is_mark(token, '"'); }

  // A straight quote opens or closes by the side on which it touches a word, else by turns.
  bool opens_quote(std::uint32_t token) const {
    const bool touches_left = !tokens_[token].space_before;
    const bool touches_right = token + 1 < size_ && !tokens_[token + 1].space_before;
    return touches_left == touches_right ? !quoting_ : touches_right;
  }

  // Whether what stands behind a quote shows that it closed there: "Vui quá!". " - chị nói.
  bool goes_on(std::uint32_t token) const {
    return token < size_ && tokens_[token].kind == TokenKind::punctuation && !opens_sentence(token);
  }

  // Behind further terminators and the quotes and brackets that close here; a quote also with a space before it.
  std::uint32_t closing_end(std::uint32_t token) {
    for (; token < size_; ++token) {
      if (is_quote(token)) {
        const bool closed = token >= 2 + first_ && is_quote(token - 2);  // "Có." "Không."
        if (closed || (opens_quote(token) && !goes_on(token + 1))) break;
        quoting_ = false;
      } else if (tokens_[token].space_before || !(is_terminator(token) || closes(at(token)))) {
        break;
      }
    }
    return token;
  }

  static bool closes(std::string_view mark) { return mark == "'" || mark == ")" || mark == "]"; }

  // Whether the sentence ends with the marks from `terminator` up to `next`.
  bool ends(std::uint32_t terminator, std::uint32_t next) const {
    if (!can_begin(next) || (is_mark(terminator, '.') && is_inner_dot(terminator, next))) return false;
    const bool number = tokens_[next].kind == TokenKind::number || tokens_[next].kind == TokenKind::percent;
    if (number && at(next - 1).size() > 1 && is_terminator(next - 1)) return false;  // "chờ ... 500 suất"
    if (is_dash(next) && is_quote(next - 1)) return false;                           // "Thật vui!" - Hà nói.
    return tokens_[next].space_before || runs_together(terminator, next);
  }

  bool can_begin(std::uint32_t token) const {
    switch (tokens_[token].kind) {
      case TokenKind::word:
      case TokenKind::abbreviation:
        return capital_at(text_, tokens_[token].span.begin) || !has_cases(token);
      case TokenKind::punctuation:
        return opens_sentence(token);
      case TokenKind::symbol:
        return at(token) != "/" && at(token) != "&" && at(token) != "%";
      default:
        return true;
    }
  }

  // A dash begins an item, but goes on with the sentence in: "Thật vui!" - chị nói.
  bool opens_sentence(std::uint32_t mark) const {
    if (is_dash(mark)) {
      const std::uint32_t next = mark + 1;
      return next < size_ && (is_quote(next) || (tokens_[next].kind != TokenKind::punctuation && can_begin(next)));
    }
    return std::string_view(",;:.)]}?!…").find(at(mark)) == std::string_view::npos;
  }

  bool is_dash(std::uint32_t token) const { return is_mark(token, '-') || at(token) == "\u2013"; }

  bool has_cases(std::uint32_t token) const {
    const Character first = character_at(text_, tokens_[token].span.begin);
    return first.length < 3 || code_point_at(text_, tokens_[token].span.begin).value < 0x2000;
  }

  bool is_inner_dot(std::uint32_t dot, std::uint32_t next) const {
    if (dot == first_) return false;
    return is_label(dot) || is_initial(dot, next) || (tokens_[dot].space_before && is_loose_dot(dot, next));
  }

  // "1. Nội dung", "2.1. Thu", "IV. Kết quả", "Điều 5. Phí", "Ảnh: H. Lan": the dot belongs to what is before it.
  bool is_label(std::uint32_t dot) const {
    const Token& before = tokens_[dot - 1];
    const bool opens = dot - 1 == first_ || tokens_[dot - 2].kind == TokenKind::punctuation;
    if (before.kind == TokenKind::number) {
      const bool alone = dot - 1 == first_;
      const bool titled = dot - 2 == first_ && is_capitalized_word(tokens_[first_]);
      return alone ? before.span.size() <= 2 || at(dot - 1)[1] == '.' : titled && before.span.size() <= 3;
    }
    if (before.kind != TokenKind::word) return false;
    return (opens && is_one_letter(before)) ||
           (dot - 1 == first_ && at(dot - 1).find_first_not_of("IVXL") == std::string_view::npos);
  }

  // "vụ h. 15 tuổi"; "John F. Kennedy", but "ông Trần Văn A. Sau đó".
  bool is_initial(std::uint32_t dot, std::uint32_t next) const {
    if (tokens_[dot].space_before || dot == first_ + 1 || !is_one_letter(tokens_[dot - 1])) return false;
    if (tokens_[next].kind == TokenKind::number) return true;
    const bool after_first_name = dot == first_ + 2 || !is_capitalized_word(tokens_[dot - 3]);
    return after_first_name && is_foreign_name(dot - 2) && is_foreign_name(next);
  }

  bool is_foreign_name(std::uint32_t token) const {
    const std::string_view word = at(token);
    return is_capitalized_word(tokens_[token]) &&
           std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  }

  // Between spaces, as corpora write it: "TP . HCM", "70 . 000", "V . H .".
  bool is_loose_dot(std::uint32_t dot, std::uint32_t next) const {
    const Token& before = tokens_[dot - 1];
    const Token& after = tokens_[next];
    if (next != dot + 1 || !after.space_before) return false;
    if (before.kind == TokenKind::number) return after.kind == TokenKind::number && before.span.size() <= 3;
    if (before.kind != TokenKind::word || after.kind != TokenKind::word) return false;
    if (is_one_letter(before)) return is_one_letter(after);
    return letter_case(at(next)).all_upper && known_.has_with_dot(at(dot - 1));
  }

  bool is_one_letter(const Token& token) const {
    return character_at(text_, token.span.begin).length == token.span.size();
  }

  // "kế hoạch.Năm", "68,20%.Thí sinh", "BHXH.Năm" lack only their space; "N.Linh", "P.GD" don't.
  bool runs_together(std::uint32_t terminator, std::uint32_t next) const {
    if (terminator == first_) return false;
    const Token& before = tokens_[terminator - 1];
    if (before.kind != TokenKind::word) return true;
    if (is_one_letter(before)) return false;
    return !ends_in_capital(before) || (before.span.size() >= 3 && is_capitalized_word(tokens_[next]));
  }

  bool ends_in_capital(const Token& word) const {
    std::uint32_t last = word.span.end - 1;
    while ((static_cast<unsigned char>(text_[last]) & 0xC0U) == 0x80U) --last;
    return capital_at(text_, last);
  }

  bool is_capitalized_word(const Token& token) const {
    const std::uint32_t second = token.span.begin + character_at(text_, token.span.begin).length;
    return token.kind == TokenKind::word && capital_at(text_, token.span.begin) && second < token.span.end &&
           !capital_at(text_, second);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Abbreviations& known_;
  std::uint32_t first_;
  std::uint32_t size_;
  bool quoting_ = false;  // a quote is open
};

}  // namespace

void append_sentences(std::vector<Sentence>& out, std::string_view text, const std::vector<Token>& tokens,
                      std::uint32_t first, std::uint32_t block, const Abbreviations& known) {
  SentenceFinder finder(text, tokens, first, known);
  while (!finder.done()) {
    const std::uint32_t begin = out.empty() || out.back().last_token < first ? first : out.back().last_token;
    const std::uint32_t end = finder.next();
    out.push_back({begin, end, block});
  }
}

}  // namespace v0
}  // namespace solieu
