#include <solieu/analyzer.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "article/divide.hpp"
#include "article/sections.hpp"
#include "extract/domain.hpp"
#include "extract/finders.hpp"
#include "rules/lexicon.hpp"
#include "rules/load.hpp"
#include "structure/source.hpp"
#include "structure/statement_rules.hpp"
#include "structure/structure.hpp"
#include "token/tokenize.hpp"

namespace solieu {
inline namespace v0 {

namespace {

// The order of mentions by place. Each finder appends its own in order: the runs are found, and merged two by two.
std::vector<std::uint32_t> order_by_place(const std::vector<Mention>& mentions) {
  std::vector<std::uint32_t> order(mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<std::ptrdiff_t> ends;  // of the runs
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    if (mentions[i].span < mentions[i - 1].span) ends.push_back(static_cast<std::ptrdiff_t>(i));
  }
  ends.push_back(std::ssize(order));
  while (ends.size() > 1) {
    std::ptrdiff_t first = 0;
    std::size_t merged = 0;
    for (std::size_t run = 0; run < ends.size(); run += 2) {
      const std::ptrdiff_t last = ends[std::min(run + 1, ends.size() - 1)];
      std::inplace_merge(order.begin() + first, order.begin() + ends[run], order.begin() + last,
                         [&](std::uint32_t a, std::uint32_t b) { return mentions[a].span < mentions[b].span; });
      ends[merged++] = first = last;
    }
    ends.resize(merged);
  }
  return order;
}

// Mentions are large: the order is found first, then each moves once to its place.
void sort_by_place(std::vector<Mention>& mentions) {
  std::vector<std::uint32_t> order = order_by_place(mentions);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (order[i] == i) continue;
    Mention first = std::move(mentions[i]);
    std::uint32_t at = i;
    while (order[at] != i) {
      mentions[at] = std::move(mentions[order[at]]);
      at = std::exchange(order[at], at);
    }
    mentions[at] = std::move(first);
    order[at] = at;
  }
}

template <class Item>
void move_to_end(std::vector<Item>& all, std::vector<Item>& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void append_section(Analysis& all, Analysis& section) {
  const auto tokens = static_cast<std::uint32_t>(all.tokenized.tokens.size());
  const auto blocks = static_cast<std::uint32_t>(all.article.blocks.size());
  for (Mention& mention : section.mentions) {
    mention.first_token += tokens;
    mention.last_token += tokens;
  }
  for (Sentence& sentence : section.tokenized.sentences) {
    sentence.first_token += tokens;
    sentence.last_token += tokens;
    sentence.block += blocks;
  }
  move_to_end(all.article.blocks, section.article.blocks);
  move_to_end(all.article.spam, section.article.spam);
  move_to_end(all.tokenized.tokens, section.tokenized.tokens);
  move_to_end(all.tokenized.sentences, section.tokenized.sentences);
  move_to_end(all.mentions, section.mentions);
  move_to_end(all.records, section.records);
}

}  // namespace

struct Analyzer::Impl {
  explicit Impl(const Rules& rules) : lexicon(abbreviations_of(rules)), layout(layout_of(rules, problems)) {
    documents = compile_documents(rules, lexicon, problems);
    dates = compile_dates(rules, lexicon, problems);
    names = compile_names(rules, lexicon, problems);
    numbers = compile_numbers(rules, lexicon, problems);
    domains = compile_domains(rules, lexicon, problems);
    statements = compile_statements(rules, lexicon, problems);
    if (!problems.empty()) throw RuleError(std::move(problems));
    structure = std::make_shared<const StructureRules>(*statements, *domains, *numbers);
  }

  [[nodiscard]] std::vector<Mention> find_mentions(const Passage& passage) const {
    constexpr std::size_t tokens_per_mention = 6;  // in articles full of figures; others have fewer mentions
    std::vector<Mention> mentions;
    mentions.reserve(passage.tokens().size() / tokens_per_mention);
    Claims claims(passage.tokens().size());
    find_documents(passage, *documents, claims, mentions);
    find_dates(passage, *dates, claims, mentions);
    find_names(passage, *names, claims, mentions);
    find_numbers(passage, *numbers, claims, mentions);
    find_programmes(passage, *domains, claims, mentions);
    sort_by_place(mentions);
    return mentions;
  }

  // What stands in the blocks of an article, or of one section of a long one.
  void read(Analysis& found, std::string_view source, const Context& context) const {
    found.tokenized = tokenize(found.text, found.article, lexicon.abbreviations());
    const Hits hits = lexicon.match(found.text.text, found.tokenized.tokens);
    const Passage passage{found.text.text, found.article, found.tokenized, hits, found.article.published};
    found.mentions = find_mentions(passage);
    point_to_text(found.mentions);
    found.records =
        solieu::structure(passage, *structure, found.mentions, OffsetMap(), found.text.text, context.explain);
    point_to_source(found.mentions, found.text);
    point_to_source(found.records, found.text, source);
  }

  Problems problems;
  Lexicon lexicon;
  Layout layout;
  std::shared_ptr<const DocumentRules> documents;
  std::shared_ptr<const DateRules> dates;
  std::shared_ptr<const NameRules> names;
  std::shared_ptr<const NumberRules> numbers;
  std::shared_ptr<const DomainRules> domains;
  std::shared_ptr<const StatementRules> statements;
  std::shared_ptr<const StructureRules> structure;
};

Analyzer::Analyzer() : Analyzer(Rules::builtin()) {}
Analyzer::Analyzer(const Rules& rules) : impl_(std::make_unique<const Impl>(rules)) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

Analysis Analyzer::analyze(std::string_view article, const Context& context) const {
  std::optional<Analysis> all;
  analyze_sections(article, context, [&](Analysis& section) {
    if (all) {
      append_section(*all, section);
    } else {
      all = section.text.text.size() > longest_section ? section : std::move(section);  // the next needs the text
    }
  });
  return std::move(*all);
}

void Analyzer::analyze_sections(std::string_view article, const Context& context,
                                const std::function<void(Analysis&)>& take) const {
  Analysis found;
  found.text = normalize(article, {.encoding = context.encoding});
  found.article = divide(found.text, impl_->layout, context.published);
  if (found.text.text.size() <= longest_section || found.article.blocks.empty()) {
    impl_->read(found, article, context);
    return take(found);
  }
  const Article whole = std::move(found.article);
  for (Sections sections(whole, found.text.text); sections.next(found.article);) {
    impl_->read(found, article, context);
    take(found);
  }
}

}  // namespace v0
}  // namespace solieu
