#include "cli/domain_template.hpp"

namespace solieu::cli {
namespace {

constexpr std::string_view table_en =
    R"(# The campaign domain {name}. One row a line, columns parted by one tab; lines with # are comments.
#
# phrase   words as articles write them; capitals do not matter; of two that fit, the longer one counts
# slot     programme: the phrase names the campaign, and the figures after it belong to it
#          measure: the phrase says what a figure of the campaign counts
#          persons: what people counted in this campaign are, where no phrase says it
#          other: the phrase names a matter of no campaign, and the figures after it belong to none
# value    of a programme: its id, of a-z, 0-9 and _
#          else: participants, new_participants, renewals, beneficiaries, attendees, events, activity,
#          amount, debt, cases, casualties, documents, objects, or a word of your own
# label    of a programme: its name for readers; else -
# example  words that show the row at work; "solieu rules check" reads them
#
# Put rows of your own in the place of these.
)";

constexpr std::string_view table_vi =
    R"(# Lĩnh vực {name}. Mỗi dòng một quy tắc, các cột cách nhau một dấu tab; dòng có # là ghi chú.
#
# phrase   cụm từ như báo viết; không phân biệt chữ hoa, chữ thường; cụm dài hơn được ưu tiên
# slot     programme: cụm từ gọi tên chiến dịch, các số liệu đứng sau thuộc về chiến dịch đó
#          measure: cụm từ cho biết con số đếm cái gì
#          persons: người được đếm trong chiến dịch này là ai, khi không có cụm từ nào cho biết
#          other: cụm từ gọi tên việc không thuộc chiến dịch nào, các số liệu đứng sau cũng vậy
# value    với programme: mã, gồm a-z, 0-9 và _
#          còn lại: participants, new_participants, renewals, beneficiaries, attendees, events, activity,
#          amount, debt, cases, casualties, documents, objects, hoặc một từ của riêng bạn
# label    với programme: tên cho người đọc; còn lại ghi -
# example  một đoạn cho thấy quy tắc có tác dụng; "solieu rules check" đọc thử đoạn này
#
# Hãy thay các dòng dưới đây bằng quy tắc của bạn.
)";

constexpr std::string_view rows =
    "phrase\tslot\tvalue\tlabel\texample\n"
    "chiến dịch mẫu\tprogramme\t{name}\tChiến dịch mẫu\tchiến dịch mẫu đạt 62,5% kế hoạch\n"
    "hưởng ứng\tmeasure\tparticipants\t-\t1.250 người hưởng ứng\n"
    "trao tặng\tmeasure\tobjects\t-\ttrao tặng 318 phần quà\n"
    "người\tpersons\tparticipants\t-\tcó 1.250 người\n";

constexpr std::string_view next_en = R"(
Put your campaign's words in the place of the sample rows. Then:

  solieu rules check {name}                        # what is wrong, as file:line:column
  solieu extract --rules {name} article.txt        # the records with your rows
  solieu rules list {name} --used article.txt      # which rows gave them
)";

constexpr std::string_view next_vi = R"(
Hãy thay các dòng mẫu bằng cụm từ của chiến dịch. Sau đó:

  solieu rules check {name}                        # chỗ sai, theo tệp:dòng:cột
  solieu extract --rules {name} article.txt        # bản ghi khi có quy tắc của bạn
  solieu rules list {name} --used article.txt      # những dòng đã cho các bản ghi đó
)";

std::string filled(std::string_view text, std::string_view name) {
  constexpr std::string_view hole = "{name}";
  std::string out;
  for (std::size_t at = text.find(hole); at != std::string_view::npos; at = text.find(hole)) {
    out.append(text.substr(0, at)).append(name);
    text.remove_prefix(at + hole.size());
  }
  return out.append(text);
}

}  // namespace

std::string domain_template(std::string_view domain, Language language) {
  return filled(language == Language::vi ? table_vi : table_en, domain) + filled(rows, domain);
}

std::string next_commands(std::string_view folder, Language language) {
  return filled(language == Language::vi ? next_vi : next_en, folder);
}

}  // namespace solieu::cli
