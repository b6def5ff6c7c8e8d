#include "formats/facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

const YamlNode& empty_map() {
  static const YamlNode node = [] {
    YamlNode map;
    map.kind = YamlNode::Kind::map;
    return map;
  }();
  return node;
}

std::string shown(std::string_view text) {
  constexpr std::size_t enough = 40;
  if (count_characters(text) <= enough) return printable(text);
  return printable(first_characters(text, enough)) + "…";
}

// "12.5" with at most `digits` after the point, as a whole number of the smallest unit.
std::optional<std::int64_t> parse_decimal(std::string_view text, std::size_t digits) {
  const auto point = text.find('.');
  const auto whole = parse_whole_number(text.substr(0, point));
  if (!whole) return std::nullopt;
  std::int64_t value = *whole;
  const auto rest = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (point != std::string_view::npos && (rest.empty() || rest.size() > digits)) return std::nullopt;
  for (std::size_t i = 0; i < digits; ++i) {
    const char c = i < rest.size() ? rest[i] : '0';
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// The two ends of "1 to 3"; of "2", the same twice.
std::pair<std::string_view, std::string_view> range_ends(std::string_view text) {
  constexpr std::string_view to = " to ";
  const auto at = text.find(to);
  if (at == std::string_view::npos) return {text, text};
  return {trimmed(text.substr(0, at)), trimmed(text.substr(at + to.size()))};
}

template <class Amount, class Parse>
std::optional<Range<Amount>> parse_range(std::string_view text, Parse parse) {
  const auto ends = range_ends(text);
  const auto low = parse(ends.first);
  const auto high = parse(ends.second);
  if (!low || !high || *high < *low) return std::nullopt;
  return Range<Amount>{*low, *high};
}

}  // namespace

bool KnownIds::has(std::string_view id) const {
  return std::binary_search(ids.begin(), ids.end(), id);
}

std::optional<Days> parse_days(std::string_view text) {
  const auto tenths = parse_decimal(text, 1);
  return tenths ? std::optional(Days{*tenths}) : std::nullopt;
}

std::optional<Money> parse_money(std::string_view text) {
  const auto pence = parse_decimal(text, 2);
  return pence ? std::optional(Money{*pence}) : std::nullopt;
}

std::string date_meant(std::string_view text) {
  for (const char separator : {'/', '.', '-'}) {
    const auto parts = split(text, separator);
    if (parts.size() != 3) continue;
    auto day = parts[0];
    auto year = parts[2];
    if (day.size() == 4) std::swap(day, year);
    const auto two = [](std::string_view part) { return fmt::format("{:0>2}", part); };
    const auto form = fmt::format("{}-{}-{}", year, two(parts[1]), two(day));
    if (parse_date(form)) return form;
  }
  return {};
}

Facts::Facts(const Source& source, const YamlNode& map, std::string what, Diagnostics& diagnostics)
    : source_(&source), map_(&map), span_(map.span), readable_(map.kind == YamlNode::Kind::map || map.is_empty()),
      what_(std::move(what)), diagnostics_(&diagnostics) {
  constexpr std::size_t most = 8;  // that are asked of most maps
  asked_.reserve(most);
  if (map.kind == YamlNode::Kind::map) return;
  map_ = &empty_map();
  if (!readable_) {
    error(map.span, "wrong-kind", fmt::format("{} needs named values below it", what_),
          "write each on a line of its own: a name, a colon, a space, a value");
  }
}

void Facts::error(Span span, std::string_view code, std::string message, std::string hint) const {
  diagnostics_->error(*source_, span, code, std::move(message), std::move(hint));
}

void Facts::warning(Span span, std::string_view code, std::string message, std::string hint) const {
  diagnostics_->warning(*source_, span, code, std::move(message), std::move(hint));
}

const YamlNode* Facts::get(std::string_view key, Needed needed) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  const auto* node = map_->find(key);
  if (node != nullptr && !node->is_empty()) return node;
  if (needed == Needed::yes && readable_) missing_.push_back({std::string(key), node});
  return nullptr;
}

Span Facts::span_of(std::string_view key) const {
  for (const auto& entry : map_->entries) {
    if (entry.key == key) return entry.key_span;
  }
  return span_;
}

