// The part of the schema of data/results.json that tells what has moved since an earlier cycle. Must not know the rest
// of it.
#pragma once

#include "pages/schema_writer.hpp"

namespace waymark {

// The names of the object `progress`.
void describe_progress(SchemaWriter& schema);

}  // namespace waymark
