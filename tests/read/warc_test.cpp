#include "read/warc.hpp"

#include <gtest/gtest.h>

#include <random>

#include "read/compressed.hpp"
#include "read/http.hpp"

namespace solieu {
namespace {

constexpr std::size_t longest = 100000;

std::string record(const std::string& type, const std::string& block, const std::string& fields = {}) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + fields + "Content-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + block + "\r\n\r\n";
}

std::string names(const std::string& name) {
  return "WARC-Record-ID: <urn:uuid:" + name + ">\r\nWARC-Target-URI: https://tin.example.vn/" + name + "\r\n";
}

std::string http(const std::string& body, const std::string& fields = "Content-Type: text/html; charset=UTF-8\r\n",
                 const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\nServer: x\r\n" + fields + "\r\n" + body;
}

std::string page(const std::string& name) {
  return record("response", http("<p>" + name + "</p>"),
                names(name) + "Content-Type: application/http; msgtype=response\r\n");
}

std::string plain(const std::string& name) {
  return record("conversion", name, names(name) + "Content-Type: text/plain\r\n");
}

struct Found {
  std::string bodies;               // one a line
  std::vector<std::string> errors;  // of the reader
  std::vector<std::uint64_t> error_offsets;
  std::vector<std::uint64_t> offsets;
};

Found read(const std::string& bytes, std::size_t step = 777) {
  WarcReader reader(Decompressor(test::pull_from(bytes, step)), longest);
  Found found;
  while (auto record = reader.next()) {
    if (!record->error.empty()) {
      found.errors.push_back(record->error);
      found.error_offsets.push_back(record->offset);
      continue;
    }
    found.offsets.push_back(record->offset);
    const WarcDocument document = read_warc_document(record->bytes, longest);
    found.bodies += document.error.empty() ? document.body + "\n" : "error: " + document.error + "\n";
  }
  EXPECT_FALSE(reader.next()) << "the end stays the end";
  return found;
}

TEST(Warc, ReadsRecordsThatHoldDocuments) {
  const std::string http_type = "Content-Type: application/http\r\n";
  const std::string warc =
      record("warcinfo", "software: x\r\n") + page("mot") + plain("hai") +
      record("request", "GET / HTTP/1.1\r\n\r\n", http_type) +
      record("response", http("GIF89a", "Content-Type: image/gif\r\n"), http_type) +
      record("response", http("", "Location: /x\r\n", "301 Moved"), http_type) +
      record("response", http("<p>x</p>", "Content-Type: text/html\r\n", "404 Not Found"), http_type) +
      record("resource", "<p>ba</p>", "Content-Type: text/html\r\n") +
      record("resource", "\x89PNG", "Content-Type: image/png\r\n") +
      record("response", http(" <!DOCTYPE html>bon", "X: y\r\n"), http_type);
  const Found found = read(warc);
  EXPECT_EQ(found.bodies, "<p>mot</p>\nhai\n<p>ba</p>\n <!DOCTYPE html>bon\n");
  EXPECT_TRUE(found.errors.empty());
  ASSERT_EQ(found.offsets.size(), 4U);
  EXPECT_EQ(found.offsets[0], warc.find("WARC/1.0", 1));
  EXPECT_EQ(warc.substr(found.offsets[1], 8), "WARC/1.0");
  EXPECT_TRUE(read("").bodies.empty());
}

TEST(Warc, TakesADocumentApart) {
  const WarcDocument document = read_warc_document(page("mot"), longest);
  EXPECT_EQ(document.id, "urn:uuid:mot");
  EXPECT_EQ(document.url, "https://tin.example.vn/mot");
  EXPECT_EQ(document.content, WarcDocument::Content::html);
  EXPECT_EQ(document.charset, "utf-8");
  EXPECT_EQ(document.body, "<p>mot</p>");
  const WarcDocument text =
      read_warc_document(record("conversion", "x", "WARC-Target-URI: <u>\r\nContent-Type: Text/Plain\r\n"), 9);
  EXPECT_EQ(text.id, "u");
  EXPECT_EQ(text.content, WarcDocument::Content::text);
  EXPECT_EQ(read_warc_document("x", longest).error, "no WARC record");
}

TEST(Warc, LineFeedsAloneWillDo) {
  std::string warc = page("mot") + plain("hai");
  for (std::size_t at = warc.find('\r'); at != std::string::npos; at = warc.find('\r')) warc.erase(at, 1);
  const std::size_t length = http("<p>mot</p>").size();
  warc.replace(warc.find(std::to_string(length)), 2, std::to_string(length - 4));
  EXPECT_EQ(read(warc).bodies, "<p>mot</p>\nhai\n");
}

TEST(Warc, ABrokenRecordCostsThatRecordOnly) {
  const std::string good = page("mot"), bad = page("hai"), end = page("ba");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string out = bad;
    out.replace(out.find(from), from.size(), to);
    return out;
  };
  const std::string length = "Content-Length: " + std::to_string(http("<p>hai</p>").size());
  const std::pair<std::string, std::string> cases[] = {
      {"rác\r\n", "no WARC record begins here"},
      {with("WARC/1.0", "WORC/1.0"), "no WARC record begins here"},
      {with(length, "Content-Length: x"), "the WARC record has no valid Content-Length"},
      {with(length, "Content-Length: -5"), "the WARC record has no valid Content-Length"},
      {with(length, "X: 1"), "the WARC record has no valid Content-Length"},
      {with(length, "Content-Length: 10"), "no WARC record begins where this one ends by its Content-Length"},
      {with(length, "Content-Length: 200"), "no WARC record begins where this one ends by its Content-Length"},
      {with(length, "Content-Length: 99999"), "the WARC record is truncated"},
      {with(length, "Content-Length: 99999999999"), "the WARC record is longer than 100000 bytes"},
      {with(length, "Content-Length: 999999999999999999999999"), "the WARC record has no valid Content-Length"},
      {bad.substr(0, 40), "the header of the WARC record does not end"},
      {"WARC/1.0\r\n" + std::string(70000, 'x'), "the header of the WARC record does not end"},
  };
  for (const auto& [broken, error] : cases) {
    const Found found = read(good + broken + "\r\n" + end);
    EXPECT_EQ(found.bodies, "<p>mot</p>\n<p>ba</p>\n") << broken.substr(0, 200);
    ASSERT_EQ(found.errors.size(), 1U) << broken.substr(0, 200);
    EXPECT_EQ(found.errors[0], error);
    EXPECT_EQ(found.error_offsets[0], good.size());
  }
  const Found cut = read(good + bad.substr(0, bad.size() - 10));
  EXPECT_EQ(cut.bodies, "<p>mot</p>\n");
  ASSERT_EQ(cut.errors.size(), 1U);
  EXPECT_EQ(cut.errors[0], "the WARC record is truncated");
}

