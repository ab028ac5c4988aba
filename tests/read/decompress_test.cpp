#include "read/decompress.hpp"

#include <gtest/gtest.h>

#include <random>

#include "read/compressed.hpp"

namespace solieu {
namespace {

using test::pull_from;
using test::rest_of;

struct Result {
  std::string text, error;
};

Result unpack(const std::string& bytes, std::size_t step = 1000) {
  Decompressor in(pull_from(bytes, step));
  std::string text = rest_of(in);
  EXPECT_TRUE(in.next_block().empty()) << "the end stays the end";
  return {std::move(text), in.error()};
}

TEST(Decompress, PlainBytesComeAsTheyAre) {
  for (const std::string& bytes :
       {std::string(), std::string("a"), std::string("\x1F\x8B"), std::string(200000, 'x')}) {
    Decompressor in(pull_from(bytes, 7000));
    EXPECT_EQ(in.codec(), std::nullopt);
    EXPECT_EQ(rest_of(in), bytes);
    EXPECT_EQ(in.error(), "");
  }
}

std::string sample() {
  std::mt19937 random(1);
  std::string out;
  while (out.size() < 300000) out += "Tổ thu số " + std::to_string(random() % 100000) + " báo cáo.\n";
  return out;
}

void check_codec(Codec codec, std::string (*pack)(std::string_view), const std::string& name) {
  const std::string text = sample();
  const std::string member = pack(text);
  for (const std::size_t step : {std::size_t{1}, std::size_t{4096}, member.size() * 4}) {
    Decompressor in(pull_from(member + pack("") + pack("hai") + member, step));
    EXPECT_EQ(in.codec(), codec);
    EXPECT_EQ(rest_of(in), text + "hai" + text);
    EXPECT_EQ(in.error(), "");
    if (step > member.size()) break;
  }
  const Result cut = unpack(member.substr(0, member.size() / 2));
  EXPECT_GT(cut.text.size(), 1000U);
  EXPECT_TRUE(text.starts_with(cut.text)) << "what came before is kept";
  EXPECT_EQ(cut.error, name + ": truncated: the source ends at byte " + std::to_string(member.size() / 2) +
                           ", inside of a member");
  const Result tail = unpack(pack("một") + "rác");
  EXPECT_EQ(tail.text, "một");
  EXPECT_EQ(tail.error, name + ": no member begins at byte " + std::to_string(pack("một").size()));
  EXPECT_EQ(unpack(pack("một") + std::string(100000, '\0')).error, "") << "padding";
  std::string broken = member;
  broken[member.size() / 2] = static_cast<char>(broken[member.size() / 2] ^ 0x55);
  broken[member.size() / 2 + 1] = static_cast<char>(broken[member.size() / 2 + 1] ^ 0xAA);
  const Result damaged = unpack(broken);
  EXPECT_TRUE(damaged.error.starts_with(name + ": broken at byte ")) << damaged.error;
}

// A good member behind each broken one is found again.
void check_skipping(std::string (*pack)(std::string_view)) {
  const std::string text = sample();
  std::string broken = pack(text);
  for (std::size_t i = 0; i < 20; ++i) broken[broken.size() / 2 + i] = static_cast<char>(i * 37);
  Decompressor in(pull_from(pack("một") + broken + pack("hai") + broken.substr(0, 5000) + pack("ba"), 4096));
  std::string found = rest_of(in);
  std::size_t errors = 0;
  while (!in.error().empty() && in.skip_broken_member()) {
    ++errors;
    found += "|" + rest_of(in);
  }
  EXPECT_GE(errors, 2U);
  EXPECT_TRUE(found.starts_with("một")) << found.substr(0, 20);
  EXPECT_NE(found.find("|hai"), std::string::npos);
  EXPECT_NE(found.find("|ba"), std::string::npos);
}

#if SOLIEU_HAS_ZLIB
std::string gzip(std::string_view plain) { return test::deflated(plain); }
TEST(Decompress, Gzip) { check_codec(Codec::gzip, gzip, "gzip"); }
TEST(Decompress, GzipGoesOnBehindABrokenMember) { check_skipping(gzip); }

TEST(Decompress, DecodesWholeBodies) {
  const std::string text = sample();
  EXPECT_EQ(decode_all(Codec::gzip, test::deflated(text), text.size()), text);
  EXPECT_EQ(decode_all(Codec::zlib, test::deflated(text, 15), text.size()), text);
  EXPECT_EQ(decode_all(Codec::deflate, test::deflated(text, -15), text.size()), text);
  EXPECT_EQ(decode_all(Codec::gzip, test::deflated(text), text.size() - 1), std::nullopt) << "too long";
  EXPECT_EQ(decode_all(Codec::gzip, test::deflated(text).substr(0, 500), text.size()), std::nullopt);
  EXPECT_EQ(decode_all(Codec::gzip, text, text.size()), std::nullopt);
  EXPECT_EQ(decode_all(Codec::gzip, "", 10), std::nullopt);
}
#endif

#if SOLIEU_HAS_ZSTD
TEST(Decompress, Zstd) { check_codec(Codec::zstd, test::zstd_frame, "zstd"); }
TEST(Decompress, ZstdGoesOnBehindABrokenFrame) { check_skipping(test::zstd_frame); }

// The second frame begins where the first one failed, and the decoder takes no byte of it.
TEST(Decompress, EveryFrameIsTriedOnce) {
  using namespace std::string_literals;
  const std::string magic = "\x28\xB5\x2F\xFD"s;
  Decompressor in(pull_from(magic + "\x04\x58\x7D\0\x06\xB8\xFC\x2B\xCF"s + magic + "\x04\x7F\0\0\x69\x58\x7D"s, 50));
  int members = 1;
  for (rest_of(in); in.skip_broken_member() && members < 100; ++members) rest_of(in);
  EXPECT_EQ(members, 2);
}

TEST(Decompress, ZstdMayBeginWithASkippableFrame) {
  const std::string skippable("\x50\x2A\x4D\x18\x03\0\0\0abc", 11);
  EXPECT_EQ(unpack(skippable + test::zstd_frame("một")).text, "một");
}
#endif

TEST(Decompress, AnyBytesWillDo) {
  std::mt19937 random(3);
  for (int run = 0; run < 2000; ++run) {
    std::string bytes = run % 2 == 0 ? "\x1F\x8B\x08" : "\x28\xB5\x2F\xFD";
    for (std::size_t i = random() % 300; i > 0; --i) bytes += static_cast<char>(random() % 4 == 0 ? random() : i);
    if (run % 3 == 0) bytes += bytes;
    Decompressor in(pull_from(bytes, 1 + random() % 50));
    rest_of(in);
    int members = 0;
    for (; in.skip_broken_member(); ++members) rest_of(in);
    EXPECT_LE(members, 700);
  }
}

}  // namespace
}  // namespace solieu
