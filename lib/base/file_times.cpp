#include "base/file_times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/mark.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

void add_file(const fs::path& path, const fs::directory_entry& entry, std::vector<std::string>& lines) {
  std::error_code error;
  const auto size = entry.file_size(error);
  const auto time = entry.last_write_time(error).time_since_epoch().count();
  lines.push_back(error ? fmt::format("{} -", path.generic_string()) : fmt::format("{} {} {}", path.generic_string(), size, time));
}

void add_folder(const fs::path& folder, std::vector<std::string>& lines) {
  std::error_code error;
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code gone;
    if (at->path().filename().native().front() == '.') {
      if (at->is_directory(gone)) at.disable_recursion_pending();
    } else if (at->is_regular_file(gone)) {
      add_file(at->path(), *at, lines);
    }
  }
}

}  // namespace

std::string mark_of_times(const std::vector<fs::path>& paths) {
  std::string mark;
  for (const auto& path : paths) {
    std::vector<std::string> lines;
    std::error_code error;
    const fs::directory_entry entry(path, error);
    if (entry.is_directory(error)) {
      add_folder(path, lines);
    } else {
      add_file(path, entry, lines);
    }
    std::sort(lines.begin(), lines.end());  // a disk gives them in any order
    mark = mark_of(path.generic_string(), mark);
    for (const auto& line : lines) mark = mark_of(line, mark);
  }
  return mark;
}

}  // namespace waymark
