#include "arrow_columns.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/utf8.hpp"

namespace solieu::python {
namespace {

constexpr int kScale = 18;

// The shortest digits that read back as the same double, moved up by the scale: 132.14 gives 13214 and 16 zeros.
// Beyond the scale they are cut off.
std::optional<Int128> scaled(double number) {
  if (!std::isfinite(number) || std::abs(number) >= 1e20) return std::nullopt;
  char digits[64 + 310];
  const char* const end = std::to_chars(digits, digits + sizeof digits, std::abs(number), std::chars_format::fixed).ptr;
  const char* const point = std::find(static_cast<const char*>(digits), end, '.');
  const char* const fraction = point == end ? end : point + 1;
  Int128 value = 0;
  for (const char* at = digits; at < point; ++at) value = value * 10 + (*at - '0');
  for (int i = 0; i < kScale; ++i) value = value * 10 + (fraction + i < end ? fraction[i] - '0' : 0);
  return number < 0 ? -value : value;
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

void append(std::vector<char>& out, std::string_view bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }

// What is well formed goes over in one piece.
void append_valid_utf8(std::vector<char>& out, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint character = decode(text, at);
    if (character.value == kReplacementCharacter) {
      append(out, text.substr(begin, at - begin));
      append(out, kReplacement);
      begin = at + character.length;
    }
    at += character.length;
  }
  append(out, text.substr(begin));
}

}  // namespace

void Column::mark(bool valid) {
  const auto bit = static_cast<unsigned>(size_ % 8);
  if (bit == 0) validity_.push_back(0);
  if (valid) {
    validity_.back() = static_cast<std::uint8_t>(validity_.back() | (1U << bit));
  } else {
    ++nulls_;
  }
  ++size_;
}

void Column::append_null() {
  mark(false);
  append_empty();
}

std::shared_ptr<const ArrowData> Column::finish() {
  auto out = std::make_shared<ArrowData>();
  out->length = std::exchange(size_, 0);
  out->null_count = std::exchange(nulls_, 0);
  std::vector<std::uint8_t> validity = std::exchange(validity_, {});
  out->buffers.push_back(out->null_count == 0 ? nullptr : buffer_of(std::move(validity)));
  hand_over(*out);
  return out;
}

void TextColumn::append(std::string_view text) {
  append_valid();
  append_valid_utf8(bytes_, text);
  offsets_.push_back(static_cast<std::int64_t>(bytes_.size()));
}

void TextColumn::append_or_null(std::string_view text) {
  if (text.empty()) {
    append_null();
  } else {
    append(text);
  }
}

void TextColumn::hand_over(ArrowData& out) {
  out.buffers.push_back(buffer_of(std::exchange(offsets_, {0})));
  out.buffers.push_back(buffer_of(std::exchange(bytes_, {})));
}

void DayColumn::append(const std::optional<std::chrono::year_month_day>& day) {
  if (day) {
    FixedColumn::append(static_cast<std::int32_t>(std::chrono::sys_days(*day).time_since_epoch().count()));
  } else {
    append_null();
  }
}

void PercentColumn::append(double percent) {
  if (const std::optional<Int128> value = scaled(percent)) {
    FixedColumn::append(*value);
  } else {
    append_null();
  }
}

NameColumn::NameColumn(std::string_view name, bool plain, std::initializer_list<std::string_view> names)
    : Column(name), plain_(plain), first_names_(names.begin(), names.end()), names_(first_names_) {}

void NameColumn::append(std::string_view value) {
  if (value.empty()) return append_null();
  append_valid();
  if (plain_) return texts_.append(value);
  const auto known = std::find(names_.begin(), names_.end(), value);
  indices_.push_back(static_cast<std::int32_t>(known - names_.begin()));
  if (known == names_.end()) names_.emplace_back(value);
}

void NameColumn::append_empty() {
  if (plain_) {
    texts_.append_null();
  } else {
    indices_.push_back(0);
  }
}

ArrowType NameColumn::type() const {
  if (plain_) return {name(), "U", {}, {}};
  return {name(), "i", {}, std::make_shared<const ArrowType>(ArrowType{"", "U", {}, {}})};
}

void NameColumn::hand_over(ArrowData& out) {
  if (plain_) {
    const auto texts = texts_.finish();
    out.buffers.insert(out.buffers.end(), texts->buffers.begin() + 1, texts->buffers.end());
    return;
  }
  out.buffers.push_back(buffer_of(std::exchange(indices_, {})));
  for (const std::string& known : std::exchange(names_, first_names_)) texts_.append(known);
  out.dictionary = texts_.finish();
}

ArrowType StructColumn::type() const {
  ArrowType out{name(), "+s", {}, {}};
  for (const Column* child : children_) out.children.push_back(child->type());
  return out;
}

void StructColumn::append_empty() {
  for (Column* child : children_) child->append_null();
}

void StructColumn::hand_over(ArrowData& out) {
  for (Column* child : children_) out.children.push_back(child->finish());
}

}  // namespace solieu::python
