#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <chrono>
#include <thread>

#include "publish/disk.hpp"
#include "publish/publication.hpp"
#include "publish/stamp.hpp"
#include "scratch.hpp"

using namespace waymark;
namespace fs = std::filesystem;

namespace {

const FileSet site = {{"index.html", "trust"}};
const FileSet elm = {{"areas/a.html", "E"}, {"index.html", "elm"}};
const FileSet oak = {{"index.html", "oak"}};

// A trust of two schools, each with a note.
Published publish_both(const fs::path& out, const FileSet& of_oak = oak, const std::string& note_of_oak = "o1 oak") {
  Diagnostics diagnostics;
  Publication publication(out, {}, SiteKind::trust, diagnostics);
  REQUIRE_FALSE(publication.refused());
  publication.add_part("schools/elm", giving(elm), SiteKind::pack, "e1 elm");
  publication.add_part("schools/oak", giving(of_oak), SiteKind::pack, note_of_oak);
  publication.add(site, "t1");
  const auto result = publication.finish();
  CHECK(diagnostics.sorted().empty());
  return result;
}

std::string standing_in(const fs::path& out, const std::string& folder, const std::string& beginning = {}) {
  Diagnostics diagnostics;
  const Publication publication(out, {}, SiteKind::trust, diagnostics);
  const auto standing = publication.standing(folder, beginning);
  return standing ? standing->note : "-";
}

void write_in_place(const fs::path& path, const std::string& bytes) {
  REQUIRE(fs::exists(path));
  std::ofstream(path, std::ios::binary) << bytes;
}

ino_t inode(const fs::path& path) {
  struct stat status = {};
  ::lstat(path.c_str(), &status);
  return status.st_ino;
}

}  // namespace

TEST_CASE("what is published with a note stands until one of its files is touched") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_both(out);
  CHECK(standing_in(out, "schools/elm") == "e1 elm");
  CHECK(standing_in(out, "schools/elm", "e1") == "e1 elm");
  CHECK(standing_in(out, "schools/elm", "e2") == "-");
  CHECK(standing_in(out, "schools/ash") == "-");
  CHECK(standing_in(out, "", "t1") == "t1");
  const auto page = out / "schools/elm/areas/a.html";

  SUBCASE("written to, with as many bytes") { write_in_place(page, "F"); }
  SUBCASE("written to, with the same bytes") { write_in_place(page, "E"); }
  SUBCASE("longer") { write_in_place(page, "EE"); }
  SUBCASE("gone") { fs::remove(page); }
  SUBCASE("replaced by one of the same time") {
    fs::copy_file(page, scratch / "copy");
    fs::last_write_time(scratch / "copy", fs::last_write_time(page));
    fs::rename(scratch / "copy", page);
  }
  SUBCASE("replaced by a link to the same bytes") {
    fs::rename(page, scratch / "elsewhere");
    fs::create_symlink(scratch / "elsewhere", page);
  }
  SUBCASE("two of its files have changed places") {
    fs::rename(page, scratch / "aside");
    fs::rename(out / "schools/elm/index.html", page);
    fs::rename(scratch / "aside", out / "schools/elm/index.html");
  }
  SUBCASE("written to, with as many bytes, and its time set back") {
    const auto time = fs::last_write_time(page);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));  // until the clock of files has moved on
    write_in_place(page, "F");
    fs::last_write_time(page, time);
  }
  SUBCASE("its marker is written anew") {
    const auto marker = out / "schools/elm/.waymark-manifest";
    write_in_place(marker, bytes_of(marker));
  }
  CHECK(standing_in(out, "schools/elm") == "-");
  CHECK(standing_in(out, "schools/oak") == "o1 oak");  // which is on its own
  CHECK(standing_in(out, "") == "t1");
}

TEST_CASE("a copy of a site does not stand, whatever its times are") {
  const Scratch scratch;
  publish_both(scratch / "out");
  REQUIRE(std::system(("cp -a " + (scratch / "out").string() + " " + (scratch / "copy").string()).c_str()) == 0);
  CHECK(standing_in(scratch / "copy", "schools/elm") == "-");
  CHECK(standing_in(scratch / "copy", "") == "-");
}

TEST_CASE("what was touched and is still the same stands again after the next build") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_both(out);
  write_in_place(out / "schools/elm/areas/a.html", "E");
  write_in_place(out / "index.html", "trust");
  const auto folder = inode(out);
  CHECK(publish_both(out).written == 0);
  CHECK(inode(out) == folder);
  CHECK(standing_in(out, "schools/elm") == "e1 elm");
  CHECK(standing_in(out, "") == "t1");
}

TEST_CASE("a file that somebody has edited is written again as it was") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_both(out);
  write_in_place(out / "schools/elm/areas/a.html", "F");
  CHECK(publish_both(out).written == 1);
  CHECK(bytes_of(out / "schools/elm/areas/a.html") == "E");
  CHECK(standing_in(out, "schools/elm") == "e1 elm");
}

