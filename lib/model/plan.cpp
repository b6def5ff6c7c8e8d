#include "model/plan.hpp"

namespace waymark {

bool begins_in(const PlannedStep& step, std::size_t term) { return step.placed && step.placed->first_term == term; }

bool begins_before(const PlannedStep& step, std::size_t term) { return step.placed && step.placed->first_term < term; }

}  // namespace waymark
