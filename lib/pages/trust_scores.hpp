// Where the schools of a trust stand, as a table for the command line, and which of them have fallen below a baseline.
// Must not know terminals.
#pragma once

#include <functional>
#include <string>

#include "base/diagnostics.hpp"
#include "model/baseline.hpp"
#include "pages/make_trust.hpp"

namespace waymark {

std::string trust_score_table(const TrustPicture& picture);

// Reports every area, standard and stage where a school stands lower than it did, as errors of its file. What cannot be
// compared is a warning: a school that the baseline does not know, or knows alone.
struct BaselineFiles {
  std::string_view baseline;                                            // as people know it
  std::function<std::string(const SchoolSummary& school)> answers_of;
};
void report_falls(const TrustPicture& picture, const Baseline& baseline, const BaselineFiles& files, Diagnostics& diagnostics);

}  // namespace waymark
