#include "base/folding.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/phrases.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::size_t most_characters = 600;  // of a text that is measured: longer ones are no slips
constexpr std::size_t thousandth = 1000;
constexpr std::size_t alike_enough = 450;  // of 1000; below, a suggestion leads astray more often than not

// Long words say more: "what", "is" and "your" stand in every question.
std::size_t weight_of(const std::set<std::string_view>& words) {
  constexpr std::size_t short_word = 4;
  std::size_t weight = 0;
  for (const auto word : words) weight += word.size() <= short_word ? 1 : word.size() + 1 - short_word;
  return weight;
}

// How much the two have in common, of 1000.
std::size_t words_in_common(std::string_view a, std::string_view b) {
  const auto words_of_a = split(a, ' ');
  const auto words_of_b = split(b, ' ');
  const std::set<std::string_view> first(words_of_a.begin(), words_of_a.end());
  const std::set<std::string_view> second(words_of_b.begin(), words_of_b.end());
  std::set<std::string_view> both;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::inserter(both, both.end()));
  return 2 * weight_of(both) * thousandth / (weight_of(first) + weight_of(second));
}

std::size_t letters_in_common(std::string_view a, std::string_view b) {
  const auto longest = std::max(a.size(), b.size());
  if (longest == 0 || longest > most_characters) return 0;
  // Half of a short word is easily shared by chance.
  const auto distance = edit_distance(a, b);
  return 3 * distance > longest ? 0 : (longest - distance) * thousandth / longest;
}

// Letters with accents that names of schools in England have, without them.
constexpr std::pair<std::string_view, char> plain_letters[] = {
    {"\u00E0", 'a'}, {"\u00E1", 'a'}, {"\u00E2", 'a'}, {"\u00E4", 'a'}, {"\u00E7", 'c'},
    {"\u00E8", 'e'}, {"\u00E9", 'e'}, {"\u00EA", 'e'}, {"\u00EB", 'e'}, {"\u00ED", 'i'},
    {"\u00EE", 'i'}, {"\u00EF", 'i'}, {"\u00F1", 'n'}, {"\u00F3", 'o'}, {"\u00F4", 'o'},
    {"\u00F6", 'o'}, {"\u00FA", 'u'}, {"\u00FC", 'u'}, {"\u00C9", 'e'}, {"\u00C8", 'e'},
};

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const bool space = text.substr(i, no_break_space.size()) == no_break_space;
    if (space || !is_word_byte(text[i])) {
      gap = true;
      i = space ? i + no_break_space.size() : after_sign(text, i);
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text[i++];
  }
  return lower_ascii(out);
}

std::optional<std::size_t> most_alike(std::string_view folded_text,
                                      const std::vector<std::string>& folded_candidates) {
  std::optional<std::size_t> best;
  std::size_t best_score = alike_enough;
  for (std::size_t i = 0; i < folded_candidates.size(); ++i) {
    const auto& candidate = folded_candidates[i];
    const auto score =
        std::max(words_in_common(folded_text, candidate), letters_in_common(folded_text, candidate));
    if (score <= best_score) continue;
    best = i;
    best_score = score;
  }
  return best;
}

std::string file_name_of(std::string_view name) {
  constexpr std::size_t most = 64;
  std::string plain;
  for (std::size_t i = 0; i < name.size();) {
    const auto accent =
        std::find_if(std::begin(plain_letters), std::end(plain_letters),
                     [&](const auto& letter) { return name.substr(i).starts_with(letter.first); });
    const bool accented = accent != std::end(plain_letters);
    const bool apostrophe = name[i] == '\'' || name.substr(i).starts_with("\u2019");
    if (!apostrophe) plain += accented ? accent->second : name[i];
    i += accented ? accent->first.size() : apostrophe && name[i] != '\'' ? 3 : 1;
  }
  std::string out;
  for (const char c : lower_ascii(plain)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept && out.size() < most) out += c;
    if (!kept && !out.empty() && out.back() != '-' && out.size() < most) out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "unnamed" : out;
}

}  // namespace waymark
