// The flow of the form: content, theme and what a trust gives, to the files of its page. Must not know the command line,
// nor where the files are put.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "pipeline.hpp"

namespace waymark {

struct FormWishes {
  bool core_only = false;
  std::string phase;                           // an id, or empty for all
  std::optional<std::filesystem::path> trust;  // a folder with trust.yaml
  std::optional<Date> date;                    // terms around it are offered; the day on which facts were checked otherwise
};

// No files when there are errors. A trust's own theme is taken where none is chosen.
FileSet form_files(const Choices& choices, const FormWishes& wishes, Diagnostics& diagnostics);

}  // namespace waymark
