#include "documents.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "publish/document_record.hpp"
#include "publish/listed.hpp"

namespace waymark {

std::vector<DocumentProblem> add_documents(const BuildOptions& options, const Kit& kit, const Assessed& school, FileSet& files) {
  constexpr std::size_t reference_limit = 64U << 20U;
  if (options.reference) read_file(*options.reference, reference_limit);  // or say now that it cannot be read
  const auto date = options.date.value_or(school.answers.date.value_or(kit.rubric.facts_checked));
  auto documents = make_documents(files, {options.docx, options.pdf, options.reference, kit.theme.reference, word_look_of(kit.theme), date});
  if (!documents.files.empty()) files.push_back(record_of(documents.files));
  for (auto& file : documents.files) files.push_back(std::move(file));
  sort_by_path(files);
  return std::move(documents.problems);
}

std::vector<std::string> documents_left_out(const std::filesystem::path& out, const FileSet& files) {
  std::vector<std::string> left_out;
  const auto listed = listed_files(out);
  for (const auto path : {word_path, pdf_path}) {
    const bool was_there = std::find(listed.begin(), listed.end(), path) != listed.end();
    if (was_there && find_file(files, path) == nullptr) left_out.emplace_back(path);
  }
  return left_out;
}

ExitCode tell_documents(const BuildOptions& options, const std::vector<std::string>& left_out,
                        const std::vector<DocumentProblem>& problems, const Console& console) {
  for (const auto& path : left_out) {
    const bool asked = path == word_path ? options.docx : options.pdf;
    console.message(fmt::format("The earlier pack had {}. It is gone, because its figures could now be out of date{}.", path,
                                asked ? "" : fmt::format(": add {} to make it again", path == word_path ? "--docx" : "--pdf")));
  }
  for (const auto& problem : problems) {
    console.message(fmt::format("waymark: {}", problem.message));
    console.message(fmt::format("hint: {}", problem.hint));
  }
  return problems.empty() ? ExitCode::done : ExitCode::environment;
}

}  // namespace waymark
