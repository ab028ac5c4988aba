#include "io/corpus.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "io/json_writer.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// Ordered, none overlaps another: of two that do, the one that begins first, then the longer one.
std::vector<const Mention*> flat_mentions(const Analysis& found) {
  std::vector<const Mention*> all;
  for (const Mention& mention : found.mentions) all.push_back(&mention);
  std::stable_sort(all.begin(), all.end(), [](const Mention* a, const Mention* b) {
    return a->source.begin != b->source.begin ? a->source.begin < b->source.begin : a->source.end > b->source.end;
  });
  std::uint32_t end = 0;
  std::erase_if(all, [&end](const Mention* mention) {
    const bool drop = mention->source.empty() || mention->source.begin < end;
    if (!drop) end = mention->source.end;
    return drop;
  });
  return all;
}

// A token's characters; a field of the format holds no white space.
std::string form(std::string_view text, TextSpan span) {
  while (span.size() > 1 && text[span.begin] == ' ') ++span.begin;
  while (span.size() > 1 && text[span.end - 1] == ' ') --span.end;
  std::string out(slice(text, span));
  std::replace(out.begin(), out.end(), ' ', '_');
  return out;
}

void facts(JsonWriter& json, const DocumentInfo& info) {
  json.key("title").text_or_null(info.title).key("source").text_or_null(info.source);
  json.member("published", info.published);
}

void meta(JsonWriter& json, const DocumentInfo& info) {
  json.key("meta").open('{').key("doc").text_or_null(info.id);
  facts(json, info);
  json.close('}');
}

void triples(JsonWriter& json, std::string_view key, const CorpusArticle& article) {
  const CharacterOffsets offsets(article.text);
  json.key(key).open('[');
  for (const Mention* mention : flat_mentions(article.found)) {
    const CharacterOffsets::Range place = offsets.code_points(mention->source);
    json.open('[').value(place.begin).value(place.end).value(type_name(mention->value)).close(']');
  }
  json.close(']');
}

// `closing`: how many brackets stand behind the place for more members.
CorpusEntry entry_of(JsonWriter& json, std::size_t closing = 1) {
  CorpusEntry entry{json.take()};
  entry.members = entry.text.size() - closing;
  return entry;
}

}  // namespace

CorpusEntry conll_entry(const CorpusArticle& article) {
  const Analysis& found = article.found;
  constexpr std::uint32_t none = UINT32_MAX;
  const std::vector<const Mention*> mentions = flat_mentions(found);
  std::vector<std::uint32_t> mention_of(found.tokenized.tokens.size(), none);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    for (std::uint32_t t = mentions[i]->first_token; t < mentions[i]->last_token; ++t) {
      if (mention_of[t] == none) mention_of[t] = i;
    }
  }
  CorpusEntry entry{"-DOCSTART-\tO\n\n"};
  for (const Sentence& sentence : found.tokenized.sentences) {
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      entry.text += form(found.text.text, found.tokenized.tokens[t].span);
      if (mention_of[t] == none) {
        entry.text += "\tO\n";
        continue;
      }
      const bool goes_on = t > sentence.first_token && mention_of[t - 1] == mention_of[t];
      entry.text.append(goes_on ? "\tI-" : "\tB-").append(type_name(mentions[mention_of[t]]->value)) += '\n';
    }
    entry.text += '\n';
  }
  return entry;
}

CorpusEntry spacy_entry(const CorpusArticle& article) {
  JsonWriter json;
  json.open('{').member("text", article.text);
  triples(json, "entities", article);
  meta(json, article.info);
  json.close('}');
  return entry_of(json);
}

CorpusEntry doccano_entry(const CorpusArticle& article) {
  JsonWriter json;
  json.open('{').member("id", std::string_view(article.info.id)).member("text", article.text);
  triples(json, "label", article);
  facts(json, article.info);
  json.close('}');
  return entry_of(json);
}

CorpusEntry prodigy_entry(const CorpusArticle& article) {
  const CharacterOffsets offsets(article.text);
  JsonWriter json;
  json.open('{').member("text", article.text).key("spans").open('[');
  for (const Mention* mention : flat_mentions(article.found)) {
    const CharacterOffsets::Range place = offsets.code_points(mention->source);
    json.open('{').member("start", place.begin).member("end", place.end);
    json.member("label", type_name(mention->value)).close('}');
  }
  json.close(']');
  meta(json, article.info);
  json.close('}');
  return entry_of(json);
}

CorpusEntry label_studio_entry(const CorpusArticle& article) {
  const CharacterOffsets offsets(article.text);
  JsonWriter json;
  json.open('{').key("predictions").open('[').open('{').member("model_version", "solieu").key("result").open('[');
  std::size_t number = 0;
  for (const Mention& mention : article.found.mentions) {
    const CharacterOffsets::Range place = offsets.code_points(mention.source);
    const std::string id = "m" + std::to_string(++number);
    json.open('{').member("id", std::string_view(id)).member("from_name", "label").member("to_name", "text");
    json.member("type", "labels").key("value").open('{').member("start", place.begin).member("end", place.end);
    json.member("text", slice(article.text, mention.source));
    json.key("labels").open('[').value(type_name(mention.value)).close(']').close('}').close('}');
  }
  json.close(']').close('}').close(']').key("data").open('{').member("text", article.text);
  json.key("doc").text_or_null(article.info.id);
  facts(json, article.info);
  json.close('}').close('}');
  return entry_of(json, 2);
}

}  // namespace v0
}  // namespace solieu
