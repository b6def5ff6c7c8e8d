// The system calls of the publisher: compare, write, link, keep, remove. Must not know packs or schools;
// reports failures as error codes, for the caller knows what to tell people.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "publish/descriptor.hpp"

namespace waymark {

// Whether there is a regular file (not a link) with exactly these bytes.
bool has_bytes(const std::string& path, std::string_view bytes);

// Whether both are one file under two names, or regular files of the same bytes.
bool is_same_file(const std::string& a, const std::string& b);

// A regular file's bytes; nothing when there is none, it cannot be read, or it is larger than the limit.
std::optional<std::string> read_own_file(const std::string& path, std::size_t limit);

// Makes a file that was not there.
[[nodiscard]] std::error_code write_new(const std::string& path, std::string_view bytes);

// Gives a file that was there new bytes.
[[nodiscard]] std::error_code write_again(const std::string& path, std::string_view bytes);

// The same file under a second name; false where that cannot be done.
bool link_file(const std::string& from, const std::string& to);

// Makes one folder. It is no error that it is there already; `made` tells.
struct MadeFolder {
  bool made = false;
  std::error_code error;
};
enum class Access { everyone, owner };  // as far as the user's umask lets
MadeFolder make_folder(const std::string& path, Access access = Access::everyone);

// Whether `to` has another mode, owner or group than `from`, which may be absent: then it has not.
bool access_differs(const std::string& from, const std::string& to);

// Gives `to` the mode of `from`, and the owner and group as far as we may.
void copy_access(const std::string& from, const std::string& to);

// Links or copies a file, a symbolic link or something stranger to a name that is free.
[[nodiscard]] std::error_code keep_entry(const std::string& from, const std::string& to,
                                         std::filesystem::file_type type);

// Tells one file from another that took its name, and the disk it is on; zeros when there is none.
struct FileIdentity {
  unsigned long long disk = 0;
  unsigned long long serial = 0;
  bool operator==(const FileIdentity&) const = default;
};
FileIdentity identity_of(const std::string& path);

// What is known of a regular file without reading it. It changes when somebody writes to the file, or puts another in
// its place.
struct FileState {
  unsigned long long serial = 0, size = 0;
  long long seconds = 0, nanoseconds = 0;  // when it was last written, which can be set
  long long changed = 0;                   // when anything of this was last changed, in nanoseconds; nobody can set it
  bool operator==(const FileState&) const = default;
};
std::optional<FileState> state_of(const std::string& path);
std::optional<FileState> state_in(const Descriptor& folder, const std::string& path);
std::optional<FileState> state_of(const Descriptor& file);

// Sets the fraction of the second at which the file is said to have been written. False where that cannot be kept.
bool set_fraction(const std::string& path, long nanoseconds);

// The time that a file written now takes, in nanoseconds. It stands still for some thousandths of a second at a time; where that is
// not known, it is 0.
long long clock_of_files();

// A folder, not a link to one. Mostly known from the listing, with no further look at the disk.
bool is_own_folder(const std::filesystem::directory_entry& entry);

// Removes a folder and all in it, `last` in it last of all. Links are removed, never followed.
[[nodiscard]] std::error_code remove_folder(const std::filesystem::path& folder, std::string_view last);

}  // namespace waymark
