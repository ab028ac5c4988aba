#include "structure/source.hpp"

namespace solieu {
inline namespace v0 {
namespace {

class Pointer {
 public:
  Pointer(const NormalizedText& text, std::string_view source) : text_(text), source_(source) {}

  void move(SourceSpan& span) const { span = text_.map.to_source({span.begin, span.end}); }

  void move(Quote& at) const {
    at.text = quote(source_, text_, {at.span.begin, at.span.end});
    move(at.span);
  }

  void move(Record& record) const {
    if (record.agency) move(record.agency->span);
    if (record.value) move(record.value->quote);
    if (record.period) move(record.period->quote);
    for (Ratio& ratio : record.ratios) move(ratio.quote);
    for (Change& change : record.changes) {
      move(change.quote);
      if (change.baseline) move(change.baseline->quote);
    }
    for (Amount& amount : record.amounts) move(amount.quote);
    for (Plan& plan : record.plans) move(plan.quote);
    move(record.evidence);
    for (SourceSpan& span : record.also) move(span);
  }

 private:
  const NormalizedText& text_;
  std::string_view source_;
};

}  // namespace

void point_to_text(std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) mention.source = {mention.span.begin, mention.span.end};
}

void point_to_source(std::vector<Mention>& mentions, const NormalizedText& text) {
  if (text.map.identity()) return;
  for (Mention& mention : mentions) mention.source = text.map.to_source(mention.span);
}

void point_to_source(std::vector<Record>& records, const NormalizedText& text, std::string_view source) {
  if (text.map.identity()) return;
  const Pointer pointer(text, source);
  for (Record& record : records) pointer.move(record);
}

}  // namespace v0
}  // namespace solieu
