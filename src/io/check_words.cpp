#include "io/check_words.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace solieu {
inline namespace v0 {
namespace {

// A form of messages: "{}" stands for pieces of the article and numbers, "{1}" for the first of them.
struct Form {
  std::string_view english;
  std::string_view vietnamese;
};

constexpr Form sentences[] = {
    {"A growth of {} to {} is one of {}% on {}", "Tăng {1}, lên {2}, là tăng {3}% so với {4}"},
    {"A decline of {} to {} is one of {}% on {}", "Giảm {1}, còn {2}, là giảm {3}% so với {4}"},
    {"From {} to {} is a growth of {}", "Từ {1} lên {2} là tăng {3}"},
    {"From {} to {} is a decline of {}", "Từ {1} xuống {2} là giảm {3}"},
    {"A result of {}, read as {} or later, but the article is of {}",
     "Kết quả của {1}, hiểu là từ {2} trở đi, nhưng bài báo ra ngày {3}"},
    {"A result of {}, read as {} or earlier, more than three years before the article of {}",
     "Kết quả của {1}, hiểu là từ {2} trở về trước, tức hơn ba năm trước khi bài báo ra ngày {3}"},
    {"The period compared with, {}, is later than that of the figure, which ends on {}",
     "Kỳ được so sánh, {1}, lại muộn hơn kỳ của số liệu, kết thúc ngày {2}"},
    {"{}/{} is {}%, a change of {}", "{1}/{2} là {3}%, tức thay đổi {4}"},
    {"{}/{} is {}%", "{1}/{2} là {3}%"},
    {"{} at {} and {} at {} imply the same plan, {}", "{1} ở mức {2} và {3} ở mức {4} cho cùng một kế hoạch, {5}"},
    {"{} at {} and {} at {} imply different plans, {} and {}",
     "{1} ở mức {2} và {3} ở mức {4} cho hai kế hoạch khác nhau, {5} và {6}"},
    {"{} at {} imply the plan stated elsewhere, {}", "{1} ở mức {2} cho đúng kế hoạch nêu ở chỗ khác, {3}"},
    {"{} is another province than {}, which the article is mostly about",
     "{1} là tỉnh khác, còn bài báo chủ yếu nói về {2}"},
    {"{} lies in {}, not in {}, which the article is mostly about",
     "{1} thuộc {2}, không thuộc {3} là nơi bài báo chủ yếu nói tới"},
    {"{} of the plan {} is {}%", "{1} trên kế hoạch {2} là {3}%"},
    {"{} against the plan {} is {}% of it", "{1} so với kế hoạch {2} là {3}% kế hoạch"},
    {"{} against the plan {} is a difference of {} points", "{1} so với kế hoạch {2} chênh {3} điểm"},
    {"{} of the plan and {} above the same plan do not fit together",
     "{1} kế hoạch và vượt {2} so với cùng kế hoạch đó không khớp nhau"},
    {"{} has a comma where thousands take a dot; read as {}",
     "{1} dùng dấu phẩy ở chỗ hàng nghìn phải là dấu chấm; hiểu là {2}"},
    {"{} has a dot where decimals take a comma; read as {}",
     "{1} dùng dấu chấm ở chỗ phần thập phân phải là dấu phẩy; hiểu là {2}"},
    {"{} is a share of a whole, and no share exceeds 100%", "{1} là tỷ trọng trong tổng thể, không thể quá 100%"},
    {"{} is a coverage, and no coverage exceeds 100%", "{1} là tỷ lệ bao phủ, không thể quá 100%"},
    {"The parts {} add up to {}", "Các phần {1} cộng lại bằng {2}"},
    {"The parts {} make {}, more than the whole, {}", "Các phần {1} cộng lại thành {2}, lớn hơn tổng, {3}"},
    {"The part {} is more than its whole, {}", "Phần {1} lớn hơn tổng của nó, {2}"},
};

// How a sentence ends; the first that fits.
constexpr Form ends[] = {
    {", as stated.", ", đúng như bài báo nêu."},
    {", but the article says {}. That is the share of the later value.",
     ", nhưng bài báo nêu {1}. Đó là tỷ lệ trên giá trị của kỳ sau."},
    {", but the article says {}.", ", nhưng bài báo nêu {1}."},
    {".", "."},
};

using Pieces = std::vector<std::string_view>;

// The pieces that a text has in the places of "{}"; nothing if it is of another form.
std::optional<Pieces> pieces_of(std::string_view text, std::string_view form) {
  Pieces pieces;
  std::size_t hole = form.find("{}");
  if (!text.starts_with(form.substr(0, hole))) return std::nullopt;
  while (hole != std::string_view::npos) {
    text.remove_prefix(hole);
    form.remove_prefix(hole + 2);
    const std::size_t next = form.find("{}");
    const std::string_view literal = form.substr(0, next);
    const bool last = next == std::string_view::npos;
    if (last && !text.ends_with(literal)) return std::nullopt;
    const std::size_t length = last ? text.size() - literal.size() : text.find(literal);
    if (length == std::string_view::npos) return std::nullopt;
    pieces.push_back(text.substr(0, length));
    text.remove_prefix(length);
    hole = next;
  }
  return text.size() == form.size() ? std::optional(pieces) : std::nullopt;
}

std::string filled(std::string_view form, const Pieces& pieces) {
  std::string out;
  while (!form.empty()) {
    const std::size_t hole = std::min(form.find('{'), form.size());
    out += form.substr(0, hole);
    if (hole == form.size()) break;
    out += pieces[static_cast<std::size_t>(form[hole + 1] - '1')];
    form.remove_prefix(hole + 3);
  }
  return out;
}

// The form of the end tells how much of the message is the sentence before it.
std::optional<std::string> in_vietnamese(std::string_view message) {
  for (const Form& end : ends) {
    const std::size_t at =
        end.english == "." ? message.size() - 1 : message.rfind(end.english.substr(0, end.english.find("{}")));
    if (at >= message.size()) continue;
    const std::optional<Pieces> end_pieces = pieces_of(message.substr(at), end.english);
    if (!end_pieces) continue;
    for (const Form& sentence : sentences) {
      const std::optional<Pieces> pieces = pieces_of(message.substr(0, at), sentence.english);
      if (pieces) return filled(sentence.vietnamese, *pieces) + filled(end.vietnamese, *end_pieces);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string check_words(const Check& check, const Labels& labels) {
  if (labels.language() == Language::en) return check.message;
  return in_vietnamese(check.message).value_or(check.message);
}

}  // namespace v0
}  // namespace solieu
