/// \file
/// Records: one statement of the article each. RECORDS: `solieu.record/1`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/export.hpp>
#include <solieu/mention.hpp>
#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

/// result: said to have happened; target: a plan or aim; forecast: expected for a period not yet over.
enum class RecordKind : std::uint8_t { result, target, forecast };

/// What a percentage is a percentage of.
enum class Relation : std::uint8_t { of_plan, over_plan, under_plan, of_population, of_previous, of_total };

/// A piece of the article as it stands there: `text` is `span` of the caller's bytes, or what
/// normalization made of them if they are not in UTF-8.
struct Quote {
  std::string text;
  SourceSpan span;
};

struct RecordAgency {
  AgencyValue value;
  SourceSpan span;  ///< where it is named
};

struct RecordValue {
  Quantity quantity;
  std::string unit;  ///< as in the article; "VND", "USD" … for money; "%" for a percentage that stands alone
  Quote quote;
};

struct RecordPeriod {
  Period period;
  Quote quote;
  std::vector<std::string> inferred;
};

struct Ratio {
  Relation relation = Relation::of_plan;
  Quantity percent;
  std::string basis;  ///< whose plan or which whole, verbatim
  Quote quote;
};

/// Growth or decline. `unit` is the counted unit, "%", or "lần" for a multiple.
struct Change {
  bool up = true;
  Quantity quantity;
  std::string unit;
  std::optional<RecordPeriod> baseline;
  Quote quote;
};

struct Amount {
  Quantity quantity;
  std::string currency;
  Quote quote;
};

struct Plan {
  Quantity quantity;
  std::string unit;
  std::string basis;
  Quote quote;
};

enum class CheckLevel : std::uint8_t { info, warning };

/// What cross-checking found. `code` is stable ("implied_plan", "sum_of_parts" …).
struct Check {
  std::string code;
  CheckLevel level = CheckLevel::info;
  std::string message;
};

/// What gave a slot its value: a row of a table ("statements.tsv:36"), "number" for a plain number, or
/// "context" for what an earlier statement or the headline said.
struct SlotRule {
  std::string slot;  ///< "value", "kind", "agency", "ratios[0]" …
  std::string rule;
};

struct Record {
  RecordKind kind = RecordKind::result;
  std::optional<RecordAgency> agency;
  std::optional<AreaValue> area;
  std::optional<ProgrammeValue> programme;
  std::string measure;  ///< participants, new_participants, … as RECORDS lists them
  /// The words of the statement that say what is counted, as in the article: the unit with what belongs to it ("người
  /// tham gia mới BHXH tự nguyện"), else the noun phrase that stands before the figure ("Kim ngạch xuất khẩu") or right
  /// behind it, without verbs of state, hedges, places and dates at its edges; the unit alone where nothing says more;
  /// empty where the statement has no such words.
  std::string subject;
  std::optional<RecordValue> value;
  std::optional<RecordPeriod> period;
  std::vector<Ratio> ratios;
  std::vector<Change> changes;
  std::vector<Amount> amounts;
  std::vector<Plan> plans;
  Quote evidence;                ///< the sentence, with the next one where that goes on about "con số này"
  std::vector<SourceSpan> also;  ///< other places that state the same
  std::vector<Check> checks;
  std::vector<std::string> rules;     ///< the rows that made it
  std::vector<SlotRule> explanation;  ///< which row gave which slot; empty unless Context::explain
};

[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(RecordKind kind);
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(Relation relation);
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(CheckLevel level);

}  // namespace v0
}  // namespace solieu
