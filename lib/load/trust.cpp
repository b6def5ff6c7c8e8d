#include "load/trust.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "base/builtin.hpp"
#include "base/files.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "formats/yaml.hpp"
#include "load/answers.hpp"
#include "load/re_read.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view trust_file = "trust.yaml";
constexpr std::string_view schools_folder = "schools";

std::vector<SchoolFile> files_in(const fs::path& folder) {
  std::vector<SchoolFile> files;
  for (const auto& name : read_names(folder)) {
    if (is_school_file(name)) files.push_back({name.substr(0, name.rfind('.')), folder / name});
  }
  std::sort(files.begin(), files.end(), [](const SchoolFile& a, const SchoolFile& b) {
    return a.id != b.id ? a.id < b.id : a.file < b.file;
  });
  return files;
}

// A file's name is the name of the pack's folder, and part of its address on the web.
void check_names(const std::vector<SchoolFile>& schools, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto& [id, file] = schools[i];
    if (!is_kebab_id(id)) {
      const auto better = slug(id);
      diagnostics.error(printable_path(file), "school-file-name",
                        "a school's file needs a name of small letters, digits and hyphens, because its pack's folder is called so",
                        better.empty() ? "rename it, for example to oakfield-primary.yaml" : fmt::format("rename it to {}.yaml", better));
    } else if (i > 0 && schools[i - 1].id == id) {
      diagnostics.error(printable_path(file), "school-file-twice", fmt::format("there is also {}, for the same school", printable_path(schools[i - 1].file.filename())),
                        "keep one of the two");
    }
  }
}

std::vector<std::string> themes_in(const fs::path& folder) {
  auto names = names_in(folder);
  std::error_code not_there;
  std::erase_if(names, [&](const auto& name) { return !fs::is_regular_file(folder / name / "theme.yaml", not_there); });
  names.emplace_back(builtin_theme_name);
  return names;
}

// Of its name in the file.
Span place_of_theme(const Source& file) {
  Diagnostics told_before;
  const auto document = read_yaml(file, {0, file.text.size()}, {}, told_before);
  const auto* node = document.find("theme");
  return node == nullptr ? Span{} : node->span;
}

}  // namespace

bool is_school_file(std::string_view name) {
  const bool is_yaml = name.ends_with(".yaml") || name.ends_with(".yml");
  return is_yaml && !is_passed_over(name) && !name.starts_with("import-map");  // which `waymark import` leaves to fill in
}

std::vector<SchoolFile> list_schools(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / schools_folder, error) ? files_in(folder / schools_folder) : std::vector<SchoolFile>();
}

fs::path folder_for_answers(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / trust_file, error) ? folder / schools_folder : folder;
}

bool has_named_theme(const fs::path& folder, std::string_view theme) {
  std::error_code error;
  return theme.empty() || theme == builtin_theme_name || fs::exists(folder / theme, error);
}

void check_named_theme(const Source& file, const fs::path& folder, std::string& theme, Diagnostics& diagnostics) {
  if (has_named_theme(folder, theme)) return;
  const auto names = themes_in(folder);
  auto hint = did_you_mean(theme, {names.begin(), names.end()});
  diagnostics.error(file, place_of_theme(file), "theme-not-there",
                    fmt::format("there is no folder `{}`, where the theme should be", printable_path(folder / theme)), std::move(hint));
  theme.clear();
}

fs::path trust_below(const fs::path& folder) {
  std::error_code not_there;
  for (const auto& name : names_in(folder)) {
    if (name.front() != '.' && fs::is_regular_file(folder / name / trust_file, not_there)) return folder / name;
  }
  return {};
}

bool is_trust_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool is_trust_file(const fs::path& path) { return path.filename() == trust_file; }

fs::path trust_file_of_then(const fs::path& answers) {
  std::error_code error;
  const auto folder = fs::absolute(answers, error).lexically_normal().parent_path();
  if (error || folder.parent_path().filename() != cycles_folder || is_trust_file(answers)) return {};
  const auto file = answers.parent_path() / trust_file;
  return fs::is_regular_file(file, error) ? file : fs::path();
}

