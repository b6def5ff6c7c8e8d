// A file that comes piece by piece: compared with the one that stands there, and written from where the two differ. Must
// not know what it holds.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "publish/descriptor.hpp"
#include "publish/disk.hpp"

namespace waymark {

class Pieces {
 public:
  // `former` is what stands there; empty for nothing. `place` says where to write, and is asked once at most.
  Pieces(const std::string& former, std::function<std::string()> place);

  void put(std::string_view piece);

  // There are no more. What was wrong with the disk, if anything.
  [[nodiscard]] std::error_code finish();
  // Whether it was written; else it is what stands there, to the byte.
  bool is_written() const { return place_ == nullptr; }
  // Of the file that was written, as it was left.
  const std::optional<FileState>& state() const { return state_; }

 private:
  bool stands(std::string_view piece);
  void begin();
  void write(std::string_view bytes);

  std::string former_path_;
  std::function<std::string()> place_;  // null once it has been asked
  Descriptor former_{-1};
  Descriptor coming_{-1};
  std::size_t same_ = 0;  // bytes
  std::error_code error_;
  std::optional<FileState> state_;
};

}  // namespace waymark
