// The three sites that a preview can show, each made in memory as often as it is asked for, with what has not changed since
// the last time kept. Must not know when that is.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "load/content_again.hpp"
#include "model/trust.hpp"
#include "pipeline.hpp"
#include "pipeline/trust.hpp"

namespace waymark {

struct PreviewOf {
  std::filesystem::path answers;  // a school's file or a trust's folder; empty for the guidance
  Choices choices;
  Edition edition = Edition::internal;  // of a school
  std::optional<Date> date = {};
  std::size_t jobs = 1;  // how many schools of a trust at once
};

// A file, and all of the site that it is of; null where there is none. They stay as long as nothing is made again.
struct FileOfSite {
  const File* file = nullptr;
  const FileSet* site = nullptr;
};

// Each has `inputs`, the files and folders that it is made from as far as is known, and `make`, which reports what is
// wrong; with errors, what it gives is not fit to show. Both throw EnvironmentError when something cannot be read.

class SchoolSite {
 public:
  explicit SchoolSite(PreviewOf of) : of_(std::move(of)) {}
  std::vector<std::filesystem::path> inputs() const;
  FileSet make(Diagnostics& diagnostics);

 private:
  PreviewOf of_;
  ContentAgain content_;
  std::string kit_times_;  // of what the kit is read from, when it was
  std::optional<Kit> kit_;
  Diagnostics kit_problems_;
};

class GuidanceSite {
 public:
  explicit GuidanceSite(PreviewOf of) : of_(std::move(of)) {}
  std::vector<std::filesystem::path> inputs() const;
  FileSet make(Diagnostics& diagnostics);

 private:
  PreviewOf of_;
  ContentAgain content_;
};

// Schools that have not changed are not looked at again. A school's own pages are made when somebody asks for one.
class TrustSite {
 public:
  explicit TrustSite(PreviewOf of) : of_(std::move(of)) {}
  std::vector<std::filesystem::path> inputs() const;
  FileSet make(Diagnostics& diagnostics);
  FileOfSite school_file(const std::string& path);  // schools/ID/…

 private:
  struct Known {
    std::string mark;
    SchoolSummary summary;
  };
  std::vector<std::filesystem::path> kit_inputs() const;
  void read_kit(Diagnostics& diagnostics);
  std::map<std::string, std::string> mark_schools() const;

  PreviewOf of_;
  std::string kit_times_, kit_mark_;
  std::optional<TrustKit> trust_;
  Diagnostics kit_problems_;
  std::map<std::string, Known> known_;  // by id; of those without any problem
  std::string shown_;                   // the id of the school whose files these are
  FileSet shown_files_;
};

}  // namespace waymark
