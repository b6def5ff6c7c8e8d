// Files as one archive that any program opens, without making them smaller. Must not know what they hold.
#pragma once

#include <string>

#include "base/files.hpp"

namespace waymark {

// The same files give the same bytes: every entry carries the first moment that the format knows.
std::string zipped(const FileSet& files);

}  // namespace waymark
