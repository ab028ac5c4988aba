// Where sentences end.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <solieu/token.hpp>

namespace solieu {
inline namespace v0 {

struct Abbreviations;

/// Appends the sentences of one block, whose tokens are [first, tokens.size()). Linear.
void append_sentences(std::vector<Sentence>& out, std::string_view text, const std::vector<Token>& tokens,
                      std::uint32_t first, std::uint32_t block, const Abbreviations& known);

}  // namespace v0
}  // namespace solieu
