#include "base/mark.hpp"

#include <fmt/format.h>

namespace waymark {

std::uint64_t mark_number(std::string_view bytes, std::string_view before) {
  std::uint64_t mark = 0xcbf29ce484222325U;
  for (const auto part : {before, bytes}) {
    for (const char c : part) mark = (mark ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return mark;
}

std::string mark_of(std::string_view bytes, std::string_view before) { return fmt::format("{:016x}", mark_number(bytes, before)); }

}  // namespace waymark
