#include "article/spam.hpp"

#include <algorithm>
#include <string>

#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t window = 80;  // bytes on either side of '_'

bool is_word(CharClass kind) {
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::mark;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(character_at(text, at).kind)) at += character_at(text, at).length;
  return at;
}

class SpamFinder {
 public:
  SpamFinder(std::string_view text, const Layout& layout) : text_(text), layout_(layout) {}

  std::vector<TextSpan> run() {
    std::vector<TextSpan> found;
    for (std::size_t first = text_.find('_'); first != std::string_view::npos;) {
      const std::size_t last = chain_end(first);
      const std::size_t begin = run_begin(first);
      if (begin != first && (found.empty() || found.back().end <= begin)) {
        found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(run_end(last))});
      }
      first = text_.find('_', last + 1);
    }
    return found;
  }

 private:
  // The last '_' of those that stand near each other in one sentence.
  std::size_t chain_end(std::size_t at) const {
    for (;;) {
      const std::string_view near = text_.substr(at + 1, window);
      const std::size_t next = near.substr(0, std::min(near.find('\n'), near.find(". "))).find('_');
      if (next == std::string_view::npos) return at;
      at += next + 1;
    }
  }

  // The first betting term of the line before the '_', or the '_' itself.
  std::size_t run_begin(std::size_t joint) const {
    std::size_t from = joint - std::min(joint, window);
    for (const std::string_view end : {"\n", ". "}) {
      const std::size_t found = text_.substr(from, joint - from).rfind(end);
      if (found != std::string_view::npos) from += found + 1;
    }
    while (from < joint && is_continuation(text_[from])) ++from;
    for (std::size_t at = from; at < joint; at = next_word(at)) {
      if (term_end(at, LayoutRule::Effect::spam) != 0) return at;
    }
    return joint;
  }

  // Behind the last betting term near the '_', with the fillers that follow it; else behind the '_' and its word.
  std::size_t run_end(std::size_t joint) const {
    std::size_t end = word_end(text_, joint + 1);
    const std::size_t limit = std::min(joint + window, text_.size());
    for (std::size_t at = joint + 1; at < limit && text_[at] != '\n'; at = next_word(at)) {
      if (const std::size_t term = term_end(at, LayoutRule::Effect::spam)) end = std::max(end, with_fillers(term));
    }
    return end;
  }

  std::size_t with_fillers(std::size_t end) const {
    while (end < text_.size() && text_[end] == ' ') {
      const std::size_t filler = term_end(end + 1, LayoutRule::Effect::spam_filler);
      if (filler == 0 && !is_site_name(end + 1)) break;
      end = filler == 0 ? word_end(text_, end + 1) : filler;
    }
    return end;
  }

  // "888vn", "33win": digits and letters in one.
  bool is_site_name(std::size_t at) const {
    const std::string_view word = text_.substr(at, word_end(text_, at) - at);
    const bool digit = std::any_of(word.begin(), word.end(), is_digit);
    return digit && std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // The beginning of the next word, or the next '_' or line end.
  std::size_t next_word(std::size_t at) const {
    at = std::max(word_end(text_, at), at + character_at(text_, at).length);
    while (at < text_.size() && text_[at] != '_' && text_[at] != '\n' && !is_word(character_at(text_, at).kind)) {
      at += character_at(text_, at).length;
    }
    return at;
  }

  // The end of a term of this effect that begins here, or 0.
  std::size_t term_end(std::size_t at, LayoutRule::Effect effect) const {
    std::size_t end = 0;
    std::string folded;
    std::size_t word = at;
    for (int words = 0; words < 4 && word < text_.size() && is_word(character_at(text_, word).kind); ++words) {
      const std::size_t behind = word_end(text_, word);
      if (behind - word > window) break;
      if (words > 0) folded += ' ';
      append_folded_line(folded, text_.substr(word, behind - word));
      if (layout_.has_phrase(effect, folded)) end = behind;
      if (behind >= text_.size() || text_[behind] != ' ') break;
      word = behind + 1;
    }
    return end;
  }

  std::string_view text_;
  const Layout& layout_;
};

}  // namespace

std::vector<TextSpan> find_spam(std::string_view text, const Layout& layout) { return SpamFinder(text, layout).run(); }

}  // namespace v0
}  // namespace solieu
