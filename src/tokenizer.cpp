#include <utility>

#include <solieu/rules.hpp>
#include <solieu/token.hpp>

#include "article/divide.hpp"
#include "rules/load.hpp"
#include "token/tokenize.hpp"

namespace solieu {
inline namespace v0 {

struct Tokenizer::Impl {
  explicit Impl(const Rules& rules) : abbreviations(abbreviations_of(rules)), layout(layout_of(rules, problems)) {
    if (!problems.empty()) throw RuleError(std::move(problems));
  }

  std::vector<RuleProblem> problems;
  Abbreviations abbreviations;
  Layout layout;
};

Tokenizer::Tokenizer() : Tokenizer(Rules::builtin()) {}
Tokenizer::Tokenizer(const Rules& rules) : impl_(std::make_unique<const Impl>(rules)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

TokenizedArticle Tokenizer::tokenize(std::string_view text, Encoding encoding) const {
  TokenizedArticle out;
  out.text = normalize(text, {.encoding = encoding});
  out.article = divide(out.text, impl_->layout, std::nullopt);
  out.tokenized = solieu::tokenize(out.text, out.article, impl_->abbreviations);
  return out;
}

}  // namespace v0
}  // namespace solieu
