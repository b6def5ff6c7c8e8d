#include "load/snapshot.hpp"

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <type_traits>

#include "load/archive.hpp"

namespace waymark {

namespace {

using archive::all;
using archive::is;

// Both directions walk the same members, in `pass` below; they differ only in what they do with a value.
class Writer {
 public:
  void number(std::int64_t value) { out_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void text(const std::string& value) {
    number(static_cast<std::int64_t>(value.size()));
    out_ += value;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  explicit Reader(const std::vector<std::string_view>& pieces) : pieces_(pieces) {
    for (const auto piece : pieces) left_ += piece.size();
  }
  std::int64_t number() {
    std::int64_t value = 0;
    take(sizeof value, [&, to = reinterpret_cast<char*>(&value)](std::string_view part) mutable {
      std::memcpy(to, part.data(), part.size());
      to += part.size();
    });
    return value;
  }
  std::string text() {
    std::string value;
    take(static_cast<std::size_t>(number()), [&](std::string_view part) {
      if (value.empty()) {
        value = std::string(part);  // with no more room than it needs
      } else {
        value += part;
      }
    });
    return value;
  }
  bool at_end() const { return left_ == 0; }

 private:
  // Gives `each` as many bytes, most often in one part.
  template <class Each>
  void take(std::size_t count, Each each) {
    if (count > left_) throw std::logic_error("the built-in rubric ends too soon");
    left_ -= count;
    while (count > 0) {
      if (rest_.empty()) rest_ = pieces_[next_++];
      const auto part = rest_.substr(0, count);
      each(part);
      rest_.remove_prefix(part.size());
      count -= part.size();
    }
  }

  const std::vector<std::string_view>& pieces_;
  std::size_t next_ = 0;  // of the pieces
  std::string_view rest_;  // of the one before
  std::size_t left_ = 0;   // bytes of all
};

template <class T>
constexpr bool is_number = std::is_integral_v<T> || std::is_enum_v<T>;

template <class T>
requires is_number<T>
void pass(Writer& to, const T& value) { to.number(static_cast<std::int64_t>(value)); }
template <class T>
requires is_number<T>
void pass(Reader& from, T& value) { value = static_cast<T>(from.number()); }

void pass(Writer& to, const std::string& value) { to.text(value); }
void pass(Reader& from, std::string& value) { value = from.text(); }

void pass(Writer& to, const Html& value) { to.text(value.markup()); }
void pass(Reader& from, Html& value) { value = Html::trusted(from.text()); }

template <class Kind>
void pass(Writer& to, const Id<Kind>& value) { to.text(value.text()); }
template <class Kind>
void pass(Reader& from, Id<Kind>& value) { value = Id<Kind>(from.text()); }

// The members of each type, in one place for both directions.
template <class Archive, class V>
requires(std::is_class_v<V>)
void pass(Archive& a, V& v);

template <class T>
void pass(Writer& to, const std::vector<T>& values) {
  to.number(static_cast<std::int64_t>(values.size()));
  for (const auto& value : values) pass(to, value);
}
template <class T>
void pass(Reader& from, std::vector<T>& values) {
  values.resize(static_cast<std::size_t>(from.number()));
  for (auto& value : values) pass(from, value);
}

template <class T>
void pass(Writer& to, const std::optional<T>& value) {
  to.number(value ? 1 : 0);
  if (value) pass(to, *value);
}
template <class T>
void pass(Reader& from, std::optional<T>& value) {
  if (from.number() != 0) pass(from, value.emplace());
}

template <class Archive, class V>
requires(std::is_class_v<V>)
void pass(Archive& a, V& v) {
  using T = std::remove_const_t<V>;
  if constexpr (is<Date, V>) {
    all(a, v.year, v.month, v.day);
  } else if constexpr (is<Days, V>) {
    all(a, v.tenths);
  } else if constexpr (is<Money, V>) {
    all(a, v.pence);
  } else if constexpr (is<Range<Days>, V> || is<Range<Money>, V>) {
    all(a, v.low, v.high);
  } else if constexpr (is<Level, V>) {
    all(a, v.name, v.means);
  } else if constexpr (is<Stage, V>) {
    all(a, v.id, v.name, v.aim, v.without, v.own_section);
  } else if constexpr (is<Pillar, V> || is<Role, V>) {
    all(a, v.id, v.name, v.about);
  } else if constexpr (is<Phase, V>) {
    all(a, v.id, v.name);
  } else if constexpr (is<MonthDay, V>) {
    all(a, v.month, v.day);
  } else if constexpr (is<Term, V>) {
    all(a, v.id, v.name, v.starts);
  } else if constexpr (is<Band<Days>, V> || is<Band<Money>, V>) {
    all(a, v.name, v.up_to);
  } else if constexpr (is<Policy, V>) {
    all(a, v.meets, v.secure, v.quick_win_days, v.find_out_days, v.next_steps, v.days_per_term,
        v.budget_per_year, v.plan_years, v.year_starts);
  } else if constexpr (is<Prose, V>) {
    all(a, v.text, v.html);
  } else if constexpr (is<Section, V>) {
    all(a, v.title, v.html);
  } else if constexpr (is<Answer, V>) {
    all(a, v.id, v.level, v.text, v.html);
  } else if constexpr (is<Question, V>) {
    all(a, v.id, v.area, v.stage, v.standards, v.essential, v.core, v.sensitive, v.who, v.phases, v.review_by, v.order, v.title,
        v.why, v.answers, v.check, v.replaces);
  } else if constexpr (is<Cost, V>) {
    all(a, v.once, v.yearly, v.per, v.priced, v.basis);
  } else if constexpr (is<Action, V>) {
    all(a, v.text, v.html);
  } else if constexpr (is<Step, V>) {
    all(a, v.id, v.area, v.question, v.from, v.to, v.lead, v.involve, v.effort, v.cost, v.weeks_low, v.weeks_high,
        v.needs, v.better_after, v.when, v.at_renewal, v.scope, v.goals, v.deadline, v.duty, v.urgent, v.review_by, v.title,
        v.outcome, v.actions, v.done_when, v.evidence, v.not_ready, v.replaces);
  } else if constexpr (is<Standard, V>) {
    all(a, v.id, v.area, v.title, v.summary, v.when);
  } else if constexpr (is<Area, V>) {
    all(a, v.id, v.order, v.pillar, v.core, v.sensitive, v.meet_by, v.url, v.standards, v.title, v.summary, v.looks_like, v.replaces);
  } else if constexpr (is<Measure, V>) {
    all(a, v.what, v.how, v.often);
  } else if constexpr (is<Goal, V>) {
    all(a, v.id, v.order, v.measures, v.title, v.means);
  } else if constexpr (is<Practice, V>) {
    all(a, v.id, v.phase, v.pupils, v.days, v.illustrative, v.source, v.steps, v.title, v.school, v.did, v.took,
        v.differently);
  } else if constexpr (is<Value, V>) {
    all(a, v.id, v.value, v.about, v.source, v.checked);
  } else if constexpr (is<Word, V>) {
    all(a, v.id, v.term, v.also, v.means);
  } else if constexpr (is<Page, V>) {
    all(a, v.id, v.title, v.intro, v.sections);
  } else if constexpr (is<Rubric, V>) {
    all(a, v.id, v.version, v.facts_checked, v.name, v.title, v.levels, v.stages, v.pillars, v.roles, v.phases, v.terms,
        v.effort_scale, v.cost_scale, v.policy, v.areas, v.questions, v.steps, v.goals, v.practice, v.values,
        v.words, v.pages);
  } else {
    static_assert(!sizeof(T), "a type of the rubric has no line here");
  }
}

}  // namespace

std::string write_snapshot(const Rubric& rubric) {
  Writer writer;
  pass(writer, rubric);
  return writer.take();
}

SnapshotVersion read_snapshot_version(const std::vector<std::string_view>& pieces) {
  Reader reader(pieces);
  SnapshotVersion version;
  all(reader, version.id, version.version, version.facts_checked);
  return version;
}

Rubric read_snapshot(const std::vector<std::string_view>& pieces) {
  Reader reader(pieces);
  Rubric rubric;
  pass(reader, rubric);
  if (!reader.at_end()) throw std::logic_error("the built-in rubric has more than a rubric");
  note_places(rubric);
  return rubric;
}

}  // namespace waymark
