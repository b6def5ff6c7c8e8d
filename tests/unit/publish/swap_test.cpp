#include "publish/swap.hpp"

#include <doctest/doctest.h>

#include "scratch.hpp"

using namespace waymark;
using Names = std::vector<std::string>;

namespace {

void both_ways(Swapped (*swap)(const std::filesystem::path&, const std::filesystem::path&,
                               const std::filesystem::path&)) {
  const Scratch scratch;
  put(scratch / "fresh/new", "");
  const auto into_nothing = swap(scratch / "fresh", scratch / "out", scratch / "aside");
  CHECK_FALSE(into_nothing.error);
  CHECK(into_nothing.old.empty());
  CHECK(names_in(scratch / "out") == Names{"new"});

  put(scratch / "fresh/newer", "");
  const auto replaced = swap(scratch / "fresh", scratch / "out", scratch / "aside");
  CHECK_FALSE(replaced.error);
  CHECK(names_in(scratch / "out") == Names{"newer"});
  CHECK(names_in(replaced.old) == Names{"new"});

  const auto failed = swap(scratch / "missing", scratch / "out", scratch / "aside-2");
  CHECK(failed.error);
  CHECK(names_in(scratch / "out") == Names{"newer"});
  CHECK_FALSE(std::filesystem::exists(scratch / "aside-2"));
}

}  // namespace

TEST_CASE("a folder takes the place of another, or of none, and a failure leaves both where they were") {
  both_ways(swap_in);
}

TEST_CASE("where folders cannot be exchanged, two renames do the same") { both_ways(swap_by_renames); }
