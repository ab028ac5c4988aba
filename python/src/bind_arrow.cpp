// Tables and streams of records for everything that speaks the Arrow PyCapsule protocol.
#include "arrow_capsules.hpp"
#include "articles.hpp"
#include "batch_source.hpp"
#include "bindings.hpp"
#include "text_input.hpp"

namespace solieu::python {
namespace {

using Batch = std::shared_ptr<const ArrowData>;

const ArrowType& record_type(bool plain) {
  static const ArrowType with_dictionaries = RecordColumns(false).type();
  static const ArrowType without = RecordColumns(true).type();
  return plain ? without : with_dictionaries;
}

/// The type alone.
struct RecordSchema {
  bool plain = false;
};

/// Records of some articles.
struct RecordBatch {
  Batch data;
  bool plain = false;
};

/// All records of a call, in batches that any number of readers share.
struct RecordTable {
  std::vector<Batch> batches;
  bool plain = false;
};

class TableProducer : public BatchProducer {
 public:
  explicit TableProducer(const RecordTable& table) : table_(table) {}
  [[nodiscard]] const ArrowType& type() const override { return record_type(table_.plain); }
  [[nodiscard]] Batch next() override { return next_ < table_.batches.size() ? table_.batches[next_++] : nullptr; }

 private:
  RecordTable table_;
  std::size_t next_ = 0;
};

std::int64_t row_count(const RecordTable& table) {
  std::int64_t rows = 0;
  for (const Batch& batch : table.batches) rows += batch->length;
  return rows;
}

// The next articles of an iterator of (text, id, published), and the objects that hold their texts.
struct Articles {
  std::vector<ArticleRow> rows;
  std::vector<nb::object> owners;
};

ArticleRow article_of(nb::handle text, nb::handle id, nb::handle published, std::vector<nb::object>& owners) {
  ArticleRow row;
  if (!id.is_none()) row.id = nb::cast<std::string>(nb::str(id));
  try {
    const TextBytes bytes(text);
    owners.push_back(bytes.owner);
    row.text = bytes.bytes;
    row.context.published = day_of(published);
  } catch (nb::python_error& error) {
    if (!error.matches(PyExc_TypeError) && !error.matches(PyExc_ValueError)) throw;
    row.problem = nb::cast<std::string>(nb::str(error.value()));
  }
  return row;
}

Articles next_articles(const nb::object& iterator, std::size_t count, Encoding encoding) {
  Articles out;
  while (out.rows.size() < count) {
    PyObject* const item = PyIter_Next(iterator.ptr());
    if (item == nullptr) {
      if (PyErr_Occurred() != nullptr) throw nb::python_error();
      break;
    }
    const nb::object article = nb::steal(item);
    out.rows.push_back(article_of(article[0], article[1], article[2], out.owners));
    out.rows.back().context.encoding = encoding;
  }
  return out;
}

void check_signals() {
  if (PyErr_CheckSignals() != 0) throw nb::python_error();
}

// `articles` is an iterable of (text, id, published).
RecordTable make_table(const AnalyzerObject& analyzer, nb::handle articles, const std::optional<std::string>& encoding,
                       std::size_t batch_size, unsigned threads) {
  RecordTable table;
  RecordColumns columns(table.plain);
  const nb::object iterator = nb::iter(articles);
  const Encoding known = encoding_of(encoding);
  for (;;) {
    const Articles next = next_articles(iterator, batch_size, known);
    if (next.rows.empty()) return table;
    {
      const nb::gil_scoped_release unlocked;
      append_records(analyzer.analyzer, next.rows, threads, columns);
    }
    table.batches.push_back(columns.finish());
    check_signals();
  }
}

struct StreamOptions {
  std::string text;
  std::optional<std::string> id, published;
  Encoding encoding;
  bool plain;
  unsigned threads;
};

/// Batches of articles in, batches of records out, one for one.
class RecordStream : public BatchProducer {
 public:
  RecordStream(nb::object analyzer, nb::handle batches, StreamOptions options)
      : kept_(std::move(analyzer)),
        analyzer_(nb::cast<AnalyzerObject&>(kept_).analyzer),
        options_(std::move(options)),
        source_(batches),
        columns_(options_.plain) {
    find_columns();
  }

  [[nodiscard]] const ArrowType& type() const override { return record_type(options_.plain); }
  [[nodiscard]] bool plain() const { return options_.plain; }

  [[nodiscard]] Batch next() override {
    if (busy_) throw std::runtime_error("the stream is being read by another thread, or failed before");
    busy_ = true;  // and stays so after an exception: rows may be half written
    check_signals();
    Batch batch;
    if (source_.next()) {
      find_columns();
      const nb::gil_scoped_release unlocked;
      append_records(analyzer_, rows(), options_.threads, columns_);
      batch = columns_.finish();
    }
    busy_ = false;
    return batch;
  }

 private:
  // The type of a stream is known before its first batch; batches of an iterable may each have their own.
  void find_columns() {
    if (seen_ == source_.schemas()) return;
    const ArrowSchema& schema = *source_.schema();
    text_ = find_column(schema, options_.text, ColumnUse::text);
    if (options_.id) id_ = find_column(schema, *options_.id, ColumnUse::id);
    if (options_.published) published_ = find_column(schema, *options_.published, ColumnUse::day);
    seen_ = source_.schemas();
  }

