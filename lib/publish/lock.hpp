// One build at a time for a folder: a lock on a hidden file beside it, which goes with the process that
// holds it, however that ends. Must not know what the lock protects.
#pragma once

#include <filesystem>
#include <system_error>

namespace waymark {

class Lock {
 public:
  // Takes the lock at once or not at all: `held_by_another`, or `error`, tells why it was not.
  explicit Lock(std::filesystem::path file);
  // Removes the file, unless asked to keep it.
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

  bool held_by_another() const { return held_by_another_; }
  std::error_code error() const { return error_; }

  // Whether the file was there before us. It goes with every build that ends, so one was killed, and may
  // have left more behind.
  bool was_left_behind() const { return was_left_behind_; }
  // Leaves the file behind on purpose: a sign to the next build that there is something to clear up.
  void leave_behind() { leave_behind_ = true; }

 private:
  std::filesystem::path file_;
  int descriptor_ = -1;
  bool held_by_another_ = false;
  bool was_left_behind_ = false;
  bool leave_behind_ = false;
  std::error_code error_;
};

}  // namespace waymark
