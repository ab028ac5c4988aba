#include "article/lines.hpp"

#include <algorithm>

#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "text/grapheme.hpp"
#include "text/host.hpp"

namespace solieu {
inline namespace v0 {
namespace {

bool is_one_of(std::string_view line, std::size_t at, std::string_view characters) {
  return at < line.size() && characters.find(line[at]) != std::string_view::npos;
}

// White space that is not part of what a reader takes for one character.
bool is_space_at(std::string_view text, std::size_t at) {
  return character_at(text, at).kind == CharClass::space && !(text[at] == ' ' && is_part_of_cluster(text, at));
}

struct Counts {
  std::size_t letters = 0;
  std::size_t digits = 0;
};

Counts count_characters(std::string_view line) {
  Counts counts;
  for (std::size_t at = 0; at < line.size(); at += character_at(line, at).length) {
    const CharClass kind = character_at(line, at).kind;
    counts.letters += kind == CharClass::letter ? 1 : 0;
    counts.digits += kind == CharClass::digit ? 1 : 0;
  }
  return counts;
}

// Whether `line` is cut by a separator into at least `least` items, each of at most `longest` bytes.
bool is_item_row(std::string_view line, std::string_view separator, std::size_t least, std::size_t longest) {
  const std::string_view mark = separator[0] == ' ' ? separator.substr(1, separator.size() - 2) : separator;
  if (line.find(mark) == std::string_view::npos) return false;  // most lines: a mark is rarer than a space
  std::size_t items = 0;
  for (std::size_t at = 0;;) {
    const std::string_view item = line.substr(at, longest + separator.size());
    const std::size_t end = at + std::min(item.find(separator), item.size());
    if (end - at > longest) return false;
    items += only_marks(line.substr(at, end - at)) ? 0 : 1;
    if (end == line.size()) return items >= least;
    at = std::min(line.find_first_not_of(' ', end + separator.size()), line.size());
  }
}

// The Latin letter under Vietnamese accents, in lower case; other characters as they are.
char32_t base_letter(char32_t value) {
  struct Base {
    char32_t first, last, letter;
  };
  static constexpr Base bases[] = {
      {'A', 'Z', 0},         {0xC0, 0xC3, 'a'},     {0xC8, 0xCA, 'e'},     {0xCC, 0xCD, 'i'},
      {0xD2, 0xD5, 'o'},     {0xD9, 0xDA, 'u'},     {0xDD, 0xDD, 'y'},     {0xE0, 0xE3, 'a'},
      {0xE8, 0xEA, 'e'},     {0xEC, 0xED, 'i'},     {0xF2, 0xF5, 'o'},     {0xF9, 0xFA, 'u'},
      {0xFD, 0xFD, 'y'},     {0x102, 0x103, 'a'},   {0x110, 0x111, 'd'},   {0x128, 0x129, 'i'},
      {0x168, 0x169, 'u'},   {0x1A0, 0x1A1, 'o'},   {0x1AF, 0x1B0, 'u'},   {0x1EA0, 0x1EB7, 'a'},
      {0x1EB8, 0x1EC7, 'e'}, {0x1EC8, 0x1ECB, 'i'}, {0x1ECC, 0x1EE3, 'o'}, {0x1EE4, 0x1EF1, 'u'},
      {0x1EF2, 0x1EF9, 'y'}};
  for (const Base& base : bases) {
    if (value >= base.first && value <= base.last) return base.letter == 0 ? value + ('a' - 'A') : base.letter;
  }
  return value;
}

bool is_ascii(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t next_word(std::string_view line, std::size_t at) {
  const std::size_t space = line.find(' ', at);
  return space == std::string_view::npos ? line.size() : std::min(line.find_first_not_of(' ', space), line.size());
}

// A word without its accents, in lower case.
std::u32string base_word(std::string_view line, std::size_t at) {
  std::u32string word;
  while (at < line.size() && line[at] != ' ') {
    const CodePoint point = code_point_at(line, at);
    if (character_at(line, at).kind == CharClass::letter) word += base_letter(point.value);
    at += point.length;
  }
  return word;
}

// Where a word with these base letters begins among the next few, or npos.
std::size_t find_base_word(std::string_view line, std::size_t at, const std::u32string& word) {
  constexpr int tried = 4;
  for (int i = 0; i < tried && at < line.size(); ++i, at = next_word(line, at)) {
    if (base_word(line, at) == word) return at;
  }
  return std::string_view::npos;
}

// The words of a name line; false at the first one that no name has.
bool all_words_capitalized(std::string_view line, std::size_t most_words) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size(); at += character_at(line, at).length) {
    const CharClass kind = character_at(line, at).kind;
    if (kind == CharClass::digit) return false;
    if (kind == CharClass::letter && !in_word && (!capital_at(line, at) || ++words > most_words)) return false;
    if (kind == CharClass::punctuation && !is_one_of(line, at, ".-,'")) return false;
    if (kind == CharClass::symbol && !is_one_of(line, at, "/&+")) return false;
    in_word = kind == CharClass::letter || kind == CharClass::mark;
  }
  return words > 0;
}

constexpr std::size_t longest_item = 45;       // bytes, of a menu
constexpr std::size_t longest_path_item = 60;  // of what stands between "»"

std::string_view without_emphasis(std::string_view line) {
  while (line.size() > 2 && line.front() == '*' && line.back() == '*') line = line.substr(1, line.size() - 2);
  return line;
}

}  // namespace

TextSpan trimmed(std::string_view text, TextSpan span) {
  while (span.begin < span.end && is_space_at(text, span.begin)) span.begin += character_at(text, span.begin).length;
  while (span.begin < span.end) {
    std::uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (!is_space_at(text, last)) break;
    span.end = last;
  }
  return span;
}

std::optional<Line> Lines::next() {
  bool blank = false;
  while (at_ < text_.size()) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const TextSpan span = trimmed(text_, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
    at_ = end + 1;
    if (!span.empty()) return Line{span, blank};
    blank = true;
  }
  return std::nullopt;
}

std::size_t image_end(std::string_view line) {
  if (!line.starts_with("![")) return 0;
  const std::size_t target = line.find("](");
  if (target == std::string_view::npos) return 0;
  const std::size_t end = line.find(')', target);
  if (line.find(" \"", target) < end) {  // a title may hold brackets
    const std::size_t titled = line.find("\")", target);
    if (titled != std::string_view::npos) return titled + 2;
  }
  return end == std::string_view::npos ? line.size() : end + 1;
}

std::size_t bullet_length(std::string_view line) {
  for (const std::string_view bullet : {"- ", "+ ", "* ", "\u2013 ", "•", "·", "▪", "■", "●", "►", "♦", "✓", "✔"}) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  if (is_one_of(line, 0, "-+*") && letter_at(line, 1)) return line[0] == '*' && line.back() == '*' ? 0 : 1;
  std::size_t at = 0;
  while (at < 2 && digit_at(line, at)) ++at;
  if (at == 0 && letter_at(line, 0)) at = character_at(line, 0).length;
  const bool numbered = at > 0 && digit_at(line, 0);
  if (at == 0 || !is_one_of(line, at, numbered ? ".)-" : ")")) return 0;
  return at + 1 < line.size() && line[at + 1] == ' ' ? at + 2 : 0;
}

bool only_marks(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); at += character_at(line, at).length) {
    const CharClass kind = character_at(line, at).kind;
    if (kind == CharClass::letter || kind == CharClass::digit) return false;
  }
  return true;
}

