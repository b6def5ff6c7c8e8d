#include "load/content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/each.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/content_file.hpp"

namespace waymark {

namespace {

using Kind = ContentKind;

struct Placed {
  Kind kind = Kind::other;
  std::string_view area;
  std::string_view id;
};

// What a path says about a file. The shape of the folders is the format's; see content/README.md.
Placed placed(std::string_view path) {
  const auto parts = split(path, '/');
  if (!path.ends_with(".md")) return {};
  auto name = parts.back();
  name.remove_suffix(std::string_view(".md").size());
  if (path == "rubric.md") return {Kind::rubric, {}, name};
  if (path == "values.md") return {Kind::values, {}, name};
  if (path == "wording.md") return {Kind::wording, {}, name};
  if (parts.size() == 2 && parts[0] == "goals") return {Kind::goal, {}, name};
  if (parts.size() == 2 && parts[0] == "practice") return {Kind::practice, {}, name};
  if (parts.size() == 2 && parts[0] == "pages") return {Kind::page, {}, name};
  if (parts.size() == 3 && parts[0] == "areas" && parts[2] == "area.md") return {Kind::area, parts[1], parts[1]};
  if (parts.size() == 4 && parts[0] == "areas" && parts[2] == "questions") return {Kind::question, parts[1], name};
  if (parts.size() == 4 && parts[0] == "areas" && parts[2] == "steps") return {Kind::step, parts[1], name};
  return {};
}

// Pages that the guidance makes from the rest of the content.
bool is_made_page(std::string_view id) {
  constexpr std::string_view made[] = {"index", "method", "figures", "a-to-z", "search"};
  return std::find(std::begin(made), std::end(made), id) != std::end(made);
}

struct Placement {
  Placed place;
  ContentFile file;
  bool usable = false;
};

// values.md comes first: every other file may name its values.
bool comes_first(const Placement& placement) { return placement.place.kind == Kind::values; }

// Takes over what was read before of the files from `at` to `end` that are the same now, if `value` to `at` are too.
void take_over(ContentBefore& before, std::vector<Placement>::iterator value, std::vector<Placement>::iterator at, std::vector<Placement>::iterator end) {
  std::string then, now;
  for (const auto& [name, file] : before) {
    if (file.kind == Kind::values) then += file.source.text;
  }
  for (; value != at; ++value) now += value->file.source.text;
  if (then != now) return;
  for (; at != end; ++at) {
    const auto found = before.find(at->file.source.name);
    if (found == before.end() || found->second.source.text != at->file.source.text) continue;
    at->file = std::move(found->second);
    at->usable = true;
  }
}

bool is_readme(std::string_view path) { return path == "README.md" || path.ends_with("/README.md"); }

std::vector<Placement> place_files(FileSet& files, std::string_view origin, ContentBefore before, Content& content, Diagnostics& diagnostics) {
  std::vector<Placement> placements;
  placements.reserve(files.size());
  for (auto& file : files) {
    if (is_readme(file.path)) continue;
    const auto place = placed(file.path);
    const auto name = fmt::format("{}{}", origin, file.path);
    if (place.kind == Kind::other) {
      diagnostics.error(name, "content-misplaced", "this file is not where content files stand",
                        "put it in areas/AREA/questions, areas/AREA/steps, goals, practice or pages, with a name that ends in .md");
      continue;
    }
    if (!is_kebab_id(place.id) || (!place.area.empty() && !is_kebab_id(place.area))) {
      diagnostics.error(name, "bad-id", "the name of this file or its folder cannot be an id",
                        "use small letters, digits and hyphens only");
      continue;
    }
    if (place.kind == Kind::page && is_made_page(place.id)) {
      diagnostics.error(name, "page-taken", fmt::format("Waymark makes the page `{}` itself", place.id),
                        place.id == "index" ? "call it home.md: it opens the guidance" : "give this file another name");
      continue;
    }
    Placement placement;
    placement.place = place;
    placement.file.source = {name, std::move(file.bytes)};
    placement.file.id = place.id;
    placement.file.area = AreaId(place.area);
    placement.file.kind = place.kind;
    placements.push_back(std::move(placement));
  }
  const auto rest = std::stable_partition(placements.begin(), placements.end(), comes_first);
  const auto read = [&](auto begin, auto end) {
    std::vector<Placement*> unread;
    std::vector<ContentFile*> some;
    for (auto at = begin; at != end; ++at) {
      if (at->usable) continue;
      unread.push_back(&*at);
      some.push_back(&at->file);
    }
    const auto usable = read_content_files(some, content.values, diagnostics);
    for (std::size_t i = 0; i < unread.size(); ++i) unread[i]->usable = usable[i];
  };
  read(placements.begin(), rest);
  for (auto at = placements.begin(); at != rest; ++at) {
    if (!at->usable) continue;
    content.rubric.values = read_values(at->file, diagnostics);
    for (const auto& value : content.rubric.values) content.values.add(value.id.text(), value.value);
  }
  take_over(before, placements.begin(), rest, placements.end());
  read(rest, placements.end());
  return placements;
}

void sort_unique(KnownIds& known) {
  std::sort(known.ids.begin(), known.ids.end());
  known.ids.erase(std::unique(known.ids.begin(), known.ids.end()), known.ids.end());
}

Known known_ids(const Rubric& rubric, const std::vector<Placement>& placements) {
  Known known;
  for (const auto& item : rubric.stages) known.stages.ids.push_back(item.id.text());
  for (const auto& item : rubric.pillars) known.pillars.ids.push_back(item.id.text());
  for (const auto& item : rubric.roles) known.roles.ids.push_back(item.id.text());
  for (const auto& item : rubric.phases) known.phases.ids.push_back(item.id.text());
  for (const auto& item : rubric.terms) known.terms.ids.push_back(item.id.text());
  for (const auto& placement : placements) {
    const std::string_view id = placement.file.id;
    if (placement.place.kind == Kind::question) known.questions.ids.push_back(id);
    if (placement.place.kind == Kind::step) known.steps.ids.push_back(id);
    if (placement.place.kind == Kind::goal) known.goals.ids.push_back(id);
  }
  for (auto* ids : {&known.stages, &known.pillars, &known.roles, &known.phases, &known.terms, &known.questions,
                    &known.steps, &known.goals}) {
    sort_unique(*ids);
  }
  return known;
}

template <class Items>
void sort_by_order(Items& items) {
  std::sort(items.begin(), items.end(),
            [](const auto& a, const auto& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
}

// Questions go by their area's place, then their own order, then id.
void sort_questions(Rubric& rubric) {
  const auto place = [&](const AreaId& id) {
    return std::find_if(rubric.areas.begin(), rubric.areas.end(), [&](const Area& area) { return area.id == id; }) -
           rubric.areas.begin();
  };
  std::sort(rubric.questions.begin(), rubric.questions.end(), [&](const Question& a, const Question& b) {
    const auto a_place = place(a.area);
    const auto b_place = place(b.area);
    return std::tie(a_place, a.order, a.id) < std::tie(b_place, b.order, b.id);
  });
}

// Examples go by phase, in the rubric's order, then by size.
void sort_practice(Rubric& rubric) {
  const auto place = [&](const PhaseId& id) {
    return std::find_if(rubric.phases.begin(), rubric.phases.end(), [&](const Phase& phase) { return phase.id == id; }) -
           rubric.phases.begin();
  };
  std::sort(rubric.practice.begin(), rubric.practice.end(), [&](const Practice& a, const Practice& b) {
    const auto a_place = place(a.phase);
    const auto b_place = place(b.phase);
    return std::tie(a_place, a.pupils, a.id) < std::tie(b_place, b.pupils, b.id);
  });
}

void read_areas(Rubric& rubric, const std::vector<Placement>& placements, const Known& known,
                Diagnostics& diagnostics) {
  for (const auto& placement : placements) {
    if (placement.usable && placement.place.kind == Kind::area) {
      rubric.areas.push_back(read_area(placement.file, known, diagnostics));
    }
  }
  sort_by_order(rubric.areas);
}

bool has_area_file(const std::vector<Placement>& placements, std::string_view area) {
  return std::any_of(placements.begin(), placements.end(), [&](const Placement& placement) {
    return placement.place.kind == Kind::area && placement.place.area == area;
  });
}

void tell_area_missing(const Rubric& rubric, const ContentFile& file, Diagnostics& diagnostics) {
  std::vector<std::string_view> areas;
  for (const auto& item : rubric.areas) areas.push_back(item.id.text());
  const auto meant = nearest(file.area.text(), areas);
  diagnostics.error(file.source.name, "area-missing", fmt::format("the folder `{}` has no area.md", file.area.text()),
                    meant.empty() ? fmt::format("write areas/{}/area.md, or move its files to another area", file.area.text())
                                  : fmt::format("did you mean the area `{}`?", meant));
}

// As the placements: the steps among them, read side by side because there are many.
struct ReadStep {
  Step step;
  Diagnostics diagnostics;
};

std::vector<ReadStep> read_steps(const std::vector<Placement>& placements, const Known& known, std::size_t levels) {
  std::vector<ReadStep> steps(placements.size());
  for_each_below(placements.size(), jobs_worth(placements.size()), [&](std::size_t i) {
    const auto& [place, file, usable] = placements[i];
    if (usable && place.kind == Kind::step) steps[i].step = read_step(file, known, levels, steps[i].diagnostics);
  });
  return steps;
}

void read_rest(Rubric& rubric, const std::vector<Placement>& placements, const Known& known,
               Diagnostics& diagnostics) {
  const auto levels = rubric.levels.size();
  auto steps = read_steps(placements, known, levels);
  rubric.steps.reserve(steps.size());
  std::set<AreaId> told;
  for (std::size_t i = 0; i < placements.size(); ++i) {
    const auto& [place, file, usable] = placements[i];
    if (!usable) continue;
    const auto* area = find(rubric, file.area);
    if (area == nullptr && (place.kind == Kind::question || place.kind == Kind::step)) {
      // Why an area.md cannot be read has been reported already.
      if (!has_area_file(placements, place.area) && told.insert(file.area).second) {
        tell_area_missing(rubric, file, diagnostics);
      }
      continue;
    }
    switch (place.kind) {
      case Kind::question:
        rubric.questions.push_back(read_question(file, known, *area, levels, diagnostics));
        break;
      case Kind::step:
        diagnostics.append(steps[i].diagnostics);
        rubric.steps.push_back(std::move(steps[i].step));
        break;
      case Kind::goal: rubric.goals.push_back(read_goal(file, diagnostics)); break;
      case Kind::practice: rubric.practice.push_back(read_practice(file, known, diagnostics)); break;
      case Kind::page:
        rubric.pages.push_back(file.id == "glossary" ? read_glossary(file, rubric.words, diagnostics) : read_page(file, diagnostics));
        break;
      case Kind::rubric:
      case Kind::values:
      case Kind::wording:
      case Kind::area:
      case Kind::other: break;
    }
  }
  sort_questions(rubric);
  sort_by_order(rubric.goals);
  sort_practice(rubric);
  std::stable_sort(rubric.steps.begin(), rubric.steps.end(), [](const Step& a, const Step& b) { return a.id < b.id; });
  std::stable_sort(rubric.pages.begin(), rubric.pages.end(), [](const Page& a, const Page& b) { return a.id < b.id; });
  note_places(rubric);
}

}  // namespace

Content read_content(FileSet files, std::string_view origin, Diagnostics& diagnostics, ContentBefore before) {
  Content content;
  auto placements = place_files(files, origin, std::move(before), content, diagnostics);
  const auto rubric_file = std::find_if(placements.begin(), placements.end(),
                                        [](const Placement& p) { return p.place.kind == Kind::rubric; });
  if (rubric_file == placements.end()) {
    diagnostics.error(fmt::format("{}rubric.md", origin), "rubric-missing",
                      "there is no rubric.md in this content folder",
                      "write the built-in content to a folder with `waymark export content DIR` and start from it");
    return {};
  }
  if (!rubric_file->usable) return {};
  auto& rubric = content.rubric;
  read_rubric_file(rubric_file->file, rubric, diagnostics);
  // What refers to levels, stages and roles cannot be judged without them.
  if (diagnostics.has_errors() && (rubric.levels.empty() || rubric.stages.empty())) return content;
  const auto known = known_ids(rubric, placements);
  read_areas(rubric, placements, known, diagnostics);
  read_rest(rubric, placements, known, diagnostics);
  for (auto& placement : placements) {
    if (!placement.usable) continue;
    if (placement.place.kind == Kind::wording) content.wording = read_wording(placement.file, diagnostics);
    content.files.push_back(std::move(placement.file));
  }
  check_rubric(rubric, content.files, diagnostics);
  if (content.files.size() == placements.size()) check_complete(rubric, content.files, origin, diagnostics);
  mark_words(rubric);
  return content;
}

Rubric load_rubric(FileSet files, std::string_view origin, Diagnostics& diagnostics) {
  return read_content(std::move(files), origin, diagnostics).rubric;
}

}  // namespace waymark
