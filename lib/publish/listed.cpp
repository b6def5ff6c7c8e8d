#include "publish/listed.hpp"

#include <system_error>

#include "publish/target.hpp"

namespace waymark {

std::vector<std::string> listed_files(const std::filesystem::path& out) {
  const auto folder = target_at(out).folder;
  std::error_code error;  // what is wrong with the place is for the publisher to say
  if (!std::filesystem::is_directory(folder, error)) return {};
  return former_pack(folder).manifest.paths;
}

}  // namespace waymark
