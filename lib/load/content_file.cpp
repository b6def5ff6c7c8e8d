#include "load/content_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/share_out.hpp"
#include "base/spelling.hpp"
#include "load/content.hpp"

namespace waymark {

namespace {

// One file while it is read. Facts and text may be read on different threads.
struct Reading {
  ContentFile* file = nullptr;
  bool usable = false;
  FrontMatter parts;
  Diagnostics first, facts, text;

  void split() {
    usable = check_text(file->source, content_file_limit, first);
    if (!usable) return;
    parts = find_front_matter(file->source, first);
    usable = parts.found;
  }
  void read_facts() {
    if (usable) file->facts = read_yaml(file->source, parts.facts, {}, facts);
  }
  void read_text(NamedValues& values) {
    if (usable) file->text = read_markdown(file->source, parts.text, {}, text, &values);
  }
  // Facts that could not be read would be reported again as left out.
  bool finish(NamedValues& values, Diagnostics& diagnostics) {
    diagnostics.append(first);
    if (!usable) return false;
    diagnostics.append(facts);
    values.fill(file->source, file->facts, diagnostics);
    diagnostics.append(text);
    return !facts.has_errors() || !file->facts.entries.empty();
  }
};

}  // namespace

std::vector<bool> read_content_files(const std::vector<ContentFile*>& files, NamedValues& values, Diagnostics& diagnostics) {
  std::vector<Reading> readings(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) readings[i].file = files[i];
  share_out(readings.size(), [&](std::size_t i) { readings[i].split(); });
  // Only Markdown has to stay on one thread.
  const auto read_texts = [&] {
    for (auto& reading : readings) reading.read_text(values);
  };
  share_out(readings.size(), read_texts, [&](std::size_t i) { readings[i].read_facts(); });
  std::vector<bool> usable;
  for (auto& reading : readings) usable.push_back(reading.finish(values, diagnostics));
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
