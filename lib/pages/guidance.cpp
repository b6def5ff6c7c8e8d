#include "pages/guidance.hpp"

#include "pages/compile_page.hpp"
#include "pages/guidance_site.hpp"

namespace waymark {

GuidanceTemplates compile_guidance(const Theme& theme, Diagnostics& diagnostics) {
  return compile_site<GuidanceTemplates>(theme, SiteKind::guidance, diagnostics, [](PageCompiler& compiler, GuidanceTemplates& pages) {
    pages.home = compiler.compile<GuideHome>("guidance-home");
    pages.stage = compiler.compile<GuideStagePage>("guidance-stage");
    pages.area = compiler.compile<GuideAreaPage>("guidance-area");
    pages.question = compiler.compile<GuideQuestionPage>("guidance-question");
    pages.step = compiler.compile<GuideStepPage>("guidance-step");
    pages.goal = compiler.compile<GuideGoalPage>("guidance-goal");
    pages.list = compiler.compile<GuideListPage>("guidance-list");
    pages.practice = compiler.compile<GuidePracticePage>("guidance-practice");
    pages.glossary = compiler.compile<GuideGlossaryPage>("guidance-glossary");
    pages.values = compiler.compile<GuideValuesPage>("guidance-values");
    pages.text = compiler.compile<GuideTextPage>("guidance-text");
    pages.search = compiler.compile<GuideTextPage>("guidance-search");
  });
}

FileSet make_guidance(const Rubric& rubric, const Theme& theme, const GuidanceTemplates& templates,
                      const GuidanceOptions& options) {
  GuideSite site(rubric, theme, templates, options);
  add_home(site);
  add_topics(site);
  add_lists(site);
  return site.finish();
}

}  // namespace waymark
