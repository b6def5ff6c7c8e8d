// What each system does in its own way around the program: its terminal, its signals, its memory.
#pragma once

namespace waymark {

bool standard_error_is_terminal();

// A file over the size that the system allows becomes an error that can be told, not the end of the program.
void let_large_files_fail();

// Memory that is given back is kept for the next use: asking the system for each page of it again took a fifth
// of the time of a pack.
void keep_memory();

}  // namespace waymark
