// The lines of an article and what their shape tells.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

struct Line {
  TextSpan span;             // without white space around it; never empty
  bool after_blank = false;  // an empty line stands before it
};

/// The lines of a text that are not blank, one after the other. Linear.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}
  /// The next line, or nothing after the last one.
  [[nodiscard]] std::optional<Line> next();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// The span without white space at its ends.
[[nodiscard]] TextSpan trimmed(std::string_view text, TextSpan span);

/// The end of the markdown image that a line begins with ("![…](…)"), or 0.
[[nodiscard]] std::size_t image_end(std::string_view line);

/// The bytes of "- ", "• ", "1. ", "a) " that a line begins with, or 0.
[[nodiscard]] std::size_t bullet_length(std::string_view line);

/// Whether a line holds no letter and no digit.
[[nodiscard]] bool only_marks(std::string_view line);

/// "0299 3 822 111": one phone number and nothing else.
[[nodiscard]] bool is_phone_number(std::string_view line);

/// "Trang chủ | Thời sự | Kinh tế": short items between separators, none of them a sentence.
[[nodiscard]] bool is_menu(std::string_view line);

/// "Xã hội » Lao động - Việc làm", "Trang nhất / Y tế / Tin địa phương", "CHÍNH TRỊ   KINH TẾ   XÃ HỘI": the path to an
/// article or its site's sections, as they stand above a headline or between headline and text.
[[nodiscard]] bool is_breadcrumb(std::string_view line);

/// "Xã hội / Lao động - Việc làm": two items whose separator a headline may have too.
[[nodiscard]] bool may_be_breadcrumb(std::string_view line);

/// Whether a line names a site: "baocaoson.example".
[[nodiscard]] bool has_address(std::string_view line);

/// "Cao Sơn: Khởi công 2 cầu dân sinh (18/07)": a link to another article ends with its day.
[[nodiscard]] bool is_dated_link(std::string_view line);

/// "baocaoson.vn", "BAOCAOSON.ORG.VN - …".
[[nodiscard]] bool begins_with_host(std::string_view line);

[[nodiscard]] std::size_t word_count(std::string_view line);

/// At most so many words without digits and marks but dashes and "&".
[[nodiscard]] bool plain_words(std::string_view line, std::size_t most);

/// A person's or agency's name and nothing else: "Trần An", "THU HÀ", "N.Linh", "Hà Vy (thực hiện)", "**Lê Na**".
[[nodiscard]] bool is_name(std::string_view line);

/// A whole line in markdown's bold ("**…**") or italic ("*…*").
[[nodiscard]] bool is_bold(std::string_view line);
[[nodiscard]] bool is_italic(std::string_view line);

/// Whether a line without any Vietnamese letter spells out the beginning of the other: "Doan xe", "Đoàn xe diễu hành".
[[nodiscard]] bool is_unaccented_copy(std::string_view line, std::string_view accented);

/// The outlet in brackets that a paragraph begins with: "PLVN" of "(PLVN) - Sáng nay"; else empty.
[[nodiscard]] std::string_view source_tag(std::string_view line);

/// "STO" of "STO - Sau hơn 4 năm …": the outlet's code or address before the first words of a line, else empty.
[[nodiscard]] std::string_view outlet_code(std::string_view line);

}  // namespace v0
}  // namespace solieu
