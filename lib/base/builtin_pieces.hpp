// How files stand in the program: in pieces, because compilers limit the length of a literal. The arrays
// are written at build time by embed.cmake. For builtin.cpp and
// builtin_snapshot.cpp only.
#pragma once

#include <cstddef>

namespace waymark {

struct BuiltinPiece {
  const char* path;  // pieces of one file follow each other; a null path ends the array
  const char* bytes;
  std::size_t size;
};

extern const BuiltinPiece content_pieces[];
extern const BuiltinPiece theme_pieces[];
extern const BuiltinPiece starter_pieces[];
extern const BuiltinPiece govuk_pieces[];
extern const BuiltinPiece npm_pieces[];
extern const BuiltinPiece snapshot_pieces[];

extern const char program_mark_text[];  // written by source_mark.cmake

}  // namespace waymark