TEST(Warc, WhatIsTooLongIsHandedOverInPieces) {
  const std::string good = page("mot"), end = page("ba");
  const std::string big =
      record("resource", std::string(longest + 1, 'x') + "\r\nWARC", "Content-Type: text/plain\r\n");
  std::string lying = plain("hai");
  lying.replace(lying.find("Content-Length: "), 16, "Content-Length: 9999999");
  for (const std::string& bad : {big, lying}) {
    for (const std::size_t step : {std::size_t{1}, std::size_t{777}, std::size_t{1} << 20}) {
      const std::string bytes = good + bad + end;
      WarcReader reader(Decompressor(test::pull_from(bytes, step)), longest);
      std::string over;
      const auto next = [&] { return reader.next([&](std::string_view piece) { over += piece; }); };
      EXPECT_EQ(next()->error, "");
      const auto second = next();
      EXPECT_TRUE(second->too_long);
      EXPECT_EQ(second->offset, good.size());
      EXPECT_EQ(over, bad);
      EXPECT_EQ(next()->error, "");
      EXPECT_FALSE(next());
    }
  }
}

TEST(Warc, HostileLengthsTakeLinearTime) {
  std::string warc;
  while (warc.size() < 4000000) warc += "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 90000\r\n\r\n";
  const Found found = read(warc, 65536);
  EXPECT_EQ(found.bodies, "");
  EXPECT_GE(found.errors.size(), 20U);
}

