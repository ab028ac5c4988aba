// The noun phrase before a figure, and how it leads to it.
#include <algorithm>
#include <optional>

#include "structure/subject.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t farthest = 48;  // tokens before the figure
constexpr std::uint32_t longest = 18;   // tokens of a phrase

}  // namespace

struct SubjectReader::Back {
  const Statement& statement;
  std::uint32_t symbol = 0;  // one past the next to look at
  Phrase phrase;             // what is gathered, from its end on
  Phrase aside;              // the last "về …" on the way
  std::uint32_t stop = 0;    // no token before this one
  std::uint32_t item = 0;    // the end of the first item of what is gathered
  std::uint32_t amount = 0;  // the noun of amount behind an "và", where there is one
  std::uint32_t commas = 0;  // passed with nothing gathered
  Link link = Link::none;

  [[nodiscard]] const Symbol* at(std::uint32_t behind = 1) const {
    return symbol >= behind ? &statement.symbols[symbol - behind] : nullptr;
  }
  void leave(std::uint32_t token) {
    phrase = {token, token};
    item = token;
    amount = 0;
  }
};

// "đã thu hơn 677 tỷ đồng": the verb that stands among the hedges of a figure, which are no symbols.
bool SubjectReader::takes_verb(Back& back) const {
  const Symbol* last = back.at();
  const std::uint32_t first = std::max(back.stop, last == nullptr ? back.statement.first_token : last->last);
  for (std::uint32_t token = back.phrase.first; token-- > first;) {
    if (!is_amount(token)) continue;
    back.phrase = {token, token + 1};
    return true;
  }
  return false;
}

// Past what stands right before the figure: "là", "ước đạt", "từ 16 lên".
void SubjectReader::skip_link(Back& back) const {
  for (; const Symbol* symbol = back.at(); --back.symbol) {
    if (symbol->first < back.stop) break;
    const SymbolCode code = symbol->code;
    if (code == cues_.be) {
      const bool state = passage_.is(symbol->first, Word::copula, Word::remaining, Word::locative);
      back.link = std::max(back.link, state ? Link::strong : Link::weak);
    } else if (cues_.states.has(code)) {
      back.link = Link::strong;
      // "thu đạt": the verb says what
      if (is_amount(symbol->first) && symbol->last > symbol->first + 1) {
        back.phrase = {symbol->first, symbol->first + 1};
        --back.symbol;
        return;
      }
    } else if (code == fixed_.open || code == fixed_.dash) {
      if (back.link != Link::none) break;
      back.link = Link::weak;
    } else if (cues_.figures.has(code)) {  // "tăng từ 16 lên 18"
      const Symbol* from = back.at(2);
      if (from == nullptr || from->code != cues_.from) break;
    } else if (code == fixed_.comma) {
      if (back.link == Link::none) break;
      ++back.commas;
    } else if (!cues_.passed.has(code)) {
      break;
    }
  }
}

// "máy móc, thiết bị", "nông, lâm, thủy sản", "tiền thuế, tiền phạt": whether a comma stands inside what is gathered.
bool SubjectReader::enumerates(const Back& back, std::uint32_t comma) const {
  const Symbol& mark = back.statement.symbols[comma];
  if (comma == 0 || back.phrase.empty() || back.phrase.first != mark.last) return false;
  if (passage_.is(mark.last, Word::causative)) return false;
  const Symbol& left = back.statement.symbols[comma - 1];
  if (left.last != mark.first || (left.code != fixed_.gap && left.code != fixed_.programme)) return false;
  if (passage_.is(mark.first - 1, Word::coordinate)) return true;
  for (std::uint32_t back_by = 1; back_by <= 4 && back_by <= mark.first - left.first; ++back_by) {
    for (const Lex lex : {Lex::unit, Lex::domain}) {
      const std::optional<Hit> hit = passage_.hits.at(lex, mark.first - back_by);
      if (hit && hit->last > mark.last) return true;
    }
  }
  std::uint32_t first = std::max(left.first, back.stop);
  for (std::uint32_t token = first; token < left.last; ++token) {
    if (begins_phrase(token) || breaks(token)) first = token + 1;
  }
  const bool same_head = first < left.last && passage_.at(first) == passage_.at(back.phrase.first);
  if (same_head) return true;
  if (is_amount(back.phrase.first)) return false;
  const bool listed = first > left.first && passage_.is(first - 1, Word::listing);
  const bool opens = comma == 1 || (first == left.first + 1 && !listed);
  const std::uint32_t size = back.item - back.phrase.first;
  if (left.code == fixed_.programme) return size <= 3;
  const bool counted = comma > 1 && cues_.figures.has(back.statement.symbols[comma - 2].code);  // "95 tấn quả, thu"
  const bool single = left.last - left.first == 1 && size <= 4 && !counted;
  return single || (!opens && !counted && size <= 3);
}

