#include "base/builtin.hpp"

#include "base/builtin_pieces.hpp"

namespace waymark {

namespace {

FileSet files_of(const BuiltinPiece* piece) {
  FileSet files;
  for (; piece->path != nullptr; ++piece) {
    if (files.empty() || files.back().path != piece->path) files.push_back({piece->path, {}});
    files.back().bytes.append(piece->bytes, piece->size);
  }
  return files;
}

}  // namespace

FileSet builtin_content() { return files_of(content_pieces); }
FileSet builtin_theme() { return files_of(theme_pieces); }

std::string builtin_search() {
  const auto files = files_of(search_pieces);
  return files.empty() ? std::string{} : files.front().bytes;
}

std::string_view waymark_version() { return WAYMARK_VERSION; }

}  // namespace waymark
