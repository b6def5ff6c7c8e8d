// Finds what is in a trust's folder: trust.yaml, and schools/ with one answers file for each school. Must not know how
// schools are scored or built.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"

namespace waymark {

// Beside `schools`, with a folder for each earlier cycle.
constexpr std::string_view cycles_folder = "cycles";

struct SchoolFile {
  std::string id;  // the file's name less its ending: the folder of the school's pack
  std::filesystem::path file;
  bool operator==(const SchoolFile&) const = default;
};

struct TrustFolder {
  Trust trust;
  std::string text;                 // of trust.yaml
  std::vector<SchoolFile> schools;  // by id
};

// Whether a file's name is one of a school's answers file.
bool is_school_file(std::string_view name);

// The files in `schools`, by id; none where there is no such folder. Throws EnvironmentError when it cannot be read.
std::vector<SchoolFile> list_schools(const std::filesystem::path& trust);

// What can be seen of it without the content. Nothing when not all is in order.
struct TrustGlance {
  std::string name, theme;
  std::string text;
  std::vector<SchoolFile> schools;
};
std::optional<TrustGlance> glance_at_trust(const std::filesystem::path& folder);

// The theme that the file of a trust or a country names: a folder beside the file, or one built in. Whether it is there, or none
// is named.
bool has_named_theme(const std::filesystem::path& folder, std::string_view theme);
// Reports one that is not there, where the file names it, and takes the name away: nothing is built from it.
void check_named_theme(const Source& file, const std::filesystem::path& folder, std::string& theme, Diagnostics& diagnostics);

// The first folder, by name, in this one that is a trust's: that has trust.yaml. Empty when none is.
std::filesystem::path trust_below(const std::filesystem::path& folder);

// Whether a path is the folder of a trust, or is meant to be one: any folder.
bool is_trust_folder(const std::filesystem::path& path);

// Where answers files belong that are meant for this folder: `schools` of a trust's, else the folder itself.
std::filesystem::path folder_for_answers(const std::filesystem::path& folder);

// Whether the file's name is the one that a trust's own file has.
bool is_trust_file(const std::filesystem::path& path);

// The trust.yaml that stands beside the file of an earlier cycle, TRUST/cycles/NAME/SCHOOL.yaml: what the trust said then. Empty
// when there is none.
std::filesystem::path trust_file_of_then(const std::filesystem::path& answers);
// The same, or that of the folder that a school's file lies in, TRUST/schools/SCHOOL.yaml.
std::filesystem::path trust_file_of(const std::filesystem::path& answers);

// Throws EnvironmentError when a file cannot be read. Of an earlier cycle, what has no place in today's content is passed over, and
// what was only a warning in its time is not told again.
Trust load_trust_file(const std::filesystem::path& file, const Rubric& rubric, Diagnostics& diagnostics);
Trust load_trust_of_then(const std::filesystem::path& file, const Rubric& rubric, Diagnostics& diagnostics);
// That of a folder which need not have schools yet; one without trust.yaml is reported.
Trust load_trust_alone(const std::filesystem::path& folder, const Rubric& rubric, Diagnostics& diagnostics);
TrustFolder load_trust_folder(const std::filesystem::path& folder, const Rubric& rubric, Diagnostics& diagnostics);

}  // namespace waymark