fs::path trust_file_of(const fs::path& answers) {
  std::error_code error;
  const auto folder = fs::absolute(answers, error).parent_path();
  if (error) return {};
  if (folder.filename() != schools_folder) return trust_file_of_then(answers);
  // Named as the person named the school's file, as far as that goes.
  const auto as_named = answers.parent_path();
  const auto above = as_named.filename() == schools_folder ? as_named.parent_path() : as_named / "..";
  const auto file = above / trust_file;
  return fs::is_regular_file(file, error) ? file : fs::path();
}

Trust load_trust_file(const fs::path& file, const Rubric& rubric, Diagnostics& diagnostics) {
  return load_trust(read_source(file, answers_file_limit), rubric, diagnostics);
}

Trust load_trust_of_then(const fs::path& file, const Rubric& rubric, Diagnostics& diagnostics) {
  const auto source = read_source(file, answers_file_limit);
  auto document = read_trust_document(source, diagnostics);
  if (!document) return {};
  bring_trust_up_to_date(*document, rubric);
  Diagnostics own;
  auto trust = read_trust(source, *document, rubric, own);
  if (own.has_errors()) diagnostics.append(own);
  return trust;
}

Trust load_trust_alone(const fs::path& folder, const Rubric& rubric, Diagnostics& diagnostics) {
  std::error_code error;
  if (const auto file = folder / trust_file; fs::is_regular_file(file, error)) {
    const auto source = read_source(file, answers_file_limit);
    auto trust = load_trust(source, rubric, diagnostics);
    check_named_theme(source, folder, trust.theme, diagnostics);
    return trust;
  }
  diagnostics.error(printable_path(folder), "trust-file-missing", "there is no trust.yaml in this folder, which says what trust it is",
                    "name the folder that holds trust.yaml");
  return {};
}

std::optional<TrustGlance> glance_at_trust(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_regular_file(folder / trust_file, error) || !fs::is_directory(folder / schools_folder, error)) return std::nullopt;
  TrustGlance glance;
  glance.text = read_file(folder / trust_file, answers_file_limit);
  glance.schools = files_in(folder / schools_folder);
  Diagnostics diagnostics;
  const auto document = read_answers_document({{}, glance.text}, diagnostics);
  check_names(glance.schools, diagnostics);
  if (!document || diagnostics.has_errors()) return std::nullopt;
  const auto text_of = [&](std::string_view key) {
    const auto* node = document->find(key);
    return node == nullptr ? std::string() : std::string(trimmed(node->text));
  };
  glance.name = text_of("name");
  glance.theme = text_of("theme");
  if (!has_named_theme(folder, glance.theme)) return std::nullopt;
  return glance;
}

TrustFolder load_trust_folder(const fs::path& folder, const Rubric& rubric, Diagnostics& diagnostics) {
  TrustFolder found;
  std::error_code error;
  const auto file = folder / trust_file;
  if (fs::exists(file, error)) {
    auto source = read_source(file, answers_file_limit);
    found.trust = load_trust(source, rubric, diagnostics);
    check_named_theme(source, folder, found.trust.theme, diagnostics);
    found.text = std::move(source.text);
  } else if (const auto below = trust_below(folder); !below.empty()) {
    diagnostics.error(printable_path(folder), "country-file-missing",
                      fmt::format("this folder has no trust.yaml, but there is a trust in it, {}", printable_path(below.filename())),
                      "name the folder of that trust; or, to build all trusts here as a country, write a country.yaml that begins with its name: name: England");
    return found;
  } else {
    diagnostics.error(printable_path(folder), "trust-file-missing", "this folder has no trust.yaml, which says what trust it is",
                      "write one that begins with its name: name: Northmoor Learning Trust; for a single school, name its answers file");
  }
  const auto schools = folder / schools_folder;
  if (!fs::is_directory(schools, error)) {
    if (diagnostics.has_errors() && found.text.empty()) return found;  // it is no trust's folder at all
    diagnostics.error(printable_path(folder), "trust-schools-missing", "this folder has no folder `schools`, where the answers of each school belong",
                      "make it, and put one answers file for each school in it");
    return found;
  }
  found.schools = files_in(schools);
  if (found.schools.empty()) {
    diagnostics.error(printable_path(schools), "trust-no-schools", "there is no answers file in this folder yet",
                      "put one in it for each school, such as oakfield-primary.yaml");
  }
  check_names(found.schools, diagnostics);
  return found;
}

}  // namespace waymark
