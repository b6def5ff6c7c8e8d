#include "pipeline/merge.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/mark.hpp"
#include "base/text.hpp"
#include "load/answers.hpp"
#include "pages/site_files.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

std::string mark_of_theme(const Theme& theme) {
  auto mark = mark_of(theme.name + '\n' + theme.logo + '\n' + theme.footer + '\n' + colours_css(theme));
  for (const auto& source : theme.templates) mark = mark_of(source.text, mark);
  for (const auto* files : {&theme.assets, &theme.trust}) {
    for (const auto& file : *files) mark = mark_of(file.bytes, mark_of(file.path, mark));
  }
  return mark;
}

PackParts parts_in(std::string_view words) {
  auto parts = no_pack_parts;
  for (const auto word : split(words, ',')) {
    for (const auto& part : pack_parts) {
      if (part.word == word) parts.*part.chosen = true;
    }
  }
  return parts;
}

// What is told of a part that does not go with the first: the word for it, and both as they are.
struct PartProblem {
  std::string_view code, message, hint;
};

std::optional<PartProblem> difference(const PartHeader& first, const PartHeader& other) {
  if (first.trust != other.trust) {
    return PartProblem{"part-other-trust", "this part is of another trust than the first, or of another time: their trust.yaml differ",
                      "merge parts of one trust that were built from the same files"};
  }
  if (first.schools != other.schools) {
    return PartProblem{"part-other-schools", "this part knows of other schools than the first: files came or went between the builds",
                      "build all parts again from the same files"};
  }
  if (first.theme != other.theme) {
    return PartProblem{"part-other-theme", "this part was made with another theme than the first", "build all parts with the same theme"};
  }
  if (first.waymark != other.waymark) {
    return PartProblem{"part-other-version", "this part was made by another version of Waymark than the first", "build all parts with the same version"};
  }
  if (first.shards != other.shards || first.date != other.date || first.files != other.files) {
    return PartProblem{"part-other-options", "this part was built with other options than the first: --shard, --date or --only",
                      "build all parts with the same options, but for their number"};
  }
  return std::nullopt;
}

struct Part {
  fs::path folder;
  std::string name;  // of its file, as people know it
  PartFile file;
};

std::vector<Part> read_parts(const std::vector<fs::path>& folders, const Rubric& rubric, Diagnostics& diagnostics) {
  const auto content = mark_of(rubric);
  std::vector<Part> parts;
  for (const auto& folder : folders) {
    const auto path = folder / part_file_path;
    std::error_code error;
    if (!fs::exists(path, error)) {
      diagnostics.error(printable(folder.generic_string()), "part-unknown", "this is not a part of a trust",
                        "make one with: waymark build TRUST_DIR --shard 1/4 -o PART");
      continue;
    }
    const auto name = printable(path.generic_string());
    if (auto file = read_part_file({name, read_file(path, part_file_limit)}, rubric, content, diagnostics)) {
      parts.push_back({folder, name, std::move(*file)});
    }
  }
  return parts;
}

// Every part goes with the first, and each number is there once.
void check_parts(const std::vector<Part>& parts, Diagnostics& diagnostics) {
  const auto& first = parts.front().file.header;
  std::vector<const Part*> places(static_cast<std::size_t>(first.shards), nullptr);
  for (const auto& part : parts) {
    if (const auto differs = difference(first, part.file.header)) {
      diagnostics.error(part.name, differs->code, std::string(differs->message), std::string(differs->hint));
      continue;
    }
    auto& place = places[static_cast<std::size_t>(part.file.header.shard) - 1];
    if (place != nullptr) {
      diagnostics.error(part.name, "part-twice", fmt::format("this is part {} of {}, and so is {}", part.file.header.shard, first.shards, place->name),
                        "name each part once");
    } else {
      place = &part;
    }
  }
  if (diagnostics.has_errors()) return;  // a part that is not fit to use is not missing
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] == nullptr) missing.push_back(fmt::format("{}", i + 1));
  }
  if (missing.empty()) return;
  diagnostics.error("", "part-missing", fmt::format("of {} parts, {} {} missing: {}", first.shards, missing.size(), missing.size() == 1 ? "is" : "are", listed(missing)),
                    "build the missing parts with --shard, and name all parts");
}

void report_twins(const MergedParts& merged, Diagnostics& diagnostics) {
  std::vector<const SchoolSummary*> summaries;
  for (const auto& school : merged.schools) summaries.push_back(&school.summary);
  for (const auto& [first, second, same] : find_twins(summaries)) {
    diagnostics.error("", "school-twice", fmt::format("{} and {} both have {}", summaries[first]->id, summaries[second]->id, same),
                      "correct the answers file of one of them, and build its part again");
  }
}

}  // namespace

std::vector<SchoolFile> schools_of(const std::vector<SchoolFile>& schools, const Shard& shard) {
  std::vector<SchoolFile> own;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    if (i % static_cast<std::size_t>(shard.of) == static_cast<std::size_t>(shard.number) - 1) own.push_back(schools[i]);
  }
  return own;
}

File part_file(const TrustKit& trust, const Shard& shard, const std::vector<SchoolFile>& all, const std::vector<SchoolSummary>& schools, const Made& made) {
  const auto& rubric = trust.kit.rubric;
  PartHeader header;
  header.shard = shard.number;
  header.shards = shard.of;
  header.waymark = made.waymark;
  header.rubric = fmt::format("{} {}", rubric.id, rubric.version);
  header.content = mark_of(rubric);
  header.theme = mark_of_theme(trust.kit.theme);
  header.date = made.date ? iso(*made.date) : std::string();
  header.files = words_of(made.parts);
  header.trust = trust.folder.text;
  for (const auto& school : all) header.schools = mark_of(school.id, header.schools);
  return {std::string(part_file_path), part_file_text({std::move(header), schools})};
}

MergedParts load_parts(const std::vector<fs::path>& folders, const Choices& choices, Diagnostics& diagnostics) {
  MergedParts merged;
  merged.kit = load_kit(choices, diagnostics);
  Diagnostics of_pages;  // their own, because both share partials
  merged.templates = compile_trust(merged.kit.theme, of_pages);
  diagnostics.append(of_pages);
  if (diagnostics.has_errors()) return merged;
  auto parts = read_parts(folders, merged.kit.rubric, diagnostics);
  if (parts.empty() || diagnostics.has_errors()) return merged;
  check_parts(parts, diagnostics);
  if (const auto& made_by = parts.front().file.header.waymark; made_by != version()) {
    diagnostics.error(parts.front().name, "part-other-version", fmt::format("the parts were made by Waymark {}, and this is {}", printable(made_by), version()),
                      "build and merge with the same version");
  }
  const auto header = parts.front().file.header;
  if (header.theme != mark_of_theme(merged.kit.theme)) {
    diagnostics.error(parts.front().name, "part-other-look", "the parts were made with another theme than the one here",
                      "name the theme of the parts with --theme");
  }
  merged.trust = load_trust({"trust.yaml", header.trust}, merged.kit.rubric, diagnostics);
  merged.text = header.trust;
  merged.made = {parse_date(header.date), header.waymark, parts_in(header.files), Threads::one};
  for (auto& part : parts) {
    for (auto& school : part.file.schools) merged.schools.push_back({std::move(school), part.folder});
  }
  std::sort(merged.schools.begin(), merged.schools.end(), [](const MergedSchool& a, const MergedSchool& b) { return a.summary.id < b.summary.id; });
  if (!diagnostics.has_errors()) report_twins(merged, diagnostics);
  return merged;
}

}  // namespace waymark
