#include "base/builtin.hpp"
#include "base/builtin_pieces.hpp"

namespace waymark {

std::string builtin_snapshot() {
  std::string bytes;
  for (const auto* piece = snapshot_pieces; piece->path != nullptr; ++piece) bytes.append(piece->bytes, piece->size);
  return bytes;
}

std::string_view builtin_snapshot_start() { return {snapshot_pieces->bytes, snapshot_pieces->size}; }

std::string_view program_mark() { return program_mark_text; }

}  // namespace waymark