bool Facts::stands_empty(std::string_view key) const {
  const auto* node = map_->find(key);
  return node != nullptr && node->is_empty();
}

const YamlNode* Facts::map(std::string_view key, Needed needed) {
  const auto* node = get(key, needed);
  if (node == nullptr || node->kind == YamlNode::Kind::map) return node;
  error(node->span, "wrong-kind", fmt::format("`{}` needs named values below it", key),
        "write each on a line of its own: a name, a colon, a space, a value");
  return nullptr;
}

std::vector<const YamlNode*> Facts::list(std::string_view key, Needed needed) {
  const auto* node = get(key, needed);
  std::vector<const YamlNode*> items;
  if (node == nullptr) return items;
  if (node->kind != YamlNode::Kind::list) return {node};
  for (const auto& item : node->items) items.push_back(&item);
  if (items.empty() && needed == Needed::yes) {
    error(node->span, "missing-value", fmt::format("`{}` needs at least one item", key),
          "write an item after a hyphen, or in the square brackets");
  }
  return items;
}

std::optional<std::string_view> Facts::scalar(const YamlNode& node, std::string_view key) const {
  if (node.kind == YamlNode::Kind::scalar) return std::string_view(node.text);
  error(node.span, "wrong-kind", fmt::format("`{}` needs a single value here", key),
        node.kind == YamlNode::Kind::list ? "remove the hyphens or square brackets"
                                          : "write one value, not names with values");
  return std::nullopt;
}

std::string Facts::text(std::string_view key, Needed needed) {
  const auto* node = get(key, needed);
  const auto value = node == nullptr ? std::nullopt : scalar(*node, key);
  if (!value) return {};
  const auto text = trimmed(*value);
  if (text.empty() && needed == Needed::yes) {
    error(node->span, "missing-value", fmt::format("{} needs a value for `{}`", what_, key));
  }
  return std::string(text);
}

std::vector<std::string> Facts::texts(std::string_view key) {
  std::vector<std::string> found;
  for (const auto* item : list(key, Needed::no)) {
    if (const auto value = scalar(*item, key); value && !is_blank(*value)) found.emplace_back(trimmed(*value));
  }
  return found;
}

// One value of a type of ours: `parse` gives nothing when the text is not one.
template <class Parse>
auto Facts::typed(std::string_view key, Needed needed, const Expected& expected, Parse parse)
    -> decltype(parse(std::string_view{})) {
  const auto* node = get(key, needed);
  const auto text = node == nullptr ? std::nullopt : scalar(*node, key);
  if (!text) return std::nullopt;
  auto value = parse(*text);
  if (!value) {
    error(node->span, expected.code,
          fmt::format("`{}` needs {}, not `{}`", key, expected.what, shown(*text)), expected.hint(*text));
  }
  return value;
}

namespace {

auto always(std::string_view hint) {
  return [hint](std::string_view) { return std::string(hint); };
}

}  // namespace

std::optional<int> Facts::whole(std::string_view key, Needed needed, int least, int most) {
  return typed(key, needed,
               {"bad-number", fmt::format("a whole number from {} to {}", least, most),
                [&](std::string_view text) {
                  return parse_whole_number(text) ? fmt::format("choose a number from {} to {}", least, most)
                                                  : std::string("write digits only, such as 12");
                }},
               [&](std::string_view text) {
                 const auto value = parse_whole_number(text);
                 return value && *value >= least && *value <= most ? value : std::nullopt;
               });
}

bool Facts::flag(std::string_view key) {
  const auto value = typed(key, Needed::no, {"bad-flag", "`true` or `false`", always("write `true` for yes, `false` for no")},
                           [](std::string_view text) -> std::optional<bool> {
                             if (text != "true" && text != "false") return std::nullopt;
                             return text == "true";
                           });
  return value.value_or(false);
}

std::optional<MonthDay> Facts::month_day(std::string_view key, Needed needed) {
  const auto hint = [](std::string_view) { return std::string("write the month and day, such as 09-01 for 1 September"); };
  return typed(key, needed, {"bad-date", "a day of the year", hint}, parse_month_day);
}

