#include "found.hpp"

#include <cmath>

namespace solieu::python {
namespace {

// A str may hold lone surrogates, which have no UTF-8. Each becomes U+FFFD, of the same three bytes, so that all
// offsets stay as they are.
nb::object without_surrogates(nb::handle str) {
  PyErr_Clear();
  PyObject* const passed = PyUnicode_AsEncodedString(str.ptr(), "utf-8", "surrogatepass");
  if (passed == nullptr) throw nb::python_error();
  const nb::object bytes = nb::steal(passed);
  char* const data = PyBytes_AS_STRING(passed);  // no one else has seen the object yet
  const auto byte = [data](Py_ssize_t i) { return static_cast<unsigned char>(data[i]); };
  for (Py_ssize_t i = 0; i + 2 < PyBytes_GET_SIZE(passed); ++i) {
    if (byte(i) != 0xED || byte(i + 1) < 0xA0) continue;
    data[i] = '\xEF';
    data[i + 1] = '\xBF';
    data[i + 2] = '\xBD';
  }
  return bytes;
}

}  // namespace

TextBytes::TextBytes(nb::handle object) : owner(nb::borrow(object)), is_str(PyUnicode_Check(object.ptr())) {
  Py_ssize_t size = 0;
  if (is_str) {
    if (const char* const utf8 = PyUnicode_AsUTF8AndSize(object.ptr(), &size)) {
      bytes = {utf8, static_cast<std::size_t>(size)};
      return;
    }
    if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError) == 0) throw nb::python_error();
    owner = without_surrogates(object);
  } else if (!PyBytes_Check(object.ptr())) {
    PyErr_Format(PyExc_TypeError, "text must be str or bytes, not %s", Py_TYPE(object.ptr())->tp_name);
    throw nb::python_error();
  }
  bytes = {PyBytes_AS_STRING(owner.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(owner.ptr()))};
}

DocumentInfo Found::document() const {
  return {id, analysis.article.title, analysis.article.source_name, analysis.article.published};
}

CharacterOffsets::Range Found::characters(SourceSpan span) const {
  std::call_once(once_, [this] { offsets_.emplace(source.bytes, analysis.text.encoding); });
  return offsets_->code_points(span);
}

std::string Found::words(SourceSpan span) const {
  const std::string_view bytes = slice(source.bytes, span);
  const Encoding encoding = analysis.text.encoding;
  if (encoding == Encoding::utf8) return std::string(bytes);
  return normalize(bytes, {.encoding = encoding, .compose_only = true}).text;
}

nb::object to_str(std::string_view text) {
  PyObject* const made = PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace");
  if (made == nullptr) throw nb::python_error();
  return nb::steal(made);
}

nb::object to_python(const std::string& text) { return text.empty() ? nb::none() : to_str(text); }

nb::object to_python(double number) {
  constexpr double exact = 9007199254740992.0;  // up to 2^53 every whole number is a double
  if (number == std::trunc(number) && std::abs(number) <= exact) return nb::int_(static_cast<std::int64_t>(number));
  return nb::float_(number);
}

nb::object to_python(const std::optional<std::chrono::year_month_day>& day) {
  if (!day || static_cast<int>(day->year()) < 1 || static_cast<int>(day->year()) > 9999) return nb::none();
  return nb::module_::import_("datetime")
      .attr("date")(static_cast<int>(day->year()), static_cast<unsigned>(day->month()),
                    static_cast<unsigned>(day->day()));
}

nb::object to_python(SourceSpan span) { return nb::make_tuple(span.begin, span.end); }

nb::object to_python(const std::vector<std::string>& texts) {
  nb::list out;
  for (const std::string& text : texts) out.append(to_str(text));
  return nb::tuple(out);
}

nb::object from_json(const std::string& json) {
  return nb::module_::import_("json").attr("loads")(nb::bytes(json.data(), json.size()));
}

}  // namespace solieu::python
