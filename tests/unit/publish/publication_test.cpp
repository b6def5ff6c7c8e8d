#include "publish/publication.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/each.hpp"
#include "scratch.hpp"

using namespace waymark;
namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;
using Names = std::vector<std::string>;

namespace {

struct Part {
  std::string folder;
  FileSet files;
};

Published publish_parts(const FileSet& site, const std::vector<Part>& parts, const fs::path& out, Diagnostics& diagnostics) {
  Publication publication(out, {}, SiteKind::trust, diagnostics);
  REQUIRE_FALSE(publication.refused());
  for_each_below(parts.size(), 4, [&](std::size_t i) { publication.add_part(parts[i].folder, giving(parts[i].files), SiteKind::pack); });
  publication.add(site);
  return publication.finish();
}

Published publish_well(const FileSet& site, const std::vector<Part>& parts, const fs::path& out) {
  Diagnostics diagnostics;
  const auto result = publish_parts(site, parts, out, diagnostics);
  CHECK(diagnostics.sorted().empty());
  return result;
}

ino_t inode(const fs::path& path) {
  struct stat status = {};
  ::lstat(path.c_str(), &status);
  return status.st_ino;
}

// What there is of our own below the folder, but for markers.
Tree shown(const fs::path& folder) {
  auto found = tree(folder);
  std::erase_if(found, [](const auto& item) { return item.first.ends_with(".waymark-manifest"); });
  return found;
}

const FileSet site = {{"index.html", "trust"}};
const std::vector<Part> elm_and_oak = {{"schools/elm", {{"areas/a.html", "E"}, {"index.html", "elm"}}},
                                       {"schools/oak", {{"index.html", "oak"}}}};
const Tree elm_and_oak_tree = {{"index.html", "trust"},  {"schools", "/"},          {"schools/elm", "/"},
                               {"schools/elm/areas", "/"}, {"schools/elm/areas/a.html", "E"}, {"schools/elm/index.html", "elm"},
                               {"schools/oak", "/"},     {"schools/oak/index.html", "oak"}};

}  // namespace

TEST_CASE("a site of parts has a marker that names them, and one in each that lists its files") {
  const Scratch scratch;
  const auto out = scratch / "out";
  const auto result = publish_well(site, elm_and_oak, out);
  CHECK(result.written == 4);
  CHECK(shown(out) == elm_and_oak_tree);
  CHECK(bytes_of(out / ".waymark-manifest") == "waymark pack 1\n.kind trust\n.part schools/elm\n.part schools/oak\nindex.html\n");
  CHECK(bytes_of(out / "schools/elm/.waymark-manifest") == "waymark pack 1\n.kind pack\nareas/a.html\nindex.html\n");
  CHECK(names_in(scratch.folder()) == Names{"out"});
}

TEST_CASE("a part is what the same files would be if they were published alone") {
  const Scratch scratch;
  publish_well(site, elm_and_oak, scratch / "out");
  Diagnostics diagnostics;
  publish(elm_and_oak[0].files, scratch / "alone", {}, diagnostics, SiteKind::pack);
  CHECK(tree(scratch / "alone") == tree(scratch / "out/schools/elm"));
  CHECK(bytes_of(scratch / "alone/.waymark-manifest") == bytes_of(scratch / "out/schools/elm/.waymark-manifest"));
  const auto again = publish(elm_and_oak[0].files, scratch / "out/schools/elm", {}, diagnostics, SiteKind::pack);
  CHECK(again.written == 0);
  CHECK(diagnostics.sorted().empty());
}

TEST_CASE("parts that have not changed touch nothing, and are linked when another has") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_well(site, elm_and_oak, out);
  const auto folder = inode(out), elm = inode(out / "schools/elm/index.html"), oak = inode(out / "schools/oak/index.html");
  auto result = publish_well(site, elm_and_oak, out);
  CHECK(result.unchanged == 4);
  CHECK(result.written + result.removed == 0);
  CHECK(inode(out) == folder);

  auto changed = elm_and_oak;
  changed[1].files[0].bytes = "OAK";
  result = publish_well(site, changed, out);
  CHECK(result.unchanged == 3);
  CHECK(result.written == 1);
  CHECK(inode(out) != folder);
  CHECK(inode(out / "schools/elm/index.html") == elm);
  CHECK(inode(out / "schools/oak/index.html") != oak);
  CHECK(bytes_of(out / "schools/oak/index.html") == "OAK");
  auto expected = elm_and_oak_tree;
  expected["schools/oak/index.html"] = "OAK";
  CHECK(shown(out) == expected);

  result = publish_well({{"index.html", "TRUST"}}, changed, out);  // only what comes last has changed
  CHECK(result.unchanged == 3);
  expected["index.html"] = "TRUST";
  CHECK(shown(out) == expected);
}

