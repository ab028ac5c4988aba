#include "arrow_capsules.hpp"

#include <cerrno>
#include <string>
#include <type_traits>

namespace solieu::python {

namespace nb = nanobind;

namespace {

template <class T>
constexpr const char* capsule_name() {
  if constexpr (std::is_same_v<T, ArrowSchema>) return "arrow_schema";
  if constexpr (std::is_same_v<T, ArrowArray>) return "arrow_array";
  if constexpr (std::is_same_v<T, ArrowArrayStream>) return "arrow_array_stream";
}

template <class T>
void destroy(PyObject* capsule) {
  auto* const structure = static_cast<T*>(PyCapsule_GetPointer(capsule, capsule_name<T>()));
  if (structure->release != nullptr) structure->release(structure);
  delete structure;
}

// What stands behind an ArrowArrayStream.
struct StreamState {
  std::unique_ptr<BatchProducer> producer;
  std::string last_error;
};

StreamState& state_of(ArrowArrayStream* stream) { return *static_cast<StreamState*>(stream->private_data); }

// No exception may leave a callback: its words stay for get_last_error.
template <class Body>
int without_exception(ArrowArrayStream* stream, const Body& body) noexcept {
  const nb::gil_scoped_acquire locked;
  try {
    body(*state_of(stream).producer);
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  } catch (std::exception& error) {
    state_of(stream).last_error = error.what();
    return EIO;
  }
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  return without_exception(stream, [&](BatchProducer& producer) { export_type(producer.type(), out); });
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  *out = {};
  return without_exception(stream, [&](BatchProducer& producer) {
    if (auto batch = producer.next()) export_data(std::move(batch), out);
  });
}

const char* get_last_error(ArrowArrayStream* stream) {
  const std::string& text = state_of(stream).last_error;
  return text.empty() ? nullptr : text.c_str();
}

void release_stream(ArrowArrayStream* stream) {
  stream->release = nullptr;
  if (Py_IsInitialized() == 0) return;  // its Python objects have gone with the interpreter
  const nb::gil_scoped_acquire locked;
  delete &state_of(stream);
}

}  // namespace

template <class T>
nb::object capsule_of(T structure) {
  Released<T> kept(structure);
  auto place = std::make_unique<T>(structure);
  PyObject* const capsule = PyCapsule_New(place.get(), capsule_name<T>(), destroy<T>);
  if (capsule == nullptr) throw nb::python_error();
  (*kept).release = nullptr;
  place.release();
  return nb::steal(capsule);
}

template <class T>
Released<T> taken_from(nb::handle capsule) {
  auto* const structure = static_cast<T*>(PyCapsule_GetPointer(capsule.ptr(), capsule_name<T>()));
  if (structure == nullptr) throw nb::python_error();
  const T moved = *structure;
  structure->release = nullptr;
  return Released<T>(moved);
}

template Released<ArrowSchema> taken_from(nb::handle);
template Released<ArrowArray> taken_from(nb::handle);
template Released<ArrowArrayStream> taken_from(nb::handle);

nb::object type_capsule(const ArrowType& type) {
  ArrowSchema schema{};
  export_type(type, &schema);
  return capsule_of(schema);
}

nb::object array_capsules(const ArrowType& type, const std::shared_ptr<const ArrowData>& data) {
  ArrowArray array{};
  export_data(data, &array);
  const nb::object array_part = capsule_of(array);
  return nb::make_tuple(type_capsule(type), array_part);
}

nb::object stream_capsule(std::unique_ptr<BatchProducer> producer) {
  auto state = std::make_unique<StreamState>(StreamState{std::move(producer), {}});
  return capsule_of(ArrowArrayStream{get_schema, get_next, get_last_error, release_stream, state.release()});
}

}  // namespace solieu::python
