// JSON Schemas (draft 2020-12): of an answers file, for editors that complete and check as you write; and of
// data/results.json, a school's, a trust's and a country's, for whoever builds on it. Must not know any one school.
#pragma once

#include <string>

#include "model/rubric.hpp"

namespace waymark {

// Every name, id and word that load/answers reads. A file that Waymark takes without a problem fits it; dates and
// the answers of a trust are checked in full only by Waymark. Values may be text in place of numbers, because
// every value of an answers file is text until it is read.
std::string answers_schema(const Rubric& rubric);

// Every name that `results_json` writes, and no others. The same for every rubric: ids are only said to be ids.
const std::string& results_schema();

// Every name that `trust_results_json` writes, and no others.
const std::string& trust_results_schema();

// Every name that `country_results_json` writes, and no others.
const std::string& country_results_schema();

}  // namespace waymark
