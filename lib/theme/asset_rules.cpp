#include "theme/asset_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "theme/html_rules.hpp"

namespace waymark {

namespace {

constexpr std::string_view space = " \t\r\n\f";

class StyleCheck {
 public:
  StyleCheck(const Source& source, const std::string& lower, Diagnostics& diagnostics) : source_(source), lower_(lower), diagnostics_(diagnostics) {}

  void check(Span part) {
    const auto text = std::string_view(lower_).substr(0, part.offset + part.length);
    for (auto at = text.find_first_of("/@u", part.offset); at != std::string_view::npos; at = text.find_first_of("/@u", at)) {
      const auto rest = text.substr(at);
      if (rest.starts_with("/*")) {
        at = std::min(text.find("*/", at + 2), text.size() - 2) + 2;
      } else if (rest.starts_with("url(")) {
        at = address(at, text);
      } else if (rest.starts_with("//")) {
        remote({at, 2});
        at = std::min(text.find('\n', at), text.size());
      } else {
        if (rest.starts_with("@import")) {
          error({at, 7}, "css-import", "a style sheet of a theme takes no other in", "put its rules into this file");
        } else if (rest.starts_with("@font-face")) {
          error({at, 10}, "css-font", "a theme brings no fonts along: they would make every pack large",
                "name fonts of the reader's own computer, with `font` and `heading-font` in theme.yaml");
        }
        ++at;
      }
    }
  }

 private:
  // After `url(`. What is written into the address itself is fetched from nowhere.
  std::size_t address(std::size_t at, std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n\f\"'", at + 4);
    if (begin == std::string_view::npos) return text.size();
    const bool quoted = text[begin - 1] == '"' || text[begin - 1] == '\'';
    const auto end = std::min(text.find(quoted ? text[begin - 1] : ')', begin), text.size());
    const auto written = text.substr(begin, end - begin);
    if (!written.starts_with("data:") && written.find("//") != std::string_view::npos) remote({begin, end - begin});
    return end;
  }

  void remote(Span span) {
    error(span, "css-remote", "every reader's browser would fetch this from another site",
          "copy the file to the theme's `assets` folder and give its name here");
  }

  void error(Span span, std::string_view code, std::string message, std::string hint) {
    diagnostics_.error(source_, span, code, std::move(message), std::move(hint));
  }

  const Source& source_;
  const std::string& lower_;
  Diagnostics& diagnostics_;
};

// Tags and attributes of a drawing, as far as they can do harm.
class DrawingCheck {
 public:
  DrawingCheck(const Source& source, Diagnostics& diagnostics) : source_(source), lower_(lower_ascii(source.text)), diagnostics_(diagnostics) {}

  void check() {
    for (auto at = lower_.find('<'); at != std::string::npos; at = lower_.find('<', at)) at = markup(at);
  }

 private:
  std::size_t markup(std::size_t at) {
    const auto rest = std::string_view(lower_).substr(at);
    if (rest.starts_with("<!--")) return std::min(lower_.find("-->", at), lower_.size());
    if (rest.starts_with("<!entity") || rest.starts_with("<?xml-stylesheet")) {
      error({at, rest.find_first_of(" \t\r\n")}, "svg-remote", "a drawing may not take in what stands elsewhere", "take this out");
      return at + 1;
    }
    if (rest.starts_with("</") || rest.starts_with("<!") || rest.starts_with("<?")) return at + 1;
    return tag(at);
  }

  std::size_t tag(std::size_t at) {
    auto end = lower_.find_first_of(" \t\r\n/>", at + 1);
    if (end == std::string::npos) return lower_.size();
    const auto element = lower_.substr(at + 1, end - at - 1);
    if (element == "script" || element == "foreignobject" || element == "iframe") {
      error({at, element.size() + 1}, "svg-script", fmt::format("a drawing may not hold `<{}>`", source_.text.substr(at + 1, element.size())),
            "take it out: a logo is a picture, and needs none");
    }
    while (end < lower_.size() && lower_[end] != '>') end = attribute(element, end);
    if (element == "style") {
      const auto close = std::min(lower_.find("</style", end), lower_.size());
      StyleCheck(source_, lower_, diagnostics_).check({end, close - end});
      return close;
    }
    return end;
  }

  // From the end of what stands before it to its own end.
  std::size_t attribute(std::string_view element, std::size_t at) {
    const auto begin = lower_.find_first_not_of(" \t\r\n/", at);
    if (begin == std::string::npos) return lower_.size();
    if (lower_[begin] == '>') return begin;
    const auto name_end = std::min(lower_.find_first_of(" \t\r\n=/>", begin), lower_.size());
    const auto name = std::string_view(lower_).substr(begin, name_end - begin);
    if (is_handler_attribute(name)) {
      error({begin, name.size()}, "svg-script", fmt::format("`{}` holds a script, and a drawing may hold none", printable(name)), "take it out");
    }
    const auto equals = lower_.find_first_not_of(space, name_end);
    if (equals == std::string::npos || lower_[equals] != '=') return std::max(name_end, begin + 1);
    const auto quote = lower_.find_first_not_of(space, equals + 1);
    if (quote == std::string::npos) return lower_.size();
    if (lower_[quote] != '"' && lower_[quote] != '\'') return quote;
    const auto end = std::min(lower_.find(lower_[quote], quote + 1), lower_.size());
    value(element, name, {quote + 1, end - quote - 1});
    return std::min(end + 1, lower_.size());
  }

  void value(std::string_view element, std::string_view name, Span span) {
    const auto text = std::string_view(lower_).substr(span.offset, span.length);
    if (name.starts_with("xmlns")) return;
    switch (address_problem(element, name, text)) {
      case AddressProblem::none: break;
      case AddressProblem::script:
        error(span, "svg-script", "this address holds a script, and a drawing may hold none", "take it out");
        return;
      case AddressProblem::remote:
        error(span, "svg-remote", "this would be fetched from another site", "draw it in the picture itself, or take it out");
        return;
    }
    if (text.find("url(") != std::string_view::npos) StyleCheck(source_, lower_, diagnostics_).check(span);
  }

  void error(Span span, std::string_view code, std::string message, std::string hint) {
    diagnostics_.error(source_, span, code, std::move(message), std::move(hint));
  }

  const Source& source_;
  const std::string lower_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_css(const Source& source, Diagnostics& diagnostics) {
  const auto lower = lower_ascii(source.text);
  StyleCheck(source, lower, diagnostics).check({0, lower.size()});
}

void check_svg(const Source& source, Diagnostics& diagnostics) { DrawingCheck(source, diagnostics).check(); }

}  // namespace waymark
