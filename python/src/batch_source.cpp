#include "batch_source.hpp"

#include <stdexcept>
#include <string>
#include <system_error>

#include "arrow_capsules.hpp"

namespace solieu::python {

namespace nb = nanobind;

namespace {

void check(ArrowArrayStream& stream, int code) {
  if (code == 0) return;
  const char* const words = stream.get_last_error(&stream);
  throw std::runtime_error("the input failed: " +
                           (words == nullptr ? std::generic_category().message(code) : std::string(words)));
}

}  // namespace

BatchSource::BatchSource(nb::handle batches) {
  if (nb::hasattr(batches, "__arrow_c_stream__")) {
    open_stream(batches);
  } else if (nb::hasattr(batches, "__arrow_c_array__")) {
    open_batch(batches);
  } else if (PyObject* const iterator = PyObject_GetIter(batches.ptr())) {
    iterator_ = nb::steal(iterator);
  } else {
    PyErr_Format(PyExc_TypeError, "batches must be Arrow data or an iterable of record batches, not %s",
                 Py_TYPE(batches.ptr())->tp_name);
    throw nb::python_error();
  }
}

bool BatchSource::next() {
  for (;;) {
    if (std::exchange(waiting_, false)) return true;
    if (!stream_.empty() && next_of_stream()) return true;
    if (!iterator_.is_valid()) return false;
    PyObject* const item = PyIter_Next(iterator_.ptr());
    if (item == nullptr) {
      if (PyErr_Occurred() != nullptr) throw nb::python_error();
      return false;
    }
    open(nb::steal(item));
  }
}

// The producer may work long, and takes the interpreter's lock itself where it needs it.
bool BatchSource::next_of_stream() {
  const nb::gil_scoped_release unlocked;
  ArrowArray batch{};
  check(*stream_, stream_->get_next(&*stream_, &batch));
  batch_ = Released<ArrowArray>(batch);
  if (batch_.empty()) stream_ = {};
  return !batch_.empty();
}

void BatchSource::open(nb::handle object) {
  if (nb::hasattr(object, "__arrow_c_array__")) return open_batch(object);
  if (nb::hasattr(object, "__arrow_c_stream__")) return open_stream(object);
  PyErr_Format(PyExc_TypeError, "not a record batch: %s", Py_TYPE(object.ptr())->tp_name);
  throw nb::python_error();
}

void BatchSource::open_stream(nb::handle object) {
  stream_ = taken_from<ArrowArrayStream>(object.attr("__arrow_c_stream__")());
  ArrowSchema schema{};
  check(*stream_, stream_->get_schema(&*stream_, &schema));
  schema_ = Released<ArrowSchema>(schema);
  ++schemas_;
}

void BatchSource::open_batch(nb::handle object) {
  const nb::object capsules = object.attr("__arrow_c_array__")();
  schema_ = taken_from<ArrowSchema>(capsules[0]);
  batch_ = taken_from<ArrowArray>(capsules[1]);
  ++schemas_;
  waiting_ = true;
}

}  // namespace solieu::python
