#include "base/mark.hpp"

#include <fmt/format.h>

#include <cstring>

namespace waymark {

namespace {

std::uint64_t mixed(std::uint64_t mark, std::uint64_t word) {
  mark = (mark ^ word) * 0x9e3779b97f4a7c15U;
  return mark ^ (mark >> 32U);
}

}  // namespace

std::uint64_t mark_number(std::string_view bytes, std::string_view before) {
  std::uint64_t mark = 0xcbf29ce484222325U;
  for (auto part : {before, bytes}) {
    mark = mixed(mark, part.size());
    std::uint64_t word = 0;
    for (; part.size() >= sizeof word; part.remove_prefix(sizeof word)) {
      std::memcpy(&word, part.data(), sizeof word);
      mark = mixed(mark, word);
    }
    word = 0;
    for (const char c : part) word = word << 8U | static_cast<unsigned char>(c);
    mark = mixed(mark, word);
  }
  return mark;
}

std::string mark_of(std::string_view bytes, std::string_view before) { return fmt::format("{:016x}", mark_number(bytes, before)); }

}  // namespace waymark
