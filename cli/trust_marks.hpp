// What each pack of a trust is made from, as a mark: by that the next build knows what need not be made again. Must not know where
// packs stand.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/made_from.hpp"

namespace waymark {

// Safe from several threads.
class TrustMarks {
 public:
  std::string kit;    // of what all packs are made from; where it is empty, nothing is marked
  std::string trust;  // the text of trust.yaml

  // Marks a school before it is read, so that a change meanwhile is not taken for made. Empty when it has no mark.
  std::string mark(const SchoolFile& school);
  // Of one that has been marked.
  std::string of(const std::string& id) const;
  std::vector<MarkedSchool> of(const std::vector<SchoolFile>& schools) const;

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, std::string> marks_;  // by id
};

}  // namespace waymark
