#include "load/register.hpp"

#include <doctest/doctest.h>

#include "base/files.hpp"
#include "garden.hpp"
#include "publish/scratch.hpp"

using namespace waymark;

namespace {

Rubric england() {
  Rubric rubric;
  rubric.phases = {{PhaseId("nursery"), "Nursery"},     {PhaseId("primary"), "Primary"},
                   {PhaseId("secondary"), "Secondary"}, {PhaseId("all-through"), "All-through"},
                   {PhaseId("special"), "Special"},     {PhaseId("alternative"), "Alternative provision"},
                   {PhaseId("sixth-form"), "16 plus"}};
  return rubric;
}

// Columns in an order of their own.
constexpr const char* header =
    "\"Trusts (name)\",\"EstablishmentName\",\"URN\",\"Trusts (code)\",\"TypeOfEstablishment (name)\",\"Town\","
    "\"EstablishmentStatus (name)\",\"PhaseOfEducation (name)\",\"NumberOfPupils\"\r\n";

struct Found {
  RegisteredTrust trust;
  std::vector<std::string> codes;
  std::string hint;
};

Found find_trust(const std::string& rows, const std::string& trust, const std::string& head = header) {
  const Scratch scratch;
  put(scratch / "register.csv", head + rows);
  Diagnostics diagnostics;
  Found found;
  found.trust = find_in_register(scratch / "register.csv", trust, england(), diagnostics);
  for (const auto& d : diagnostics.sorted()) {
    found.codes.push_back(d.code);
    found.hint = d.hint;
  }
  return found;
}

using Codes = std::vector<std::string>;

constexpr const char* rows =
    "\"NORTHMOOR LEARNING TRUST\",\"St Bride\x92s \xC9"
    "cole\",\"900103\",\"90001\",\"Academy special converter\",\"Moor\",\"Open\",\"Not "
    "applicable\",\"\"\r\n"
    "\"\",\"Alone School\",\"900200\",\"\",\"Community school\",\"Moor\",\"Open\",\"Primary\",\"90\"\r\n"
    "\"NORTHMOOR LEARNING TRUST\",\"Beck Primary, The\",\"900101\",\"90001\",\"Academy "
    "converter\",\"Moor\",\"Open, but proposed to close\",\"Primary\",\"212\"\r\n"
    "\"NORTHMOOR LEARNING TRUST\",\"Old School\",\"900109\",\"90001\",\"Academy "
    "converter\",\"Moor\",\"Closed\",\"Primary\",\"\"\r\n"
    "\"SOUTHMOOR TRUST\",\"Dale School\",\"900300\",\"90002\",\"Academy "
    "converter\",\"Moor\",\"Open\",\"Secondary\",\"800\"\r\n";

}  // namespace

TEST_CASE("a trust's open schools are found by its name or number, by the names of the columns") {
  for (const char* trust : {"Northmoor Learning Trust", "northmoor  learning-trust", "90001"}) {
    CAPTURE(trust);
    const auto found = find_trust(rows, trust);
    CHECK(found.codes.empty());
    CHECK(found.trust.uid == "90001");
    CHECK(found.trust.not_open == std::vector<std::string>{"Old School"});
    REQUIRE(found.trust.schools.size() == 2);
    const auto& first = found.trust.schools[0];
    CHECK(first.name == "Beck Primary, The");
    CHECK(first.urn == 900101);
    CHECK(first.phase == PhaseId("primary"));
    CHECK(first.pupils == 212);
    const auto& second = found.trust.schools[1];
    CHECK(second.name ==
          "St Bride\u2019s \u00C9"
          "cole");
    CHECK(second.phase == PhaseId("special"));
    CHECK_FALSE(second.pupils);
  }
  CHECK(find_trust(rows, "Northmoor learning trust").trust.name == "Northmoor learning trust");
  CHECK(find_trust(rows, "90001").trust.name == "NORTHMOOR LEARNING TRUST");
}

