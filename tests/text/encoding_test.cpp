// The encodings: their names, the rows of data/encodings.tsv, and what declared text becomes.
#include <gtest/gtest.h>

#include <map>
#include <solieu/text.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/code_table.hpp"
#include "text/embedded.hpp"
#include "text/utf8.hpp"

namespace solieu {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, EveryNameLeadsBack) {
  const std::vector<std::string_view> names = encoding_names();
  EXPECT_GE(names.size(), 15U);
  for (const std::string_view name : names) {
    ASSERT_TRUE(encoding_named(name)) << name;
    EXPECT_EQ(to_string(*encoding_named(name)), name);
  }
}

TEST(Encoding, OtherNames) {
  EXPECT_EQ(encoding_named("UTF8"), Encoding::utf8);
  EXPECT_EQ(encoding_named("CP1258"), Encoding::windows1258);
  EXPECT_EQ(encoding_named("Windows_1258"), Encoding::windows1258);
  EXPECT_EQ(encoding_named("ABC"), Encoding::tcvn3);
  EXPECT_EQ(encoding_named("VNI-Windows"), Encoding::vni);
  for (const std::string_view none : {""sv, "latin-1"sv, "utf"sv, "tcvn"sv}) EXPECT_FALSE(encoding_named(none)) << none;
}

// One row of the table.
struct Spelling {
  std::string letter;
  std::map<Encoding, std::string> bytes;
  std::string example;
};

std::vector<std::string> cells_of(std::string_view line, char by) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == by) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

