#include "token/tokenize.hpp"

#include <algorithm>

#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "text/grapheme.hpp"
#include "token/link.hpp"
#include "token/number.hpp"
#include "token/sentence.hpp"

namespace solieu {
inline namespace v0 {
namespace {

class Scanner {
 public:
  Scanner(std::vector<Token>& out, std::string_view text, std::uint32_t base, const Abbreviations& known)
      : out_(out), text_(text), base_(base), known_(known) {}

  void run() {
    while (at_ < text_.size()) {
      if (plain_word()) continue;
      const Character here = character_at(text_, at_);
      if (here.kind == CharClass::space && !(text_[at_] == ' ' && is_part_of_cluster(text_, at_))) {
        space_ = true;
        at_ += here.length;
      } else {
        token(here);
      }
    }
  }

 private:
  void token(Character here) {
    switch (here.kind) {
      case CharClass::digit:
        return number();
      case CharClass::letter:
        return word();
      case CharClass::punctuation:
        return punctuation(here);
      default:
        return symbol(here);
    }
  }

  // The usual case: Latin letters up to a space, which is none if the text goes on with a mark.
  bool plain_word() {
    const std::string_view text = text_;
    const std::size_t end = latin_end(text, at_);
    if (end == at_ || (end < text.size() && text[end] != ' ')) return false;
    push(end, TokenKind::word);
    if (end + 1 >= text.size()) return true;
    const bool plain = static_cast<unsigned char>(text[end + 1]) < 0x80 || extended_letter_length(text, end + 1) != 0;
    space_ = plain;
    at_ += plain ? 1 : 0;
    return true;
  }

  // No token cuts what a reader takes for one character.
  void emit(std::size_t end, TokenKind kind) { push(whole_clusters(text_, at_, end), kind); }

  void push(std::size_t end, TokenKind kind) {
    out_.push_back({{base_ + static_cast<std::uint32_t>(at_), base_ + static_cast<std::uint32_t>(end)}, kind, space_});
    at_ = end;
    space_ = false;
  }

  void number() {
    ScannedNumber found = scan_number(text_, at_);
    if (const std::size_t last = found.end - 1; is_keycap(last)) {
      if (last == at_) return emit(found.end, TokenKind::emoji);
      found = {last, TokenKind::number};
    }
    if (const std::size_t link = link_end(found.end)) return emit(link, TokenKind::link);
    emit(found.end, found.kind);
  }

  void word() {
    const std::size_t end = word_end();
    if (end < text_.size() && text_[end] != ' ') {
      if (const std::size_t url = text_[end] == ':' || text_[end] == '.' ? url_end(text_, at_, end) : 0) {
        return emit(url, TokenKind::link);
      }
      if (const std::size_t link = link_end(end)) return emit(link, TokenKind::link);
      if (const std::size_t abbreviation = abbreviation_end(end)) return emit(abbreviation, TokenKind::abbreviation);
    }
    emit(end, TokenKind::word);
  }

  bool is_keycap(std::size_t key) const {
    return text_.substr(key + 1).starts_with("\uFE0F\u20E3") || text_.substr(key + 1).starts_with("\u20E3");
  }

  void symbol(Character here) {
    std::size_t end = at_ + here.length;
    if (here.length > 1 || is_keycap(at_)) {
      end = cluster_boundary(text_, at_, end);
      return emit(end, is_emoji_sequence(text_.substr(at_, end - at_)) ? TokenKind::emoji : TokenKind::symbol);
    }
    if (text_[at_] == '#' || text_[at_] == '@') {
      if (const std::size_t tag = tag_end())
        return emit(tag, text_[at_] == '#' ? TokenKind::hashtag : TokenKind::handle);
    }
    emit(end, TokenKind::symbol);
  }

  // The end of "#so_lieu", "@toa.soan" where the sign at at_ begins such a name, or 0.
  std::size_t tag_end() const {
    if (!may_begin_tag()) return 0;
    bool letters = false;
    std::size_t at = at_ + 1;
    while (at < text_.size()) {
      const Character here = character_at(text_, at);
      const bool dot = text_[at_] == '@' && text_[at] == '.' && at > at_ + 1 && letter_at(text_, at + 1);
      const bool mark = here.kind == CharClass::mark && at > at_ + 1;
      letters = letters || here.kind == CharClass::letter;
      if (here.kind != CharClass::letter && here.kind != CharClass::digit && text_[at] != '_' && !mark && !dot) break;
      at += here.length;
    }
    return letters ? at : 0;
  }

  bool may_begin_tag() const {
    if (at_ == 0 || space_ || out_.empty()) return true;
    const TokenKind before = out_.back().kind;
    return before == TokenKind::punctuation || before == TokenKind::hashtag || before == TokenKind::emoji;
  }

  void punctuation(Character here) {
    std::size_t end = at_ + here.length;
    if (text_[at_] == '.') end = std::min(text_.find_first_not_of('.', end), text_.size());
    const bool target = text_[at_] == '(' && at_ > 0 && text_[at_ - 1] == ']';
    emit(end, TokenKind::punctuation);
    if (!target) return;
    if (const std::size_t link = link_target_end(text_, at_)) emit(link, TokenKind::link);
  }

  // Letters and marks; digits too ("A00", "km335"), unless they start a number run together with the word before.
  std::size_t word_end() const {
    std::size_t at = at_;
    std::size_t unaccented = at_;  // no small accented letter stands before; no code has one, "là", "đạt" do
    while (at < text_.size()) {
      const Character here = character_at(text_, at);
      if (here.kind == CharClass::digit) {
        const std::size_t digits = digits_end(at);
        if (starts_number(digits) || has_small_accented(unaccented, at)) return at;
        unaccented = at = digits;
      } else if (here.kind == CharClass::letter || here.kind == CharClass::mark) {
        at += here.length;
      } else {
        break;
      }
    }
    return at;
  }

  bool has_small_accented(std::size_t at, std::size_t end) const {
    for (; at < end; at += character_at(text_, at).length) {
      if (static_cast<unsigned char>(text_[at]) >= 0x80 && letter_at(text_, at) && !capital_at(text_, at)) return true;
    }
    return false;
  }

  std::size_t digits_end(std::size_t at) const {
    while (digit_at(text_, at)) ++at;
    return at;
  }

  // Whether what stands behind digits shows them to be a number of their own: "đạt95%", "gần2.400".
  bool starts_number(std::size_t digits) const {
    if (digits >= text_.size()) return false;
    return text_[digits] == '%' || ((text_[digits] == '.' || text_[digits] == ',') && digit_at(text_, digits + 1));
  }

  // Each run of address characters is looked at once, however many tokens begin in it.
  std::size_t link_end(std::size_t end) {
    constexpr std::string_view signs = ".@-_/+";
    if (end >= text_.size() || at_ < checked_for_link_ || signs.find(text_[end]) == std::string_view::npos) return 0;
    if (text_[end] == '.' && (end + 1 == text_.size() || text_[end + 1] == ' ')) return 0;  // ends a sentence
    const LinkRun run = link_run(text_, at_);
    checked_for_link_ = run.end;
    return run.address > end ? run.address : 0;
  }

  // The longest known abbreviation that begins with the word that ends at `end`, or 0.
  std::size_t abbreviation_end(std::size_t end) {
    constexpr std::size_t longest = 16;  // bytes
    constexpr int most_groups = 4;
    std::size_t found = 0;
    for (int group = 0; group < most_groups && end - at_ <= longest; ++group) {
      if (group > 0 && is_abbreviation(end)) found = end;
      if (end >= text_.size() || (text_[end] != '.' && text_[end] != '/')) break;
      const bool dots = text_.substr(end).starts_with("..");
      if (text_[end] == '.' && !dots && is_abbreviation(end + 1)) found = end + 1;
      const std::size_t next = letters_end(end + 1);
      if (next == end + 1) break;
      end = next;
    }
    return found;
  }

  std::size_t letters_end(std::size_t at) const {
    while (letter_at(text_, at)) at += character_at(text_, at).length;
    return at;
  }

  bool is_abbreviation(std::size_t end) {
    folded_.clear();
    append_folded(folded_, text_.substr(at_, end - at_));
    return known_.folded.contains(folded_) && !(is_initial(end) && !names_place(end));
  }

  // One capital and a dot ("P.", "Q.") stands for many things ...
  bool is_initial(std::size_t end) const { return at_ + character_at(text_, at_).length + 1 == end; }

  // ... but as a capital with a name or number behind it, for a ward, a district. Alone it is a table's phrase.
  bool names_place(std::size_t end) const {
    if (!capital_at(text_, at_)) return false;
    if (end == text_.size()) return at_ == 0;
    if (end < text_.size() && text_[end] == ' ') ++end;
    return digit_at(text_, end) || capital_at(text_, end);
  }

  std::vector<Token>& out_;
  std::string_view text_;
  std::uint32_t base_;
  const Abbreviations& known_;
  std::size_t at_ = 0;
  bool space_ = false;
  std::size_t checked_for_link_ = 0;
  std::string folded_;  // reused
};

}  // namespace

void Abbreviations::add(std::string_view abbreviation) { folded.insert(fold(abbreviation)); }
bool Abbreviations::has_with_dot(std::string_view word) const { return folded.contains(fold(word) + '.'); }

void append_tokens(std::vector<Token>& out, std::string_view piece, std::uint32_t base, const Abbreviations& known) {
  Scanner(out, piece, base, known).run();
}

TokenizedText tokenize(const NormalizedText& text, const Article& article, const Abbreviations& known) {
  TokenizedText tokenized;
  tokenized.tokens.reserve(text.text.size() / 5);
  for (std::uint32_t block = 0; block < article.blocks.size(); ++block) {
    const TextSpan span = article.blocks[block].span;
    const auto first = static_cast<std::uint32_t>(tokenized.tokens.size());
    append_tokens(tokenized.tokens, slice(text.text, span), span.begin, known);
    if (tokenized.tokens.size() == first) continue;
    const bool line_start = span.begin == 0;  // normalized text has no space but ' ' and '\n'
    tokenized.tokens[first].space_before =
        line_start || text.text[span.begin - 1] == ' ' || text.text[span.begin - 1] == '\n';
    append_sentences(tokenized.sentences, text.text, tokenized.tokens, first, block, known);
  }
  return tokenized;
}

}  // namespace v0
}  // namespace solieu
