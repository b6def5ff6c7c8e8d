#include "publish/listed.hpp"

#include <system_error>

#include "publish/target.hpp"

namespace waymark {

namespace {

Manifest manifest_at(const std::filesystem::path& out) {
  const auto folder = target_at(out).folder;
  std::error_code error;  // what is wrong with the place is for the publisher to say
  return std::filesystem::is_directory(folder, error) ? former_pack(folder).manifest : Manifest();
}

}  // namespace

std::vector<std::string> listed_files(const std::filesystem::path& out) { return manifest_at(out).paths; }

std::vector<std::string> listed_parts(const std::filesystem::path& out) { return manifest_at(out).parts; }

}  // namespace waymark
