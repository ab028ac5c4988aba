// solieu corpus: what is found, in the formats of tools for annotation and training.
#include "io/corpus.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>

#include "cli/bulk.hpp"
#include "cli/output_file.hpp"
#include "cli/split.hpp"
#include "io/display.hpp"
#include "io/json_writer.hpp"
#include "io/near_duplicates.hpp"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

struct CorpusFormat {
  std::string_view name;
  CorpusEntry (*entry)(const CorpusArticle&);  // none: brat, whose articles are files of their own
  std::string_view header;
  std::string_view separator;  // before each article but the first
  std::string_view end;        // behind each article
  std::string_view footer;
};

constexpr std::string_view brat = "brat";
constexpr std::array<CorpusFormat, 7> formats{{
    {"conll", conll_entry, "", "", "", ""},
    {"spacy", spacy_entry, "", "", "\n", ""},
    {"doccano", doccano_entry, "", "", "\n", ""},
    {"prodigy", prodigy_entry, "", "", "\n", ""},
    {"label-studio", label_studio_entry, "[\n", ",\n", "", "\n]\n"},
    {"instructions", instruction_entry, "", "", "\n", ""},
    {brat, nullptr, "file\tdoc\tgroup\n", "", "\n", ""},
}};

const CorpusFormat& format_of(const Job& job) {
  return *std::find_if(formats.begin(), formats.end(), [&](const CorpusFormat& one) { return one.name == job.format; });
}

// Enough of an id to know it by, in characters that any file system and brat take.
std::string file_name(std::uint64_t number, std::string_view id) {
  constexpr std::size_t longest = 60;
  id.remove_prefix(id.find_last_of('/') + 1);
  std::string safe;
  for (const char c : id.substr(0, longest)) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    safe += good ? c : '_';
  }
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%07llu", static_cast<unsigned long long>(number));
  return std::string(digits.data()) + "-" + safe;
}

void write_file(const fs::path& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (file == nullptr || std::fclose(file) != 0 || !written) throw OutputError(path.string() + ": cannot write");
}

// What an article in another encoding says: its places are then places of this. Empty for UTF-8.
std::string in_utf8(const Document& document, const NormalizedText& read) {
  if (read.encoding == Encoding::utf8) return {};
  return quote(document.text, read, {0, static_cast<std::uint32_t>(read.text.size())});
}

class Corpus {
 public:
  explicit Corpus(const Job& job)
      : job_(job),
        format_(format_of(job)),
        parts_(parse_split(job.corpus.split)),
        rules_(load_rules(job.rules)),
        analyzer_(rules_),
        tokenizer_(rules_) {
    check();
    if (format_.name == brat) begin_brat();
    for (const Part& part : parts_) {
      job_.outputs.push_back(format_.name == brat ? (folder(part) / index_name).string()
                                                  : part_path(job.output, part.name));
    }
    if (format_.name == brat) job_.output = (fs::path(job.output) / index_name).string();
  }

  int run() {
    Task task{"records", std::string(format_.header)};
    task.separator = format_.separator;
    task.footer = format_.footer;
    task.prepare = [this](const Document& document) { return prepare(document); };
    task.replay = [this](const Document& document) { replay(document); };
    return run_bulk(job_, task);
  }

 private:
  static constexpr const char* index_name = "documents.tsv";

  // One article on its way from the threads to the output.
  struct Prepared {
    std::string id;
    CorpusEntry entry;  // of brat: the text
    std::string annotations;
    std::optional<BodySignature> signature;
  };

  void check() const {
    const bool split = !parts_.empty();
    if ((split || format_.name == brat) && job_.output.empty()) {
      throw UsageError((split ? "--split" : "--format brat") + std::string(": only with --output"));
    }
    if (job_.corpus.near_duplicates && format_.name == "conll" && !split) {
      throw UsageError("--near-duplicates: CoNLL has no place for the group; only with --split");
    }
  }

