#include "load/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "load/lint_parts.hpp"

namespace waymark {

namespace {

void lint_reviews(const Content& content, const Date& today, Diagnostics& diagnostics) {
  for (const auto& file : content.files) {
    const auto* node = file.facts.kind == YamlNode::Kind::map ? file.facts.find("review-by") : nullptr;
    if (node == nullptr) continue;
    const auto due = parse_date(node->text);
    if (!due || !(*due < today)) continue;
    diagnostics.warning(file.source, node->span, "review-overdue",
                        fmt::format("this file was to be reviewed by {}", in_words(*due)),
                        "check its facts against their sources, then put a later date");
  }
}

// Whether the title is the version, or goes on after it: `2026.10` is not `2026.1`.
bool begins_with_version(std::string_view title, std::string_view version) {
  if (!title.starts_with(version)) return false;
  const auto rest = title.substr(version.size());
  const auto goes_on = [](std::string_view text) { return !text.empty() && is_kebab_id(text.substr(0, 1)); };
  return !goes_on(rest) && !(rest.starts_with('.') && goes_on(rest.substr(1)));
}

void lint_shared(const Content& content, Diagnostics& diagnostics) {
  const auto& rubric = content.rubric;
  for (const auto& file : content.files) {
    if (file.kind == ContentKind::values) {
      for (std::size_t i = 0; i < rubric.values.size(); ++i) {
        if (content.values.used().count(rubric.values[i].id.text()) > 0) continue;
        const auto* list = file.facts.find("values");
        diagnostics.warning(file.source, list->items[i].span, "value-unused",
                            fmt::format("no text names the value `{}`", rubric.values[i].id.text()),
                            fmt::format("write {{{{{}}}}} where it is meant, or take it out", rubric.values[i].id.text()));
      }
    }
    if (file.kind == ContentKind::page && file.id == "changes") {
      const auto& sections = file.text.sections;
      if (!sections.empty() && begins_with_version(sections.front().title, rubric.version)) continue;
      diagnostics.warning(file.source, sections.empty() ? file.text.title_span : sections.front().span, "changes-version",
                          fmt::format("the newest change is not that of version {}, which rubric.md gives", rubric.version),
                          fmt::format("begin the first section with `## {}` and say what changed", rubric.version));
    }
  }
}

}  // namespace

const ContentFile& ContentFiles::of(ContentKind kind, std::string_view id) const {
  return *std::find_if(content_.files.begin(), content_.files.end(),
                       [&](const ContentFile& file) { return file.kind == kind && file.id == id; });
}

void ContentFiles::warn(ContentKind kind, std::string_view id, std::string_view code, std::string message,
                        std::string hint, Diagnostics& diagnostics) const {
  const auto& file = of(kind, id);
  diagnostics.warning(file.source, file.text.title_span, code, std::move(message), std::move(hint));
}

void ContentFiles::warn_at(ContentKind kind, std::string_view id, std::string_view key, std::string_view code,
                           std::string message, std::string hint, Diagnostics& diagnostics) const {
  const auto& file = of(kind, id);
  auto span = file.text.title_span;
  for (const auto& entry : file.facts.entries) {
    if (entry.key == key) span = entry.key_span;
  }
  diagnostics.warning(file.source, span, code, std::move(message), std::move(hint));
}

ReadingGrades lint(const Content& content, std::optional<Date> today, Diagnostics& diagnostics) {
  const ContentFiles files(content);
  lint_ways(content, files, diagnostics);
  lint_titles(content, files, diagnostics);
  lint_shared(content, diagnostics);
  if (today) lint_reviews(content, *today, diagnostics);
  return lint_wording(content, diagnostics);
}

Linted lint_files(FileSet files, std::string_view origin, std::optional<Date> today, Diagnostics& diagnostics) {
  auto content = read_content(std::move(files), origin, diagnostics);
  Linted linted;
  if (!diagnostics.has_errors()) linted.grades = lint(content, today, diagnostics);
  linted.rubric = std::move(content.rubric);
  return linted;
}

}  // namespace waymark
