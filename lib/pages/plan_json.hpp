// How results tell a plan's calendar, and where its steps stand in it: of a school, and of a trust's central team. Must not
// know whose plan it is.
#pragma once

#include "formats/json.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "pages/schema_writer.hpp"

namespace waymark {

// Keys of an object that is open: what was assumed, terms and years.
void write_calendar(JsonWriter& json, const Rubric& rubric, const Plan& plan);
// The same: where the step stands in the calendar, or what it would take.
void write_place(JsonWriter& json, const Rubric& rubric, const Plan& plan, const PlannedStep& step);

// What schemas say of these. `who` is "The school", or whoever else plans.
void need_calendar(SchemaWriter& schema, std::string_view who);
void need_place(SchemaWriter& schema);

}  // namespace waymark
