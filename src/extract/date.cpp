// Dates and periods: reads them sentence by sentence, then fills in what they leave out.
#include <limits>
#include <string>
#include <unordered_map>

#include "extract/date_parse.hpp"
#include "extract/date_resolve.hpp"
#include "extract/finders.hpp"
#include "extract/spam.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// Brackets with the days of a campaign follow its name closely: "đợt ra quân "Vì dân" (từ ngày 5/8 đến 9/8)".
constexpr std::uint32_t name_reach = 10;

// A comparison reaches over a few words: "so với cùng kỳ của năm 2019".
constexpr std::uint32_t comparison_reach = 4;

constexpr DateRoles leads = role_bits({DateRole::whole, DateRole::from, DateRole::to, DateRole::part_of_day,
                                       DateRole::weekday, DateRole::day_name, DateRole::compare, DateRole::elapsed,
                                       DateRole::of, DateRole::annual, DateRole::length});

// What is noted of a phrase that begins no date.
constexpr DateRoles noted = leads | role_bits({DateRole::expected, DateRole::campaign});

constexpr std::uint32_t no_date = std::numeric_limits<std::uint32_t>::max();

class Scan {
 public:
  Scan(const Passage& passage, const DateRules& rules, Claims& claims, std::vector<PlacedDate>& out)
      : passage_(passage), text_(passage, rules, claims), claims_(claims), out_(out) {}

  void sentence(std::uint32_t index) {
    const Sentence& sentence = passage_.tokenized.sentences[index];
    text_.enter(sentence);
    compared_ = false;
    expected_ = false;
    campaign_ = nullptr;
    previous_ = no_date;
    const std::size_t first = out_.size();
    for (std::uint32_t token = text_.next(sentence.first_token); token < sentence.last_token;) {
      token = text_.next(claims_.taken(token) ? token + 1 : step(token, index));
    }
    for (std::size_t i = first; expected_ && i < out_.size(); ++i) out_[i].expression.outlook = Outlook::ahead;
  }

 private:
  std::uint32_t step(std::uint32_t token, std::uint32_t sentence) {
    const DateRoles roles = text_.roles(token);
    if ((roles & role_bit(DateRole::word)) != 0) return text_.past(token);
    const bool digits = text_.begins_digits(token);
    if (roles == 0 && (!digits || !may_be_date(text_, token))) return token + 1;
    if ((roles & role_bit(DateRole::campaign)) != 0) {
      if (const auto named = parse_campaign(token)) return take(*named, token, sentence);
    }
    if (digits || (roles & date_heads) != 0) {
      if (auto found = parse_date(text_, token)) {
        take_that_year(*found);
        return take(*found, token, sentence);
      }
    }
    return (roles & noted) != 0 ? pass(token) : token + 1;
  }

  // "trong năm đó", "cuối năm ấy"
  void take_that_year(DateExpression& found) const {
    const bool bare = found.from.source == DateUnit::YearSource::missing && !found.to && !found.relative;
    if (!bare || text_.unit(found.last - 1, DateUnitName::year) == nullptr) return;
    found.that_year = text_.has(found.last, DateRole::that);
    if (found.that_year) found.last = text_.past(found.last);
  }

  // "trong đợt ra quân năm nay" of a campaign whose days the article has said, by this name or as "đợt cao điểm".
  std::optional<DateExpression> parse_campaign(std::uint32_t token) const {
    const DateRow* row = text_.row(token, DateRole::campaign);
    if (row == nullptr || !text_.led(token, DateRole::whole)) return std::nullopt;
    const auto said = campaigns_.find(row);
    const auto alike = campaign_heads_.find(fold(passage_.at(token)));
    if (said == campaigns_.end() && alike == campaign_heads_.end()) return std::nullopt;
    DateExpression out = make_expression(token, text_.past(token), {});
    out.named = said != campaigns_.end() ? said->second : alike->second;
    if (const DateRow* year = text_.row(out.last, DateRole::relative); year != nullptr && year->value == 0) {
      out.last = text_.past(out.last);
    }
    return out;
  }

