#include "pages/live_page.hpp"

#include <fmt/format.h>

#include "base/html.hpp"
#include "base/mark.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

std::string place_of(const Diagnostic& problem) {
  if (problem.path.empty()) return {};
  const auto place = problem.positioned ? fmt::format(", line {}, character {}", problem.place.line, problem.place.column) : std::string();
  return fmt::format("<p class=\"waymark-place\">{}{}</p>", escaped(printable(problem.path)).markup(), place);
}

// The line, with what is wrong in it marked.
std::string line_of(const Diagnostic& problem) {
  if (!problem.positioned || is_blank(problem.source_line)) return {};
  const std::string_view line = problem.source_line;
  const auto before = first_characters(line, problem.place.column - 1);
  const auto marked = first_characters(line.substr(before.size()), problem.width);
  const auto after = line.substr(before.size() + marked.size());
  const auto shown = [](std::string_view text) { return escaped(printable(text)).markup(); };
  return fmt::format("<pre><code>{}<mark>{}</mark>{}</code></pre>", shown(before), shown(marked), shown(after));
}

void append_problems(std::string& out, const Diagnostics& problems, Severity severity) {
  out += "<ul>\n";
  for (const auto& problem : problems.sorted()) {
    if (problem.severity != severity) continue;
    out += fmt::format("<li><p class=\"waymark-message\">{}</p>{}{}", escaped(upper_first(printable(problem.message))).markup(), place_of(problem),
                       line_of(problem));
    if (!problem.hint.empty()) out += fmt::format("<p>{}</p>", escaped(upper_first(printable(problem.hint))).markup());
    out += "</li>\n";
  }
  out += "</ul>\n";
}

std::string notice(const LiveState& state) {
  std::string out;
  if (const auto errors = state.problems.errors(); errors > 0) {
    out += fmt::format("<section id=\"waymark-preview\" role=\"alert\" tabindex=\"0\" aria-labelledby=\"waymark-preview-title\">\n"
                       "<h2 id=\"waymark-preview-title\">Preview: {} to correct</h2>\n",
                       counted(errors, "thing", "things"));
    if (state.earlier) out += "<p>The page below is as it was before. It is made again as soon as you save.</p>\n";
    append_problems(out, state.problems, Severity::error);
    out += "</section>\n";
  }
  if (const auto warnings = state.problems.warnings(); warnings > 0) {
    out += fmt::format("<details id=\"waymark-warnings\">\n<summary>Preview: {} to look at</summary>\n", counted(warnings, "thing", "things"));
    append_problems(out, state.problems, Severity::warning);
    out += "</details>\n";
  }
  return out;
}

// Of what a page takes in. When only its style sheets have changed, it takes in new ones; when anything else has, it is
// loaded again.
struct Marks {
  std::string sheets;
  std::string others = mark_of(live_style_text(), mark_of(live_script_text()));
};

// Of scripts, only those count that the page names: the words to search in change with every text.
Marks marks_of(std::string_view page, const FileSet& site) {
  Marks marks;
  for (const auto& file : site) {
    if (!file.path.starts_with("assets/")) continue;
    if (file.path.ends_with(".css")) marks.sheets = mark_of(file.bytes, mark_of(file.path, marks.sheets));
    else if (!file.path.ends_with(".js") || page.find(file.path) != std::string_view::npos) marks.others = mark_of(file.bytes, mark_of(file.path, marks.others));
  }
  return marks;
}

std::string head_of(const LiveState& state, const Marks& marks) {
  return fmt::format("<link rel=\"stylesheet\" href=\"/{}\">\n<script src=\"/{}\" data-seen=\"{}\" data-sheets=\"{}\" data-others=\"{}\" defer></script>\n",
                     live_style, live_script, state.version, marks.sheets, marks.others);
}

// The policy of a page lets it ask nobody for anything. In a preview it asks for the next version, and nothing else.
void let_it_ask(std::string& page) {
  constexpr std::string_view policy = "default-src 'none';";
  const auto at = page.find(policy);
  if (at == std::string::npos) return;
  const auto end = page.find('"', at);
  const bool has_script = page.substr(at, end - at).find("script-src") != std::string::npos;
  page.insert(at + policy.size(), has_script ? " connect-src 'self';" : " connect-src 'self'; script-src 'self';");
}

void insert_after_tag(std::string& page, std::string_view tag, std::string_view text) {
  const auto at = page.find(tag);
  if (at == std::string::npos) return;
  if (const auto end = page.find('>', at); end != std::string::npos) page.insert(end + 1, text);
}

}  // namespace

std::string live_page(std::string_view page, const FileSet& site, const LiveState& state) {
  std::string out(page);
  let_it_ask(out);
  if (const auto head = out.find("</head>"); head != std::string::npos) out.insert(head, head_of(state, marks_of(page, site)));
  insert_after_tag(out, "<body", "\n" + notice(state));
  return out;
}

std::string live_notice(std::string_view title, std::string_view sentence, const LiveState& state) {
  return fmt::format("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{0}</title>\n{1}</head>\n"
                     "<body class=\"waymark-alone\">\n{2}<main>\n<h1>{0}</h1>\n<p>{3}</p>\n</main>\n</body>\n</html>\n",
                     escaped(title).markup(), head_of(state, {}), notice(state), escaped(sentence).markup());
}

}  // namespace waymark
