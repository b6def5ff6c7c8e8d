#include <doctest/doctest.h>

#include "base/builtin.hpp"
#include "load/content.hpp"
#include "load/snapshot.hpp"

using namespace waymark;

TEST_CASE("the built-in rubric is what its content says, to the last field") {
  Diagnostics diagnostics;
  const auto read = load_rubric(builtin_content(), "content/", diagnostics);
  REQUIRE(!diagnostics.has_errors());
  REQUIRE(!read.steps.empty());
  CHECK(read_snapshot(builtin_snapshot()) == read);
}

TEST_CASE("a snapshot reads the same wherever its pieces are cut") {
  const auto bytes = write_snapshot(read_snapshot(builtin_snapshot()));
  const auto whole = read_snapshot({bytes});
  for (const std::size_t size : {1U, 7U, 1000U}) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < bytes.size(); at += size) pieces.push_back(std::string_view(bytes).substr(at, size));
    CHECK(read_snapshot(pieces) == whole);
  }
}

TEST_CASE("a snapshot that is cut short or too long is a bug that is told") {
  auto pieces = builtin_snapshot();
  pieces.emplace_back("x");
  CHECK_THROWS(read_snapshot(pieces));
  pieces.pop_back();
  pieces.back().remove_suffix(1);
  CHECK_THROWS(read_snapshot(pieces));
}
