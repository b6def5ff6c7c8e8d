// What is built into the program: the content and theme it works with when no other folder is given, and
// its version. Must not know what the files mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"

namespace waymark {

// The files of content/ and of themes/default/, with paths relative to those folders.
FileSet builtin_content();
FileSet builtin_theme();
// A small theme to start from: those of themes/starter/.
FileSet builtin_starter_theme();

// The theme with the styles of GOV.UK Frontend, which come from npm: nothing when the program was built without it.
FileSet builtin_govuk_theme();
constexpr std::string_view builtin_theme_name = "govuk";  // as people name it

// What pages bring along from npm, each empty when the program was built without it: the library that searches the
// guidance in a browser, and the one with which the form reads answers files.
std::string builtin_search();
std::string builtin_yaml_reader();

// The same content, read and checked when the program was built; for load/snapshot, in pieces of some thousand bytes.
std::vector<std::string_view> builtin_snapshot();

std::string_view waymark_version();  // 1.2.3

// A mark of what the program was built from: its source, and the content and theme in it. Two of one version may differ.
std::string_view program_mark();

}  // namespace waymark
