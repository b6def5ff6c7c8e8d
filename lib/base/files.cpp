#include "base/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

#include "base/each.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// A name of the same folder that may have been meant, as a question; or empty.
std::string name_meant(const fs::path& path) {
  const auto names = names_in(path.has_parent_path() ? path.parent_path() : fs::path("."));
  const auto meant = nearest(path.filename().string(), {names.begin(), names.end()});
  return meant.empty() ? std::string{} : fmt::format("; did you mean `{}`?", printable((path.parent_path() / meant).generic_string()));
}

[[noreturn]] void cannot_read(const fs::path& path, int error) {
  const auto name = printable_path(path);
  if (error == ENOENT) throw EnvironmentError(fmt::format("there is nothing called `{}`{}", name, name_meant(path)));
  if (error == EISDIR) throw EnvironmentError(fmt::format("`{}` is a folder, and a file is needed here", name));
  if (error == ENOTDIR) throw EnvironmentError(fmt::format("`{}` is a file, and a folder is needed here", name));
  throw EnvironmentError(fmt::format("cannot read `{}`: {}", name, std::generic_category().message(error)));
}

// Refuses a folder: opening one succeeds, and only the read then fails, on some systems with no word why. What has no
// size, such as a device, is 0 bytes.
std::size_t size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error == std::errc::is_a_directory) cannot_read(path, EISDIR);
  return error ? 0 : static_cast<std::size_t>(size);
}

using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

OpenFile open_to_read(const fs::path& path) {
  OpenFile file(std::fopen(path.string().c_str(), "rb"));
  if (!file) cannot_read(path, errno);
  std::setvbuf(file.get(), nullptr, _IONBF, 0);  // what is read goes straight to where it is wanted
  return file;
}

std::vector<std::string> sorted_names(const fs::path& folder, std::error_code& error) {
  std::vector<std::string> names;
  for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
    names.push_back(walk->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::vector<std::string> names_in(const fs::path& folder) {
  std::error_code error;
  return sorted_names(folder, error);
}

std::vector<std::string> read_names(const fs::path& folder) {
  std::error_code error;
  auto names = sorted_names(folder, error);
  if (error) throw EnvironmentError(fmt::format("cannot read the folder `{}`: {}", printable_path(folder), error.message()));
  return names;
}

std::string printable_path(const fs::path& path) { return printable(path.generic_string()); }

FileSet all_files(const std::function<void(const TakeFile&)>& make) {
  FileSet files;
  make([&](const std::string& path, const auto& give) {
    files.push_back({path, {}});
    give([&](std::string_view piece) { files.back().bytes += piece; });
  });
  sort_by_path(files);
  return files;
}

void give_files(const FileSet& files, const TakeFile& take) {
  for (const auto& file : files) give_file(file.path, file.bytes, take);
}

void give_file(const std::string& path, std::string_view bytes, const TakeFile& take) {
  take(path, [&](const TakeBytes& take_bytes) { take_bytes(bytes); });
}

void sort_by_path(FileSet& files) {
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
}

std::string read_file(const fs::path& path, std::size_t limit) {
  // One byte more than the limit shows the caller that there is more, and a device never ends us.
  const auto wanted = limit + 1;
  auto chunk = std::min(wanted, size_of(path) + 1);
  const auto file = open_to_read(path);
  std::string text;
  while (text.size() < wanted) {
    const auto before = text.size();
    const auto ask = std::min(chunk, wanted - before);
    text.resize(before + ask);
    errno = 0;
    const auto got = std::fread(text.data() + before, 1, ask, file.get());
    text.resize(before + got);
    if (got < ask) {
      if (std::ferror(file.get()) != 0) cannot_read(path, errno);
      break;
    }
    chunk = std::max<std::size_t>(chunk * 2, 16384);
  }
  return text;
}

Source read_source(const fs::path& path, std::size_t limit) { return {path.generic_string(), read_file(path, limit)}; }

void read_in_pieces(const fs::path& path, const std::function<void(std::string_view piece)>& on_piece) {
  constexpr std::size_t piece_size = 1U << 16U;
  size_of(path);  // refuses a folder
  const auto file = open_to_read(path);
  std::string buffer(piece_size, '\0');
  for (;;) {
    errno = 0;
    const auto got = std::fread(buffer.data(), 1, buffer.size(), file.get());
    if (got < buffer.size() && std::ferror(file.get()) != 0) cannot_read(path, errno);
    on_piece(std::string_view(buffer).substr(0, got));
    if (got < buffer.size()) return;
  }
}

bool is_passed_over(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

FileSet read_folder(const fs::path& folder, std::size_t limit) {
  std::error_code error;
  fs::recursive_directory_iterator walk(folder, error);
  if (error) cannot_read(folder, error.value());
  const auto above = folder.generic_string().size();
  FileSet files;
  for (const fs::recursive_directory_iterator end; walk != end; walk.increment(error)) {
    if (error) cannot_read(folder, error.value());
    const auto name = walk->path().filename().string();
    if (is_passed_over(name)) {
      walk.disable_recursion_pending();
      continue;
    }
    if (!walk->is_regular_file(error)) continue;
    // By its name here: a link to a file elsewhere keeps its place in this folder.
    const auto path = walk->path().generic_string();
    files.push_back({path.substr(path.find_first_not_of('/', above)), {}});
  }
  if (error) cannot_read(folder, error.value());
  sort_by_path(files);
  for_each_below(files.size(), jobs_worth(files.size()), [&](std::size_t i) { files[i].bytes = read_file(folder / files[i].path, limit); });
  return files;
}

const File* find_file(const FileSet& files, std::string_view path) {
  const auto at = std::lower_bound(files.begin(), files.end(), path,
                                   [](const File& file, std::string_view p) { return file.path < p; });
  return at != files.end() && at->path == path ? &*at : nullptr;
}

}  // namespace waymark
