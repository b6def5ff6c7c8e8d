#include "load/part_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <type_traits>

#include "base/mark.hpp"
#include "base/text.hpp"
#include "formats/json.hpp"
#include "formats/json_read.hpp"
#include "load/snapshot.hpp"

namespace waymark {

namespace {

constexpr std::int64_t format_version = 1;

std::string in_json(std::string_view text) {
  auto json = JsonWriter().value(text).take();
  json.pop_back();  // the line feed
  return json;
}

// Both directions walk the same members, in `pass` below. What is not a list or a text is a number, or null.
class Writer {
 public:
  void number(std::int64_t value) { item(fmt::format("{}", value)); }
  void text(const std::string& value) { item(in_json(value)); }
  void null() { item("null"); }
  void open() {
    item("[");
    first_ = true;
  }
  void close() {
    out_ += ']';
    first_ = false;
  }
  std::string take() { return std::move(out_); }

 private:
  void item(std::string_view text) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += text;
  }
  std::string out_;
  bool first_ = true;
};

// Goes through the items of a list. What is not as expected is remembered, and reads as nothing.
class Reader {
 public:
  explicit Reader(const std::vector<JsonValue>& items) : items_(items) {}

  std::int64_t number() {
    const auto* item = next(JsonValue::Kind::number);
    if (item == nullptr || !item->whole) sound_ = false;
    return sound_ ? *item->whole : 0;
  }
  std::string text() {
    const auto* item = next(JsonValue::Kind::text);
    return item == nullptr ? std::string() : item->text;
  }
  bool is_null() {
    if (at_ == items_.size() || items_[at_].kind != JsonValue::Kind::null) return false;
    ++at_;
    return true;
  }
  const std::vector<JsonValue>& list() {
    static const std::vector<JsonValue> none;
    const auto* item = next(JsonValue::Kind::list);
    return item == nullptr ? none : item->items;
  }
  void fail() { sound_ = false; }
  bool at_end() const { return at_ == items_.size(); }
  bool sound() const { return sound_; }

