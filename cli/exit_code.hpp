// How a command ended, as scripts see it.
#pragma once

namespace waymark {

enum class ExitCode {
  done = 0,
  input = 1,        // the input has errors, or a check found differences: nothing was written
  usage = 2,        // the command line is wrong
  environment = 3,  // unreadable, disk full, locked
  bug = 4,
  interrupted = 130,  // Ctrl-C, or asked to end: as shells know it
};

}  // namespace waymark
