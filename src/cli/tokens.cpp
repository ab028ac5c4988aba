// solieu tokens: tokens and sentences.
#include <solieu/token.hpp>

#include "cli/bulk.hpp"
#include "cli/output.hpp"
#include "io/display.hpp"
#include "io/json_writer.hpp"

namespace solieu::cli {
namespace {

// One sentence and what it takes to write it.
class SentenceView {
 public:
  SentenceView(const Document& document, const TokenizedArticle& read, const CharacterOffsets& offsets,
               std::size_t index)
      : document_(document), read_(read), offsets_(offsets), index_(index) {}

  [[nodiscard]] std::string_view id() const { return document_.id; }
  [[nodiscard]] std::size_t number() const { return index_ + 1; }
  [[nodiscard]] std::uint32_t first() const { return sentence().first_token; }
  [[nodiscard]] std::uint32_t last() const { return sentence().last_token; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return read_.tokenized.tokens[i]; }
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return slice(read_.text.text, visible(i)); }
  [[nodiscard]] SourceSpan place(std::uint32_t i) const { return read_.text.map.to_source(token(i).span); }
  [[nodiscard]] CharacterOffsets::Range code_points(std::uint32_t i) const { return offsets_.code_points(place(i)); }
  [[nodiscard]] CharacterOffsets::Range utf16(std::uint32_t i) const { return offsets_.utf16(place(i)); }
  [[nodiscard]] std::string_view block() const { return to_string(read_.article.blocks[sentence().block].kind); }
  [[nodiscard]] bool begins_block() const {
    return index_ == 0 || read_.tokenized.sentences[index_ - 1].block != sentence().block;
  }

  // Whether white space or the end of the text follows.
  [[nodiscard]] bool space_after(std::uint32_t i) const {
    return i + 1 == read_.tokenized.tokens.size() || visible(i).end != visible(i + 1).begin;
  }

 private:
  [[nodiscard]] const Sentence& sentence() const { return read_.tokenized.sentences[index_]; }

  // A mark without a letter takes the space that it stands on into its token; no form begins or ends with one.
  [[nodiscard]] TextSpan visible(std::uint32_t i) const {
    TextSpan span = token(i).span;
    while (span.size() > 1 && read_.text.text[span.begin] == ' ') ++span.begin;
    while (span.size() > 1 && read_.text.text[span.end - 1] == ' ') --span.end;
    return span;
  }

  const Document& document_;
  const TokenizedArticle& read_;
  const CharacterOffsets& offsets_;
  std::size_t index_;
};

std::string text_line(const SentenceView& view) {
  std::string line;
  for (std::uint32_t i = view.first(); i < view.last(); ++i) {
    if (i > view.first()) line += ' ';
    line += view.form(i);
  }
  return line + '\n';
}

template <class Range>
void add_range(JsonWriter& json, std::string_view name, Range range) {
  json.key(name).open('[').value(std::size_t{range.begin}).value(std::size_t{range.end}).close(']');
}

std::string json_line(const SentenceView& view) {
  JsonWriter json;
  json.open('{').member("schema", "solieu.sentence/1").member("doc", view.id());
  json.member("sentence", view.number()).member("block", view.block()).key("tokens").open('[');
  for (std::uint32_t i = view.first(); i < view.last(); ++i) {
    json.open('{').member("text", view.form(i)).member("kind", to_string(view.token(i).kind));
    add_range(json, "span", view.place(i));
    add_range(json, "code_points", view.code_points(i));
    add_range(json, "utf16", view.utf16(i));
    json.member("space_after", view.space_after(i)).close('}');
  }
  return json.close(']').close('}').take() + '\n';
}

// What a kind of token says of the part of speech (universaldependencies.org/u/pos): of words nothing.
std::string_view upos_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::number:
    case TokenKind::percent:
    case TokenKind::date:
    case TokenKind::time:
      return "NUM";
    case TokenKind::punctuation:
      return "PUNCT";
    case TokenKind::symbol:
    case TokenKind::emoji:
    case TokenKind::link:
      return "SYM";
    default:
      return "_";
  }
}

// A sentence id may hold no white space, and "/" only to tell the languages of a parallel corpus.
std::string sentence_id(const SentenceView& view) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : harmless(view.id())) {
    if (c == ' ' || c == '/' || c == '%') {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', hex[byte >> 4U], hex[byte & 0x0FU]};
    } else {
      out += c;
    }
  }
  return out + "-s" + std::to_string(view.number());
}

std::string conllu_comments(const SentenceView& view) {
  std::string out;
  if (view.number() == 1) out += "# newdoc id = " + harmless(view.id()) + '\n';
  if (view.begins_block()) out += "# newpar\n";
  out += "# sent_id = " + sentence_id(view) + "\n# block = " + std::string(view.block()) + "\n# text = ";
  for (std::uint32_t i = view.first(); i < view.last(); ++i) {
    out += view.form(i);
    if (i + 1 < view.last() && view.space_after(i)) out += ' ';
  }
  return out + '\n';
}

// CoNLL-U: what the format asks for and this program does not find is "_".
std::string conllu_sentence(const SentenceView& view) {
  std::string out = conllu_comments(view);
  for (std::uint32_t i = view.first(); i < view.last(); ++i) {
    const CharacterOffsets::Range place = view.code_points(i);
    const TokenKind kind = view.token(i).kind;
    out += std::to_string(i - view.first() + 1) + '\t';
    out.append(view.form(i)).append("\t_\t").append(upos_of(kind)) += '\t';
    out.append(to_string(kind)).append("\t_\t_\t_\t_\t").append(view.space_after(i) ? "" : "SpaceAfter=No|");
    out += "TokenRange=" + std::to_string(place.begin) + ':' + std::to_string(place.end) + '\n';
  }
  return out + '\n';
}

}  // namespace

int write_tokens(const Job& job) {
  const Tokenizer tokenizer(load_rules(job.rules));
  const std::string format = chosen_format(job, "text");
  const auto write = format == "text" ? text_line : format == "conllu" ? conllu_sentence : json_line;
  return run_bulk(job, {"sentences", "", [&](const Document& document, const Sink& out) {
                          const TokenizedArticle read = tokenizer.tokenize(document.text, document.encoding);
                          const CharacterOffsets offsets(document.text, read.text.encoding);
                          const std::size_t count = read.tokenized.sentences.size();
                          for (std::size_t i = 0; i < count; ++i) out(write({document, read, offsets, i}));
                          return count;
                        }});
}

}  // namespace solieu::cli
