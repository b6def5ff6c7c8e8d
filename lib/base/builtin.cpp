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

std::string npm_file(std::string_view path) {
  const auto files = files_of(npm_pieces);
  const auto* file = find_file(files, path);
  return file == nullptr ? std::string{} : file->bytes;
}

}  // namespace

FileSet builtin_content() { return files_of(content_pieces); }
FileSet builtin_theme() { return files_of(theme_pieces); }
FileSet builtin_starter_theme() { return files_of(starter_pieces); }

FileSet builtin_govuk_theme() {
  const auto styles = npm_file("govuk-frontend.css");
  if (styles.empty()) return {};
  auto files = files_of(govuk_pieces);
  for (auto& file : files) {
    if (file.path == "assets/brand.css") file.bytes.insert(0, styles);
  }
  return files;
}

std::string builtin_search() { return npm_file("minisearch.js"); }
std::string builtin_yaml_reader() { return npm_file("yaml.js"); }

std::string_view waymark_version() { return WAYMARK_VERSION; }

}  // namespace waymark
