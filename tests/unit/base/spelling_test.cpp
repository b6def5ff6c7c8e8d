#include "base/spelling.hpp"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("edits are letters put in, left out, changed, or swapped with a neighbour") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "abc") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("abc", "abd") == 1);
  CHECK(edit_distance("abc", "abxc") == 1);
  CHECK(edit_distance("abc", "ac") == 1);
  CHECK(edit_distance("abc", "acb") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("drainage", "drianaeg") == 2);
}

TEST_CASE("the nearest word is found, whatever its case") {
  CHECK(nearest("drianage", {"tools", "drainage", "compost"}) == "drainage");
  CHECK(nearest("Drainage", {"tools", "drainage"}) == "drainage");
  CHECK(nearest("toolz", {"tool", "tools"}) == "tool");  // the first of equals
}

TEST_CASE("a word that is far from every candidate is nobody's misspelling") {
  CHECK(nearest("rocket", {"tools", "drainage"}) == "");
  CHECK(nearest("", {"tools"}) == "");
  CHECK(nearest("tools", {}) == "");
  CHECK(nearest(std::string(65, 'a'), {std::string(65, 'a')}) == "");
}

TEST_CASE("a whole word of a longer name leads to it, a piece of a word does not") {
  CHECK(nearest("fibre", {"copper-line", "full-fibre-planned"}) == "full-fibre-planned");
  CHECK(nearest("ibre", {"full-fibre-planned"}) == "");
  CHECK(nearest("in", {"sign-in-everyone"}) == "");  // too short to mean anything
}

TEST_CASE("a hint names the nearest choice, else all of a few, else nothing") {
  CHECK(did_you_mean("toolz", {"tools", "beds"}) == "did you mean `tools`?");
  CHECK(did_you_mean("rocket", {"tools", "beds"}) == "choose one of: tools, beds");
  CHECK(did_you_mean("rocket", {}) == "");
  const std::vector<std::string_view> twelve(12, "tools");
  CHECK(did_you_mean("rocket", twelve).starts_with("choose one of: tools, tools"));
  const std::vector<std::string_view> thirteen(13, "tools");
  CHECK(did_you_mean("rocket", thirteen) == "");
}
