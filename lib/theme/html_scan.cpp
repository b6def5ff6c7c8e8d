#include "theme/html_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/letters.hpp"
#include "theme/html_rules.hpp"

namespace waymark {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
bool is_letter(char c) { return lower_letter(c) >= 'a' && lower_letter(c) <= 'z'; }

}  // namespace

void HtmlScan::literal(Span span) {
  const auto until = std::string_view(source_.text).substr(0, span.offset + span.length);
  for (auto at = span.offset; at < until.size(); ++at) {
    at = read_run(until, at);
    if (at < until.size()) read(until[at], at);
  }
}

// What most of a template is: text, values and names, up to what may end them.
std::size_t HtmlScan::read_run(std::string_view until, std::size_t at) {
  switch (state_.mode) {
    case HtmlMode::content:
      return std::min(until.find('<', at), until.size());
    case HtmlMode::double_quoted: {
      const auto end = std::min(until.find('"', at), until.size());
      value_.append(until, at, end - at);
      return end;
    }
    case HtmlMode::tag_name:
    case HtmlMode::attribute: {
      auto& name = state_.mode == HtmlMode::tag_name ? state_.element : state_.attribute;
      for (; at < until.size() && (is_letter(until[at]) || until[at] == '-'); ++at) {
        name += lower_letter(until[at]);
        slash_ = false;
      }
      return at;
    }
    default:
      return at;
  }
}

// The tokenizer of the HTML standard (section 13.2.5), without what a template does not need.
void HtmlScan::read(char c, std::size_t at) {
  switch (state_.mode) {
    case HtmlMode::content:
      if (c == '<') {
        state_.mode = HtmlMode::tag_open;
        state_.closing = false;
        tag_start_ = at;
      }
      break;
    case HtmlMode::tag_open:
      if (is_letter(c)) {
        state_.mode = HtmlMode::tag_name;
        state_.element = lower_letter(c);
        has_src_ = false;
        slash_ = false;
      } else if (c == '/' && !state_.closing) {
        state_.closing = true;
      } else if (c == '<' && !state_.closing) {
        tag_start_ = at;
      } else if (c == '!' || c == '?' || (state_.closing && c != '>')) {
        recent_ = c == '!' && !state_.closing ? "" : "no comment";
        state_ = HtmlState{HtmlMode::declaration, false, {}, {}};
      } else {
        state_ = HtmlState{};
      }
      break;
    case HtmlMode::tag_name:
    case HtmlMode::between:
    case HtmlMode::joint:
    case HtmlMode::attribute:
    case HtmlMode::after_attribute:
      read_in_tag(c, at);
      break;
    case HtmlMode::before_value:
    case HtmlMode::unquoted:
    case HtmlMode::single_quoted:
    case HtmlMode::double_quoted:
      read_value(c, at);
      break;
    case HtmlMode::declaration:
    case HtmlMode::comment:
      read_markup_declaration(c);
      break;
    case HtmlMode::raw_text:
    case HtmlMode::title_text:
      read_until_end_tag(c, at);
      break;
  }
}

void HtmlScan::read_in_tag(char c, std::size_t at) {
  const auto mode = state_.mode;
  if (c == '>') return end_tag();
  slash_ = c == '/';
  if (is_space(c) || c == '/') {
    if (mode == HtmlMode::attribute) end_attribute_name();
    const bool may_have_value = mode == HtmlMode::attribute || mode == HtmlMode::after_attribute;
    state_.mode = may_have_value && c != '/' ? HtmlMode::after_attribute : HtmlMode::between;
  } else if (mode == HtmlMode::tag_name) {
    state_.element += lower_letter(c);
  } else if (c == '=' && (mode == HtmlMode::attribute || mode == HtmlMode::after_attribute)) {
    if (mode == HtmlMode::attribute) end_attribute_name();
    state_.mode = HtmlMode::before_value;
  } else if (mode == HtmlMode::attribute) {
    state_.attribute += lower_letter(c);
  } else {
    if (mode == HtmlMode::joint || c == '=') {
      unsafe(Span{at, 1}, "this part of a tag runs into what a section shows before it",
             "put a space before it, and keep an attribute's name, `=` and value together");
    }
    start_attribute(c, at);
    if (c == '=') state_.mode = HtmlMode::before_value;
  }
}

void HtmlScan::start_attribute(char c, std::size_t at) {
  state_.mode = HtmlMode::attribute;
  state_.attribute = lower_letter(c);
  attribute_start_ = at;
}

