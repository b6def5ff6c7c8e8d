#include "formats/xlsx_parts.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace waymark {

namespace {

constexpr int first_body_style = 4;
constexpr int kinds = 5;
constexpr int styles_a_place = kinds + 1;  // and text that is like a formula

// Ids of number formats of our own begin at 164. The last digit after the point is the tenth of a day.
constexpr int money_format = 164;
constexpr int days_format = 165;
constexpr int date_format = 166;

// Quiet as the pages are: ink, a soft line under each row, paper tinted where the reader writes.
constexpr std::string_view styles_head =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<numFmts count="3"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0;-&quot;£&quot;#,##0;&quot;–&quot;"/>)"
    R"(<numFmt numFmtId="165" formatCode="0.0"/><numFmt numFmtId="166" formatCode="d\ mmm\ yyyy"/></numFmts>)"
    R"(<fonts count="4"><font><sz val="11"/><color rgb="FF1B2024"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><sz val="18"/><color rgb="FF1B2024"/><name val="Cambria"/><family val="1"/></font>)"
    R"(<font><sz val="11"/><color rgb="FF50585E"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><b/><sz val="11"/><color rgb="FF1B2024"/><name val="Calibri"/><family val="2"/></font></fonts>)"
    R"(<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FFEDEAE3"/><bgColor indexed="64"/></patternFill></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FFFBF7E9"/><bgColor indexed="64"/></patternFill></fill></fills>)"
    R"(<borders count="4"><border><left/><right/><top/><bottom/><diagonal/></border>)"
    R"(<border><left/><right/><top/><bottom style="medium"><color rgb="FF1B2024"/></bottom><diagonal/></border>)"
    R"(<border><left/><right/><top/><bottom style="thin"><color rgb="FFDCD9D1"/></bottom><diagonal/></border>)"
    R"(<border><left/><right/><top style="medium"><color rgb="FF1B2024"/></top><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)";
constexpr std::string_view styles_tail =
    R"(</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)"
    R"(<dxfs count="1"><dxf><font><strike/><color rgb="FF50585E"/></font></dxf></dxfs>)"
    R"(<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>)";

// Bytes that may need work; everything else is copied in runs. Control characters are left out.
constexpr std::array<bool, 256> make_special_bytes() {
  std::array<bool, 256> special{};
  for (unsigned char c = 0; c < ' '; ++c) special[c] = c != '\n' && c != '\t';
  for (const char c : std::string_view("&<>\"_\xEF")) special[static_cast<unsigned char>(c)] = true;
  return special;
}

constexpr auto special_bytes = make_special_bytes();

std::string look(CellPlace place, int number_format, std::string_view across, bool formula_like) {
  // A number that wraps would lose its indent in some programs.
  const bool wraps = number_format == 0;
  int font = 0, fill = 0, border = 2;
  if (place == CellPlace::to_fill_in) fill = 3;
  if (place == CellPlace::total) font = border = 3;
  return fmt::format(
      R"(<xf numFmtId="{}" fontId="{}" fillId="{}" borderId="{}" xfId="0"{} applyNumberFormat="1" applyFont="1" )"
      R"(applyFill="1" applyBorder="1" applyAlignment="1"><alignment{} vertical="top"{}/></xf>)",
      number_format, font, fill, border, formula_like ? R"( quotePrefix="1")" : "", across,
      wraps ? R"( wrapText="1")" : "");
}

std::string make_styles() {
  static constexpr std::array<int, kinds> formats = {0, 1, days_format, money_format, date_format};
  static constexpr std::array<std::string_view, kinds> across = {
      R"( horizontal="left" indent="1")", R"( horizontal="right" indent="1")",
      R"( horizontal="right" indent="1")", R"( horizontal="right" indent="1")",
      R"( horizontal="left" indent="1")"};
  std::string list =
      R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
      R"(<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>)"
      R"(<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>)"
      R"(<xf numFmtId="0" fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" )"
      R"(applyAlignment="1"><alignment horizontal="left" indent="1" vertical="top" wrapText="1"/></xf>)";
  for (const auto place : {CellPlace::body, CellPlace::to_fill_in, CellPlace::total}) {
    for (std::size_t kind = 0; kind < formats.size(); ++kind)
      list += look(place, formats[kind], across[kind], false);
    list += look(place, 0, across[0], true);
  }
  return fmt::format("{}<cellXfs count=\"{}\">{}{}", styles_head, first_body_style + 3 * styles_a_place,
                     list, styles_tail);
}

}  // namespace

int xlsx_style(CellPlace place, CellKind kind) {
  return first_body_style + static_cast<int>(place) * styles_a_place + static_cast<int>(kind);
}

int xlsx_formula_like_style(CellPlace place) {
  return first_body_style + static_cast<int>(place) * styles_a_place + kinds;
}

std::string_view xlsx_styles() {
  static const std::string styles = make_styles();
  return styles;
}

void append_number(std::string& out, std::size_t number) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_xml(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto plain = i;
    while (plain < text.size() && !special_bytes[static_cast<unsigned char>(text[plain])]) ++plain;
    out.append(text, i, plain - i);
    if (plain == text.size()) return;
    i = plain;
    const char c = text[i];
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '_' && text.substr(i, 2) == "_x") {
      out += "_x005F_";  // or `_x0041_` would be read as an A (ECMA-376, ST_Xstring)
    } else if (c == '\xEF' &&
               (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF")) {
      i += 2;  // no character
    } else if (static_cast<unsigned char>(c) >= ' ') {
      out += c;
    }
  }
}

std::string xml_text(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

std::size_t lines_in(std::string_view text, std::size_t width) {
  width += width / 8 - 1;  // most letters are narrower than a digit; the indent takes one
  if (text.size() <= width && text.find('\n') == std::string_view::npos) return 1;
  std::size_t lines = 1;
  std::size_t used = 0;
  std::size_t word = 0;  // the characters since the last space
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      ++lines;
      used = word = 0;
      continue;
    }
    if ((byte & 0xC0U) == 0x80U) continue;  // within a character
    ++used;
    word = c == ' ' ? 0 : word + 1;
    if (used <= width || c == ' ') continue;
    ++lines;
    if (word >= used) word = 1;  // a word too long for the column is cut
    used = word;
  }
  return lines;
}

std::string column_name(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (++column; column > 0; column = (column - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + static_cast<char>((column - 1) % letters)));
  }
  return name;
}

std::string cell_name(std::size_t column, std::size_t row) {
  return fmt::format("{}{}", column_name(column), row + 1);
}
std::string cell_name_fixed(std::size_t column, std::size_t row) {
  return fmt::format("${}${}", column_name(column), row + 1);
}

std::size_t SharedTexts::number(std::string_view text) {
  ++uses_;
  if (const auto at = numbers_.find(text); at != numbers_.end()) return at->second;
  const auto number = texts_.size();
  numbers_.emplace(texts_.emplace_back(text), number);
  return number;
}

std::string SharedTexts::part() const {
  auto out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst "
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{}\" "
      "uniqueCount=\"{}\">",
      uses_, texts_.size());
  std::size_t size = out.size();
  for (const auto& text : texts_) size += text.size() + 48;
  out.reserve(size);
  for (const auto& text : texts_) {
    out += R"(<si><t xml:space="preserve">)";
    append_xml(out, text);
    out += "</t></si>";
  }
  out += "</sst>";
  return out;
}

}  // namespace waymark
