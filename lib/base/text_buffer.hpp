// Text that grows at its end by many short pieces, as a page does. Must not know what they mean.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
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

// As memcpy does, which for a short piece takes longer to call.
inline void copy(char* to, const char* from, std::size_t length) {
  if (length > 32) {
    std::memcpy(to, from, length);
  } else if (length >= 16) {
    copy_ends<16>(to, from, length);
  } else if (length >= 8) {
    copy_ends<8>(to, from, length);
  } else if (length >= 4) {
    copy_ends<4>(to, from, length);
  } else {
    for (std::size_t i = 0; i < length; ++i) to[i] = from[i];
  }
}

}  // namespace text_buffer_detail

class TextBuffer {
 public:
  // With room for a text of that size: memory that is not used costs nothing, and growing takes twice what there is.
  explicit TextBuffer(std::size_t room = 0) { bytes_.reserve(room); }

  void append(std::string_view piece) {
    text_buffer_detail::copy(room_for(piece.size()), piece.data(), piece.size());
    extend(piece.size());
  }

  // A place at the end for as many bytes; `extend` takes in those that have been written there.
  char* room_for(std::size_t length) {
    if (bytes_.size() - size_ < length) make_room(length);
    return bytes_.data() + size_;
  }
  void extend(std::size_t length) { size_ += length; }

  std::string_view text() const { return std::string_view(bytes_).substr(0, size_); }
  void clear() { size_ = 0; }
  // The text, which the buffer has no longer.
  std::string take() {
    bytes_.resize(std::exchange(size_, 0));
    return std::exchange(bytes_, {});
  }

 private:
  // As much of what is reserved as is needed, a step at a time, so that the rest stays untouched.
  void make_room(std::size_t length) {
    constexpr std::size_t step = 16384;
    const auto needed = size_ + length;
    if (needed > bytes_.capacity()) bytes_.reserve(std::max(needed, 2 * bytes_.capacity()));
    bytes_.resize(std::min(bytes_.capacity(), needed + step));
  }

  std::string bytes_;     // the text, and room behind it
  std::size_t size_ = 0;  // of the text
};

}  // namespace waymark
