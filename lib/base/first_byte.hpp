// Finds the first byte of a text that a rule picks out, or copies what comes before it, sixteen at a time, because most
// texts have few or none. Must not know what the bytes mean.
#pragma once

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

using Halves = std::uint64_t __attribute__((vector_size(16)));

// The place of a half's first byte that is not zero.
inline std::size_t place_in_half(std::uint64_t half) {
  const auto bits = std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
  return static_cast<std::size_t>(bits) / 8;
}

// The place in a block of the first byte that is picked, or the block's size. The first `passed` bytes are not.
template <class Rule>
[[gnu::always_inline]] inline std::size_t place_in(const ByteBlock& block, Rule rule, std::size_t passed = 0) {
  constexpr auto half = sizeof(std::uint64_t);
  const auto halves = std::bit_cast<Halves>(rule(block));
  std::array<std::uint64_t, 2> picked = {halves[0], halves[1]};
  if (passed > 0) {
    const auto from = [](std::size_t bytes) {
      const auto all = ~std::uint64_t{0};
      return std::endian::native == std::endian::little ? all << 8 * bytes : all >> 8 * bytes;
    };
    picked[passed / half] &= from(passed % half);
    if (passed >= half) picked[0] = 0;
  }
  if (picked[0] != 0) return place_in_half(picked[0]);
  return picked[1] != 0 ? half + place_in_half(picked[1]) : 2 * half;
}

// Whether a text of half a block or more, but less than a whole one, has no byte that is picked.
template <class Rule>
bool picks_none(std::string_view text, Rule rule) {
  constexpr auto half = sizeof(ByteBlock) / 2;
  std::array<char, sizeof(ByteBlock)> both_ends;
  std::memcpy(both_ends.data(), text.data(), half);
  std::memcpy(both_ends.data() + half, text.data() + text.size() - half, half);
  return place_in(std::bit_cast<ByteBlock>(both_ends), rule) == sizeof(ByteBlock);
}

// What the rule says of each byte, for texts too short for that.
template <class Rule>
constexpr std::array<bool, 256> picked_bytes() {
  std::array<bool, 256> picked{};
  for (std::size_t byte = 0; byte < picked.size(); ++byte) picked[byte] = Rule{}(static_cast<unsigned char>(byte));
  return picked;
}

// The place of that byte from `begin` on, or the text's size. `take` is told of all that is looked at, in no order and some of it
// twice, and of nothing behind the text.
template <class Rule, class Take>
[[gnu::always_inline]] inline std::size_t look_for(std::string_view text, std::size_t begin, Rule rule, Take take) {
  ByteBlock block;
  const auto size = text.size();
  for (; size - begin >= sizeof block; begin += sizeof block) {
    std::memcpy(&block, text.data() + begin, sizeof block);
    take(begin, sizeof block);
    if (const auto place = place_in(block, rule); place < sizeof block) return begin + place;
  }
  if (begin == size) return size;
  if (size >= sizeof block) {  // the last block once more, less what has been seen of it
    const auto last = size - sizeof block;
    std::memcpy(&block, text.data() + last, sizeof block);
    take(last, sizeof block);
    return last + place_in(block, rule, begin - last);
  }
  if (constexpr auto half = sizeof block / 2; size >= half && picks_none(text, rule)) {
    take(0, half);
    take(size - half, half);
    return size;
  }
  static constexpr auto picked = picked_bytes<Rule>();
  for (; begin < size && !picked[static_cast<unsigned char>(text[begin])]; ++begin) take(begin, 1);
  return begin;
}

}  // namespace first_byte_detail

// Its offset, from `begin` on, or the text's size. A rule: `[](auto byte) { return (byte == '"') | (byte < 0x20); }`.
template <class Rule>
std::size_t first_byte(std::string_view text, std::size_t begin, Rule rule) {
  return first_byte_detail::look_for(text, begin, rule, [](std::size_t, std::size_t) {});
}

// Copies what comes before that byte, and returns how much. `to` has room for the whole text.
template <class Rule>
std::size_t copy_to_first_byte(char* to, std::string_view text, Rule rule) {
  return first_byte_detail::look_for(text, 0, rule, [&](std::size_t at, std::size_t length) { std::memcpy(to + at, text.data() + at, length); });
}

}  // namespace waymark
