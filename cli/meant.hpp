// From the words of a command line to what was meant by them. Must not know how the words were found, nor what the
// commands do.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "options.hpp"

namespace waymark {

// The command line is wrong: a message, and what to do.
struct WrongUsage {
  std::string message;
  std::string hint;
};

// Every command's options as they were typed, before they are turned into what was meant.
struct Typed {
  std::string answers, address, set, phase, before, after, old_content;
  std::vector<std::string> many_answers, changes;
  std::string out, content, theme, date, format, explain, folder, what, edition, reference, jobs, baseline, shard, port;
  std::string trust, register_file, cycle, spreadsheet, map, school, urn;
  std::vector<std::string> only, parts;
  bool strict = false, docx = false, pdf = false, keep_respondent = false, force = false, keep_going = false;
};

using Meant = std::variant<Options, WrongUsage>;
Meant meant_by(std::string_view command, Typed typed);

}  // namespace waymark
