#include "load/known_schools.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "load/answers.hpp"
#include "load/trust.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

bool is_to_fill_in(const YamlNode& document) {
  const auto* answers = document.find("answers");
  return answers != nullptr && answers->kind == YamlNode::Kind::map &&
         std::all_of(answers->entries.begin(), answers->entries.end(), [](const YamlEntry& entry) { return entry.value.is_empty(); });
}

}  // namespace

std::vector<KnownSchool> known_schools_in(const fs::path& folder, const Rubric& rubric) {
  std::vector<KnownSchool> found;
  for (const auto& name : names_in(folder)) {
    std::error_code error;
    if (!is_school_file(name) || !fs::is_regular_file(folder / name, error)) continue;
    const Source source{name, read_file(folder / name, answers_file_limit)};
    // Its mistakes are told by whoever reads it for its answers.
    Diagnostics ignored;
    const auto document = read_answers_document(source, ignored);
    if (!document) continue;
    const bool to_fill_in = is_to_fill_in(*document);
    found.push_back({name, to_fill_in ? source.text : std::string(), read_answers(source, *document, rubric, ignored), to_fill_in});
  }
  return found;
}

}  // namespace waymark
