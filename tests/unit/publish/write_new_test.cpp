#include "publish/write_new.hpp"

#include <doctest/doctest.h>

#include "publish/scratch.hpp"

using namespace waymark;

namespace {

using Tree = std::map<std::string, std::string>;

std::string problems_of(const Diagnostics& diagnostics) {
  std::string said;
  for (const auto& d : diagnostics.sorted()) said += d.code + " ";
  return said;
}

}  // namespace

TEST_CASE("files are written below a folder, which is made where it is not there") {
  const Scratch scratch;
  Diagnostics diagnostics;
  write_new_files({{"a.txt", "one"}, {"b/c/d.txt", std::string("\0\r\n", 3)}}, scratch / "new/folder",
                  diagnostics);
  CHECK(problems_of(diagnostics) == "");
  CHECK(tree(scratch / "new/folder") ==
        Tree{{"a.txt", "one"}, {"b", "/"}, {"b/c", "/"}, {"b/c/d.txt", std::string("\0\r\n", 3)}});
}

TEST_CASE("a folder that is there keeps what it has beside them") {
  const Scratch scratch;
  put(scratch / "in/own.txt", "own");
  Diagnostics diagnostics;
  write_new_files({{"a.txt", "one"}}, scratch / "in", diagnostics);
  CHECK(tree(scratch / "in") == Tree{{"a.txt", "one"}, {"own.txt", "own"}});
}

TEST_CASE("when any of them is there, that is told and nothing is written") {
  const Scratch scratch;
  put(scratch / "in/b.txt", "own");
  Diagnostics one;
  write_new_files({{"a.txt", "1"}, {"b.txt", "2"}}, scratch / "in", one);
  CHECK(problems_of(one) == "file-exists ");
  CHECK(one.sorted()[0].path == (scratch / "in/b.txt").generic_string());
  CHECK(tree(scratch / "in") == Tree{{"b.txt", "own"}});
}

TEST_CASE("several that are there are told in one go") {
  const Scratch scratch;
  put(scratch / "in/a.txt", "own");
  put(scratch / "in/b.txt", "own");
  Diagnostics diagnostics;
  write_new_files({{"a.txt", "1"}, {"b.txt", "2"}, {"c.txt", "3"}}, scratch / "in", diagnostics);
  CHECK(problems_of(diagnostics) == "file-exists ");
  CHECK(tree(scratch / "in") == Tree{{"a.txt", "own"}, {"b.txt", "own"}});
}

TEST_CASE("a link that leads nowhere is there too, and is not followed") {
  const Scratch scratch;
  std::filesystem::create_symlink(scratch / "elsewhere.txt", scratch / "a.txt");
  Diagnostics diagnostics;
  write_new_files({{"a.txt", "1"}}, scratch.folder(), diagnostics);
  CHECK(problems_of(diagnostics) == "file-exists ");
  CHECK_FALSE(std::filesystem::exists(scratch / "elsewhere.txt"));
}

TEST_CASE("when writing fails, what was written is removed again") {
  const Scratch scratch;
  put(scratch / "in/b", "a file where a folder is needed");
  Diagnostics diagnostics;
  CHECK_THROWS_AS(write_new_files({{"a.txt", "1"}, {"b/c.txt", "2"}}, scratch / "in", diagnostics),
                  EnvironmentError);
  CHECK(names_in(scratch / "in") == std::vector<std::string>{"b"});
}

TEST_CASE("files are written over when that is asked for, and others stay") {
  const Scratch scratch;
  put(scratch / "in/a.txt", "old");
  put(scratch / "in/own.txt", "own");
  Diagnostics diagnostics;
  write_over_files({{"a.txt", "new"}, {"b/c.txt", "1"}}, scratch / "in", diagnostics);
  CHECK(problems_of(diagnostics) == "");
  CHECK(tree(scratch / "in") == Tree{{"a.txt", "new"}, {"b", "/"}, {"b/c.txt", "1"}, {"own.txt", "own"}});
}

TEST_CASE("a folder or link in the place of a file is never written over") {
  const Scratch scratch;
  put(scratch / "in/a.txt/x", "own");
  std::filesystem::create_symlink("elsewhere", scratch / "in/b.txt");
  Diagnostics diagnostics;
  write_over_files({{"a.txt", "1"}, {"b.txt", "2"}, {"c.txt", "3"}}, scratch / "in", diagnostics);
  CHECK(problems_of(diagnostics) == "file-in-the-way file-in-the-way ");
  CHECK(tree(scratch / "in") == Tree{{"a.txt", "/"}, {"a.txt/x", "own"}, {"b.txt", "-> elsewhere"}});
}
