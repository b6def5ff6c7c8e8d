#include "base/builtin.hpp"
#include "base/builtin_pieces.hpp"

namespace waymark {

std::vector<std::string_view> builtin_snapshot() {
  std::vector<std::string_view> pieces;
  for (const auto* piece = snapshot_pieces; piece->path != nullptr; ++piece) pieces.emplace_back(piece->bytes, piece->size);
  return pieces;
}

std::string_view program_mark() { return program_mark_text; }

}  // namespace waymark
