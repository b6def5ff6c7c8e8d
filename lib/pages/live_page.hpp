// What a preview adds to the pages it shows: a script that waits for the next version and shows it, and what is wrong with
// the input. Must not know how the pages are served.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "base/files.hpp"

namespace waymark {

struct LiveState {
  std::string version;               // of the preview, in letters, digits and hyphens
  const Diagnostics& problems;
  bool earlier = false;              // the page is of an earlier version, because the last could not be made
};

// The addresses of a preview's own files, which no site has.
inline constexpr std::string_view live_changes = ".waymark/changes";
inline constexpr std::string_view live_script = ".waymark/preview.js";
inline constexpr std::string_view live_style = ".waymark/preview.css";

// `site` are the files of the site that the page is of.
std::string live_page(std::string_view page, const FileSet& site, const LiveState& state);
// In place of a page where there is none: `title` and one sentence.
std::string live_notice(std::string_view title, std::string_view sentence, const LiveState& state);

std::string_view live_script_text();  // live_script.cpp
std::string_view live_style_text();

}  // namespace waymark
