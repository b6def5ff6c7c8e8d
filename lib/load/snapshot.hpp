// A rubric as bytes, for the content that is built into the program: it is read and checked when the program
// is built, so that a start costs no parsing. Only for bytes made by the same build. Must not know files.
#pragma once

#include <string>
#include <string_view>

#include "model/rubric.hpp"

namespace waymark {

std::string write_snapshot(const Rubric& rubric);

// Which rubric it is, without reading the rest: the first few hundred bytes are enough.
struct SnapshotVersion {
  std::string id;
  std::string version;
  Date facts_checked;
};
SnapshotVersion read_snapshot_version(std::string_view bytes);

// The rubric that `write_snapshot` was given. Throws std::logic_error for anything else.
Rubric read_snapshot(std::string_view bytes);

}  // namespace waymark
