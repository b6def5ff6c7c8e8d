// What the tags of a template may do where the scan has come to.
#include <fmt/format.h>

#include <utility>

#include "theme/html_rules.hpp"
#include "theme/html_scan.hpp"

namespace waymark {

void HtmlScan::unsafe(Span span, std::string message, std::string hint) {
  problems_.error(source_, span, "template-unsafe-place", std::move(message), std::move(hint));
}

// Reports a tag that may not stand here whatever it shows.
bool HtmlScan::refuse(Span tag) {
  const auto shown = [&] { return backquoted(std::string_view(source_.text).substr(tag.offset, tag.length)); };
  switch (state_.mode) {
    case HtmlMode::before_value:
    case HtmlMode::unquoted:
      unsafe(tag,
             fmt::format("{} stands in the value of {}, which has no quotes round it", shown(),
                         backquoted(state_.attribute)),
             "put double quotes round the whole value");
      if (state_.mode == HtmlMode::before_value) {
        value_.clear();
        value_start_ = tag.offset;
      }
      state_.mode = HtmlMode::unquoted;  // so that the rest of the value is read as such
      return true;
    case HtmlMode::single_quoted:
    case HtmlMode::double_quoted:
      if (!is_code_attribute(state_.attribute)) return false;
      unsafe(tag,
             fmt::format("{} stands in {}, where what a school writes cannot be made safe", shown(),
                         backquoted(state_.attribute)),
             state_.attribute == "style" ? "choose between classes instead, and style them in `assets`"
                                         : "put the value in an attribute such as `data-value`");
      return true;
    case HtmlMode::raw_text:
      unsafe(tag,
             fmt::format("{} stands inside `<{}>`, where what a school writes cannot be made safe", shown(),
                         state_.element),
             "move what is inside to a file in `assets`, and put the value in an attribute such as "
             "`data-value`");
      return true;
    case HtmlMode::title_text:
      if (recent_.empty()) return false;
      [[fallthrough]];
    case HtmlMode::tag_open:
    case HtmlMode::declaration:
      unsafe(tag, fmt::format("{} stands right after `<` or `<!`", shown()),
             "write `&lt;` for the sign itself; a tag's name cannot come from a value");
      return true;
    case HtmlMode::comment:
      unsafe(tag,
             fmt::format("{} stands in a comment of the page, which what a school writes could end", shown()),
             "write notes to yourself as `{{! … }}`: they do not reach the page");
      return true;
    case HtmlMode::content:
    case HtmlMode::tag_name:
    case HtmlMode::between:
    case HtmlMode::joint:
    case HtmlMode::attribute:
    case HtmlMode::after_attribute:
      return false;
  }
  return false;
}

HtmlPlace HtmlScan::value(Span tag) {
  if (refuse(tag)) return HtmlPlace::nothing;
  const auto mode = state_.mode;
  if (mode == HtmlMode::content) return HtmlPlace::content;
  if (mode == HtmlMode::single_quoted || mode == HtmlMode::double_quoted || mode == HtmlMode::title_text) {
    return HtmlPlace::text_only;
  }
  unsafe(tag,
         fmt::format("{} stands inside a tag but not between the quotes of an attribute",
                     backquoted(std::string_view(source_.text).substr(tag.offset, tag.length))),
         "values go between tags, or between quotes as in `class=\"…\"`");
  return HtmlPlace::nothing;
}

void HtmlScan::partial(Span tag) {
  if (refuse(tag) || state_.mode == HtmlMode::content) return;
  unsafe(tag, "a partial stands inside a tag, an attribute or a title",
         "a partial goes between tags, since it may hold tags of its own");
}

// Within a tag, a section may hold whole attributes: names and values do not reach over its ends.
HtmlState HtmlScan::section_boundary(Span tag) {
  refuse(tag);
  if (state_.mode == HtmlMode::tag_name || state_.mode == HtmlMode::attribute) {
    if (state_.mode == HtmlMode::attribute) end_attribute_name();
    state_.mode = HtmlMode::joint;
  }
  if (state_.mode == HtmlMode::after_attribute) state_.mode = HtmlMode::between;
  auto state = state_;
  if (state.mode == HtmlMode::joint) state.mode = HtmlMode::between;
  if (state.mode == HtmlMode::between) state.attribute.clear();
  return state;
}

HtmlState HtmlScan::open_section(Span tag) { return section_boundary(tag); }

void HtmlScan::close_section(Span tag, const HtmlState& opened) {
  if (section_boundary(tag) == opened) return;
  unsafe(tag, "this section begins in one place of the page's markup and ends in another",
         "let the section hold whole tags, whole attributes, or part of one quoted value");
}

void HtmlScan::finish() {
  if (state_.mode == HtmlMode::content) return;
  unsafe(Span{tag_start_, 1}, "the markup that begins here does not end in this file",
         "end the tag, comment or element in the file that it begins in");
}

}  // namespace waymark
