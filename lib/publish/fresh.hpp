// What a build makes on the disk before it is whole: the folders above the target, and the new folder
// beside it. Each goes again unless it is kept. Must not know what is put in it.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "publish/lock.hpp"
#include "publish/target.hpp"

namespace waymark {

// The folders above the target that were absent. In the end the empty ones among them go again.
class Parents {
 public:
  // Makes them. Throws EnvironmentError.
  explicit Parents(const OutFolder& target);
  ~Parents() { remove(); }
  Parents(const Parents&) = delete;
  Parents& operator=(const Parents&) = delete;

 private:
  void remove();

  std::vector<std::filesystem::path> made_;
};

// The folder that a pack is built in. Where it cannot be removed, the lock file stays as a sign.
class Fresh {
 public:
  // Makes it. Throws EnvironmentError.
  Fresh(const OutFolder& target, FolderState former, Lock& lock);
  ~Fresh();
  Fresh(const Fresh&) = delete;
  Fresh& operator=(const Fresh&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  // A free name for the former folder.
  const std::filesystem::path& aside() const { return aside_; }
  void keep() { folder_.clear(); }

  // Makes a folder in it, by its relative path, and those above. Safe from several threads.
  [[nodiscard]] std::error_code make(const std::string& relative);
  // Makes the folder that a file lies in, unless it is `last`, which it becomes.
  [[nodiscard]] std::error_code make_folder_of(std::string_view path, std::string& last);

  // Gives the folders the access that those of the former pack have. Do it last of all: a folder may be
  // closed even to us.
  void take_over_access();

 private:
  std::string former_;  // empty when there is none
  std::filesystem::path folder_;
  std::filesystem::path aside_;
  std::mutex mutex_;
  std::vector<std::string> differing_;  // folders whose former ones have another access
  Lock& lock_;
};

}  // namespace waymark
