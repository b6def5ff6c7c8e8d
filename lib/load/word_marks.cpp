// Finds the words of the glossary in the HTML of a rubric, and marks where each comes first.
#include "base/word_marks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/each.hpp"
#include "base/html.hpp"
#include "base/phrases.hpp"
#include "load/content_file.hpp"

namespace waymark {

namespace {

class Marker {
 public:
  explicit Marker(const std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      add(words[i].term, i);
      for (const auto& form : words[i].also) add(form, i);
    }
  }

  void mark(Html& html) const {
    std::vector<std::size_t> seen;
    std::string out;
    const std::string_view text = html.markup();
    int closed = 0;  // inside elements whose words are not explained
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '<') {
        closed += closing(text.substr(at));
        at = text.find('>', at);
        if (at == std::string_view::npos) break;
        ++at;
      } else if (text[at] == '&') {
        at = std::min(text.find(';', at), text.size() - 1) + 1;
      } else if (!is_word_byte(text[at])) {
        at = after_sign(text, at);
      } else {
        const auto form = closed == 0 ? forms_.at(text, at) : Phrases::Found{};
        if (form.length == 0) {
          at = word_end(text, at);
          continue;
        }
        const auto end = at + form.length;
        if (std::find(seen.begin(), seen.end(), form.tag) == seen.end()) {
          seen.push_back(form.tag);
          out.append(text.substr(copied, at - copied));
          out += fmt::format("{}{}{}{}{}", word_mark, form.tag, word_mark, text.substr(at, end - at), word_mark);
          copied = end;
        }
        at = end;
      }
    }
    if (copied == 0) return;
    out.append(text.substr(copied));
    html = Html::trusted(std::move(out));
  }

 private:
  // An acronym or a name is found as it is written only; other words may begin a sentence.
  void add(const std::string& form, std::size_t word) {
    const bool name = std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    forms_.add(escaped(form).markup(), word, name ? Capitals::as_written : Capitals::first_may_differ);
  }

  // Headings, links and code stay as they are.
  static int closing(std::string_view tag) {
    const bool end = tag.substr(1, 1) == "/";
    const auto name = tag.substr(end ? 2 : 1);
    const auto is = [&](std::string_view element) {
      return name.starts_with(element) && name.size() > element.size() && (name[element.size()] == '>' || name[element.size()] == ' ');
    };
    const bool heading = name.size() > 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    if (!heading && !is("a") && !is("code") && !is("pre")) return 0;
    return end ? -1 : 1;
  }

  Phrases forms_;
};

}  // namespace

void mark_words(Rubric& rubric) {
  if (rubric.words.empty()) return;
  std::vector<Html*> texts;
  for (auto& area : rubric.areas) {
    texts.push_back(&area.summary.html);
    texts.push_back(&area.looks_like.html);
  }
  for (auto& question : rubric.questions) {
    texts.push_back(&question.why.html);
    for (auto& answer : question.answers) texts.push_back(&answer.html);
    texts.push_back(&question.check.html);
  }
  for (auto& step : rubric.steps) {
    texts.push_back(&step.outcome.html);
    for (auto& action : step.actions) texts.push_back(&action.html);
    for (auto* prose : {&step.done_when, &step.evidence, &step.not_ready}) texts.push_back(&prose->html);
  }
  for (auto& goal : rubric.goals) texts.push_back(&goal.means.html);
  for (auto& practice : rubric.practice) {
    for (auto* prose : {&practice.school, &practice.did, &practice.took, &practice.differently}) texts.push_back(&prose->html);
  }
  for (auto& page : rubric.pages) {
    if (page.id == "glossary") continue;
    texts.push_back(&page.intro);
    for (auto& section : page.sections) texts.push_back(&section.html);
  }
  const Marker marker(rubric.words);
  for_each_below(texts.size(), jobs_worth(texts.size()), [&](std::size_t i) { marker.mark(*texts[i]); });
}

}  // namespace waymark
