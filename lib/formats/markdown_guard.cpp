#include "formats/markdown_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>

#include "base/text.hpp"

namespace waymark {

namespace {

// cmark-gfm reads the paragraph so far again for each line that could be the second line of a table, the
// rest of the paragraph for each `<!` and `<?`, and the cells of a row so far for each new cell.
constexpr std::size_t most_table_starts = 8;
constexpr std::size_t most_markup_starts = 16;
constexpr std::ptrdiff_t most_bars = 100;

// What `read_marks` looks at; all else is passed over.
constexpr std::array<bool, 256> mark_bytes() {
  std::array<bool, 256> marks{};
  for (const char c : std::string_view("\\[]<")) marks[static_cast<unsigned char>(c)] = true;
  return marks;
}

constexpr auto marks = mark_bytes();

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The end of a bullet, list number, quotation mark or task box at `i`, or `i` when there is none.
std::size_t past_marker(std::string_view line, std::size_t i) {
  const auto space_at = [&](std::size_t k) { return k >= line.size() || is_space(line[k]); };
  if (line[i] == '>') return i + 1;
  if ((line[i] == '-' || line[i] == '+' || line[i] == '*') && space_at(i + 1)) return i + 1;
  if (line[i] == '[' && i + 2 < line.size() && line[i + 2] == ']' && space_at(i + 3)) return i + 3;
  auto k = i;
  while (k < line.size() && is_digit(line[k])) ++k;
  const bool number = k > i && k < line.size() && (line[k] == '.' || line[k] == ')') && space_at(k + 1);
  return number ? k + 1 : i;
}

// A line across the page: three or more of one of these characters and nothing else.
bool is_rule(std::string_view line) {
  const auto mark = line.front();
  if (mark != '-' && mark != '*' && mark != '_') return false;
  return std::all_of(line.begin(), line.end(), [&](char c) { return c == mark || is_space(c); }) &&
         std::count(line.begin(), line.end(), mark) >= 3;
}

struct Beginning {
  std::size_t offset = 0;  // of the text after the markers
  std::size_t markers = 0;
};

// Stops after `most` markers.
Beginning beginning_of(std::string_view line, std::size_t most) {
  Beginning at;
  for (;;) {
    while (at.offset < line.size() && is_space(line[at.offset])) ++at.offset;
    if (at.offset == line.size() || is_rule(line.substr(at.offset))) return at;
    const auto next = past_marker(line, at.offset);
    if (next == at.offset) return at;
    at.offset = next;
    if (++at.markers == most) return at;
  }
}

class Guard {
 public:
  Guard(const Source& source, const MarkdownLimits& limits, Diagnostics& diagnostics)
      : source_(source), limits_(limits), diagnostics_(diagnostics) {}

  bool passes(Span part) {
    if (part.length > limits_.bytes) {
      refuse({part.offset, 1}, "markdown-too-large",
             fmt::format("this text is longer than {}", size_in_words(limits_.bytes)),
             "move some of it to another file");
      return false;
    }
    const auto text = std::string_view(source_.text).substr(part.offset, part.length);
    for (const auto& line : lines_of(text)) read_line(text.substr(line.offset, line.length), part.offset + line.offset);
    return said_.empty();
  }

 private:
  // What is known of the lines since the last blank one: a paragraph, a list without gaps, a table.
  struct Run {
    std::size_t offset = 0;
    std::size_t bytes = 0;
    std::size_t lines = 0;
    std::size_t open_brackets = 0;
    std::size_t table_starts = 0;
    std::size_t columns = 0;
    std::size_t markup_starts = 0;
    std::size_t label = std::string::npos;  // offset of a `[` that begins a line and is still open
  };

  void read_line(std::string_view line, std::size_t offset) {
    const auto beginning = beginning_of(line, limits_.nesting + 1);
    if (beginning.offset == line.size() && beginning.markers == 0) {
      run_ = {};
      return;
    }
    if (run_.lines++ == 0) run_.offset = offset;
    run_.bytes += line.size() + 1;
    if (run_.bytes > limits_.block_bytes) {
      refuse({run_.offset, 1}, "markdown-too-large",
             fmt::format("more than {} stand here without an empty line", size_in_words(limits_.block_bytes)),
             "put an empty line between paragraphs, and between the parts of a long list");
    }
    if (beginning.markers > limits_.nesting) too_deep({offset, line.size()});
    read_marks(line, offset, beginning.offset);
    read_table(line, offset);
  }

