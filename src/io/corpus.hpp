// Articles as tools for annotation and training take them. All offsets are code points of the text written, which is
// the text that was analyzed with U+FFFD for each ill-formed sequence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

namespace solieu {
inline namespace v0 {

struct CorpusArticle {
  std::string_view text;  // that was analyzed
  const Analysis& found;
  DocumentInfo info;
};

/// What is written of one article.
struct CorpusEntry {
  std::string text;
  std::size_t members = 0;  ///< where more members (",\"group\":…") can be put in; 0: nowhere
};

// Formats that know no overlap (conll, spacy, doccano, prodigy) leave out the mentions that lie in others.

/// CoNLL BIO: "token<TAB>tag" lines, an empty line behind each sentence; "-DOCSTART-<TAB>O" begins the article.
[[nodiscard]] CorpusEntry conll_entry(const CorpusArticle& article);

// JSON objects without a line end.
[[nodiscard]] CorpusEntry spacy_entry(const CorpusArticle& article);         // "entities": [[start, end, label]]
[[nodiscard]] CorpusEntry doccano_entry(const CorpusArticle& article);       // "label": [[start, end, label]]
[[nodiscard]] CorpusEntry prodigy_entry(const CorpusArticle& article);       // "spans": [{start, end, label}]
[[nodiscard]] CorpusEntry label_studio_entry(const CorpusArticle& article);  // a task with predictions

/// "prompt": what to do and the article; "completion": its records as a JSON array, without places and rules.
[[nodiscard]] CorpusEntry instruction_entry(const CorpusArticle& article);

/// brat standoff: mentions as text-bound annotations, records as events whose trigger is the value.
[[nodiscard]] std::string brat_annotations(const CorpusArticle& article);

/// The text that these annotations belong to.
[[nodiscard]] std::string brat_text(const CorpusArticle& article);

/// The file annotation.conf, which names the types and roles.
[[nodiscard]] std::string_view brat_configuration();

}  // namespace v0
}  // namespace solieu
