#include "load/content_again.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"
#include "load/content.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

std::string told(const Diagnostics& diagnostics) {
  std::string all;
  for (const auto& problem : diagnostics.sorted()) all += problem.path + " " + problem.code + "; ";
  return all;
}

// The garden with a value in a goal.
FileSet valued(const std::string& value) {
  auto content = files();
  put(content, "values.md", "---\nvalues:\n  - {id: rain, value: " + value + ", about: How much, checked: 2026-11-01}\n---\n# Values\n");
  put(content, "goals/calm.md", "---\norder: 2\n---\n# A calm place\n\n## What it means\n\nAfter {{rain}} of rain.\n");
  return content;
}

}  // namespace

TEST_CASE("content that is read again is the same as content that is read once, whatever was read before") {
  auto renamed = files();
  put(renamed, "goals/calm.md", "---\norder: 2\n---\n# A quiet place\n\n## What it means\n\nPupils rest there.\n");
  auto wrong = files();
  put(wrong, "goals/calm.md", "---\norder: 2\n---\n# A calm place\n\n## What it meens\n\nPupils rest there.\n");
  auto fewer = files();
  std::erase_if(fewer, [](const File& file) { return file.path == "goals/calm.md"; });
  ContentAgain again;
  for (const auto& content : {files(), files(), renamed, wrong, wrong, files(), fewer, valued("a day"), valued("two days"), valued("two days"), files()}) {
    Diagnostics once_told, again_told;
    const auto once = load_rubric(content, "garden/", once_told);
    const auto read = again.read(content, "garden/", again_told);
    CHECK(read == once);
    CHECK(told(again_told) == told(once_told));
  }
}
