#include "publish/lock.hpp"

#include <utility>

#if defined(_WIN32)

namespace waymark {

// No lock here yet: two builds of one folder at once are up to the user. Always look for leftovers.
Lock::Lock(std::filesystem::path file) : file_(std::move(file)), was_left_behind_(true) {}
Lock::~Lock() = default;

}  // namespace waymark

#else

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace waymark {

namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

// Whether the open file is still the one that has the name. It is not when the build that held it has
// removed it meanwhile: then the lock we got is worth nothing.
bool still_named(int descriptor, const std::filesystem::path& file) {
  struct stat opened = {};
  struct stat named = {};
  return ::fstat(descriptor, &opened) == 0 && ::lstat(file.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

Lock::Lock(std::filesystem::path file) : file_(std::move(file)) {
  for (;;) {
    constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW;
    descriptor_ = ::open(file_.c_str(), flags | O_CREAT | O_EXCL, 0644);
    was_left_behind_ = descriptor_ < 0 && errno == EEXIST;
    if (was_left_behind_) {
      descriptor_ = ::open(file_.c_str(), flags);
      if (descriptor_ < 0 && errno == ENOENT) continue;  // its owner has just finished
    }
    if (descriptor_ < 0) {
      error_ = last_error();
      return;
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      held_by_another_ = errno == EWOULDBLOCK;
      if (!held_by_another_) {
        error_ = last_error();  // a disk without locks: then nobody else relies on the file either
        if (!was_left_behind_) ::unlink(file_.c_str());
      }
      ::close(std::exchange(descriptor_, -1));
      return;
    }
    if (still_named(descriptor_, file_)) return;
    ::close(std::exchange(descriptor_, -1));
  }
}

// Removed while held: who opened it before finds it nameless and tries again, so no two hold the lock.
Lock::~Lock() {
  if (descriptor_ < 0) return;
  if (!leave_behind_) ::unlink(file_.c_str());
  ::close(descriptor_);
}

}  // namespace waymark

#endif
