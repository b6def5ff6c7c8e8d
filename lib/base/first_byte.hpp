// Finds the first or the last byte of a text that a rule picks out, or copies what comes before the first, sixteen at a time,
// because most texts have few or none. Must not know what the bytes mean.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace waymark {

// Compared and joined with `|` as one byte is; the compiler takes what the machine has for it.
using ByteBlock = unsigned char __attribute__((vector_size(16)));

namespace first_byte_detail {

// The place in a block of the first byte that is picked, or the block's size. The first `passed` bytes are not.
template <class Rule>
[[gnu::always_inline]] inline std::size_t place_in(const ByteBlock& block, Rule rule, std::size_t passed = 0) {
#ifdef __SSE2__
  const auto picked = static_cast<unsigned>(_mm_movemask_epi8(std::bit_cast<__m128i>(rule(block)))) >> passed << passed;
  return picked == 0 ? sizeof block : static_cast<std::size_t>(std::countr_zero(picked));
#else
  const auto picked = rule(block);
  while (passed < sizeof block && picked[passed] == 0) ++passed;
  return passed;
#endif
}

// The place in a block of the last byte that is picked, or the block's size.
template <class Rule>
[[gnu::always_inline]] inline std::size_t last_place_in(const ByteBlock& block, Rule rule) {
#ifdef __SSE2__
  const auto picked = static_cast<unsigned>(_mm_movemask_epi8(std::bit_cast<__m128i>(rule(block))));
  return picked == 0 ? sizeof block : static_cast<std::size_t>(std::bit_width(picked)) - 1;
#else
  const auto picked = rule(block);
  for (auto place = sizeof block; place-- > 0;) {
    if (picked[place] != 0) return place;
  }
  return sizeof block;
#endif
}

// Whether a text has no byte that is picked. It has as many bytes as an `End`, and at most twice as many.
template <class End, class Rule>
[[gnu::always_inline]] inline bool picks_none(std::string_view text, Rule rule) {
  std::array<End, sizeof(ByteBlock) / sizeof(End)> ends;
  std::memcpy(ends.data(), text.data(), sizeof(End));
  std::memcpy(ends.data() + 1, text.data() + text.size() - sizeof(End), sizeof(End));
  for (std::size_t i = 2; i < ends.size(); ++i) ends[i] = ends[0];
  return place_in(std::bit_cast<ByteBlock>(ends), rule) == sizeof(ByteBlock);
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
  const auto all_of = [&](auto end) {
    if (size < sizeof end || !picks_none<decltype(end)>(text, rule)) return false;
    take(0, sizeof end);
    take(size - sizeof end, sizeof end);
    return true;
  };
  if (size >= sizeof(std::uint64_t) ? all_of(std::uint64_t{}) : all_of(std::uint32_t{})) return size;
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

// The offset of the last such byte before `end`, or npos.
template <class Rule>
std::size_t last_byte(std::string_view text, std::size_t end, Rule rule) {
  ByteBlock block;
  for (; end >= sizeof block; end -= sizeof block) {
    std::memcpy(&block, text.data() + end - sizeof block, sizeof block);
    if (const auto place = first_byte_detail::last_place_in(block, rule); place < sizeof block) return end - sizeof block + place;
  }
  static constexpr auto picked = first_byte_detail::picked_bytes<Rule>();
  while (end-- > 0) {
    if (picked[static_cast<unsigned char>(text[end])]) return end;
  }
  return std::string_view::npos;
}

// Copies what comes before the first such byte, and returns how much. `to` has room for the whole text.
template <class Rule>
std::size_t copy_to_first_byte(char* to, std::string_view text, Rule rule) {
  return first_byte_detail::look_for(text, 0, rule, [&](std::size_t at, std::size_t length) { std::memcpy(to + at, text.data() + at, length); });
}

}  // namespace waymark
