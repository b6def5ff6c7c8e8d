#include "pages/make_trust_together.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/make_views.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

NamesView names_of(const TrustPicture& picture, const Schools& schools, std::string_view page, Others told) {
  constexpr std::size_t few = 3;  // names that can be left out of "all"
  const auto all = picture.schools.size();
  const auto others = all - schools.size();
  NamesView names;
  if (schools.size() <= few || others > few || others * 2 >= all) {
    for (const auto school : schools) names.rows.push_back(pack_link(picture.schools[school], page));
    return names;
  }
  if (others == 0) return {fmt::format("all {} schools", all), {}};
  if (told == Others::named_beside) return {fmt::format("the other {} schools", schools.size()), {}};
  names.words = "all but";
  for (std::size_t i = 0; i < all; ++i) {
    if (!std::binary_search(schools.begin(), schools.end(), i)) names.rows.push_back(pack_link(picture.schools[i]));
  }
  return names;
}

SharedView shared_view(const TrustPicture& picture, const SharedStep& shared) {
  const auto& step = picture.rubric.steps[shared.step];
  const auto page = step_href(step);
  SharedView view;
  view.title = step.title;
  view.area = find(picture.rubric, step.area)->title;
  if (const auto* lead = find(picture.rubric, step.lead)) view.lead = lead->name;
  view.href = pack_href(picture.schools[shared.schools.front()], page);
  view.count = static_cast<int>(shared.schools.size());
  view.who = names_of(picture, shared.schools, page);
  if (shared.first) view.first = in_words(*shared.first);
  view.units = units_in_words(step, shared);
  view.days = days_in_words(shared.days);
  view.cost = cost_of(shared.cost_once, shared.cost_yearly);
  view.costs_unknown = shared.costs_unknown;
  view.one_order = !is_free(step);
  if (const auto& plan = picture.view.central; plan && shared.once) view.planned = when_planned(picture.rubric, *plan, *find(*plan, step.id));
  return view;
}

namespace {

// Phases whose schools can be shown by the same ones.
struct JoinedLearning {
  std::vector<std::string> phases;
  Schools ask, ahead;
};

std::vector<JoinedLearning> joined_learning(const Rubric& rubric, const Gap& gap) {
  std::vector<JoinedLearning> groups;
  for (const auto& own : gap.learning) {
    auto at = std::find_if(groups.begin(), groups.end(), [&](const JoinedLearning& group) {
      return std::is_permutation(group.ahead.begin(), group.ahead.end(), own.ahead.begin(), own.ahead.end());
    });
    if (at == groups.end()) at = groups.insert(at, {{}, {}, own.ahead});
    at->phases.emplace_back(phase_name(rubric, own.phase));
    at->ask.insert(at->ask.end(), own.ask.begin(), own.ask.end());
  }
  for (auto& group : groups) std::sort(group.ask.begin(), group.ask.end());
  return groups;
}

}  // namespace

GapView gap_view(const TrustPicture& picture, const Gap& gap) {
  const auto& question = picture.rubric.questions[gap.question];
  const auto page = question_href(question);
  GapView view;
  view.title = question.title;
  view.area = find(picture.rubric, question.area)->title;
  view.count = static_cast<int>(gap.below.size());
  view.answered = gap.answered;
  view.from_trust = gap.from_trust;
  const auto groups = joined_learning(picture.rubric, gap);
  for (const auto& group : groups) {
    LearningView learning;
    if (groups.size() > 1) learning.phases = listed(group.phases);
    learning.who = names_of(picture, group.ask, page);
    for (const auto i : group.ahead) {
      const auto& school = picture.schools[i];
      learning.ahead.push_back({school.name, pack_href(school, page), level_number_and_name(picture.rubric, school.questions[gap.question])});
    }
    view.learning.push_back(std::move(learning));
  }
  return view;
}

void fill(const TrustPicture& picture, TrustTogetherPage& page) {
  constexpr int shown = 8;  // of each list; the rest is folded
  Days days;
  Money once, yearly;
  for (const auto& shared : picture.view.shared) {
    auto view = shared_view(picture, shared);
    if (!shared.once) {
      page.side_by_side.push_back(std::move(view));
      continue;
    }
    if (view.one_order) {
      (page.orders_count++ < shown ? page.orders : page.more_orders).push_back(std::move(view));
    } else {
      (page.works_count++ < shown ? page.works : page.more_works).push_back(std::move(view));
    }
    days.tenths += shared.days.tenths;
    once.pence += shared.cost_once.pence;
    yearly.pence += shared.cost_yearly.pence;
  }
  page.once_count = page.orders_count + page.works_count;
  page.more_orders_count = static_cast<int>(page.more_orders.size());
  page.more_works_count = static_cast<int>(page.more_works.size());
  page.side_by_side_count = static_cast<int>(page.side_by_side.size());
  page.once_days = days_in_words(days);
  page.once_cost = cost_of(once, yearly);
  page.central = central_team(picture.trust);
  page.plan = central_view(picture);
  for (const auto& gap : picture.view.gaps) {
    if (!gap.anyone_ahead()) {
      page.alone.push_back(gap_view(picture, gap));
      continue;
    }
    (page.gaps_count++ < shown ? page.gaps : page.more_gaps).push_back(gap_view(picture, gap));
  }
  page.more_gaps_count = static_cast<int>(page.more_gaps.size());
  page.alone_count = static_cast<int>(page.alone.size());
}

}  // namespace waymark
