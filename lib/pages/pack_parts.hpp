// The kinds of file of a pack by their words, as people choose them. Must not know how any is made.
#pragma once

#include <string>
#include <string_view>

#include "base/text.hpp"
#include "pages/pack.hpp"

namespace waymark {

struct PackPart {
  std::string_view word;
  bool PackParts::*chosen;
};
inline constexpr PackPart pack_parts[] = {{"pages", &PackParts::pages}, {"json", &PackParts::json}, {"csv", &PackParts::csv},
                                          {"xlsx", &PackParts::xlsx},   {"ics", &PackParts::ics},   {"md", &PackParts::md}};

inline constexpr PackParts no_pack_parts = {false, false, false, false, false, false};

// "pages,json"
inline std::string words_of(const PackParts& parts) {
  std::vector<std::string> words;
  for (const auto& part : pack_parts) {
    if (parts.*part.chosen) words.emplace_back(part.word);
  }
  return joined(words, ",");
}

}  // namespace waymark
