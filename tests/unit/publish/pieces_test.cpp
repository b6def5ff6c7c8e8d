#include "publish/pieces.hpp"

#include <doctest/doctest.h>

#include "base/each.hpp"
#include "publish/publication.hpp"
#include "scratch.hpp"

using namespace waymark;

namespace {

// What is at the new place after the pieces; "(none)" when nothing was written.
std::string written(const Scratch& scratch, const std::string& former, const std::vector<std::string>& pieces) {
  const auto before = former.empty() ? std::string() : (scratch / "before").string();
  if (!former.empty()) put(before, former);
  const auto after = (scratch / "after").string();
  std::filesystem::remove(after);
  int asked = 0;
  Pieces coming(before, [&] {
    ++asked;
    return after;
  });
  for (const auto& piece : pieces) coming.put(piece);
  CHECK_FALSE(coming.finish());
  CHECK(asked == (coming.is_written() ? 1 : 0));
  CHECK(std::filesystem::exists(after) == coming.is_written());
  return coming.is_written() ? bytes_of(after) : "(none)";
}

}  // namespace

TEST_CASE("pieces that come to what stands there are not written") {
  const Scratch scratch;
  CHECK(written(scratch, "abcdef", {"abcdef"}) == "(none)");
  CHECK(written(scratch, "abcdef", {"a", "", "bcd", "ef"}) == "(none)");
  const std::string large(100'000, 'x');
  CHECK(written(scratch, large + large, {large, large}) == "(none)");
}

TEST_CASE("wherever pieces differ from what stands there, all of them are written") {
  const Scratch scratch;
  CHECK(written(scratch, "", {"abc", "def"}) == "abcdef");
  CHECK(written(scratch, "", {}) == "");
  CHECK(written(scratch, "abcdef", {"Xbc", "def"}) == "Xbcdef");
  CHECK(written(scratch, "abcdef", {"abc", "deX"}) == "abcdeX");
  CHECK(written(scratch, "abcdef", {"abc", "Xef", "gh"}) == "abcXefgh");
  CHECK(written(scratch, "abcdef", {"abc"}) == "abc");
  CHECK(written(scratch, "abcdef", {}) == "");
  CHECK(written(scratch, "abc", {"abc", "def"}) == "abcdef");
  const std::string large(100'000, 'x');
  CHECK(written(scratch, large + large, {large, large, "y"}) == large + large + "y");
  CHECK(written(scratch, large + "y" + large, {large, large}) == large + large);
}

TEST_CASE("a link to what stands there is no file of ours, and is written") {
  const Scratch scratch;
  put(scratch / "elsewhere", "abc");
  std::filesystem::create_symlink(scratch / "elsewhere", scratch / "link");
  Pieces coming((scratch / "link").string(), [&] { return (scratch / "after").string(); });
  coming.put("abc");
  CHECK_FALSE(coming.finish());
  CHECK(bytes_of(scratch / "after") == "abc");
}

TEST_CASE("what cannot be written is told at the end") {
  const Scratch scratch;
  Pieces coming({}, [&] { return (scratch / "no/such/folder").string(); });
  coming.put("abc");
  CHECK(coming.finish() == std::errc::no_such_file_or_directory);
}

TEST_CASE("a site's own files can come one after the other, and only those that differ are written") {
  const Scratch scratch;
  const auto out = scratch / "out";
  const auto build = [&](const std::vector<std::string>& pieces) {
    Diagnostics diagnostics;
    Publication publication(out, {}, SiteKind::trust, diagnostics);
    const auto file = [&](const std::string& path, const std::vector<std::string>& bytes) {
      publication.add_file(path, [&](const TakeBytes& take) {
        for (const auto& piece : bytes) take(piece);
      });
    };
    for_each_below(3, 3, [&](std::size_t i) {
      if (i == 0) file("z.html", {"last"});
      if (i == 1) file("data/results.json", pieces);
      if (i == 2) file("index.html", {"first"});
    });
    return publication.finish();
  };
  CHECK(build({"a", "b"}).written == 3);
  CHECK(build({"ab"}).written == 0);
  const auto result = build({"a", "c"});
  CHECK(result.written == 1);
  CHECK(result.unchanged == 2);
  CHECK(bytes_of(out / "data/results.json") == "ac");
  CHECK(bytes_of(out / "index.html") == "first");
  CHECK(bytes_of(out / "z.html") == "last");
  CHECK(bytes_of(out / ".waymark-manifest") == "waymark pack 1\n.kind trust\ndata/results.json\nindex.html\nz.html\n");
}
