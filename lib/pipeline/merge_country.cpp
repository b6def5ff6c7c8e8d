#include "pipeline/merge_country.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/mark.hpp"
#include "base/text.hpp"
#include "plan/country_sums.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

struct Part {
  fs::path folder;
  std::string name;
  CountryPart file;
};

std::vector<Part> read_parts(const std::vector<fs::path>& folders, const Rubric& rubric, Diagnostics& diagnostics) {
  const auto content = mark_of(rubric);
  std::vector<Part> parts;
  for (const auto& folder : folders) {
    if (!is_country_part(folder)) {
      diagnostics.error(printable_path(folder), "part-unknown", "this is not a part of a country, as the others are",
                        "make one with: waymark build COUNTRY_DIR --shard 1/4 -o PART");
      continue;
    }
    const auto path = folder / country_part_path;
    const auto name = printable_path(path);
    if (auto file = read_country_part({name, read_file(path, part_file_limit)}, rubric, content, diagnostics)) {
      parts.push_back({folder, name, std::move(*file)});
    }
  }
  return parts;
}

void report_twins(const std::vector<TrustSum>& trusts, Diagnostics& diagnostics) {
  for (const auto& twins : find_twins(trusts)) {
    const auto name = [&](std::size_t trust, const std::string& school) {
      return school.empty() ? trusts[trust].id : fmt::format("{}/{}", trusts[trust].id, school);
    };
    const bool schools = !twins.second_school.empty();
    diagnostics.error("", schools ? "school-twice" : "trust-twice",
                      fmt::format("{} and {} both have {}", name(twins.first, twins.first_school), name(twins.second, twins.second_school), twins.same),
                      "correct the file of one of them, and build its part again");
  }
}

}  // namespace

std::vector<TrustPlace> trusts_of(const std::vector<TrustPlace>& trusts, const Shard& shard) {
  std::vector<std::size_t> schools(static_cast<std::size_t>(shard.of), 0);
  std::vector<TrustPlace> own;
  for (const auto i : largest_first(trusts)) {
    const auto least = std::min_element(schools.begin(), schools.end());
    *least += trusts[i].schools;
    if (least - schools.begin() == shard.number - 1) own.push_back(trusts[i]);
  }
  std::sort(own.begin(), own.end(), [](const TrustPlace& a, const TrustPlace& b) { return a.id < b.id; });
  return own;
}

File country_part_file(const CountryKit& country, const Shard& shard, const CountrySums& sums, const Made& made) {
  auto header = header_of(country.kit.rubric, country.theme, shard, made);
  header.trust = country.folder.text;
  for (const auto& trust : country.folder.trusts) header.schools = mark_of(trust.id + trust.mark, header.schools);
  return {std::string(country_part_path), country_part_text({std::move(header), sums})};
}

bool is_country_part(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / country_part_path, error);
}

MergedCountry load_country_parts(const std::vector<fs::path>& folders, const Choices& choices, Diagnostics& diagnostics) {
  MergedCountry merged;
  merged.kit = load_kit(choices, diagnostics);
  merged.templates = compile_country(merged.kit.theme, diagnostics);
  if (diagnostics.has_errors()) return merged;
  const auto parts = read_parts(folders, merged.kit.rubric, diagnostics);
  if (parts.empty() || diagnostics.has_errors()) return merged;
  std::vector<PartSeen> seen;
  for (const auto& part : parts) seen.push_back({part.name, &part.file.header});
  check_parts(seen, "country", diagnostics);
  check_look(seen.front(), merged.kit.theme, diagnostics);
  merged.country = load_country_file({"country.yaml", seen.front().header->trust}, diagnostics);
  merged.made = made_as(*seen.front().header);
  merged.sums = no_schools(merged.kit.rubric);
  for (const auto& part : parts) {
    add(part.file.sums, merged.sums);
    for (const auto& trust : part.file.sums.trusts) merged.trusts.push_back({trust.id, part.folder});
  }
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::sort(merged.sums.trusts.begin(), merged.sums.trusts.end(), by_id);
  std::sort(merged.trusts.begin(), merged.trusts.end(), by_id);
  if (!diagnostics.has_errors()) report_twins(merged.sums.trusts, diagnostics);
  return merged;
}

}  // namespace waymark
