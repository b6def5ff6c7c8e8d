#include "pipeline/answers_in.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/folding.hpp"
#include "base/text.hpp"
#include "formats/decode.hpp"
#include "load/known_schools.hpp"
#include "load/register.hpp"
#include "pages/answers_file.hpp"
#include "pages/answers_written.hpp"
#include "pages/schema.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

// A name for each school's file. Schools with one name are told apart by their numbers.
std::vector<std::string> file_names(const std::vector<School>& schools) {
  std::map<std::string, std::size_t> counts;
  for (const auto& school : schools) ++counts[file_name_of(school.name)];
  std::map<std::string, std::size_t> used;
  std::vector<std::string> names;
  for (const auto& school : schools) {
    auto name = file_name_of(school.name);
    if (counts[name] > 1 && school.urn) name += fmt::format("-{}", *school.urn);
    const auto before = used[name]++;
    names.push_back(before == 0 ? name + ".yaml" : fmt::format("{}-{}.yaml", name, before + 1));
  }
  return names;
}

ImportedSchool counted_answers(const Rubric& rubric, const Answers& answers, const std::string& path, const std::vector<std::string>& kept) {
  const auto asked = std::count_if(rubric.questions.begin(), rubric.questions.end(),
                                   [&](const Question& question) { return asked_of(question, answers.school.phase); });
  const auto answered = std::count_if(answers.given.begin(), answers.given.end(), [](const Given& given) { return given.reply != Reply::unanswered; });
  return {path, static_cast<std::size_t>(answered), static_cast<std::size_t>(asked), kept};
}

// Whether a school would get the file of another one, which is reported.
bool takes_from_another(const School& school, const KnownSchool* own, const std::vector<KnownSchool>& known, const fs::path& folder, const std::string& path,
                        Diagnostics& diagnostics) {
  const auto another = std::find_if(known.begin(), known.end(), [&](const KnownSchool& other) { return &other != own && other.file == path; });
  if (another == known.end()) return false;
  diagnostics.error(printable_path(folder / path), "file-exists",
                    fmt::format("{} would get this file, which is of {}", printable(school.name), printable(another->answers.school.name)),
                    "give the file another name");
  return true;
}

}  // namespace

ImportedFiles import_files(const Rubric& rubric, const fs::path& spreadsheet, const std::optional<fs::path>& map, ImportWishes wishes,
                           const fs::path& folder, Diagnostics& diagnostics) {
  const auto source = decoded(spreadsheet.generic_string(), read_file(spreadsheet, spreadsheet_limit), diagnostics);
  ImportMap map_given;
  if (map) {
    map_given = read_import_map(read_source(*map, import_map_limit), ColumnWords(rubric), CellWords(rubric), diagnostics);
    if (diagnostics.has_errors() && map_given.name.empty()) return {};
  }
  wishes.known = known_schools_in(folder, rubric);
  auto imported = import_answers(source, rubric, map_given, wishes, diagnostics);
  ImportedFiles result;
  result.left_out = std::move(imported.left_out);
  result.draft_map = std::move(imported.draft_map);
  if (diagnostics.has_errors()) return result;
  std::vector<School> schools;
  for (const auto& answers : imported.schools) schools.push_back(answers.school);
  const auto names = file_names(schools);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto& answers = imported.schools[i];
    const auto& [known, fill_in, kept] = imported.of_known[i];
    const auto& path = known == nullptr ? names[i] : known->file;
    if (takes_from_another(answers.school, known, wishes.known, folder, path, diagnostics)) return {};
    auto filled = fill_in ? filled_in(rubric, answers, known->text) : std::nullopt;
    if (filled) {
      result.filled.push_back({path, std::move(*filled)});
    } else {
      result.files.push_back({path, written_answers(rubric, answers, spreadsheet.filename().generic_string())});
    }
    result.schools.push_back(counted_answers(rubric, answers, path, kept));
  }
  sort_by_path(result.files);
  sort_by_path(result.filled);
  std::sort(result.schools.begin(), result.schools.end(), [](const ImportedSchool& a, const ImportedSchool& b) { return a.path < b.path; });
  return result;
}

TrustStart start_trust(const Rubric& rubric, std::string_view trust, const fs::path& register_file, std::string_view cycle, Diagnostics& diagnostics) {
  auto found = find_in_register(register_file, trust, rubric, diagnostics);
  if (diagnostics.has_errors()) return {};
  TrustStart start;
  start.schools = found.schools.size();
  start.not_open = std::move(found.not_open);
  start.files.push_back({"answers.schema.json", answers_schema(rubric)});
  start.files.push_back({"trust.yaml", blank_trust(rubric, found.name, found.uid)});
  const auto names = file_names(found.schools);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto& school = found.schools[i];
    Asked asked;
    if (!school.phase.empty()) asked.phase = school.phase;
    const auto path = "schools/" + names[i];
    // The first line tells editors where the schema is.
    start.files.push_back({path, "# yaml-language-server: $schema=../answers.schema.json\n" + blank_answers(rubric, asked, {school, std::string(cycle), path})});
  }
  sort_by_path(start.files);
  return start;
}

}  // namespace waymark
