#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include <solieu/text.hpp>

#include "text/characters.hpp"
#include "text/hostile_text.hpp"
#include "text/offset_map.hpp"
#include "text/utf8.hpp"

namespace solieu {
namespace {

constexpr int kTexts = 30'000;

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

// From a buffer without a byte to spare, so that a sanitizer sees a read past the end.
NormalizedText normalize_exactly(std::string_view source) {
  const std::unique_ptr<char[]> exact(new char[source.size()]);
  source.copy(exact.get(), source.size());
  return normalize({exact.get(), source.size()}, {.encoding = Encoding::utf8});
}

bool is_nfc_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) {
    if (decode(text, at).value == kReplacementCharacter && text.substr(at, 3) != "\uFFFD") return false;
  }
  UErrorCode status = U_ZERO_ERROR;
  return nfc().isNormalized(icu::UnicodeString::fromUTF8(std::string(text)), status) != 0;
}

bool on_unit_boundary(std::string_view source, std::size_t place) {
  std::size_t at = 0;
  while (at < place) at += decode(source, at).length;
  return at == place;
}

// Ordered edits of whole units that change something, with equal bytes between them.
void expect_consistent_map(std::string_view source, const NormalizedText& result) {
  std::size_t text_at = 0;
  std::size_t source_at = 0;
  for_each_piece(result.map, [&](const OffsetMap::Edit& edit) {
    ASSERT_LE(text_at, edit.text.begin);
    ASSERT_LE(source_at, edit.source.begin);
    ASSERT_EQ(result.text.substr(text_at, edit.text.begin - text_at),
              source.substr(source_at, edit.source.begin - source_at));
    ASSERT_NE(slice(result.text, edit.text), slice(source, edit.source));
    ASSERT_FALSE(edit.source.empty());
    ASSERT_TRUE(on_unit_boundary(source, edit.source.begin));
    ASSERT_TRUE(on_unit_boundary(source, edit.source.end));
    text_at = edit.text.end;
    source_at = edit.source.end;
  });
  ASSERT_EQ(result.text.substr(text_at), source.substr(source_at));
}

void expect_words_lead_back(std::string_view source, const NormalizedText& result) {
  const std::string_view text = result.text;
  SourceSpan last;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const SourceSpan origin =
        result.map.to_source({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    ASSERT_LE(origin.end, source.size());
    ASSERT_LE(last.begin, origin.begin);
    ASSERT_LE(last.end, origin.end);
    ASSERT_NE(normalize(slice(source, origin), {.encoding = Encoding::utf8}).text.find(text.substr(begin, end - begin)),
              std::string::npos);
    last = origin;
    begin = end + 1;
  }
}

TEST(NormalizeProperties, HoldForHostileTexts) {
  HostileText hostile(1);
  for (int i = 0; i < kTexts; ++i) {
    const std::string source = hostile.any(24);
    SCOPED_TRACE(testing::PrintToString(source));
    const NormalizedText result = normalize_exactly(source);
    ASSERT_TRUE(is_nfc_utf8(result.text));
    const NormalizedText again = normalize_exactly(result.text);
    ASSERT_EQ(again.text, result.text);
    ASSERT_TRUE(again.map.identity());
    ASSERT_NO_FATAL_FAILURE(expect_consistent_map(source, result));
    ASSERT_NO_FATAL_FAILURE(expect_words_lead_back(source, result));
  }
}

// Where no character depends on another, the result is plain replacement and then NFC of the whole.
TEST(NormalizeProperties, ClusterByClusterIsTheSameAsAllAtOnce) {
  HostileText hostile(2);
  for (int i = 0; i < kTexts; ++i) {
    const std::string source = hostile.context_free(20);
    icu::UnicodeString replaced;
    for (std::size_t at = 0; at < source.size();) {
      const CodePoint point = decode(source, at);
      const char32_t c = replacement_of(point.value);
      if (c != kDropped) replaced.append(static_cast<UChar32>(c));
      at += point.length;
    }
    UErrorCode status = U_ZERO_ERROR;
    std::string clean;
    replaced.toUTF8String(clean);
    std::string expected;
    nfc().normalize(replaced, status).toUTF8String(expected);
    ASSERT_EQ(normalize(clean, {Encoding::utf8, ToneMarks::keep, true}).text, expected);
    // Vietnamese marks in the wrong order are the only difference: one more look at what is composed finds them all.
    ASSERT_EQ(normalize_exactly(source).text, normalize_exactly(expected).text) << testing::PrintToString(source);
  }
}

TEST(NormalizeProperties, EveryCharacterAlone) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string source;
    append_utf8(source, c);
    const NormalizedText result = normalize(source);
    ASSERT_EQ(result.map.identity(), result.text == source) << static_cast<std::uint32_t>(c);
    ASSERT_TRUE(normalize(result.text, {.encoding = Encoding::utf8}).map.identity()) << static_cast<std::uint32_t>(c);
  }
}

// Marks too many for one base, precomposed or decomposing further, must not leave more work for a second pass.
TEST(NormalizeProperties, LongRunsOfMarksAreStable) {
  for (const std::string_view base : {"", "s", "ṩ", "ế", "\u0958", " ", "\u00A0"}) {
    for (const std::string_view mark : {"\u0327", "\u0344", "\u0301", "\u200B\u0323", "\u0F73"}) {
      for (int count = 26; count < 34; ++count) {
        std::string source(base);
        for (int i = 0; i < count; ++i) source += mark;
        const NormalizedText result = normalize(source);
        ASSERT_TRUE(is_nfc_utf8(result.text));
        ASSERT_TRUE(normalize(result.text, {.encoding = Encoding::utf8}).map.identity())
            << base << " with " << count << " of " << mark;
      }
    }
  }
}

// Each of these takes minutes where the work grows with the square of the length.
TEST(NormalizeProperties, HugeMonotonousTexts) {
  for (const std::string_view piece :
       {"\u0301", "\u0301\u0323", "a\u0302\u0323", "\u200B", "\u200B\u0301", "ð", "ð\u200B", "\u200D", "👩\u200D",
        "\u1161", "\u09BE", "\r", "\t", "\xE1\xBA", "\xFF"}) {
    const std::size_t bytes = piece == "\u0301" ? 3'000'000 : 500'000;
    std::string source;
    while (source.size() < bytes) source += piece;
    EXPECT_TRUE(normalize(normalize(source).text).map.identity()) << piece;
  }
}

}  // namespace
}  // namespace solieu
