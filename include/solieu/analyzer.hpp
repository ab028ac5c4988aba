/// \file
/// The one class that does the whole job.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/export.hpp>
#include <solieu/mention.hpp>
#include <solieu/record.hpp>
#include <solieu/rules.hpp>
#include <solieu/text.hpp>
#include <solieu/token.hpp>

namespace solieu {
inline namespace v0 {

/// What the caller knows about the article beside its text.
struct Context {
  /// The publication day; resolves "11/7" and "hôm qua". Without it the article's own dateline is used.
  std::optional<std::chrono::year_month_day> published;
  /// Fill Record::explanation: which row of the tables gave which slot.
  bool explain = false;
  /// What the bytes of the article are. All spans point into these bytes, whatever they are.
  Encoding encoding = Encoding::automatic;
};

/// Everything found in one article. Owns its strings; independent of the analyzer and of the caller's text.
struct Analysis {
  NormalizedText text;  ///< with the encoding that was found, and whether it is lossy
  Article article;
  TokenizedText tokenized;
  std::vector<Mention> mentions;  ///< ordered by place
  std::vector<Record> records;    ///< ordered by place of the evidence
};

/// Reads articles. Immutable once built: one analyzer serves any number of threads at once.
class SOLIEU_EXPORT Analyzer {
 public:
  /// The built-in rules. Takes about 30 ms: build one and keep it.
  Analyzer();
  /// \throws RuleError if the tables do not fit together.
  explicit Analyzer(const Rules& rules);
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;
  ~Analyzer();

  /// Finds the mentions and records of an article. Any bytes are a valid article.
  /// Linear time. The same bytes and context give the same result in any thread, locale and time zone.
  /// \throws std::length_error if the text is 4 GiB or longer; std::bad_alloc.
  [[nodiscard]] Analysis analyze(std::string_view article, const Context& context = {}) const;

  /// The same section by section, so that memory stays small: `take` gets the whole text, and the blocks, tokens,
  /// mentions and records of one section, whose token and block indices count from its own beginning. A text of up to
  /// 256 KiB is one section; a longer one is a collection of articles rather than one, and places, periods and
  /// repeats of one section do not reach into the next. analyze() puts the sections together.
  void analyze_sections(std::string_view article, const Context& context,
                        const std::function<void(Analysis&)>& take) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace v0
}  // namespace solieu
