// One page's template made into a program: names become fields and registers, partials are filled in where
// they are used. Must not know how templates are written or where they come from.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "theme/fields.hpp"
#include "theme/program.hpp"
#include "theme/report_once.hpp"
#include "theme/template_parser.hpp"

namespace waymark {

struct Partial {
  std::string_view name;
  ParsedTemplate parsed;
};

inline constexpr std::size_t max_pieces = 100'000;           // of a page, its partials filled in
inline constexpr std::size_t max_literal_bytes = 4U << 20U;  // of a page, its partials filled in

// Reports names, partials and nesting that cannot be; what is in order goes into the program.
Program compile_page(const ParsedTemplate& page, const ViewType& type, const std::vector<Partial>& partials,
                     ReportOnce& problems);

}  // namespace waymark
