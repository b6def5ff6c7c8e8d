#include "pages/word_notes.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "base/first_byte.hpp"
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
    const auto open = last_byte(page, at, [](auto byte) { return byte == '<'; });
    if (open == std::string_view::npos) return false;
    const auto tag = page.substr(open + 1);
    if (tag.starts_with(label)) return true;
    if (!runs_on(tag)) return false;
    at = open;
  }
}

}  // namespace

// On paper, and in browsers without popovers, the note stands in the sentence: hence the brackets, and the
// term can be left out where the sentence has just said it.
void WordNotes::append_note(std::size_t word, std::string_view shown) {
  const auto& [id, name, also, means] = rubric_.words[word];
  const auto term = escaped(name);
  out_->append("<span class=\"word-note\" id=\"note-");
  out_->append(id.text());
  out_->append("\" popover><i> (</i><b");
  out_->append(same_letters(shown, term.markup()) ? " class=\"said\">" : ">");
  out_->append(term.markup());
  out_->append(": </b>");
  append_escaped(*out_, means);
  out_->append("<i>)</i></span>");
}

// What is shown is HTML.
void WordNotes::append_button(std::size_t word, std::initializer_list<std::string_view> shown) {
  out_->append("<button type=\"button\" class=\"word\" popovertarget=\"note-");
  out_->append(rubric_.words[word].id.text());
  out_->append("\">");
  for (const auto part : shown) out_->append(part);
  out_->append("</button>");
}

void WordNotes::copy_to(std::string_view page, std::size_t end) {
  constexpr std::string_view closing = "</label>";
  const auto close = after_label_.empty() ? std::string_view::npos : page.find(closing, copied_);
  if (close < end) {
    out_->append(page.substr(copied_, close + closing.size() - copied_));
    copied_ = close + closing.size();
    for (const auto word : after_label_) {
      out_->append("<span class=\"word-after\">");
      append_button(word, {"What is “", escaped(rubric_.words[word].term).markup(), "”?"});
      append_note(word, {});
      out_->append("</span>");
    }
    after_label_.clear();
  }
  out_->append(page.substr(copied_, end - copied_));
  copied_ = end;
}

std::string_view WordNotes::explain(std::string_view page) {
  auto at = page.find(word_mark);
  if (at == std::string_view::npos) return page;
  std::fill(explained_.begin(), explained_.end(), false);
  after_label_.clear();
  copied_ = 0;
  out_->clear();
  for (; at != std::string_view::npos; at = page.find(word_mark, copied_)) {
    const auto marked = read_mark(page, at);
    copy_to(page, at);
    copied_ = marked.end;
    if (explained_.at(marked.word)) {
      out_->append(marked.text);
    } else if (in_label(page, at)) {
      out_->append(marked.text);
      after_label_.push_back(marked.word);
    } else {
      append_button(marked.word, {marked.text});
      append_note(marked.word, marked.text);
    }
    explained_[marked.word] = true;
  }
  copy_to(page, page.size());
  return out_->text();
}

}  // namespace waymark
