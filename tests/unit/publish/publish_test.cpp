#include "publish/publish.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "scratch.hpp"

using namespace waymark;
namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;
using Names = std::vector<std::string>;

namespace {

const FileSet first = {{"areas/a.html", "A"}, {"index.html", "one"}, {"style.css", "same"}};
const FileSet second = {{"areas/b.html", "B"}, {"index.html", "two"}, {"style.css", "same"}};
const Tree first_tree = {
    {"areas", "/"}, {"areas/a.html", "A"}, {"index.html", "one"}, {"style.css", "same"}};
const Tree second_tree = {
    {"areas", "/"}, {"areas/b.html", "B"}, {"index.html", "two"}, {"style.css", "same"}};

Published publish_well(const FileSet& site, const fs::path& out) {
  Diagnostics diagnostics;
  const auto result = publish(site, out, {}, diagnostics);
  CHECK(diagnostics.sorted().empty());
  return result;
}

std::string failure_of(const FileSet& site, const fs::path& out) {
  Diagnostics diagnostics;
  try {
    publish(site, out, {}, diagnostics);
  } catch (const EnvironmentError& error) {
    return error.what();
  }
  return "no failure";
}

ino_t inode(const fs::path& path) {
  struct stat status = {};
  ::lstat(path.c_str(), &status);
  return status.st_ino;
}

mode_t mode(const fs::path& path) {
  struct stat status = {};
  ::lstat(path.c_str(), &status);
  return status.st_mode & 07777u;
}

// No file may grow past some bytes while this lives.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    auto limit = before_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SmallFiles() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

 private:
  rlimit before_ = {};
  void (*signal_)(int);
};

}  // namespace

TEST_CASE("a first build makes the folder, its parents and a marker that lists the files") {
  const Scratch scratch;
  const auto result = publish_well(first, scratch / "of/all/pack/");
  CHECK(result.written == 3);
  CHECK(result.unchanged == 0);
  CHECK(tree(scratch / "of/all/pack") == first_tree);
  CHECK(bytes_of(scratch / "of/all/pack/.waymark-manifest") ==
        "waymark pack 1\nareas/a.html\nindex.html\nstyle.css\n");
  CHECK(names_in(scratch / "of/all") == Names{"pack"});
}

TEST_CASE("a path with dots in it names the same folder") {
  const Scratch scratch;
  fs::create_directories(scratch / "a");
  publish_well(first, scratch / "a/../b/./pack/.");
  CHECK(tree(scratch / "b/pack") == first_tree);
}

TEST_CASE("a relative path starts at the current folder") {
  const Scratch scratch;
  const auto before = fs::current_path();
  fs::current_path(scratch.folder());
  publish_well(first, "pack");
  fs::current_path(before);
  CHECK(tree(scratch / "pack") == first_tree);
}

TEST_CASE("an empty folder may become a pack") {
  const Scratch scratch;
  fs::create_directory(scratch / "pack");
  publish_well(first, scratch / "pack");
  CHECK(tree(scratch / "pack") == first_tree);
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("a pack with no files is a pack") {
  const Scratch scratch;
  publish_well({}, scratch / "pack");
  CHECK(names_in(scratch / "pack") == Names{".waymark-manifest"});
  publish_well(first, scratch / "pack");
  publish_well({}, scratch / "pack");
  CHECK(names_in(scratch / "pack") == Names{".waymark-manifest"});
}

TEST_CASE("a rebuild replaces the changed, keeps the unchanged and removes what is gone") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  const auto kept = inode(scratch / "pack/style.css");
  const auto result = publish_well(second, scratch / "pack");
  CHECK(result.written == 2);
  CHECK(result.unchanged == 1);
  CHECK(result.removed == 1);
  CHECK(tree(scratch / "pack") == second_tree);
  CHECK(inode(scratch / "pack/style.css") == kept);
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("a folder of the last build goes with its last file") {
  const Scratch scratch;
  publish_well({{"gone/deep/a.html", "A"}, {"index.html", "one"}}, scratch / "pack");
  publish_well({{"index.html", "one"}}, scratch / "pack");
  CHECK(tree(scratch / "pack") == Tree{{"index.html", "one"}});
}

TEST_CASE("a rebuild with nothing changed touches nothing") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  const auto folder = inode(scratch / "pack");
  const auto time = fs::last_write_time(scratch.folder());
  const auto result = publish_well(first, scratch / "pack");
  CHECK(result.unchanged == 3);
  CHECK(result.written == 0);
  CHECK(inode(scratch / "pack") == folder);
  CHECK(fs::last_write_time(scratch.folder()) == time);
}