bool is_phone_number(std::string_view line) {
  constexpr std::size_t longest_number = 40;
  if (line.size() > longest_number || line.find_first_of("/:%") != std::string_view::npos) return false;
  const Counts counts = count_characters(line);
  const std::size_t first = line.find_first_not_of("+( ");
  if (counts.letters > 0 || counts.digits < 8 || counts.digits > 12 || first == std::string_view::npos) return false;
  const std::string_view number = line.substr(first);
  return number[0] == '0' || number.starts_with("84") || number.starts_with("1800") || number.starts_with("1900");
}

bool is_menu(std::string_view line) {
  if (line.size() > 400 || line.back() == '.') return false;
  for (const std::string_view separator :
       {"|", "•", " » ", " \" ", " › ", " ' ", "] ["}) {  // "»" is a mark of quotation where normalized
    if (is_item_row(line, separator, 3, longest_item)) return true;
  }
  return false;
}

bool is_breadcrumb(std::string_view line) {
  if (line.find_first_of("0123456789") != std::string_view::npos) return false;
  for (const std::string_view separator : {" > ", " >> ", " » ", " \" ", " › ", " ' "}) {
    if (is_item_row(line, separator, 2, longest_path_item)) return true;
  }
  return is_item_row(line, " / ", 3, longest_item) || is_item_row(line, "   ", 3, longest_item);
}

bool may_be_breadcrumb(std::string_view line) {
  if (line.find_first_of("0123456789") != std::string_view::npos) return false;
  return is_item_row(line, " / ", 2, longest_item) || is_item_row(line, " | ", 2, longest_item);
}

bool has_address(std::string_view line) {
  const auto lower = [&](std::size_t at) { return at < line.size() && line[at] >= 'a' && line[at] <= 'z'; };
  for (std::size_t dot = line.find('.', 1); dot != std::string_view::npos; dot = line.find('.', dot + 1)) {
    if (lower(dot - 1) && lower(dot + 1) && lower(dot + 2)) return true;
  }
  return false;
}

