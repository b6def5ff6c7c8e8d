#include "pipeline/merge_country.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace waymark;

namespace {

std::vector<TrustPlace> places(const std::vector<std::size_t>& sizes) {
  std::vector<TrustPlace> trusts;
  for (std::size_t i = 0; i < sizes.size(); ++i) trusts.push_back({std::string(1, static_cast<char>('a' + i)), {}, sizes[i], {}});
  return trusts;
}

TrustSum trust(const std::string& id, const std::string& name, std::optional<int> uid, std::vector<NumberedSchool> schools) {
  TrustSum own;
  own.id = id;
  own.name = name;
  own.uid = uid;
  own.numbered = std::move(schools);
  return own;
}

}  // namespace

TEST_CASE("each trust is in one of the parts of a country, and the parts have about as many schools") {
  const auto trusts = places({1, 60, 2, 30, 1, 31, 29, 28, 2});
  std::set<std::string> found;
  for (int number = 1; number <= 3; ++number) {
    std::size_t schools = 0;
    for (const auto& own : trusts_of(trusts, {number, 3})) {
      CHECK(found.insert(own.id).second);
      schools += own.schools;
    }
    CHECK(schools >= 60);
    CHECK(schools <= 63);
  }
  CHECK(found.size() == trusts.size());
  CHECK(trusts_of(trusts, {10, 12}).empty());
}

TEST_CASE("trusts of one number or one name, and schools of one number, are told as twins") {
  const auto twins = find_twins({trust("a", "Elm Trust", 1, {{"x", 900001}}), trust("b", "Oak Trust", 1, {{"y", 900001}}), trust("c", "ELM trust", 2, {{"z", 900002}})});
  REQUIRE(twins.size() == 3);
  CHECK(twins[0].same == "the number 1");
  CHECK(twins[1].same == "the URN 900001");
  CHECK(twins[1].first_school == "x");
  CHECK(twins[1].second_school == "y");
  CHECK(twins[2].same == "the name “ELM trust”");
  CHECK(twins[2].first == 0);
  CHECK(find_twins({trust("a", "Elm Trust", {}, {{"x", 900001}}), trust("b", "Oak Trust", {}, {{"y", 900002}})}).empty());
}
