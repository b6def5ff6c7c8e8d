#include <doctest/doctest.h>
#include <stdlib.h>

#include <string>

#include "publish/publish.hpp"
#include "scratch.hpp"

using namespace waymark;
namespace fs = std::filesystem;
using Names = std::vector<std::string>;

namespace {

const FileSet site = {{"areas/a.html", "A"}, {"index.html", "one"}};

// Every refusal as it is told, with the test's folder as `~`.
std::string refusals(const Scratch& scratch, const FileSet& files, const fs::path& out,
                     const std::vector<fs::path>& inputs = {}) {
  Diagnostics diagnostics;
  const auto result = publish(files, out, inputs, diagnostics);
  CHECK(result.written + result.unchanged + result.removed == 0);
  CHECK(diagnostics.has_errors());
  std::string told;
  for (const auto& d : diagnostics.sorted()) {
    told += d.path + ": " + d.message + " [" + d.code + "]\nhint: " + d.hint + "\n";
  }
  const auto folder = scratch.folder().string();
  for (auto at = told.find(folder); at != std::string::npos; at = told.find(folder))
    told.replace(at, folder.size(), "~");
  return told;
}

void publish_well(const FileSet& files, const fs::path& out) {
  Diagnostics diagnostics;
  publish(files, out, {}, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
}

}  // namespace

TEST_CASE("the root is refused") {
  const Scratch scratch;
  const std::string expected =
      "is the top of the disk, and no place for a pack [out-is-root]\n"
      "hint: give the pack a folder of its own, for example: -o pack\n";
  CHECK(refusals(scratch, site, "/") == "/: `/` " + expected);
  CHECK(refusals(scratch, site, "/usr/..") == "/usr/..: `/usr/..` " + expected);
}

TEST_CASE("the home folder and what holds it are refused, even with our marker") {
  const Scratch scratch;
  publish_well(site, scratch / "homes");
  fs::create_directory(scratch / "homes/ann");
  const std::string before = ::getenv("HOME") == nullptr ? "" : ::getenv("HOME");
  ::setenv("HOME", (scratch / "homes/ann").c_str(), 1);
  CHECK(refusals(scratch, site, scratch / "homes") ==
        "~/homes: `~/homes` is your home folder, or a folder around it [out-is-home]\n"
        "hint: give the pack a folder of its own, for example: -o ~/homes/pack\n");
  CHECK(refusals(scratch, site, scratch / "homes/ann/").find("[out-is-home]") != std::string::npos);
  ::setenv("HOME", before.c_str(), 1);
}

TEST_CASE("the current folder and what holds it are refused, even with our marker") {
  const Scratch scratch;
  publish_well(site, scratch / "work");
  fs::create_directory(scratch / "work/here");
  const auto before = fs::current_path();
  fs::current_path(scratch / "work/here");
  CHECK(refusals(scratch, site, "..") ==
        "..: `..` is the folder you are working in, or a folder around it [out-is-current]\n"
        "hint: give the pack a folder of its own, for example: -o ../pack\n");
  CHECK(refusals(scratch, site, "").find("[out-is-current]") != std::string::npos);
  CHECK(refusals(scratch, site, "../here/.").find("[out-is-current]") != std::string::npos);
  fs::current_path(before);
}

TEST_CASE("a folder that holds an input is refused, through links too") {
  const Scratch scratch;
  publish_well(site, scratch / "school");
  put(scratch / "school/term/answers.yaml", "x");
  CHECK(refusals(scratch, site, scratch / "school",
                 {scratch / "other.yaml", scratch / "school/term/answers.yaml"}) ==
        "~/school: `~/school` is or holds `~/school/term/answers.yaml`, which the pack is made from "
        "[out-holds-input]\n"
        "hint: give the pack a folder of its own, for example: -o ~/school/pack\n");
  const auto is_refused = [&](const fs::path& out, const fs::path& input) {
    return refusals(scratch, site, out, {input}).find("[out-holds-input]") != std::string::npos;
  };
  fs::create_symlink(scratch / "school/term/answers.yaml", scratch / "link.yaml");
  CHECK(is_refused(scratch / "school", scratch / "link.yaml"));
  fs::create_directory_symlink(scratch.folder(), scratch / "around");
  CHECK(is_refused(scratch / "around/school", scratch / "school/term/answers.yaml"));
  put(scratch / "far.yaml", "x");
  fs::create_symlink(scratch / "far.yaml", scratch / "school/near.yaml");
  CHECK(is_refused(scratch / "school", scratch / "school/near.yaml"));
}

TEST_CASE("an input folder is refused, and so is a folder in it, through links too") {
  const Scratch scratch;
  publish_well(site, scratch / "content");
  CHECK(refusals(scratch, site, scratch / "content/new/pack", {scratch / "content"}) ==
        "~/content/new/pack: `~/content/new/pack` is, or is inside, `~/content`, which the pack is made from "
        "[out-in-input]\n"
        "hint: give the pack a folder elsewhere, for example: -o pack\n");
  const auto is_refused = [&](const fs::path& out, const fs::path& input) {
    return refusals(scratch, site, out, {input}).find("[out-in-input]") != std::string::npos;
  };
  CHECK(is_refused(scratch / "content", scratch / "content/"));
  fs::create_directory_symlink(scratch / "content", scratch / "link");
  CHECK(is_refused(scratch / "content/pack", scratch / "link"));
  CHECK(is_refused(scratch / "link/pack", scratch / "content"));
  CHECK_FALSE(fs::exists(scratch / "content/new"));
}

TEST_CASE("a folder beside an input with a longer name is fine") {
  const Scratch scratch;
  put(scratch / "school-answers/a.yaml", "x");
  publish_well(site, scratch / "school");
  Diagnostics diagnostics;
  publish({{"index.html", "two"}}, scratch / "school", {scratch / "school-answers/a.yaml"}, diagnostics);
  CHECK(diagnostics.sorted().empty());
}

TEST_CASE("a symbolic link is refused, with or without a slash after it") {
  const Scratch scratch;
  fs::create_directory(scratch / "real");
  fs::create_directory_symlink(scratch / "real", scratch / "link");
  fs::create_symlink(scratch / "none", scratch / "broken");
  CHECK(refusals(scratch, site, scratch / "link") ==
        "~/link: `~/link` is a link to another place [out-is-link]\n"
        "hint: name the folder itself: -o ~/real\n");
  CHECK(refusals(scratch, site, scratch / "link/").find("[out-is-link]") != std::string::npos);
  CHECK(refusals(scratch, site, scratch / "broken") ==
        "~/broken: `~/broken` is a link to another place [out-is-link]\n"
        "hint: it leads nowhere: delete the link, or choose another name\n");
  CHECK(names_in(scratch / "real").empty());
}

TEST_CASE("a file is refused, as the folder and above it") {
  const Scratch scratch;
  put(scratch / "a.txt", "x");
  CHECK(refusals(scratch, site, scratch / "a.txt") ==
        "~/a.txt: `~/a.txt` is a file, and the pack needs a folder [out-is-file]\n"
        "hint: choose another name, for example: -o ~/a.txt-pack\n");
  CHECK(refusals(scratch, site, scratch / "a.txt/in/pack") ==
        "~/a.txt/in/pack: `~/a.txt` is a file, and the pack needs a folder [out-is-file]\n"
        "hint: choose another name, for example: -o ~/a.txt-pack\n");
  CHECK(names_in(scratch.folder()) == Names{"a.txt"});
}

TEST_CASE("a folder with files but without our marker is refused, whatever else is called a marker") {
  const Scratch scratch;
  put(scratch / "photos/cat.jpg", "x");
  const auto time = std::filesystem::last_write_time(scratch.folder());
  const std::string expected =
      "~/photos: the folder `~/photos` holds files, but not a pack that Waymark made [out-not-ours]\n"
      "hint: give the pack a folder of its own, for example: -o ~/photos/pack\n";
  CHECK(refusals(scratch, site, scratch / "photos") == expected);
  CHECK(std::filesystem::last_write_time(scratch.folder()) == time);
  put(scratch / "photos/.waymark-manifest", "");
  CHECK(refusals(scratch, site, scratch / "photos") == expected);
  put(scratch / "photos/.waymark-manifest", "waymark pack 12\n");
  CHECK(refusals(scratch, site, scratch / "photos") == expected);
  put(scratch / "elsewhere", "waymark pack 1\n");
  fs::remove(scratch / "photos/.waymark-manifest");
  fs::create_symlink(scratch / "elsewhere", scratch / "photos/.waymark-manifest");
  CHECK(refusals(scratch, site, scratch / "photos") == expected);
  CHECK(bytes_of(scratch / "photos/cat.jpg") == "x");
  CHECK(names_in(scratch.folder()) == Names{"elsewhere", "photos"});
}

TEST_CASE("a site of another kind is refused, and one without a kind or of the same kind gives way") {
  const Scratch scratch;
  const auto refused = [&](SiteKind kind, const char* out) {
    const auto before = tree(scratch / out);
    Diagnostics diagnostics;
    publish({{"index.html", "two"}}, scratch / out, {}, diagnostics, kind);
    CHECK(tree(scratch / out) == before);
    return diagnostics.has_errors() ? diagnostics.sorted().front().code : std::string();
  };
  publish_well(site, scratch / "site");
  Diagnostics diagnostics;
  publish(site, scratch / "site", {}, diagnostics, SiteKind::pack);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(bytes_of(scratch / "site/.waymark-manifest") == "waymark pack 1\n.kind pack\nareas/a.html\nindex.html\n");
  CHECK(refused(SiteKind::guidance, "site") == "out-other-kind");
  CHECK(refused(SiteKind::public_edition, "site") == "out-other-kind");
  CHECK_FALSE(may_publish(scratch / "site", {}, SiteKind::public_edition, diagnostics));
  CHECK(may_publish(scratch / "site", {}, SiteKind::pack, diagnostics));
  put(scratch / "later/.waymark-manifest", "waymark pack 1\n.kind trust\nindex.html\n");
  put(scratch / "later/index.html", "x");
  CHECK(refused(SiteKind::pack, "later") == "out-other-kind");
  publish(site, scratch / "site", {}, diagnostics, SiteKind::pack);
  CHECK(diagnostics.sorted().size() == 1);  // of `may_publish`
}

TEST_CASE("every own file or folder in the way of the pack is told, and nothing is touched") {
  const Scratch scratch;
  publish_well(site, scratch / "pack");
  put(scratch / "pack/notes.html", "mine");
  put(scratch / "pack/plan", "mine");
  put(scratch / "pack/areas/b.html/deep/photo.jpg", "mine");
  fs::create_directories(scratch / "pack/list.csv");
  put(scratch / "pack/free.txt", "not in the way");
  const auto before = tree(scratch / "pack");
  CHECK(
      refusals(scratch,
               {{"areas/b.html", ""}, {"list.csv", ""}, {"notes.html", ""}, {"plan/year/one.html", ""}},
               scratch / "pack") ==
      "~/pack/areas/b.html: `~/pack/areas/b.html` is a folder of your own, and the pack has a file of that "
      "name "
      "[out-conflict]\nhint: move or rename it, then build again\n"
      "~/pack/list.csv: `~/pack/list.csv` is a folder of your own, and the pack has a file of that name "
      "[out-conflict]\nhint: move or rename it, then build again\n"
      "~/pack/notes.html: `~/pack/notes.html` is a file of your own, and the pack has a file of that name "
      "[out-conflict]\nhint: move or rename it, then build again\n"
      "~/pack/plan: `~/pack/plan` is a file of your own, and the pack has a folder of that name "
      "[out-conflict]\nhint: move or rename it, then build again\n");
  CHECK(tree(scratch / "pack") == before);
  CHECK(names_in(scratch.folder()) == Names{"pack"});
}

TEST_CASE("a control character in a name is shown, not sent to the terminal") {
  const Scratch scratch;
  put(scratch / "a\x1b[31m", "x");
  CHECK(refusals(scratch, site, scratch / "a\x1b[31m").find('\x1b') == std::string::npos);
}