bool SubjectReader::back_comma(Back& back) const {
  const Symbol& mark = *back.at();
  if (enumerates(back, back.symbol - 1)) {
    back.phrase.first = mark.first;
    back.item = mark.first;
  } else {
    if (!back.phrase.empty() || ++back.commas > 2) return false;
    back.leave(mark.first);
  }
  --back.symbol;
  return true;
}

// "xuất khẩu và nhập khẩu"; "mức bán lẻ và doanh thu", but not "trồng rừng và số hộ", which shows where it begins.
bool SubjectReader::back_joint(Back& back) const {
  const Symbol& joint = *back.at();
  const Symbol* left = back.at(2);
  if (back.phrase.empty()) {
    back.leave(joint.first);
  } else {
    const bool joins = left != nullptr && left->last == joint.first && cues_.words.has(left->code);
    if (!joins || back.phrase.first != joint.last) return false;
    if (back.amount == 0 && is_amount(back.phrase.first)) back.amount = back.phrase.first;
    back.phrase.first = joint.first;
  }
  --back.symbol;
  return true;
}

// Takes the words of a symbol from their end to the first that ends the phrase; false if one does.
bool SubjectReader::back_words(Back& back, const Symbol& symbol) const {
  std::uint32_t split = std::max(symbol.first, back.stop);
  const std::uint32_t end = symbol.last;
  bool phrase_of_its_own = false;
  bool found = false;
  for (std::uint32_t token = split; token < end;) {
    const std::uint32_t next = atom_end(token, end);
    const bool begins = begins_phrase(token);
    if (next == token + 1 && (begins || breaks(token) || !is_word(token))) {
      split = token;
      found = true;
      phrase_of_its_own = begins && !passage_.is(token, Word::listing);
    }
    token = next;
  }
  if (!found) {
    back.phrase.first = symbol.first;
    --back.symbol;
    return true;
  }
  if (split + 1 < end) back.phrase.first = split + 1;
  if (!back.phrase.empty()) {
    if (!phrase_of_its_own) return false;
    if (passage_.is(split, Word::topic, Word::comitative)) back.aside = {split + 1, back.phrase.last};
  }
  back.leave(split);
  if (split > symbol.first) return back_words(back, {symbol.code, symbol.first, split, symbol.mention});
  --back.symbol;
  return true;
}

// "tổng thiệt hại (trực tiếp) là"
bool SubjectReader::skip_bracket(Back& back) const {
  while (const Symbol* symbol = back.at()) {
    if (symbol->first < back.stop) return false;
    back.leave(symbol->first);
    --back.symbol;
    if (symbol->code == fixed_.open) return true;
  }
  return false;
}

// Takes the symbol before; false where the phrase begins.
bool SubjectReader::step_back(Back& back) const {
  const Symbol* symbol = back.at();
  if (symbol == nullptr || symbol->last <= back.stop) return false;
  const SymbolCode code = symbol->code;
  if (symbol->first >= back.phrase.first) {
    --back.symbol;
    return true;
  }
  const std::uint32_t last = std::min(symbol->last, back.phrase.first);
  if (!back.phrase.empty() && last != back.phrase.first) return false;
  if (back.phrase.empty()) back.leave(last);
  if (code == fixed_.gap) return back_words(back, {code, symbol->first, last, symbol->mention});
  if (code == fixed_.comma) return back_comma(back);
  if (code == cues_.both) return back_joint(back);
  if (code == fixed_.close && back.phrase.empty()) return skip_bracket(back);
  if (belongs(back, *symbol)) {
    back.phrase.first = symbol->first;
  } else {
    const bool aside = cues_.names.has(code) || cues_.states.has(code) || cues_.passed.has(code) || code == cues_.be ||
                       code == cues_.total || code == cues_.super;
    if (!cues_.phrases.has(code) && (!aside || !back.phrase.empty() || code == fixed_.colon)) return false;
    back.leave(symbol->first);
  }
  --back.symbol;
  return true;
}

// Whether the words of a symbol are part of what is gathered; "lũy kế" and "cao nhất" before a verb of state are not.
bool SubjectReader::belongs(const Back& back, const Symbol& symbol) const {
  if (binds(symbol, back.statement)) return true;
  if (symbol.code == cues_.total) return is_amount(symbol.first);
  if (symbol.code == cues_.super) return !back.phrase.empty();
  return cues_.words.has(symbol.code);
}

// "giữ tỷ lệ thất nghiệp": from where what is measured begins.
Phrase SubjectReader::from_rate(const Back& back, Phrase phrase) const {
  if (phrase.empty() || measures(phrase.first)) return phrase;
  const auto& symbols = back.statement.symbols;
  for (std::uint32_t i = back.symbol; i < symbols.size() && symbols[i].first < phrase.last; ++i) {
    const std::uint32_t first = symbols[i].first;
    const bool rate = cues_.rates.has(symbols[i].code) || (symbols[i].code == fixed_.programme && is_amount(first)) ||
                      (passage_.is(first, Word::number_noun) && first > phrase.first + 1);  // no "xổ số"
    if (rate && first > phrase.first) return {first, phrase.last};
  }
  return phrase;
}

