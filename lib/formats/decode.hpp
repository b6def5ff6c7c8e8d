// The text of a spreadsheet file, whichever way it was saved: UTF-8, or Windows-1252 as older programs
// write it. Must not know what the text means.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace waymark {

// Every byte is a character of Windows-1252. The five that it leaves out become control characters, which
// check_text refuses.
std::string from_windows_1252(std::string_view bytes);

// The bytes as UTF-8, without a byte order mark. A file that is not saved so is read as Windows-1252, which is told as a warning,
// since a few characters could come out wrong.
Source decoded(std::string name, std::string bytes, Diagnostics& diagnostics);

}  // namespace waymark
