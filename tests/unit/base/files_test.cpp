#include "base/files.hpp"

#include <doctest/doctest.h>

#include "publish/scratch.hpp"

using namespace waymark;
namespace fs = std::filesystem;

namespace {

std::string names_of(const FileSet& files) {
  std::string names;
  for (const auto& file : files) names += file.path + " ";
  return names;
}

std::string failure_of(const fs::path& path) {
  try {
    read_file(path, 100);
  } catch (const EnvironmentError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a file is read as its bytes are") {
  const Scratch scratch;
  const std::string bytes("a\r\n\0\xFF", 5);
  put(scratch / "file", bytes);
  CHECK(read_file(scratch / "file", 100) == bytes);
  put(scratch / "empty", "");
  CHECK(read_file(scratch / "empty", 100) == "");
}

TEST_CASE("a large file is read one byte past the limit, so that it can be refused") {
  const Scratch scratch;
  put(scratch / "file", std::string(100'000, 'x'));
  CHECK(read_file(scratch / "file", 99'999).size() == 100'000);
  CHECK(read_file(scratch / "file", 100'000).size() == 100'000);
  CHECK(read_file(scratch / "file", 10).size() == 11);
}

TEST_CASE("what cannot be read is said in plain words, without raw control characters") {
  const Scratch scratch;
  const auto folder = scratch.folder().string();
  CHECK(failure_of(scratch / "no\x1bne") == "there is nothing called `" + folder + "/no\\u{1b}ne`");
  CHECK(failure_of(folder) == "`" + folder + "` is a folder, and a file is needed here");
  CHECK_THROWS_AS(read_folder(scratch / "none", 100), EnvironmentError);
}

TEST_CASE("a misspelt name is told with the one that was meant") {
  const Scratch scratch;
  put(scratch / "answers.yaml", "");
  const auto said = failure_of(scratch / "anwsers.yaml");
  CHECK(said.ends_with("; did you mean `" + (scratch / "answers.yaml").string() + "`?"));
}

TEST_CASE("a file is not a folder to read") {
  const Scratch scratch;
  put(scratch / "file", "");
  CHECK_THROWS_WITH_AS(
      read_folder(scratch / "file", 100),
      ("`" + (scratch / "file").string() + "` is a file, and a folder is needed here").c_str(),
      EnvironmentError);
}

TEST_CASE("a folder's files come sorted, with their paths below it") {
  const Scratch scratch;
  for (const char* name : {"b.md", "a/z.md", "a/b/c.md", "a.md", "é.md"}) put(scratch / name, name);
  const auto files = read_folder(scratch.folder(), 100);
  CHECK(names_of(files) == "a.md a/b/c.md a/z.md b.md é.md ");
  CHECK(files[1].bytes == "a/b/c.md");
  CHECK(names_of(read_folder(scratch.folder().string() + "/", 100)) == names_of(files));
}

TEST_CASE("names that begin with a dot are passed over, folders too, and so are copies that editors keep") {
  const Scratch scratch;
  for (const char* name : {".hidden", ".git/config", "a/.DS_Store", "a/b.md~", "a/b.md"}) put(scratch / name, "x");
  CHECK(names_of(read_folder(scratch.folder(), 100)) == "a/b.md ");
}

TEST_CASE("a link to a file stands for it where the link stands") {
  const Scratch scratch;
  put(scratch / "elsewhere/shared.md", "shared");
  put(scratch / "in/own.md", "own");
  fs::create_symlink("../elsewhere/shared.md", scratch / "in/linked.md");
  const auto files = read_folder(scratch / "in", 100);
  CHECK(names_of(files) == "linked.md own.md ");
  CHECK(files[0].bytes == "shared");
}

TEST_CASE("links to folders, and links that lead nowhere, are passed over") {
  const Scratch scratch;
  put(scratch / "in/own.md", "own");
  put(scratch / "other/file.md", "x");
  fs::create_directory_symlink(scratch / "other", scratch / "in/folder");
  fs::create_directory_symlink("..", scratch / "in/around");
  fs::create_symlink("nowhere", scratch / "in/zzz.md");
  CHECK(names_of(read_folder(scratch / "in", 100)) == "own.md ");
}

TEST_CASE("a file is found in a sorted set by its whole path") {
  const FileSet files = {{"a", "1"}, {"a/b", "2"}, {"c", "3"}};
  REQUIRE(find_file(files, "a/b") != nullptr);
  CHECK(find_file(files, "a/b")->bytes == "2");
  CHECK(find_file(files, "b") == nullptr);
  CHECK(find_file(files, "z") == nullptr);
  CHECK(find_file({}, "a") == nullptr);
}
