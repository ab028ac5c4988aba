// Columns that grow row by row and become Arrow arrays.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_data.hpp"

namespace solieu::python {

/// One column. Every row is appended, or appended as null; finish() hands over the rows and starts anew.
class Column {
 public:
  explicit Column(std::string_view name) : name_(name) {}
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;
  virtual ~Column() = default;

  void append_null();
  [[nodiscard]] std::int64_t size() const { return size_; }
  [[nodiscard]] virtual ArrowType type() const = 0;
  [[nodiscard]] std::shared_ptr<const ArrowData> finish();

 protected:
  void append_valid() { mark(true); }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  void mark(bool valid);
  virtual void append_empty() = 0;             // the value that stands under a null
  virtual void hand_over(ArrowData& out) = 0;  // everything but the validity, and starts anew

  std::string name_;
  std::int64_t size_ = 0;
  std::int64_t nulls_ = 0;
  std::vector<std::uint8_t> validity_;
};

/// Strings. 64-bit offsets: no batch is too large for them.
class TextColumn : public Column {
 public:
  using Column::Column;
  void append(std::string_view text);          // ill-formed bytes become U+FFFD, as in the JSON
  void append_or_null(std::string_view text);  // null if empty
  [[nodiscard]] ArrowType type() const override { return {name(), "U", {}, {}}; }

 private:
  void append_empty() override { offsets_.push_back(offsets_.back()); }
  void hand_over(ArrowData& out) override;
  std::vector<std::int64_t> offsets_{0};
  std::vector<char> bytes_;
};

/// Values of one width.
template <class T>
class FixedColumn : public Column {
 public:
  FixedColumn(std::string_view name, std::string_view format) : Column(name), format_(format) {}
  void append(T value) {
    append_valid();
    values_.push_back(value);
  }
  [[nodiscard]] ArrowType type() const override { return {name(), format_, {}, {}}; }

 private:
  void append_empty() override { values_.push_back(T{}); }
  void hand_over(ArrowData& out) override { out.buffers.push_back(buffer_of(std::exchange(values_, {}))); }
  std::string format_;
  std::vector<T> values_;
};

struct OffsetColumn : FixedColumn<std::int64_t> {
  explicit OffsetColumn(std::string_view name) : FixedColumn(name, "l") {}
};

struct NumberColumn : FixedColumn<double> {
  explicit NumberColumn(std::string_view name) : FixedColumn(name, "g") {}
};

/// Days, as date32.
struct DayColumn : FixedColumn<std::int32_t> {
  explicit DayColumn(std::string_view name) : FixedColumn(name, "tdD") {}
  void append(const std::optional<std::chrono::year_month_day>& day);
};

/// Percentages, as decimal128(38, 18): the digits as they were written, where a double would round in sums.
__extension__ using Int128 = __int128;
struct PercentColumn : FixedColumn<Int128> {
  explicit PercentColumn(std::string_view name) : FixedColumn(name, "d:38,18") {}
  void append(double percent);  // null if it has more than 20 digits before the point
};

/// A closed set of names as a dictionary, or as plain strings for readers that know no dictionaries.
class NameColumn : public Column {
 public:
  NameColumn(std::string_view name, bool plain, std::initializer_list<std::string_view> names);
  void append(std::string_view value);  // a name that is new joins the dictionary of this batch
  [[nodiscard]] ArrowType type() const override;

 private:
  void append_empty() override;
  void hand_over(ArrowData& out) override;
  bool plain_;
  std::vector<std::string> first_names_;
  std::vector<std::string> names_;
  std::vector<std::int32_t> indices_;
  TextColumn texts_{""};
};

/// A row of other columns. What derives from it has them as members and appends to each.
class StructColumn : public Column {
 public:
  using Column::Column;
  [[nodiscard]] ArrowType type() const override;

 protected:
  void hold(std::initializer_list<Column*> children) { children_ = children; }  // in their order

 private:
  void append_empty() override;
  void hand_over(ArrowData& out) override;
  std::vector<Column*> children_;
};

/// Any number of items a row.
template <class Item>
class ListColumn : public Column {
 public:
  template <class... Arguments>
  explicit ListColumn(std::string_view name, Arguments... arguments) : Column(name), item_("item", arguments...) {}

  template <class Items>
  void append(const Items& items) {
    append_valid();
    for (const auto& item : items) item_.append(item);
    if (item_.size() > std::numeric_limits<std::int32_t>::max()) throw std::length_error("too many items in one batch");
    offsets_.push_back(static_cast<std::int32_t>(item_.size()));
  }
  [[nodiscard]] ArrowType type() const override { return {name(), "+l", {item_.type()}, {}}; }

 private:
  void append_empty() override { offsets_.push_back(offsets_.back()); }
  void hand_over(ArrowData& out) override {
    out.buffers.push_back(buffer_of(std::exchange(offsets_, {0})));
    out.children.push_back(item_.finish());
  }
  std::vector<std::int32_t> offsets_{0};
  Item item_;
};

}  // namespace solieu::python
