#include "publish/fresh.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "publish/disk.hpp"
#include "publish/failure.hpp"

namespace waymark {

namespace fs = std::filesystem;

Parents::Parents(const OutFolder& target) {
  std::vector<fs::path> absent;
  std::error_code error;
  for (auto path = target.folder.parent_path(); !fs::exists(path, error); path = path.parent_path()) {
    absent.push_back(path);
  }
  for (auto path = absent.rbegin(); path != absent.rend(); ++path) {
    const auto folder = make_folder(path->string());
    if (folder.error) {
      remove();
      cannot_publish(target, folder.error);
    }
    if (folder.made) made_.push_back(*path);
  }
}

void Parents::remove() {
  std::error_code ignored;  // another build may have put something there by now
  for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, ignored);
}

Fresh::Fresh(const OutFolder& target, FolderState former, Lock& lock)
    : former_(former == FolderState::absent ? "" : target.folder.string()), lock_(lock) {
  for (int number = 1;; ++number) {
    folder_ = target.sibling(fmt::format("new-{}", number));
    aside_ = target.sibling(fmt::format("old-{}", number));
    std::error_code error;
    if (fs::exists(fs::symlink_status(aside_, error))) continue;
    // It takes the access of the former folder when it is whole; until then nobody else need see it.
    const auto folder = make_folder(folder_.string(), former_.empty() ? Access::everyone : Access::owner);
    if (folder.made) return;
    if (folder.error && folder.error != std::errc::file_exists) cannot_publish(target, folder.error);
  }
}

Fresh::~Fresh() {
  if (!folder_.empty() && remove_folder(folder_, manifest_name)) lock_.leave_behind();
}

std::error_code Fresh::make(const std::string& relative) {
  const auto path = fmt::format("{}/{}", folder_.native(), relative);
  auto folder = make_folder(path);
  if (const auto slash = relative.rfind('/'); folder.error == std::errc::no_such_file_or_directory && slash != std::string::npos) {
    if (const auto error = make(relative.substr(0, slash))) return error;
    folder = make_folder(path);
  }
  if (folder.made && !former_.empty() && access_differs(former_ + '/' + relative, path)) {
    const std::lock_guard guard(mutex_);
    differing_.push_back(relative);
  }
  return folder.error;
}

std::error_code Fresh::make_folder_of(std::string_view path, std::string& last) {
  const auto slash = path.rfind('/');
  if (slash == std::string_view::npos || path.substr(0, slash) == last) return {};
  last = path.substr(0, slash);
  return make(last);
}

void Fresh::take_over_access() {
  if (former_.empty()) return;
  std::sort(differing_.begin(), differing_.end(), std::greater<>());  // what lies in a folder before the folder
  for (const auto& part : differing_) copy_access(former_ + '/' + part, fmt::format("{}/{}", folder_.native(), part));
  copy_access(former_, folder_.string());
}

}  // namespace waymark
