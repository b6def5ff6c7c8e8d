// Reading files and folders, and the one exception for an environment that lets us down. Must not know
// what the files hold; writing packs is publish's work.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace waymark {

// The environment failed: unreadable, disk full, locked. The message is for people. Exit code 3.
class EnvironmentError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A path as messages show it: with forward slashes, and nothing invisible.
std::string printable_path(const std::filesystem::path& path);

struct File {
  std::string path;   // relative, with forward slashes
  std::string bytes;
  bool operator==(const File&) const = default;
};

using FileSet = std::vector<File>;  // sorted by path
void sort_by_path(FileSet& files);

// Takes the bytes of one file, piece after piece.
using TakeBytes = std::function<void(std::string_view piece)>;
// Takes files one at a time, each from the function that gives its bytes: so that no more than one need be held.
using TakeFile = std::function<void(const std::string& path, const std::function<void(const TakeBytes&)>& give)>;

// All that `make` gives, to hold; and what is held, given.
FileSet all_files(const std::function<void(const TakeFile&)>& make);
void give_files(const FileSet& files, const TakeFile& take);
void give_file(const std::string& path, std::string_view bytes, const TakeFile& take);

// The whole file, bytes as they are. A file larger than `limit` bytes is read only as far as one byte
// past it, so that the caller can refuse it. Throws EnvironmentError.
std::string read_file(const std::filesystem::path& path, std::size_t limit);
// The same, with the name that people know the file by.
Source read_source(const std::filesystem::path& path, std::size_t limit);

// The whole file piece by piece, for one too large to hold. Throws EnvironmentError.
void read_in_pieces(const std::filesystem::path& path, const std::function<void(std::string_view piece)>& on_piece);

// What is nobody's work: names that begin with a dot, or end with the `~` of an editor's own copy.
bool is_passed_over(std::string_view name);

// Every regular file below the folder, sorted by path. What is passed over, and symbolic links to folders, are left out.
// Throws EnvironmentError.
FileSet read_folder(const std::filesystem::path& folder, std::size_t limit);

// What is in the folder, sorted; nothing when it cannot be read.
std::vector<std::string> names_in(const std::filesystem::path& folder);
// The same. Throws EnvironmentError when it cannot be read.
std::vector<std::string> read_names(const std::filesystem::path& folder);

// A view of a set built into the program or read from disk.
const File* find_file(const FileSet& files, std::string_view path);

}  // namespace waymark
