// An open file of the system, closed in the end. For publish/ alone.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace waymark {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  // A disk may tell only now that it had no room.
  int close() { return ::close(std::exchange(number_, -1)); }

 private:
  int number_;
};

std::error_code last_error();

// To read. Not blocking: a pipe of that name must not hold us up. No link is followed.
Descriptor open_own(const std::string& path);

// A folder, from which what lies in it is found sooner.
Descriptor open_folder(const std::string& path);

// How many bytes a regular file has; nothing for anything else.
std::optional<std::size_t> regular_size(const Descriptor& file);

std::size_t read_some(const Descriptor& file, char* into, std::size_t room);

// To write a file that was not there.
Descriptor open_new(const std::string& path);
[[nodiscard]] std::error_code write_all(const Descriptor& file, std::string_view bytes);
[[nodiscard]] std::error_code finish_writing(Descriptor& file);

}  // namespace waymark