std::optional<MonthDay> parse_month_day(std::string_view text) {
  const auto date = parse_date("2001-" + std::string(text));  // not a leap year
  if (!date) return std::nullopt;
  return MonthDay{date->month, date->day};
}

std::optional<Date> Facts::date(std::string_view key, Needed needed) {
  const auto hint = [](std::string_view text) {
    const auto meant = date_meant(text);
    return meant.empty() ? std::string("write the year, month and day, such as 2027-03-31")
                         : fmt::format("write it as {}", meant);
  };
  return typed(key, needed, {"bad-date", "a date of the calendar", hint}, parse_date);
}

std::optional<Days> Facts::days(std::string_view key, Needed needed) {
  return typed(key, needed,
               {"bad-days", "a number of staff days", always("write digits, such as 12 or 0.5")}, parse_days);
}

std::optional<Money> Facts::money(std::string_view key, Needed needed) {
  return typed(key, needed,
               {"bad-money", "an amount in pounds",
                always("write digits without a pound sign or commas, such as 8000")},
               parse_money);
}

std::optional<Range<int>> Facts::whole_range(std::string_view key, Needed needed, int most) {
  return typed(key, needed,
               {"bad-range", fmt::format("a whole number or a range, up to {}", most),
                always("write it as 2, or as 2 to 6, the smaller first")},
               [&](std::string_view text) {
                 const auto range = parse_range<int>(text, parse_whole_number);
                 return range && range->high <= most ? range : std::nullopt;
               });
}

std::optional<Range<Days>> Facts::days_range(std::string_view key, Needed needed) {
  return typed(key, needed, {"bad-range", "staff days", always("write them as 0.5, or as 1 to 3, the smaller first")},
               [](std::string_view text) { return parse_range<Days>(text, parse_days); });
}

std::optional<Range<Money>> Facts::money_range(std::string_view key, Needed needed) {
  return typed(key, needed,
               {"bad-range", "an amount in pounds", always("write it as 200, or as 200 to 900, the smaller first")},
               [](std::string_view text) { return parse_range<Money>(text, parse_money); });
}

std::optional<std::size_t> Facts::choice(std::string_view key, Needed needed,
                                         const std::vector<std::string_view>& words) {
  const auto* node = get(key, needed);
  const auto text = node == nullptr ? std::nullopt : scalar(*node, key);
  if (!text) return std::nullopt;
  const auto at = std::find(words.begin(), words.end(), *text);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  error(node->span, "unknown-choice", fmt::format("`{}` cannot be `{}`", key, shown(*text)),
        did_you_mean(*text, words));
  return std::nullopt;
}

std::string_view Facts::reference(const YamlNode& node, const KnownIds& known) const {
  const auto text = scalar(node, known.kind);
  if (!text) return {};
  if (known.has(*text)) return *text;
  error(node.span, "unknown-" + known.kind, fmt::format("there is no {} called `{}`", known.kind, shown(*text)),
        did_you_mean(*text, known.ids));
  return {};
}

std::vector<std::string_view> Facts::references(std::string_view key, Needed needed, const KnownIds& known) {
  std::vector<std::string_view> found;
  for (const auto* item : list(key, needed)) {
    const auto text = reference(*item, known);
    if (text.empty()) continue;
    if (std::find(found.begin(), found.end(), text) != found.end()) {
      error(item->span, "repeated-item", fmt::format("`{}` stands twice in `{}`", text, key), "remove one of them");
      continue;
    }
    found.push_back(text);
  }
  return found;
}

void Facts::finish() {
  for (const auto& entry : map_->entries) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    error(entry.key_span, "unknown-key", fmt::format("{} has no value called `{}`", what_, shown(entry.key)),
          did_you_mean(entry.key, asked_));
    // A misspelt name is one slip, not an unknown value and a missing one.
    const auto meant = nearest(entry.key, asked_);
    std::erase_if(missing_, [&](const Missing& missing) { return missing.key == meant; });
  }
  for (const auto& [key, node] : missing_) {
    error(node != nullptr ? node->span : span_, "missing-value", fmt::format("{} needs a value for `{}`", what_, key),
          node != nullptr ? fmt::format("write it after the colon of `{}:`", key)
                          : fmt::format("add `{}:` with its value", key));
  }
  missing_.clear();
}

}  // namespace waymark
