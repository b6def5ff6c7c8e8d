// The flow for all trusts of a country, on several threads. Must not know the command line, nor where the files are put.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "load/country.hpp"
#include "model/country.hpp"
#include "pages/country_pack.hpp"
#include "pipeline/trust.hpp"

namespace waymark {

// A country, with what its trusts share. Not fit to use when there are errors.
struct CountryKit {
  Kit kit;                        // of schools and trusts, but for trusts with a theme of their own
  TrustTemplates trust_templates;
  Theme theme;                    // of the country's own pages
  CountryTemplates templates;
  CountryFolder folder;
  Choices choices;                // as asked for
  bool nothing_told = false;      // of what its trusts share
};
CountryKit load_country_kit(const Choices& choices, const std::filesystem::path& folder, Diagnostics& diagnostics);

// One of its trusts while it is at work, with what its pages are made with.
struct TrustAtWork {
  const TrustPlace& place;
  TrustFolder folder;
  const Kit& kit;
  const TrustTemplates& templates;
  Choices choices;            // as asked for, with its own theme where it has one
  bool nothing_told = false;  // of its own file and look
};

// Schools that are left out of a trust, or the whole of it; by the trust's id.
struct LeftOutOfTrust {
  bool whole = false;
  std::set<std::string> schools;
};
using LeftOut = std::map<std::string, LeftOutOfTrust>;

// What is called for one trust: as in SchoolsRun, and then, as long as nothing has errors, with all its schools.
struct TrustVisit {
  std::function<std::optional<SchoolSummary>(const SchoolFile& school)> known = {};
  std::function<void(const SchoolFile& school, const Assessed& assessed, const SchoolSummary& summary)> take = {};
  std::function<void(const std::vector<SchoolSummary>& schools)> done = {};
};

// How a country is gone through. What is called is called from several threads.
struct CountryRun {
  std::size_t jobs = 1;               // how many schools at once
  bool warnings_fail = false;
  std::function<void()> before = {};  // each school; what it throws ends the run
  LeftOut left_out = {};
  // Each trust: it calls `go` once, with what is then called while the trust is gone through.
  std::function<void(const TrustAtWork& trust, const std::function<void(const TrustVisit& visit)>& go)> visit = {};
};

struct CountryFound {
  CountrySums sums;  // its trusts by id
  LeftOut failed;    // schools with errors; trusts whose own file has some
};

// Reads, scores and plans every school, trust by trust, the largest first, and adds them up. Two schools of one URN, or
// two trusts of one name or number, are both errors. What is found is the same whatever the number of jobs.
CountryFound go_through(const CountryKit& country, const std::vector<TrustPlace>& trusts, const CountryRun& run, Diagnostics& diagnostics);

// All that a country's folder holds. Says how many schools it has.
std::size_t check_country(const Choices& choices, const std::filesystem::path& folder, std::size_t jobs, Diagnostics& diagnostics);

// Where its schools stand, as a table, JSON or CSV. Nothing when there are errors.
std::optional<std::string> country_report(const Choices& choices, const std::filesystem::path& folder, ScoreFormat format, const Made& made,
                                          std::size_t jobs, Diagnostics& diagnostics);

// Their places in the list, those of most schools first: what is shared out in this order ends at much the same time.
std::vector<std::size_t> largest_first(const std::vector<TrustPlace>& trusts);

// Two trusts that cannot be told apart, or two schools of different trusts.
struct CountryTwins {
  std::size_t first = 0, second = 0;        // trusts, by their places in the list
  std::string first_school, second_school;  // empty when it is the trusts themselves
  std::string same;                         // "the URN 900101"
};
std::vector<CountryTwins> find_twins(const std::vector<TrustSum>& trusts);

}  // namespace waymark
