#include "token/sentence.hpp"

#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {
namespace {

class SentenceFinder {
 public:
  SentenceFinder(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first)
      : text_(text), tokens_(tokens), first_(first), size_(static_cast<std::uint32_t>(tokens.size())) {}

  // One past the last token of the sentence that begins at first_; moves on to the next one.
  std::uint32_t next() {
    bool quoting = false;
    for (std::uint32_t token = first_; token < size_;) {
      quoting = quoting != (at(token) == "\"");
      if (!is_terminator(token)) {
        ++token;
        continue;
      }
      const std::uint32_t end = closing_end(token + 1, quoting);
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
    return mark[0] == '.' || mark == "!" || mark == "?" || mark == "…";
  }

  // "v.v." may end a sentence; "TP.", "ThS." don't.
  bool closes_list(std::uint32_t token) const {
    const std::string_view word = at(token);
    return word.back() == '.' && word.find('.') + 1 < word.size() && !capital_at(word, 0);
  }

  // Behind further terminators and the quotes and brackets that close here. A straight quote closes one that is open,
  // wherever the spaces are.
  std::uint32_t closing_end(std::uint32_t token, bool& quoting) const {
    for (; token < size_; ++token) {
      const bool quote = at(token) == "\"";
      const bool attached = !tokens_[token].space_before && (is_terminator(token) || closes(at(token)));
      if (!attached && !(quote && quoting)) break;
      quoting = quoting != quote;
    }
    return token;
  }

  static bool closes(std::string_view mark) {
    return mark == "\"" || mark == "'" || mark == ")" || mark == "]" || mark == "”" || mark == "’" || mark == "»";
  }

  bool ends(std::uint32_t terminator, std::uint32_t next) const {
    if (!can_begin(next)) return false;
    if (at(terminator) == "." && is_label(terminator)) return false;
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
    const std::string_view text = at(mark);
    if (text == "-" || text == "\u2013") {
      return mark + 1 < size_ && tokens_[mark + 1].kind != TokenKind::punctuation && can_begin(mark + 1);
    }
    return std::string_view(",;:.)]}?!…").find(text) == std::string_view::npos;
  }

  bool has_cases(std::uint32_t token) const {
    const Character first = character_at(text_, tokens_[token].span.begin);
    return first.length < 3 || code_point_at(text_, tokens_[token].span.begin).value < 0x2000;
  }

  // "1. Nội dung", "a. Kết quả", "Ảnh: H. Lan": the dot belongs to a label or an initial.
  bool is_label(std::uint32_t dot) const {
    if (dot == first_) return false;
    const Token& before = tokens_[dot - 1];
    const bool opens = dot - 1 == first_ || tokens_[dot - 2].kind == TokenKind::punctuation;
    if (before.kind == TokenKind::number) return dot - 1 == first_ && before.span.size() <= 2;
    return opens && before.kind == TokenKind::word && is_one_letter(before);
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
    return token.kind == TokenKind::word && second < token.span.end && !capital_at(text_, second);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::uint32_t first_;
  std::uint32_t size_;
};

}  // namespace

void append_sentences(std::vector<Sentence>& out, std::string_view text, const std::vector<Token>& tokens,
                      std::uint32_t first, std::uint32_t block) {
  SentenceFinder finder(text, tokens, first);
  while (!finder.done()) {
    const std::uint32_t begin = out.empty() || out.back().last_token < first ? first : out.back().last_token;
    const std::uint32_t end = finder.next();
    out.push_back({begin, end, block});
  }
}

}  // namespace v0
}  // namespace solieu
