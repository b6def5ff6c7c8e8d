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

}  // namespace

bool has_words_to_explain(std::string_view page) { return page.find(word_mark) != std::string_view::npos; }

const WordNotes::Known& WordNotes::known(std::size_t word) {
  auto& known = known_.at(word);
  if (!known.button.empty()) return known;
  const auto& [id, term, also, means] = rubric_.words[word];
  known.button = together({"<button type=\"button\" class=\"word\" popovertarget=\"note-", id.text(), "\">"});
  known.term = escaped(term).markup();
  known.note = together({"<span class=\"word-note\" id=\"note-", id.text(), "\" popover><i> (</i><b"});
  known.meaning = together({": </b>", escaped(means).markup(), "<i>)</i></span>"});
  return known;
}

// On paper, and in browsers without popovers, the note stands in the sentence: hence the brackets, and the
// term can be left out where the sentence has just said it.
void WordNotes::append_note(std::string& out, std::size_t word, std::string_view shown) {
  const auto& [button, term, note, meaning] = known(word);
  out.append(note).append(same_letters(shown, term) ? " class=\"said\">" : ">").append(term).append(meaning);
}

void WordNotes::append_button(std::string& out, std::size_t word, std::string_view shown) {
  out.append(known(word).button).append(shown).append("</button>");
}

std::string WordNotes::explain(std::string_view page) {
  auto at = page.find(word_mark);
  if (at == std::string_view::npos) return std::string(page);
  std::string out;
  out.reserve(page.size() + page.size() / 4);
  std::vector<bool> explained(known_.size());
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
        for (const auto word : after_label) {
          out += "<span class=\"word-after\">";
          append_button(out, word, together({"What is “", known(word).term, "”?"}));
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
    if (explained.at(marked.word)) {
      out += marked.text;
    } else if (in_label(page, at)) {
      out += marked.text;
      after_label.push_back(marked.word);
    } else {
      append_button(out, marked.word, marked.text);
      append_note(out, marked.word, marked.text);
    }
    explained[marked.word] = true;
  }
  copy_to(page.size());
  return out;
}

}  // namespace waymark
