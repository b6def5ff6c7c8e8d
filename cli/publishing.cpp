#include "publishing.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace waymark {

std::vector<std::filesystem::path> folders_of(const Choices& choices) {
  std::vector<std::filesystem::path> folders;
  if (choices.content) folders.push_back(*choices.content);
  if (choices.theme) folders.push_back(*choices.theme);
  return folders;
}

void tell_ready(std::string_view what, const std::filesystem::path& out, const Published& published, const Console& console) {
  const bool same = published.written == 0 && published.removed == 0;
  const auto change = same ? std::string("nothing has changed")
                           : fmt::format("{} written, {} unchanged", counted(published.written, "file", "files"), published.unchanged);
  console.message(fmt::format("The {} is ready: {} ({}).", what, printable((out / "index.html").generic_string()), change));
}

}  // namespace waymark