  void read_marks(std::string_view line, std::size_t offset, std::size_t begin) {
    for (auto i = begin; i < line.size(); ++i) {
      if (!marks[static_cast<unsigned char>(line[i])]) continue;
      const char next = i + 1 < line.size() ? line[i + 1] : '\n';
      switch (line[i]) {
        case '\\':
          ++i;
          break;
        case '[':
          run_.label = i == begin ? offset + i : std::string::npos;
          if (++run_.open_brackets > limits_.nesting) too_deep({offset + i, 1});
          break;
        case ']':
          if (run_.label != std::string::npos && next == ':') refuse_definition(offset + i + 2);
          run_.label = std::string::npos;
          if (run_.open_brackets > 0) --run_.open_brackets;
          break;
        case '<':
          if ((next == '!' || next == '?') && ++run_.markup_starts > most_markup_starts) {
            refuse({offset + i, 2}, "markdown-html", "this is HTML, which content cannot use",
                   "take it out, or put a backslash before < to show the sign itself");
          }
          break;
        default:
          break;
      }
    }
  }

  void read_table(std::string_view line, std::size_t offset) {
    const bool has_bars = line.find('|') != std::string_view::npos;
    if (has_bars && std::count(line.begin(), line.end(), '|') > most_bars) too_wide({offset, line.size()});
    const auto last = line.find_last_not_of("|-: \t\v\f");
    const auto tail = line.substr(last == std::string_view::npos ? 0 : last + 1);
    // What stands before may be markers, so only its end must look like the second line of a table.
    if (tail.find('-') != std::string_view::npos && tail.find_first_of("|:") != std::string_view::npos) {
      const auto bars = static_cast<std::size_t>(std::count(tail.begin(), tail.end(), '|'));
      // Bars at both ends are no columns of their own.
      if (bars > limits_.table_columns + 1) too_wide({offset, line.size()});
      if (++run_.table_starts > most_table_starts) {
        refuse({offset, line.size()}, "markdown-too-large",
               fmt::format("more than {} tables begin here without an empty line between them",
                           most_table_starts),
               "put an empty line after each table");
      }
      run_.columns = std::max(run_.columns, bars + 1);
    }
    // Short rows are filled up with empty cells: a small text could become a huge table.
    if (run_.columns > 3 && run_.lines * run_.columns > run_.bytes) {
      refuse({run_.offset, 1}, "markdown-too-large", "most cells of this table are missing",
             "give every row as many cells as the table has columns");
    }
  }

  void too_wide(Span span) {
    refuse(span, "markdown-too-large",
           fmt::format("this table has more than {} columns", limits_.table_columns),
           "split it into smaller tables");
  }

  void refuse_definition(std::size_t end) {
    refuse({run_.label, end - run_.label}, "markdown-reference",
           "the address of a link must stand with its words, not on a line of its own",
           "write the link as [words](https://example.org)");
  }

  void too_deep(Span span) {
    refuse(span, "markdown-too-deep", "too much is nested here, one thing inside another",
           fmt::format("use at most {} lists, quotations or brackets inside each other", limits_.nesting));
  }

  // Each problem once: a text that has one often has hundreds.
  void refuse(Span span, std::string_view code, std::string message, std::string hint) {
    if (!said_.insert(message).second) return;
    diagnostics_.error(source_, span, code, std::move(message), std::move(hint));
  }

  const Source& source_;
  const MarkdownLimits& limits_;
  Diagnostics& diagnostics_;
  Run run_;
  std::set<std::string> said_;
};

}  // namespace

bool guard_markdown(const Source& source, Span part, const MarkdownLimits& limits,
                    Diagnostics& diagnostics) {
  return Guard(source, limits, diagnostics).passes(part);
}

}  // namespace waymark
