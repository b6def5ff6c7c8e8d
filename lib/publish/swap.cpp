#include "publish/swap.hpp"

#include <cerrno>
#include <cstdio>

#if defined(__linux__)
#include <fcntl.h>
#endif

namespace waymark {

namespace fs = std::filesystem;

namespace {

enum class Way { exchange, into_free_name };

#if defined(__linux__)
std::error_code rename_at_once(const fs::path& from, const fs::path& to, Way way) {
  const unsigned flag = way == Way::exchange ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flag) == 0) return {};
  return {errno, std::generic_category()};
}
#else
std::error_code rename_at_once(const fs::path&, const fs::path&, Way) {
  return std::make_error_code(std::errc::function_not_supported);
}
#endif

bool is_unsupported(std::error_code error) {
  return error == std::errc::invalid_argument || error == std::errc::function_not_supported ||
         error == std::errc::operation_not_supported || error == std::errc::not_supported;
}

}  // namespace

Swapped swap_in(const fs::path& fresh, const fs::path& out, const fs::path& aside) {
  std::error_code ignored;
  const auto replaces = fs::symlink_status(out, ignored).type() != fs::file_type::not_found;
  const auto error = rename_at_once(fresh, out, replaces ? Way::exchange : Way::into_free_name);
  if (is_unsupported(error)) return swap_by_renames(fresh, out, aside);
  if (error || !replaces) return {error, {}};
  return {{}, fresh};
}

Swapped swap_by_renames(const fs::path& fresh, const fs::path& out, const fs::path& aside) {
  std::error_code error;
  fs::rename(out, aside, error);
  const auto was_there = error != std::errc::no_such_file_or_directory;
  if (error && was_there) return {error, {}};
  fs::rename(fresh, out, error);
  if (!error) return {{}, was_there ? aside : fs::path()};
  std::error_code ignored;
  if (was_there) fs::rename(aside, out, ignored);
  return {error, {}};
}

}  // namespace waymark
