#include "pages/make_progress.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/level_chart.hpp"
#include "pages/progress_words.hpp"
#include "pages/words.hpp"
#include "score/progress.hpp"

namespace waymark {

namespace {

template <class Items>
int size_of(const Items& items) {
  return static_cast<int>(items.size());
}

std::string step_href(const Rubric& rubric, const StepOutlook& step) {
  return fmt::format("{}#step-{}", area_href(find(rubric, step.question)->area), step.step.text());
}

// As it stands in a cell: "Level 2, Developing".
std::string level_cell(const Rubric& rubric, const std::optional<int>& level) {
  auto words = level_or_unknown(rubric, level);
  words.front() = level ? 'L' : 'N';
  return words;
}

// The first reason that brought a standing about, where it was not the school.
template <class State>
std::string why_gained(const Course<State>& course, State wanted) {
  if (course.content == wanted) return "The questions or their rules have changed.";
  if (course.corrected == wanted) return "An answer of then was corrected.";
  if (course.first_answer == wanted) return "Its questions are answered for the first time.";
  return {};
}

// `last` is what is left when none of the other reasons did it: the school's answers.
template <class State>
std::string why_lost(const Course<State>& course, State wanted, std::string_view last, std::string_view now) {
  std::string why = course.content != wanted        ? "The questions or their rules have changed."
                    : course.corrected != wanted    ? "An answer of then was corrected."
                    : course.first_answer != wanted ? "More of its questions are answered now."
                                                    : std::string(last);
  return fmt::format("Now {}. {}", now, why);
}

class PageMaker {
 public:
  PageMaker(const Assessment& school, const Progress& progress) : school_(school), rubric_(school.rubric), progress_(progress) {}

  ProgressPage make() {
    opening();
    areas();
    answers();
    standings();
    steps();
    cycles();
    counts();
    return std::move(page_);
  }

 private:
  void opening() {
    page_.since = cycle_in_sentence(rubric_, progress_.since);
    page_.lead = moved_sentence(rubric_, progress_);
    page_.others = other_reasons(rubric_, progress_);
    page_.known = how_then_is_known(progress_);
    page_.met_then = progress_.standards_met.then;
    page_.met = progress_.standards_met.now;
    page_.standards = size_of(progress_.standards);
    page_.secure_then = progress_.stages_secure.then;
    page_.secure = progress_.stages_secure.now;
    page_.stages_count = size_of(progress_.stages);
    page_.meeting_then = progress_.meeting.then;
    page_.meeting = progress_.meeting.now;
    page_.questions = school_.scores.overall.asked;
  }

  void areas() {
    std::vector<std::string> stayed;
    for (const auto& area : progress_.areas) {
      const auto& source = *find(rubric_, area.area);
      auto why = reasons_in_words(area.levels);
      if (why.empty()) {
        if (area.levels.now) stayed.push_back(source.title);
        continue;
      }
      page_.areas_moved.push_back({source.title, area_href(area.area), level_cell(rubric_, area.levels.then),
                                   level_cell(rubric_, area.levels.now), std::move(why)});
    }
    page_.stayed_count = size_of(stayed);
    page_.stayed = joined(stayed, "; ");  // titles have an "and" of their own
  }

  void answers() {
    for (const auto& course : progress_.questions) {
      const auto& question = *find(rubric_, course.question);
      const auto add = [&](std::vector<MovedAnswerView>& views, Reason reason, std::string_view why) {
        const auto [before, after] = moved_by(course.levels, reason);
        if (before == after && why.empty()) return;
        views.push_back({question.title, find(rubric_, question.area)->title, question_href(question), level_or_unknown(rubric_, before),
                         level_or_unknown(rubric_, after), why});
      };
      add(page_.changed, Reason::school, {});
      add(page_.first_answered, Reason::first_answer, {});
      add(page_.corrected, Reason::corrected, course.corrects);
      add(page_.by_content, Reason::content, {});
    }
    for (const auto& item : progress_.dropped) page_.dropped.push_back(dropped_words(item));
  }

