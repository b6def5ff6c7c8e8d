// A small chart: for each row, what is planned against what there is. Two parts of the plan differ by pattern as
// well as by shade; the page's table beside it tells the same. Must not know what is counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"

namespace waymark {

struct ChartRow {
  std::string name;         // "2026 to 2027"
  std::string words;        // "£4,761 of £6,334"
  std::int64_t first = 0;   // planned: drawn solid
  std::int64_t second = 0;  // planned as well: drawn striped
  std::int64_t most = 0;    // what there is: the frame
};

// What all rows come to, without a name.
ChartRow sum_of(const std::vector<ChartRow>& rows);
// The place of the row that has more than half of all that is planned; none when there is no such row, or no other.
std::optional<std::size_t> most_planned(const std::vector<ChartRow>& rows);

// As wide as its place, with letters as large as those around it. `id` names the drawing on its page, `title` and `about`
// tell it in words. Colours come from classes only. Nothing when there are no rows.
Html draw_bar_chart(std::string_view id, std::string_view title, std::string_view about, const std::vector<ChartRow>& rows);

}  // namespace waymark
