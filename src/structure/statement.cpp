#include "structure/statement.hpp"

#include <algorithm>
#include <array>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t longest_statement = 400;  // symbols

SymbolCode mention_code(const MentionValue& value, const FixedSymbols& fixed) {
  const std::array<SymbolCode, std::variant_size_v<MentionValue>> codes = {
      fixed.date, fixed.count, fixed.percent, fixed.money, fixed.agency, fixed.area, fixed.programme, fixed.document};
  return codes[value.index()];
}

SymbolCode punctuation_code(std::string_view mark, const FixedSymbols& fixed) {
  if (mark.size() > 3 || mark.empty()) return 0;
  switch (mark.front()) {
    case ',':
      return fixed.comma;
    case '+':
      return fixed.plus;
    case ';':
      return fixed.semicolon;
    case ':':
      return fixed.colon;
    case '(':
    case '[':
      return fixed.open;
    case ')':
    case ']':
      return fixed.close;
    case '"':
      return fixed.quote;
    case '-':
      return fixed.dash;
    case '/':
      return fixed.slash;
    default:
      return mark == "–" ? fixed.dash : SymbolCode{0};
  }
}

bool is_mark(TokenKind kind) {
  return kind == TokenKind::punctuation || kind == TokenKind::symbol || kind == TokenKind::emoji;
}

class Builder {
 public:
  Builder(const Passage& passage, const StatementRules& rules, const std::vector<Mention>& mentions)
      : passage_(passage), rules_(rules), mentions_(mentions) {
    out_.all.reserve(passage.tokenized.sentences.size());
    out_.symbols.reserve(passage.tokens().size() / 2);
  }

  // Adds the statement of a sentence, or the pieces of an endless one. Returns the first.
  std::size_t build(const Sentence& sentence) {
    const std::size_t before = out_.all.size();
    std::uint32_t token = sentence.first_token;
    while (next_ < mentions_.size() && mentions_[next_].first_token < token) ++next_;
    do {
      first_ = out_.symbols.size();
      Statement& piece = out_.all.emplace_back();
      piece.first_token = token;
      piece.block = sentence.block;
      piece.kind = passage_.article.blocks[sentence.block].kind;
      while (token < sentence.last_token && out_.symbols.size() - first_ < longest_statement) {
        token = step(token, sentence.last_token);
      }
      piece.last_token = token;
      ends_.push_back(out_.symbols.size());
    } while (token < sentence.last_token);
    return before;
  }

  [[nodiscard]] Statement& at(std::size_t number) { return out_.all[number]; }

  Statements finish() {
    out_.codes.reserve(out_.symbols.size() + 2 * out_.all.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < out_.all.size(); ++i) {
      Statement& statement = out_.all[i];
      statement.symbols = {out_.symbols.data() + begin, ends_[i] - begin};
      begin = ends_[i];
      write_codes(statement);
    }
    return std::move(out_);
  }

 private:
  // Adds what starts at a token and returns the token after it.
  std::uint32_t step(std::uint32_t token, std::uint32_t end) {
    if (next_ < mentions_.size() && mentions_[next_].first_token == token) return add_mentions(end);
    if (passage_.hits.any(token, Lex::approximator, Lex::cue)) {
      if (const std::uint32_t after = skip_approximator(token, end); after > token) return after;
      if (const std::optional<Hit> cue = passage_.hits.at(Lex::cue, token, limit(end))) {
        out_.symbols.push_back({rules_.cue_code(cue->rows.front()), token, cue->last, no_mention});
        return cue->last;
      }
    }
    const bool mark = is_mark(passage_.tokens()[token].kind);
    const SymbolCode code =
        mark && !is_bullet(token) ? punctuation_code(passage_.at(token), rules_.fixed()) : SymbolCode{0};
    if (code != 0) {
      out_.symbols.push_back({code, token, token + 1, no_mention});
    } else if (!mark) {
      return add_gap(token, end);
    }
    return token + 1;
  }

  // "+ 2.906 tổ công nghệ số": no growth.
  [[nodiscard]] bool is_bullet(std::uint32_t token) const {
    const Statement& piece = out_.all.back();
    return piece.kind == BlockKind::list_item &&
           passage_.tokens()[token].span.begin == passage_.article.blocks[piece.block].span.begin;
  }

  // A phrase may not reach into the next mention.
  [[nodiscard]] std::uint32_t limit(std::uint32_t end) const {
    return next_ < mentions_.size() ? std::min(end, mentions_[next_].first_token) : end;
  }

