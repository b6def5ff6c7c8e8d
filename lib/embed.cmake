# Writes the files of FOLDER that LIST names, one a line, as the array SYMBOL of base/builtin_pieces.hpp
# to OUTPUT. Every byte becomes an escape, so that no text can be mistaken for C++ or for CMake.
# Pieces stay below 8 KB because some compilers refuse longer literals.
cmake_minimum_required(VERSION 3.25)

set(piece_digits 16000)  # two hexadecimal digits a byte
file(STRINGS "${LIST}" files)

set(body "")
foreach(file IN LISTS files)
  if(NOT file MATCHES "^[A-Za-z0-9._/-]+$")
    message(FATAL_ERROR "${FOLDER}/${file}: rename this file, only A-Z a-z 0-9 . _ - are allowed in its name")
  endif()
  file(READ "${FOLDER}/${file}" digits HEX)
  string(LENGTH "${digits}" length)
  set(from 0)
  while(TRUE)  # once for an empty file
    string(SUBSTRING "${digits}" ${from} ${piece_digits} piece)
    string(LENGTH "${piece}" piece_length)
    math(EXPR size "${piece_length} / 2")
    string(REGEX REPLACE "(..)" "\\\\x\\1" literal "${piece}")
    string(APPEND body "    {\"${file}\", \"${literal}\", ${size}},\n")
    math(EXPR from "${from} + ${piece_digits}")
    if(NOT from LESS length)
      break()
    endif()
  endwhile()
endforeach()

file(WRITE "${OUTPUT}" "// Made by lib/embed.cmake; do not edit.
#include \"base/builtin_pieces.hpp\"

namespace waymark {

const BuiltinPiece ${SYMBOL}[] = {
${body}    {nullptr, nullptr, 0},
};

}  // namespace waymark
")
