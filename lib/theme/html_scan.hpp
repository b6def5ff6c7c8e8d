// Where in a page's markup each tag of a template stands. Reads the template's own text once, from left to
// right, the way a browser does, and reports what would make a page unsafe whatever a school answers.
// Must not know names or views.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/source.hpp"
#include "theme/report_once.hpp"

namespace waymark {

// What a value may be where it stands.
enum class HtmlPlace {
  content,    // between tags: text or Html
  text_only,  // in a quoted attribute or a title: text, since markup could end what it stands in
  nothing,    // reported as unsafe
};

enum class HtmlMode {
  content,
  tag_open,  // after `<` or `</`
  tag_name,
  between,  // in a tag, where an attribute may begin
  joint,    // in a tag, right after a section's tag: a space, `/` or `>` must follow
  attribute,
  after_attribute,
  before_value,
  unquoted,
  single_quoted,
  double_quoted,
  declaration,  // <!doctype …>, and what browsers read as a comment
  comment,
  raw_text,    // <script>, <style> …
  title_text,  // <title>, <textarea>
};

struct HtmlState {
  HtmlMode mode = HtmlMode::content;
  bool closing = false;   // in an end tag
  std::string element;    // the one whose tag or text this is; empty in content
  std::string attribute;  // while in its value
  bool operator==(const HtmlState&) const = default;
};

class HtmlScan {
 public:
  // Both must outlive the scan.
  HtmlScan(const Source& source, ReportOnce& problems) : source_(source), problems_(problems) {}

  // Text that goes to the page as it stands. Pieces come in the order of the source.
  void literal(Span span);
  HtmlPlace value(Span tag);
  void partial(Span tag);
  // The state to come back to when the section ends.
  HtmlState open_section(Span tag);
  void close_section(Span tag, const HtmlState& opened);
  void finish();  // the template ends here

 private:
  std::size_t read_run(std::string_view until, std::size_t at);
  void read(char c, std::size_t at);
  void read_in_tag(char c, std::size_t at);
  void read_value(char c, std::size_t at);
  void read_until_end_tag(char c, std::size_t at);
  void read_markup_declaration(char c);
  void start_attribute(char c, std::size_t at);
  void end_attribute_name();
  void end_value(std::size_t at);
  void end_tag();
  HtmlState section_boundary(Span tag);
  bool refuse(Span tag);
  void unsafe(Span span, std::string message, std::string hint);

  const Source& source_;
  ReportOnce& problems_;
  HtmlState state_;
  std::string recent_;  // what was read of a `-->` or `</script`
  std::string value_;   // the text of the attribute's value so far
  std::size_t tag_start_ = 0;
  std::size_t attribute_start_ = 0;
  std::size_t value_start_ = 0;
  bool has_src_ = false;
  bool slash_ = false;  // the last thing in the tag so far
};

}  // namespace waymark
