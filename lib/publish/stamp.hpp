// Whether the files of a manifest stand as they were left, told without reading them: none has been written to since, and
// none put in the place of another. Must not know what they hold.
//
// A stamp is a mark of the serial number, size and time of each of them. It is kept in the fraction of the second at
// which the manifest is said to have been written: so no byte of a site depends on when and where it was made, and
// a copy of the site, whose files are others, has no stamp that holds. Times can be set back; so none of the files may
// have changed in any way after the manifest, which is why it is stamped last.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "publish/disk.hpp"
#include "publish/manifest.hpp"

namespace waymark {

using Stamp = long;  // nanoseconds

// Of the files that the manifest lists, and the manifest itself. Nothing when one of them is no regular file.
std::optional<Stamp> stamp_of(const std::filesystem::path& folder, const Manifest& manifest);
// The same of files just written, as they were left: all that the manifest lists, by path.
std::optional<Stamp> stamp_of(const std::filesystem::path& folder, const std::map<std::string, FileState>& files);

// Whatever was done to a file before the stamp was taken counts as ours: take it before the bytes are compared.
void put_stamp(const std::filesystem::path& folder, Stamp stamp);

// Files that somebody writes to while the clock of files still stands at `now` would have the time of those that we wrote in this very
// moment. So ours get another one, for good, and the manifest a new stamp.
void set_apart(const std::filesystem::path& folder, const Manifest& manifest, long long now);

// Takes over what the system has changed of the files since, such as the number of their names, when they are known not to
// have been touched. What stamp there is stays as it is.
void renew_stamp(const std::filesystem::path& folder);

// Whether the stamp holds that was put on the manifest.
bool is_untouched(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace waymark
