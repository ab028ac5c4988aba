// Record batches that others made, one after the other.
#pragma once

#include <nanobind/nanobind.h>

#include "arrow_data.hpp"

namespace solieu::python {

/// An object with `__arrow_c_stream__`, one with `__arrow_c_array__`, or an iterable of either.
class BatchSource {
 public:
  /// \throws nb::type_error if it is none of these.
  explicit BatchSource(nanobind::handle batches);
  /// The next batch, false at the end. To be called with the interpreter's lock.
  /// \throws std::runtime_error what the source says of its failure; nb::python_error.
  [[nodiscard]] bool next();
  /// The type of the batches: known at once of a stream, else empty before the first next().
  [[nodiscard]] Released<ArrowSchema>& schema() { return schema_; }
  [[nodiscard]] const ArrowArray& batch() const { return *batch_.operator->(); }
  /// Tells how often the type has been given anew.
  [[nodiscard]] std::size_t schemas() const { return schemas_; }

 private:
  bool next_of_stream();
  void open(nanobind::handle object);
  void open_stream(nanobind::handle object);
  void open_batch(nanobind::handle object);

  nanobind::object iterator_;
  Released<ArrowArrayStream> stream_;
  Released<ArrowSchema> schema_;
  Released<ArrowArray> batch_;
  std::size_t schemas_ = 0;
  bool waiting_ = false;  // a batch that was opened and not handed out yet
};

}  // namespace solieu::python
