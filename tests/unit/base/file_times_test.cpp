#include "base/file_times.hpp"

#include <doctest/doctest.h>

#include "publish/scratch.hpp"

using namespace waymark;
namespace fs = std::filesystem;

TEST_CASE("files that are written again, come, go or change their name are noticed without being read") {
  const Scratch scratch;
  put(scratch / "own/a.md", "a");
  put(scratch / "own/deep/b.md", "b");
  put(scratch / "answers.yaml", "1");
  const std::vector<fs::path> paths{scratch / "own", scratch / "answers.yaml", scratch / "missing"};
  std::vector<std::string> marks{mark_of_times(paths)};
  CHECK(mark_of_times(paths) == marks.front());
  const auto noticed = [&] {
    marks.push_back(mark_of_times(paths));
    return marks.back() != marks[marks.size() - 2];
  };
  put(scratch / "own/deep/b.md", "bb");
  CHECK(noticed());
  fs::last_write_time(scratch / "own/a.md", fs::last_write_time(scratch / "own/a.md") + std::chrono::seconds(1));
  CHECK(noticed());
  put(scratch / "own/deep/c.md", "c");
  CHECK(noticed());
  fs::rename(scratch / "own/a.md", scratch / "own/d.md");
  CHECK(noticed());
  put(scratch / "missing", "here");
  CHECK(noticed());
  fs::remove(scratch / "answers.yaml");
  CHECK(noticed());
  put(scratch / "own/.hidden", "x");
  put(scratch / "own/.git/x", "x");
  put(scratch / "own/d.md~", "x");
  CHECK_FALSE(noticed());
}

TEST_CASE("of files and those in folders, the one written last is told") {
  const Scratch scratch;
  put(scratch / "own/a.md", "a");
  put(scratch / "own/deep/b.md", "b");
  put(scratch / "answers.yaml", "1");
  const std::vector<fs::path> paths{scratch / "own", scratch / "answers.yaml", scratch / "missing"};
  for (const auto* name : {"own/a.md", "answers.yaml", "own/deep/b.md"}) {
    fs::last_write_time(scratch / name, fs::file_time_type::clock::now() + std::chrono::seconds(std::string_view(name).size()));
    CHECK(newest_file(paths) == scratch / name);
  }
  CHECK(newest_file({scratch / "missing"}).empty());
}