  // "A/B" gives two mentions of one token.
  std::uint32_t add_mentions(std::uint32_t end) {
    const std::uint32_t token = mentions_[next_].first_token;
    std::uint32_t last = token + 1;
    for (; next_ < mentions_.size() && mentions_[next_].first_token < last; ++next_) {
      const Mention& mention = mentions_[next_];
      const auto* percent = std::get_if<PercentValue>(&mention.value);
      if (percent != nullptr && percent->quantity.low < 0) {
        out_.symbols.push_back({rules_.fixed().minus, token, token, no_mention});
      }
      // "gấp đôi năm trước": the figure holds the cue
      const std::optional<Hit> cue = std::holds_alternative<CountValue>(mention.value)
                                         ? passage_.hits.at(Lex::cue, mention.first_token, mention.last_token)
                                         : std::nullopt;
      if (cue) out_.symbols.push_back({rules_.cue_code(cue->rows.front()), token, token, no_mention});
      out_.symbols.push_back({mention_code(mention.value, rules_.fixed()), mention.first_token, mention.last_token,
                              static_cast<std::int32_t>(next_)});
      last = std::max(last, mention.last_token);
    }
    return std::min(last, end);
  }

  // "đạt gần 93%": the hedge is in the figure's bound already.
  [[nodiscard]] std::uint32_t skip_approximator(std::uint32_t token, std::uint32_t end) const {
    const std::optional<Hit> hit = passage_.hits.at(Lex::approximator, token);
    if (!hit || hit->last > limit(end) || passage_.hits.at(Lex::cue, token)) return token;
    std::uint32_t after = hit->last;
    const std::optional<Hit> second = passage_.hits.at(Lex::approximator, after);
    if (second && !passage_.hits.at(Lex::cue, after)) after = second->last;
    const bool figure_next =
        next_ < mentions_.size() && mentions_[next_].first_token == after && is_figure(mentions_[next_].value);
    return figure_next ? after : token;
  }

  // A run of words that say nothing by themselves is one gap, also across marks that have no symbol.
  std::uint32_t add_gap(std::uint32_t token, std::uint32_t end) {
    const std::uint32_t stop = limit(end);
    const std::vector<Token>& tokens = passage_.tokens();
    std::uint32_t last = token + 1;
    while (last < stop && !passage_.hits.any(last, Lex::approximator, Lex::cue) && !is_mark(tokens[last].kind)) ++last;
    if (out_.symbols.size() > first_ && out_.symbols.back().code == rules_.fixed().gap) {
      out_.symbols.back().last = last;
    } else {
      out_.symbols.push_back({rules_.fixed().gap, token, last, no_mention});
    }
    return last;
  }

  void write_codes(Statement& statement) {
    const std::size_t begin = out_.codes.size();
    out_.codes.push_back(static_cast<char>(rules_.fixed().start));
    for (const Symbol& symbol : statement.symbols) out_.codes.push_back(static_cast<char>(symbol.code));
    out_.codes.push_back(static_cast<char>(rules_.fixed().end));
    statement.codes = {out_.codes.data() + begin, out_.codes.size() - begin};
  }

  const Passage& passage_;
  const StatementRules& rules_;
  const std::vector<Mention>& mentions_;
  Statements out_;
  std::vector<std::size_t> ends_;  // of the symbols of each statement
  std::size_t first_ = 0;          // symbol of the statement at hand
  std::size_t next_ = 0;           // mention
};

bool carries_figures(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::lead || kind == BlockKind::paragraph ||
         kind == BlockKind::list_item || kind == BlockKind::caption;
}

// "… ở chợ Phường 1. Ảnh: K.T …": a caption run into the text.
bool is_photo_credit(const Passage& passage, const Sentence& sentence) {
  return sentence.last_token - sentence.first_token >= 2 && passage.is(sentence.first_token, Word::photo) &&
         passage.is(sentence.first_token + 1, ":");
}

}  // namespace

std::uint32_t list_head_end(const Passage& passage, const Statement& statement, std::uint32_t figure) {
  constexpr std::uint32_t longest = 16;  // tokens
  const std::uint32_t end = std::min(figure, statement.first_token + longest);
  for (std::uint32_t token = statement.first_token; token < end; ++token) {
    if (passage.is(token, ":")) return token;
  }
  return statement.first_token;
}

Statements make_statements(const Passage& passage, const StatementRules& rules, const std::vector<Mention>& mentions) {
  Builder builder(passage, rules, mentions);
  for (const Sentence& sentence : passage.tokenized.sentences) {
    if (!carries_figures(passage.article.blocks[sentence.block].kind)) continue;
    const std::size_t built = builder.build(sentence);
    const bool goes_on = built > 0 && builder.at(built - 1).block == sentence.block;
    if (goes_on && is_photo_credit(passage, sentence)) builder.at(built - 1).kind = BlockKind::caption;
  }
  return builder.finish();
}

TargetWindow::TargetWindow(const Statement& statement, std::size_t symbol, const FixedSymbols& fixed) {
  const std::size_t at = symbol + 1;
  const std::size_t begin = at > left ? at - left : 0;
  size_ = statement.codes.copy(codes_.data(), at - begin + right, begin);
  char& target = codes_[at - begin];
  const auto code = static_cast<SymbolCode>(target);
  target = static_cast<char>(code == fixed.count     ? fixed.target_count
                             : code == fixed.percent ? fixed.target_percent
                                                     : fixed.target_money);
}

}  // namespace v0
}  // namespace solieu
