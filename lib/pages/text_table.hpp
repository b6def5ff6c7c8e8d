// Rows as columns of text, for a terminal. Must not know what they hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

// Columns as wide as their widest cell, two spaces between them, none at the end of a line.
std::string text_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace waymark