std::string from_hexadecimal(const std::string& digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoul(digits.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

std::vector<Spelling> spellings() {
  std::vector<Spelling> rows;
  for (const EmbeddedTable& table : embedded_tables()) {
    if (table.name != encodings_table) continue;
    for (const std::string& line : cells_of(table.text, '\n')) {
      const std::vector<std::string> cells = cells_of(line, '\t');
      if (line.starts_with('#') || cells.size() != 6 || cells[0] == "letter") continue;
      Spelling row{cells[0], {}, cells[5]};
      if (cells[1] != "-") row.bytes[Encoding::viscii] = from_hexadecimal(cells[1]);
      if (cells[2] != "-") row.bytes[Encoding::tcvn3] = from_hexadecimal(cells[2]);
      row.bytes[Encoding::vni] = from_hexadecimal(cells[3]);
      row.bytes[Encoding::viqr] = cells_of(cells[4], ' ')[0];
      rows.push_back(row);
    }
  }
  return rows;
}

// A text as an encoding spells it; empty where it can't.
std::string encoded(std::string_view text, Encoding encoding) {
  static const std::vector<Spelling> rows = spellings();
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::string_view letter = text.substr(at, point.length);
    at += point.length;
    std::string bytes;
    for (const Spelling& row : rows) {
      const auto found = row.bytes.find(encoding);
      if (row.letter == letter && found != row.bytes.end()) bytes = found->second;
    }
    if (bytes.empty() && point.value >= 0x80) return {};
    out += bytes.empty() ? std::string(letter) : bytes;
  }
  return out;
}

TEST(Encoding, EveryRowOfTheTableReadsItsExample) {
  const std::vector<Spelling> rows = spellings();
  ASSERT_EQ(rows.size(), 134U);
  std::map<Encoding, std::size_t> read;
  for (const Spelling& row : rows) {
    EXPECT_NE(row.example.find(row.letter), std::string::npos) << row.letter;
    for (const auto& [encoding, bytes] : row.bytes) {
      EXPECT_EQ(normalize(bytes, {.encoding = encoding}).text, row.letter) << to_string(encoding);
      const std::string example = encoded(row.example, encoding);
      if (example.empty()) continue;  // TCVN3 has no "ĐẠT"
      EXPECT_EQ(normalize(example, {.encoding = encoding}).text, row.example) << to_string(encoding);
      ++read[encoding];
    }
  }
  EXPECT_EQ(read[Encoding::viscii], 134U);
  EXPECT_EQ(read[Encoding::vni], 134U);
  EXPECT_EQ(read[Encoding::viqr], 134U);
  EXPECT_GE(read[Encoding::tcvn3], 67U);
}

TEST(Encoding, NoTwoLettersShareASpelling) {
  std::map<std::pair<Encoding, std::string>, std::string> taken;
  for (const Spelling& row : spellings()) {
    for (const auto& [encoding, bytes] : row.bytes) {
      const auto [first, added] = taken.emplace(std::pair(encoding, bytes), row.letter);
      EXPECT_TRUE(added) << row.letter << " and " << first->second << " in " << to_string(encoding);
    }
  }
}

struct DecodeCase {
  Encoding encoding;
  std::string_view bytes;
  std::string_view text;
};

TEST(Encoding, DeclaredTextIsReadAsThat) {
  const std::vector<DecodeCase> cases = {
      {Encoding::utf8, "đạt", "đạt"},
      {Encoding::utf16le, "\x11\x01\xA1\x1Et\0"sv, "đạt"},
      {Encoding::utf16be, "\x01\x11\x1E\xA1\0t"sv, "đạt"},
      {Encoding::utf16, "\xFE\xFF\x01\x11\0i"sv, "đi"},
      {Encoding::utf16, "\xFF\xFE\x11\x01i\0"sv, "đi"},
      {Encoding::utf16, "\0x\0i\0n"sv, "xin"},
      {Encoding::utf16le, "\x3D\xD8\x00\xDE"sv, "😀"},
      {Encoding::windows1258,
       "\xF0\x61\xF2t k\xEA\xEC ho\x61\xF2"
       "ch"sv,
       "đạt kế hoạch"},
      {Encoding::windows1258,
       "\x93\xD0\xFD\xF5\xCC"
       "ng\x94"sv,
       "\"Đường\""},
      {Encoding::viscii, "B\xE4o hi\xACm x\xE3 h\xB5i"sv, "Bảo hiểm xã hội"},
      {Encoding::tcvn3, "B\xB6o hi\xD3m x\xB7 h\xE9i"sv, "Bảo hiểm xã hội"},
      {Encoding::tcvn3,
       "\x93\xA7\xB9t\x94 30\xB0"
       "C"sv,
       "\"Đạt\" 30°C"},
      {Encoding::vni, "Ba\xFBo hie\xE5m xa\xF5 ho\xE4i \xD1\xF6\xF4\xF8ng A\xD9nh ky\xF8 t\xEE"sv,
       "Bảo hiểm xã hội Đường Ánh kỳ tỵ"},
      {Encoding::viqr, "Ba?o hie^?m xa~ ho^.i DDu+o+`ng Ddi"sv, "Bảo hiểm xã hội Đường Đi"},
      {Encoding::viqr, "Co' the^?\\? DDu+o+.c\\. a\\+b"sv, "Có thể? Được. a+b"},
      {Encoding::utf8_in_utf8, "Ä‘áº¡t káº¿ hoáº¡ch"sv, "đạt kế hoạch"},
      {Encoding::utf8_in_utf8, "\u00C4\u0091\u00E1\u00BA\u00A1t"sv, "đạt"},  // taken for Latin-1
      {Encoding::tcvn3_in_utf8, "B¶o hiÓm x· héi"sv, "Bảo hiểm xã hội"},
      {Encoding::vni_in_utf8, "Baûo hieåm xaõ hoäi"sv, "Bảo hiểm xã hội"},
      {Encoding::windows1258_in_utf8, "ðýõòc"sv, "được"},
  };
  for (const DecodeCase& c : cases) {
    const NormalizedText result = normalize(c.bytes, {.encoding = c.encoding});
    EXPECT_EQ(result.text, c.text) << to_string(c.encoding);
    EXPECT_EQ(result.ill_formed, 0U) << c.text;
    EXPECT_EQ(result.lossy, c.encoding == Encoding::tcvn3 || c.encoding == Encoding::tcvn3_in_utf8);
  }
}

TEST(Encoding, WhatIsNoCharacterIsReplacedAndCounted) {
  const std::vector<DecodeCase> cases = {
      {Encoding::utf16le, "a\0b"sv, "a\uFFFD"},     // breaks off in a unit
      {Encoding::utf16le, "\x3D\xD8"sv, "\uFFFD"},  // breaks off in a pair
      {Encoding::utf16le,
       "\x3D\xD8"
       "a\0"sv,
       "\uFFFDa"},
      {Encoding::utf16le, "\x00\xDE"sv, "\uFFFD"},  // the second of a pair alone
      {Encoding::windows1258, "a\x8D"sv, "a\uFFFD"},
      {Encoding::utf8, "a\xFF"sv, "a\uFFFD"},
  };
  for (const DecodeCase& c : cases) {
    const NormalizedText result = normalize(c.bytes, {.encoding = c.encoding});
    EXPECT_EQ(result.text, c.text) << to_string(c.encoding);
    EXPECT_EQ(result.ill_formed, 1U) << to_string(c.encoding);
  }
}

struct PlaceCase {
  Encoding encoding;
  std::string_view bytes;
  std::string_view word;
  SourceSpan place;
  std::string_view quote;
};

TEST(Encoding, WordsLeadBackToTheirBytes) {
  const std::vector<PlaceCase> cases = {
      {Encoding::utf16le, "\xFF\xFE\x11\x01i\0 \0x\0a\0"sv, "xa", {8, 12}, "xa"},
      {Encoding::utf16le, "\xFF\xFE\x11\x01i\0 \0x\0a\0"sv, "đi", {2, 6}, "đi"},
      {Encoding::windows1258,
       "k\xEA\xEC ho\x61\xF2"
       "ch"sv,
       "hoạch",
       {4, 10},
       "hoạch"},
      {Encoding::vni, "xa\xF5 ho\xE4i"sv, "hội", {4, 8}, "hội"},
      {Encoding::viqr, "xa~ ho^.i"sv, "hội", {4, 9}, "hội"},
      {Encoding::tcvn3, "x\xB7 \x93h\xE9i\x94"sv, "\"hội\"", {3, 8}, "“hội”"},
      {Encoding::tcvn3_in_utf8, "x· héi"sv, "hội", {4, 8}, "hội"},
      {Encoding::utf8_in_utf8, "Ä‘i xa"sv, "đi", {0, 6}, "đi"},
      {Encoding::utf8, "xã “hội”"sv, "\"hội\"", {4, 15}, "“hội”"},
  };
  for (const PlaceCase& c : cases) {
    const NormalizedText result = normalize(c.bytes, {.encoding = c.encoding});
    const auto begin = static_cast<std::uint32_t>(result.text.find(c.word));
    ASSERT_LT(begin, result.text.size()) << c.word << " in " << result.text;
    const TextSpan span{begin, begin + static_cast<std::uint32_t>(c.word.size())};
    EXPECT_EQ(result.map.to_source(span), c.place) << to_string(c.encoding) << ' ' << c.word;
    EXPECT_EQ(quote(c.bytes, result, span), c.quote) << to_string(c.encoding);
  }
}

TEST(Encoding, CharactersAreCountedAsTheEncodingHasThem) {
  const std::string_view utf16 = "\x11\x01\x3D\xD8\x00\xDEi\0"sv;  // đ😀i
  const CharacterOffsets wide(utf16, Encoding::utf16le);
  EXPECT_EQ(wide.code_points({6, 8}), (CharacterOffsets::Range{2, 3}));
  EXPECT_EQ(wide.utf16({6, 8}), (CharacterOffsets::Range{3, 4}));
  const CharacterOffsets bytes("x\xC3\xA3 h\xB5i"sv, Encoding::viscii);  // two of the bytes look like UTF-8
  EXPECT_EQ(bytes.code_points({4, 7}), (CharacterOffsets::Range{4, 7}));
}

}  // namespace
}  // namespace solieu
