// Reads a content folder as a rubric. Every problem of every file is reported, with its place. Must not
// know how a rubric is scored or shown.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "model/rubric.hpp"

namespace waymark {

// `files` are the folder's files, by paths relative to it; `origin` is put before each path in messages
// ("my-content/"). When `diagnostics` has errors afterwards, the rubric is not fit to use.
// For what the linter finds besides, see load/lint.hpp.
Rubric load_rubric(FileSet files, std::string_view origin, Diagnostics& diagnostics);

// A file of content larger than this is refused.
inline constexpr std::size_t content_file_limit = 256U << 10U;

}  // namespace waymark