TEST_CASE("a part whose files come byte by byte is published as one whose files come whole") {
  const Scratch scratch;
  const auto build = [&](const std::string& out, const FileSet& own, bool in_pieces) {
    Diagnostics diagnostics;
    Publication publication(scratch / out, {}, SiteKind::country, diagnostics);
    publication.add(site);
    for (const auto& [folder, files] : elm_and_oak) publication.add_part("trusts/a/" + folder, giving(files), SiteKind::pack);
    const Names parts = {"schools/elm", "schools/oak"};
    if (in_pieces) {
      const auto give = [&](const TakeFile& take) {
        for (const auto& file : own) {
          take(file.path, [&](const TakeBytes& bytes) {
            for (const char& byte : file.bytes) bytes({&byte, 1});
          });
        }
      };
      publication.add_part("trusts/a", give, SiteKind::trust, "a note", parts);
    } else {
      publication.add_part("trusts/a", giving(own), SiteKind::trust, "a note", parts);
    }
    const auto result = publication.finish();
    CHECK(diagnostics.sorted().empty());
    return result;
  };
  const FileSet first = {{"areas.html", "areas"}, {"data/results.json", "{}"}, {"index.html", "a trust"}};
  auto changed = first;
  changed[1].bytes = "{1}";
  FileSet fewer = {first[0], first[2]};
  for (const auto& own : {first, first, changed, changed, fewer, first}) {
    const auto whole = build("whole", own, false), pieces = build("pieces", own, true);
    CHECK(pieces.written == whole.written);
    CHECK(pieces.unchanged == whole.unchanged);
    CHECK(pieces.removed == whole.removed);
    CHECK(tree(scratch / "pieces") == tree(scratch / "whole"));
    for (const char* marker : {".waymark-manifest", "trusts/a/.waymark-manifest"}) {
      CHECK(bytes_of(scratch / "pieces" / marker) == bytes_of(scratch / "whole" / marker));
    }
    Diagnostics ignored;
    const Publication next(scratch / "pieces", {}, SiteKind::country, ignored);
    REQUIRE(next.standing("trusts/a", "a note"));
    CHECK(next.standing("trusts/a", "a note")->files == own.size());
  }
}

TEST_CASE("a part that no longer belongs goes with all its marker lists, and what is the user's own stays") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_well(site, elm_and_oak, out);
  put(out / "schools/elm/mine.txt", "mine");
  put(out / "schools/ash/notes.txt", "mine");
  put(out / "mine.txt", "mine");
  auto result = publish_well(site, {elm_and_oak[1]}, out);
  CHECK(result.removed == 2);
  CHECK(shown(out) == Tree{{"index.html", "trust"}, {"mine.txt", "mine"}, {"schools", "/"}, {"schools/ash", "/"},
                           {"schools/ash/notes.txt", "mine"}, {"schools/elm", "/"}, {"schools/elm/mine.txt", "mine"},
                           {"schools/oak", "/"}, {"schools/oak/index.html", "oak"}});
  result = publish_well(site, elm_and_oak, out);  // it comes back beside what is not ours
  CHECK(result.written == 2);
  CHECK(bytes_of(out / "schools/elm/mine.txt") == "mine");
  CHECK(bytes_of(out / "schools/elm/index.html") == "elm");
}

TEST_CASE("a file of the user's in the way of a part is told, and nothing is touched") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_well(site, {elm_and_oak[0]}, out);
  put(out / "schools/oak/index.html", "mine");
  const auto before = shown(out);
  Diagnostics diagnostics;
  publish_parts(site, elm_and_oak, out, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.sorted()[0].code == "out-conflict");
  CHECK(shown(out) == before);
  CHECK(names_in(scratch.folder()) == Names{"out"});
}

TEST_CASE("a publication that is not finished leaves the old folder whole and nothing beside it") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_well(site, elm_and_oak, out);
  Diagnostics diagnostics;
  {
    Publication publication(out, {}, SiteKind::trust, diagnostics);
    publication.add_part("schools/elm", giving({{"index.html", "new"}}), SiteKind::pack);
    CHECK(names_in(scratch.folder()).size() == 3);
  }
  CHECK(shown(out) == elm_and_oak_tree);
  CHECK(names_in(scratch.folder()) == Names{"out"});
  {
    Publication publication(scratch / "first/of/all", {}, SiteKind::trust, diagnostics);
    publication.add_part("schools/elm", giving({{"index.html", "new"}}), SiteKind::pack);
  }
  CHECK(names_in(scratch.folder()) == Names{"out"});
}

