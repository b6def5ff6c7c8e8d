// One school's pack: every page and file, as paths and bytes. Must not know the disk.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/files.hpp"
#include "model/progress.hpp"
#include "pages/make_views.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// The pages' templates, compiled once for every school, and what else all packs share.
struct PageTemplates {
  Template index;
  Template roadmap;
  Template progress;
  Template governors;
  Template strategy;
  Template area;
  Template checklist;
  Template standards;
  Template method;
  Template get_help;
};

PageTemplates compile_pages(const Theme& theme, Diagnostics& diagnostics);

// Which files a pack has, for those who do not want all of them.
struct PackParts {
  bool pages = true, json = true, csv = true, xlsx = true, ics = true, md = true;
  bool operator==(const PackParts&) const = default;
};

enum class Threads {
  two,  // one makes the pages, the other what is in data/
  one,  // where every thread has a pack of its own to make
};

// How a pack is made, and what it says of that.
struct Made {
  std::optional<Date> date;  // in place of the answers' own
  std::string waymark;       // the program's version
  PackParts parts = {};
  Threads threads = Threads::two;
};

// With a page about what has moved, where an earlier cycle is known (else null). Each file is given as soon as it is made.
void make_pack(const Assessment& school, const Theme& theme, const PageTemplates& templates, const Made& made, const Progress* progress,
               const TakeFile& take);

}  // namespace waymark
