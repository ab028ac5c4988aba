#include <solieu/analyzer.hpp>

#include <array>
#include <iterator>
#include <memory>
#include <tuple>
#include <type_traits>
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

// Each finder appends its mentions in order: the indices where one after the other begins, and the end.
using Runs = std::array<std::uint32_t, 6>;

// The order of mentions by place, earlier runs first where places are the same.
std::vector<std::uint32_t> order_by_place(const std::vector<Mention>& mentions, const Runs& begins) {
  constexpr std::size_t runs = std::tuple_size_v<Runs> - 1;
  Runs next = begins;
  std::array<std::uint64_t, runs> place{};  // of the next mention of each run
  const auto look = [&](std::size_t run) {
    const TextSpan span = next[run] < begins[run + 1] ? mentions[next[run]].span : TextSpan{0xFFFFFFFF, 0xFFFFFFFF};
    place[run] = std::uint64_t{span.begin} << 32 | span.end;
  };
  for (std::size_t run = 0; run < runs; ++run) look(run);
  std::vector<std::uint32_t> order;
  order.reserve(mentions.size());
  while (order.size() < mentions.size()) {
    std::size_t first = 0;
    for (std::size_t run = 1; run < runs; ++run) {
      if (place[run] < place[first]) first = run;
    }
    order.push_back(next[first]++);
    look(first);
  }
  return order;
}

// In place of a mention that has moved: cheaper than to assign, as nothing of it is kept.
void put(Mention& place, Mention&& mention) {
  static_assert(std::is_nothrow_move_constructible_v<Mention>);
  std::destroy_at(&place);
  std::construct_at(&place, std::move(mention));
}

// Mentions are large: the order is found first, then each moves once to its place.
void sort_by_place(std::vector<Mention>& mentions, const Runs& begins) {
  std::vector<std::uint32_t> order = order_by_place(mentions, begins);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (order[i] == i) continue;
    Mention first = std::move(mentions[i]);
    std::uint32_t at = i;
    while (order[at] != i) {
      put(mentions[at], std::move(mentions[order[at]]));
      at = std::exchange(order[at], at);
    }
    put(mentions[at], std::move(first));
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
  explicit Impl(const Rules& rules) : lexicon(lexicon_of(rules, problems)), layout(layout_of(rules, problems)) {
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
    Runs begins{};
    const auto end_run = [&](std::size_t run) { begins[run] = static_cast<std::uint32_t>(mentions.size()); };
    find_documents(passage, *documents, claims, mentions);
    end_run(1);
    find_dates(passage, *dates, claims, mentions);
    end_run(2);
    find_names(passage, *names, claims, mentions);
    end_run(3);
    find_numbers(passage, *numbers, claims, mentions);
    end_run(4);
    find_programmes(passage, *domains, claims, mentions);
    end_run(5);
    sort_by_place(mentions, begins);
    share_list_units(passage, *numbers, mentions);
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
