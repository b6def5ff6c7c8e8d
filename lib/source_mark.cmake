# Writes a mark of the files that LIST names, one a line, to OUTPUT as program_mark_text of base/builtin_pieces.hpp.
cmake_minimum_required(VERSION 3.25)

file(STRINGS "${LIST}" files)
set(marks "")
foreach(file IN LISTS files)
  file(SHA256 "${file}" mark)
  cmake_path(GET file FILENAME name)
  string(APPEND marks "${name} ${mark}\n")
endforeach()
string(SHA256 mark "${marks}")
file(WRITE "${OUTPUT}" "// Made by lib/source_mark.cmake; do not edit.
#include \"base/builtin_pieces.hpp\"

namespace waymark {

const char program_mark_text[] = \"${mark}\";

}  // namespace waymark
")
