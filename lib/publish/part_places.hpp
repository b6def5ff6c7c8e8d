// Where parts may lie in a site: beside its files, or in another part that has named them. Must not know the disk.
#pragma once

#include <string>
#include <vector>

namespace waymark {

// A part is a place that no file and no other part may take. Throws std::logic_error as `check_site_paths` does.
void check_places(const std::vector<std::string>& parts, const std::vector<std::string>& paths);

// Parts that lie in no other part. Of those that do, each must be one that its part has named, and the other way round,
// else std::logic_error is thrown. Both lists are sorted.
std::vector<std::string> outer_parts(const std::vector<std::string>& parts, const std::vector<std::string>& named);

}  // namespace waymark
