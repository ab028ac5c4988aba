/// \file
/// Mentions: numbers, dates, agencies and other names found in the text, with normalized values.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <solieu/export.hpp>
#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

/// How the text hedges a number: "khoảng" about, "hơn" over, "gần" nearly, "tối thiểu" at_least …
enum class Bound : std::uint8_t { exact, about, over, nearly, at_least, at_most, under };

/// A number, or a range when `low != high`.
struct Quantity {
  double low = 0;
  double high = 0;
  Bound bound = Bound::exact;

  [[nodiscard]] bool is_range() const { return low != high; }
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// The size of the calendar unit that a date expression names.
enum class Grain : std::uint8_t { minute, day, week, month, quarter, half, year, range };

/// Calendar days, both ends inclusive; an open or unknown end is empty.
struct Period {
  std::optional<std::chrono::year_month_day> start;
  std::optional<std::chrono::year_month_day> end;
  friend bool operator==(const Period&, const Period&) = default;
};

struct DateValue {
  Period period;
  Grain grain = Grain::day;
  std::string timex;                  ///< TIMEX3 value (ISO-TimeML): "2020-07-11", "2020-Q1", "P10M"
  std::vector<std::string> inferred;  ///< parts that the text leaves out: "year", "month"
};

struct CountValue {
  Quantity quantity;
  std::string unit;    ///< as in the article: "người", "lượt", "người/huyện"; empty if there is none
  bool whole = false;  ///< the B of "A/B": "244" in "366/244", "33" in "26/33 xã"
};

struct PercentValue {
  Quantity quantity;    ///< in percent; signed ("-4%")
  bool points = false;  ///< percentage points ("điểm phần trăm")
};

struct MoneyValue {
  Quantity quantity;     ///< scaled: "13,4 tỷ đồng" is 13400000000
  std::string currency;  ///< ISO 4217: "VND", "USD"
  std::string per;       ///< what it is counted by ("ngày", "tháng", "người"), else empty
  bool whole = false;    ///< the B of "A/B": "932 tỷ đồng" in "393 tỷ/932 tỷ đồng"
};

struct AreaValue {
  std::string name;    ///< without its level word: "Trà Vinh"
  std::string level;   ///< country, province, district, commune
  std::string code;    ///< General Statistics Office code, else empty
  std::string parent;  ///< name of the area above, else empty
  friend bool operator==(const AreaValue&, const AreaValue&) = default;
};

struct AgencyValue {
  std::string name;   ///< full, place resolved: "BHXH tỉnh Trà Vinh"
  std::string type;   ///< "social_insurance", "post", "police" …: column type of agencies.tsv
  std::string level;  ///< central, province, district, commune, or empty
  std::optional<AreaValue> area;
};

struct ProgrammeValue {
  std::string id;     ///< "bhxh_tu_nguyen"
  std::string label;  ///< "BHXH tự nguyện"
};

struct DocumentValue {
  std::string number;  ///< "2043/KHLT-BHXH-BĐVN"
  std::string kind;    ///< "kế hoạch liên tịch", "nghị quyết" …
  std::string issuer;  ///< "Chính phủ", else empty
  std::optional<std::chrono::year_month_day> date;
};

using MentionValue = std::variant<DateValue, CountValue, PercentValue, MoneyValue, AgencyValue, AreaValue,
                                  ProgrammeValue, DocumentValue>;

/// One mention. `source` slices the caller's bytes, `span` the normalized text.
struct Mention {
  SourceSpan source;
  TextSpan span;
  std::uint32_t first_token = 0;  ///< range of tokens of Analysis::text, half-open
  std::uint32_t last_token = 0;
  MentionValue value;
  std::string rule;  ///< the table row that made it: "units.tsv:14", or the finder's name
};

/// "date", "count", "percent", "money", "agency", "area", "programme", "document".
[[nodiscard]] SOLIEU_EXPORT std::string_view type_name(const MentionValue& value);
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(Bound bound);
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(Grain grain);

}  // namespace v0
}  // namespace solieu
