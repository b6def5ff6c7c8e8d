#include "publish/write_new.hpp"

#include <fmt/format.h>

#include <system_error>
#include <vector>

#include "publish/disk.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot_write(const fs::path& path, const std::error_code& error, const std::vector<fs::path>& written) {
  std::error_code ignored;
  for (const auto& file : written) fs::remove(file, ignored);
  throw EnvironmentError(fmt::format("cannot write `{}`: {}", printable_path(path), error.message()));
}

// A hidden name beside the file.
fs::path beside(const fs::path& path) { return path.parent_path() / fmt::format(".{}.waymark-new", path.filename().string()); }

}  // namespace

void write_over_files(const FileSet& files, const fs::path& folder, Diagnostics& diagnostics) {
  bool in_the_way = false;
  for (const auto& file : files) {
    std::error_code error;
    const auto path = folder / file.path;
    const auto status = fs::symlink_status(path, error);
    if (!fs::exists(status) || fs::is_regular_file(status)) continue;
    diagnostics.error(printable_path(path), "file-in-the-way", "a folder or link has this name, and is not written over", "move it away");
    in_the_way = true;
  }
  if (in_the_way) return;
  std::vector<fs::path> written;
  for (const auto& file : files) {
    const auto path = beside(folder / file.path);
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    fs::remove(path, error);  // of a run that was ended
    error = write_new(path.string(), file.bytes);
    if (error) cannot_write(folder / file.path, error, written);
    written.push_back(path);
  }
  for (const auto& file : files) {
    std::error_code error;
    fs::rename(beside(folder / file.path), folder / file.path, error);
    if (error) cannot_write(folder / file.path, error, written);
  }
}

bool check_new(const FileSet& files, const fs::path& folder, std::string_view or_else, Diagnostics& diagnostics) {
  std::vector<fs::path> there;
  for (const auto& file : files) {
    std::error_code error;
    if (const auto path = folder / file.path; fs::exists(fs::symlink_status(path, error))) there.push_back(path);
  }
  if (there.size() == 1) {
    diagnostics.error(printable_path(there.front()), "file-exists", "this file is there already, and is not written over",
                      fmt::format("choose another folder, or {}", or_else.empty() ? "move the file away" : or_else));
  } else if (there.size() > 1) {
    diagnostics.error(printable_path(folder), "file-exists",
                      fmt::format("this folder has {} of these files already, and none is written over", there.size()),
                      or_else.empty() ? "choose a new folder" : fmt::format("choose a new folder, or {}", or_else));
  }
  return there.empty();
}

void write_new_files(const FileSet& files, const fs::path& folder, Diagnostics& diagnostics) {
  if (!check_new(files, folder, "", diagnostics)) return;
  std::vector<fs::path> written;
  for (const auto& file : files) {
    const auto path = folder / file.path;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (!error) error = write_new(path.string(), file.bytes);
    if (error) cannot_write(path, error, written);
    written.push_back(path);
  }
}

}  // namespace waymark
