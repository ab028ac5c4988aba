// solieu tokens: tokens and sentences.
#include <array>

#include <solieu/analyzer.hpp>

#include "cli/input.hpp"
#include "cli/output.hpp"
#include "io/display.hpp"
#include "io/json_writer.hpp"

namespace solieu::cli {
namespace {

std::string_view name_of(TokenKind kind) {
  constexpr std::array<std::string_view, 10> names{"word", "abbreviation", "number", "percent",     "date",
                                                   "time", "code",         "link",   "punctuation", "symbol"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(BlockKind kind) {
  constexpr std::array<std::string_view, 9> names{"headline",  "dateline",  "source_tag", "byline",     "lead",
                                                  "paragraph", "list_item", "caption",    "boilerplate"};
  return names[static_cast<std::size_t>(kind)];
}

// One sentence and what it takes to write it.
struct SentenceView {
  const Document& document;
  const Analysis& found;
  std::size_t index;

  [[nodiscard]] const Sentence& sentence() const { return found.tokenized.sentences[index]; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return found.tokenized.tokens[i]; }
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return slice(found.text.text, token(i).span); }
  [[nodiscard]] SourceSpan place(std::uint32_t i) const { return found.text.map.to_source(token(i).span); }
  [[nodiscard]] std::string_view block() const { return name_of(found.article.blocks[sentence().block].kind); }
  [[nodiscard]] std::string text() const {
    const TextSpan span{token(sentence().first_token).span.begin, token(sentence().last_token - 1).span.end};
    return harmless(slice(found.text.text, span));
  }
};

std::string text_line(const SentenceView& view) {
  std::string line;
  for (std::uint32_t i = view.sentence().first_token; i < view.sentence().last_token; ++i) {
    if (!line.empty()) line += ' ';
    line += harmless(view.form(i));
  }
  return line + '\n';
}

std::string json_line(const SentenceView& view) {
  JsonWriter json;
  json.open('{').member("schema", "solieu.sentence/1").member("doc", std::string_view(view.document.id));
  json.member("sentence", view.index + 1).member("block", view.block()).key("tokens").open('[');
  for (std::uint32_t i = view.sentence().first_token; i < view.sentence().last_token; ++i) {
    const SourceSpan place = view.place(i);
    json.open('{').member("text", view.form(i)).member("kind", name_of(view.token(i).kind)).key("span").open('[');
    json.value(std::size_t{place.begin}).value(std::size_t{place.end}).close(']').close('}');
  }
  return json.close(']').close('}').take() + '\n';
}

// CoNLL-U: what the format asks for and this program does not find is "_".
std::string conllu_sentence(const SentenceView& view) {
  std::string out;
  if (view.index == 0) out += "# newdoc id = " + harmless(view.document.id) + '\n';
  out += "# sent_id = " + std::to_string(view.index + 1) + "\n# text = " + view.text() + '\n';
  const Sentence& sentence = view.sentence();
  for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
    const SourceSpan place = view.place(i);
    const bool glued = i + 1 < sentence.last_token && !view.token(i + 1).space_before;
    out += std::to_string(i - sentence.first_token + 1) + '\t' + harmless(view.form(i)) + "\t_\t_\t" +
           std::string(name_of(view.token(i).kind)) + "\t_\t_\t_\t_\t" + (glued ? "SpaceAfter=No|" : "") +
           "Span=" + std::to_string(place.begin) + ":" + std::to_string(place.end) + '\n';
  }
  return out + '\n';
}

}  // namespace

int write_tokens(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const std::string format = chosen_format(job, "text");
  const auto write = format == "text" ? text_line : format == "conllu" ? conllu_sentence : json_line;
  Output out(job);
  Diagnostics problems;
  for_each_document(job.input, problems, [&](const Document& document) {
    const Analysis found = analyzer.analyze(document.text, {document.published});
    for (std::size_t i = 0; i < found.tokenized.sentences.size(); ++i) out.write(write({document, found, i}));
  });
  out.finish();
  return problems.exit_code();
}

}  // namespace solieu::cli
