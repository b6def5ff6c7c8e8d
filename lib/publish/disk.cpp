#include "publish/disk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

namespace waymark {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

Descriptor open_own(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
}

Descriptor open_folder(const std::string& path) { return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); }

std::optional<std::size_t> regular_size(const Descriptor& file) {
  struct stat status = {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
    return std::nullopt;
  return static_cast<std::size_t>(status.st_size);
}

std::size_t read_some(const Descriptor& file, char* into, std::size_t room) {
  for (;;) {
    const auto got = ::read(file.number(), into, room);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return 0;
  }
}

bool has_bytes(const std::string& path, std::string_view bytes) {
  const auto file = open_own(path);
  if (regular_size(file) != bytes.size()) return false;
  std::array<char, 32768> chunk;  // left unset: read fills what is compared
  while (!bytes.empty()) {
    const auto got = read_some(file, chunk.data(), std::min(chunk.size(), bytes.size()));
    if (got == 0 || std::memcmp(chunk.data(), bytes.data(), got) != 0) return false;
    bytes.remove_prefix(got);
  }
  return true;
}

std::optional<std::string> read_own_file(const std::string& path, std::size_t limit) {
  const auto file = open_own(path);
  const auto size = regular_size(file);
  if (!size || *size > limit) return std::nullopt;
  std::string text(*size, '\0');
  for (std::size_t done = 0; done < text.size();) {
    const auto got = read_some(file, text.data() + done, text.size() - done);
    if (got == 0) return std::nullopt;
    done += got;
  }
  return text;
}

bool is_same_file(const std::string& a, const std::string& b) {
  const auto identity = identity_of(a);
  if (identity != FileIdentity() && identity == identity_of(b)) return true;
  constexpr std::size_t limit = 64U << 20U;
  const auto bytes = read_own_file(a, limit);
  return bytes && has_bytes(b, *bytes);
}

namespace {

Descriptor open_to_write(const std::string& path, int flags) {
  return Descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, 0644));
}

std::error_code write_to(Descriptor file, std::string_view bytes) {
  if (!file.is_open()) return last_error();
  if (const auto error = write_all(file, bytes)) return error;
  return finish_writing(file);
}

}  // namespace

Descriptor open_new(const std::string& path) { return open_to_write(path, O_CREAT | O_EXCL); }

