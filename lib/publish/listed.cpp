#include "publish/listed.hpp"

#include "publish/target.hpp"

namespace waymark {

std::vector<std::string> listed_files(const std::filesystem::path& out) {
  return former_pack(target_at(out).folder).manifest.paths;
}

}  // namespace waymark