  [[nodiscard]] fs::path folder(const Part& part) const { return root_ / part.name; }

  void begin_brat() {
    root_ = job_.output;
    std::error_code error;
    for (const std::string& input : job_.input.files) {
      const fs::path from = fs::weakly_canonical(input, error);
      const fs::path to = fs::weakly_canonical(root_, error);
      const bool inside = std::mismatch(from.begin(), from.end(), to.begin(), to.end()).first == from.end();
      if (inside) throw UsageError("--output: " + job_.output + " lies in an input");
    }
    if (!job_.bulk.resume && fs::exists(root_, error) && !fs::is_empty(root_, error)) {
      throw UsageError("--output: " + job_.output + " is not an empty folder");
    }
    fs::create_directories(root_, error);
    for (const Part& part : parts_) fs::create_directories(folder(part), error);
    write_file(root_ / "annotation.conf", brat_configuration());
  }

  [[nodiscard]] Deferred prepare(const Document& document) {
    Analysis found = analyzer_.analyze(document.text, {document.published, false, document.encoding});
    const std::string decoded = in_utf8(document, found.text);
    if (!decoded.empty()) found = analyzer_.analyze(decoded, {document.published, false, Encoding::utf8});
    const Article& read = found.article;
    const CorpusArticle article{
        decoded.empty() ? document.text : decoded,
        found,
        {document.id, document.title.empty() ? read.title : document.title, read.source_name, read.published}};
    Prepared prepared{document.id, {}, {}, {}};
    if (format_.entry != nullptr) {
      prepared.entry = format_.entry(article);
    } else {
      prepared.entry.text = brat_text(article);
      prepared.annotations = brat_annotations(article);
    }
    if (job_.corpus.near_duplicates) prepared.signature = body_signature(found.text, read, found.tokenized);
    return {found.records.size(), [this, own = std::move(prepared)](const PartSink& out) mutable { write(own, out); }};
  }

  // In the order of the input, by one thread at a time.
  void write(Prepared& article, const PartSink& out) {
    ++number_;
    const std::string group(job_.corpus.near_duplicates ? groups_.group(article.signature, article.id) : "");
    const std::string& source = job_.corpus.near_duplicates ? group : article.id;
    const std::size_t part = part_of(parts_, source);
    if (format_.entry == nullptr) return write_brat(article, group, part, out);
    std::string& text = article.entry.text;
    if (job_.corpus.near_duplicates && article.entry.members > 0) {
      JsonWriter json;
      json.key("group").value(std::string_view(group));
      text.insert(article.entry.members, "," + json.take());
    }
    out(part, text + std::string(format_.end));
  }

  void write_brat(const Prepared& article, const std::string& group, std::size_t part, const PartSink& out) {
    const fs::path in = parts_.empty() ? root_ : folder(parts_[part]);
    const std::string name = file_name(number_, article.id);
    write_file(in / (name + ".txt"), article.entry.text);
    write_file(in / (name + ".ann"), article.annotations);
    out(part, name + '\t' + harmless(article.id) + '\t' + harmless(group) + '\n');
  }

  void replay(const Document& document) {
    ++number_;
    if (!job_.corpus.near_duplicates) return;
    TokenizedArticle read = tokenizer_.tokenize(document.text, document.encoding);
    const std::string decoded = in_utf8(document, read.text);
    if (!decoded.empty()) read = tokenizer_.tokenize(decoded, Encoding::utf8);
    static_cast<void>(groups_.group(body_signature(read.text, read.article, read.tokenized), document.id));
  }

  Job job_;
  const CorpusFormat& format_;
  std::vector<Part> parts_;
  Rules rules_;
  Analyzer analyzer_;
  Tokenizer tokenizer_;
  fs::path root_;  // of brat
  NearDuplicates groups_;
  std::uint64_t number_ = 0;  // of the article, from 1
};

}  // namespace

int write_corpus(const Job& job) { return Corpus(job).run(); }

}  // namespace solieu::cli
