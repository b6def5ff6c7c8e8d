// Documents are made to be edited, and a build makes them anew. So that nobody's edits are lost, a pack with
// documents keeps a record of their bytes. Must not know how documents are made.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "base/files.hpp"

namespace waymark {

// The record, to be published with the documents: data/documents.txt.
File record_of(const FileSet& documents);

// Reports each document that has been changed since it was recorded, of the pack in that folder or of all packs of a trust or country:
// also of a school that has left, whose pack a build removes.
void report_changed_documents(const std::filesystem::path& out, Diagnostics& diagnostics);

}  // namespace waymark
