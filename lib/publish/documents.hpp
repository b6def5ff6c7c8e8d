// The strategy as a Word document and as a PDF, made by other programs from the pack's own files: pandoc from its
// text, a browser from its page. Must not know what the strategy says, nor where the pack goes.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/files.hpp"
#include "publish/word_look.hpp"

namespace waymark {

inline constexpr std::string_view word_path = "data/strategy.docx";
inline constexpr std::string_view pdf_path = "data/strategy.pdf";

struct DocumentWish {
  bool docx = false;
  bool pdf = false;
  std::optional<std::filesystem::path> reference;  // a .docx to take styles from, in place of ours
  std::string own_reference;                       // the same as bytes, where no file is named; may be empty
  WordLook look;                                   // where there is neither
  Date date;                                       // that the documents carry: the same input, the same bytes
};

// Why a document could not be made, and what to do: sentences for people.
struct DocumentProblem {
  std::string message;
  std::string hint;
};

struct Documents {
  FileSet files;  // sorted by path
  std::vector<DocumentProblem> problems;
};

// `site` is the whole pack. Works in a folder of its own for temporary files, which it removes. Throws
// EnvironmentError when it cannot have one.
Documents make_documents(const FileSet& site, const DocumentWish& wish);

}  // namespace waymark
