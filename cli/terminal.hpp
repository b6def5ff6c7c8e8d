// What each system does in its own way around the program: its terminal, its signals, its memory.
#pragma once

#include <cstddef>

namespace waymark {

bool standard_error_is_terminal();
// Whether a line on it can be written over.
bool standard_error_takes_progress();

// From here on the first Ctrl-C, or request to end, is kept until somebody asks. A second one ends the program.
void watch_for_interrupts();
bool was_interrupted();
// Throws Interrupted when there was one.
void stop_if_interrupted();
class Interrupted {};

// How many threads work at once: as many as asked for, or as there are cores for 0.
std::size_t jobs_of(std::size_t asked);

// A file over the size that the system allows becomes an error that can be told, not the end of the program.
void let_large_files_fail();

// Memory that is given back is kept for the next use: asking the system for each page of it again took a fifth
// of the time of a pack.
void keep_memory();

}  // namespace waymark
