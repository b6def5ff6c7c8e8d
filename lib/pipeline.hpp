// START HERE. The whole flow, one way: content + answers → model → scores → plan → pages → files.
// `load_kit` reads what every school shares; `assess` scores and plans one school; `make_files` is its pack.
// Must not know the command line, nor where the files are put.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "formats/report.hpp"
#include "load/lint.hpp"
#include "load/trust.hpp"
#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/progress.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"
#include "pages/guidance.hpp"
#include "pages/pack.hpp"
#include "pages/pack_parts.hpp"
#include "pages/public_pack.hpp"
#include "pages/questionnaire.hpp"
#include "pipeline/choices.hpp"
#include "publish/word_look.hpp"
#include "theme/theme.hpp"

namespace waymark {

std::string_view version();  // of the program: "0.1.0"

// For whom a pack is: the school itself, or everyone.
enum class Edition { internal, open };

// What every school shares: read and compiled once.
struct Kit {
  Rubric rubric;
  Theme theme;
  PageTemplates templates;
  Edition edition = Edition::internal;
  PublicTemplates public_templates;  // in place of `templates` for the public edition
};

// The strategy as a Word document, in the colours and fonts of the theme.
WordLook word_look_of(const Theme& theme);

// Throws EnvironmentError when a folder cannot be read. Where the rubric has been loaded already, it can be given.
Kit load_kit(const Choices& choices, Diagnostics& diagnostics, Edition edition = Edition::internal);
Kit load_kit(Rubric rubric, const Choices& choices, Diagnostics& diagnostics, Edition edition);
// The same, with all that an editor would want to know of the content chosen. The built-in content was looked
// over when it was made.
struct Checked {
  Kit kit;
  std::optional<ReadingGrades> reading;  // of content that was read from its files
};
Checked check_kit(const Choices& choices, std::optional<Date> today, Diagnostics& diagnostics);

struct Assessed {
  Answers answers;
  Scores scores;
  Plan plan;
  std::optional<Progress> progress;  // where there are earlier cycles
  bool nothing_told = true;          // no warning of its files
};

// Nothing when the answers have errors. A file in the folder of a trust, TRUST/schools/SCHOOL.yaml, takes what the trust
// says for its schools; so does one whose trust is given. Throws EnvironmentError when a file cannot be read.
std::optional<Assessed> assess(const Rubric& rubric, const std::filesystem::path& answers, Diagnostics& diagnostics);
std::optional<Assessed> assess(const Rubric& rubric, const std::filesystem::path& answers, const Trust* trust, Diagnostics& diagnostics);

// What has moved since the earlier cycles of a school whose answers stand in that file: those that it names, or those
// kept in `cycles/` folders beside it (load/cycles.hpp). Nothing when there are none, or when one has errors. `assess`
// asks it for each school; whoever scores a school otherwise does so too.
std::optional<Progress> progress_since(const Rubric& rubric, const std::filesystem::path& answers, const Assessed& school,
                                       Diagnostics& diagnostics);

// Each file as soon as it is made, or all to hold.
void make_files(const Kit& kit, const Assessed& school, const Made& made, const TakeFile& take);
FileSet make_files(const Kit& kit, const Assessed& school, const Made& made);

enum class ScoreFormat { table, json, csv };
std::string score_report(const Rubric& rubric, const Assessed& school, ScoreFormat format, const Made& made);
// The working of one area, question, stage or standard; an unknown id is reported.
std::optional<std::string> explain_score(const Rubric& rubric, const Assessed& school, std::string_view id,
                                         Diagnostics& diagnostics);

// The roadmap, and what a change would do to it: `step=done`, `question=answer`, `budget=12000`, `days=10`.
// A change that names nothing is reported.
enum class PlanFormat { table, json, csv, md, xlsx, ics };
std::string plan_report(const Rubric& rubric, const Assessed& school, PlanFormat format, const Made& made);
std::optional<std::string> plan_what_if(const Rubric& rubric, const Assessed& school, const std::vector<std::string>& changes,
                                        Diagnostics& diagnostics);

// What has moved from one cycle of a school to another. Each is an answers file, or the results.json of a pack.
// `old_content` is the content that the older one was made with, where it is at hand. What a trust says is taken as for `assess`.
struct Compared {
  std::filesystem::path before;
  std::filesystem::path after;
  std::optional<std::filesystem::path> old_content;
};
enum class DiffFormat { table, json, md };
std::optional<std::string> diff_report(const Rubric& rubric, const Compared& files, DiffFormat format, Diagnostics& diagnostics);

// The content as a site of guidance, without any school's answers. `address` is where it will stand on the
// web, ending in a slash, or empty.
struct GuidanceKit {
  Rubric rubric;
  Theme theme;
  GuidanceTemplates templates;
};
GuidanceKit load_guidance_kit(const Choices& choices, Diagnostics& diagnostics);
GuidanceKit load_guidance_kit(Rubric rubric, const Choices& choices, Diagnostics& diagnostics);
FileSet make_guidance_files(const GuidanceKit& kit, std::string_view address);

// The questions to hand out: an answers file to fill in, a handout to print, or a spreadsheet.
enum class QuestionsFormat { yaml, md, csv };
std::string questions_as(const Rubric& rubric, const Asked& asked, QuestionsFormat format);
// Of a phase by its id, or of all for "". An unknown phase is reported.
Asked asked_of(const Rubric& rubric, bool core_only, std::string_view phase, Diagnostics& diagnostics);
std::optional<PhaseId> known_phase(const Rubric& rubric, std::string_view phase, Diagnostics& diagnostics);

// JSON Schemas: of answers files for this content, and of data/results.json of a school, a trust or a country, which are the
// same for all.
enum class SchemaOf { answers, results, trust, country };
std::string schema_of(const Rubric& rubric, SchemaOf what);

// "england-schools 2026.1, facts checked 22 November 2026": of the built-in content.
std::string builtin_content_version();

}  // namespace waymark
