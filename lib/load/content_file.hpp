// One content file, split into facts and text, and how its sections are taken. Shared by the readers of
// each kind of content; must not know any kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/id.hpp"
#include "base/source.hpp"
#include "formats/markdown.hpp"
#include "formats/yaml.hpp"
#include "formats/facts.hpp"
#include "model/rubric.hpp"

namespace waymark {

struct ContentFile {
  Source source;
  std::string id;  // from the file's name, or an area's folder
  AreaId area;     // of the folder it stands in, where there is one
  YamlNode facts;
  MarkdownDocument text;
};

// Splits and reads `file`. False when it cannot be used at all.
bool read_content_file(ContentFile& file, Diagnostics& diagnostics);

// Takes the sections of a file by name and, at the end, reports those that nobody took.
class Sections {
 public:
  Sections(const ContentFile& file, Diagnostics& diagnostics);
  // Null, and reported, when it is not there or empty.
  const MarkdownSection* take(std::string_view title);
  Prose prose(std::string_view title);
  void finish();

 private:
  const ContentFile* file_;
  Diagnostics* diagnostics_;
  std::vector<std::string_view> taken_;
  std::vector<std::string_view> missing_;
};

// Ids that content refers to. Those of files are known from their paths before any file is read, so that
// every reference can be checked where it stands.
struct Known {
  KnownIds stages{"stage", {}};
  KnownIds pillars{"pillar", {}};
  KnownIds roles{"role", {}};
  KnownIds phases{"phase", {}};
  KnownIds terms{"term", {}};
  KnownIds questions{"question", {}};
  KnownIds steps{"step", {}};
  KnownIds goals{"goal", {}};
};

Rubric read_rubric_file(const ContentFile& file, Diagnostics& diagnostics);
Area read_area(const ContentFile& file, const Known& known, Diagnostics& diagnostics);
Question read_question(const ContentFile& file, const Known& known, const Area& area, std::size_t levels,
                       Diagnostics& diagnostics);
Step read_step(const ContentFile& file, const Known& known, std::size_t levels, Diagnostics& diagnostics);
Goal read_goal(const ContentFile& file, Diagnostics& diagnostics);
Page read_page(const ContentFile& file, Diagnostics& diagnostics);

// What holds between files: each id once, steps that do not need themselves. `files` are those that
// `rubric` was read from.
void check_rubric(const Rubric& rubric, const std::vector<ContentFile>& files, Diagnostics& diagnostics);

// That nothing is left out: areas, something in each to score it by, the pages that every pack has. Only for
// content of which every file could be read.
void check_complete(const Rubric& rubric, const std::vector<ContentFile>& files, std::string_view origin,
                    Diagnostics& diagnostics);

}  // namespace waymark
