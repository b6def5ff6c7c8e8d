// What packs and a trust's own pages are made from, as marks. Where those that a build left with a site are the same as
// now, it would make the same again. Must not know where the site stands.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/trust.hpp"
#include "pages/pack.hpp"
#include "pipeline.hpp"
#include "pipeline/merge.hpp"

namespace waymark {

// Of the program, the content, the theme, and the options that change bytes: what all schools share. Marks are taken
// before anything is read to be used: then what changes meanwhile is made again the next time.
std::string mark_of_kit(const Choices& choices, const Made& made);

// With one school's files. `trust` is the text of its trust.yaml; empty for none. Empty when a file cannot be read.
std::string mark_of_school(std::string_view kit, std::string_view trust, const std::filesystem::path& answers);
// The same of a file that may lie in the folder of a trust, as `assess` takes it.
std::string mark_of_school(std::string_view kit, const std::filesystem::path& answers);

// What a pack keeps for the next build: the mark, then what its trust needs of the school. Empty when something was told
// of its files, which has to be told again.
std::string pack_note(std::string_view mark, const Assessed& school, const SchoolSummary& summary);
std::string pack_note(std::string_view mark, const Assessed& school, const Rubric& rubric, const std::filesystem::path& answers);
std::string_view mark_in(std::string_view note);
// Nothing when it is not of this school and rubric.
std::optional<SchoolSummary> summary_in(std::string_view note, const Rubric& rubric, std::string_view id);

// Of a trust's own files, or of those of one part of it: from the marks of the schools in it, by id.
struct MarkedSchool {
  std::string id, mark;
};
std::string mark_of_trust(std::string_view kit, std::string_view trust, const std::vector<MarkedSchool>& schools);
std::string mark_of_part(std::string_view kit, std::string_view trust, const std::vector<MarkedSchool>& schools, const Shard& shard,
                         const std::vector<SchoolFile>& all);

}  // namespace waymark
