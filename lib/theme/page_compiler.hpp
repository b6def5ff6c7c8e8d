// One page's template made into a program: names become fields and registers, partials are filled in where
// they are used. Must not know how templates are written or where they come from.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "theme/fields.hpp"
#include "theme/program.hpp"
#include "theme/report_once.hpp"
#include "theme/template_parser.hpp"

namespace waymark {

struct Partial {
  std::string_view name;
  const Source* source = nullptr;
  std::optional<ParsedTemplate> parsed = {};  // when it has been read

  const ParsedTemplate& read(ReportOnce& problems) {
    if (!parsed) parsed = parse_template(*source, problems);
    return *parsed;
  }
};

inline constexpr std::size_t max_pieces = 100'000;           // of a page, its partials filled in
inline constexpr std::size_t max_literal_bytes = 4U << 20U;  // of a page, its partials filled in

// Reports names, partials and nesting that cannot be; what is in order goes into the program.
// Partials that it uses are read.
Program compile_page(const ParsedTemplate& page, const ViewType& type, std::vector<Partial>& partials, ReportOnce& problems);

}  // namespace waymark