bool is_dated_link(std::string_view line) {
  constexpr std::size_t longest = 200;     // bytes
  constexpr std::size_t longest_day = 10;  // of "18/07/2017"
  constexpr std::size_t shortest_day = 3;
  if (line.size() > longest || line.back() != ')') return false;
  const std::size_t open = line.rfind('(');
  if (open == std::string_view::npos || open == 0) return false;
  const std::string_view day = line.substr(open + 1, line.size() - open - 2);
  return day.size() >= shortest_day && day.size() <= longest_day && is_digit(day.front()) && is_digit(day.back()) &&
         day.find_first_not_of("0123456789/-.") == std::string_view::npos &&
         day.find_first_of("/-") != std::string_view::npos;
}

bool begins_with_host(std::string_view line) { return is_host(line.substr(0, line.find(' '))); }

std::size_t word_count(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < line.size(); at = std::min(line.find(' ', at), line.size())) {
    at = std::min(line.find_first_not_of(' ', at), line.size());
    if (at < line.size()) ++words;
  }
  return words;
}

bool plain_words(std::string_view line, std::size_t most) {
  for (std::size_t at = 0; at < line.size(); at += character_at(line, at).length) {
    const CharClass kind = character_at(line, at).kind;
    if (kind == CharClass::digit) return false;
    if ((kind == CharClass::punctuation || kind == CharClass::symbol) && !is_one_of(line, at, "-&")) return false;
  }
  return word_count(line) <= most;
}

bool is_name(std::string_view line) {
  line = without_emphasis(line);
  constexpr std::size_t longest_name = 90;
  if (line.size() > longest_name || is_one_of(line, line.size() - 1, ".:")) return false;
  const std::size_t numeral = line.find_first_not_of("IVX");  // "II. Quý IV", and not "V. Hùng"
  if (numeral > 1 && numeral != std::string_view::npos && line[numeral] == '.') return false;
  const std::size_t bracket = line.find('(');
  const std::string_view name = line.substr(0, bracket);
  if (bracket != std::string_view::npos && line.back() != ')') return false;
  const std::size_t comma = name.find(',');  // "Vân Anh, Bưu điện Nam Sơn": the office may be in lower case
  return all_words_capitalized(name.substr(0, comma), 6);
}

bool is_bold(std::string_view line) { return line.size() > 4 && line.starts_with("**") && line.ends_with("**"); }

bool is_italic(std::string_view line) {
  return line.size() > 2 && !line.starts_with("**") &&
         ((line.front() == '*' && line.back() == '*') || (line.front() == '_' && line.back() == '_'));
}

bool is_unaccented_copy(std::string_view line, std::string_view accented) {
  constexpr std::size_t longest = 300;
  if (line.size() > longest || line.size() == accented.size() || !is_ascii(line) || is_ascii(accented)) return false;
  std::size_t words = 0;
  std::size_t same = 0;
  std::size_t from = 0;
  for (std::size_t at = 0; at < line.size(); at = next_word(line, at)) {
    ++words;
    const std::size_t found = find_base_word(accented, from, base_word(line, at));
    if (found == std::string_view::npos) continue;
    ++same;
    from = next_word(accented, found);
  }
  return words >= 3 && same >= 3 && same * 2 >= words;
}

std::string_view source_tag(std::string_view line) {
  constexpr std::size_t longest_tag = 60;
  if (line.empty() || line[0] != '(') return {};
  const std::size_t end = line.substr(0, longest_tag).find(')');
  if (end == std::string_view::npos || end < 3) return {};
  std::size_t dash = end + 1;
  while (dash < line.size() && line[dash] == ' ') ++dash;
  const bool dashed = dash < line.size() && (line[dash] == '-' || line.substr(dash).starts_with("\u2013"));
  return dashed && capital_at(line, 1) ? line.substr(1, end - 1) : std::string_view{};
}

std::string_view outlet_code(std::string_view line) {
  constexpr std::size_t longest_code = 24;  // bytes
  const std::size_t dash = line.substr(0, longest_code).find('-');
  if (dash == std::string_view::npos || dash + 2 >= line.size()) return {};
  const std::string_view code = line.substr(0, line[dash - (dash > 0 ? 1 : 0)] == ' ' ? dash - 1 : dash);
  const std::size_t next = line.find_first_not_of(' ', dash + 1);
  if (code.size() < 2 || next == std::string_view::npos || next == dash + 1 || !capital_at(line, next)) return {};
  const Counts counts = count_characters(code);
  const bool one_word = code.find(' ') == std::string_view::npos && counts.digits == 0 && counts.letters > 1;
  return one_word && (letter_case(code).all_upper || has_address(code)) ? code : std::string_view{};
}

}  // namespace v0
}  // namespace solieu
