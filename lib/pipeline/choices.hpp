// Which content and theme are asked for, folders or built-in ones, and reading them. Must not know what is made of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/rubric.hpp"
#include "theme/theme.hpp"

namespace waymark {

// A folder, or the built-in ones.
struct Choices {
  std::optional<std::filesystem::path> content;
  std::optional<std::filesystem::path> theme;  // or the name of a built-in one
};

// Themes that are built in have names that always mean them: a folder of that name is written `./govuk`.
bool is_builtin_theme(const std::filesystem::path& theme);
// The folders among them; what is built in has none.
std::vector<std::filesystem::path> folders_of(const Choices& choices);
// The theme that a trust's or a country's own file names: a built-in one, or a folder from where the file is.
std::filesystem::path theme_from(const std::filesystem::path& folder, std::string_view name);
// With that theme, where none was asked for and the file names one.
Choices with_own_theme(Choices choices, const std::filesystem::path& folder, std::string_view name);

// How files of a folder are called in messages: as the person would reach them.
std::string origin_of(const std::filesystem::path& folder);

// Both throw EnvironmentError when a folder cannot be read.
Rubric load_content(const Choices& choices, Diagnostics& diagnostics);
Theme load_chosen_theme(const Choices& choices, Diagnostics& diagnostics);

}  // namespace waymark
