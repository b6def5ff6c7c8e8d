#include "pages/level_profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "pages/draw_text.hpp"

namespace waymark {

namespace {

class Drawing {
 public:
  explicit Drawing(const Profile& profile) : profile_(profile) {}

  std::string draw() {
    add("<svg class=\"profile\" role=\"img\" aria-labelledby=\"profile-title profile-desc\"><title id=\"profile-title\">Each area now, against "
        "what your school aims for</title><desc id=\"profile-desc\">A row for each area, as in the table beside it. Levels run across: ");
    std::vector<std::string> names(profile_.levels.begin(), profile_.levels.end());
    add(Words{listed(names)}, ". A full dot is where an area stands, a ring is what your school aims for.");
    if (const auto sentence = profile_in_words(profile_); !sentence.empty()) add(' ', Words{sentence}, '.');
    out_ += "</desc>";
    for (int level = 1; level <= most(); ++level) column(level);
    for (std::size_t i = 0; i < profile_.rows.size(); ++i) row(profile_.rows[i], i);
    add("</svg>\n");
    return std::move(out_);
  }

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }

  int most() const { return static_cast<int>(profile_.levels.size()); }
  // In hundredths of the width. Part of the way to a level lies between two.
  double x_of(int level, int percent = 0) const { return (100.0 * (level - 0.5) + percent) / most(); }

  void column(int level) {
    const auto x = x_of(level);
    add("<line class=\"profile-level", level == profile_.meets ? " is-meets" : "", "\" x1=\"", x, "%\" x2=\"", x, "%\" y2=\"100%\"/>");
    add("<text class=\"profile-name\" x=\"", x, "%\" y=\"-.7em\">", Words{profile_.levels[static_cast<std::size_t>(level) - 1]}, "</text><text class=\"profile-number\" x=\"", x, "%\" y=\"-.7em\">", level, "</text>");
  }

  void line(std::string_view kind, double from, double to) {
    add("<line class=\"profile-", kind, "\" x1=\"", from, "%\" x2=\"", to, "%\"/>");
  }

  void row(const ProfileRow& row, std::size_t index) {
    if (row.not_applicable) return;
    // A drawing within the drawing: its rows need no height of their own.
    add("<svg y=\"", 100.0 * (static_cast<double>(index) + 0.5) / static_cast<double>(profile_.rows.size()), "%\">");
    const auto aim = x_of(row.target);
    if (row.level) {
      const auto now = x_of(*row.level), reached = x_of(*row.level, row.percent);
      if (*row.level != row.target) line("gap", now, aim);
      if (row.percent > 0) line("way", now, reached);
    }
    add("<circle class=\"profile-aim\" cx=\"", aim, "%\"/>");
    if (row.level) {
      add("<circle class=\"profile-now\" cx=\"", x_of(*row.level), "%\"/>");
    } else {
      add("<text class=\"profile-unknown\" x=\"", x_of(1), "%\" y=\".35em\">?</text>");
    }
    add("</svg>");
  }

  const Profile& profile_;
  std::string out_;
};

}  // namespace

std::string profile_in_words(const Profile& profile) {
  std::vector<std::string> parts;
  for (int level = 1; level <= static_cast<int>(profile.levels.size()); ++level) {
    const auto at = static_cast<std::size_t>(std::count_if(profile.rows.begin(), profile.rows.end(), [&](const ProfileRow& row) { return row.level == level; }));
    const auto name = profile.levels[static_cast<std::size_t>(level) - 1];
    if (at == 0) continue;
    parts.push_back(parts.empty() ? fmt::format("{} {} at {}", counted(at, "area", "areas"), at == 1 ? "is" : "are", name) : fmt::format("{} at {}", at, name));
  }
  return listed(parts);
}

Html draw_profile(const Profile& profile) {
  if (profile.rows.empty() || profile.levels.empty()) return {};
  return Html::trusted(Drawing(profile).draw());
}

}  // namespace waymark
