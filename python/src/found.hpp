// One analyzed article as the Python objects share it, and the views that those objects are.
#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include <solieu/solieu.hpp>

namespace solieu::python {

namespace nb = nanobind;

/// The UTF-8 of a str, the bytes of a bytes.
struct TextBytes {
  /// \throws nb::type_error for any other object.
  explicit TextBytes(nb::handle object);

  nb::object owner;  // keeps what `bytes` points to
  std::string_view bytes;
  bool is_str = false;
};

/// An article and everything found in it.
struct Found {
  Found(nb::handle text, std::string document_id) : source(text), id(std::move(document_id)) {}
  [[nodiscard]] DocumentInfo document() const;
  /// What stands there, in UTF-8.
  [[nodiscard]] std::string words(SourceSpan span) const;
  /// Offsets into the str that was given, or into what the bytes decode to, with "replace" where they are ill-formed.
  [[nodiscard]] CharacterOffsets::Range characters(SourceSpan span) const;

  TextBytes source;
  std::string id;
  Analysis analysis;

 private:
  mutable std::once_flag once_;
  mutable std::optional<CharacterOffsets> offsets_;
};

/// A part of an analysis, which it keeps alive.
template <class T>
struct View {
  std::shared_ptr<const Found> found;
  const T* item;

  template <class Part>
  [[nodiscard]] View<Part> part(const Part& of_item) const {
    return {found, &of_item};
  }
};

/// str, with U+FFFD for ill-formed bytes.
[[nodiscard]] nb::object to_str(std::string_view text);
/// str, or None if it is empty.
[[nodiscard]] nb::object to_python(const std::string& text);
/// int where the number is whole, as in the JSON; else float.
[[nodiscard]] nb::object to_python(double number);
/// datetime.date or None.
[[nodiscard]] nb::object to_python(const std::optional<std::chrono::year_month_day>& day);
[[nodiscard]] nb::object to_python(SourceSpan span);
[[nodiscard]] nb::object to_python(const std::vector<std::string>& texts);
inline nb::object to_python(std::string_view text) { return to_str(text); }
inline nb::object to_python(bool yes) { return nb::bool_(yes); }
inline nb::object to_python(nb::object object) { return object; }

/// The parts of a list as a tuple of views.
template <class T, class Part>
nb::object views(const View<T>& whole, const std::vector<Part>& parts) {
  nb::list out;
  for (const Part& part : parts) out.append(whole.part(part));
  return nb::tuple(out);
}

template <class T, class Part>
nb::object view_or_none(const View<T>& whole, const std::optional<Part>& part) {
  return part ? nb::cast(whole.part(*part)) : nb::none();
}

/// What `json.loads` makes of it.
[[nodiscard]] nb::object from_json(const std::string& json);

/// Defines the Python class of a part: read-only attributes over the C++ value.
template <class T>
class ViewClass {
 public:
  ViewClass(nb::module_& module, const char* name, const char* doc) : class_(module, name, doc) {
    class_.def("__repr__", [](nb::handle self) { return nb::module_::import_("solieu._show").attr("shown")(self); });
  }

  /// An attribute: a member, or what a function makes of the view.
  template <class Get>
  ViewClass& attribute(const char* name, Get get, const char* doc = "") {
    class_.def_prop_ro(
        name,
        [get](const View<T>& view) -> nb::object {
          if constexpr (std::is_member_pointer_v<Get>) {
            return to_python(view.item->*get);
          } else {
            return to_python(get(view));
          }
        },
        doc);
    return *this;
  }

  /// text and span of the place that `get` gives; None where it gives nothing.
  template <class Get>
  ViewClass& words(Get get) {
    attribute(
        "text",
        [get](const View<T>& v) {
          return of_span(v, get, [](const Found& found, SourceSpan s) { return to_str(found.words(s)); });
        },
        "The words in the article.");
    attribute(
        "span",
        [get](const View<T>& v) { return of_span(v, get, [](const Found&, SourceSpan s) { return to_python(s); }); },
        "(begin, end) in bytes of the article as UTF-8, or of the bytes that were given.");
    return *this;
  }

  /// The same, and start and end in characters.
  template <class Get>
  ViewClass& place(Get get) {
    words(get);
    attribute(
        "start",
        [get](const View<T>& v) {
          return of_span(v, get, [](const Found& found, SourceSpan s) { return nb::int_(found.characters(s).begin); });
        },
        "Offset in characters: text[start:end] is the text.");
    attribute(
        "end",
        [get](const View<T>& v) {
          return of_span(v, get, [](const Found& found, SourceSpan s) { return nb::int_(found.characters(s).end); });
        },
        "Offset in characters, one past the last.");
    return *this;
  }

  /// number, low, high and bound of a quantity.
  template <class Get>
  ViewClass& quantity(const char* number, Get get) {
    attribute(
        number,
        [get](const View<T>& v) {
          const Quantity& quantity = get(v);
          return quantity.is_range() ? nb::object(nb::none()) : to_python(quantity.low);
        },
        "The number; None if it is a range.");
    attribute(
        "low", [get](const View<T>& v) { return get(v).low; }, "The lower end; the number if it is no range.");
    attribute(
        "high", [get](const View<T>& v) { return get(v).high; }, "The upper end; the number if it is no range.");
    attribute(
        "bound", [get](const View<T>& v) { return to_string(get(v).bound); }, "exact, about, over, nearly, …");
    return *this;
  }

  nb::class_<View<T>>& done() { return class_; }

 private:
  template <class Get, class Make>
  static nb::object of_span(const View<T>& view, const Get& get, const Make& make) {
    const std::optional<SourceSpan> span = get(view);
    return span ? nb::object(make(*view.found, *span)) : nb::object(nb::none());
  }

  nb::class_<View<T>> class_;
};

/// The place of a Quote: none where the article has no words for it.
inline std::optional<SourceSpan> place_of(const Quote& quote) {
  return quote.text.empty() ? std::nullopt : std::optional(quote.span);
}

}  // namespace solieu::python