  void note_campaign(const DateExpression& found) {
    if (campaign_ == nullptr || found.timeless || found.relative || found.named) return;
    const bool days = found.from.grain == Grain::day && found.from.start.month != 0;
    const bool close = found.claim < campaign_end_ + name_reach;
    const bool brackets =
        text_.is(found.claim - 1, "(") || (text_.range_led(found.claim) && text_.is(found.claim - 2, "("));
    if (!days || !close || !brackets) return;
    campaigns_.insert_or_assign(campaign_, out_.size());
    campaign_heads_.insert_or_assign(fold(passage_.at(campaign_first_)), out_.size());
  }

  // Whether a date stands in a comparison: close behind its word, with no mark between but a bracket.
  bool is_compared(std::uint32_t first, std::uint32_t token) const {
    if (!compared_ || first >= compared_at_ + comparison_reach) return false;
    for (std::uint32_t at = compared_at_; at < token; ++at) {
      if (passage_.hits.any(at, Mark::punctuation) && !claims_.taken(at) && !passage_.is(at, "(")) return false;
    }
    return true;
  }

  std::uint32_t take(const DateExpression& found, std::uint32_t token, std::uint32_t sentence) {
    const std::uint32_t last = found.last;
    // "ngày 11/7 vừa qua" says the same twice.
    const bool repeated = found.timex.view() == "PAST_REF" && previous_ == token && !out_.empty();
    claims_.take(found.claim, last);
    previous_ = last;
    if (!repeated) {
      note_campaign(found);
      DateExpression& placed = out_.emplace_back(PlacedDate{found, sentence}).expression;
      placed.baseline = is_compared(found.first, token);
      const DateRow* to = text_.row(last, DateRole::to);
      if (to != nullptr && to->value == next_mark && !found.to) placed.outlook = Outlook::ahead;  // "quý III tới"
    }
    text_.lead(DateRole::word, last);
    return last;
  }

  // Notes what the words before a date say of it.
  std::uint32_t pass(std::uint32_t token) {
    const DateRow* row = text_.any_row(token);
    if (row->role == DateRole::expected) expected_ = true;
    if (row->role == DateRole::campaign) {
      campaign_ = row;
      campaign_first_ = token;
      campaign_end_ = text_.past(token);
    }
    if ((role_bit(row->role) & leads) == 0) return token + 1;
    const std::uint32_t last = text_.past(token);
    text_.lead(row->role, last, row->value);
    if (row->role == DateRole::compare) {
      compared_ = true;
      compared_at_ = last;
    }
    return last;
  }

  const Passage& passage_;
  DateText text_;
  Claims& claims_;
  std::vector<PlacedDate>& out_;
  bool compared_ = false;
  bool expected_ = false;
  const DateRow* campaign_ = nullptr;  // the last one named in the sentence …
  std::uint32_t campaign_first_ = 0;
  std::uint32_t campaign_end_ = 0;
  std::unordered_map<const DateRow*, std::size_t> campaigns_;    // … and where the article says their days
  std::unordered_map<std::string, std::size_t> campaign_heads_;  // the same by the first word: "tháng …"
  std::uint32_t compared_at_ = 0;
  std::uint32_t previous_ = no_date;  // where the date before it in the sentence ended
};

std::vector<DocumentYear> document_years(const std::vector<Mention>& mentions) {
  std::vector<DocumentYear> out;
  for (const Mention& mention : mentions) {
    const auto* document = std::get_if<DocumentValue>(&mention.value);
    if (document != nullptr && document->date) {
      out.push_back({mention.first_token, static_cast<int>(document->date->year())});
    }
  }
  return out;
}

}  // namespace

void find_dates(const Passage& passage, const DateRules& rules, Claims& claims, std::vector<Mention>& mentions) {
  take_spam(passage, claims);
  constexpr std::size_t tokens_per_date = 32;  // in articles full of figures
  std::vector<PlacedDate> dates;
  dates.reserve(passage.tokens().size() / tokens_per_date);
  Scan scan(passage, rules, claims, dates);
  const auto& sentences = passage.tokenized.sentences;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (passage.article.blocks[sentences[i].block].kind != BlockKind::boilerplate) scan.sentence(i);
  }
  std::vector<DateValue> values = resolve_dates(dates, document_years(mentions), passage.published);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const DateExpression& expression = dates[i].expression;
    const std::string_view rule = expression.rule.empty() ? std::string_view("date") : expression.rule;
    add_mention(mentions, passage, expression.first, expression.last, rule)
        .value.emplace<DateValue>(std::move(values[i]));
  }
}

}  // namespace v0
}  // namespace solieu
