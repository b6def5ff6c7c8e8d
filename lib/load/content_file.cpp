#include "load/content_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/each.hpp"
#include "base/spelling.hpp"
#include "load/content.hpp"

namespace waymark {

namespace {

// Facts that could not be read would be reported again as left out, so the file is then not usable.
bool read_content_file(ContentFile& file, const NamedValues& values, Diagnostics& diagnostics) {
  if (!check_text(file.source, content_file_limit, diagnostics)) return false;
  const auto parts = find_front_matter(file.source, diagnostics);
  if (!parts.found) return false;
  Diagnostics of_facts;
  file.facts = read_yaml(file.source, parts.facts, {}, of_facts);
  const bool usable = !of_facts.has_errors() || !file.facts.entries.empty();
  diagnostics.append(of_facts);
  values.fill(file.source, file.facts, diagnostics);
  file.text = read_markdown(file.source, parts.text, {}, diagnostics, &values);
  return usable;
}

}  // namespace

std::vector<bool> read_content_files(const std::vector<ContentFile*>& files, const NamedValues& values, Diagnostics& diagnostics) {
  struct Reading {
    bool usable = false;
    Diagnostics diagnostics;
  };
  std::vector<Reading> readings(files.size());
  for_each_below(files.size(), jobs_worth(files.size()), [&](std::size_t i) {
    readings[i].usable = read_content_file(*files[i], values, readings[i].diagnostics);
  });
  std::vector<bool> usable;
  for (const auto& reading : readings) {
    usable.push_back(reading.usable);
    diagnostics.append(reading.diagnostics);
  }
  return usable;
}

Sections::Sections(const ContentFile& file, Diagnostics& diagnostics)
    : file_(&file), diagnostics_(&diagnostics) {}

const MarkdownSection* Sections::take(std::string_view title) {
  taken_.push_back(title);
  const auto& sections = file_->text.sections;
  const auto at = std::find_if(sections.begin(), sections.end(),
                               [&](const MarkdownSection& section) { return section.title == title; });
  if (at == sections.end()) {
    missing_.push_back(title);
    return nullptr;
  }
  if (at->html.empty()) {
    diagnostics_->error(file_->source, at->span, "empty-section",
                        fmt::format("the section `## {}` has no text yet", title),
                        "write its text below the heading");
    return nullptr;
  }
  return &*at;
}

Prose Sections::prose(std::string_view title) {
  const auto* section = take(title);
  return section == nullptr ? Prose{} : Prose{section->text, section->html};
}

void Sections::finish() {
  for (const auto& section : file_->text.sections) {
    if (std::find(taken_.begin(), taken_.end(), section.title) != taken_.end()) continue;
    diagnostics_->error(file_->source, section.span, "unknown-section",
                        fmt::format("no page shows a section called `{}`", section.title),
                        did_you_mean(section.title, taken_));
    std::erase(missing_, nearest(section.title, taken_));
  }
  for (const auto title : missing_) {
    diagnostics_->error(file_->source, file_->text.title_span, "missing-section",
                        fmt::format("the section `## {}` is not there yet", title),
                        "add the heading on a line of its own, and its text below");
  }
  missing_.clear();
}

}  // namespace waymark