  void standings() {
    constexpr std::string_view lower = "An answer stands lower than it did.";
    for (const auto& standard : progress_.standards) {
      const auto& source = *find(rubric_, standard.standard);
      const auto& states = standard.states;
      const auto href = fmt::format("standards.html#standard-{}", source.id.text());
      const bool then = states.then == StandardState::met, now = states.now == StandardState::met;
      const bool now_unknown = states.now == StandardState::not_known;
      if (now && !then) page_.standards_gained.push_back({source.title, href, why_gained(states, StandardState::met)});
      if (then && !now) page_.standards_lost.push_back({source.title, href, why_lost(states, StandardState::met, now_unknown ? "One of its questions has yet to be answered again." : lower, state_words(states.now))});
    }
    for (const auto& stage : progress_.stages) {
      const auto& source = *find(rubric_, stage.stage);
      const auto& states = stage.states;
      const bool then = states.then == StageState::secure, now = states.now == StageState::secure;
      if (now && !then) page_.stages_gained.push_back({source.name, {}, why_gained(states, StageState::secure)});
      if (then && !now) page_.stages_lost.push_back({source.name, {}, why_lost(states, StageState::secure, progress_.to_answer_again.empty() ? lower : "An answer stands lower than it did, or has yet to be given again.", state_words(states.now))});
    }
  }

  void steps() {
    for (const auto& step : progress_.done) {
      const auto& question = *find(rubric_, step.question);
      page_.done.push_back({title_of(rubric_, step.step, step.question), find(rubric_, question.area)->title, question_href(question), how_done_words(step.how)});
    }
    constexpr std::size_t shown = 8;  // a long list discourages
    for (const auto& step : progress_.late) {
      auto& views = page_.late.size() < shown ? page_.late : page_.late_more;
      views.push_back({title_of(rubric_, step.now.step, step.now.question), step_href(rubric_, step.now), late_words(rubric_, step)});
    }
    for (const auto& id : progress_.declined) page_.declined.push_back(title_of(rubric_, id, {}));
  }

  void cycles() {
    std::vector<std::string> names;
    for (const auto& cycle : progress_.cycles) {
      names.push_back(cycle_in_words(rubric_, cycle.cycle));
      page_.cycles.push_back(names.back());
    }
    for (std::size_t i = 0; i < rubric_.areas.size(); ++i) add_area(i, names);
    std::stable_partition(page_.charts.begin(), page_.charts.end(), [](const AreaChartView& chart) { return chart.moved; });
    page_.charts_words = course_in_words(rubric_, progress_);
    CycleRowView met{"Standards met", {}}, secure{"Stages secure", {}};
    for (const auto& cycle : progress_.cycles) {
      met.cells.push_back(fmt::format("{}", cycle.standards_met));
      secure.cells.push_back(fmt::format("{}", cycle.stages_secure));
    }
    page_.sums = {std::move(met), std::move(secure)};
  }

  void add_area(std::size_t i, const std::vector<std::string>& names) {
    const auto& area = rubric_.areas[i];
    std::vector<LevelDot> dots;
    CycleRowView row{area.title, {}};
    bool moved = false;
    std::optional<int> known;
    for (std::size_t k = 0; k < progress_.cycles.size(); ++k) {
      const auto& level = progress_.cycles[k].areas[i];
      dots.push_back({names[k], short_name(k), level});
      moved = moved || (level && known && known != level);
      if (level) known = level;
      row.cells.push_back(level ? fmt::format("{}", *level) : std::string("not known"));
    }
    page_.charts.push_back({area.title, area_href(area.id),
                            draw_levels("levels-" + area.id.text(), area.title, dots, static_cast<int>(rubric_.levels.size()), rubric_.policy.meets), moved});
    page_.rows.push_back(std::move(row));
  }

  // Years stand below the first and last dot; between them there may be no room.
  std::string_view short_name(std::size_t k) const {
    const bool end = k == 0 || k + 1 == progress_.cycles.size();
    const std::string_view cycle = progress_.cycles[k].cycle;
    return end && cycle.size() >= 4 && parse_whole_number(cycle.substr(0, 4)) ? cycle.substr(0, 4) : std::string_view{};
  }

  void counts() {
    page_.moved_count = size_of(page_.areas_moved);
    page_.changed_count = size_of(page_.changed);
    page_.first_count = size_of(page_.first_answered);
    page_.corrected_count = size_of(page_.corrected);
    page_.content_count = size_of(page_.by_content) + size_of(page_.dropped);
    page_.gained_count = size_of(page_.standards_gained) + size_of(page_.stages_gained);
    page_.lost_count = size_of(page_.standards_lost) + size_of(page_.stages_lost);
    page_.done_count = size_of(page_.done);
    page_.late_more_count = size_of(page_.late_more);
    page_.late_count = size_of(page_.late) + page_.late_more_count;
    page_.declined_count = size_of(page_.declined);
    page_.dropped_count = size_of(page_.dropped);
  }

  const Assessment& school_;
  const Rubric& rubric_;
  const Progress& progress_;
  ProgressPage page_;
};

}  // namespace

ProgressPage make_progress_page(const Assessment& school, const Progress& progress) { return PageMaker(school, progress).make(); }

}  // namespace waymark
