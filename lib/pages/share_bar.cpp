#include "pages/share_bar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr std::int64_t hundred_percent = 10'000;  // in hundredths of one
constexpr std::int64_t room_for_number = 800, room_in_narrow = 1800;  // in a bar of a wide window, and of any other

std::string percent(std::int64_t hundredths) { return fmt::format("{}.{:02}%", hundredths / 100, hundredths % 100); }

std::int64_t place_of(std::int64_t count, std::int64_t whole) { return count * hundred_percent / whole; }

void draw_part(std::string& out, std::string_view tone, std::int64_t from, std::int64_t to) {
  const auto at = percent(from), width = percent(to - from);
  if (has_pattern(tone)) out += fmt::format("<rect class=\"bar-ground {}\" x=\"{}\" width=\"{}\" height=\"100%\"/>", tone, at, width);
  const auto fill = has_pattern(tone) ? fmt::format(" fill=\"url(#bar-{})\"", tone) : std::string();
  out += fmt::format("<rect class=\"bar-part {}\" x=\"{}\" width=\"{}\" height=\"100%\"{}/>", tone, at, width, fill);
}

std::string begin_bar(std::string_view label) {
  std::string out = "<svg class=\"share-bar\" role=\"img\"><title>";
  append_escaped(out, label);
  return out + "</title>";
}

}  // namespace

bool has_pattern(std::string_view tone) { return tone == "tone-1" || tone == "tone-2" || tone == "tone-3"; }

std::string share_in_words(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return "–";
  const auto share = part * 100 / whole;
  return share == 0 && part > 0 ? std::string("under 1%") : fmt::format("{}%", share);
}

std::string_view tone_of_share(std::int64_t part, std::int64_t whole) {
  static constexpr std::array<std::string_view, 5> tones = {"tone-0", "tone-1", "tone-2", "tone-3", "tone-4"};
  if (whole == 0) return "tone-none";
  return tones[static_cast<std::size_t>(std::min<std::int64_t>(4, part * 5 / whole))];
}

Html draw_shares(const std::vector<SharePart>& parts) {
  std::int64_t whole = 0;
  for (const auto& part : parts) whole += part.count;
  if (whole == 0) return {};
  std::string label, drawing, numbers;
  std::int64_t before = 0;
  for (const auto& part : parts) {
    if (part.count == 0) continue;
    const auto words = share_in_words(part.count, whole);
    label += fmt::format("{}{}: {}", label.empty() ? "" : "; ", part.name, words);
    const auto from = place_of(before, whole), to = place_of(before + part.count, whole);
    draw_part(drawing, part.tone, from, to);
    if (to - from >= room_for_number) {
      numbers += fmt::format("<text class=\"bar-number {}{}\" x=\"{}\" y=\"50%\" dy=\".35em\" text-anchor=\"middle\">{}</text>", part.tone,
                             to - from < room_in_narrow ? " is-tight" : "", percent((from + to) / 2), words);
    }
    before += part.count;
  }
  return Html::trusted(begin_bar(label) + drawing + numbers + "</svg>");
}

Html draw_share(std::string_view name, std::int64_t part, std::int64_t whole) {
  if (whole == 0) return {};
  auto out = begin_bar(fmt::format("{}: {}", name, share_in_words(part, whole)));
  if (part > 0) draw_part(out, "tone-3", 0, place_of(part, whole));
  return Html::trusted(out + "<rect class=\"bar-frame\" width=\"100%\" height=\"100%\"/></svg>");
}

}  // namespace waymark
