#include <solieu/solieu.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <solieu/solieu.hpp>

#include "io/day.hpp"
#include "io/record_json.hpp"

struct solieu_analyzer {
  solieu::Analyzer analyzer;
};

namespace {

// Null when there is no memory: an error must be reported all the same.
char* copy(std::string_view text) noexcept {
  char* const bytes = static_cast<char*>(std::malloc(text.size() + 1));
  if (bytes == nullptr) return nullptr;
  std::memcpy(bytes, text.data(), text.size());
  bytes[text.size()] = '\0';
  return bytes;
}

solieu_status report(solieu_error* error, solieu_status status, std::string_view message,
                     const solieu::RuleProblem& place = {}) noexcept {
  if (error != nullptr) {
    *error = {status, place.line, place.column, place.file.empty() ? nullptr : copy(place.file), copy(message)};
  }
  return status;
}

class WrongArgument : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

// The border: whatever is thrown inside becomes a status here.
template <class Body>
solieu_status guarded(solieu_error* error, const Body& body) noexcept {
  try {
    return body();
  } catch (const solieu::RuleError& wrong) {
    return report(error, SOLIEU_RULE_ERROR, wrong.what(), wrong.problems().front());
  } catch (const WrongArgument& wrong) {
    return report(error, SOLIEU_INVALID_ARGUMENT, wrong.what());
  } catch (const std::filesystem::filesystem_error& wrong) {
    return report(error, SOLIEU_IO_ERROR, wrong.what());
  } catch (const std::length_error& wrong) {
    return report(error, SOLIEU_TOO_LARGE, wrong.what());
  } catch (const std::bad_alloc&) {
    return report(error, SOLIEU_OUT_OF_MEMORY, "out of memory");
  } catch (const std::exception& wrong) {
    return report(error, SOLIEU_INTERNAL_ERROR, wrong.what());
  } catch (...) {
    return report(error, SOLIEU_INTERNAL_ERROR, "unknown error");
  }
}

struct Request {
  const solieu_analyzer* analyzer;
  const char* text;
  size_t size;
  solieu_document document;
};

solieu::Context context_of(const solieu_document& document) {
  solieu::Context context;
  if (document.published != nullptr) {
    context.published = solieu::parse_day(document.published);
    if (!context.published) throw WrongArgument("published: not a day (YYYY-MM-DD)");
  }
  if (document.encoding != nullptr) {
    const std::optional<solieu::Encoding> encoding = solieu::encoding_named(document.encoding);
    if (!encoding) throw WrongArgument("encoding: not known: " + std::string(document.encoding));
    context.encoding = *encoding;
  }
  return context;
}

std::string record_lines(const solieu::Analysis& found, std::string_view, const std::string& id) {
  const solieu::DocumentInfo document{id, found.article.title, found.article.source_name, found.article.published};
  solieu::RecordJson json(document, {});
  std::string lines;
  for (std::size_t i = 0; i < found.records.size(); ++i) {
    lines += json.write(found.records[i], i + 1);
    lines += '\n';
  }
  return lines;
}

std::string mention_lines(const solieu::Analysis& found, std::string_view text, const std::string& id) {
  std::string lines;
  for (const solieu::Mention& mention : found.mentions) {
    lines += solieu::to_json(mention, found.text, text, id) + '\n';
  }
  return lines;
}

template <class Write>
solieu_status analyze(const Request& request, const Write& write, solieu_buffer* out, solieu_error* error) noexcept {
  if (out == nullptr) return report(error, SOLIEU_INVALID_ARGUMENT, "no buffer");
  *out = {nullptr, 0};
  if (request.analyzer == nullptr) return report(error, SOLIEU_INVALID_ARGUMENT, "no analyzer");
  if (request.text == nullptr && request.size > 0) return report(error, SOLIEU_INVALID_ARGUMENT, "no text");
  if (request.size > std::numeric_limits<std::uint32_t>::max()) {
    return report(error, SOLIEU_TOO_LARGE, "text of 4 GiB or more");
  }
  return guarded(error, [&] {
    const solieu::Context context = context_of(request.document);
    const std::string_view text(request.text == nullptr ? "" : request.text, request.size);
    const std::string lines = write(request.analyzer->analyzer.analyze(text, context), text,
                                    request.document.id == nullptr ? "" : request.document.id);
    *out = {copy(lines), lines.size()};
    if (out->data == nullptr) throw std::bad_alloc();
    return SOLIEU_OK;
  });
}

}  // namespace

const char* solieu_version(void) { return SOLIEU_VERSION; }

solieu_analyzer* solieu_analyzer_new(const char* const* rules, size_t count, solieu_error* error) {
  solieu_analyzer* made = nullptr;
  guarded(error, [&] {
    solieu::Rules tables = solieu::Rules::builtin();
    for (size_t i = 0; i < count; ++i) {
      if (rules == nullptr || rules[i] == nullptr) return report(error, SOLIEU_INVALID_ARGUMENT, "no path of rules");
      tables.load(rules[i]);
    }
    made = new solieu_analyzer{solieu::Analyzer(tables)};
    return SOLIEU_OK;
  });
  return made;
}

void solieu_analyzer_free(solieu_analyzer* analyzer) { delete analyzer; }

solieu_status solieu_records(const solieu_analyzer* analyzer, const char* text, size_t size,
                             const solieu_document* document, solieu_buffer* out, solieu_error* error) {
  return analyze({analyzer, text, size, document == nullptr ? solieu_document{} : *document}, record_lines, out, error);
}

solieu_status solieu_mentions(const solieu_analyzer* analyzer, const char* text, size_t size,
                              const solieu_document* document, solieu_buffer* out, solieu_error* error) {
  return analyze({analyzer, text, size, document == nullptr ? solieu_document{} : *document}, mention_lines, out,
                 error);
}

void solieu_buffer_free(solieu_buffer* buffer) {
  if (buffer == nullptr) return;
  std::free(buffer->data);
  *buffer = {nullptr, 0};
}

void solieu_error_clear(solieu_error* error) {
  if (error == nullptr) return;
  std::free(error->file);
  std::free(error->message);
  *error = {};
}
