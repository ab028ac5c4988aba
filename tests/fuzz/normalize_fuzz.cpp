// Normalization of any bytes as UTF-8, and with the encoding found out.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <solieu/text.hpp>

#include "text/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace solieu;
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  std::size_t characters = 0;
  for (std::size_t at = 0; at < size; at += decode(source, at).length) ++characters;

  const NormalizedText clean = normalize(source, {.encoding = Encoding::utf8});
  const std::string_view text = clean.text;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const TextSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + point.length)};
    const SourceSpan place = clean.map.to_source(span);
    if (place.end <= place.begin || place.end > size) std::abort();
    at = span.end;
  }
  const NormalizedText again = normalize(text, {.encoding = Encoding::utf8});
  if (again.text != text || !again.map.identity()) std::abort();
  const CharacterOffsets offsets(source);
  if (offsets.code_points({0, static_cast<std::uint32_t>(size)}).end != characters) std::abort();
  if (normalize(source).map.to_source({0, 0}).end > size) std::abort();
  return 0;
}
