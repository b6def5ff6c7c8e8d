#include "publish/own_files.hpp"

#include <doctest/doctest.h>

#include "scratch.hpp"

using namespace waymark;
using Names = std::vector<std::string>;

namespace {

Names paths_of(const std::vector<OwnEntry>& entries) {
  Names paths;
  for (const auto& entry : entries) paths.push_back(entry.path);
  return paths;
}

}  // namespace

TEST_CASE("what the manifest neither lists nor needs is the user's own") {
  const Scratch scratch;
  for (const auto* path :
       {".waymark-manifest", "index.html", "areas/a.html", "areas/mine.txt", "mine/x", "areas-2/y"}) {
    put(scratch / path, "");
  }
  std::filesystem::create_directory(scratch / "area");
  const auto own = own_files(scratch.folder(), {{"areas/a.html", "index.html"}});
  CHECK_FALSE(own.error);
  CHECK(paths_of(own.entries) == Names{"area", "areas-2", "areas-2/y", "areas/mine.txt", "mine", "mine/x"});
}

TEST_CASE("a folder that cannot be read is named") {
  const auto own = own_files("/nowhere/at/all", {});
  CHECK(own.error == std::errc::no_such_file_or_directory);
}

TEST_CASE("a file saved anew under its name is a newcomer, as is one that was not there") {
  const Scratch scratch;
  for (const auto* path : {"kept.txt", "saved.txt"}) put(scratch / path, "old");
  const auto earlier = own_files(scratch.folder(), {});
  put(scratch / "kept.txt", "edited in place");
  put(scratch / "temporary", "new");
  std::filesystem::rename(scratch / "temporary", scratch / "saved.txt");
  put(scratch / "added.txt", "new");
  const auto now = own_files(scratch.folder(), {});
  CHECK(paths_of(newcomers(now.entries, earlier.entries)) == Names{"added.txt", "saved.txt"});
  CHECK(newcomers(now.entries, now.entries).empty());
}
