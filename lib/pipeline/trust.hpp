// The flow for all schools of a trust, on several threads. Must not know the command line, nor where the files are put.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/trust.hpp"
#include "pages/trust_pack.hpp"
#include "pipeline.hpp"

namespace waymark {

// A trust, with what its schools share. Not fit to use when there are errors.
struct TrustKit {
  Kit kit;
  TrustTemplates templates;
  TrustFolder folder;
  Choices choices;  // as asked for, with the trust's own theme where none was
};
TrustKit load_trust_kit(const Choices& choices, const std::filesystem::path& folder, Diagnostics& diagnostics);

// How schools are gone through. What is called is called from several threads.
struct SchoolsRun {
  std::size_t jobs = 1;                  // how many schools at once
  bool warnings_fail = false;            // a school with warnings counts as one with errors
  std::function<void()> before = {};     // each; what it throws ends the run
  // What is known of a school without reading its files; nothing has to be told of them, nor are they to be taken.
  std::function<std::optional<SchoolSummary>(const SchoolFile& school)> known = {};
  // Each other that has no errors, as long as none has any.
  std::function<void(const SchoolFile& school, const Assessed& assessed, const SchoolSummary& summary)> take = {};
};

struct SchoolsFound {
  std::vector<SchoolSummary> summaries;  // by id; of those without errors
  std::vector<std::string> failed;       // ids, sorted
};

// Two schools, by their places in a list, that cannot be told apart. A place without a school is null.
struct Twins {
  std::size_t first = 0, second = 0;
  std::string same;     // "the URN 900101"
  std::string way_out;  // what to do
};
std::vector<Twins> find_twins(const std::vector<const SchoolSummary*>& schools);

// Reads, scores and plans every school. Two of one URN or one name are both errors. What is found is the same whatever
// the number of jobs.
SchoolsFound go_through(const Rubric& rubric, const TrustFolder& folder, const SchoolsRun& run, Diagnostics& diagnostics);

// The schools as a table, JSON or CSV. With a baseline, everything that has fallen below it is an error. Nothing when
// the baseline is none. Throws EnvironmentError when it cannot be read.
struct TrustScores {
  ScoreFormat format = ScoreFormat::table;
  std::optional<std::filesystem::path> baseline;  // an earlier one as JSON
  Made made;
};
std::optional<std::string> trust_report(const Rubric& rubric, const TrustFolder& folder, const std::vector<SchoolSummary>& schools,
                                        const TrustScores& wanted, Diagnostics& diagnostics);

}  // namespace waymark
