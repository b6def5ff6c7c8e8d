#include "publish/fresh.hpp"

#include <fmt/format.h>

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

std::error_code Fresh::make(std::string_view relative) {
  if (relative == last_) return {};  // neighbours mostly share a folder
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = relative.find('/', end + 1);
    const std::string part(relative.substr(0, end));
    const auto folder = make_folder(fmt::format("{}/{}", folder_.native(), part));
    if (folder.error) return folder.error;
    if (folder.made) made_.push_back(part);
  }
  last_ = relative;
  return {};
}

std::error_code Fresh::make_folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::error_code() : make(path.substr(0, slash));
}

void Fresh::take_over_access() {
  if (former_.empty()) return;
  for (auto part = made_.rbegin(); part != made_.rend(); ++part) {
    copy_access(former_ + '/' + *part, fmt::format("{}/{}", folder_.native(), *part));
  }
  copy_access(former_, folder_.string());
}

}  // namespace waymark
