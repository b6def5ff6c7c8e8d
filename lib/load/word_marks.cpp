// Finds the words of the glossary in the HTML of a rubric, and marks where each comes first.
#include "base/word_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "load/content_file.hpp"

namespace waymark {

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) ++at;
  return at;
}

// A form of a glossary entry, found by its first word.
struct Form {
  std::string text;
  std::size_t word = 0;  // index in the glossary
  bool exact = false;    // an acronym or a name: capitals count
};

class Marker {
 public:
  explicit Marker(const std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      add(words[i].term, i);
      for (const auto& form : words[i].also) add(form, i);
    }
    // The longest form first, so that "data protection officer" is not read as "data protection".
    for (auto& [first, forms] : forms_) {
      std::stable_sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) { return a.text.size() > b.text.size(); });
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
        ++at;
      } else {
        const auto form = closed == 0 ? form_at(text, at) : Found{};
        if (form.length == 0) {
          at = word_end(text, at);
          continue;
        }
        const auto end = at + form.length;
        if (std::find(seen.begin(), seen.end(), form.word) == seen.end()) {
          seen.push_back(form.word);
          out.append(text.substr(copied, at - copied));
          out += fmt::format("{}{}{}{}{}", word_mark, form.word, word_mark, text.substr(at, end - at), word_mark);
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
  void add(const std::string& form, std::size_t word) {
    if (form.empty()) return;
    const bool exact = std::any_of(form.begin(), form.end(), is_upper);
    const auto first = std::string_view(form).substr(0, word_end(form, 0));
    forms_[lower_ascii(first)].push_back({form, word, exact});
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

  struct Found {
    std::size_t word = 0;
    std::size_t length = 0;
  };

  Found form_at(std::string_view text, std::size_t at) const {
    const auto first = forms_.find(lower_ascii(text.substr(at, word_end(text, at) - at)));
    if (first == forms_.end()) return {};
    for (const auto& form : first->second) {
      const auto length = length_of(form, text.substr(at));
      if (length > 0) return {form.word, length};
    }
    return {};
  }

  // Of the form at the beginning of the text, as a whole word; its spaces may be line ends there. Or 0.
  static std::size_t length_of(const Form& form, std::string_view text) {
    if (text.size() < form.text.size()) return 0;
    for (std::size_t i = form.exact ? 0 : 1; i < form.text.size(); ++i) {
      if (text[i] != form.text[i] && !(form.text[i] == ' ' && text[i] == '\n')) return 0;
    }
    const bool whole = text.size() == form.text.size() || !is_word_byte(text[form.text.size()]);
    return whole ? form.text.size() : 0;
  }

  std::unordered_map<std::string, std::vector<Form>> forms_;
};

}  // namespace

void mark_words(Rubric& rubric) {
  if (rubric.words.empty()) return;
  const Marker marker(rubric.words);
  for (auto& area : rubric.areas) {
    marker.mark(area.summary.html);
    marker.mark(area.looks_like.html);
  }
  for (auto& question : rubric.questions) {
    marker.mark(question.why.html);
    for (auto& answer : question.answers) marker.mark(answer.html);
    marker.mark(question.check.html);
  }
  for (auto& step : rubric.steps) {
    marker.mark(step.outcome.html);
    for (auto& action : step.actions) marker.mark(action.html);
    for (auto* prose : {&step.done_when, &step.evidence, &step.not_ready}) marker.mark(prose->html);
  }
  for (auto& goal : rubric.goals) marker.mark(goal.means.html);
  for (auto& practice : rubric.practice) {
    for (auto* prose : {&practice.school, &practice.did, &practice.took, &practice.differently}) marker.mark(prose->html);
  }
  for (auto& page : rubric.pages) {
    if (page.id == "glossary") continue;
    marker.mark(page.intro);
    for (auto& section : page.sections) marker.mark(section.html);
  }
}

}  // namespace waymark
