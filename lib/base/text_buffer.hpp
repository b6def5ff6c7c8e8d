// Text that grows at its end by many short pieces, as a page does. Must not know what they mean.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

namespace text_buffer_detail {

// The first and the last `size` bytes, which may be some of the same.
template <std::size_t size>
void copy_ends(char* to, const char* from, std::size_t length) {
  std::memcpy(to, from, size);
  std::memcpy(to + length - size, from + length - size, size);
}

}  // namespace text_buffer_detail

// As memcpy does, which for a short piece takes longer to call.
inline void copy_bytes(char* to, const char* from, std::size_t length) {
  if (length > 64) {
    std::memcpy(to, from, length);
  } else if (length >= 32) {
    text_buffer_detail::copy_ends<32>(to, from, length);
  } else if (length >= 16) {
    text_buffer_detail::copy_ends<16>(to, from, length);
  } else if (length >= 8) {
    text_buffer_detail::copy_ends<8>(to, from, length);
  } else if (length >= 4) {
    text_buffer_detail::copy_ends<4>(to, from, length);
  } else {
    for (std::size_t i = 0; i < length; ++i) to[i] = from[i];
  }
}

class TextBuffer {
 public:
  // With room for a text of that size: memory that is not used costs nothing, and growing takes twice what there is.
  explicit TextBuffer(std::size_t room = 0) { grow(room); }
  TextBuffer(const TextBuffer&) = delete;
  TextBuffer(TextBuffer&& other) noexcept
      : bytes_(std::move(other.bytes_)), room_(std::exchange(other.room_, 0)), size_(std::exchange(other.size_, 0)) {}
  TextBuffer& operator=(const TextBuffer&) = delete;
  TextBuffer& operator=(TextBuffer&&) = delete;
  ~TextBuffer() = default;

  void append(std::string_view piece) {
    copy_bytes(room_for(piece.size()), piece.data(), piece.size());
    extend(piece.size());
  }
  void append(char c) {
    *room_for(1) = c;
    extend(1);
  }

  // A place at the end for as many bytes; `extend` takes in those that have been written there.
  char* room_for(std::size_t length) {
    if (room_ - size_ < length) grow(std::max(size_ + length, 2 * room_));
    return bytes_.get() + size_;
  }
  void extend(std::size_t length) { size_ += length; }

  std::string_view text() const { return {bytes_.get(), size_}; }
  std::size_t room() const { return room_; }
  void clear() { size_ = 0; }

 private:
  void grow(std::size_t room) {
    auto larger = std::make_unique_for_overwrite<char[]>(room);
    if (size_ > 0) std::memcpy(larger.get(), bytes_.get(), size_);
    bytes_ = std::move(larger);
    room_ = room;
  }

  std::unique_ptr<char[]> bytes_;  // what is behind the text has no value yet
  std::size_t room_ = 0;
  std::size_t size_ = 0;  // of the text
};

}  // namespace waymark
