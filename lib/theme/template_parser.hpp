// The text of a template taken apart into pieces: literal text and tags, sections matched with their ends,
// lines that hold only a tag taken out. Must not know views: what a name means is the compiler's question.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "theme/html_scan.hpp"
#include "theme/report_once.hpp"

namespace waymark {

enum class PieceKind { literal, value, section, inverted, end, partial };

struct Piece {
  PieceKind kind = PieceKind::literal;
  Span span;                             // the text, or the whole tag with its braces
  std::string_view name;                 // of a tag; lies in the source's text
  HtmlPlace place = HtmlPlace::content;  // of a value
  std::size_t end = 0;                   // of a section: the index of its end, or the number of pieces
};

struct ParsedTemplate {
  const Source* source = nullptr;
  std::vector<Piece> pieces;
};

// Reports what is wrong with the template by itself, and gives what could be read. The source must outlive
// the result.
ParsedTemplate parse_template(const Source& source, ReportOnce& problems);

// "`{{#steps}}`", for messages.
std::string tag_text(std::string_view sigil, std::string_view name);

}  // namespace waymark
