#include "standing_trust.hpp"

#include <mutex>

#include "base/each.hpp"
#include "publishing.hpp"
#include "terminal.hpp"

namespace waymark {

std::string own_mark(const TrustMarks& marks, const BuildOptions& options, const std::vector<SchoolFile>& schools, const std::vector<SchoolFile>& all) {
  const auto marked = marks.of(schools);
  return options.shard ? mark_of_part(marks.kit, marks.trust, marked, *options.shard, all) : mark_of_trust(marks.kit, marks.trust, marked);
}

StandingPacks find_standing(TrustMarks& marks, const std::vector<SchoolFile>& schools, const Publication& publication, std::size_t jobs) {
  StandingPacks packs;
  std::mutex mutex;
  for_each_below(schools.size(), jobs, [&](std::size_t i) {
    const auto mark = marks.mark(schools[i]);
    if (mark.empty()) return;
    if (auto standing = publication.standing(folder_of_school(schools[i].id), mark)) {
      const std::lock_guard guard(mutex);
      packs.emplace(schools[i].id, std::move(*standing));
    }
  });
  return packs;
}

std::optional<Published> keep_all(const StandingPacks& packs, const std::vector<SchoolFile>& schools, std::string_view own_mark, Publication& publication) {
  if (packs.size() != schools.size() || own_mark.empty() || !publication.standing({}, own_mark)) return std::nullopt;
  for (const auto& [id, standing] : packs) publication.keep_part(folder_of_school(id), standing.files);
  publication.keep_site();
  return publication.finish();
}

}  // namespace waymark
