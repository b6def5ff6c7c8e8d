// What must hold between content files for a rubric to be scored and planned.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "load/content_file.hpp"

namespace waymark {

namespace {

class Checks {
 public:
  Checks(const Rubric& rubric, const std::vector<ContentFile>& files, Diagnostics& diagnostics)
      : rubric_(rubric), diagnostics_(diagnostics) {
    for (const auto& file : files) files_.emplace(path_key(file.source.name), &file);
  }

  void ids_once() {
    std::map<std::string, std::vector<std::string>> questions;
    for (const auto& question : rubric_.questions) questions[question.id.text()].push_back(question.area.text());
    report_twice("question", "questions", questions);
    std::map<std::string, std::vector<std::string>> steps;
    for (const auto& step : rubric_.steps) steps[step.id.text()].push_back(step.area.text());
    report_twice("step", "steps", steps);
    std::map<std::string, std::string> standards;
    for (const auto& area : rubric_.areas) {
      for (const auto& standard : area.standards) {
        const auto [first, is_new] = standards.emplace(standard.id.text(), area.id.text());
        if (is_new) continue;
        if (const auto* file = area_file(area.id)) {
          diagnostics_.error(file->source, span_of_standard(*file, standard.id), "duplicate-id",
                             fmt::format("the standard `{}` is given twice, first in `{}`", standard.id.text(), first->second),
                             "give each an id of its own");
        }
      }
    }
  }

  void replaced_ids() {
    replaced_ids(rubric_.areas, "area", [&](const Area& area) { return area_file(area.id); });
    replaced_ids(rubric_.questions, "question",
                 [&](const Question& question) { return file_at(question.area, "questions", question.id.text()); });
    replaced_ids(rubric_.steps, "step", [&](const Step& step) { return file_at(step.area, "steps", step.id.text()); });
  }

  void areas_can_be_scored() {
    for (const auto& area : rubric_.areas) {
      const auto gates = std::any_of(rubric_.questions.begin(), rubric_.questions.end(), [&](const Question& question) {
        return question.area == area.id && question.essential;
      });
      if (gates) continue;
      if (const auto* file = area_file(area.id)) {
        diagnostics_.error(file->source, file->text.title_span, "area-without-essential",
                           fmt::format("the area `{}` has no essential question, so it has no level", area.id.text()),
                           "add `essential: true` to the questions that the rest of the area rests on");
      }
    }
  }

  void steps_do_not_need_themselves() {
    for (const auto& step : rubric_.steps) visit(step);
  }

 private:
  enum class Mark { unseen, open, done };

  template <class Items, class FileOf>
  void replaced_ids(const Items& items, std::string_view kind, FileOf file_of) {
    std::map<std::string, std::string> taken;
    for (const auto& item : items) taken.emplace(item.id.text(), item.id.text());
    for (const auto& item : items) {
      for (const auto& old : item.replaces) {
        const auto [at, is_new] = taken.emplace(old.text(), item.id.text());
        const ContentFile* file = is_new ? nullptr : file_of(item);
        if (file == nullptr) continue;
        diagnostics_.error(file->source, span_of_key(*file, "replaces"), "replaces-taken",
                           fmt::format("`{}` is already the id, or an old id, of the {} `{}`", old.text(), kind, at->second),
                           fmt::format("an old id can belong to one {} only", kind));
      }
    }
  }

  static std::string path_key(std::string_view name) {
    const auto at = name.rfind("areas/");
    return std::string(at == std::string_view::npos ? name : name.substr(at));
  }

  const ContentFile* file_at(const AreaId& area, std::string_view folder, std::string_view id) const {
    const auto at = files_.find(fmt::format("areas/{}/{}/{}.md", area.text(), folder, id));
    return at == files_.end() ? nullptr : at->second;
  }

  const ContentFile* area_file(const AreaId& area) const {
    const auto at = files_.find(fmt::format("areas/{}/area.md", area.text()));
    return at == files_.end() ? nullptr : at->second;
  }

  // The last place that gives the id: the one that repeats it.
  static Span span_of_standard(const ContentFile& file, const StandardId& id) {
    auto span = span_of_key(file, "standards");
    const auto* standards = file.facts.find("standards");
    if (standards == nullptr) return span;
    for (const auto& item : standards->items) {
      const auto* node = item.find("id");
      if (node != nullptr && node->text == id.text()) span = node->span;
    }
    return span;
  }

  static Span span_of_key(const ContentFile& file, std::string_view key) {
    for (const auto& entry : file.facts.entries) {
      if (entry.key == key) return entry.key_span;
    }
    return file.text.title_span;
  }

  void report_twice(std::string_view kind, std::string_view folder,
                    const std::map<std::string, std::vector<std::string>>& areas_of) {
    for (const auto& [id, areas] : areas_of) {
      for (std::size_t i = 1; i < areas.size(); ++i) {
        const auto* file = file_at(AreaId(areas[i]), folder, id);
        if (file == nullptr) continue;
        diagnostics_.error(file->source, file->text.title_span, "duplicate-id",
                           fmt::format("two {}s have the id `{}`: the other is in the area `{}`", kind, id, areas[0]),
                           "give this file another name; ids are used once in the whole content");
      }
    }
  }

  void visit(const Step& step) {
    auto& mark = marks_[step.id];
    if (mark == Mark::done) return;
    if (mark == Mark::open) {
      report_circle(step);
      return;
    }
    mark = Mark::open;
    trail_.push_back(&step);
    for (const auto* next : rests_on(rubric_, step)) visit(*next);
    trail_.pop_back();
    marks_[step.id] = Mark::done;
  }

  void report_circle(const Step& step) {
    const auto start = std::find(trail_.begin(), trail_.end(), &step);
    std::vector<std::string> names;
    for (auto at = start; at != trail_.end(); ++at) names.push_back((*at)->id.text());
    names.push_back(step.id.text());
    const auto* file = file_at(step.area, "steps", step.id.text());
    if (file == nullptr) return;
    diagnostics_.error(file->source, span_of_key(*file, "needs"), "step-circle",
                       fmt::format("this step needs itself: {}", joined(names, " needs ")),
                       "remove one of these from `needs`; `better-after` gives an order that may be broken");
  }

  const Rubric& rubric_;
  Diagnostics& diagnostics_;
  std::map<std::string, const ContentFile*> files_;
  std::map<StepId, Mark> marks_;
  std::vector<const Step*> trail_;
};

}  // namespace

void check_rubric(const Rubric& rubric, const std::vector<ContentFile>& files, Diagnostics& diagnostics) {
  Checks checks(rubric, files, diagnostics);
  checks.ids_once();
  checks.replaced_ids();
  checks.steps_do_not_need_themselves();
}

void check_complete(const Rubric& rubric, const std::vector<ContentFile>& files, std::string_view origin,
                    Diagnostics& diagnostics) {
  Checks(rubric, files, diagnostics).areas_can_be_scored();
  for (const std::string_view page : {"get-help"}) {
    if (find_page(rubric, page) != nullptr) continue;
    diagnostics.error(fmt::format("{}pages/{}.md", origin, page), "page-missing",
                      fmt::format("there is no page `pages/{}.md`, and every pack has one", page),
                      "write it, with a title and where to get help");
  }
  if (rubric.areas.empty()) {
    diagnostics.error(fmt::format("{}areas", origin), "areas-missing", "there are no areas in this content folder",
                      "write an area as content/README.md describes");
  }
}

}  // namespace waymark
