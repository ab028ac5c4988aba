#include "io/json_text.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t block = plain_margin;  // a vector register has as many bytes on every processor

using Block = std::array<unsigned char, block>;

// Marks in `odd` what of a block is anything but letters and marks of common scripts in whole sequences: control
// characters, quotes, backslashes, sequences but those of two bytes and of three from U+1000 to U+3FFF, and what stands
// at a wrong place after the two bytes before. No branch, so that compilers make a few vector instructions of it.
void mark_odd(const unsigned char* text, Block& odd) {
  for (std::size_t i = 0; i < block; ++i) {
    const unsigned char byte = text[i];
    const unsigned char before = *(text + i - 1);
    const unsigned char second_before = *(text + i - 2);
    const bool continues = (byte & 0xC0U) == 0x80;
    const bool should = (before >= 0xC0) | (second_before >= 0xE0);
    const bool other = (byte < 0x20) | (byte == '"') | (byte == '\\') | (byte == 0x7F) | (byte == 0xC0) |
                       (byte == 0xC1) | (byte == 0xE0) | (byte > 0xE3);
    odd[i] |= static_cast<unsigned char>((continues != should) | other);
  }
}

char* write(char* to, std::string_view text) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

char* write_escaped(char* to, unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (byte) {
    case '"':
      return write(to, "\\\"");
    case '\\':
      return write(to, "\\\\");
    case '\n':
      return write(to, "\\n");
    case '\r':
      return write(to, "\\r");
    case '\t':
      return write(to, "\\t");
    default:
      to = write(to, "\\u00");
      *to++ = digits[byte >> 4U];
      *to++ = digits[byte & 0xFU];
      return to;
  }
}

// Writes the character that begins there and moves on to the next.
char* write_character(char* to, std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\') {
    *to++ = text[at++];
    return to;
  }
  if (byte < 0x80) {
    ++at;
    return write_escaped(to, byte);
  }
  const CodePoint character = decode(text, at);
  const bool ill_formed = character.value == kReplacementCharacter && !text.substr(at).starts_with(replacement);
  to = write(to, ill_formed ? replacement : text.substr(at, character.length));
  at += character.length;
  return to;
}

}  // namespace

bool write_plain(char* to, std::string_view text) {
  write(to, text);
  std::memset(to + text.size(), ' ', block);  // a letter cut off at the end shows
  Block odd{};
  for (std::size_t at = 0; at <= text.size(); at += block) {
    mark_odd(reinterpret_cast<const unsigned char*>(to) + at, odd);
  }
  std::uint64_t halves[2];
  static_assert(sizeof halves == block);
  std::memcpy(halves, odd.data(), block);
  return (halves[0] | halves[1]) == 0;
}

char* write_odd(char* to, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) to = write_character(to, text, at);
  return to;
}

}  // namespace v0
}  // namespace solieu
