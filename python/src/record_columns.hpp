// Records as the rows of an Arrow table. The schema is fixed and is documented in python/README.md; its names and its
// order are those of the JSON object (`solieu.record/1`), with two differences: `number`, `low` and `high` are always
// there (low = high = number when it is no range), and the last column says why an article gave no records.
#pragma once

#include <solieu/json.hpp>
#include <solieu/record.hpp>

#include "arrow_columns.hpp"

namespace solieu::python {

struct SpanColumn : StructColumn {
  explicit SpanColumn(std::string_view name) : StructColumn(name) { hold({&begin, &end}); }
  void append(SourceSpan span);
  OffsetColumn begin{"begin"}, end{"end"};
};

/// The text and span of a Quote; both null where the article has no words for the slot.
struct QuoteColumns {
  void append(const Quote& quote);
  TextColumn text{"text"};
  SpanColumn span{"span"};
};

/// number, low and high of a Quantity, and its bound.
struct QuantityColumns {
  explicit QuantityColumns(bool plain) : bound(bound_column(plain)) {}
  void append(const Quantity& quantity);
  [[nodiscard]] static NameColumn bound_column(bool plain);
  NumberColumn number{"number"}, low{"low"}, high{"high"};
  NameColumn bound;
};

struct DocumentColumn : StructColumn {
  explicit DocumentColumn(std::string_view name) : StructColumn(name) { hold({&id, &title, &source, &published}); }
  void append(const DocumentInfo& document);
  TextColumn id{"id"}, title{"title"}, source{"source"};
  DayColumn published{"published"};
};

struct AgencyColumn : StructColumn {
  AgencyColumn(std::string_view name, bool plain);
  void append(const RecordAgency& agency);
  TextColumn agency_name{"name"}, agency_type{"type"};
  NameColumn level;
  SpanColumn span{"span"};
};

struct AreaColumn : StructColumn {
  AreaColumn(std::string_view name, bool plain);
  void append(const AreaValue& area);
  TextColumn area_name{"name"};
  NameColumn level;
  TextColumn code{"code"};
};

struct ProgrammeColumn : StructColumn {
  explicit ProgrammeColumn(std::string_view name) : StructColumn(name) { hold({&id, &label}); }
  void append(const ProgrammeValue& programme);
  TextColumn id{"id"}, label{"label"};
};

struct ValueColumn : StructColumn {
  ValueColumn(std::string_view name, bool plain);
  void append(const RecordValue& value);
  QuantityColumns quantity;
  TextColumn unit{"unit"};
  QuoteColumns quote;
};

struct BaselineColumn : StructColumn {
  explicit BaselineColumn(std::string_view name) : StructColumn(name) {
    hold({&start, &end, &quote.text, &quote.span});
  }
  void append(const RecordPeriod& period);
  DayColumn start{"start"}, end{"end"};
  QuoteColumns quote;
};

struct PeriodColumn : StructColumn {
  explicit PeriodColumn(std::string_view name);
  void append(const RecordPeriod& period);
  DayColumn start{"start"}, end{"end"};
  QuoteColumns quote;
  ListColumn<TextColumn> inferred{"inferred"};
};

struct RatioColumn : StructColumn {
  RatioColumn(std::string_view name, bool plain);
  void append(const Ratio& ratio);
  NameColumn relation;
  PercentColumn percent{"percent"}, low{"low"}, high{"high"};
  NameColumn bound;
  TextColumn basis{"basis"};
  QuoteColumns quote;
};

struct ChangeColumn : StructColumn {
  ChangeColumn(std::string_view name, bool plain);
  void append(const Change& change);
  QuantityColumns quantity;
  TextColumn unit{"unit"};
  NameColumn direction;
  BaselineColumn baseline{"baseline"};
  QuoteColumns quote;
};

struct AmountColumn : StructColumn {
  AmountColumn(std::string_view name, bool plain);
  void append(const Amount& amount);
  QuantityColumns quantity;
  TextColumn currency{"currency"};
  QuoteColumns quote;
};

struct PlanColumn : StructColumn {
  PlanColumn(std::string_view name, bool plain);
  void append(const Plan& plan);
  QuantityColumns quantity;
  TextColumn unit{"unit"}, basis{"basis"};
  QuoteColumns quote;
};

struct EvidenceColumn : StructColumn {
  explicit EvidenceColumn(std::string_view name) : StructColumn(name) { hold({&quote.text, &quote.span}); }
  void append(const Quote& evidence);
  QuoteColumns quote;
};

struct CheckColumn : StructColumn {
  CheckColumn(std::string_view name, bool plain);
  void append(const Check& check);
  TextColumn code{"code"};
  NameColumn level;
  TextColumn message{"message"};
};

/// The whole table. `plain` writes the names of closed sets as strings, for readers that know no dictionaries (Spark).
class RecordColumns : public StructColumn {
 public:
  explicit RecordColumns(bool plain);
  void append(const Record& record, const DocumentInfo& document, std::size_t number);
  /// A row that stands for an article without records: null but for the document's id and the reason.
  void append_error(std::string_view document_id, std::string_view reason);

 private:
  TextColumn id_{"id"};
  DocumentColumn document_{"doc"};
  NameColumn kind_;
  AgencyColumn agency_;
  AreaColumn area_;
  ProgrammeColumn programme_{"programme"};
  NameColumn measure_;
  TextColumn subject_{"subject"};
  ValueColumn value_;
  PeriodColumn period_{"period"};
  ListColumn<RatioColumn> ratios_;
  ListColumn<ChangeColumn> changes_;
  ListColumn<AmountColumn> amounts_;
  ListColumn<PlanColumn> plans_;
  EvidenceColumn evidence_{"evidence"};
  ListColumn<SpanColumn> also_{"also"};
  ListColumn<CheckColumn> checks_;
  ListColumn<TextColumn> rules_{"rules"};
  TextColumn error_{"error"};
};

}  // namespace solieu::python
