#include "pages/bar_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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
  const auto add = [&](auto form, auto&&... parts) { fmt::format_to(std::back_inserter(out), fmt::runtime(form), parts...); };
  add("<svg class=\"chart\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-labelledby=\"{}-title {}-desc\">", width,
      row_height * static_cast<double>(rows.size()), id, id);
  add("<title id=\"{}-title\">", id);
  append_escaped(out, title);
  add("</title><desc id=\"{}-desc\">", id);
  append_escaped(out, about);
  for (const auto& row : rows) {
    out += ' ';
    append_escaped(out, row.name);
    out += ": ";
    append_escaped(out, row.words);
    out += '.';
  }
  add("</desc><defs><pattern id=\"{}-stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      "<path class=\"chart-stripe\" d=\"M-1 1l2 -2M0 6l6 -6M5 7l2 -2\"/></pattern></defs>", id);
  double y = 0;
  for (const auto& row : rows) {
    const auto top = y + 20;
    add("<text class=\"chart-name\" x=\"0\" y=\"{:.0f}\">", y + 14);
    append_escaped(out, row.name);
    add("</text><text class=\"chart-words\" x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"end\">", width, y + 14);
    append_escaped(out, row.words);
    out += "</text>";
    add("<rect class=\"chart-most\" x=\"1\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{:.0f}\"/>", top, std::max(1.0, scaled(row.most)), bar_height);
    if (row.first > 0) {
      add("<rect class=\"chart-first\" x=\"1\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{:.0f}\"/>", top, scaled(row.first), bar_height);
    }
    if (row.second > 0) {
      add("<rect class=\"chart-second\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{:.0f}\" fill=\"url(#{}-stripes)\"/>",
          1 + scaled(row.first), top, scaled(row.second), bar_height, id);
    }
    y += row_height;
  }
  out += "</svg>\n";
  return Html::trusted(std::move(out));
}

}  // namespace waymark
