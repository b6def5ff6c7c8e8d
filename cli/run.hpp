// The program: reads the command line, runs the command, and turns whatever happened into an exit code.
#pragma once

namespace waymark {

int run(int argc, const char* const* argv);

}  // namespace waymark