 private:
  const JsonValue* next(JsonValue::Kind kind) {
    if (at_ == items_.size() || items_[at_].kind != kind) {
      sound_ = false;
      return nullptr;
    }
    return &items_[at_++];
  }
  const std::vector<JsonValue>& items_;
  std::size_t at_ = 0;
  bool sound_ = true;
};

// The number that an enum's last word has, for those that are read.
constexpr std::int64_t last_of(StageState) { return static_cast<std::int64_t>(StageState::not_asked); }
constexpr std::int64_t last_of(StandardState) { return static_cast<std::int64_t>(StandardState::not_applicable); }
constexpr std::int64_t last_of(StepStatus) { return static_cast<std::int64_t>(StepStatus::declined); }
constexpr std::int64_t last_of(Lacks) { return static_cast<std::int64_t>(Lacks::place); }

template <class T>
requires(std::is_integral_v<T> || std::is_enum_v<T>)
void pass(Writer& to, const T& value) { to.number(static_cast<std::int64_t>(value)); }
template <class T>
requires(std::is_enum_v<T>)
void pass(Reader& from, T& value) {
  const auto number = from.number();
  number < 0 || number > last_of(T{}) ? from.fail() : void(value = static_cast<T>(number));
}
template <class T>
requires(std::is_integral_v<T>)
void pass(Reader& from, T& value) {
  const auto number = from.number();
  const bool fits = number >= static_cast<std::int64_t>(std::numeric_limits<T>::min()) &&
                    (sizeof(T) >= sizeof number || number <= static_cast<std::int64_t>(std::numeric_limits<T>::max()));
  fits ? void(value = static_cast<T>(number)) : from.fail();
}

void pass(Writer& to, const std::string& value) { to.text(value); }
void pass(Reader& from, std::string& value) { value = from.text(); }
void pass(Writer& to, const PhaseId& value) { to.text(value.text()); }
void pass(Reader& from, PhaseId& value) { value = PhaseId(from.text()); }

template <class Archive, class V>
requires(std::is_class_v<V>)
void pass(Archive& a, V& v);

template <class T>
void pass(Writer& to, const std::optional<T>& value) {
  value ? pass(to, *value) : to.null();
}
template <class T>
void pass(Reader& from, std::optional<T>& value) {
  if (!from.is_null()) pass(from, value.emplace());
}

template <class T>
void pass(Writer& to, const std::vector<T>& values) {
  to.open();
  for (const auto& value : values) pass(to, value);
  to.close();
}
template <class T>
void pass(Reader& from, std::vector<T>& values) {
  Reader inner(from.list());
  while (inner.sound() && !inner.at_end()) pass(inner, values.emplace_back());
  if (!inner.sound()) from.fail();
}

template <class Archive, class... Values>
void all(Archive& a, Values&... values) {
  (pass(a, values), ...);
}

template <class T, class V>
constexpr bool is = std::is_same_v<std::remove_const_t<V>, T>;

template <class Archive, class V>
requires(std::is_class_v<V>)
void pass(Archive& a, V& v) {
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

std::optional<PartHeader> read_header(const Source& line) {
  Diagnostics ignored;
  const auto object = read_json(line, {}, ignored);
  if (!object || text_in(*object, "format") != "waymark-part" || number_in(*object, "version") != format_version) return std::nullopt;
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

}  // namespace

std::string summary_text(const SchoolSummary& school) {
  Writer writer;
  writer.open();
  pass(writer, school);
  writer.close();
  return writer.take();
}

std::optional<SchoolSummary> read_summary(std::string_view text, const Rubric& rubric) {
  Diagnostics ignored;
  const auto items = read_json({{}, std::string(text)}, {}, ignored);
  if (!items || items->kind != JsonValue::Kind::list) return std::nullopt;
  Reader reader(items->items);
  SchoolSummary school;
  pass(reader, school);
  if (!reader.sound() || !reader.at_end() || !fits(school, rubric)) return std::nullopt;
  return school;
}

std::string part_file_text(const PartFile& part) {
  const auto& header = part.header;
  auto text = fmt::format(R"({{"format":"waymark-part","version":{},"shard":{},"shards":{})", format_version, header.shard, header.shards);
  const auto member = [&](std::string_view name, std::string_view value) { text += fmt::format(R"(,"{}":{})", name, in_json(value)); };
  member("waymark", header.waymark);
  member("rubric", header.rubric);
  member("content", header.content);
  member("theme", header.theme);
  member("date", header.date);
  member("files", header.files);
  member("trust", header.trust);
  member("schools", header.schools);
  text += "}\n";
  for (const auto& school : part.schools) {
    text += summary_text(school);
    text += '\n';
  }
  return text;
}

std::optional<PartFile> read_part_file(const Source& source, const Rubric& rubric, std::string_view content, Diagnostics& diagnostics) {
  auto lines = split(source.text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  PartFile part;
  const auto broken = [&] {
    diagnostics.error(source.name, "part-broken", "this file is not as a build with --shard writes it", "build that part again");
    return std::nullopt;
  };
  auto header = lines.empty() ? std::nullopt : read_header({source.name, std::string(lines.front())});
  if (!header) return broken();
  part.header = std::move(*header);
  if (part.header.content != content) {
    diagnostics.error(source.name, "part-other-content",
                      fmt::format("this part was made with other content ({}) than the one here ({} {})", printable(part.header.rubric), rubric.id,
                                  rubric.version),
                      "name the content of the parts with --content, or build the parts again");
    return std::nullopt;
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto school = read_summary(lines[i], rubric);
    if (!school) return broken();
    part.schools.push_back(std::move(*school));
  }
  return part;
}

std::string mark_of(const Rubric& rubric) { return mark_of(write_snapshot(rubric)); }

}  // namespace waymark
