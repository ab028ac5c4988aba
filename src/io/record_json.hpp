// The JSON lines of the records of one document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <solieu/json.hpp>

#include "io/json_writer.hpp"

namespace solieu {
inline namespace v0 {

/// As to_json, for many records: what they share is written once, and the memory is used again.
class RecordJson {
 public:
  RecordJson(const DocumentInfo& document, const JsonOptions& options);

  /// `solieu.record/1` without a line end; valid until the next call.
  [[nodiscard]] std::string_view write(const Record& record, std::size_t number);

 private:
  JsonOptions options_;
  std::string id_;  // of the record written last
  std::size_t stem_;
  std::string document_;
  JsonWriter json_;
};

}  // namespace v0
}  // namespace solieu
