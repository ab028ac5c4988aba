#include "token/tokenize.hpp"

#include <gtest/gtest.h>

#include <random>
#include <solieu/rules.hpp>
#include <string>
#include <vector>

#include "text/char_class.hpp"

namespace solieu {
namespace {

Abbreviations builtin_abbreviations() {
  const Rules rules = Rules::builtin();
  Abbreviations known;
  for (const RuleRow& row : rules.tables().at("abbreviations").rows) known.add(row.cells[0]);
  return known;
}

const Abbreviations& known() {
  static const Abbreviations abbreviations = builtin_abbreviations();
  return abbreviations;
}

char letter_of(TokenKind kind) { return "wanpdtclxsehu"[static_cast<int>(kind)]; }  // x: punctuation, u: handle

// "w:Bưu w:điện n:12": tokens with the letters of their kinds.
std::string shown(std::string_view text) {
  std::vector<Token> tokens;
  append_tokens(tokens, text, 0, known());
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += ' ';
    out += letter_of(token.kind);
    out += ':';
    out += slice(text, token.span);
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view tokens;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(shown(c.text), c.tokens) << c.text;
}

TEST(Tokenize, Words) {
  check({
      {"Bưu điện tỉnh", "w:Bưu w:điện w:tỉnh"},
      {"khối A00, virus H5N1", "w:khối w:A00 x:, w:virus w:H5N1"},
      {"km335 QL1A", "w:km335 w:QL1A"},
      {"dịch Covid-19", "w:dịch w:Covid x:- n:19"},
      {"Ra-đi-ô", "w:Ra x:- w:đi x:- w:ô"},
      {"Sở KH&ĐT", "w:Sở w:KH s:& w:ĐT"},
      {"người/huyện", "w:người s:/ w:huyện"},
      {"ho\u0323c ki\u0300", "w:ho\u0323c w:ki\u0300"},
      {"120 km²", "n:120 w:km²"},
      {"Đăk Đoa", "w:Đăk w:Đoa"},
      {"", ""},
      {" \n\t ", ""},
  });
}

TEST(Tokenize, WordsThatRunIntoNumbers) {
  check({
      {"đạt95%", "w:đạt p:95%"},
      {"là71,5% kế hoạch", "w:là p:71,5% w:kế w:hoạch"},
      {"hon3.200 em", "w:hon n:3.200 w:em"},
      {"tháng9 này", "w:tháng n:9 w:này"},
      {"2.745người", "n:2.745 w:người"},
      {"7.940ha", "n:7.940 w:ha"},
      {"60USD/thùng", "n:60 w:USD s:/ w:thùng"},
      {"120km, 5tỷ", "n:120 w:km x:, n:5 w:tỷ"},
      {"120.000đ", "n:120.000 w:đ"},
      {"$5 hay 5$", "s:$ n:5 w:hay n:5 s:$"},
      {"5 USD", "n:5 w:USD"},
  });
}

TEST(Tokenize, Numbers) {
  check({
      {"1.186 và 13,4", "n:1.186 w:và n:13,4"},
      {"11/7, 10-15; 366/244", "n:11/7 x:, n:10-15 x:; n:366/244"},
      {"2020-2021", "n:2020-2021"},
      {"9.450/9.450 căn", "n:9.450/9.450 w:căn"},
      {"tháng 9.2018.", "w:tháng n:9.2018 x:."},
      {"5\u20139.4", "n:5\u20139.4"},
      {"5 \u2013 9.4", "n:5 x:\u2013 n:9.4"},
      {"1 186", "n:1 n:186"},
      {"(-4,5%)", "x:( x:- p:4,5% x:)"},
      {"26/33 xã", "n:26/33 w:xã"},
      {"30/4-1/5", "n:30/4-1/5"},
      {"½ số", "s:½ w:số"},
      {"3, 4", "n:3 x:, n:4"},
  });
}

TEST(Tokenize, Percentages) {
  check({
      {"132,14%", "p:132,14%"},
      {"5-7%", "p:5-7%"},
      {"98 %", "n:98 s:%"},
      {"50%-70%", "p:50% x:- p:70%"},
      {"% kế", "s:% w:kế"},
  });
}

TEST(Tokenize, DatesAndTimes) {
  check({
      {"24/6/2020", "d:24/6/2020"},
      {"25-10-2017", "d:25-10-2017"},
      {"31.12.2019.", "d:31.12.2019 x:."},
      {"32/6/2020", "n:32/6/2020"},
      {"24/13/2020", "n:24/13/2020"},
      {"24/6-2020", "n:24/6-2020"},
      {"1.250.000", "n:1.250.000"},
      {"1/8/2018-31/7/2019", "d:1/8/2018 x:- d:31/7/2019"},
      {"1/8/2018 - 31/7/2019", "d:1/8/2018 x:- d:31/7/2019"},
      {"lúc 7h30", "w:lúc t:7h30"},
      {"17h, 7g30", "t:17h x:, t:7g30"},
      {"5g vàng", "n:5 w:g w:vàng"},
      {"30h học", "n:30 w:h w:học"},
      {"7h75", "n:7 w:h75"},
      {"9ha", "n:9 w:ha"},
      {"07:03", "t:07:03"},
      {"17:29:05", "t:17:29:05"},
      {"7h30phút", "t:7h30 w:phút"},
      {"7h30p.", "t:7h30 w:p x:."},
      {"7hp", "n:7 w:hp"},
      {"19 giờ 30", "n:19 w:giờ n:30"},
      {"tỷ số 2:1", "w:tỷ w:số n:2:1"},
      {"7 giờ", "n:7 w:giờ"},
  });
}

TEST(Tokenize, DocumentNumbers) {
  check({
      {"số 345/KHLT-BHXH-BĐVN ngày", "w:số c:345/KHLT-BHXH-BĐVN w:ngày"},
      {"20-NQ/TW", "c:20-NQ/TW"},
      {"57/2020/NĐ-CP", "c:57/2020/NĐ-CP"},
      {"861/QĐ-TTg,", "c:861/QĐ-TTg x:,"},
      {"01/CT-TTg", "c:01/CT-TTg"},
      {"12/QĐ", "c:12/QĐ"},
      {"45/UBND-VX", "c:45/UBND-VX"},
      {"58/2014/QH13", "c:58/2014/QH13"},
      {"77/QĐ-Bưu điện", "c:77/QĐ x:- w:Bưu w:điện"},
      {"01 / CT - TTg", "n:01 s:/ w:CT x:- w:TTg"},
      {"2-TP Cao Sơn", "n:2 x:- w:TP w:Cao w:Sơn"},
      {"11/7-BHXH", "n:11/7 x:- w:BHXH"},
      {"1- Nam Sơn: 43 2- Cao Sơn: 12", "n:1 x:- w:Nam w:Sơn x:: n:43 n:2 x:- w:Cao w:Sơn x:: n:12"},
  });
}

TEST(Tokenize, Abbreviations) {
  check({
      {"TP. Cao Sơn", "a:TP. w:Cao w:Sơn"},
      {"Tp.HCM", "a:Tp. w:HCM"},
      {"Q.Nam Sơn và Q.1", "a:Q. w:Nam w:Sơn w:và a:Q. n:1"},
      {"lớp H. là", "w:lớp w:H x:. w:là"},
      {"GS.TS Đỗ Khai", "a:GS.TS w:Đỗ w:Khai"},
      {"PGS.TS. Đỗ Khai", "a:PGS.TS. w:Đỗ w:Khai"},
      {"đ/c Út", "a:đ/c w:Út"},
      {"cờ, v.v.", "w:cờ x:, a:v.v."},
      {"cờ, v.v...", "w:cờ x:, a:v.v x:..."},
      {"TP Cao Sơn", "w:TP w:Cao w:Sơn"},
      {"Ảnh: K.T", "w:Ảnh x:: w:K x:. w:T"},
  });
}

TEST(Tokenize, Links) {
  check({
      {"xem https://bao.example.vn/tin-1.html?a=2.", "w:xem l:https://bao.example.vn/tin-1.html?a=2 x:."},
      {"(www.example.vn)", "x:( l:www.example.vn x:)"},
      {"thư: toa.soan@example.vn;", "w:thư x:: l:toa.soan@example.vn x:;"},
      {"theo example.com.vn, số", "w:theo l:example.com.vn x:, w:số"},
      {"![Lễ](/file/2020.jpg?width=400)", "x:! x:[ w:Lễ x:] x:( l:/file/2020.jpg?width=400 x:)"},
      {"[1](abc)", "x:[ n:1 x:] x:( w:abc x:)"},
      {"2020-IMG_0012.jpg", "l:2020-IMG_0012.jpg"},
      {"VTV8.vn, Bao-Moi.com/tin.", "l:VTV8.vn x:, l:Bao-Moi.com/tin x:."},
      {"xong.Com", "w:xong x:. w:Com"},
      {"VOV.VN", "l:VOV.VN"},
      {"ftp://tep.example.vn/a", "l:ftp://tep.example.vn/a"},
      {"sửa chữa.com", "w:sửa w:chữa x:. w:com"},
  });
}

TEST(Tokenize, Marks) {
  check({
      {"chờ... rồi…", "w:chờ x:... w:rồi x:…"},
      {"\"Vui\"!", "x:\" w:Vui x:\" x:!"},
      {"việt_đặt bet365_vào", "w:việt s:_ w:đặt w:bet365 s:_ w:vào"},
      {"5 😀 +", "n:5 e:😀 s:+"},
      {"a | b", "w:a s:| w:b"},
  });
}

TEST(Tokenize, Emoji) {
  check({
      {"Vui 👍🏽👩‍🔬!", "w:Vui e:👍🏽 e:👩‍🔬 x:!"},
      {"🇻🇳🇱🇦 🇻", "e:🇻🇳 e:🇱🇦 s:🇻"},
      {"1️⃣ 12⃣ #️⃣", "e:1️⃣ n:1 e:2⃣ e:#️⃣"},
      {"❤ ❤️ ❤‍🔥 😀︎", "s:❤ e:❤️ e:❤‍🔥 s:😀︎"},
      {"© ©️", "s:© e:©️"},
  });
}

TEST(Tokenize, HashtagsAndHandles) {
  check({
      {"#BHXH, #bảo_hiểm.", "h:#BHXH x:, h:#bảo_hiểm x:."},
      {"#một#hai", "h:#một h:#hai"},
      {"#2024 #2024a #", "s:# n:2024 h:#2024a s:#"},
      {"## Mục", "s:# s:# w:Mục"},
      {"a#b", "w:a s:# w:b"},
      {"(@toa.soan) @Lan_92.", "x:( u:@toa.soan x:) u:@Lan_92 x:."},
      {"@ 5", "s:@ n:5"},
  });
}

TEST(Tokenize, WholeCharacters) {
  check({
      {"5́ x⃝.", "n:5́ w:x⃝ x:."},
      {"a ́b", "w:a s: ́ w:b"},
      {".̈.", "x:.̈ x:."},
      {"؀5 각", "w:؀5 w:각"},
  });
}

TEST(Tokenize, SpaceBeforeAndBase) {
  std::vector<Token> tokens;
  append_tokens(tokens, "a b,c", 100, {});
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_EQ(tokens[1].span, (TextSpan{102, 103}));
  const std::vector<bool> spaces = {tokens[0].space_before, tokens[1].space_before, tokens[2].space_before,
                                    tokens[3].space_before};
  EXPECT_EQ(spaces, (std::vector<bool>{false, true, false, false}));
}

TEST(Tokenize, EveryRowIsOneTokenOfItsExample) {
  const Rules rules = Rules::builtin();
  const RuleTable& table = rules.tables().at("abbreviations");
  ASSERT_FALSE(table.rows.empty());
  for (const RuleRow& row : table.rows) {
    EXPECT_NE(shown(row.cells[1]).find("a:" + row.cells[0]), std::string::npos) << row.cells[1];
  }
}

// Random text out of awkward pieces.
std::string random_text(std::mt19937& random, int pieces) {
  static const std::vector<std::string> parts = {
      "Bưu", "điện", " ",  " ",       "\n",   "7", "30", ".",      ",",   "/",      "-",      "%",      "h",
      "TP.", "đ/c",  "](", "http://", "www.", "@", "_",  "…",      "...", "Ơ",      "QĐ",     "\u2013", "\u0301",
      "😀",   "½",    "\"", "2020",    "v.v.", "²", "日", "\uFFFD", "#",   "\u20E3", "\u200D", "🇻"};
  std::string text;
  for (int i = 0; i < pieces; ++i) text += parts[random() % parts.size()];
  return text;
}

TEST(Tokenize, EveryCharacterButSpaceIsInOneToken) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random, 1 + round % 40);
    std::vector<Token> tokens;
    append_tokens(tokens, text, 0, known());
    std::uint32_t at = 0;
    for (const Token& token : tokens) {
      ASSERT_LE(at, token.span.begin) << text;
      for (; at < token.span.begin; ++at) ASSERT_EQ(character_at(text, at).kind, CharClass::space) << text;
      ASSERT_LT(token.span.begin, token.span.end) << text;
      at = token.span.end;
    }
    for (; at < text.size(); ++at) ASSERT_EQ(character_at(text, at).kind, CharClass::space) << text;
  }
}

TEST(Tokenize, HostileRunsStayLinear) {
  for (const std::string_view piece :
       {"1", "1.", "a.", "a-", "a@", "](", "(", "Q.", "1/A", "http:", "1-A", "....", "TP"}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    std::vector<Token> tokens;
    append_tokens(tokens, text, 0, known());  // a quadratic scan would not come back in the test's time
    ASSERT_FALSE(tokens.empty());
    EXPECT_EQ(tokens.back().span.end, text.size()) << piece;
  }
}

}  // namespace
}  // namespace solieu
