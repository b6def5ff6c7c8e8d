#include "base/builtin.hpp"
#include "base/builtin_pieces.hpp"

namespace waymark {

std::string builtin_snapshot() {
  std::string bytes;
  for (const auto* piece = snapshot_pieces; piece->path != nullptr; ++piece) bytes.append(piece->bytes, piece->size);
  return bytes;
}

}  // namespace waymark
