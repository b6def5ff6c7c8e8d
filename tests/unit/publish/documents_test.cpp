#include "publish/documents.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "publish/pdf.hpp"
#include "publish/program.hpp"
#include "publish/zip.hpp"

using namespace waymark;

TEST_CASE("a program that ends well, badly or not at all is told apart, with what it said") {
  const auto shell = find_program({"sh"});
  REQUIRE(shell);
  const auto good = run_program({*shell, {"-c", "echo done"}, {}, std::chrono::seconds(20)});
  CHECK(good.end == RunEnd::done);
  CHECK(good.said == "done\n");
  const auto bad = run_program({*shell, {"-c", "echo no >&2; exit 3"}, {}, std::chrono::seconds(20)});
  CHECK(bad.end == RunEnd::failed);
  CHECK(bad.said == "no\n");
  const auto slow = run_program({*shell, {"-c", "sleep 60"}, {}, std::chrono::seconds(1)});
  CHECK(slow.end == RunEnd::out_of_time);
  CHECK(run_program({"/nowhere/at/all", {}, {}, std::chrono::seconds(1)}).end == RunEnd::failed);
}

TEST_CASE("a program gets the variables it is given, in place of ours") {
  const auto shell = find_program({"sh"});
  REQUIRE(shell);
  const auto run = run_program({*shell, {"-c", "echo $HOME"}, {{"HOME", "elsewhere"}}, std::chrono::seconds(20)});
  CHECK(run.said == "elsewhere\n");
}

TEST_CASE("a program is kept from speaking without end") {
  const auto shell = find_program({"sh"});
  REQUIRE(shell);
  const auto run = run_program({*shell, {"-c", "i=0; while [ $i -lt 4000 ]; do echo line $i; i=$((i+1)); done"}, {}, std::chrono::seconds(20)});
  CHECK(run.end == RunEnd::done);
  CHECK(run.said.size() <= 4096);
  CHECK(run.said.ends_with("line 3999\n"));
}

TEST_CASE("only names of programs on the PATH are found") {
  CHECK_FALSE(find_program({"no-such-program-anywhere"}));
  CHECK(find_program({"no-such-program-anywhere", "sh"}));
}

TEST_CASE("an archive begins and ends as the format says, and is the same each time") {
  const FileSet files = {{"a.txt", "alpha"}, {"b/c.txt", ""}};
  const auto archive = zipped(files);
  CHECK(archive.starts_with("PK\x03\x04"));
  CHECK(archive == zipped(files));
  CHECK(archive.substr(archive.size() - 22, 4) == "PK\x05\x06");
}

TEST_CASE("no document is made that nobody asked for") {
  const auto documents = make_documents({}, {});
  CHECK(documents.files.empty());
  CHECK(documents.problems.empty());
}

TEST_CASE("a PDF carries the day it is given, and tags counted from 1 in their order") {
  std::string pdf = "/CreationDate (D:20990101235959+00'00')\n/ID (node00000089) /P (node00000012) (node00000089) (nodes) (node1)";
  const auto size = pdf.size();
  make_repeatable(pdf, {2026, 11, 16});
  CHECK(pdf == "/CreationDate (D:20261116000000+00'00')\n/ID (node00000002) /P (node00000001) (node00000002) (nodes) (node1)");
  CHECK(pdf.size() == size);
}
