#include "pages/word_notes.hpp"

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

// Whether places, asked for in their order, stand in a label.
class Labels {
 public:
  explicit Labels(std::string_view page) : page_(page), open_(next(0)) {}

  bool hold(std::size_t at) {
    while (open_ < at) {
      const auto close = page_.find("</label>", open_);
      if (close > at) return true;
      open_ = next(close);
    }
    return false;
  }

 private:
  // Looks for the end of the tag's name, because a page has many times more "<" than "b".
  std::size_t next(std::size_t from) const {
    constexpr std::string_view opening = "<label", ending = "bel";
    constexpr auto before = opening.size() - ending.size();
    auto at = page_.find(ending, from + before);
    while (at != std::string_view::npos && !page_.substr(at - before).starts_with(opening)) at = page_.find(ending, at + 1);
    return at == std::string_view::npos ? at : at - before;
  }

  std::string_view page_;
  std::size_t open_;  // of the first label that has not ended before the last place asked for
};

// On paper, and in browsers without popovers, the note stands in the sentence: hence the brackets, and the
// term can be left out where the sentence has just said it.
void append_note(std::string& out, const Word& word, std::string_view shown) {
  const bool said = lower_ascii(shown) == lower_ascii(word.term);
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

void explain_words(std::string& page, const Rubric& rubric) {
  auto at = page.find(word_mark);
  if (at == std::string::npos) return;
  std::string out;
  out.reserve(page.size() + page.size() / 8);
  std::vector<bool> explained(rubric.words.size());
  std::vector<std::size_t> after_label;
  Labels labels(page);
  std::size_t copied = 0;
  const std::string_view text = page;
  const auto copy_to = [&](std::size_t end) {
    // Notes of words in a label wait for its end.
    if (!after_label.empty()) {
      constexpr std::string_view closing = "</label>";
      const auto close = text.find(closing, copied);
      if (close != std::string_view::npos && close < end) {
        out.append(text.substr(copied, close + closing.size() - copied));
        copied = close + closing.size();
        for (const auto index : after_label) {
          const auto& word = rubric.words[index];
          out += "<span class=\"word-after\">";
          append_button(out, word, together({"What is this?<span class=\"hidden\"> ", escaped(word.term).markup(), "</span>"}));
          append_note(out, word, {});
          out += "</span>";
        }
        after_label.clear();
      }
    }
    out.append(text.substr(copied, end - copied));
    copied = end;
  };
  for (; at != std::string_view::npos; at = text.find(word_mark, copied)) {
    const auto marked = read_mark(text, at);
    copy_to(at);
    copied = marked.end;
    const auto& word = rubric.words.at(marked.word);
    if (explained[marked.word]) {
      out += marked.text;
    } else if (labels.hold(at)) {
      out += marked.text;
      after_label.push_back(marked.word);
    } else {
      append_button(out, word, marked.text);
      append_note(out, word, marked.text);
    }
    explained[marked.word] = true;
  }
  copy_to(text.size());
  page = std::move(out);
}

}  // namespace waymark