TEST_CASE("a file changed by hand, in its size or not, is written anew") {
  const Scratch scratch;
  for (const auto* bytes : {"uno", "one and more", ""}) {
    publish_well(first, scratch / "pack");
    put(scratch / "pack/index.html", bytes);
    CHECK(publish_well(first, scratch / "pack").written == 1);
    CHECK(tree(scratch / "pack") == first_tree);
  }
}

TEST_CASE("a file of the pack replaced by a link is written as a file, and the link's target stays") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  put(scratch / "mine.html", "one");
  fs::remove(scratch / "pack/index.html");
  fs::create_symlink(scratch / "mine.html", scratch / "pack/index.html");
  publish_well(first, scratch / "pack");
  CHECK(tree(scratch / "pack") == first_tree);
  CHECK(bytes_of(scratch / "mine.html") == "one");
}

TEST_CASE("a large file is compared to its last byte") {
  const Scratch scratch;
  FileSet site = {{"large.bin", std::string(100'000, 'x')}};
  publish_well(site, scratch / "pack");
  CHECK(publish_well(site, scratch / "pack").unchanged == 1);
  site[0].bytes.back() = 'y';
  CHECK(publish_well(site, scratch / "pack").written == 1);
  CHECK(bytes_of(scratch / "pack/large.bin") == site[0].bytes);
}

TEST_CASE("the user's own files, links and folders stay") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  put(scratch / "pack/notes.txt", "mine");
  put(scratch / "pack/areas/photo.jpg", "also mine");
  put(scratch / "pack/.git/config", "hidden");
  fs::create_directories(scratch / "pack/empty/inside");
  fs::create_symlink("nowhere", scratch / "pack/areas/link");
  put(scratch / "pack/backup/.waymark-manifest", "a copy");
  const auto kept = inode(scratch / "pack/notes.txt");

  auto expected = second_tree;
  expected.insert({{"notes.txt", "mine"},
                   {"areas/photo.jpg", "also mine"},
                   {".git", "/"},
                   {".git/config", "hidden"},
                   {"empty", "/"},
                   {"empty/inside", "/"},
                   {"areas/link", "-> nowhere"},
                   {"backup", "/"},
                   {"backup/.waymark-manifest", "a copy"}});
  publish_well(second, scratch / "pack");
  CHECK(tree(scratch / "pack") == expected);
  CHECK(inode(scratch / "pack/notes.txt") == kept);

  publish_well({{"index.html", "three"}}, scratch / "pack");
  CHECK(bytes_of(scratch / "pack/areas/photo.jpg") == "also mine");
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("new folders and files have the usual access, and a folder that was there keeps its own") {
  const Scratch scratch;
  const auto mask = ::umask(022);
  publish_well(first, scratch / "pack");
  CHECK(mode(scratch / "pack") == 0755);
  CHECK(mode(scratch / "pack/areas") == 0755);
  CHECK(mode(scratch / "pack/index.html") == 0644);
  fs::permissions(scratch / "pack", fs::perms::owner_all);
  put(scratch / "pack/own/x", "mine");
  fs::permissions(scratch / "pack/own", static_cast<fs::perms>(0500));
  publish_well(second, scratch / "pack");
  CHECK(mode(scratch / "pack") == 0700);
  CHECK(mode(scratch / "pack/own") == 0500);
  CHECK(names_in(scratch.folder()) == Names{"pack"});
  fs::permissions(scratch / "pack/own", fs::perms::owner_all);
  ::umask(mask);
}

TEST_CASE("a file larger than allowed fails the build, and the old pack stays whole") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  const auto before = inode(scratch / "pack");
  std::string message;
  {
    const SmallFiles limit(1000);
    message = failure_of({{"big.html", std::string(5000, 'x')}, {"index.html", "two"}}, scratch / "pack");
  }
  CHECK(message ==
        "a file is larger than this computer lets you write: the pack could not be written to `" +
            (scratch / "pack").string() + "`, and nothing was changed");
  CHECK(tree(scratch / "pack") == first_tree);
  CHECK(inode(scratch / "pack") == before);
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("a first build that fails leaves nothing, not even the folders above") {
  const Scratch scratch;
  {
    const SmallFiles limit(10);
    CHECK(failure_of(first, scratch / "of/all/pack").starts_with("a file is larger"));
  }
  CHECK(names_in(scratch.folder()).empty());
}

TEST_CASE("a parent that may not be written in is named") {
  if (::geteuid() == 0) return;  // who may do all cannot be refused
  const Scratch scratch;
  publish_well(first, scratch / "closed/pack");
  fs::permissions(scratch / "closed", static_cast<fs::perms>(0500));
  const auto message = failure_of(second, scratch / "closed/pack");
  fs::permissions(scratch / "closed", fs::perms::owner_all);
  CHECK(message == "you are not allowed to write there: the pack could not be written to `" +
                       (scratch / "closed/pack").string() + "` (in the folder `" +
                       (scratch / "closed").string() + "`), and nothing was changed");
  CHECK(tree(scratch / "closed/pack") == first_tree);
}

TEST_CASE("a name too long for the disk is said so") {
  const Scratch scratch;
  CHECK(failure_of(first, scratch / std::string(250, 'n'))
            .starts_with("the name is too long for this disk: "));
  CHECK(names_in(scratch.folder()).empty());
}

TEST_CASE("a second build of the same folder at the same time is refused") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  const auto file = scratch / ".pack.waymark-lock";
  const int held = ::open(file.c_str(), O_RDWR | O_CREAT, 0600);
  REQUIRE(::flock(held, LOCK_EX | LOCK_NB) == 0);
  CHECK(failure_of(second, scratch / "pack") == "another build is writing `" + (scratch / "pack").string() +
                                                    "`: wait until it has finished, then try again");
  CHECK(tree(scratch / "pack") == first_tree);
  ::close(held);
  publish_well(second, scratch / "pack");
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("what a killed build left is removed, even when nothing has changed") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  put(scratch / ".pack.waymark-lock", "");
  put(scratch / ".pack.waymark-new-1/.waymark-manifest", "waymark pack 1\n");
  put(scratch / ".pack.waymark-new-1/areas/half.html", "ha");
  fs::create_directory(scratch / ".pack.waymark-new-2");  // killed before its marker
  put(scratch / ".pack.waymark-old-1/.waymark-manifest", "waymark pack 1\nx\n");
  put(scratch / ".pack.waymark-new-3/notes.txt", "no marker: not ours");
  put(scratch / ".pack.waymark-new-x/.waymark-manifest", "waymark pack 1\n");
  put(scratch / ".other.waymark-new-1/.waymark-manifest", "waymark pack 1\n");
  publish_well(first, scratch / "pack");
  CHECK(names_in(scratch.folder()) ==
        Names{".other.waymark-new-1", ".pack.waymark-new-3", ".pack.waymark-new-x", "pack"});
  CHECK(tree(scratch / "pack") == first_tree);
}

TEST_CASE("a pack moved aside by a killed build comes back with the user's files") {
  const Scratch scratch;
  publish_well(first, scratch / "pack");
  put(scratch / "pack/notes.txt", "mine");
  fs::rename(scratch / "pack", scratch / ".pack.waymark-old-1");
  put(scratch / ".pack.waymark-new-1/.waymark-manifest", "waymark pack 1\n");
  put(scratch / ".pack.waymark-lock", "");
  CHECK(publish_well(second, scratch / "pack").unchanged == 1);
  auto expected = second_tree;
  expected["notes.txt"] = "mine";
  CHECK(tree(scratch / "pack") == expected);
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("a pack that was replaced before the kill does not come back when its owner deletes it") {
  const Scratch scratch;
  publish_well(first, scratch / ".pack.waymark-old-1");
  put(scratch / ".pack.waymark-old-1/notes.txt", "mine, and deleted");
  put(scratch / ".pack.waymark-lock", "");
  publish_well(second, scratch / "pack");
  CHECK(tree(scratch / "pack") == second_tree);
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("a path that could leave the folder, or not exist beside another, is a bug of ours") {
  const Scratch scratch;
  const std::vector<FileSet> wrong = {{{"", ""}},
                                      {{"/etc/x", ""}},
                                      {{"../x", ""}},
                                      {{"a/../x", ""}},
                                      {{"a//x", ""}},
                                      {{"a/", ""}},
                                      {{"./a", ""}},
                                      {{".hidden", ""}},
                                      {{"a/.hidden", ""}},
                                      {{"a\\b", ""}},
                                      {{"a\nb", ""}},
                                      {{std::string("a\0b", 3), ""}},
                                      {{"a", ""}, {"a", ""}},
                                      {{"A.html", ""}, {"a.html", ""}},
                                      {{"a", ""}, {"a/b", ""}},
                                      {{"a/b/c", ""}, {"A", ""}},
                                      {{"a", ""}, {"a-b", ""}, {"a/b/c", ""}}};
  for (const auto& site : wrong) {
    CAPTURE(site[0].path);
    Diagnostics diagnostics;
    CHECK_THROWS_AS(publish(site, scratch / "pack", {}, diagnostics), std::logic_error);
  }
  CHECK(names_in(scratch.folder()).empty());
}
