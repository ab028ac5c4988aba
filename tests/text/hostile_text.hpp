// Random text of the pieces that normalization and folding must get right, the same on every run.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace solieu {

class HostileText {
 public:
  explicit HostileText(std::uint32_t seed) : random_(seed) {}

  /// Up to `most` pieces: letters, marks, look-alikes, dropped characters, ill-formed bytes.
  std::string any(std::size_t most) { return pieces(most, true); }

  /// As any(), without the characters whose treatment depends on what is beside them.
  std::string context_free(std::size_t most) { return pieces(most, false); }

  /// Letters only, shaped as a Vietnamese syllable or nearly.
  std::string syllable() {
    static constexpr std::array<std::string_view, 12> starts = {"",  "h", "th", "q", "QU", "qu",
                                                                "T", "k", "Đ",  "1", "g",  "ph"};
    static constexpr std::array<std::string_view, 26> vowels = {"o", "u", "y", "a", "à", "á", "ả", "ẽ",     "ẹ",
                                                                "ỳ", "ý", "ỷ", "ỹ", "ỵ", "ù", "ú", "ủ",     "ò",
                                                                "ỏ", "e", "ê", "ế", "Y", "Ỷ", "O", "\u0301"};
    static constexpr std::array<std::string_view, 7> ends = {"", "", "", "n", "u", ".", "i"};
    std::string out(pick(starts));
    for (std::size_t i = below(4); i > 0; --i) out += pick(vowels);
    return out += pick(ends);
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& from) {
    return from[below(N)];
  }

  std::string pieces(std::size_t most, bool contextual) {
    static constexpr std::array<std::string_view, 24> letters = {
        "a",      "e",      "o",      "S",  "7",      " ",      "\n",     "ê",      "ế",  "ọ", "ṩ",      "ồ",
        "\u1100", "\u1161", "\u11A8", "가", "\u0958", "\u09C7", "\u212B", "\u2126", "中", "😀", "\uF900", "="};
    static constexpr std::array<std::string_view, 14> marks = {"\u0300", "\u0301", "\u0302", "\u0303", "\u0309",
                                                               "\u0323", "\u031B", "\u0327", "\u0328", "\u0338",
                                                               "\u0344", "\u0340", "\u09BE", "\u05B4"};
    static constexpr std::array<std::string_view, 22> changed = {
        "\u00A0", "\u200B", "\u00AD", "\uFEFF", "\u2028", "\u0085", "\u201C", "\u2019", "\u2014", "\u2011", "\u20AB",
        "\uFF21", "\uFF1D", "\uFF05", "\t",     "\v",     "\x01",   "\x7F",   "\u3000", "\u2212", "\u2066", "\u034F"};
    static constexpr std::array<std::string_view, 10> ill_formed = {
        "\x80",         "\xC3", "\xE1\xBA", "\xE1",         "\xF0\x9F\x98",
        "\xED\xA0\x80", "\xFF", "\xC0\xAF", "\xE0\x80\xBF", "\xF4\x90\x80\x80"};
    static constexpr std::array<std::string_view, 11> beside = {
        "Ð", "ð", "\u200D", "\r", "\r\n", "❤\uFE0F", "👩\u200D", "\u0430", "\u0435", "\u0431", "\u039F"};
    std::string out;
    for (std::size_t i = below(most + 1); i > 0; --i) {
      switch (below(contextual ? 10 : 8)) {
        case 0:
        case 1:
        case 2:
          out += pick(letters);
          break;
        case 3:
        case 4:
          out += pick(marks);
          break;
        case 5:
        case 6:
          out += pick(changed);
          break;
        case 7:
          out += pick(ill_formed);
          break;
        case 8:
          out += pick(beside);
          break;
        default:
          out += static_cast<char>(below(256));
      }
    }
    return out;
  }

  std::mt19937 random_;
};

}  // namespace solieu
