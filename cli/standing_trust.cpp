#include "standing_trust.hpp"

#include <mutex>

#include "base/each.hpp"
#include "publishing.hpp"
#include "terminal.hpp"

namespace waymark {

TrustMarks mark_kit(const BuildOptions& options, const Choices& choices, const TrustGlance& glance) {
  return {mark_of_kit(choices, made_of(options)), glance.text, glance.schools, {}};
}

void mark_schools(const BuildOptions& options, TrustMarks& marks) {
  const auto schools = schools_of(options, marks.all);
  std::vector<std::string> found(schools.size());
  for_each_below(schools.size(), jobs_of(options.jobs), [&](std::size_t i) { found[i] = mark_of_school(marks.kit, marks.trust, schools[i].file); });
  for (std::size_t i = 0; i < schools.size(); ++i) marks.schools.emplace(schools[i].id, std::move(found[i]));
}

std::string mark_of(const TrustMarks& marks, const std::string& id) {
  const auto at = marks.schools.find(id);
  return at == marks.schools.end() ? std::string() : at->second;
}

std::string own_mark(const TrustMarks& marks, const BuildOptions& options, const std::vector<SchoolFile>& schools) {
  std::vector<MarkedSchool> marked;
  for (const auto& school : schools) marked.push_back({school.id, mark_of(marks, school.id)});
  return options.shard ? mark_of_part(marks.kit, marks.trust, marked, *options.shard, marks.all) : mark_of_trust(marks.kit, marks.trust, marked);
}

StandingPacks find_standing(const TrustMarks& marks, const Publication& publication, std::size_t jobs) {
  StandingPacks packs;
  std::mutex mutex;
  for_each_below(marks.all.size(), jobs, [&](std::size_t i) {
    const auto& id = marks.all[i].id;
    const auto mark = mark_of(marks, id);
    if (mark.empty()) return;
    if (auto standing = publication.standing(folder_of_school(id), mark)) {
      const std::lock_guard guard(mutex);
      packs.emplace(id, std::move(*standing));
    }
  });
  return packs;
}

std::optional<Published> keep_all(const TrustMarks& marks, const BuildOptions& options, const StandingPacks& packs, Publication& publication) {
  if (packs.size() != marks.schools.size()) return std::nullopt;
  const auto mark = own_mark(marks, options, schools_of(options, marks.all));
  if (mark.empty() || !publication.standing({}, mark)) return std::nullopt;
  for (const auto& [id, standing] : packs) publication.keep_part(folder_of_school(id), standing.files);
  publication.keep_site();
  return publication.finish();
}

}  // namespace waymark
