#include "text_input.hpp"

#include <cstring>

#include "io/day.hpp"

namespace solieu::python {
namespace {

using Formats = std::string_view;  // of one letter each

constexpr Formats kTextFormats = "uUzZ";
constexpr Formats kIntegerFormats = "cCsSiIlL";

bool one_of(std::string_view format, Formats formats) {
  return format.size() == 1 && formats.find(format) != Formats::npos;
}

bool is_text(std::string_view format) { return one_of(format, kTextFormats) || format == "vu" || format == "vz"; }

// A time with a zone ("tsu:UTC") is no day before someone says where.
bool is_day(std::string_view format) {
  return format == "tdD" || format == "tdm" || (format.starts_with("ts") && format.ends_with(":"));
}

bool readable(std::string_view format, ColumnUse use) {
  if (format == "n" || is_text(format)) return true;
  return (use == ColumnUse::id && one_of(format, kIntegerFormats)) || (use == ColumnUse::day && is_day(format));
}

template <class T>
T value_at(const ArrowArray& array, std::size_t buffer, std::int64_t row) {
  T value;
  std::memcpy(&value, static_cast<const char*>(array.buffers[buffer]) + static_cast<std::size_t>(row) * sizeof(T),
              sizeof(T));
  return value;
}

bool bit_at(const ArrowArray& array, std::int64_t row) {
  const auto* const bits = static_cast<const std::uint8_t*>(array.buffers[0]);
  return bits == nullptr || ((bits[row / 8] >> (row % 8)) & 1) != 0;
}

template <class Offset>
std::string_view between_offsets(const ArrowArray& array, std::int64_t row) {
  const auto begin = value_at<Offset>(array, 1, row);
  const auto end = value_at<Offset>(array, 1, row + 1);
  if (begin == end) return {};
  return {static_cast<const char*>(array.buffers[2]) + begin, static_cast<std::size_t>(end - begin)};
}

// Arrow's string view: short texts stand in the view itself, others in a buffer that it names.
std::string_view viewed(const ArrowArray& array, std::int64_t row) {
  struct View {
    std::int32_t size, prefix, buffer, offset;
  };
  static_assert(sizeof(View) == 16);
  const auto view = value_at<View>(array, 1, row);
  const char* const place = static_cast<const char*>(array.buffers[1]) + row * std::int64_t{sizeof(View)};
  const auto size = static_cast<std::size_t>(view.size);
  if (size <= 12) return {place + sizeof view.size, size};
  return {static_cast<const char*>(array.buffers[2 + view.buffer]) + view.offset, size};
}

std::int64_t integer_at(const ArrowArray& array, char format, std::int64_t row) {
  switch (format) {
    case 'c':
      return value_at<std::int8_t>(array, 1, row);
    case 'C':
      return value_at<std::uint8_t>(array, 1, row);
    case 's':
      return value_at<std::int16_t>(array, 1, row);
    case 'S':
      return value_at<std::uint16_t>(array, 1, row);
    case 'i':
      return value_at<std::int32_t>(array, 1, row);
    case 'I':
      return value_at<std::uint32_t>(array, 1, row);
    default:
      return value_at<std::int64_t>(array, 1, row);
  }
}

std::string column_names(const ArrowSchema& schema) {
  std::string names;
  for (std::int64_t i = 0; i < schema.n_children; ++i) {
    if (i > 0) names += ", ";
    names += '"' + std::string(schema.children[i]->name == nullptr ? "" : schema.children[i]->name) + '"';
  }
  return names;
}

// Days are counted from 1970-01-01; chrono's calendar reaches from year -32767 to 32767.
std::optional<std::chrono::year_month_day> day_of(std::int64_t days) {
  constexpr std::int64_t reach = 11'000'000;
  if (days < -reach || days > reach) throw std::invalid_argument("a day outside the calendar");
  return std::chrono::sys_days(std::chrono::days(days));
}

std::int64_t floor_divided(std::int64_t number, std::int64_t by) { return number / by - (number % by < 0 ? 1 : 0); }

std::int64_t units_a_day(std::string_view format) {
  constexpr std::int64_t seconds = 86'400;
  if (format == "tdm" || format[2] == 'm') return seconds * 1'000;
  if (format[2] == 's') return seconds;
  return format[2] == 'u' ? seconds * 1'000'000 : seconds * 1'000'000'000;
}

}  // namespace

ColumnPlace find_column(const ArrowSchema& schema, const std::string& name, ColumnUse use) {
  if (schema.format == nullptr || std::strcmp(schema.format, "+s") != 0) {
    throw ColumnError("not a record batch: its Arrow format is \"" +
                      std::string(schema.format == nullptr ? "" : schema.format) + '"');
  }
  for (std::int64_t i = 0; i < schema.n_children; ++i) {
    const ArrowSchema& column = *schema.children[i];
    if (column.name == nullptr || name != column.name) continue;
    const ArrowSchema& values = column.dictionary == nullptr ? column : *column.dictionary;
    ColumnPlace place{i, values.format, column.dictionary == nullptr ? "" : column.format};
    if (readable(place.format, use)) return place;
    throw ColumnError("column \"" + name + "\" cannot be read as " +
                      (use == ColumnUse::text ? "text"
                       : use == ColumnUse::id ? "an id"
                                              : "a day") +
                      ": its Arrow format is \"" + place.format + '"');
  }
  throw ColumnError("there is no column \"" + name + "\"; there are: " + column_names(schema));
}

ColumnReader::ColumnReader(const ColumnPlace& place, const ArrowArray& batch)
    : place_(place),
      first_row_(batch.offset),
      column_(batch.children[place.index]),
      values_(place.dictionary.empty() ? column_ : column_->dictionary) {}

std::optional<std::int64_t> ColumnReader::position(std::int64_t row) const {
  if (place_.format == "n") return std::nullopt;
  const std::int64_t at = first_row_ + row + column_->offset;
  if (!bit_at(*column_, at)) return std::nullopt;
  if (place_.dictionary.empty()) return at;
  const std::int64_t entry = integer_at(*column_, place_.dictionary[0], at) + values_->offset;
  return bit_at(*values_, entry) ? std::optional(entry) : std::nullopt;
}

std::optional<std::string_view> ColumnReader::text(std::int64_t row) const {
  const std::optional<std::int64_t> at = position(row);
  if (!at) return std::nullopt;
  if (place_.format[0] == 'v') return viewed(*values_, *at);
  const bool wide = place_.format == "U" || place_.format == "Z";
  return wide ? between_offsets<std::int64_t>(*values_, *at) : between_offsets<std::int32_t>(*values_, *at);
}

std::string ColumnReader::id(std::int64_t row) const {
  if (!one_of(place_.format, kIntegerFormats)) return std::string(text(row).value_or(""));
  const std::optional<std::int64_t> at = position(row);
  if (!at) return {};
  const std::int64_t number = integer_at(*values_, place_.format[0], *at);
  return place_.format == "L" ? std::to_string(static_cast<std::uint64_t>(number)) : std::to_string(number);
}

std::optional<std::chrono::year_month_day> ColumnReader::day(std::int64_t row) const {
  const std::optional<std::int64_t> at = position(row);
  if (!at) return std::nullopt;
  if (place_.format == "tdD") return day_of(value_at<std::int32_t>(*values_, 1, *at));
  if (is_day(place_.format)) {
    return day_of(floor_divided(value_at<std::int64_t>(*values_, 1, *at), units_a_day(place_.format)));
  }
  const std::string_view written = text(row).value_or("");
  const auto day = parse_day(written);
  if (!day) throw std::invalid_argument("published: not a day (YYYY-MM-DD)");
  return day;
}

}  // namespace solieu::python
