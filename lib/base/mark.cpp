#include "base/mark.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace waymark {

std::string mark_of(std::string_view bytes, std::string_view before) {
  std::uint64_t mark = 0xcbf29ce484222325U;
  for (const auto part : {before, bytes}) {
    for (const char c : part) mark = (mark ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return fmt::format("{:016x}", mark);
}

}  // namespace waymark
