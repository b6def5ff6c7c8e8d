#include "base/diagnostics.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/text.hpp"

namespace waymark {

namespace {

Diagnostic positioned(Severity severity, const Source& source, Span span, std::string_view code,
                      std::string message, std::string hint) {
  Diagnostic d;
  d.severity = severity;
  d.code = code;
  d.path = source.name;
  d.place = place_of(source.text, span.offset);
  d.positioned = true;
  const auto line = line_at(source.text, span.offset);
  d.source_line = line;
  const auto at = std::min(span.offset, source.text.size());
  const auto shown = std::string_view(source.text).substr(at, span.length);
  d.width = std::max<std::size_t>(1, count_characters(shown.substr(0, shown.find_first_of("\r\n"))));
  d.message = std::move(message);
  d.hint = std::move(hint);
  return d;
}

Diagnostic whole_file(Severity severity, std::string_view path, std::string_view code,
                      std::string message, std::string hint) {
  Diagnostic d;
  d.severity = severity;
  d.code = code;
  d.path = path;
  d.message = std::move(message);
  d.hint = std::move(hint);
  return d;
}

}  // namespace

void Diagnostics::error(const Source& source, Span span, std::string_view code, std::string message,
                        std::string hint) {
  add(positioned(Severity::error, source, span, code, std::move(message), std::move(hint)));
}

void Diagnostics::warning(const Source& source, Span span, std::string_view code,
                          std::string message, std::string hint) {
  add(positioned(Severity::warning, source, span, code, std::move(message), std::move(hint)));
}

void Diagnostics::error(std::string_view path, std::string_view code, std::string message,
                        std::string hint) {
  add(whole_file(Severity::error, path, code, std::move(message), std::move(hint)));
}

void Diagnostics::warning(std::string_view path, std::string_view code, std::string message,
                          std::string hint) {
  add(whole_file(Severity::warning, path, code, std::move(message), std::move(hint)));
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  items_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  auto items = items_;
  std::stable_sort(items.begin(), items.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.path, a.place.line, a.place.column) <
           std::tie(b.path, b.place.line, b.place.column);
  });
  return items;
}

void Diagnostics::append(const Diagnostics& other) {
  const auto told = static_cast<std::ptrdiff_t>(items_.size());
  for (const auto& item : other.items_) {
    if (std::find(items_.begin(), items_.begin() + told, item) == items_.begin() + told) add(item);
  }
}

}  // namespace waymark