TEST_CASE("the register's phases and types are the rubric's phases") {
  const auto phase = [](const std::string& type, const std::string& name) {
    const auto found = find_trust("T,A,900101,1," + type + ",x,Open," + name + ",1\n", "T");
    REQUIRE(found.trust.schools.size() == 1);
    return found.trust.schools[0].phase.text();
  };
  CHECK(phase("Academy converter", "Middle deemed primary") == "primary");
  CHECK(phase("Academy converter", "Middle deemed secondary") == "secondary");
  CHECK(phase("Academy converter", "All-through") == "all-through");
  CHECK(phase("Academy converter", "16 plus") == "sixth-form");
  CHECK(phase("Academy 16-19 converter", "Not applicable") == "sixth-form");
  CHECK(phase("Free schools alternative provision", "Not applicable") == "alternative");
  CHECK(phase("Pupil referral unit", "Not applicable") == "alternative");
  CHECK(phase("Free schools special", "Secondary") == "special");
  CHECK(phase("Other independent school", "Not applicable").empty());
  CHECK(find_trust("T,A,900101,1,Other,x,Open,Not applicable,1\n", "T").codes == Codes{"register-phase"});
}

TEST_CASE("schools of one name are told apart by their towns, and where that is not enough by their numbers") {
  const auto row = [](const std::string& name, int urn, const std::string& town) {
    return "T," + name + "," + std::to_string(urn) + ",1,x," + town + ",Open,Primary,1\n";
  };
  const auto found = find_trust(row("St Mary's", 900101, "Leeds") + row("Hill", 900102, "Leeds") + row("St Mary\u2019s", 900103, "York") +
                                    row("ST MARY'S", 900104, "leeds") + row("Dale", 900105, "") + row("Dale", 900106, "York"),
                                "T");
  std::vector<std::string> names;
  for (const auto& school : found.trust.schools) names.push_back(school.name);
  CHECK(names == std::vector<std::string>{"Dale (900105)", "Dale (York)", "Hill", "St Mary's (900101)", "ST MARY'S (900104)", "St Mary\u2019s (York)"});
}

TEST_CASE("what a terminal would obey is written out in names") {
  const auto found = find_trust("T,A\x1b[2J,900101,1,x,x,Open,Primary,1\n", "T");
  CHECK(found.trust.schools.at(0).name == "A\\u{1b}[2J");
}

TEST_CASE("an unknown trust is told with the nearest") {
  const auto found = find_trust(rows, "Northmore Learning Trust");
  CHECK(found.codes == Codes{"trust-unknown"});
  CHECK(found.hint == "did you mean `NORTHMOOR LEARNING TRUST`?");
  CHECK(find_trust(rows, "Zzz").codes == Codes{"trust-unknown"});
}

TEST_CASE("two trusts of one name are told apart by their numbers") {
  const std::string twins = "T,A,900101,1,x,x,Open,Primary,1\nT,B,900102,2,x,x,Open,Primary,1\n";
  CHECK(find_trust(twins, "T").codes == Codes{"trust-namesakes"});
  CHECK(find_trust(twins, "2").trust.schools.at(0).name == "B");
}

TEST_CASE("a trust without open schools, missing columns and broken files are told") {
  CHECK(find_trust("T,A,900101,1,x,x,Closed,Primary,1\n", "T").codes == Codes{"trust-without-schools"});
  CHECK(find_trust("", "T", "URN,EstablishmentName\n").codes == Codes{"register-column"});
  CHECK(find_trust("", "T", "").codes == Codes{"csv-empty"});
  CHECK(find_trust("T,\"A,900101,1,x,x,Open,Primary,1\n", "T").codes ==
        Codes{"csv-quote-open", "trust-unknown"});
  CHECK(find_trust("T,A\n", "T").codes == Codes{"trust-unknown"});
  Diagnostics diagnostics;
  CHECK_THROWS_AS(find_in_register("/nowhere/register.csv", "T", england(), diagnostics), EnvironmentError);
}
