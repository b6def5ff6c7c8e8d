#include "pages/make_trust_together.hpp"

#include <fmt/format.h>

#include "pages/make_views.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

SharedView shared_view(const TrustPicture& picture, const SharedStep& shared) {
  const auto& step = picture.rubric.steps[shared.step];
  const auto page = fmt::format("{}#step-{}", area_href(step.area), step.id.text());
  SharedView view;
  view.title = step.title;
  view.area = find(picture.rubric, step.area)->title;
  if (const auto* lead = find(picture.rubric, step.lead)) view.lead = lead->name;
  view.href = pack_href(picture.schools[shared.schools.front()], page);
  view.count = static_cast<int>(shared.schools.size());
  for (const auto school : shared.schools) view.rows.push_back(pack_link(picture.schools[school], page));
  if (shared.first) view.first = in_words(*shared.first);
  view.units = units_in_words(step, shared);
  view.days = days_in_words(shared.days);
  view.cost = cost_of(shared.cost_once, shared.cost_yearly);
  view.costs_unknown = shared.costs_unknown;
  view.one_order = !is_free(step);
  return view;
}

GapView gap_view(const TrustPicture& picture, const Gap& gap) {
  const auto& question = picture.rubric.questions[gap.question];
  const auto page = question_href(question);
  GapView view;
  view.title = question.title;
  view.area = find(picture.rubric, question.area)->title;
  view.count = static_cast<int>(gap.below.size());
  view.answered = gap.answered;
  view.from_trust = gap.from_trust;
  for (const auto& group : gap.learning) {
    LearningView learning;
    learning.phase = phase_name(picture.rubric, group.phase);
    for (const auto school : group.ask) learning.ask.push_back(pack_link(picture.schools[school], page));
    for (const auto i : group.ahead) {
      const auto& school = picture.schools[i];
      learning.ahead.push_back({school.name, pack_href(school, page), level_number_and_name(picture.rubric, school.questions[gap.question])});
    }
    view.learning.push_back(std::move(learning));
  }
  return view;
}

void fill(const TrustPicture& picture, TrustTogetherPage& page) {
  constexpr int shown = 12;  // enough for a year; the rest is folded
  Days days;
  Money once, yearly;
  for (const auto& shared : picture.view.shared) {
    if (!shared.once) {
      page.side_by_side.push_back(shared_view(picture, shared));
      continue;
    }
    auto& list = page.once_count++ < shown ? page.once : page.more_once;
    list.push_back(shared_view(picture, shared));
    days.tenths += shared.days.tenths;
    once.pence += shared.cost_once.pence;
    yearly.pence += shared.cost_yearly.pence;
  }
  page.more_once_count = static_cast<int>(page.more_once.size());
  page.side_by_side_count = static_cast<int>(page.side_by_side.size());
  page.once_days = days_in_words(days);
  page.once_cost = cost_of(once, yearly);
  page.central = central_team(picture.trust);
  for (const auto& gap : picture.view.gaps) {
    if (!gap.anyone_ahead()) {
      page.alone.push_back(gap_view(picture, gap));
      continue;
    }
    auto& list = page.gaps_count++ < shown ? page.gaps : page.more_gaps;
    list.push_back(gap_view(picture, gap));
  }
  page.more_gaps_count = static_cast<int>(page.more_gaps.size());
  page.alone_count = static_cast<int>(page.alone.size());
}

}  // namespace waymark