// "đơn vị thu", "Hòa Phú thu hoạch": without who does it.
Phrase SubjectReader::without_actor(Phrase phrase, Link link) const {
  std::uint32_t first = phrase.first;
  const bool whole = passage_.is(first, Word::all) && first + 1 < phrase.last;  // "toàn ngành thu"
  if (whole) ++first;
  const std::string_view kind = unit_kind_at(first);
  const bool acts =
      kind == "place" || (link != Link::strong && kind == "organisation") || names_self(passage_, domains_, first);
  if (acts) {
    const std::optional<Hit> unit = passage_.hits.at(Lex::unit, first);
    first = unit ? unit->last : first + 1;
  } else if (whole) {
    ++first;
  }
  std::uint32_t name = first;
  while (name < phrase.last && is_capitalized(name) && atom_end(name, phrase.last) == name + 1) ++name;
  if (name < phrase.last && is_capitalized(name)) name = first;
  if (name > first + 1 || (acts && name > first)) first = name;
  return first < phrase.last ? Phrase{first, phrase.last} : phrase;
}

Phrase SubjectReader::gathered(const Back& back) const {
  const Phrase phrase = trimmed(back.phrase);
  if (phrase.empty() || back.amount == 0 || is_amount(phrase.first)) return phrase;
  return trimmed({back.amount, phrase.last});
}

// "kim ngạch có thuế đạt", "số thẻ đã cấp là": with what a noun of amount before the verb is, "sản lượng vẫn giữ được":
// only that; empty where none is.
Phrase SubjectReader::past_verb(Back& back) const {
  const Phrase near = back.phrase;
  if (near.empty() || near.first <= back.stop) return {};
  const bool has = passage_.is(near.first - 1, Word::existential);
  const bool named = has ? passage_.is(near.first, Word::number_noun) : near.size() > 1 && is_amount(near.first);
  if (named) return {};
  const bool verb = has || passage_.is(near.first - 1, Word::closing);
  const Symbol* name = back.at();
  if (!verb && !(back.link == Link::strong && name != nullptr && cues_.names.has(name->code))) return {};
  back.leave(verb ? near.first - 1 : near.first);
  while (step_back(back)) {
  }
  const Phrase far = gathered(back);
  if (far.empty() || !is_amount(far.first)) return {};
  const bool joined = verb && back.link == Link::strong && far.last == near.first - 1;
  const Phrase whole = joined ? trimmed({far.first, near.last}) : far;
  back.link = Link::strong;
  return whole.size() <= longest ? whole : far;
}

// "Quỹ "Vì người nghèo": whether it ends inside a name in quotes.
bool SubjectReader::opens_quote(Phrase phrase) const {
  bool open = false;
  for (std::uint32_t token = phrase.first; token < phrase.last; ++token) open ^= passage_.is(token, "\"");
  return open;
}

// Of a phrase that is too long.
Phrase SubjectReader::first_item(Phrase phrase) const {
  std::uint32_t last = phrase.first;
  while (last < phrase.first + longest && is_word(last)) ++last;
  return last < phrase.first + longest ? Phrase{phrase.first, last} : Phrase{};
}

// ", lạc 478 ha": whether a phrase is an item of a list.
bool SubjectReader::opens_item(const Statement& statement, Phrase phrase) const {
  if (phrase.empty() || phrase.first == statement.first_token) return !phrase.empty();
  return !is_word(phrase.first - 1) || passage_.is(phrase.first - 1, Word::conjunction);
}

SubjectReader::Before SubjectReader::before(const Draft& draft) const {
  std::uint32_t figure = draft.anchor;
  if (draft.value && !draft.attached.empty()) figure = std::min(figure, draft.attached.front().symbol);
  const Statement& statement = *draft.statement;
  const std::uint32_t token = statement.symbols[figure].first;
  const std::uint32_t reach = std::min(farthest, token - statement.first_token);
  Back back{statement, figure, {token, token}, {}, token - reach};
  if (!takes_verb(back)) skip_link(back);
  if (const Symbol* last = back.at(); last != nullptr && back.phrase.first > last->last) back.leave(last->last);
  while (step_back(back)) {
  }
  const Phrase near = gathered(back);
  Phrase phrase = past_verb(back);
  if (phrase.empty()) phrase = near;
  if (phrase.empty()) phrase = trimmed(back.aside);
  if (!phrase.empty()) phrase = from_rate(back, trimmed(without_actor(phrase, back.link)));
  if (phrase.empty()) return {{}, back.link};
  const bool refers = phrase.size() == 1 && passage_.is(phrase.last, Word::closing);  // "kế đó là"
  if ((back.commas > 0 || refers) && !measures(phrase.first)) return {{}, back.link};
  if (phrase.size() > longest) phrase = first_item(phrase);
  if (opens_quote(phrase) && passage_.is(phrase.last, "\"")) ++phrase.last;
  return {phrase, back.link, opens_item(statement, phrase)};
}

}  // namespace v0
}  // namespace solieu
