#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "load/lint_parts.hpp"

namespace waymark {

namespace {

// Words that tell one title from another as little as punctuation does.
bool is_small_word(std::string_view word) {
  static constexpr std::string_view small[] = {"a",  "an", "and", "are", "at",   "by",   "do",  "does", "each", "every", "for",
                                               "from", "how", "in",  "is",  "it",   "its",  "of",  "on",   "or",   "our",   "school",
                                               "that", "the", "to",  "what", "when", "which", "who", "with", "you",  "your"};
  return std::find(std::begin(small), std::end(small), word) != std::end(small);
}

struct Titled {
  ContentKind kind;
  std::string_view id;
  std::string_view title;
  std::vector<std::string> words;  // sorted, each once
};

std::vector<std::string> words_of(std::string_view title) {
  std::set<std::string> words;
  std::string word;
  for (const char c : lower_ascii(title) + " ") {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (keep) {
      word += c;
    } else if (!word.empty()) {
      if (!is_small_word(word)) words.insert(word);
      word.clear();
    }
  }
  return {words.begin(), words.end()};
}

// At least four words in five are shared: the words of both over the words of either.
bool are_alike(const Titled& a, const Titled& b) {
  if (same_letters(a.title, b.title)) return true;
  std::vector<std::string> shared;
  std::set_intersection(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), std::back_inserter(shared));
  const auto either = a.words.size() + b.words.size() - shared.size();
  return either > 0 && shared.size() * 5 >= either * 4;
}

}  // namespace

void lint_titles(const Content& content, const ContentFiles& files, Diagnostics& diagnostics) {
  const auto& rubric = content.rubric;
  std::vector<Titled> titles;
  const auto list = [&](ContentKind kind, const auto& items) {
    for (const auto& item : items) titles.push_back({kind, item.id.text(), item.title, words_of(item.title)});
  };
  list(ContentKind::area, rubric.areas);
  list(ContentKind::question, rubric.questions);
  list(ContentKind::step, rubric.steps);
  list(ContentKind::goal, rubric.goals);
  list(ContentKind::practice, rubric.practice);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (titles[i].kind != titles[j].kind || !are_alike(titles[i], titles[j])) continue;
      files.warn(titles[i].kind, titles[i].id, "similar-title",
                 fmt::format("this title is hard to tell from that of `{}`: {}", titles[j].id, titles[j].title),
                 "say in the title what is different", diagnostics);
    }
  }
}

}  // namespace waymark