std::error_code write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto put = ::write(file.number(), bytes.data(), bytes.size());
    if (put < 0) {
      if (errno == EINTR) continue;
      return last_error();
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

// No fsync: the promise is whole against kills, and the kernel keeps what a killed process wrote.
std::error_code finish_writing(Descriptor& file) {
  return file.close() != 0 && errno != EINTR ? last_error() : std::error_code{};
}

std::error_code write_new(const std::string& path, std::string_view bytes) { return write_to(open_new(path), bytes); }

std::error_code write_again(const std::string& path, std::string_view bytes) { return write_to(open_to_write(path, O_TRUNC), bytes); }

bool link_file(const std::string& from, const std::string& to) {
  return ::link(from.c_str(), to.c_str()) == 0;
}

MadeFolder make_folder(const std::string& path, Access access) {
  if (::mkdir(path.c_str(), access == Access::owner ? 0700 : 0755) == 0) return {true, {}};
  const auto error = last_error();
  std::error_code ignored;
  if (error == std::errc::file_exists && fs::is_directory(path, ignored)) return {};
  return {false, error};
}

bool access_differs(const std::string& from, const std::string& to) {
  struct stat old = {};
  struct stat fresh = {};
  if (::stat(from.c_str(), &old) != 0 || ::stat(to.c_str(), &fresh) != 0) return false;
  return old.st_mode != fresh.st_mode || old.st_uid != fresh.st_uid || old.st_gid != fresh.st_gid;
}

void copy_access(const std::string& from, const std::string& to) {
  struct stat old = {};
  struct stat fresh = {};
  if (::stat(from.c_str(), &old) != 0 || ::stat(to.c_str(), &fresh) != 0) return;
  // Only the group is often ours to give; where not even that is, the pack is published all the same.
  if ((old.st_uid != fresh.st_uid || old.st_gid != fresh.st_gid) &&
      ::chown(to.c_str(), old.st_uid, old.st_gid) != 0 &&
      ::chown(to.c_str(), static_cast<uid_t>(-1), old.st_gid) != 0) {
    errno = 0;
  }
  if (old.st_mode != fresh.st_mode && ::chmod(to.c_str(), old.st_mode & 07777u) != 0) errno = 0;
}

std::error_code keep_entry(const std::string& from, const std::string& to, fs::file_type type) {
  std::error_code error;
  if (type == fs::file_type::symlink) {
    fs::copy_symlink(from, to, error);
    return error;
  }
  if (link_file(from, to)) return {};
  error = last_error();
  if (type != fs::file_type::regular) return error;
  fs::copy_file(from, to, error);
  if (error) return error;
  std::error_code ignored;  // a nicety: the copy is whole without it
  fs::last_write_time(to, fs::last_write_time(from, ignored), ignored);
  return {};
}

FileIdentity identity_of(const std::string& path) {
  struct stat status = {};
  if (::lstat(path.c_str(), &status) != 0) return {};
  return {static_cast<unsigned long long>(status.st_dev), static_cast<unsigned long long>(status.st_ino)};
}

namespace {

std::optional<FileState> state_in(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileState{static_cast<unsigned long long>(status.st_ino), static_cast<unsigned long long>(status.st_size), status.st_mtim.tv_sec,
                   status.st_mtim.tv_nsec, status.st_ctim.tv_sec * 1'000'000'000LL + status.st_ctim.tv_nsec};
}

std::optional<FileState> state_at(int folder, const std::string& path) {
  struct stat status = {};
  return ::fstatat(folder, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 ? state_in(status) : std::nullopt;
}

}  // namespace

std::optional<FileState> state_of(const std::string& path) { return state_at(AT_FDCWD, path); }

std::optional<FileState> state_in(const Descriptor& folder, const std::string& path) { return state_at(folder.number(), path); }

std::optional<FileState> state_of(const Descriptor& file) {
  struct stat status = {};
  return ::fstat(file.number(), &status) == 0 ? state_in(status) : std::nullopt;
}

bool set_fraction(const std::string& path, long nanoseconds) {
  const auto state = state_of(path);
  if (!state) return false;
  const std::array<timespec, 2> times = {{{0, UTIME_OMIT}, {static_cast<time_t>(state->seconds), nanoseconds}}};
  return ::utimensat(AT_FDCWD, path.c_str(), times.data(), AT_SYMLINK_NOFOLLOW) == 0;
}

long long clock_of_files() {
#ifdef CLOCK_REALTIME_COARSE
  timespec now = {};
  if (::clock_gettime(CLOCK_REALTIME_COARSE, &now) == 0) return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
#endif
  return 0;
}

bool is_own_folder(const fs::directory_entry& entry) {
  std::error_code error;
  return !entry.is_symlink(error) && entry.is_directory(error);
}

namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

// A folder that its owner made read-only would keep what is in it.
int open_to_empty(int parent, const char* name) {
  struct stat status = {};
  if (::fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode) && (status.st_mode & S_IRWXU) != S_IRWXU) {
    ::fchmodat(parent, name, (status.st_mode & 07777U) | S_IRWXU, 0);
  }
  return ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool is_folder(int parent, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  struct stat status = {};
  return ::fstatat(parent, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode);
}

// It is no error that it has gone already.
std::error_code remove_name(int parent, const char* name, int flags) {
  return ::unlinkat(parent, name, flags) == 0 || errno == ENOENT ? std::error_code{} : last_error();
}

// Names are looked up from the folder that they lie in, which takes half the time of looking them up from the top.
std::error_code remove_tree(int parent, const char* name, std::string_view last) {
  const int number = open_to_empty(parent, name);
  const std::unique_ptr<DIR, CloseFolder> folder(number < 0 ? nullptr : ::fdopendir(number));
  if (!folder) return last_error();
  while (const auto* entry = ::readdir(folder.get())) {
    const std::string_view own = entry->d_name;
    if (own == "." || own == ".." || own == last) continue;
    const auto error = is_folder(number, *entry) ? remove_tree(number, entry->d_name, {}) : remove_name(number, entry->d_name, 0);
    if (error) return error;
  }
  if (!last.empty()) {
    if (const auto error = remove_name(number, std::string(last).c_str(), 0)) return error;
  }
  return remove_name(parent, name, AT_REMOVEDIR);
}

}  // namespace

std::error_code remove_folder(const fs::path& folder, std::string_view last) { return remove_tree(AT_FDCWD, folder.c_str(), last); }

}  // namespace waymark
