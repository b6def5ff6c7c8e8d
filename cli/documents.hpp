// The documents of a build, as its command needs them: asked for, added to the files, and told about. Must not know
// how a document is made.
#pragma once

#include <string>
#include <vector>

#include "console.hpp"
#include "exit_code.hpp"
#include "options.hpp"
#include "publish/documents.hpp"

namespace waymark {

// Adds those that the options ask for. Says which could not be made. Throws EnvironmentError when the reference
// document cannot be read.
std::vector<DocumentProblem> add_documents(const BuildOptions& options, const Kit& kit, const Assessed& school, FileSet& files);

// Documents that the pack in that folder has and the coming one has not.
std::vector<std::string> documents_left_out(const std::filesystem::path& out, const FileSet& files);

// What became of them, once the pack is there: done, or the environment when one could not be made.
ExitCode tell_documents(const BuildOptions& options, const std::vector<std::string>& left_out,
                        const std::vector<DocumentProblem>& problems, const Console& console);

}  // namespace waymark
