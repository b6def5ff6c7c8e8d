#include "formats/yaml_plain.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/files.hpp"
#include "formats/markdown.hpp"
#include "yaml_same.hpp"

using namespace waymark;

namespace {

struct Both {
  bool plain = false;  // read without yaml-cpp
  bool alike = false;
};

Both read_both(const Source& source, Span part) {
  Diagnostics quick_told, library_told;
  const auto quick = read_yaml(source, part, {}, quick_told);
  const auto library = read_yaml_by_library(source, part, {}, library_told);
  Diagnostics ignored;
  const auto tokens = yaml_tokens(source, part, {}, ignored);
  return {!tokens.empty() && plain_tree(source, part, tokens, {}).has_value(),
          same(quick, library) && quick_told.sorted().size() == library_told.sorted().size()};
}

Both read_both(std::string text) {
  const Source source{"a.yaml", std::move(text)};
  return read_both(source, {0, source.text.size()});
}

bool is_plain(std::string text) {
  const auto both = read_both(std::move(text));
  CHECK(both.alike);
  return both.plain;
}

}  // namespace

TEST_CASE("what schools and editors write is read without yaml-cpp, and as yaml-cpp would") {
  CHECK(is_plain("a: 1\nb: two words\n"));
  CHECK(is_plain("a: 'it''s'\nb: \"x: y\"\nc:\nd: ~\n"));
  CHECK(is_plain("a:\n  b: 1\n  c: 2 # why\nd: 3\n"));
  CHECK(is_plain("a:\n  - x\n  - y: 1\n    z: 2\n  -\nb: [p, q r, ]\nc: {d: , e: [1, {f: g}], h: 2}\n"));
  CHECK(is_plain("a:\n- x\n- y\nb: 1\n"));
  CHECK(is_plain("a: >\n  one\n  two\nb: |\n  three\n  four\n"));
  CHECK(is_plain("a: one\n  two\n  three\nb: 1\n"));
  CHECK(is_plain("a: 1\r\nb: 2\r\n"));
  CHECK(is_plain("a: 1\nb: 2\na: 3\n"));
  CHECK(is_plain(R"(a: "\"Is it written down?\" It is."
b: "C:\\shared\\"
c: "two\nlines"
d: 'C:\shared'
e: "\\\""
f: '\'
)"));
}

TEST_CASE("what is out of the ordinary is left to yaml-cpp") {
  for (const std::string text : {"---\na: 1\n", "a: \"tab\\there\"\n", "a: b\n\t\nc: d\n", "a: >-\n  one\n", "a: >\n  one\n\n  two\n", "a: |\n  one", "a:\n  two words\n",
                                 "- - a\n", "a: one\n\n  two\n", "a: 1\n  \nb:\n   c: 1\n  d: 2\n", "a: 'x\n  y'\n", "a: \"\\u00e9\"\n"}) {
    CAPTURE(text);
    CHECK_FALSE(is_plain(text));
  }
}

TEST_CASE("every file of the content and of the examples is read as yaml-cpp would, most of them without it") {
  std::size_t seen = 0, plain = 0;
  const auto look = [&](const Source& source, Span part) {
    CAPTURE(source.name);
    const auto both = read_both(source, part);
    CHECK(both.alike);
    ++seen;
    plain += both.plain ? 1 : 0;
  };
  for (const auto& file : read_folder("content", 1U << 20U)) {
    if (!file.path.ends_with(".md")) continue;
    const Source source{file.path, file.bytes};
    Diagnostics ignored;
    if (const auto parts = find_front_matter(source, ignored); parts.found) look(source, parts.facts);
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator("examples")) {
    if (entry.path().extension() != ".yaml") continue;
    const Source source{entry.path().generic_string(), read_file(entry.path(), 1U << 20U)};
    look(source, {0, source.text.size()});
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator("tests")) {
    if (!entry.is_regular_file() || entry.path().string().find("yaml") == std::string::npos) continue;
    const Source source{entry.path().generic_string(), read_file(entry.path(), 1U << 20U)};
    CAPTURE(source.name);
    CHECK(read_both(source, {0, source.text.size()}).alike);
  }
  CHECK(seen > 400);
  CHECK(plain * 20 >= seen * 19);
}
