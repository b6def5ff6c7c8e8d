// Looks at Markdown before it is parsed, in one pass over its lines, and refuses what cmark-gfm
// 0.29.0.gfm.6 is slow on. Counts generously: what it lets through is cheap to parse, and what people
// write passes. Must not know cmark-gfm; what only the parsed tree can tell is checked there.
#pragma once

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "formats/markdown.hpp"

namespace waymark {

// Whether the part may be parsed. Reports, once each: too many bytes in all or without a blank line, deep
// nesting, wide or mostly empty tables, many comments, and addresses kept apart from their links
// (`[words]: address`), which could be repeated until memory ran out.
bool guard_markdown(const Source& source, Span part, const MarkdownLimits& limits,
                    Diagnostics& diagnostics);

}  // namespace waymark
