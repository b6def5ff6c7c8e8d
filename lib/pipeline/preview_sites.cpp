#include "pipeline/preview_sites.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include "base/each.hpp"
#include "base/file_times.hpp"
#include "load/answers.hpp"
#include "load/content.hpp"
#include "load/cycles.hpp"
#include "load/trust.hpp"
#include "pipeline/made_from.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

void append_folders(std::vector<fs::path>& paths, const Choices& choices) {
  for (auto& folder : folders_of(choices)) paths.push_back(std::move(folder));
}

Rubric read_content_of(const Choices& choices, ContentAgain& again, Diagnostics& diagnostics) {
  if (!choices.content) return load_content(choices, diagnostics);
  return again.read(read_folder(*choices.content, content_file_limit), origin_of(*choices.content), diagnostics);
}

Made made_of(const PreviewOf& of) { return {of.date, std::string(version())}; }

}  // namespace

std::vector<fs::path> SchoolSite::inputs() const {
  std::vector<fs::path> paths{of_.answers};
  if (auto trust = trust_file_of(of_.answers); !trust.empty()) paths.push_back(std::move(trust));
  for (auto& file : past_files(of_.answers, read_file(of_.answers, answers_file_limit))) paths.push_back(std::move(file));
  // Where another cycle may appear.
  const auto folder = of_.answers.parent_path();
  paths.push_back(folder / cycles_folder);
  if (folder.filename() == "schools") paths.push_back(folder.parent_path() / cycles_folder);
  append_folders(paths, of_.choices);
  return paths;
}

FileSet SchoolSite::make(Diagnostics& diagnostics) {
  if (auto times = mark_of_times(folders_of(of_.choices)); !kit_ || times != kit_times_) {
    kit_problems_ = {};
    kit_ = load_kit(read_content_of(of_.choices, content_, kit_problems_), of_.choices, kit_problems_, of_.edition);
    kit_times_ = std::move(times);
  }
  diagnostics.append(kit_problems_);
  if (diagnostics.has_errors()) return {};  // answers are judged against the content
  const auto school = assess(kit_->rubric, of_.answers, diagnostics);
  if (diagnostics.has_errors() || !school) return {};
  return make_files(*kit_, *school, made_of(of_));
}

std::vector<fs::path> GuidanceSite::inputs() const { return folders_of(of_.choices); }

FileSet GuidanceSite::make(Diagnostics& diagnostics) {
  const auto kit = load_guidance_kit(read_content_of(of_.choices, content_, diagnostics), of_.choices, diagnostics);
  return diagnostics.has_errors() ? FileSet{} : make_guidance_files(kit, {});
}

std::vector<fs::path> TrustSite::inputs() const {
  std::vector<fs::path> paths{of_.answers};
  append_folders(paths, trust_ ? trust_->choices : of_.choices);
  return paths;
}

// The kit is read again when the trust's own file changes too, which may name another theme.
std::vector<fs::path> TrustSite::kit_inputs() const {
  std::vector<fs::path> paths{of_.answers / "trust.yaml"};
  append_folders(paths, trust_ ? trust_->choices : of_.choices);
  return paths;
}

void TrustSite::read_kit(Diagnostics& diagnostics) {
  const bool told_nothing = kit_problems_.errors() + kit_problems_.warnings() == 0;
  if (!trust_ || !told_nothing || mark_of_times(kit_inputs()) != kit_times_) {
    kit_problems_ = {};
    trust_.reset();
    known_.clear();
    auto trust = load_trust_kit(of_.choices, of_.answers, kit_problems_);
    kit_mark_ = mark_of_kit(trust.choices, made_of(of_));
    trust_ = std::move(trust);
    kit_times_ = mark_of_times(kit_inputs());
    diagnostics.append(kit_problems_);
    return;
  }
  trust_->folder = load_trust_folder(of_.answers, trust_->kit.rubric, diagnostics);
}

std::map<std::string, std::string> TrustSite::mark_schools() const {
  const auto& schools = trust_->folder.schools;
  std::vector<std::string> marks(schools.size());
  for_each_below(schools.size(), of_.jobs, [&](std::size_t i) { marks[i] = mark_of_school(kit_mark_, trust_->folder.text, schools[i].file); });
  std::map<std::string, std::string> by_id;
  for (std::size_t i = 0; i < schools.size(); ++i) by_id.emplace(schools[i].id, std::move(marks[i]));
  return by_id;
}

FileSet TrustSite::make(Diagnostics& diagnostics) {
  shown_.clear();
  read_kit(diagnostics);
  if (diagnostics.has_errors()) return {};
  const auto marks = mark_schools();
  std::mutex mutex;
  std::map<std::string, Known> known;
  SchoolsRun run{of_.jobs};
  run.known = [&](const SchoolFile& school) -> std::optional<SchoolSummary> {
    const auto at = known_.find(school.id);
    if (at == known_.end() || at->second.mark.empty() || at->second.mark != marks.at(school.id)) return std::nullopt;
    return at->second.summary;
  };
  run.take = [&](const SchoolFile& school, const Assessed& assessed, const SchoolSummary& summary) {
    if (!assessed.nothing_told) return;
    const std::lock_guard guard(mutex);
    known.insert_or_assign(school.id, Known{marks.at(school.id), summary});
  };
  const auto found = go_through(trust_->kit.rubric, trust_->folder, run, diagnostics);
  for (auto& [id, school] : known) known_.insert_or_assign(id, std::move(school));
  if (diagnostics.has_errors()) return {};
  FileSet files;
  make_trust({trust_->kit.rubric, trust_->folder.trust, found.summaries}, trust_->kit.theme, trust_->templates, made_of(of_),
             [&](const std::string& path, const auto& give) {
               File file{path, {}};
               give([&](std::string_view piece) { file.bytes += piece; });
               const std::lock_guard guard(mutex);
               files.push_back(std::move(file));
             });
  sort_by_path(files);
  return files;
}

FileOfSite TrustSite::school_file(const std::string& path) {
  constexpr std::string_view folder = "schools/";
  const auto slash = path.find('/', folder.size());
  if (!trust_ || kit_problems_.has_errors() || !path.starts_with(folder) || slash == std::string::npos) return {};
  const auto id = path.substr(folder.size(), slash - folder.size());
  if (shown_ != id) {
    const auto& schools = trust_->folder.schools;
    const auto at = std::find_if(schools.begin(), schools.end(), [&](const SchoolFile& school) { return school.id == id; });
    if (at == schools.end()) return {};
    Diagnostics told;  // by `make`
    const auto school = assess(trust_->kit.rubric, at->file, &trust_->folder.trust, told);
    if (!school) return {};
    shown_files_ = make_files(trust_->kit, *school, made_of(of_));
    shown_ = id;
  }
  return {find_file(shown_files_, path.substr(slash + 1)), &shown_files_};
}

}  // namespace waymark
