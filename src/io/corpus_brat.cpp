// brat standoff (brat.nlplab.org/standoff.html): T lines for places, E lines for records, # lines for what a record
// says beside its places.
#include <algorithm>
#include <map>
#include <utility>

#include "io/corpus.hpp"
#include "io/display.hpp"
#include "io/json_writer.hpp"
#include "io/valid_utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// What ends a line for one or the other reader of the file, and the tab, which ends a field.
bool ends_field(char32_t c) { return c < 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029; }

class BratWriter {
 public:
  explicit BratWriter(const CorpusArticle& article) : article_(article), offsets_(article.text) {}

  std::string write() {
    for (const Mention& mention : article_.found.mentions) {
      types_.try_emplace(mention.source, type_name(mention.value));
      place(mention.source, type_name(mention.value));
    }
    for (const Record& record : article_.found.records) event(record);
    return std::move(out_);
  }

 private:
  // The id of the annotation of this type; it is written if it is new. A place over several lines has a fragment
  // in each.
  std::string place(SourceSpan span, std::string_view type) {
    const auto [known, is_new] = places_.try_emplace({span, type}, places_.size() + 1);
    const std::string id = "T" + std::to_string(known->second);
    if (!is_new) return id;
    std::string fragments;
    std::string words;
    for (std::uint32_t at = span.begin; at < span.end;) {
      const SourceSpan fragment = fragment_from(at, span.end);
      at = std::max(fragment.end, at + 1);
      if (fragment.empty()) continue;
      const CharacterOffsets::Range range = offsets_.code_points(fragment);
      fragments += (fragments.empty() ? "" : ";") + std::to_string(range.begin) + " " + std::to_string(range.end);
      if (!words.empty()) words += ' ';
      for_each_valid(slice(article_.text, fragment), [&words](std::string_view piece) { words += piece; });
    }
    out_.append(id).append("\t").append(type).append(" ").append(fragments).append("\t").append(words) += '\n';
    return id;
  }

  // The longest range from `at` on that ends no field; empty, one past it, if there is none.
  [[nodiscard]] SourceSpan fragment_from(std::uint32_t at, std::uint32_t end) const {
    const std::uint32_t begin = at;
    while (at < end) {
      const CodePoint character = decode(article_.text, at);
      if (ends_field(character.value))
        return at > begin ? SourceSpan{begin, at} : SourceSpan{at + character.length, at + character.length};
      at += character.length;
    }
    return {begin, end};
  }

  // A role is filled with the mention there, of whatever type.
  void role(std::string& line, std::map<std::string_view, int>& roles, std::string_view name, const Quote& quote,
            std::string_view type) {
    if (quote.text.empty()) return;
    const auto known = types_.find(quote.span);
    const int number = ++roles[name];
    line.append(" ").append(name).append(number > 1 ? std::to_string(number) : "").append(":");
    line += place(quote.span, known != types_.end() ? known->second : type);
  }

  [[nodiscard]] static const Quote& trigger_of(const Record& record) {
    if (record.value && !record.value->quote.text.empty()) return record.value->quote;
    for (const Ratio& ratio : record.ratios) {
      if (!ratio.quote.text.empty()) return ratio.quote;
    }
    return record.evidence;
  }

  void event(const Record& record) {
    if (trigger_of(record).span.empty()) return;
    const std::string_view type = to_string(record.kind);
    std::string line(type);
    line += ":" + place(trigger_of(record).span, type);
    std::map<std::string_view, int> roles;
    if (record.agency && !record.agency->span.empty()) {
      const SourceSpan span = record.agency->span;
      role(line, roles, "agency", {std::string(slice(article_.text, span)), span}, "agency");
    }
    if (record.period) role(line, roles, "period", record.period->quote, "date");
    for (const Ratio& item : record.ratios) role(line, roles, to_string(item.relation), item.quote, "percent");
    for (const Change& item : record.changes) role(line, roles, item.up ? "growth" : "decline", item.quote, "count");
    for (const Amount& item : record.amounts) role(line, roles, "amount", item.quote, "money");
    for (const Plan& item : record.plans) role(line, roles, "plan", item.quote, "count");
    const std::string number = std::to_string(++events_);
    out_ += "E" + number + "\t" + line + "\n#" + number + "\tAnnotatorNotes E" + number + "\t" + note(record) + '\n';
  }

  [[nodiscard]] static std::string note(const Record& record) {
    std::string text = "measure=" + record.measure;
    if (record.value) {
      const Quantity& quantity = record.value->quantity;
      text += "; value=" + decimal(quantity.low) + (quantity.is_range() ? ".." + decimal(quantity.high) : "");
      if (!record.value->unit.empty()) text += " " + record.value->unit;
    }
    if (record.programme) text += "; programme=" + record.programme->id;
    if (record.agency) text += "; agency=" + record.agency->value.name;
    if (record.area) text += "; area=" + record.area->name;
    return harmless(text);
  }

  const CorpusArticle& article_;
  CharacterOffsets offsets_;
  std::map<std::pair<SourceSpan, std::string_view>, std::size_t> places_;
  std::map<SourceSpan, std::string_view> types_;  // of the first mention there
  std::size_t events_ = 0;
  std::string out_;
};

}  // namespace

std::string brat_annotations(const CorpusArticle& article) { return BratWriter(article).write(); }

std::string brat_text(const CorpusArticle& article) {
  std::string text;
  text.reserve(article.text.size());
  for_each_valid(article.text, [&text](std::string_view piece) { text += piece; });
  return text;
}

std::string_view brat_configuration() {
  static const std::string text = [] {
    std::string out =
        "[entities]\ndate\ncount\npercent\nmoney\nagency\narea\nprogramme\ndocument\n\n[relations]\n\n[events]\n";
    for (const char* kind : {"result", "target", "forecast"}) {
      out += kind;
      out += "\tagency?:<ENTITY>, period?:<ENTITY>";
      for (const char* role : {"of_plan", "over_plan", "under_plan", "of_population", "of_previous", "of_total",
                               "growth", "decline", "amount", "plan"}) {
        out.append(", ").append(role).append("*:<ENTITY>");
      }
      out += '\n';
    }
    return out + "\n[attributes]\n";
  }();
  return text;
}

}  // namespace v0
}  // namespace solieu
