// The JSON lines of the records of one document.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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

  /// `solieu.record/1` without a line end; valid until the next call, and the record must stay as long.
  [[nodiscard]] std::string_view write(const Record& record, std::size_t number);

 private:
  // Neighbours mostly share who, where, when and their sentence: what is the same as in the line before is copied.
  enum class Part : std::uint8_t { agency, area, programme, period, evidence, count_ };
  struct Piece {
    std::size_t begin = 0, end = 0;
  };
  struct Line {
    JsonWriter json;
    std::array<Piece, static_cast<std::size_t>(Part::count_)> parts;
  };

  template <class T, class Write>
  void write_shared(Part part, const T Record::*member, const Record& record, const Write& write);

  JsonOptions options_;
  std::string id_;  // of the record written last
  std::size_t stem_;
  std::string document_;
  const Record* before_ = nullptr;
  Line line_, line_before_;
};

}  // namespace v0
}  // namespace solieu
