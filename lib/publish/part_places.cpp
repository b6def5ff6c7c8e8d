#include "publish/part_places.hpp"

#include <algorithm>
#include <stdexcept>

#include "publish/manifest.hpp"

namespace waymark {

namespace {

// Whether the part lies in another of them.
bool is_inner(const std::string& part, const std::vector<std::string>& parts) {
  for (auto end = part.find('/'); end != std::string::npos; end = part.find('/', end + 1)) {
    if (std::binary_search(parts.begin(), parts.end(), std::string_view(part).substr(0, end))) return true;
  }
  return false;
}

}  // namespace

void check_places(const std::vector<std::string>& parts, const std::vector<std::string>& paths) {
  FileSet all;
  for (const auto* places : {&parts, &paths}) {
    for (const auto& place : *places) all.push_back({place, {}});
  }
  check_site_paths(all);
}

std::vector<std::string> outer_parts(const std::vector<std::string>& parts, const std::vector<std::string>& named) {
  std::vector<std::string> outer, inner;
  for (const auto& part : parts) (is_inner(part, parts) ? inner : outer).push_back(part);
  if (inner != named) throw std::logic_error("parts that lie in other parts are not those that these have named");
  return outer;
}

}  // namespace waymark
