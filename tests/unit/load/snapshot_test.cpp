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

TEST_CASE("a snapshot that is cut short or too long is a bug that is told") {
  const auto bytes = builtin_snapshot();
  CHECK_THROWS(read_snapshot(std::string_view(bytes).substr(0, bytes.size() - 1)));
  CHECK_THROWS(read_snapshot(bytes + "x"));
}
