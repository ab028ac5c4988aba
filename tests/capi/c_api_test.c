/* The C interface: records as the golden files have them, every error, many threads on one analyzer. */
#include <solieu/solieu.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

static const char article[] = "Ngày 11/7/2020, BHXH tỉnh Hà Nam vận động được 925 người tham gia BHXH tự nguyện.";
static const solieu_document named = {.id = "x", .encoding = "utf-8"};
static int failures = 0;

static void check(int holds, const char* what) {
  if (holds) return;
  fprintf(stderr, "wrong: %s\n", what);
  ++failures;
}

static void fails_with(solieu_status expected, solieu_status status, solieu_error* error, const char* what) {
  check(status == expected && error->status == expected, what);
  check(error->message != NULL && error->message[0] != '\0', what);
  solieu_error_clear(error);
  check(error->status == SOLIEU_OK && error->message == NULL && error->file == NULL, "a cleared error is empty");
}

static char* read_file(const char* path, size_t* size) {
  FILE* const file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  const size_t room = 1 << 20;
  char* const bytes = malloc(room);
  *size = bytes == NULL ? 0 : fread(bytes, 1, room, file);
  fclose(file);
  return bytes;
}

static void golden(const solieu_analyzer* analyzer, const char* examples) {
  char path[4096];
  size_t text_size = 0;
  size_t expected_size = 0;
  snprintf(path, sizeof path, "%s/articles/ra-quan-ha-nam.txt", examples);
  char* const text = read_file(path, &text_size);
  snprintf(path, sizeof path, "%s/records/ra-quan-ha-nam.jsonl", examples);
  char* const expected = read_file(path, &expected_size);
  solieu_buffer out;
  check(solieu_records(analyzer, text, text_size, &(solieu_document){.id = "ra-quan-ha-nam.txt"}, &out, NULL) ==
            SOLIEU_OK,
        "golden");
  check(out.size == expected_size && memcmp(out.data, expected, out.size) == 0, "the records of the golden file");
  solieu_buffer_free(&out);
  check(out.data == NULL && out.size == 0, "a freed buffer is empty");
  free(text);
  free(expected);
}

static void any_bytes(const solieu_analyzer* analyzer) {
  solieu_buffer out;
  check(solieu_records(analyzer, NULL, 0, NULL, &out, NULL) == SOLIEU_OK, "no text");
  check(out.size == 0 && out.data != NULL && out.data[0] == '\0', "no text has no records");
  solieu_buffer_free(&out);
  check(solieu_records(analyzer, "\xFF\0\xC3", 3, NULL, &out, NULL) == SOLIEU_OK, "ill-formed bytes");
  solieu_buffer_free(&out);
  check(solieu_mentions(analyzer, article, strlen(article), &named, &out, NULL) == SOLIEU_OK, "mentions");
  check(strstr(out.data, "\"type\":\"date\",\"text\":\"Ngày 11/7/2020\"") != NULL, "the mention of the day");
  check(out.data[out.size] == '\0' && out.data[out.size - 1] == '\n', "lines, and a zero byte behind");
  solieu_buffer_free(&out);
  solieu_buffer_free(NULL);
}

static void published(const solieu_analyzer* analyzer) {
  static const char text[] = "Ngày 11/7, BHXH tỉnh Hà Nam vận động được 925 người tham gia BHXH tự nguyện.";
  solieu_buffer out;
  check(solieu_records(analyzer, text, strlen(text), &(solieu_document){.published = "2019-07-15"}, &out, NULL) ==
            SOLIEU_OK,
        "published");
  check(out.data != NULL && strstr(out.data, "\"start\":\"2019-07-11\"") != NULL, "the year of the publication");
  solieu_buffer_free(&out);
}

