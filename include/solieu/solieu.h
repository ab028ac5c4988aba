/// \file
/// The C interface: an opaque analyzer, JSON lines out. For every language that can call C.
///
/// \code
/// solieu_error error = {0};
/// solieu_analyzer* analyzer = solieu_analyzer_new(NULL, 0, &error);
/// solieu_buffer records;
/// solieu_document document = {.id = "a.txt", .published = "2021-07-01"};
/// if (analyzer && solieu_records(analyzer, text, strlen(text), &document, &records, &error) == SOLIEU_OK) {
///   fwrite(records.data, 1, records.size, stdout);
///   solieu_buffer_free(&records);
/// } else {
///   fprintf(stderr, "%s\n", error.message);
///   solieu_error_clear(&error);
/// }
/// solieu_analyzer_free(analyzer);
/// \endcode
///
/// No function throws, prints, aborts or unwinds into the caller. What a function hands out in a solieu_buffer or
/// solieu_error belongs to the caller, who gives it back to the function named here, not to free().
/// A null pointer is SOLIEU_INVALID_ARGUMENT where none is allowed; every `error` may be null.
#ifndef SOLIEU_SOLIEU_H
#define SOLIEU_SOLIEU_H

#include <stddef.h>

#include <solieu/export.hpp>  // preprocessor only

#ifdef __cplusplus
extern "C" {
#endif

/// What became of a call. New values may be added at the end.
typedef enum solieu_status {
  SOLIEU_OK = 0,
  SOLIEU_INVALID_ARGUMENT = 1,  ///< a null pointer, a day that is none, an encoding that is not known
  SOLIEU_RULE_ERROR = 2,        ///< wrong rows in a rule table
  SOLIEU_IO_ERROR = 3,          ///< a rule table that cannot be read
  SOLIEU_TOO_LARGE = 4,         ///< a text of 4 GiB or more
  SOLIEU_OUT_OF_MEMORY = 5,
  SOLIEU_INTERNAL_ERROR = 6  ///< an error of the library
} solieu_status;

/// Why a call failed. Start with `solieu_error error = {0};`. Written on failure only; clear it before it is used
/// again.
typedef struct solieu_error {
  solieu_status status;
  size_t line;    ///< place of the first wrong row, from 1; else 0
  size_t column;  ///< in bytes, from 1; else 0
  char* file;     ///< the rule table; null where no file is at fault
  char* message;  ///< all that is wrong, UTF-8, one line a problem; null if there was no memory for it
} solieu_error;

/// Bytes that the library made, with a zero byte behind the last.
typedef struct solieu_buffer {
  char* data;
  size_t size;
} solieu_buffer;

/// What is known about an article beside its text. Start with zeros: null is "not known".
typedef struct solieu_document {
  const char* id;         ///< names the document in what comes out
  const char* published;  ///< its day, "2021-07-01"; else that of the article's own dateline
  const char* encoding;   ///< of the bytes: "utf-8", "windows-1258", "tcvn3" …; else found out
} solieu_document;

/// Immutable once built: one analyzer serves any number of threads at once.
typedef struct solieu_analyzer solieu_analyzer;

/// The library's version, "0.1.0".
SOLIEU_EXPORT const char* solieu_version(void);

/// Builds an analyzer of the built-in rules with those of `count` table files or folders over them (none: null, 0).
/// Null on failure. Takes about 30 ms: build one and keep it.
SOLIEU_EXPORT solieu_analyzer* solieu_analyzer_new(const char* const* rules, size_t count, solieu_error* error);

/// Null is allowed. No other thread may still use the analyzer.
SOLIEU_EXPORT void solieu_analyzer_free(solieu_analyzer* analyzer);

/// The records of an article as JSON lines (`solieu.record/1`), empty if there are none. Any bytes are a valid article.
/// `text` may be null if `size` is 0, and `document` if nothing is known. On failure `out` holds null and 0.
SOLIEU_EXPORT solieu_status solieu_records(const solieu_analyzer* analyzer, const char* text, size_t size,
                                           const solieu_document* document, solieu_buffer* out, solieu_error* error);

/// The mentions of an article as JSON lines (`solieu.mention/1`); else like solieu_records.
SOLIEU_EXPORT solieu_status solieu_mentions(const solieu_analyzer* analyzer, const char* text, size_t size,
                                            const solieu_document* document, solieu_buffer* out, solieu_error* error);

/// Frees what the buffer holds and empties it. Null is allowed.
SOLIEU_EXPORT void solieu_buffer_free(solieu_buffer* buffer);

/// Frees what the error holds and sets it to SOLIEU_OK. Null is allowed.
SOLIEU_EXPORT void solieu_error_clear(solieu_error* error);

#ifdef __cplusplus
}
#endif

#endif
