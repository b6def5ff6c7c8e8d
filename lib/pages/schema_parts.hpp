// What the schemas of all results share. Must not know any of them.
#pragma once

#include <string_view>

#include "pages/schema_writer.hpp"

namespace waymark {

// What the file is, and what it was made with. `id` is of definitions.
void need_origin(SchemaWriter& schema, std::string_view format, int version);
// The levels, and which of them meets a standard. `level` is of definitions.
void need_levels(SchemaWriter& schema);

}  // namespace waymark
