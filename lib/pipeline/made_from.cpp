#include "pipeline/made_from.hpp"

#include <fmt/format.h>

#include "base/builtin.hpp"
#include "base/mark.hpp"
#include "load/answers.hpp"
#include "load/cycles.hpp"
#include "load/part_file.hpp"
#include "load/content.hpp"
#include "pages/pack_parts.hpp"
#include "plan/summary.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t past_file_limit = 8U << 20U;

std::string mark_of_files(const std::optional<fs::path>& folder, std::size_t limit, std::string mark) {
  mark = mark_of(folder ? "folder" : "built-in", mark);
  if (!folder) return mark;  // it is in the mark of the program
  for (const auto& file : read_folder(*folder, limit)) mark = mark_of(file.bytes, mark_of(file.path, mark));
  return mark;
}

}  // namespace

std::string mark_of_kit(const Choices& choices, const Made& made) {
  auto mark = mark_of(program_mark(), mark_of(made.waymark));
  mark = mark_of(made.date ? iso(*made.date) : std::string(), mark);
  mark = mark_of(words_of(made.parts), mark);
  mark = mark_of_files(choices.content, content_file_limit, std::move(mark));
  if (choices.theme && is_builtin_theme(*choices.theme)) return mark_of(choices.theme->string(), mark);  // what is in it is in the mark of the program
  return mark_of_files(choices.theme, theme_file_limit, std::move(mark));
}

std::string mark_of_school(std::string_view kit, std::string_view trust, const fs::path& answers) {
  try {
    const auto text = read_file(answers, answers_file_limit);
    auto mark = mark_of(text, mark_of(trust, kit));
    for (const auto& file : past_files(answers, text)) {
      mark = mark_of(file.lexically_relative(answers.parent_path()).generic_string(), mark);
      mark = mark_of(read_file(file, past_file_limit), mark);
    }
    return mark;
  } catch (const EnvironmentError&) {
    return {};  // whoever reads it to use it tells
  }
}

std::string mark_of_school(std::string_view kit, const fs::path& answers) {
  const auto trust = trust_file_of(answers);
  return mark_of_school(kit, trust.empty() ? std::string() : read_file(trust, answers_file_limit), answers);
}

std::string pack_note(std::string_view mark, const Assessed& school, const SchoolSummary& summary) {
  return mark.empty() || !school.nothing_told ? std::string() : fmt::format("{} {}", mark, summary_text(summary));
}

std::string pack_note(std::string_view mark, const Assessed& school, const Rubric& rubric, const fs::path& answers) {
  auto summary = summarise(rubric, school.answers, school.scores, school.plan);
  summary.id = answers.stem().string();
  return pack_note(mark, school, summary);
}

std::string_view mark_in(std::string_view note) { return note.substr(0, note.find(' ')); }

std::optional<SchoolSummary> summary_in(std::string_view note, const Rubric& rubric, std::string_view id) {
  const auto space = note.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  auto summary = read_summary(note.substr(space + 1), rubric);
  return summary && summary->id == id ? std::move(summary) : std::nullopt;
}

std::string mark_of_trust(std::string_view kit, std::string_view trust, const std::vector<MarkedSchool>& schools) {
  auto mark = mark_of(trust, kit);
  for (const auto& school : schools) {
    if (school.mark.empty()) return {};
    mark = mark_of(school.mark, mark_of(school.id, mark));
  }
  return mark;
}

std::string mark_of_part(std::string_view kit, std::string_view trust, const std::vector<MarkedSchool>& schools, const Shard& shard,
                         const std::vector<SchoolFile>& all) {
  auto mark = mark_of_trust(kit, trust, schools);
  if (mark.empty()) return mark;
  mark = mark_of(fmt::format("part {} of {}", shard.number, shard.of), mark);
  for (const auto& school : all) mark = mark_of(school.id, mark);
  return mark;
}

}  // namespace waymark
