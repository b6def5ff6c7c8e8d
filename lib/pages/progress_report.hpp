// What has moved between two cycles, as a table for a terminal, as Markdown and as JSON. Must not know terminals.
#pragma once

#include <string>

#include "formats/json.hpp"
#include "model/progress.hpp"
#include "model/rubric.hpp"

namespace waymark {

std::string progress_table(const Rubric& rubric, const Answers& now, const Progress& progress);
std::string progress_markdown(const Rubric& rubric, const Answers& now, const Progress& progress);
std::string progress_json(const Rubric& rubric, const Answers& now, const Progress& progress);

// The object `progress` of data/results.json.
void write_progress(JsonWriter& json, const Rubric& rubric, const Progress& progress);

}  // namespace waymark
