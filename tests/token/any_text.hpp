// Random bytes and characters that a tokenizer must survive: ill-formed and overlong sequences, lone marks, every
// plane, and the beginnings of all that it knows. The same on every run.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace solieu {

class AnyText {
 public:
  explicit AnyText(std::uint32_t seed) : random_(seed) {}

  /// Up to `most` pieces.
  std::string next(std::size_t most) {
    std::string out;
    for (std::size_t pieces = below(most + 1); pieces > 0; --pieces) add(out);
    return out;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& from) {
    return from[below(N)];
  }

  void add(std::string& out) {
    static constexpr std::array<std::string_view, 48> known = {
        "Bảo", " hiểm ", "TP.",     "v.v.",  "đ/c",  "GS.TS", "7",    "30",       "2020", ".",  "...",    "…",
        ",",   "/",      "-",       "%",     "h",    " ",     "  ",   "\n",       "\n\n", "\"", "(",      ")",
        "](",  "![",     "http://", "www.",  "@",    "#",     "_",    "Q",        "QĐ",   "Ơ",  "\u2013", "½",
        "²",   "# ",     "- ",      "more(", "Ảnh:", "a.vn",  "\r\n", "Đọc thêm", ":",    "!",  "?",      "=="};
    static constexpr std::array<std::string_view, 24> awkward = {
        "\u0301", "\u0323", "\u20E3",        "\uFE0F", "\uFE0E", "\u200D", "\u200C", "\u034F",
        "\u0600", "\u0903", "\u1100",        "\u1161", "\u11A8", "가",     "👩",      "🏽",
        "🇻",      "❤",      "1\uFE0F\u20E3", "ð",      "\u00A0", "\u2028", "\u202E", "\uFEFF"};
    static constexpr std::array<std::string_view, 12> ill_formed = {
        "\x80", "\xC3",     "\xE1\xBA",     "\xF0\x9F\x98",     "\xED\xA0\x80",     "\xFF",
        "\xFE", "\xC0\xAF", "\xE0\x80\xBF", "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80"};
    switch (below(8)) {
      case 0:
      case 1:
      case 2:
        out += pick(known);
        break;
      case 3:
        out += pick(awkward);
        break;
      case 4:
        out += pick(ill_formed);
        break;
      case 5:
        append_utf8(out, scalar());
        break;
      case 6:
        for (std::size_t i = below(40); i > 0; --i) out += "\u0300\u0323\u0302";
        break;
      default:
        out += static_cast<char>(below(256));
    }
  }

  // Of all planes, or of the first blocks.
  char32_t scalar() {
    const auto value = static_cast<char32_t>(below(2) == 0 ? below(0x110000) : below(0x3000));
    return value >= 0xD800 && value <= 0xDFFF ? U'\uFFFD' : value;
  }

  std::mt19937 random_;
};

}  // namespace solieu
