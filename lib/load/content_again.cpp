#include "load/content_again.hpp"

#include <utility>

namespace waymark {

Rubric ContentAgain::read(FileSet files, std::string_view origin, Diagnostics& diagnostics) {
  Diagnostics told;
  auto content = read_content(std::move(files), origin, told, std::exchange(before_, {}));
  if (told.errors() + told.warnings() == 0) {
    for (auto& file : content.files) {
      auto name = file.source.name;
      before_.emplace(std::move(name), std::move(file));
    }
  }
  diagnostics.append(told);
  return std::move(content.rubric);
}

}  // namespace waymark
