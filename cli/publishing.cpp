#include "publishing.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace waymark {

std::vector<std::filesystem::path> inputs_of(const std::filesystem::path& built, const Choices& choices) {
  auto inputs = folders_of(choices);
  inputs.insert(inputs.begin(), built);
  return inputs;
}

Made made_of(const BuildOptions& options) { return {options.date, std::string(version()), options.parts, Threads::one}; }

Made with_threads(Made made, std::size_t jobs) {
  made.threads = jobs > 1 ? Threads::two : Threads::one;
  return made;
}

std::vector<SchoolFile> schools_of(const BuildOptions& options, const std::vector<SchoolFile>& all) {
  return options.shard ? schools_of(all, *options.shard) : all;
}

std::string packs_are(std::size_t schools, std::string_view trust, std::string_view part) {
  const bool one = schools == 1;
  return fmt::format("{} for {} of {}{} {}", one ? "pack" : "packs", counted(schools, "school", "schools"), printable(trust), part, one ? "is" : "are");
}

std::string folder_of_school(const std::string& id) { return "schools/" + id; }

std::string folder_of_trust(const std::string& id) { return "trusts/" + id; }

void tell_ready(std::string_view what, const std::filesystem::path& open, const Published& published, const Console& console) {
  const bool same = published.written == 0 && published.removed == 0;
  const auto change = same ? std::string("nothing has changed")
                           : fmt::format("{} written, {} unchanged", counted(published.written, "file", "files"), published.unchanged);
  console.message(fmt::format("The {} ready: {} ({}).", what, printable_path(open), change));
}

}  // namespace waymark
