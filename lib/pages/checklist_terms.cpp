#include "pages/checklist_terms.hpp"

#include <algorithm>
#include <utility>

#include "pages/make_views.hpp"
#include "pages/words.hpp"

namespace waymark {

std::vector<TermListView> view_terms(const Assessment& school, const std::vector<StepView>& steps) {
  const auto& plan = school.plan;
  std::vector<TermListView> lists(plan.terms.size() + 1);
  for (std::size_t i = 0; i < plan.terms.size(); ++i)
    lists[i].name = term_name(school.rubric, plan.terms[i]);
  lists.back().name = no_term_yet;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& placed = plan.steps[i].placed;
    auto& list = lists[placed ? placed->first_term : plan.terms.size()];
    list.steps.push_back({steps[i].id, steps[i].title, steps[i].lead, steps[i].number, steps[i].find_out});
  }
  std::erase_if(lists, [](const TermListView& list) { return list.steps.empty(); });
  return lists;
}

}  // namespace waymark
