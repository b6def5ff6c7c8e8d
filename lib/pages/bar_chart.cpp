#include "pages/bar_chart.hpp"

#include <algorithm>
#include <utility>

#include "pages/draw_text.hpp"

namespace waymark {

namespace {

// Heights are in letters, so that they grow with the reader's own; widths are in hundredths.
constexpr std::int64_t row_height = 29, name_at = 10, bar_at = 14;  // in tenths of a letter

class Drawing {
 public:
  Drawing(std::string_view id, std::int64_t largest) : id_(id), largest_(static_cast<double>(largest)) {}

  std::string draw(std::string_view title, std::string_view about, const std::vector<ChartRow>& rows) {
    add("<svg class=\"chart\" height=\"", Letters{row_height * static_cast<std::int64_t>(rows.size())}, "\" role=\"img\" aria-labelledby=\"", id_, "-title ", id_, "-desc\"><title id=\"", id_, "-title\">", Words{title},
        "</title><desc id=\"", id_, "-desc\">", Words{about});
    for (const auto& row : rows) add(' ', Words{row.name}, ": ", Words{row.words}, '.');
    add("</desc><defs><pattern id=\"", id_, "-stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        "<path class=\"chart-stripe\" d=\"M-1 1l2 -2M0 6l6 -6M5 7l2 -2\"/></pattern></defs>");
    for (const auto& row : rows) draw(row);
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }

  double scaled(std::int64_t amount) const { return 100 * static_cast<double>(amount) / largest_; }

  void words(std::string_view kind, std::string_view place, std::string_view text) {
    add("<text class=\"chart-", kind, "\" ", place, "y=\"", Letters{top_ + name_at}, "\">", Words{text}, "</text>");
  }

  void bar(std::string_view kind, std::int64_t from, std::int64_t amount) {
    add("<rect class=\"chart-", kind, "\" x=\"", scaled(from), "%\" y=\"", Letters{top_ + bar_at}, "\" width=\"", scaled(amount),
        "%\" height=\"1em\"");
    if (kind == "second") add(" fill=\"url(#", id_, "-stripes)\"");
    out_ += "/>";
  }

  void draw(const ChartRow& row) {
    words("name", "", row.name);
    words("words", "x=\"100%\" ", row.words);
    bar("most", 0, row.most);
    if (row.first > 0) bar("first", 0, row.first);
    if (row.second > 0) bar("second", row.first, row.second);
    top_ += row_height;
  }

  std::string_view id_;
  double largest_;
  std::int64_t top_ = 0;
  std::string out_;
};

}  // namespace

ChartRow sum_of(const std::vector<ChartRow>& rows) {
  ChartRow sum;
  for (const auto& row : rows) {
    sum.first += row.first;
    sum.second += row.second;
    sum.most += row.most;
  }
  return sum;
}

std::optional<std::size_t> most_planned(const std::vector<ChartRow>& rows) {
  if (rows.size() < 2) return std::nullopt;
  const auto all = sum_of(rows);
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const ChartRow& row) { return 2 * (row.first + row.second) > all.first + all.second; });
  return found == rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - rows.begin()));
}

Html draw_bar_chart(std::string_view id, std::string_view title, std::string_view about, const std::vector<ChartRow>& rows) {
  if (rows.empty()) return {};
  std::int64_t largest = 1;
  for (const auto& row : rows) largest = std::max({largest, row.most, row.first + row.second});
  return Html::trusted(Drawing(id, largest).draw(title, about, rows));
}

}  // namespace waymark
