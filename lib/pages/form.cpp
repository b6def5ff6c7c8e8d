#include "pages/form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "model/terms.hpp"
#include "pages/compile_page.hpp"
#include "pages/form_views.hpp"
#include "pages/site_files.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// To read a question, talk about it and tick an answer. Looking things up comes on top.
constexpr int minutes_each = 2;

class FormMaker {
 public:
  FormMaker(const Rubric& rubric, const Theme& theme, const FormTemplates& templates, const FormParts& options)
      : rubric_(rubric), theme_(theme), templates_(templates), options_(options) {}

  FileSet make() const {
    FormPage page;
    begin_page(page, rubric_, theme_, "form", "Answer for your school");
    page.site = rubric_.name;
    page.rubric = rubric_.id;
    page.core_only = options_.asked.core_only;
    page.set = page.core_only ? "core" : "full";
    page.reads_files = !options_.yaml_reader.empty();
    fill_school(page);
    fill_plans(page);
    fill_questions(page);
    FileSet files = {PageWriter(rubric_).write("index.html", templates_.page, page)};
    if (page.reads_files) files.push_back({"assets/yaml.js", options_.yaml_reader});
    return with_assets(std::move(files), assets_of(theme_, {&Theme::form}));
  }

 private:
  void fill_school(FormPage& page) const {
    page.key = fmt::format("{} {}", rubric_.id, page.set);
    if (options_.trust != nullptr) {
      page.trust = options_.trust->name;
      page.key += fmt::format(" {}", slug(options_.trust->name));
    }
    const auto& wanted = options_.asked.phase;
    for (const auto& phase : rubric_.phases) {
      FormOption option{phase.id.text(), phase.name};
      if (wanted == phase.id) page.phase = option;
      page.phases.push_back(std::move(option));
    }
    if (wanted) page.key += fmt::format(" {}", wanted->text());
    page.cycles = terms_around(options_.day);
    page.day = fmt::format("{} {} {}", options_.day.day, options_.day.month, options_.day.year);
  }

  // The term of that day, the one before it and the one after.
  std::vector<FormOption> terms_around(const Date& day) const {
    const auto starts = term_starts(rubric_, day.year - 1, day.year + 1);
    const auto later = std::find_if(starts.begin(), starts.end(), [&](const TermStart& start) { return start.day > day; });
    const auto now = later - starts.begin() - 1;
    std::vector<FormOption> options;
    for (auto i = std::max<std::ptrdiff_t>(now - 1, 0); i <= now + 1 && i < static_cast<std::ptrdiff_t>(starts.size()); ++i) {
      const auto& start = starts[static_cast<std::size_t>(i)];
      auto cycle = fmt::format("{}-{}", start.day.year, rubric_.terms[start.term].id.text());
      auto name = cycle_in_words(rubric_, cycle);
      options.push_back({std::move(cycle), std::move(name)});
    }
    return options;
  }

  void fill_plans(FormPage& page) const {
    for (const auto& goal : rubric_.goals) page.goals.push_back({goal.id.text(), goal.title});
    if (options_.trust != nullptr) {
      std::vector<std::string> titles;
      for (const auto& id : options_.trust->goals) titles.push_back(find(rubric_, id)->title);
      page.trust_goals = joined(titles, "; ");
    }
    page.days = days_in_words(rubric_.policy.days_per_term);
    page.budget = money_in_words(rubric_.policy.budget_per_year);
  }

  void fill_questions(FormPage& page) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < rubric_.stages.size(); ++i) {
      const auto& stage = rubric_.stages[i];
      FormStage made{stage.id.text(), stage.name, stage.aim, static_cast<int>(i) + 1, {}};
      for (const auto& area : rubric_.areas) {
        FormArea part{area.title, {}};
        for (const auto& question : rubric_.questions) {
          if (question.area != area.id || question.stage != stage.id || !is_asked(question, options_.asked)) continue;
          part.questions.push_back(question_of(question));
        }
        count += part.questions.size();
        if (!part.questions.empty()) made.areas.push_back(std::move(part));
      }
      if (!made.areas.empty()) page.stages.push_back(std::move(made));
    }
    page.questions = counted(count, "question", "questions");
    page.some_not_asked = !page.phase && std::any_of(rubric_.questions.begin(), rubric_.questions.end(), [&](const Question& question) {
      return is_asked(question, options_.asked) && !question.phases.empty();
    });
    page.minutes_each = minutes_each;
    page.time = time_in_words(static_cast<int>(count) * minutes_each);
  }

  FormQuestion question_of(const Question& question) const {
    FormQuestion made;
    made.id = question.id.text();
    made.title = question.title;
    made.essential = question.essential;
    made.minutes = minutes_each;
    made.why = &question.why.html;
    made.check = &question.check.html;
    std::vector<std::string> people, phases, ids, earlier;
    for (const auto& id : question.who) people.push_back(find(rubric_, id)->name);
    for (const auto& id : question.phases) {
      ids.push_back(id.text());
      phases.push_back(find(rubric_, id)->name);
    }
    for (const auto& id : question.replaces) earlier.push_back(id.text());
    made.ask = joined(people, ", ");
    made.phases = joined(ids, " ");
    made.only_for = listed(phases);
    made.replaces = joined(earlier, " ");
    for (const auto& answer : question.answers) made.answers.push_back({answer.id.text(), &answer.html});
    made.given = given_for(question);
    return made;
  }

  // What the trust gives; nothing where it leaves the question to its schools.
  std::optional<FormGiven> given_for(const Question& question) const {
    if (options_.trust == nullptr) return std::nullopt;
    const auto& all = options_.trust->given;
    const auto given = std::find_if(all.begin(), all.end(), [&](const Given& item) { return item.question == question.id; });
    if (given == all.end()) return std::nullopt;
    FormGiven made;
    made.note = given->note;
    switch (given->reply) {
      case Reply::unanswered: return std::nullopt;
      case Reply::answered: made.answer = &question.answers.at(static_cast<std::size_t>(given->level) - 1).html; break;
      case Reply::not_sure: made.not_sure = true; break;
      case Reply::not_applicable: made.reason = given->reason; break;
    }
    return made;
  }

  const Rubric& rubric_;
  const Theme& theme_;
  const FormTemplates& templates_;
  const FormParts& options_;
};

}  // namespace

FormTemplates compile_form(const Theme& theme, Diagnostics& diagnostics) {
  return compile_site<FormTemplates>(theme, SiteKind::form, diagnostics, [](PageCompiler& compiler, FormTemplates& pages) {
    pages.page = compiler.compile<FormPage>("form-page");
  });
}

FileSet make_form(const Rubric& rubric, const Theme& theme, const FormTemplates& templates, const FormParts& options) {
  return FormMaker(rubric, theme, templates, options).make();
}

std::string time_in_words(int minutes) {
  constexpr int ten = 10, half_hour = 30, hour = 60;
  if (minutes <= 0) return {};
  if (minutes < ten) return counted(static_cast<std::size_t>(minutes), "minute", "minutes");
  if (minutes <= hour - ten) return fmt::format("about {} minutes", (minutes + ten / 2) / ten * ten);
  const auto halves = (minutes + half_hour / 2) / half_hour;
  const auto hours = halves / 2;
  if (halves % 2 == 0) return hours == 1 ? "about an hour" : fmt::format("about {} hours", hours);
  return hours == 1 ? "about an hour and a half" : fmt::format("about {} and a half hours", hours);
}

}  // namespace waymark
