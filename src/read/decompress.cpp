#include "read/decompress.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t block_size = 1U << 16;
constexpr std::size_t most_held = 1U << 20;  // of a member, to look for others in it should it turn out broken
constexpr std::size_t longest_magic = 4;

}  // namespace

std::optional<Codec> Decompressor::codec() {
  begin();
  return codec_;
}

void Decompressor::begin() {
  if (begun_) return;
  begun_ = true;
  while (input_.size() < longest_magic && refill()) {
  }
  codec_ = codec_of(input_);
  if (!codec_) return;
  decoder_ = make_decoder(*codec_);
  if (!decoder_)
    error_ = "this build reads no " + std::string(name_of(*codec_)) +
             (*codec_ == Codec::zstd ? " (SOLIEU_WITH_ZSTD)" : " (SOLIEU_WITH_ZLIB)");
}

bool Decompressor::refill() {
  const std::size_t size = input_.size();
  input_.resize(size + block_size);
  const std::size_t got = pull_(input_.data() + size, block_size);
  input_.resize(size + got);
  return got > 0;
}

// What a broken member held is looked through once: a member found in there is not gone back to.
void Decompressor::forget_consumed() {
  const bool held =
      in_member_ && member_offset_ >= std::max(input_offset_, tried_to_) && offset() - member_offset_ <= most_held;
  const std::size_t keep = held ? static_cast<std::size_t>(member_offset_ - input_offset_) : at_;
  input_.erase(0, keep);
  at_ -= keep;
  input_offset_ += keep;
}

void Decompressor::fail(std::string_view what) {
  error_ = std::string(name_of(*codec_)) + ": " + std::string(what);
  in_member_ = false;
}

// gzip pads to the block of a tape with zeros.
bool Decompressor::only_padding_left() {
  for (;;) {
    at_ = std::min(input_.find_first_not_of('\0', at_), input_.size());
    if (at_ < input_.size()) return false;
    input_offset_ += input_.size();
    input_.clear();
    at_ = 0;
    if (!refill()) return true;
  }
}

bool Decompressor::begin_member() {
  forget_consumed();
  while (input_.size() - at_ < longest_magic && refill()) {
  }
  if (at_ == input_.size()) return false;
  if (codec_of(std::string_view(input_).substr(at_)) != codec_) {
    member_offset_ = offset();
    if (!only_padding_left()) fail("no member begins at byte " + std::to_string(member_offset_));
    return false;
  }
  in_member_ = true;
  member_offset_ = offset();
  decoder_->restart();
  return true;
}

// Decodes until there is output; a block never holds bytes of two members.
void Decompressor::decode_block() {
  std::size_t produced = 0;
  output_.resize(block_size);
  while (produced == 0 && error_.empty()) {
    if (!in_member_ && !begin_member()) break;
    const std::string_view rest = std::string_view(input_).substr(at_);
    const Decoder::Step step = decoder_->decode(rest, output_.data(), output_.size());
    at_ += step.consumed;
    produced = step.produced;
    if (!step.error.empty()) {
      fail("broken at byte " + std::to_string(offset()) + " (" + step.error + ")");
    } else if (step.ended) {
      in_member_ = false;
    } else if (produced == 0 && at_ == input_.size()) {
      forget_consumed();
      if (!refill()) fail("truncated: the source ends at byte " + std::to_string(offset()) + ", inside of a member");
    }
  }
  output_.resize(produced);
}

std::string_view Decompressor::peek_block() {
  if (!peeked_) static_cast<void>(next_block());
  peeked_ = true;
  return output_;
}

std::string_view Decompressor::next_block() {
  if (std::exchange(peeked_, false)) return output_;
  begin();
  output_.clear();
  if (codec_ && error_.empty()) {
    decode_block();
  } else if (!codec_) {
    if (input_.empty()) refill();
    std::swap(output_, input_);
  }
  return output_;
}

bool Decompressor::skip_broken_member() {
  if (error_.empty() || !decoder_) return false;
  const std::uint64_t failed_at = offset();
  const bool held = member_offset_ >= std::max(input_offset_, tried_to_);
  const std::uint64_t next = std::max(member_offset_ + 1, held ? 0 : failed_at);  // a decoder may fail at once
  std::size_t from = static_cast<std::size_t>(next - input_offset_);
  tried_to_ = std::max(tried_to_, failed_at);
  const std::string_view magic = magic_of(*codec_);
  for (;;) {
    at_ = std::min(input_.find(magic, from), input_.size());
    if (at_ < input_.size()) break;
    const std::size_t keep = std::min(input_.size(), magic.size() - 1);
    input_offset_ += input_.size() - keep;
    input_.erase(0, input_.size() - keep);
    at_ = input_.size();
    from = 0;
    if (!refill()) return false;
  }
  error_.clear();
  return true;
}

}  // namespace v0
}  // namespace solieu
