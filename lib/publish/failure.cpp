#include "publish/failure.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <string>

#include "base/files.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

std::string in_plain_words(std::error_code error) {
  switch (error.value()) {
    case ENOSPC:
      return "the disk is full";
#if defined(EDQUOT)
    case EDQUOT:
      return "your share of the disk is used up";
#endif
    case EFBIG:
      return "a file is larger than this computer lets you write";
    case EROFS:
      return "the disk can only be read";
    case EACCES:
    case EPERM:
      return "you are not allowed to write there";
    case ENAMETOOLONG:
      return "the name is too long for this disk";
    case ENOTDIR:
      return "part of the path is a file";
    case EXDEV:
    case EBUSY:
      return "the folder is a disk of its own, or in use";
    default:
      return error.message();
  }
}

}  // namespace

void cannot_publish(const OutFolder& target, std::error_code error) {
  const auto place = error == std::errc::permission_denied || error == std::errc::operation_not_permitted
                         ? target.folder.parent_path()
                         : std::filesystem::path();
  throw EnvironmentError(fmt::format(
      "{}: the pack could not be written to `{}`{}, and nothing was changed", in_plain_words(error),
      target.shown,
      place.empty() ? "" : fmt::format(" (in the folder `{}`)", printable_path(place))));
}

void must(std::error_code error, const OutFolder& target) {
  if (error) cannot_publish(target, error);
}

void cannot_keep(const OutFolder& target, std::string_view path, std::error_code error) {
  throw EnvironmentError(fmt::format(
      "{}: `{}{}{}` is not part of the pack and could not be carried over, and nothing was changed",
      in_plain_words(error), target.shown, path.empty() ? "" : "/", printable(path)));
}

void is_locked(const OutFolder& target) {
  throw EnvironmentError(fmt::format(
      "another build is writing `{}`: wait until it has finished, then try again", target.shown));
}

}  // namespace waymark
