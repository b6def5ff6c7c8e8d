#include "publish/pieces.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace waymark {

namespace {

using Chunk = std::array<char, 32768>;

}  // namespace

Pieces::Pieces(const std::string& former, std::function<std::string()> place) : former_path_(former), place_(std::move(place)) {
  if (former.empty()) return;
  former_ = open_own(former);
  if (!regular_size(former_)) former_ = Descriptor(-1);
}

// Whether the former file goes on like this.
bool Pieces::stands(std::string_view piece) {
  Chunk chunk;  // left unset: read fills what is compared
  auto left = piece;
  while (!left.empty() && former_.is_open()) {
    const auto got = read_some(former_, chunk.data(), std::min(chunk.size(), left.size()));
    if (got == 0 || std::memcmp(chunk.data(), left.data(), got) != 0) return false;
    left.remove_prefix(got);
  }
  same_ += piece.size() - left.size();
  return left.empty() && former_.is_open();
}

// With what has come so far.
void Pieces::begin() {
  coming_ = open_new(std::exchange(place_, nullptr)());
  if (!coming_.is_open()) error_ = last_error();
  if (same_ == 0) return;
  former_ = open_own(former_path_);
  Chunk chunk;
  for (auto left = same_; left > 0;) {
    const auto got = read_some(former_, chunk.data(), std::min(chunk.size(), left));
    if (got == 0 && !error_) error_ = std::make_error_code(std::errc::io_error);
    if (error_) return;
    write({chunk.data(), got});
    left -= got;
  }
}

void Pieces::write(std::string_view bytes) {
  if (!error_) error_ = write_all(coming_, bytes);
}

void Pieces::put(std::string_view piece) {
  if (!is_written()) {
    if (stands(piece)) return;
    begin();
  }
  write(piece);
}

std::error_code Pieces::finish() {
  if (!is_written() && (!former_.is_open() || regular_size(former_) != same_)) begin();
  if (!is_written() || error_) return error_;
  state_ = state_of(coming_);
  return error_ = finish_writing(coming_);
}

}  // namespace waymark
