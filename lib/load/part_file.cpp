#include "load/part_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "base/mark.hpp"
#include "base/text.hpp"
#include "formats/json_read.hpp"
#include "load/lists.hpp"
#include "load/snapshot.hpp"

namespace waymark {

// Not in a namespace without a name: lists find these by the types they are for.

// The number that an enum's last word has, for those that are read.
static constexpr std::int64_t last_of(StageState) { return static_cast<std::int64_t>(StageState::not_asked); }
static constexpr std::int64_t last_of(StandardState) { return static_cast<std::int64_t>(StandardState::not_applicable); }
static constexpr std::int64_t last_of(StepStatus) { return static_cast<std::int64_t>(StepStatus::declined); }
static constexpr std::int64_t last_of(Lacks) { return static_cast<std::int64_t>(Lacks::place); }

template <class Archive, class V>
requires(std::is_class_v<V>)
static void pass(Archive& a, V& v) {
  using archive::all;
  using archive::is;
  if constexpr (is<Date, V>) {
    all(a, v.year, v.month, v.day);
  } else if constexpr (is<Days, V>) {
    all(a, v.tenths);
  } else if constexpr (is<Money, V>) {
    all(a, v.pence);
  } else if constexpr (is<SummaryArea, V>) {
    all(a, v.level, v.target, v.asked, v.answered);
  } else if constexpr (is<SummaryStandard, V>) {
    all(a, v.state, v.projected, v.lacks);
  } else if constexpr (is<SummaryStep, V>) {
    all(a, v.step, v.status, v.placed, v.cost_known, v.starts, v.ends, v.days, v.once, v.yearly);
  } else if constexpr (is<PlanYear, V>) {
    all(a, v.starts, v.ends, v.part, v.budget, v.once, v.yearly);
  } else if constexpr (is<SummaryYear, V>) {
    all(a, v.plan, v.days.used, v.days.capacity);
  } else if constexpr (is<SchoolSummary, V>) {
    all(a, v.id, v.name, v.urn, v.phase, v.pupils, v.staff, v.devices, v.cycle, v.date, v.questions, v.areas, v.stages, v.here,
        v.standards, v.steps, v.years, v.asked, v.answered);
  } else {
    static_assert(!sizeof(V), "a type of the summary has no line here");
  }
}

namespace {

constexpr std::int64_t format_version = 1;

// Whether a school's summary is one of this rubric: nothing in it points past what the rubric has.
bool fits(const SchoolSummary& school, const Rubric& rubric) {
  std::size_t standards = 0;
  for (const auto& area : rubric.areas) standards += area.standards.size();
  return is_kebab_id(school.id) && school.questions.size() == rubric.questions.size() && school.areas.size() == rubric.areas.size() &&
         school.stages.size() == rubric.stages.size() && school.standards.size() == standards &&
         (!school.here || *school.here < rubric.stages.size()) &&
         std::all_of(school.steps.begin(), school.steps.end(), [&](const SummaryStep& step) { return step.step < rubric.steps.size(); });
}

std::string text_in(const JsonValue& object, std::string_view name) {
  const auto* found = object.find(name);
  return found != nullptr && found->kind == JsonValue::Kind::text ? found->text : std::string();
}

std::int64_t number_in(const JsonValue& object, std::string_view name) {
  const auto* found = object.find(name);
  return found != nullptr && found->whole ? *found->whole : 0;
}

constexpr std::string_view trust_part_format = "waymark-part";

}  // namespace

std::optional<PartHeader> read_part_header(const Source& line, std::string_view format) {
  Diagnostics ignored;
  const auto object = read_json(line, {}, ignored);
  if (!object || text_in(*object, "format") != format || number_in(*object, "version") != format_version) return std::nullopt;
  constexpr std::int64_t most = 10'000;
  const auto shard = number_in(*object, "shard"), shards = number_in(*object, "shards");
  if (shard < 1 || shards < shard || shards > most) return std::nullopt;
  PartHeader header;
  header.shard = static_cast<int>(shard);
  header.shards = static_cast<int>(shards);
  header.waymark = text_in(*object, "waymark");
  header.rubric = text_in(*object, "rubric");
  header.content = text_in(*object, "content");
  header.theme = text_in(*object, "theme");
  header.date = text_in(*object, "date");
  header.files = text_in(*object, "files");
  header.trust = text_in(*object, "trust");
  header.schools = text_in(*object, "schools");
  return header;
}

std::string summary_text(const SchoolSummary& school) { return list_text(school); }

std::optional<SchoolSummary> read_summary(std::string_view text, const Rubric& rubric) {
  SchoolSummary school;
  if (!read_list(text, school) || !fits(school, rubric)) return std::nullopt;
  return school;
}

std::string part_header_text(const PartHeader& header, std::string_view format) {
  auto text = fmt::format(R"({{"format":"{}","version":{},"shard":{},"shards":{})", format, format_version, header.shard, header.shards);
  const auto member = [&](std::string_view name, std::string_view value) { text += fmt::format(R"(,"{}":{})", name, in_json(value)); };
  member("waymark", header.waymark);
  member("rubric", header.rubric);
  member("content", header.content);
  member("theme", header.theme);
  member("date", header.date);
  member("files", header.files);
  member("trust", header.trust);
  member("schools", header.schools);
  return text + "}\n";
}

std::string part_file_text(const PartFile& part) {
  auto text = part_header_text(part.header, trust_part_format);
  for (const auto& school : part.schools) {
    text += summary_text(school);
    text += '\n';
  }
  return text;
}

std::optional<PartFile> read_part_file(const Source& source, const Rubric& rubric, std::string_view content, Diagnostics& diagnostics) {
  const auto lines = lines_of_part(source);
  PartFile part;
  const auto broken = [&] {
    tell_part_broken(source, diagnostics);
    return std::nullopt;
  };
  auto header = lines.empty() ? std::nullopt : read_part_header({source.name, std::string(lines.front())}, trust_part_format);
  if (!header) return broken();
  part.header = std::move(*header);
  if (!is_of_content(part.header, source.name, rubric, content, diagnostics)) return std::nullopt;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto school = read_summary(lines[i], rubric);
    if (!school) return broken();
    part.schools.push_back(std::move(*school));
  }
  return part;
}

std::vector<std::string_view> lines_of_part(const Source& source) {
  auto lines = split(source.text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

void tell_part_broken(const Source& source, Diagnostics& diagnostics) {
  diagnostics.error(source.name, "part-broken", "this file is not as a build with --shard writes it", "build that part again");
}

bool is_of_content(const PartHeader& header, std::string_view name, const Rubric& rubric, std::string_view content, Diagnostics& diagnostics) {
  if (header.content == content) return true;
  diagnostics.error(name, "part-other-content",
                    fmt::format("this part was made with other content ({}) than the one here ({} {})", printable(header.rubric), rubric.id, rubric.version),
                    "name the content of the parts with --content, or build the parts again");
  return false;
}

std::string mark_of(const Rubric& rubric) { return mark_of(write_snapshot(rubric)); }

}  // namespace waymark
