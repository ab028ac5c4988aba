// Any bytes read in any encoding: the first byte chooses it. Every character leads back to bytes, in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <solieu/text.hpp>

#include "text/decode.hpp"
#include "text/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace solieu;
  if (size == 0) return 0;
  const auto first = static_cast<std::uint8_t>(Encoding::utf16le);
  const auto last = static_cast<std::uint8_t>(Encoding::vni_in_utf8);
  const auto encoding = static_cast<Encoding>(first + data[0] % (last - first + 1));
  const std::string_view source(reinterpret_cast<const char*>(data) + 1, size - 1);

  const DecodedText decoded = decode_text(source, encoding);
  const std::string_view text = decoded.text;
  std::uint32_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const TextSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + point.length)};
    const SourceSpan place = decoded.map.to_source(span);
    if (place.begin != end || place.end <= place.begin) std::abort();  // no byte twice, none left out
    end = place.end;
    at = span.end;
  }
  if (end != source.size()) std::abort();

  const NormalizedText clean = normalize(source, {.encoding = encoding});
  if (clean.text != normalize(text, {.encoding = Encoding::utf8}).text) std::abort();
  const auto all = static_cast<std::uint32_t>(clean.text.size());
  if (clean.map.to_source({0, all}).end > source.size()) std::abort();
  return 0;
}
