#include "trust_marks.hpp"

namespace waymark {

std::string TrustMarks::mark(const SchoolFile& school) {
  if (kit.empty()) return {};
  {
    const std::lock_guard guard(mutex_);
    if (const auto at = marks_.find(school.id); at != marks_.end()) return at->second;
  }
  auto mark = mark_of_school(kit, trust, school.file);
  const std::lock_guard guard(mutex_);
  return marks_.emplace(school.id, std::move(mark)).first->second;
}

std::string TrustMarks::of(const std::string& id) const {
  const std::lock_guard guard(mutex_);
  const auto at = marks_.find(id);
  return at == marks_.end() ? std::string() : at->second;
}

std::vector<MarkedSchool> TrustMarks::of(const std::vector<SchoolFile>& schools) const {
  std::vector<MarkedSchool> marked;
  for (const auto& school : schools) marked.push_back({school.id, of(school.id)});
  return marked;
}

}  // namespace waymark
