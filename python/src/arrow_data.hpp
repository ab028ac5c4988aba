// Arrow types and arrays as values, and their hand-over through the C data interface.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "arrow_abi.hpp"

namespace solieu::python {

/// The type of a column: a tree, as ArrowSchema is.
struct ArrowType {
  std::string name;
  std::string format;
  std::vector<ArrowType> children;
  std::shared_ptr<const ArrowType> dictionary;
};

/// The values of a column. Immutable once made, so that any number of consumers share it without a copy.
struct ArrowData {
  std::int64_t length = 0;
  std::int64_t null_count = 0;
  std::vector<std::shared_ptr<const void>> buffers;
  std::vector<std::shared_ptr<const ArrowData>> children;
  std::shared_ptr<const ArrowData> dictionary;
};

/// The memory of `values`, kept by what points to it. Never null, also without values.
template <class T>
std::shared_ptr<const void> buffer_of(std::vector<T>&& values) {
  if (values.capacity() == 0) values.reserve(1);
  auto owner = std::make_shared<const std::vector<T>>(std::move(values));
  const void* const bytes = owner->data();
  return {std::move(owner), bytes};
}

/// Fills `out`, which the receiver releases.
void export_type(const ArrowType& type, ArrowSchema* out);
void export_data(std::shared_ptr<const ArrowData> data, ArrowArray* out);

/// A structure of the C interface that is released with its holder, or moved out of it.
template <class T>
class Released {
 public:
  Released() = default;
  explicit Released(T moved) : value_(moved) {}
  Released(Released&& other) noexcept : value_(std::exchange(other.value_, T{})) {}
  Released& operator=(Released&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Released() {
    if (value_.release != nullptr) value_.release(&value_);
  }

  [[nodiscard]] T& operator*() { return value_; }
  [[nodiscard]] T* operator->() { return &value_; }
  [[nodiscard]] const T* operator->() const { return &value_; }
  [[nodiscard]] bool empty() const { return value_.release == nullptr; }

 private:
  T value_{};
};

}  // namespace solieu::python
