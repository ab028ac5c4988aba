// Tokens and sentences of any bytes.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "token/token_properties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const solieu::Tokenizer tokenizer;
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const std::string broken = solieu::broken_property(source, tokenizer.tokenize(source));
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
