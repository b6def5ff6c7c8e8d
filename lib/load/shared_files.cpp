// What the whole content shares: values, words and how they are explained, rules of wording; and practice.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "load/content_file.hpp"
#include "load/fact_lists.hpp"
#include "model/answers.hpp"

namespace waymark {

std::vector<Value> read_values(const ContentFile& file, Diagnostics& diagnostics) {
  Facts facts(file.source, file.facts, "values.md", diagnostics);
  OwnIds own;
  auto values = read_items<Value>(facts, "values", Needed::yes, "this value", [&](Facts& item) {
    Value value;
    value.id = ValueId(own.take(item));
    value.value = item.text("value", Needed::yes);
    value.about = item.text("about", Needed::yes);
    value.source = read_https(item, "source");
    value.checked = item.date("checked", Needed::yes).value_or(Date{});
    return value;
  });
  facts.finish();
  return values;
}

Wording read_wording(const ContentFile& file, Diagnostics& diagnostics) {
  Facts facts(file.source, file.facts, "wording.md", diagnostics);
  Wording wording;
  wording.reading_grade = facts.whole("reading-grade", Needed::no, 1, 20).value_or(0);
  wording.sentence_words = facts.whole("sentence-words", Needed::no, 5, 100).value_or(0);
  wording.products = facts.texts("products");
  wording.avoid = read_items<Wording::Avoid>(facts, "avoid", Needed::no, "this entry", [](Facts& item) {
    Wording::Avoid avoid;
    avoid.words = item.texts("words");
    avoid.say = item.text("say", Needed::yes);
    if (avoid.words.empty()) item.error(item.span(), "missing-value", "`words` is not there yet", "list the words to avoid");
    return avoid;
  });
  facts.finish();
  return wording;
}

Page read_glossary(const ContentFile& file, std::vector<Word>& words, Diagnostics& diagnostics) {
  Facts facts(file.source, file.facts, "the glossary", diagnostics);
  std::map<std::string, std::string> forms;
  OwnIds ids;
  words = read_items<Word>(facts, "terms", Needed::yes, "this term", [&](Facts& item) {
    Word word;
    word.id = WordId(ids.take(item));
    word.term = item.text("term", Needed::yes);
    word.also = item.texts("also");
    word.means = item.text("means", Needed::yes);
    auto own = word.also;
    own.push_back(word.term);
    for (const auto& form : own) {
      const auto [at, is_new] = forms.emplace(form, word.term);
      if (is_new || form.empty()) continue;
      item.error(item.span(), "duplicate-word", fmt::format("`{}` is already explained, as `{}`", printable(form), at->second),
                 "explain each word once");
    }
    return word;
  });
  facts.finish();
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return lower_ascii(a.term) < lower_ascii(b.term); });
  Page page{file.id, file.text.title, file.text.intro, {}};
  for (const auto& section : file.text.sections) page.sections.push_back({section.title, section.html});
  return page;
}

Practice read_practice(const ContentFile& file, const Known& known, Diagnostics& diagnostics) {
  Practice practice;
  practice.id = PracticeId(file.id);
  Facts facts(file.source, file.facts, "this example", diagnostics);
  practice.phase = facts.id<PhaseId>("phase", Needed::yes, known.phases);
  practice.pupils = facts.whole("pupils", Needed::yes, 1, largest_count).value_or(1);
  practice.days = facts.days_range("days", Needed::yes).value_or(Range<Days>{});
  practice.illustrative = facts.flag("illustrative");
  practice.source = read_https(facts, "source");
  if (!practice.illustrative && practice.source.empty()) {
    facts.error(facts.span(), "practice-unmarked", "an example needs `illustrative: true`, or `source` when the school is real",
                "write `illustrative: true`, or the address where the school tells it");
  }
  practice.steps = facts.ids<StepId>("steps", Needed::yes, known.steps);
  facts.finish();
  practice.title = file.text.title;
  Sections sections(file, diagnostics);
  practice.school = sections.prose("The school");
  practice.did = sections.prose("What they did");
  practice.took = sections.prose("What it took");
  practice.differently = sections.prose("What they would do differently");
  sections.finish();
  return practice;
}

}  // namespace waymark