TEST_CASE("what is kept is linked when something else changes, and stands for the build after that") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_both(out);
  const auto before = inode(out / "schools/elm/areas/a.html");
  const auto keep_elm = [&](const std::string& bytes, bool elm_first) {
    {
      Diagnostics diagnostics;
      Publication publication(out, {}, SiteKind::trust, diagnostics);
      if (elm_first) publication.keep_part("schools/elm", 2);
      publication.add_part("schools/oak", giving({{"index.html", bytes}}), SiteKind::pack, "o2 " + bytes);
      if (!elm_first) publication.keep_part("schools/elm", 2);
      publication.keep_site();
      const auto result = publication.finish();
      CHECK(result.unchanged == 3);
      CHECK(result.written == 1);
    }
    CHECK(inode(out / "schools/elm/areas/a.html") == before);
    CHECK(bytes_of(out / "index.html") == "trust");
    CHECK(standing_in(out, "schools/elm") == "e1 elm");
    CHECK(standing_in(out, "schools/oak") == "o2 " + bytes);
    CHECK(standing_in(out, "") == "t1");
  };
  keep_elm("OAK", true);
  keep_elm("Oak", false);
  keep_elm("Oaks", true);
}

TEST_CASE("when all of it is kept, nothing is touched") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_both(out);
  const auto folder = inode(out);
  Diagnostics diagnostics;
  Publication publication(out, {}, SiteKind::trust, diagnostics);
  publication.keep_part("schools/elm", 2);
  publication.keep_part("schools/oak", 1);
  publication.keep_site();
  const auto result = publication.finish();
  CHECK(result.unchanged == 4);
  CHECK(result.written + result.removed == 0);
  CHECK(inode(out) == folder);
}

TEST_CASE("a note that changes alone is kept with the part, and its files are not written") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_both(out);
  const auto before = inode(out / "schools/oak/index.html");
  CHECK(publish_both(out, oak, "o2 oak").written == 0);
  CHECK(standing_in(out, "schools/oak") == "o2 oak");
  CHECK(inode(out / "schools/oak/index.html") == before);
}

TEST_CASE("a part of another site is linked, and is not touched by what becomes of either") {
  const Scratch scratch;
  const auto part = scratch / "part", merged = scratch / "merged";
  publish_both(part);
  const auto merge = [&] {
    Diagnostics diagnostics;
    Publication publication(merged, {part}, SiteKind::trust, diagnostics);
    CHECK(publication.link_part("schools/oak", part / "schools/oak").ends_with(" oak"));
    publication.add(site, "t2");
    return publication.finish();
  };
  CHECK(merge().written == 2);
  CHECK(bytes_of(merged / "schools/oak/index.html") == "oak");
  CHECK(inode(merged / "schools/oak/index.html") == inode(part / "schools/oak/index.html"));
  CHECK(standing_in(merged, "schools/oak") == "o1 oak");
  CHECK(standing_in(part, "schools/oak") == "o1 oak");
  const auto folder = inode(merged);
  CHECK(merge().written == 0);
  CHECK(inode(merged) == folder);

  publish_both(part, {{"index.html", "OAK"}}, "o2 oak");
  CHECK(bytes_of(merged / "schools/oak/index.html") == "oak");
  CHECK(merge().written == 1);
  CHECK(bytes_of(merged / "schools/oak/index.html") == "OAK");
}

TEST_CASE("what somebody has edited in a part is linked as it is, and does not stand") {
  const Scratch scratch;
  const auto part = scratch / "part", merged = scratch / "merged";
  publish_both(part);
  write_in_place(part / "schools/oak/index.html", "oaK");
  Diagnostics diagnostics;
  {
    Publication publication(merged, {part}, SiteKind::trust, diagnostics);
    publication.link_part("schools/oak", part / "schools/oak");
    publication.add(site);
    publication.finish();
  }
  CHECK(bytes_of(merged / "schools/oak/index.html") == "oaK");
  CHECK(standing_in(merged, "schools/oak") == "-");
}

TEST_CASE("a part with no pack, or less than its marker lists, cannot be linked") {
  const Scratch scratch;
  const auto part = scratch / "part";
  publish_both(part);
  Diagnostics diagnostics;
  Publication publication(scratch / "merged", {part}, SiteKind::trust, diagnostics);
  CHECK_THROWS_AS(publication.link_part("schools/ash", part / "schools/ash"), EnvironmentError);
  fs::remove(part / "schools/oak/index.html");
  CHECK_THROWS_AS(publication.link_part("schools/oak", part / "schools/oak"), EnvironmentError);
}

TEST_CASE("a file that is written to right after it was published does not stand, however short a time that is") {
  for (int i = 0; i < 20; ++i) {
    const Scratch scratch;
    const auto out = scratch / "out";
    publish_both(out);
    write_in_place(out / "schools/oak/index.html", "elm");
    write_in_place(out / "index.html", "other");
    CHECK(standing_in(out, "schools/elm") == "e1 elm");
    CHECK(standing_in(out, "schools/oak") == "-");
    CHECK(standing_in(out, "") == "-");
  }
}

TEST_CASE("files of the moment are set apart from those that are written in it later") {
  const Scratch scratch;
  const auto folder = scratch / "site";
  fs::create_directory(folder);
  put(folder / "a", "a");
  put(folder / ".waymark-manifest", "");
  const Manifest manifest{{"a"}, {}, {}, {}};
  const auto before = state_of((folder / "a").string());
  REQUIRE(before);
  const auto written = before->seconds * 1'000'000'000 + before->nanoseconds;
  set_apart(folder, manifest, written + 4'000'000);
  CHECK(state_of((folder / "a").string())->nanoseconds == before->nanoseconds);  // the clock had moved on
  set_apart(folder, manifest, written);
  CHECK(state_of((folder / "a").string())->nanoseconds != before->nanoseconds);
  CHECK(is_untouched(folder, manifest));
}
