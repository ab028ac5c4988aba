#include <gtest/gtest.h>

#include <solieu/rules.hpp>
#include <string>
#include <vector>

#include "token/tokenize.hpp"

namespace solieu {
namespace {

// Each line of the text is a block; sentences come back joined by " | ", blocks by " || ".
std::string sentences(const std::string& lines) {
  NormalizedText text{lines, {}};
  Article article;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    article.blocks.push_back({BlockKind::paragraph, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = end + 1;
  }
  Abbreviations known;
  for (const char* abbreviation : {"TP.", "ThS.", "v.v.", "GS.TS", "Q."}) known.add(abbreviation);
  const TokenizedText tokenized = tokenize(text, article, known);
  std::string out;
  std::uint32_t token = 0;
  for (const Sentence& sentence : tokenized.sentences) {
    EXPECT_EQ(sentence.first_token, token);
    EXPECT_LT(sentence.first_token, sentence.last_token);
    const bool new_block =
        token > 0 && tokenized.tokens[token - 1].span.end <= article.blocks[sentence.block].span.begin;
    if (token > 0) out += new_block ? " || " : " | ";
    out += slice(text.text,
                 TextSpan{tokenized.tokens[token].span.begin, tokenized.tokens[sentence.last_token - 1].span.end});
    token = sentence.last_token;
  }
  EXPECT_EQ(token, tokenized.tokens.size());
  return out;
}

struct Case {
  std::string text;
  std::string sentences;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(sentences(c.text), c.sentences);
}

TEST(Sentences, EndAtTerminators) {
  check({
      {"Đợt một xong. Đợt hai mở!", "Đợt một xong. | Đợt hai mở!"},
      {"Vì sao? 12 xã chưa đạt… Huyện nhắc.", "Vì sao? | 12 xã chưa đạt… | Huyện nhắc."},
      {"Đạt 71,5%. \"Chúng tôi mừng.\" Bà nói.", "Đạt 71,5%. | \"Chúng tôi mừng.\" | Bà nói."},
      {"(Xem bảng.) Tổ mới lập.", "(Xem bảng.) | Tổ mới lập."},
      {"Không dấu chấm cuối", "Không dấu chấm cuối"},
      {"Một; hai: ba, bốn. - Năm", "Một; hai: ba, bốn. | - Năm"},
  });
}

TEST(Sentences, WithoutTheSpace) {
  check({
      {"Tỉ lệ là 68,2%.Thí sinh vắng ít.", "Tỉ lệ là 68,2%. | Thí sinh vắng ít."},
      {"Theo kế hoạch.Năm sau tăng.", "Theo kế hoạch. | Năm sau tăng."},
      {"Thu BHXH.Năm sau tăng.", "Thu BHXH. | Năm sau tăng."},
      {"Từ năm 2020.Toàn huyện có 5 tổ.", "Từ năm 2020. | Toàn huyện có 5 tổ."},
  });
}

TEST(Sentences, NotAtOtherDots) {
  check({
      {"Về TP. Cao Sơn cùng ThS. Mây.", "Về TP. Cao Sơn cùng ThS. Mây."},
      {"Ảnh: H.Lan", "Ảnh: H.Lan"},
      {"Ảnh: K.T", "Ảnh: K.T"},
      {"Tổng 1.250.000 đồng ngày 1.2.2020 xong.", "Tổng 1.250.000 đồng ngày 1.2.2020 xong."},
      {"Chờ... rồi đi. Hết.", "Chờ... rồi đi. | Hết."},
      {"\"Bao giờ?\" chị hỏi.", "\"Bao giờ?\" chị hỏi."},
      {"1. Kết quả chung", "1. Kết quả chung"},
      {"Cờ, hoa, v.v. Sau đó về.", "Cờ, hoa, v.v. | Sau đó về."},
      {"Cờ, hoa, v.v. và loa.", "Cờ, hoa, v.v. và loa."},
  });
}

TEST(Sentences, Quotes) {
  check({
      {"Anh hỏi: \"Đã đóng chưa?\". Chị gật.", "Anh hỏi: \"Đã đóng chưa?\". | Chị gật."},
      {"Bà kể: \" Mừng lắm ! \" . Rồi bà về .", "Bà kể: \" Mừng lắm ! \" . | Rồi bà về ."},
      {"Tôi đóng rồi . Giờ yên tâm ... \" , ông nói .", "Tôi đóng rồi . | Giờ yên tâm ... \" , ông nói ."},
      {"\"Có.\" \"Không.\"", "\"Có.\" | \"Không.\""},
      {"\" Có \" . \" Không \" .", "\" Có \" . | \" Không \" ."},
      {"\"Vui quá!\" - Hà nói.", "\"Vui quá!\" - Hà nói."},
      {"Xã đã xong. - \"Còn huyện?\"", "Xã đã xong. | - \"Còn huyện?\""},
  });
}

TEST(Sentences, LabelsAndInitials) {
  check({
      {"2.1. Thu ngân sách", "2.1. Thu ngân sách"},
      {"IV. Kết quả", "IV. Kết quả"},
      {"Điều 5. Mức đóng", "Điều 5. Mức đóng"},
      {"Tổ trực năm 2020. Năm sau nghỉ.", "Tổ trực năm 2020. | Năm sau nghỉ."},
      {"Em k. 15 tuổi và em m. 12 tuổi.", "Em k. 15 tuổi và em m. 12 tuổi."},
      {"Nhà văn Ada B. Clark đến thăm.", "Nhà văn Ada B. Clark đến thăm."},
      {"Ông Lê Văn K. Sau đó ông về.", "Ông Lê Văn K. | Sau đó ông về."},
  });
}

TEST(Sentences, DotsAndEllipses) {
  check({
      {"Còn chờ ... 500 suất quà.", "Còn chờ ... 500 suất quà."},
      {"Còn chờ... Rồi cũng có.", "Còn chờ... | Rồi cũng có."},
      {"Giá 70 . 000 đồng tại TP . HCM . Giá cũ 65 . 000 đồng .",
       "Giá 70 . 000 đồng tại TP . HCM . | Giá cũ 65 . 000 đồng ."},
      {"Về TP.HCM xong.Ngày mai họp.", "Về TP.HCM xong. | Ngày mai họp."},
      {"Anh V . H . vắng. Chị có mặt.", "Anh V . H . vắng. | Chị có mặt."},
  });
}

TEST(Sentences, StayInTheirBlock) {
  check({
      {"Tiêu đề\nMột câu. Hai câu\n...", "Tiêu đề || Một câu. | Hai câu || ..."},
  });
}

TEST(Sentences, SpaceBeforeTheFirstTokenOfABlock) {
  const NormalizedText text{"a b", {}};
  const Article article{{}, {}, {}, {{BlockKind::paragraph, {0, 1}}, {BlockKind::paragraph, {2, 3}}}, {}};
  const TokenizedText tokenized = tokenize(text, article, {});
  ASSERT_EQ(tokenized.tokens.size(), 2u);
  EXPECT_TRUE(tokenized.tokens[0].space_before);
  EXPECT_TRUE(tokenized.tokens[1].space_before);
}

}  // namespace
}  // namespace solieu