static void wrong_calls(const solieu_analyzer* analyzer) {
  solieu_error error = {0};
  solieu_buffer out = {NULL, 0};
  fails_with(SOLIEU_INVALID_ARGUMENT, solieu_records(NULL, "a", 1, NULL, &out, &error), &error, "no analyzer");
  fails_with(SOLIEU_INVALID_ARGUMENT, solieu_records(analyzer, NULL, 1, NULL, &out, &error), &error, "no text");
  fails_with(SOLIEU_INVALID_ARGUMENT, solieu_records(analyzer, "a", 1, NULL, NULL, &error), &error, "no buffer");
  fails_with(SOLIEU_INVALID_ARGUMENT,
             solieu_mentions(analyzer, "a", 1, &(solieu_document){.published = "2020-02-30"}, &out, &error), &error,
             "30 February");
  fails_with(SOLIEU_INVALID_ARGUMENT,
             solieu_records(analyzer, "a", 1, &(solieu_document){.encoding = "morse"}, &out, &error), &error, "Morse");
  check(out.data == NULL && out.size == 0, "nothing comes out of a wrong call");
  check(solieu_records(NULL, "a", 1, NULL, &out, NULL) == SOLIEU_INVALID_ARGUMENT, "no error struct");
  if (sizeof(size_t) > 4) {
    const size_t huge = (size_t)1 << 32;  // refused by its size, before a byte is read
    fails_with(SOLIEU_TOO_LARGE, solieu_records(analyzer, "a", huge, NULL, &out, &error), &error, "4 GiB");
  }
  solieu_error_clear(NULL);
  solieu_analyzer_free(NULL);
}

static void user_rules(void) {
  solieu_error error = {0};
  const char* const missing[] = {"no/such/folder"};
  check(solieu_analyzer_new(missing, 1, &error) == NULL, "rules that are not there");
  fails_with(SOLIEU_IO_ERROR, error.status, &error, "rules that are not there");
  check(solieu_analyzer_new(NULL, 1, &error) == NULL, "one path of rules, but none given");
  fails_with(SOLIEU_INVALID_ARGUMENT, error.status, &error, "one path of rules, but none given");

  FILE* const file = fopen("units.tsv", "wb");
  if (file == NULL) exit(1);
  fputs("unit\n", file);
  fclose(file);
  const char* const wrong[] = {"units.tsv"};
  check(solieu_analyzer_new(wrong, 1, &error) == NULL, "a wrong table");
  check(error.file != NULL && strcmp(error.file, "units.tsv") == 0 && error.line == 1 && error.column > 0, "its place");
  check(error.message != NULL && strstr(error.message, "units.tsv:1:") != NULL, "its message");
  fails_with(SOLIEU_RULE_ERROR, error.status, &error, "a wrong table");
}

static solieu_buffer alone;

static int same_as_alone(void* analyzer) {
  int same = 1;
  for (int i = 0; i < 50; ++i) {
    solieu_buffer out;
    same &= solieu_records(analyzer, article, strlen(article), &named, &out, NULL) == SOLIEU_OK;
    same &= out.size == alone.size && memcmp(out.data, alone.data, out.size) == 0;
    solieu_buffer_free(&out);
  }
  return same;
}

static void many_threads(solieu_analyzer* analyzer) {
  check(solieu_records(analyzer, article, strlen(article), &named, &alone, NULL) == SOLIEU_OK, "alone");
  check(alone.data != NULL && strstr(alone.data, "\"number\":925") != NULL, "the record of 925");
  thrd_t threads[4];
  for (int i = 0; i < 4; ++i) check(thrd_create(&threads[i], same_as_alone, analyzer) == thrd_success, "thread");
  for (int i = 0; i < 4; ++i) {
    int same = 0;
    thrd_join(threads[i], &same);
    check(same, "the same records in every thread");
  }
  solieu_buffer_free(&alone);
}

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  check(strchr(solieu_version(), '.') != NULL, "version");
  solieu_analyzer* const analyzer = solieu_analyzer_new(NULL, 0, NULL);
  check(analyzer != NULL, "the built-in rules");
  if (analyzer == NULL) return 1;
  golden(analyzer, argv[1]);
  any_bytes(analyzer);
  published(analyzer);
  wrong_calls(analyzer);
  user_rules();
  many_threads(analyzer);
  solieu_analyzer_free(analyzer);
  return failures == 0 ? 0 : 1;
}
