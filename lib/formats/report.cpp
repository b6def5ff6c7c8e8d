#include "formats/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "formats/json.hpp"

namespace waymark {

namespace {

// A long line is shown around the place, so that the caret stays on the screen.
constexpr std::size_t shown_before = 60;
constexpr std::size_t shown_in_all = 120;

struct Paint {
  std::string_view strong, error, warning, quiet, plain;
};

Paint paint_for(Colours colours) {
  if (colours == Colours::off) return {};
  return {"\x1b[1m", "\x1b[1;35m", "\x1b[1;36m", "\x1b[2m", "\x1b[0m"};
}

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
  }
  return "";
}

std::string shown(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '\t', ' ');
  return printable(spaced);
}

// The source line and a line that underlines the place. Widths are of what is shown, where a control
// character takes several places.
std::string excerpt(const Diagnostic& d, const Paint& paint) {
  const std::string_view line = d.source_line;
  const auto before_all = first_characters(line, d.place.column - 1);
  const auto skip = count_characters(before_all) > shown_before ? count_characters(before_all) - shown_before : 0;
  const auto before = before_all.substr(first_characters(line, skip).size());
  const auto rest = first_characters(line.substr(before_all.size()), shown_in_all - std::min(shown_in_all, count_characters(before)));
  const auto marked = shown(first_characters(rest, d.width));
  const std::string_view lead = skip > 0 ? "…" : "";
  const auto number = fmt::format("{:>5}", d.place.line);
  const auto indent = count_characters(shown(before)) + (skip > 0 ? 1 : 0);
  return fmt::format("{}{} |{} {}{}{}\n{}{:>{}} |{} {:{}}{}{}{}\n", paint.quiet, number, paint.plain, lead, shown(before),
                     shown(rest), paint.quiet, "", number.size(), paint.plain, "", indent, paint.strong,
                     std::string(std::max<std::size_t>(1, count_characters(marked)), '^'), paint.plain);
}

std::string place_words(const Diagnostic& d) {
  return d.positioned ? fmt::format("{}:{}:{}", printable(d.path), d.place.line, d.place.column) : printable(d.path);
}

// GitHub's own escapes, for values and for properties.
std::string escaped_for_github(std::string_view text, bool property) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '%') {
      out += "%25";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string report_text(const Diagnostics& diagnostics, Colours colours) {
  const auto paint = paint_for(colours);
  std::string out;
  for (const auto& d : diagnostics.sorted()) {
    const auto place = place_words(d);
    out += fmt::format("{}{}{}{}{}{}:{} {} {}[{}]{}\n", paint.strong, place, place.empty() ? "" : ": ",
                       d.severity == Severity::error ? paint.error : paint.warning, severity_word(d.severity), "",
                       paint.plain, printable(d.message), paint.quiet, d.code, paint.plain);
    if (d.positioned) out += excerpt(d, paint);
    if (!d.hint.empty()) out += fmt::format("{}hint:{} {}\n", paint.strong, paint.plain, printable(d.hint));
    out += '\n';
  }
  return out;
}

std::string report_json(const Diagnostics& diagnostics) {
  JsonWriter json;
  json.object().key("format").value("waymark-diagnostics").key("version").value(1);
  json.key("errors").value(diagnostics.errors()).key("warnings").value(diagnostics.warnings());
  json.key("diagnostics").array();
  for (const auto& d : diagnostics.sorted()) {
    json.object().key("severity").value(severity_word(d.severity)).key("code").value(d.code).key("path").value(d.path);
    if (d.positioned) {
      json.key("line").value(d.place.line).key("column").value(d.place.column).key("width").value(d.width);
    }
    json.key("message").value(d.message).key("hint").value(d.hint).end();
  }
  json.end().end();
  return json.take();
}

std::string report_github(const Diagnostics& diagnostics) {
  std::string out;
  for (const auto& d : diagnostics.sorted()) {
    std::vector<std::string> properties;
    if (!d.path.empty()) properties.push_back("file=" + escaped_for_github(d.path, true));
    if (d.positioned) {
      properties.push_back(fmt::format("line={}", d.place.line));
      properties.push_back(fmt::format("col={}", d.place.column));
    }
    properties.push_back("title=" + escaped_for_github(d.code, true));
    const auto message = d.hint.empty() ? d.message : fmt::format("{} ({})", d.message, d.hint);
    out += fmt::format("::{} {}::{}\n", severity_word(d.severity), joined(properties, ","), escaped_for_github(message, false));
  }
  return out;
}

std::string report_count(const Diagnostics& diagnostics) {
  std::vector<std::string> parts;
  if (diagnostics.errors() > 0) parts.push_back(counted(diagnostics.errors(), "error", "errors"));
  if (diagnostics.warnings() > 0) parts.push_back(counted(diagnostics.warnings(), "warning", "warnings"));
  return listed(parts);
}

}  // namespace waymark
