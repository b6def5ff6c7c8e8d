// A site kept in memory, made again when what it is made from changes: for somebody who writes answers, content or a theme
// and wants to see them. Must not know how it is served.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pipeline/preview_sites.hpp"

namespace waymark {

// Not to be used from two threads at once.
class Preview {
 public:
  // Makes the site a first time. Throws EnvironmentError when what it is made from cannot be read; later that is a problem
  // like any other.
  explicit Preview(const PreviewOf& of);

  // Looks whether anything has changed, and makes the site again if so. Whether it did.
  bool refresh();
  // Whether the file that was written last has been written again: much sooner told than whether any has.
  bool newest_changed();
  // Of the last making, errors included.
  const Diagnostics& problems() const { return problems_; }
  // Whether the last making had errors, so that the site is an earlier one or there is none.
  bool behind() const { return problems_.has_errors(); }
  // A file of the last site that could be made, or of a school's own site in it.
  FileOfSite file(const std::string& path);

 private:
  void make();
  void take_inputs();

  std::variant<SchoolSite, TrustSite, GuidanceSite> site_;
  std::vector<std::filesystem::path> inputs_;  // of the last making
  std::string times_;                          // of them, before it
  std::optional<std::filesystem::path> newest_;  // of them, which somebody may be at work on; when somebody has asked
  std::string newest_time_;
  Diagnostics problems_;
  FileSet files_;
};

}  // namespace waymark
