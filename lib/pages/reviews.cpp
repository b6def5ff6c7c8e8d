#include "pages/reviews.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "pages/made_on.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr int week = 7;

// 0 is Monday; 1 January 1970 was a Thursday.
int weekday(int day) { return ((day + 3) % week + week) % week; }

// Wednesday of the second whole week: the first days of a term are full, and often short.
Date in_second_week(const Date& starts) {
  constexpr int wednesday = 2;
  const int first = day_number(starts);
  const int first_monday = first + (week - weekday(first)) % week;
  return date_of_day(first_monday + week + wednesday);
}

Date not_at_a_weekend(int day) {
  constexpr int saturday = 5;
  return date_of_day(weekday(day) < saturday ? day : day + week - weekday(day));
}

// 29 February has no anniversary in most years: the day after it has.
Date years_after(const Date& date, int years) {
  const bool leap_day = date.month == 2 && date.day == 29;
  return leap_day ? Date{date.year + years, 3, 1} : Date{date.year + years, date.month, date.day};
}

std::string id_from(std::string_view name) {
  auto id = slug(name);
  return id.empty() ? "unnamed" : id;
}

class EventMaker {
 public:
  EventMaker(const Assessment& school, const std::vector<StepView>& steps, const Made& made)
      : rubric_(school.rubric), answers_(school.answers), plan_(school.plan), steps_(steps) {
    const auto& urn = school.answers.school.urn;
    owner_ = urn ? fmt::format("{}", *urn) : id_from(school.answers.school.name);
    file_.name = fmt::format("{}: {}", school.answers.school.name, rubric_.name);
    file_.made = made_on(school, made);
  }

  EventFile make() {
    for (std::size_t i = 0; i < plan_.terms.size(); ++i) term(i);
    years();
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) step(i);
    contracts();
    std::stable_sort(file_.events.begin(), file_.events.end(),
                     [](const DayEvent& a, const DayEvent& b) { return a.day < b.day; });
    return std::move(file_);
  }

 private:
  void add(std::string_view what, const Date& day, std::string summary, std::string description) {
    description += fmt::format("\n\nFrom the plan of {}.", answers_.school.name);
    file_.events.push_back(
        {fmt::format("{}-{}@waymark", owner_, what), day, std::move(summary), std::move(description)});
  }

  std::string title(std::size_t step) const { return full_title(rubric_, plan_.steps[step]); }

  // "\n\nBegin this term:\n- …", or nothing.
  template <class Chosen>
  std::string steps_that(std::string_view head, Chosen chosen) const {
    std::string list;
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      if (chosen(plan_.steps[i]))
        list += fmt::format("\n- {}{}{}", title(i), steps_[i].lead.empty() ? "" : ": ", steps_[i].lead);
    }
    return list.empty() ? list : fmt::format("\n\n{}{}", head, list);
  }

  void term(std::size_t number) {
    const auto& term = plan_.terms[number];
    if (term.part || term.off) return;
    auto about =
        std::string("Look together at what is done and what has moved. Then agree who begins what.");
    about += steps_that("To begin this term:", [&](const PlannedStep& step) { return begins_in(step, number); });
    about += steps_that("To end this term:", [&](const PlannedStep& step) {
      return step.placed && step.placed->last_term == number;
    });
    const auto name = term_name(rubric_, term);
    add(fmt::format("term-{}-{}", term.starts.year, term.term.text()), in_second_week(term.starts),
        "Review the plan: " + name, std::move(about));
  }

  void years() {
    if (plan_.terms.empty()) return;
    const auto begins = plan_.terms.front().starts;
    const auto ends = plan_.terms.back().ends;
    for (int year = 1; years_after(begins, year) <= ends; ++year) {
      const auto day = years_after(begins, year);
      add(fmt::format("year-{}", day.year), not_at_a_weekend(day_number(day)),
          "Yearly review of the strategy",
          "Answer the questions again, and make a new plan from the answers. See what has changed since "
          "the last "
          "one.");
    }
  }

  void step(std::size_t number) {
    const auto& planned = plan_.steps[number];
    const auto& view = steps_[number];
    const auto* record = find(answers_, planned.id);
    const auto given =
        record == nullptr ? std::nullopt : record->due;  // what the school has promised itself
    if (!planned.placed && !given) return;
    std::string about = fmt::format("Step {} of the plan, in {}.", view.number, view.area);
    if (!view.lead.empty()) about += fmt::format(" Lead: {}.", view.lead);
    if (!view.owner.empty()) about += fmt::format(" Owner: {}.", view.owner);
    about += planned.placed ? fmt::format("\nThe plan has it from {} to {}.",
                                          in_words(planned.placed->starts), in_words(planned.placed->ends))
                            : std::string("\nThe plan has no place for it yet.");
    if (given) about += " The day here is the one you gave.";
    const auto* source = find(rubric_, planned.id);
    about += fmt::format("\n\nDone when: {}",
                         source == nullptr ? "The question has an answer." : source->done_when.text);
    add("step-" + planned.id.text(), given ? *given : planned.placed->ends, "Due: " + title(number),
        std::move(about));
  }

  void contracts() {
    std::map<std::string, int> names;
    for (const auto& contract : answers_.contracts) {
      auto id = "contract-" + id_from(contract.name);
      if (const int times = ++names[id]; times > 1) id += fmt::format("-{}", times);
      auto about = std::string("Agree in good time what comes after it.");
      about += steps_that("Steps that wait for it:", [&](const PlannedStep& step) {
        return std::find(contract.steps.begin(), contract.steps.end(), step.id) != contract.steps.end();
      });
      add(id, contract.ends, "Contract ends: " + contract.name, std::move(about));
    }
  }

  const Rubric& rubric_;
  const Answers& answers_;
  const Plan& plan_;
  const std::vector<StepView>& steps_;
  std::string owner_;
  EventFile file_;
};

}  // namespace

EventFile reviews(const Assessment& school, const std::vector<StepView>& steps, const Made& made) {
  return EventMaker(school, steps, made).make();
}

std::string reviews_ics(const Assessment& school, const std::vector<StepView>& steps, const Made& made) {
  return write_ics(reviews(school, steps, made));
}

}  // namespace waymark