#if SOLIEU_HAS_ZLIB
TEST(Warc, ReadsGzipMembersAndPassesOverBrokenOnes) {
  const std::string one = test::deflated(page("mot")), two = test::deflated(plain("hai") + plain("ba"));
  const Found whole = read(one + two);
  EXPECT_EQ(whole.bodies, "<p>mot</p>\nhai\nba\n");
  EXPECT_EQ(whole.offsets, (std::vector<std::uint64_t>{0, one.size(), one.size()}));
  std::mt19937 random(1);
  std::string noise;
  while (noise.size() < 50000) noise += static_cast<char>('a' + random() % 20);
  std::string broken = test::deflated(record("conversion", noise, "Content-Type: text/plain\r\n"));
  for (std::size_t i = 0; i < 50; ++i) broken[broken.size() / 2 + i] = static_cast<char>(i * 37);
  const Found rest = read(one + broken + two);
  EXPECT_EQ(rest.bodies, "<p>mot</p>\nhai\nba\n");
  ASSERT_GE(rest.errors.size(), 1U);
  EXPECT_EQ(rest.error_offsets[0], one.size());
  EXPECT_TRUE(rest.errors[0].find("gzip: broken at byte") != std::string::npos) << rest.errors[0];
  const Found cut = read(one + two.substr(0, two.size() - 12));
  EXPECT_EQ(cut.bodies.substr(0, 11), "<p>mot</p>\n");
  ASSERT_EQ(cut.errors.size(), 1U);
  EXPECT_TRUE(cut.errors[0].find("gzip: truncated") != std::string::npos) << cut.errors[0];
}

TEST(Http, UndoesChunksAndCompression) {
  struct Case {
    std::string fields, body, wanted;
  };
  const std::string html = "<p>Đạt 96%</p>";
  const Case cases[] = {
      {"", html, html},
      {"Transfer-Encoding: chunked\r\n", "5;x=y\r\n<p>\xC4\x90\r\nb\r\n\xE1\xBA\xA1t 96%</p\r\n1\r\n>\r\n0\r\n\r\n",
       html},
      {"Transfer-Encoding: chunked\r\n", html, html},  // not chunked after all
      {"content-encoding: GZIP\r\n", test::deflated(html), html},
      {"Content-Encoding: gzip\r\n", html, html},  // not compressed after all
      {"Content-Encoding: deflate\r\n", test::deflated(html, 15), html},
      {"Content-Encoding: deflate\r\n", test::deflated(html, -15), html},
      {"Content-Encoding: br\r\n", html, "content coding \"br\" is not supported"},
      {"Content-Encoding: gzip\r\n", test::deflated(html).substr(0, 15),
       "the body is broken or too long: it does not decode as gzip"},
      {"Content-Encoding: gzip\r\n", test::deflated(std::string(200000, 'x')),
       "the body is broken or too long: it does not decode as gzip"},
  };
  for (const Case& message : cases) {
    const HttpResponse found = read_http_response(http(message.body, message.fields), longest);
    EXPECT_EQ(found.status, 200);
    EXPECT_EQ(found.error.empty() ? found.body : found.error, message.wanted) << message.fields;
  }
}
#endif

TEST(Http, ReadsContentTypes) {
  EXPECT_EQ(content_type("Text/HTML; Charset=\"UTF-8\"").type, "text/html");
  EXPECT_EQ(content_type("Text/HTML; Charset=\"UTF-8\"").charset, "utf-8");
  EXPECT_EQ(content_type("text/html;charset= windows-1258 ;x=y").charset, "windows-1258");
  EXPECT_EQ(content_type("").type, "");
  EXPECT_EQ(read_http_response("GET / HTTP/1.1\r\n\r\n", longest).error, "the HTTP response is broken");
  EXPECT_EQ(read_http_response("HTTP/1.1 200 OK\r\nX: y", longest).error, "the HTTP response is broken");
}

TEST(Warc, AnyBytesWillDo) {
  std::mt19937 random(9);
  const std::string good = page("mot") + plain("hai") +
                           record("response", http("3\r\nabc\r\n0\r\n", "Transfer-Encoding: chunked\r\n"),
                                  "Content-Type: application/http\r\n");
  for (int run = 0; run < 3000; ++run) {
    std::string bytes = good + good;
    for (std::size_t changes = random() % 20; changes > 0; --changes) {
      const std::size_t at = random() % bytes.size();
      if (random() % 3 == 0) bytes.erase(at, random() % 50);
      if (at < bytes.size())
        bytes[at] = random() % 2 == 0 ? "\r\n: 0WARC/"[random() % 10] : static_cast<char>(random());
    }
    const Found found = read(bytes, 1 + random() % 300);
    EXPECT_LE(found.errors.size(), 20U);
  }
}

}  // namespace
}  // namespace solieu
