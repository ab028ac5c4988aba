#include "text/decode.hpp"

#include <array>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

#include "text/code_table.hpp"
#include "text/encoding.hpp"
#include "text/offset_map.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr char32_t kSame = 0xFFFFFFFF;  // a piece that stays as it is
constexpr char32_t kByteOrderMark = 0xFEFF;

std::uint32_t offset(std::size_t at) {
  if (at > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("text of 4 GiB or more");
  return static_cast<std::uint32_t>(at);
}

// The readers: which character stands at a place, and how many bytes of the source it takes.

struct TableReader {
  const CodeTable& table;
  CodePoint operator()(std::string_view source, std::size_t at) const { return table.at(source, at); }
};

struct Utf16Reader {
  bool big = false;
  CodePoint operator()(std::string_view source, std::size_t at) const { return utf16_at(source, at, big); }
};

// The bytes that somebody wrote as characters: those at the place, as many as an encoded character may have.
struct Unwrapped {
  char bytes[4] = {};
  std::uint32_t ends[4] = {};  // where the character of each ends, from the place
  std::size_t size = 0;

  Unwrapped(std::string_view source, std::size_t at) {
    const std::size_t begin = at;
    while (size < 4 && at < source.size()) {
      const CodePoint point = decode(source, at);
      const auto byte = western_byte(point.value);
      if (!byte) break;
      at += point.length;
      bytes[size] = static_cast<char>(*byte);
      ends[size++] = static_cast<std::uint32_t>(at - begin);
    }
  }
  [[nodiscard]] std::string_view view() const { return {bytes, size}; }
};

struct Utf8InUtf8Reader {
  CodePoint operator()(std::string_view source, std::size_t at) const {
    const CodePoint same{kSame, decode(source, at).length};
    if (same.length == 1) return same;  // the first byte of what was garbled is none of ASCII
    const Unwrapped unwrapped(source, at);
    if (unwrapped.size < 2) return same;
    const CodePoint inside = decode(unwrapped.view(), 0);
    if (inside.length < 2 || inside.value == kReplacementCharacter) return same;
    return {inside.value, unwrapped.ends[inside.length - 1]};
  }
};

struct TableInUtf8Reader {
  const CodeTable& table;
  CodePoint operator()(std::string_view source, std::size_t at) const {
    const Unwrapped unwrapped(source, at);
    if (unwrapped.size == 0) return {kSame, decode(source, at).length};
    const CodePoint inside = table.at(unwrapped.view(), 0);
    if (inside.value == kReplacementCharacter) return {kSame, unwrapped.ends[0]};
    return {inside.value, unwrapped.ends[inside.length - 1]};
  }
};

class Decoder {
 public:
  Decoder(std::string_view source, std::uint32_t step) : source_(source), step_(step) {
    decoded_.text.reserve(source.size() / step + source.size() / 4);
  }

  void keep(std::size_t begin, std::size_t end) { decoded_.text.append(source_, begin, end - begin); }

  template <class Reader>
  void read(const Reader& reader, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      const CodePoint point = reader(source_.substr(0, end), at);
      if (point.value == kSame) {
        keep(at, at + point.length);
      } else {
        write(point, at);
      }
      at += point.length;
    }
  }

  DecodedText take() {
    decoded_.map = OffsetMap(std::move(edits_), step_);
    return std::move(decoded_);
  }

 private:
  void write(const CodePoint& point, std::size_t at) {
    const std::size_t begin = decoded_.text.size();
    append_utf8(decoded_.text, point.value);
    if (point.value == kReplacementCharacter) ++decoded_.ill_formed;
    const bool same = step_ == 1 ? std::string_view(decoded_.text).substr(begin) == source_.substr(at, point.length)
                                 : point.value < 0x80 && point.length == step_;
    if (same) return;
    append_piece(edits_, {{offset(begin), offset(decoded_.text.size())}, {offset(at), offset(at + point.length)}});
  }

  std::string_view source_;
  std::uint32_t step_;
  std::vector<OffsetMap::Edit> edits_;
  DecodedText decoded_;
};

// Line by line, those that `takes` refuses as they are.
template <class Reader>
DecodedText decode_lines(std::string_view source, const Reader& reader,
                         const std::function<bool(std::string_view)>& takes) {
  Decoder decoder(source, 1);
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t line_end = source.find('\n', begin);
    const std::size_t end = line_end == std::string_view::npos ? source.size() : line_end + 1;
    if (!takes || takes(source.substr(begin, end - begin))) {
      decoder.read(reader, begin, end);
    } else {
      decoder.keep(begin, end);
    }
    begin = end;
  }
  return decoder.take();
}

}  // namespace

Encoding utf16_order(std::string_view source) {
  if (source.size() >= 2) {
    if (utf16_at(source, 0, true).value == kByteOrderMark) return Encoding::utf16be;
    if (utf16_at(source, 0, false).value == kByteOrderMark) return Encoding::utf16le;
  }
  const std::string_view head = source.substr(0, 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1U : 0U;
  return zeros[0] > zeros[1] ? Encoding::utf16be : Encoding::utf16le;
}

DecodedText decode_text(std::string_view source, Encoding encoding, const std::function<bool(std::string_view)>& line) {
  static_cast<void>(offset(source.size()));
  if (encoding == Encoding::utf8_in_utf8) return decode_lines(source, Utf8InUtf8Reader{}, line);
  if (const auto inside = encoding_inside(encoding)) {
    return decode_lines(source, TableInUtf8Reader{CodeTable::of(*inside)}, line);
  }
  if (encoding == Encoding::utf16le || encoding == Encoding::utf16be) {
    Decoder decoder(source, 2);
    decoder.read(Utf16Reader{encoding == Encoding::utf16be}, 0, source.size());
    return decoder.take();
  }
  Decoder decoder(source, 1);
  decoder.read(TableReader{CodeTable::of(encoding)}, 0, source.size());
  return decoder.take();
}

}  // namespace v0
}  // namespace solieu