void HtmlScan::end_attribute_name() {
  if (state_.closing) return;
  if (state_.attribute == "src") has_src_ = true;
  if (is_handler_attribute(state_.attribute)) {
    problems_.error(source_, Span{attribute_start_, state_.attribute.size()}, "template-script",
                    fmt::format("{} holds a script, and no page runs a script written into it",
                                backquoted(state_.attribute)),
                    "move the script to a file in the theme's `assets` folder");
  }
}

void HtmlScan::read_value(char c, std::size_t at) {
  const auto mode = state_.mode;
  if (mode == HtmlMode::before_value) {
    if (is_space(c)) return;
    value_.clear();
    value_start_ = at + 1;
    if (c == '>') return end_tag();
    state_.mode = c == '"'    ? HtmlMode::double_quoted
                  : c == '\'' ? HtmlMode::single_quoted
                              : HtmlMode::unquoted;
    if (state_.mode != HtmlMode::unquoted) return;
    value_start_ = at;
    value_ = c;
  } else if (mode == HtmlMode::unquoted && (is_space(c) || c == '>')) {
    end_value(at);
    if (c == '>') end_tag();
  } else if ((mode == HtmlMode::double_quoted && c == '"') ||
             (mode == HtmlMode::single_quoted && c == '\'')) {
    end_value(at);
  } else {
    value_ += c;
  }
}

void HtmlScan::end_value(std::size_t at) {
  const Span span{value_start_, at - value_start_};
  switch (address_problem(state_.element, state_.attribute, value_)) {
    case AddressProblem::none:
      break;
    case AddressProblem::script:
      problems_.error(source_, span, "template-script",
                      "this address holds a script, and no page runs a script written into it",
                      "move the script to a file in the theme's `assets` folder");
      break;
    case AddressProblem::remote:
      problems_.error(
          source_, span, "template-remote",
          fmt::format("every reader's browser would fetch {} from another site", backquoted(value_)),
          "copy the file to the theme's `assets` folder and give its name here");
      break;
  }
  state_.mode = HtmlMode::between;
}

void HtmlScan::end_tag() {
  if (state_.mode == HtmlMode::attribute) end_attribute_name();
  recent_.clear();
  state_.attribute.clear();
  if (!state_.closing && state_.element == "script" && !has_src_) {
    problems_.error(source_, Span{tag_start_, 7}, "template-script",
                    "this script is written into the page, and no page runs such a script",
                    "move it to a file in the theme's `assets` folder, and name the file with `src`");
  }
  const bool holds_text = is_raw_text_element(state_.element) || is_title_text_element(state_.element);
  if (slash_ && holds_text && !state_.closing) {
    unsafe(
        Span{tag_start_, 1 + state_.element.size()},
        fmt::format("`/` does not end `<{}>`, so what follows would be read as part of it", state_.element),
        fmt::format("write `></{}>` in place of `/>`", state_.element));
  }
  if (!state_.closing && is_raw_text_element(state_.element)) {
    state_.mode = HtmlMode::raw_text;
  } else if (!state_.closing && is_title_text_element(state_.element)) {
    state_.mode = HtmlMode::title_text;
  } else {
    state_ = HtmlState{};
  }
}

void HtmlScan::read_until_end_tag(char c, std::size_t at) {
  const auto wanted = "</" + state_.element;
  if (recent_ == wanted && (is_space(c) || c == '/' || c == '>')) {
    recent_.clear();
    state_.closing = true;
    state_.mode = HtmlMode::between;
    if (c == '>') end_tag();
    return;
  }
  if (wanted.starts_with(recent_ + lower_letter(c))) {
    recent_ += lower_letter(c);
    return;
  }
  // In pictures drawn with <svg> browsers read tags here, elsewhere not: so there may be none.
  if (!recent_.empty() && (recent_ != "<" || is_letter(c) || c == '!' || c == '?')) {
    unsafe(Span{at - recent_.size(), recent_.size() + 1},
           fmt::format("a tag begins here inside `<{}>`, which holds text only", state_.element),
           fmt::format("take it out, or end the text with `</{}>` before it", state_.element));
  }
  recent_ = c == '<' ? "<" : "";
}

void HtmlScan::read_markup_declaration(char c) {
  if (state_.mode == HtmlMode::declaration) {
    if (c == '>') {
      state_ = HtmlState{};
    } else if (recent_.size() < 2) {
      recent_ += c;
      if (recent_ == "--") {
        state_.mode = HtmlMode::comment;
        recent_ = "<";  // marks the beginning, where fewer dashes end it
      }
    }
    return;
  }
  const bool at_once = recent_ == "<" || recent_ == "<-";
  if (c == '>' && (at_once || recent_.ends_with("--") || recent_.ends_with("--!"))) {
    state_ = HtmlState{};
    return;
  }
  recent_ += c;
  if (recent_.size() > 3) recent_.erase(0, 1);
}

}  // namespace waymark
