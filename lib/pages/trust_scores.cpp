#include "pages/trust_scores.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/text_table.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// Names come from files; what they hold must not steer a terminal.
std::string safe(std::string_view text) { return printable(text); }

int areas_at_target(const SchoolSummary& school) {
  return static_cast<int>(std::count_if(school.areas.begin(), school.areas.end(),
                                        [](const SummaryArea& area) { return area.level && *area.level >= area.target; }));
}

int areas_asked(const SchoolSummary& school) {
  return static_cast<int>(std::count_if(school.areas.begin(), school.areas.end(), [](const SummaryArea& area) { return area.asked > 0; }));
}

class Comparison {
 public:
  Comparison(const Rubric& rubric, const BaselineSchool& then, const SchoolSummary& now, std::string file, Diagnostics& diagnostics)
      : rubric_(rubric), then_(then), now_(now), file_(std::move(file)), diagnostics_(diagnostics) {}

  void report() {
    compare_stage();
    for (const auto& [area, level] : then_.levels) compare_area(area, level);
    compare_standards();
  }

 private:
  void fell(std::string what, std::string_view explained) {
    diagnostics_.error(file_, "fell-below", std::move(what), fmt::format("`waymark score {} --explain {}` shows which answers decide it", file_, explained));
  }

  void compare_stage() {
    if (!now_.here) return;
    const auto& here = rubric_.stages[*now_.here];
    if (!then_.stands_at) return fell(fmt::format("every stage was secure, and the school now stands at “{}”", safe(here.name)), here.id.text());
    for (std::size_t i = *now_.here + 1; i < rubric_.stages.size(); ++i) {
      if (rubric_.stages[i].id != *then_.stands_at) continue;
      fell(fmt::format("the school stood at “{}”, and now stands at “{}”", safe(rubric_.stages[i].name), safe(here.name)), here.id.text());
    }
  }

  // By its name of today or an older one; the number of areas when there is none.
  std::size_t place_of_area(const AreaId& id) const {
    const auto at = std::find_if(rubric_.areas.begin(), rubric_.areas.end(), [&](const Area& area) {
      return area.id == id || std::find(area.replaces.begin(), area.replaces.end(), id) != area.replaces.end();
    });
    return static_cast<std::size_t>(at - rubric_.areas.begin());
  }

  void compare_area(const AreaId& id, int level) {
    const auto place = place_of_area(id);
    if (place == rubric_.areas.size() || now_.areas[place].asked == 0) return;
    const auto& area = rubric_.areas[place];
    const auto& now = now_.areas[place].level;
    if (now && *now >= level) return;
    fell(fmt::format("“{}” was at {}, and is {} now", safe(area.title), level_in_words(rubric_, level),
                     now ? "at " + level_in_words(rubric_, *now) : std::string("not known")),
         area.id.text());
  }

  void compare_standards() {
    auto now = now_.standards.begin();
    for (const auto& area : rubric_.areas) {
      for (const auto& standard : area.standards) {
        const auto state = (now++)->state;
        const bool was_met = std::find(then_.met.begin(), then_.met.end(), standard.id) != then_.met.end();
        if (!was_met || state == StandardState::met || state == StandardState::not_applicable) continue;
        fell(fmt::format("the standard “{}” was met, and is {} now", safe(standard.title),
                         state == StandardState::not_yet ? "not met" : "not known"),
             standard.id.text());
      }
    }
  }

  const Rubric& rubric_;
  const BaselineSchool& then_;
  const SchoolSummary& now_;
  std::string file_;
  Diagnostics& diagnostics_;
};

template <class School>
const School* with_id(const std::vector<School>& schools, const std::string& id) {
  const auto at = std::find_if(schools.begin(), schools.end(), [&](const School& school) { return school.id == id; });
  return at == schools.end() ? nullptr : &*at;
}

void note_other_rubric(const Rubric& rubric, const Baseline& baseline, std::string_view file, Diagnostics& diagnostics) {
  if (baseline.rubric == rubric.id && baseline.version == rubric.version) return;
  diagnostics.warning(file, "baseline-other-rubric",
                      fmt::format("the baseline was made with {} {}, and the schools are judged by {} {} now", safe(baseline.rubric),
                                  safe(baseline.version), rubric.id, rubric.version),
                      "some levels may differ because the questions do: look at them, and agree a new baseline");
}

}  // namespace

std::string trust_score_table(const TrustPicture& picture) {
  auto out = fmt::format("{}\n\n", safe(picture.trust.name));
  std::vector<std::vector<std::string>> rows = {{"Id", "Stands at", "Standards met", "Areas at target", "Answered", "School"}};
  for (const auto& school : picture.schools) {
    const auto standards = all_standards(picture.rubric, school);
    rows.push_back({school.id, safe(stage_of(picture.rubric, school)), fmt::format("{} of {}", standards.met, standards.count),
                    fmt::format("{} of {}", areas_at_target(school), areas_asked(school)),
                    fmt::format("{} of {}", school.answered, school.asked), safe(school.name)});
  }
  return out + text_table(rows);
}

void report_falls(const TrustPicture& picture, const Baseline& baseline, const BaselineFiles& files, Diagnostics& diagnostics) {
  note_other_rubric(picture.rubric, baseline, files.baseline, diagnostics);
  for (const auto& school : picture.schools) {
    const auto file = files.answers_of(school);
    if (const auto* then = with_id(baseline.schools, school.id)) {
      Comparison(picture.rubric, *then, school, file, diagnostics).report();
    } else {
      diagnostics.warning(file, "baseline-without-school", "the baseline does not have this school, so there is nothing to compare it with",
                          "it will be in the next baseline");
    }
  }
  for (const auto& then : baseline.schools) {
    if (with_id(picture.schools, then.id) != nullptr) continue;
    diagnostics.warning(files.baseline, "baseline-school-gone",
                        fmt::format("the baseline has `{}`, and the trust has no file of that name now", safe(then.id)),
                        "if its file was renamed, give it its name back");
  }
}

}  // namespace waymark
