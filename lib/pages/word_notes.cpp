#include "pages/word_notes.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "base/html.hpp"
#include "base/text.hpp"
#include "base/word_marks.hpp"

namespace waymark {

namespace {

struct Marked {
  std::size_t word = 0;   // index in the glossary
  std::string_view text;  // as it reads
  std::size_t end = 0;    // after the last mark
};

Marked read_mark(std::string_view page, std::size_t at) {
  const auto second = page.find(word_mark, at + 1);
  const auto third = second == std::string_view::npos ? second : page.find(word_mark, second + 1);
  const auto word = third == std::string_view::npos ? std::nullopt : parse_whole_number(page.substr(at + 1, second - at - 1));
  if (!word) throw std::logic_error("a marked word is not closed");
  return {static_cast<std::size_t>(*word), page.substr(second + 1, third - second - 1), third + 1};
}

// Tags that stand in running text, whether they open or close.
bool runs_on(std::string_view tag) {
  constexpr std::array<std::string_view, 14> names = {"a", "abbr", "b", "br", "button", "code", "del", "em", "i", "img", "input", "span", "strong", "wbr"};
  if (tag.starts_with('/')) tag.remove_prefix(1);
  const auto name = tag.substr(0, tag.find_first_of(" \n/>"));
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether a place in a page stands in a label: so says the nearest tag before it that ends running text.
bool in_label(std::string_view page, std::size_t at) {
  constexpr std::string_view label = "label";
  while (true) {
    const auto open = page.substr(0, at).rfind('<');
    if (open == std::string_view::npos) return false;
    const auto tag = page.substr(open + 1);
    if (tag.starts_with(label)) return true;
    if (!runs_on(tag)) return false;
    at = open;
  }
}

// On paper, and in browsers without popovers, the note stands in the sentence: hence the brackets, and the
// term can be left out where the sentence has just said it.
void append_note(std::string& out, const Word& word, std::string_view shown) {
  const bool said = same_letters(shown, escaped(word.term).markup());
  out.append("<span class=\"word-note\" id=\"note-").append(word.id.text()).append("\" popover><i> (</i><b");
  if (said) out += " class=\"said\"";
  out += '>';
  append_escaped(out, word.term);
  out += ": </b>";
  append_escaped(out, word.means);
  out += "<i>)</i></span>";
}

void append_button(std::string& out, const Word& word, std::string_view shown) {
  out.append("<button type=\"button\" class=\"word\" popovertarget=\"note-").append(word.id.text()).append("\">");
  out.append(shown).append("</button>");
}

}  // namespace

bool has_words_to_explain(std::string_view page) { return page.find(word_mark) != std::string_view::npos; }

std::string explain_words(std::string_view page, const Rubric& rubric) {
  auto at = page.find(word_mark);
  if (at == std::string_view::npos) return std::string(page);
  std::string out;
  out.reserve(page.size() + page.size() / 4);
  std::vector<bool> explained(rubric.words.size());
  std::vector<std::size_t> after_label;
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    // Notes of words in a label wait for its end.
    if (!after_label.empty()) {
      constexpr std::string_view closing = "</label>";
      const auto close = page.find(closing, copied);
      if (close != std::string_view::npos && close < end) {
        out.append(page.substr(copied, close + closing.size() - copied));
        copied = close + closing.size();
        for (const auto index : after_label) {
          const auto& word = rubric.words[index];
          out += "<span class=\"word-after\">";
          append_button(out, word, together({"What is “", escaped(word.term).markup(), "”?"}));
          append_note(out, word, {});
          out += "</span>";
        }
        after_label.clear();
      }
    }
    out.append(page.substr(copied, end - copied));
    copied = end;
  };
  for (; at != std::string_view::npos; at = page.find(word_mark, copied)) {
    const auto marked = read_mark(page, at);
    copy_to(at);
    copied = marked.end;
    const auto& word = rubric.words.at(marked.word);
    if (explained[marked.word]) {
      out += marked.text;
    } else if (in_label(page, at)) {
      out += marked.text;
      after_label.push_back(marked.word);
    } else {
      append_button(out, word, marked.text);
      append_note(out, word, marked.text);
    }
    explained[marked.word] = true;
  }
  copy_to(page.size());
  return out;
}

}  // namespace waymark
