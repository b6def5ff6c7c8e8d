// Finds the first byte of a text that a rule picks out, sixteen at a time, because most texts have few or none.
// Must not know what the bytes mean.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace waymark {

// Compared and joined with `|` as one byte is; the compiler takes what the machine has for it.
using ByteBlock = unsigned char __attribute__((vector_size(16)));

namespace first_byte_detail {

// The place in a block of the first byte that is picked, or the block's size.
template <class Rule>
std::size_t place_in(const ByteBlock& block, Rule rule) {
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(rule(block));
  if ((halves[0] | halves[1]) == 0) return sizeof block;
  const auto half = halves[0] != 0 ? halves[0] : halves[1];
  const auto bits = std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
  return (halves[0] != 0 ? 0 : sizeof half) + static_cast<std::size_t>(bits) / 8;
}

}  // namespace first_byte_detail

// Its offset, from `begin` on, or the text's size. A rule: `[](auto byte) { return (byte == '"') | (byte < 0x20); }`.
template <class Rule>
std::size_t first_byte(std::string_view text, std::size_t begin, Rule rule) {
  ByteBlock block;
  for (; text.size() - begin >= sizeof block; begin += sizeof block) {
    std::memcpy(&block, text.data() + begin, sizeof block);
    if (const auto place = first_byte_detail::place_in(block, rule); place < sizeof block) return begin + place;
  }
  if (begin == text.size()) return begin;
  block = ByteBlock{};
  std::memcpy(&block, text.data() + begin, text.size() - begin);
  return std::min(begin + first_byte_detail::place_in(block, rule), text.size());
}

}  // namespace waymark
