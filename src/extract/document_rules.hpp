// The rows of documents.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace solieu {
inline namespace v0 {

enum class DocumentRole : std::uint8_t {
  kind,      // "nghị quyết"
  titled,    // "luật": a title and a year may stand for the number
  article,   // "điều", "khoản"
  number,    // "số"
  date,      // "ngày"
  month,     // "tháng" in the date
  year,      // "năm"
  issuer,    // "của"
  level,     // "tỉnh", "huyện": stays in the issuer
  boundary,  // ends the issuer
  quantity,  // a unit or "triệu": the number before it counts something
};

struct DocumentRow {
  DocumentRole role = DocumentRole::kind;
  std::string kind;
  std::string name;  // "documents.tsv:14"
};

struct DocumentRules {
  std::vector<DocumentRow> rows;
};

}  // namespace v0
}  // namespace solieu
