#include "pipeline/choices.hpp"

#include <fmt/format.h>

#include <system_error>

#include "base/builtin.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/content.hpp"
#include "load/snapshot.hpp"

namespace waymark {

namespace fs = std::filesystem;

std::string origin_of(const fs::path& folder) {
  auto name = folder.generic_string();
  if (!name.ends_with('/')) name += '/';
  return name;
}

bool is_builtin_theme(const fs::path& theme) { return theme == builtin_theme_name; }

std::vector<fs::path> folders_of(const Choices& choices) {
  std::vector<fs::path> folders;
  if (choices.content) folders.push_back(*choices.content);
  if (choices.theme && !is_builtin_theme(*choices.theme)) folders.push_back(*choices.theme);
  return folders;
}

fs::path theme_from(const fs::path& folder, std::string_view name) { return is_builtin_theme(name) ? fs::path(name) : folder / name; }

Choices with_own_theme(Choices choices, const fs::path& folder, std::string_view name) {
  if (!choices.theme && !name.empty()) choices.theme = theme_from(folder, name);
  return choices;
}

Rubric load_content(const Choices& choices, Diagnostics& diagnostics) {
  if (!choices.content) return read_snapshot(builtin_snapshot());
  return load_rubric(read_folder(*choices.content, content_file_limit), origin_of(*choices.content), diagnostics);
}

Theme load_chosen_theme(const Choices& choices, Diagnostics& diagnostics) {
  if (!choices.theme) return load_theme(builtin_theme(), builtin_theme_origin, diagnostics);
  if (is_builtin_theme(*choices.theme)) {
    const auto files = builtin_govuk_theme();
    if (!files.empty()) return load_theme(files, "built-in theme govuk/", builtin_theme(), diagnostics);
    diagnostics.error("", "theme-not-built-in", "the theme `govuk` is not in this program, which was built without npm",
                      "build Waymark again where npm is installed; for a folder of your own called govuk, write --theme ./govuk");
    return {};
  }
  const auto name = choices.theme->string();
  std::error_code error;
  if (!nearest(name, {builtin_theme_name}).empty() && !fs::exists(*choices.theme, error)) {
    diagnostics.error("", "theme-misspelt", fmt::format("there is no theme and no folder called `{}`", printable(name)), did_you_mean(name, {builtin_theme_name}));
    return {};
  }
  return load_theme(read_folder(*choices.theme, theme_file_limit), origin_of(*choices.theme), builtin_theme(), diagnostics);
}

}  // namespace waymark
