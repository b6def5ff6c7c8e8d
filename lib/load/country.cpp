#include "load/country.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <system_error>

#include "base/each.hpp"
#include "base/files.hpp"
#include "base/mark.hpp"
#include "base/text.hpp"
#include "formats/facts.hpp"
#include "formats/yaml.hpp"
#include "load/answers.hpp"
#include "load/trust.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view country_file = "country.yaml";
constexpr std::string_view trust_file = "trust.yaml";
constexpr std::string_view schools_folder = "schools";

bool has_file(const fs::path& folder, std::string_view name) {
  std::error_code error;
  return fs::is_regular_file(folder / name, error);
}

// Of a folder in that of a country, when it is a trust's.
std::optional<TrustPlace> trust_in(const std::string& id, const fs::path& folder) {
  if (!has_file(folder, trust_file)) return std::nullopt;
  TrustPlace place{id, folder, 0, {}};
  for (const auto& school : list_schools(folder)) {
    ++place.schools;
    place.mark = mark_of(school.id, place.mark);
  }
  return place;
}

class FolderReader {
 public:
  FolderReader(const fs::path& folder, CountryFolder& found, Diagnostics& diagnostics)
      : folder_(folder), found_(found), diagnostics_(diagnostics) {}

  void read() {
    if (has_file(folder_, trust_file)) {
      diagnostics_.error(printable_path(folder_ / trust_file), "country-and-trust", "this folder has both country.yaml and trust.yaml",
                         "a trust has a folder of its own in that of the country: move trust.yaml there, with its folder `schools`");
    }
    auto names = read_names(folder_);
    std::erase_if(names, [](const auto& name) { return name.starts_with('.'); });
    // A country has thousands, and each is read from the disk.
    std::vector<std::optional<TrustPlace>> trusts(names.size());
    for_each_below(names.size(), jobs_worth(names.size()), [&](std::size_t i) { trusts[i] = trust_in(names[i], folder_ / names[i]); });
    std::error_code error;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (trusts[i]) {
        add_trust(std::move(*trusts[i]));
      } else {
        fs::is_directory(folder_ / names[i], error) ? look_at_folder(names[i]) : look_at_file(names[i]);
      }
    }
    if (found_.trusts.empty() && !diagnostics_.has_errors()) {
      diagnostics_.error(printable_path(folder_), "country-no-trusts", "there is no trust in this folder yet",
                         "make a folder for each trust, with trust.yaml and `schools` in it");
    }
  }

 private:
  // What looks like a school or a trust would be left out in silence.
  void look_at_file(const std::string& name) {
    if (name == country_file || name == trust_file || !is_school_file(name)) return;
    diagnostics_.error(printable_path(folder_ / name), "country-stray-file", "this file belongs to no trust, so its school would be left out",
                       "move it to the folder `schools` of its trust");
  }

  void look_at_folder(const std::string& id) {
    const auto folder = folder_ / id;
    std::error_code error;
    if (id == schools_folder && has_file(folder_, trust_file)) return;  // told with that file
    if (has_file(folder, country_file)) {
      diagnostics_.error(printable_path(folder), "country-in-country", "this folder is a country of its own, inside another one",
                         "build it by itself, or move its trusts up to the country's folder and remove its country.yaml");
    } else if (const auto below = trust_below(folder); !below.empty()) {
      diagnostics_.error(printable_path(below), "country-trust-too-deep", "this trust lies one folder too deep, so it would be left out",
                         fmt::format("move it up, to {}", printable_path(folder_ / below.filename())));
    } else if (fs::is_directory(folder / schools_folder, error)) {
      diagnostics_.error(printable_path(folder), "trust-file-missing", "this folder has no trust.yaml, which says what trust it is",
                         "write one that begins with its name: name: Northmoor Learning Trust");
    } else if (!holds_theme(id)) {
      diagnostics_.warning(printable_path(folder), "country-other-folder", "this folder is not a trust's, because it has no trust.yaml, and is left out",
                           "write its trust.yaml, or move it away");
    }
  }

  bool holds_theme(const std::string& name) const {
    const auto theme = fs::path(found_.country.theme).lexically_normal();
    return !theme.empty() && *theme.begin() == name;
  }

  void add_trust(TrustPlace place) {
    if (is_kebab_id(place.id)) {
      found_.trusts.push_back(std::move(place));
      return;
    }
    const auto better = slug(place.id);
    diagnostics_.error(printable_path(place.folder), "trust-folder-name",
                       "a trust's folder needs a name of small letters, digits and hyphens, because its pages stand in a folder of that name",
                       better.empty() ? "rename it, for example to northmoor-trust" : fmt::format("rename it to {}", better));
  }

  const fs::path& folder_;
  CountryFolder& found_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool is_country_folder(const fs::path& path) { return has_file(path, country_file); }

fs::path folder_meant(const fs::path& path) {
  std::error_code error;
  const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const bool of_trust = is_trust_file(path) && fs::is_directory(folder / schools_folder, error);
  const bool of_country = path.filename() == country_file && is_country_folder(folder);
  return of_trust || of_country ? folder : path;
}

Country load_country_file(const Source& source, Diagnostics& diagnostics) {
  if (!check_text(source, answers_file_limit, diagnostics)) return {};
  Diagnostics reading;
  const auto document = read_yaml(source, {0, source.text.size()}, {}, reading);
  diagnostics.append(reading);
  if (reading.has_errors()) return {};
  if (document.kind == YamlNode::Kind::map && document.entries.empty()) {
    diagnostics.error(source.name, "country-empty", "this country's file has nothing in it yet", "begin with its name: name: England");
    return {};
  }
  Facts facts(source, document, "the country's file", diagnostics);
  Country country;
  country.name = facts.text("name", Needed::yes);
  country.theme = facts.text("theme", Needed::no);
  facts.finish();
  return country;
}

CountryFolder load_country_folder(const fs::path& folder, Diagnostics& diagnostics) {
  CountryFolder found;
  const auto file = folder / country_file;
  found.text = read_file(file, answers_file_limit);
  const Source source{file.generic_string(), found.text};
  found.country = load_country_file(source, diagnostics);
  check_named_theme(source, folder, found.country.theme, diagnostics);
  FolderReader(folder, found, diagnostics).read();
  return found;
}

}  // namespace waymark
