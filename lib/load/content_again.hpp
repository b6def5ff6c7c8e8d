// A content folder that is read again and again: only those of its files are read that have changed. Must not know when
// that is.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "load/content_file.hpp"
#include "model/rubric.hpp"

namespace waymark {

class ContentAgain {
 public:
  // As `load_rubric` does.
  Rubric read(FileSet files, std::string_view origin, Diagnostics& diagnostics);

 private:
  ContentBefore before_;  // empty when there was anything to tell, which has to be told again
};

}  // namespace waymark
