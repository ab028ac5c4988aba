// The Arrow PyCapsule protocol (https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html).
#pragma once

#include <nanobind/nanobind.h>

#include <memory>

#include "arrow_data.hpp"

namespace solieu::python {

/// A new capsule that owns `structure` until a receiver moves it out. T is ArrowSchema, ArrowArray or ArrowArrayStream.
template <class T>
[[nodiscard]] nanobind::object capsule_of(T structure);

/// What a capsule holds, moved out of it. \throws nb::type_error if it is another capsule.
template <class T>
[[nodiscard]] Released<T> taken_from(nanobind::handle capsule);

/// The capsules of a batch, as `__arrow_c_array__` gives them, and of its type.
[[nodiscard]] nanobind::object type_capsule(const ArrowType& type);
[[nodiscard]] nanobind::object array_capsules(const ArrowType& type, const std::shared_ptr<const ArrowData>& data);

/// Anything that hands out batches one after the other, as an Arrow stream.
class BatchProducer {
 public:
  virtual ~BatchProducer() = default;
  [[nodiscard]] virtual const ArrowType& type() const = 0;
  /// The next batch; null at the end. Called with the interpreter's lock held; may throw.
  [[nodiscard]] virtual std::shared_ptr<const ArrowData> next() = 0;
};

[[nodiscard]] nanobind::object stream_capsule(std::unique_ptr<BatchProducer> producer);

}  // namespace solieu::python
