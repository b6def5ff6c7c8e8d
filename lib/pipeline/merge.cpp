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
  auto mark = mark_of(theme.name + '\n' + theme.logo + '\n' + theme.footer + '\n' + theme.colours_css);
  for (const auto& section : site_sections) mark = mark_of(theme.sections.*section.on ? "on" : "off", mark);
  for (const auto& source : theme.templates) mark = mark_of(source.text, mark);
  for (const auto* files : {&theme.assets, &theme.trust, &theme.country}) {
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

// What is told of a part that does not go with the first.
struct PartProblem {
  std::string_view code;
  std::string message, hint;
};

std::optional<PartProblem> difference(const PartHeader& first, const PartHeader& other, std::string_view whole) {
  if (first.trust != other.trust) {
    return PartProblem{"part-other-trust", fmt::format("this part is of another {0} than the first, or of another time: their {0}.yaml differ", whole),
                      fmt::format("merge parts of one {} that were built from the same files", whole)};
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
      diagnostics.error(printable_path(folder), "part-unknown", "this is not a part of a trust",
                        "make one with: waymark build TRUST_DIR --shard 1/4 -o PART");
      continue;
    }
    const auto name = printable_path(path);
    if (auto file = read_part_file({name, read_file(path, part_file_limit)}, rubric, content, diagnostics)) {
      parts.push_back({folder, name, std::move(*file)});
    }
  }
  return parts;
}

void report_twins(const MergedParts& merged, Diagnostics& diagnostics) {
  std::vector<const SchoolSummary*> summaries;
  for (const auto& school : merged.schools) summaries.push_back(&school.summary);
  for (const auto& [first, second, same, way_out] : find_twins(summaries)) {
    diagnostics.error("", "school-twice", fmt::format("{} and {} both have {}", summaries[first]->id, summaries[second]->id, same),
                      way_out + ", and build its part again");
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

void check_parts(const std::vector<PartSeen>& parts, std::string_view whole, Diagnostics& diagnostics) {
  const auto& first = *parts.front().header;
  std::vector<const PartSeen*> places(static_cast<std::size_t>(first.shards), nullptr);
  for (const auto& part : parts) {
    if (const auto differs = difference(first, *part.header, whole)) {
      diagnostics.error(part.name, differs->code, differs->message, differs->hint);
      continue;
    }
    auto& place = places[static_cast<std::size_t>(part.header->shard) - 1];
    if (place != nullptr) {
      diagnostics.error(part.name, "part-twice", fmt::format("this is part {} of {}, and so is {}", part.header->shard, first.shards, place->name),
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

void check_look(const PartSeen& part, const Theme& theme, Diagnostics& diagnostics) {
  if (const auto& made_by = part.header->waymark; made_by != version()) {
    diagnostics.error(part.name, "part-other-version", fmt::format("the parts were made by Waymark {}, and this is {}", printable(made_by), version()),
                      "build and merge with the same version");
  }
  if (part.header->theme != mark_of_theme(theme)) {
    diagnostics.error(part.name, "part-other-look", "the parts were made with another theme than the one here",
                      "name the theme of the parts with --theme");
  }
}

Made made_as(const PartHeader& header) { return {parse_date(header.date), header.waymark, parts_in(header.files), Threads::one}; }

PartHeader header_of(const Rubric& rubric, const Theme& theme, const Shard& shard, const Made& made) {
  PartHeader header;
  header.shard = shard.number;
  header.shards = shard.of;
  header.waymark = made.waymark;
  header.rubric = fmt::format("{} {}", rubric.id, rubric.version);
  header.content = mark_of(rubric);
  header.theme = mark_of_theme(theme);
  header.date = made.date ? iso(*made.date) : std::string();
  header.files = words_of(made.parts);
  return header;
}

File part_file(const TrustKit& trust, const Shard& shard, const std::vector<SchoolFile>& all, const std::vector<SchoolSummary>& schools, const Made& made) {
  auto header = header_of(trust.kit.rubric, trust.kit.theme, shard, made);
  header.trust = trust.folder.text;
  for (const auto& school : all) header.schools = mark_of(school.id, header.schools);
  return {std::string(part_file_path), part_file_text({std::move(header), schools})};
}

MergedParts load_parts(const std::vector<fs::path>& folders, const Choices& choices, Diagnostics& diagnostics) {
  MergedParts merged;
  merged.kit = load_kit(choices, diagnostics);
  merged.templates = compile_trust(merged.kit.theme, diagnostics);
  if (diagnostics.has_errors()) return merged;
  auto parts = read_parts(folders, merged.kit.rubric, diagnostics);
  if (parts.empty() || diagnostics.has_errors()) return merged;
  std::vector<PartSeen> seen;
  for (const auto& part : parts) seen.push_back({part.name, &part.file.header});
  check_parts(seen, "trust", diagnostics);
  check_look(seen.front(), merged.kit.theme, diagnostics);
  const auto header = parts.front().file.header;
  merged.trust = load_trust({"trust.yaml", header.trust}, merged.kit.rubric, diagnostics);
  merged.text = header.trust;
  merged.made = made_as(header);
  for (auto& part : parts) {
    for (auto& school : part.file.schools) merged.schools.push_back({std::move(school), part.folder});
  }
  std::sort(merged.schools.begin(), merged.schools.end(), [](const MergedSchool& a, const MergedSchool& b) { return a.summary.id < b.summary.id; });
  if (!diagnostics.has_errors()) report_twins(merged, diagnostics);
  return merged;
}

}  // namespace waymark
