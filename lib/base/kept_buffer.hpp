// A TextBuffer that its thread keeps for whoever needs one next: memory that has been written to before is soon written to again. Must
// not know what the text means.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/text_buffer.hpp"

namespace waymark {

class KeptBuffer {
 public:
  explicit KeptBuffer(std::size_t room) : text_(taken(room)) {}
  KeptBuffer(const KeptBuffer&) = delete;
  KeptBuffer(KeptBuffer&&) = default;
  KeptBuffer& operator=(const KeptBuffer&) = delete;
  KeptBuffer& operator=(KeptBuffer&&) = delete;
  ~KeptBuffer() {
    if (text_.room() == 0 || text_.room() > most_kept) return;
    text_.clear();
    kept().push_back(std::move(text_));
  }

  TextBuffer* operator->() { return &text_; }
  const TextBuffer* operator->() const { return &text_; }
  TextBuffer& operator*() { return text_; }

 private:
  static constexpr std::size_t most_kept = 1U << 20U;  // bytes of one: few texts are larger

  static std::vector<TextBuffer>& kept() {
    thread_local std::vector<TextBuffer> buffers;
    return buffers;
  }
  static TextBuffer taken(std::size_t room) {
    if (kept().empty()) return TextBuffer(room);
    auto text = std::move(kept().back());
    kept().pop_back();
    return text.room() < room ? TextBuffer(room) : std::move(text);
  }

  TextBuffer text_;
};

}  // namespace waymark
