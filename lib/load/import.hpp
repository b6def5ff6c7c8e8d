// Reads what schools answered in a spreadsheet: an export of a form with one row a school, or our own
// questionnaire filled in. Nothing is guessed: what fits no heading or answer exactly is reported, with a
// map to fill in. Must not know how the answers are written down.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "load/import_map.hpp"
#include "load/known_schools.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

enum class Respondent { drop, keep };

// What the person says besides, for a spreadsheet that does not say it.
struct ImportWishes {
  std::string school;
  std::optional<int> urn;
  std::optional<PhaseId> phase;
  std::string cycle;
  std::optional<Date> date;
  Respondent respondent = Respondent::drop;  // keep: as the person who gave each answer
  std::vector<KnownSchool> known;  // what a file to fill in says stays; any other tells only what the spreadsheet does not
};

// The file that a school has already.
struct OfKnown {
  const KnownSchool* school = nullptr;  // among the wishes; null where there is none
  bool fill_in = false;                 // it waits for the answers of this round
  std::vector<std::string> kept;        // what it says otherwise than the spreadsheet: `pupils 212, not 230`
};

struct Imported {
  std::vector<Answers> schools;       // `given` holds only what was answered, in the rubric's order
  std::vector<OfKnown> of_known;      // for each school
  std::vector<std::string> left_out;  // headings of columns that were not used
  std::string draft_map;              // when something fits nothing and the map does not ask for it yet
};

// When `diagnostics` has errors afterwards, the schools are not fit to use. An answer that the trust
// provides has `from_trust` and no level.
Imported import_answers(const Source& spreadsheet, const Rubric& rubric, const ImportMap& map,
                        const ImportWishes& wishes, Diagnostics& diagnostics);

// A spreadsheet larger than this is refused.
inline constexpr std::size_t spreadsheet_limit = 16U << 20U;

}  // namespace waymark