  std::vector<ArticleRow> rows() {
    const ArrowArray& batch = source_.batch();
    const ColumnReader texts(text_, batch);
    const ColumnReader ids(options_.id ? id_ : text_, batch);
    const ColumnReader days(options_.published ? published_ : text_, batch);
    std::vector<ArticleRow> out(static_cast<std::size_t>(batch.length));
    for (std::int64_t i = 0; i < batch.length; ++i) {
      ArticleRow& row = out[static_cast<std::size_t>(i)];
      row.id = options_.id ? ids.id(i) : std::to_string(count_);
      ++count_;
      const std::optional<std::string_view> text = texts.text(i);
      row.text = text.value_or("");
      row.context.encoding = options_.encoding;
      if (!text) row.problem = "the text is null";
      try {
        if (options_.published) row.context.published = days.day(i);
      } catch (const std::invalid_argument& error) {
        row.problem = error.what();
      }
    }
    return out;
  }

  nb::object kept_;
  const Analyzer& analyzer_;
  StreamOptions options_;
  BatchSource source_;
  std::size_t seen_ = 0;
  ColumnPlace text_, id_, published_;
  std::uint64_t count_ = 0;  // articles so far
  RecordColumns columns_;
  bool busy_ = false;
};

// An exported stream reads on where the Python object stands.
class SharedProducer : public BatchProducer {
 public:
  explicit SharedProducer(nb::object stream) : kept_(std::move(stream)), stream_(nb::cast<RecordStream&>(kept_)) {}
  [[nodiscard]] const ArrowType& type() const override { return stream_.type(); }
  [[nodiscard]] Batch next() override { return stream_.next(); }

 private:
  nb::object kept_;
  RecordStream& stream_;
};

void bind_table(nb::module_& m) {
  const auto batches = [](const RecordTable& table) {
    nb::list out;
    for (const Batch& batch : table.batches) out.append(RecordBatch{batch, table.plain});
    return out;
  };
  const auto repr = [](const RecordTable& table) {
    return "<solieu.RecordTable of " + std::to_string(row_count(table)) + " records>";
  };
  nb::class_<RecordTable>(m, "RecordTable", "Records as an Arrow table; may be read any number of times.")
      .def("__len__", row_count)
      .def_prop_ro("batches", [batches](const RecordTable& table) { return batches(table); })
      .def("__repr__", [repr](const RecordTable& table) { return to_str(repr(table)); })
      .def("__arrow_c_schema__", [](const RecordTable& table) { return type_capsule(record_type(table.plain)); })
      .def(
          "__arrow_c_stream__",
          [](const RecordTable& table, nb::handle) { return stream_capsule(std::make_unique<TableProducer>(table)); },
          nb::arg("requested_schema") = nb::none());
  m.def("make_table", make_table, nb::arg(), nb::arg(), nb::arg().none(), nb::arg(), nb::arg());
}

void bind_stream(nb::module_& m) {
  nb::class_<RecordStream>(m, "RecordStream", "Records as a stream of Arrow batches; may be read once.")
      .def("__iter__", [](nb::handle self) { return nb::borrow(self); })
      .def("__next__",
           [](RecordStream& stream) {
             Batch batch = stream.next();
             if (!batch) throw nb::stop_iteration();
             return RecordBatch{std::move(batch), stream.plain()};
           })
      .def("__arrow_c_schema__", [](const RecordStream& stream) { return type_capsule(stream.type()); })
      .def(
          "__arrow_c_stream__",
          [](nb::handle self, nb::handle) {
            return stream_capsule(std::make_unique<SharedProducer>(nb::borrow(self)));
          },
          nb::arg("requested_schema") = nb::none());
  m.def(
      "make_stream",
      [](nb::object analyzer, nb::handle batches, std::string text, std::optional<std::string> id,
         std::optional<std::string> published, std::optional<std::string> encoding, bool plain, unsigned threads) {
        StreamOptions options{std::move(text),       std::move(id), std::move(published),
                              encoding_of(encoding), plain,         threads};
        return new RecordStream(std::move(analyzer), batches, std::move(options));
      },
      nb::arg(), nb::arg().none(), nb::arg(), nb::arg().none(), nb::arg().none(), nb::arg().none(), nb::arg(),
      nb::arg());
}

}  // namespace

void bind_arrow(nb::module_& m) {
  nb::exception<ColumnError>(m, "ColumnError", PyExc_ValueError);
  nb::class_<RecordSchema>(m, "RecordSchema", "The type of records in Arrow.")
      .def("__arrow_c_schema__", [](const RecordSchema& schema) { return type_capsule(record_type(schema.plain)); });
  m.def("make_schema", [](bool plain) { return RecordSchema{plain}; });
  nb::class_<RecordBatch>(m, "RecordBatch", "Records as an Arrow record batch.")
      .def("__len__", [](const RecordBatch& batch) { return batch.data->length; })
      .def("__arrow_c_schema__", [](const RecordBatch& batch) { return type_capsule(record_type(batch.plain)); })
      .def(
          "__arrow_c_array__",
          [](const RecordBatch& batch, nb::handle) { return array_capsules(record_type(batch.plain), batch.data); },
          nb::arg("requested_schema") = nb::none());
  bind_table(m);
  bind_stream(m);
}

}  // namespace solieu::python
