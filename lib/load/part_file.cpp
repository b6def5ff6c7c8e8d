#include "load/part_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
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

// Reads what Writer writes, and nothing else: a trust's build reads a line for each of its schools, and a tree of them
// takes ten times as long. What is not as expected is remembered, and reads as nothing.
class Reader {
 public:
  explicit Reader(std::string_view text) : left_(text) {}

  std::int64_t number() {
    std::int64_t value = 0;
    if (!begin_item()) return value;
    const auto [end, error] = std::from_chars(left_.data(), left_.data() + left_.size(), value);
    if (error != std::errc{}) fail();
    left_.remove_prefix(static_cast<std::size_t>(end - left_.data()));
    return sound_ ? value : 0;
  }
  std::string text() {
    if (!begin_item()) return {};
    const auto token = left_.substr(0, end_of_text());
    left_.remove_prefix(token.size());
    if (token.size() < 2) {
      fail();
      return {};
    }
    const auto inner = token.substr(1, token.size() - 2);
    const bool plain = inner.find('\\') == std::string_view::npos && !invalid_utf8(inner) &&
                       std::none_of(inner.begin(), inner.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (plain) return std::string(inner);
    Diagnostics ignored;
    const auto value = read_json({{}, std::string(token)}, {}, ignored);
    if (!value || value->kind != JsonValue::Kind::text) fail();
    return sound_ ? value->text : std::string();
  }
  bool is_null() {
    constexpr std::string_view null = "null";
    const auto next = left_.substr(first_ || left_.empty() ? 0 : 1);
    if (!next.starts_with(null) || !begin_item()) return false;
    left_.remove_prefix(null.size());
    return true;
  }
  void open() {
    if (begin_item()) take('[');
    first_ = true;
  }
  bool is_closed() const { return left_.starts_with(']'); }
  void close() {
    take(']');
    first_ = false;
  }
  void fail() { sound_ = false; }
  bool at_end() const { return left_.empty(); }
  bool sound() const { return sound_; }

 private:
  bool begin_item() {
    if (!first_) take(',');
    first_ = false;
    return sound_;
  }
  void take(char c) {
    if (!left_.starts_with(c)) return fail();
    left_.remove_prefix(1);
  }
  // Past its closing mark; 0 when there is none.
  std::size_t end_of_text() const {
    if (!left_.starts_with('"')) return 0;
    for (std::size_t i = 1; i < left_.size(); ++i) {
      if (left_[i] == '"') return i + 1;
      if (left_[i] == '\\') ++i;
    }
    return 0;
  }
  std::string_view left_;
  bool first_ = true;
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
  from.open();
  while (from.sound() && !from.is_closed()) pass(from, values.emplace_back());
  from.close();
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
  Reader reader(text);
  SchoolSummary school;
  reader.open();
  pass(reader, school);
  reader.close();
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
