// The flow for all schools of a trust. Must not know the command line, nor where the files are put.
#pragma once

#include <optional>

#include "pipeline.hpp"

namespace waymark {

// The trust's own pages, and the packs of all schools, each in schools/ID/. Nothing when a file has errors.
std::optional<FileSet> make_trust_files(const Kit& kit, const TrustFolder& folder, const Made& made, Diagnostics& diagnostics);

}  // namespace waymark
