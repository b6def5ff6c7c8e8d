#include "base/file_times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/files.hpp"
#include "base/mark.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

std::string line_of(const fs::directory_entry& entry) {
  std::error_code error;
  const auto size = entry.file_size(error);
  const auto time = entry.last_write_time(error).time_since_epoch().count();
  const auto path = entry.path().generic_string();
  return error ? fmt::format("{} -", path) : fmt::format("{} {} {}", path, size, time);
}

// Calls `take` with what stands at a path, or with each file below it.
template <class Take>
void visit(const fs::path& folder, Take take) {
  std::error_code error;
  if (const fs::directory_entry entry(folder, error); !entry.is_directory(error)) {
    take(entry);
    return;
  }
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code gone;
    if (is_passed_over(at->path().filename().string())) {
      if (at->is_directory(gone)) at.disable_recursion_pending();
    } else if (at->is_regular_file(gone)) {
      take(*at);
    }
  }
}

}  // namespace

std::string mark_of_times(const std::vector<fs::path>& paths) {
  std::string mark;
  for (const auto& path : paths) {
    std::vector<std::string> lines;
    visit(path, [&](const fs::directory_entry& entry) { lines.push_back(line_of(entry)); });
    std::sort(lines.begin(), lines.end());  // a disk gives them in any order
    mark = mark_of(path.generic_string(), mark);
    for (const auto& line : lines) mark = mark_of(line, mark);
  }
  return mark;
}

fs::path newest_file(const std::vector<fs::path>& paths) {
  fs::path newest;
  fs::file_time_type written;
  for (const auto& path : paths) {
    visit(path, [&](const fs::directory_entry& entry) {
      std::error_code error;
      const auto time = entry.last_write_time(error);
      if (error || (!newest.empty() && time <= written)) return;
      newest = entry.path();
      written = time;
    });
  }
  return newest;
}

}  // namespace waymark