TEST_CASE("a part twice, or in the place of a file or of another part, is a bug of ours") {
  const Scratch scratch;
  Diagnostics diagnostics;
  const auto refused = [&](const FileSet& files, const std::vector<Part>& parts) {
    CHECK_THROWS_AS(publish_parts(files, parts, scratch / "out", diagnostics), std::logic_error);
  };
  refused({}, {{"a", {}}, {"a", {}}});
  refused({{"a/b.html", ""}}, {{"a", {}}});
  refused({}, {{"a", {}}, {"a/b", {}}});
  refused({}, {{"../a", {}}});
}

namespace {

// A trust with two schools, and one with none, in a country.
Published publish_country(const std::string& elm, const fs::path& out) {
  Diagnostics diagnostics;
  Publication publication(out, {}, SiteKind::country, diagnostics);
  REQUIRE_FALSE(publication.refused());
  publication.add_part("trusts/wood/schools/elm", giving({{"index.html", elm}}), SiteKind::pack);
  publication.add_part("trusts/wood", giving({{"index.html", "wood"}}), SiteKind::trust, {}, {"schools/oak", "schools/elm"});
  publication.add_part("trusts/wood/schools/oak", giving({{"index.html", "oak"}}), SiteKind::pack);
  publication.add_part("trusts/wood-2", giving({{"index.html", "other"}}), SiteKind::trust);
  publication.add({{"index.html", "country"}});
  const auto result = publication.finish();
  CHECK(diagnostics.sorted().empty());
  return result;
}

}  // namespace

TEST_CASE("a part that has parts is what it would be if it were published alone") {
  const Scratch scratch;
  const auto out = scratch / "out";
  CHECK(publish_country("elm", out).written == 5);
  CHECK(bytes_of(out / ".waymark-manifest") ==
        "waymark pack 1\n.kind country\n.part trusts/wood\n.part trusts/wood-2\n.part trusts/wood/schools/elm\n.part trusts/wood/schools/oak\nindex.html\n");
  Diagnostics diagnostics;
  Publication alone(scratch / "alone", {}, SiteKind::trust, diagnostics);
  alone.add_part("schools/oak", giving({{"index.html", "oak"}}), SiteKind::pack);
  alone.add_part("schools/elm", giving({{"index.html", "elm"}}), SiteKind::pack);
  alone.add({{"index.html", "wood"}});
  alone.finish();
  CHECK(tree(scratch / "alone") == tree(out / "trusts/wood"));
  CHECK(bytes_of(scratch / "alone/.waymark-manifest") == bytes_of(out / "trusts/wood/.waymark-manifest"));
}

TEST_CASE("where one part of a part changes, the others are linked, and what is the user's own stays") {
  const Scratch scratch;
  const auto out = scratch / "out";
  publish_country("elm", out);
  const auto again = publish_country("elm", out);
  CHECK(again.written == 0);
  CHECK(again.unchanged == 5);
  put(out / "trusts/wood/schools/oak/own.txt", "own");
  put(out / "trusts/wood/own.txt", "own");
  const auto oak = inode(out / "trusts/wood/schools/oak/index.html");
  const auto changed = publish_country("elm 2", out);
  CHECK(changed.written == 1);
  CHECK(changed.unchanged == 4);
  CHECK(inode(out / "trusts/wood/schools/oak/index.html") == oak);
  CHECK(bytes_of(out / "trusts/wood/schools/oak/own.txt") == "own");
  CHECK(bytes_of(out / "trusts/wood/own.txt") == "own");
  CHECK(bytes_of(out / "trusts/wood/schools/elm/index.html") == "elm 2");
}

TEST_CASE("a part of a part in the place of one of its files is a bug of ours") {
  const Scratch scratch;
  Diagnostics diagnostics;
  Publication publication(scratch / "out", {}, SiteKind::country, diagnostics);
  CHECK_THROWS_AS(publication.add_part("trusts/wood", giving({{"schools", "a file"}}), SiteKind::trust, {}, {"schools/elm"}), std::logic_error);
  publication.add_part("trusts/elm", giving({}), SiteKind::trust, {}, {"schools/elm"});
  CHECK_THROWS_AS(publication.finish(), std::logic_error);  // the part that it names is not there
}
