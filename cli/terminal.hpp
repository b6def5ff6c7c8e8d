// What each system does in its own way around the program: its terminal, its signals.
#pragma once

namespace waymark {

bool standard_error_is_terminal();

// A file over the size that the system allows becomes an error that can be told, not the end of the program.
void let_large_files_fail();

}  // namespace waymark
