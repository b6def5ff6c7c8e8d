#include "model/plan.hpp"

namespace waymark {

bool begins_in(const PlannedStep& step, std::size_t term) { return step.placed && step.placed->first_term == term; }

bool begins_before(const PlannedStep& step, std::size_t term) { return step.placed && step.placed->first_term < term; }

YearDays days_in(const Plan& plan, const PlanYear& year) {
  YearDays days;
  for (const auto& term : plan.terms) {
    if (term.starts < year.starts || year.ends < term.starts) continue;
    days.used.tenths += term.used.tenths;
    days.capacity.tenths += term.capacity.tenths;
  }
  return days;
}

}  // namespace waymark
