#include "load/country_part.hpp"

#include <algorithm>
#include <type_traits>

#include "base/text.hpp"
#include "load/lists.hpp"

namespace waymark {

// Not in a namespace without a name: lists find these by the types they are for.

static constexpr std::int64_t last_of(TrustSize) { return static_cast<std::int64_t>(TrustSize::authority); }

template <class Archive, class V>
requires(std::is_class_v<V>)
static void pass(Archive& a, V& v) {
  using archive::all;
  using archive::is;
  if constexpr (is<Date, V>) {
    all(a, v.year, v.month, v.day);
  } else if constexpr (is<NumberedSchool, V>) {
    all(a, v.id, v.urn);
  } else if constexpr (is<TrustSum, V>) {
    all(a, v.id, v.name, v.uid, v.size, v.schools, v.complete, v.asked, v.answered, v.numbered);
  } else if constexpr (is<CountrySums, V>) {
    all(a, v.first, v.last, v.cycle);  // its groups and trusts have lines of their own
  } else {
    std::remove_const_t<V>::members([&](auto& member) { pass(a, member); }, v);
  }
}

namespace {

constexpr std::string_view country_part_format = "waymark-country-part";

// Numbers that no number of parts can add up to more than there is room for.
template <class Value>
bool is_sensible(const Value& value) {
  constexpr Count most = 1'000'000'000'000;
  if constexpr (std::is_integral_v<Value>) {
    return value >= 0 && value <= most;
  } else if constexpr (requires { value.begin(); }) {
    return std::all_of(value.begin(), value.end(), [](const auto& item) { return is_sensible(item); });
  } else if constexpr (requires { value.first; }) {
    return is_sensible(value.second);
  } else {
    bool all = true;
    Value::members([&](const auto& member) { all = all && is_sensible(member); }, value);
    return all;
  }
}

bool fits(const SchoolsSum& sum, const Rubric& rubric) {
  return sum.at_stage.size() == rubric.stages.size() + 1 && sum.areas.size() == rubric.areas.size() &&
         std::all_of(sum.areas.begin(), sum.areas.end(), [&](const AreaSum& area) { return area.at_level.size() == rubric.levels.size(); }) &&
         sum.questions.size() == rubric.questions.size() && sum.steps.size() == rubric.steps.size() && is_sensible(sum);
}

}  // namespace

std::string country_part_text(const CountryPart& part) {
  auto text = part_header_text(part.header, country_part_format);
  const auto add_line = [&](const auto& value) { text += list_text(value) + '\n'; };
  add_line(part.sums);
  for (const auto* groups : {&part.sums.by_phase, &part.sums.by_size}) {
    for (const auto& group : *groups) add_line(group);
  }
  for (const auto& trust : part.sums.trusts) add_line(trust);
  return text;
}

std::optional<CountryPart> read_country_part(const Source& source, const Rubric& rubric, std::string_view content, Diagnostics& diagnostics) {
  const auto lines = lines_of_part(source);
  std::size_t next = 0;
  const auto line = [&] { return next < lines.size() ? lines[next++] : std::string_view(); };
  const auto broken = [&] {
    tell_part_broken(source, diagnostics);
    return std::nullopt;
  };
  auto header = read_part_header({source.name, std::string(line())}, country_part_format);
  if (!header) return broken();
  CountryPart part{std::move(*header), {}};
  if (!is_of_content(part.header, source.name, rubric, content, diagnostics)) return std::nullopt;
  if (!read_list(line(), part.sums)) return broken();
  part.sums.by_phase.resize(rubric.phases.size());
  part.sums.by_size.resize(trust_sizes);
  for (auto* groups : {&part.sums.by_phase, &part.sums.by_size}) {
    for (auto& group : *groups) {
      if (!read_list(line(), group) || !fits(group, rubric)) return broken();
    }
  }
  while (next < lines.size()) {
    auto& trust = part.sums.trusts.emplace_back();
    if (!read_list(line(), trust) || !is_kebab_id(trust.id)) return broken();
  }
  return part;
}

}  // namespace waymark
