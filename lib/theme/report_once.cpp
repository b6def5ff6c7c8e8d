#include "theme/report_once.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/text.hpp"

namespace waymark {

void ReportOnce::error(const Source& source, Span span, std::string_view code, std::string message,
                       std::string hint) {
  if (!told_.emplace(source.name, span.offset, code).second) return;
  diagnostics_->error(source, span, code, std::move(message), std::move(hint));
}

std::string backquoted(std::string_view text) {
  const auto shown = first_characters(text, 40);
  return fmt::format("`{}{}`", printable(shown), shown.size() < text.size() ? "…" : "");
}

}  // namespace waymark
