// A rubric as bytes, for the content that is built into the program: it is read and checked when the program
// is built, so that a start costs no parsing. Only for bytes made by the same build. Must not know files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rubric.hpp"

namespace waymark {

std::string write_snapshot(const Rubric& rubric);

// Which rubric it is, without reading the rest.
struct SnapshotVersion {
  std::string id;
  std::string version;
  Date facts_checked;
};
SnapshotVersion read_snapshot_version(const std::vector<std::string_view>& pieces);

// The rubric that `write_snapshot` was given; `pieces` are its bytes, cut anywhere. Throws std::logic_error for anything else.
Rubric read_snapshot(const std::vector<std::string_view>& pieces);

}  // namespace waymark
