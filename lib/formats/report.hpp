// Diagnostics as people and tools read them: text for a terminal, JSON, and GitHub's workflow commands.
// Must not know where they are printed.
#pragma once

#include <string>

#include "base/diagnostics.hpp"

namespace waymark {

enum class Colours { off, on };

// `path:line:column: error: message [code]`, the line with the place underlined, and the hint.
std::string report_text(const Diagnostics& diagnostics, Colours colours);

// {"format": "waymark-diagnostics", "version": 1, "errors": 1, "warnings": 0, "diagnostics": [...]}
std::string report_json(const Diagnostics& diagnostics);

// One `::error file=…,line=…,col=…,title=code::message` a line.
std::string report_github(const Diagnostics& diagnostics);

// "2 errors and 1 warning", or empty when there are none.
std::string report_count(const Diagnostics& diagnostics);

}  // namespace waymark
