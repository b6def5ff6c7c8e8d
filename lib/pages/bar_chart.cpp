#include "pages/bar_chart.hpp"

#include <algorithm>

#include "pages/draw_text.hpp"

namespace waymark {

namespace {

constexpr double width = 420;
constexpr double row_height = 42;
constexpr double bar_height = 14;

}  // namespace

Html draw_bar_chart(std::string_view id, std::string_view title, std::string_view about, const std::vector<ChartRow>& rows) {
  if (rows.empty()) return {};
  std::int64_t largest = 1;
  for (const auto& row : rows) largest = std::max({largest, row.most, row.first + row.second});
  const auto scaled = [&](std::int64_t amount) { return (width - 2) * static_cast<double>(amount) / static_cast<double>(largest); };
  std::string out;
  const auto add = [&](const auto&... parts) { append_parts(out, parts...); };
  add("<svg class=\"chart\" viewBox=\"0 0 ", whole(width), ' ', whole(row_height * static_cast<double>(rows.size())),
      "\" role=\"img\" aria-labelledby=\"", id, "-title ", id, "-desc\">");
  add("<title id=\"", id, "-title\">");
  append_escaped(out, title);
  add("</title><desc id=\"", id, "-desc\">");
  append_escaped(out, about);
  for (const auto& row : rows) {
    out += ' ';
    append_escaped(out, row.name);
    out += ": ";
    append_escaped(out, row.words);
    out += '.';
  }
  add("</desc><defs><pattern id=\"", id, "-stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      "<path class=\"chart-stripe\" d=\"M-1 1l2 -2M0 6l6 -6M5 7l2 -2\"/></pattern></defs>");
  double y = 0;
  for (const auto& row : rows) {
    const auto top = y + 20;
    add("<text class=\"chart-name\" x=\"0\" y=\"", whole(y + 14), "\">");
    append_escaped(out, row.name);
    add("</text><text class=\"chart-words\" x=\"", whole(width), "\" y=\"", whole(y + 14), "\" text-anchor=\"end\">");
    append_escaped(out, row.words);
    out += "</text>";
    add("<rect class=\"chart-most\" x=\"1\" y=\"", whole(top), "\" width=\"", std::max(1.0, scaled(row.most)), "\" height=\"",
        whole(bar_height), "\"/>");
    if (row.first > 0) {
      add("<rect class=\"chart-first\" x=\"1\" y=\"", whole(top), "\" width=\"", scaled(row.first), "\" height=\"",
          whole(bar_height), "\"/>");
    }
    if (row.second > 0) {
      add("<rect class=\"chart-second\" x=\"", 1 + scaled(row.first), "\" y=\"", whole(top), "\" width=\"", scaled(row.second),
          "\" height=\"", whole(bar_height), "\" fill=\"url(#", id, "-stripes)\"/>");
    }
    y += row_height;
  }
  out += "</svg>\n";
  return Html::trusted(std::move(out));
}

}  // namespace waymark
