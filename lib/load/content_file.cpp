#include "load/content_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "load/content.hpp"

namespace waymark {

bool read_content_file(ContentFile& file, NamedValues& values, Diagnostics& diagnostics) {
  if (!check_text(file.source, content_file_limit, diagnostics)) return false;
  const auto parts = find_front_matter(file.source, diagnostics);
  if (!parts.found) return false;
  Diagnostics reading;
  file.facts = read_yaml(file.source, parts.facts, {}, reading);
  diagnostics.append(reading);
  values.fill(file.source, file.facts, diagnostics);
  file.text = read_markdown(file.source, parts.text, {}, diagnostics, &values);
  // Facts that could not be read would be reported again as left out.
  return !reading.has_errors() || !file.facts.entries.empty();
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
