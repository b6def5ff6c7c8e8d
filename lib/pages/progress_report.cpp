#include "pages/progress_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/progress_words.hpp"
#include "pages/text_table.hpp"
#include "pages/words.hpp"
#include "score/progress.hpp"

namespace waymark {

namespace {

using Row = std::vector<std::string>;

// A part of the report: rows below a heading, or sentences.
struct Part {
  std::string title;
  Row heads;
  std::vector<Row> rows;
};

std::string level_cell(const Rubric& rubric, const std::optional<int>& level) {
  return level ? fmt::format("{} {}", *level, level_name(rubric, *level)) : std::string("not known");
}

// Everything that one reason moved, in the order of areas, stages, standards and questions.
std::vector<Row> moved_rows(const Rubric& rubric, const Progress& progress, Reason reason) {
  std::vector<Row> rows;
  const auto add = [&](std::string_view kind, std::string_view name, const auto& course, auto words) {
    const auto [before, after] = moved_by(course, reason);
    if (before != after) rows.push_back({std::string(kind), std::string(words(before)), std::string(words(after)), std::string(name)});
  };
  const auto level = [&](const std::optional<int>& value) { return level_cell(rubric, value); };
  const auto stage_state = [](StageState state) { return state_words(state); };
  const auto standard_state = [](StandardState state) { return state_words(state); };
  for (const auto& area : progress.areas) add("Area", find(rubric, area.area)->title, area.levels, level);
  for (const auto& stage : progress.stages) add("Stage", find(rubric, stage.stage)->name, stage.states, stage_state);
  for (const auto& standard : progress.standards) add("Standard", find(rubric, standard.standard)->title, standard.states, standard_state);
  for (const auto& question : progress.questions) add("Question", find(rubric, question.question)->title, question.levels, level);
  return rows;
}

std::string_view title_of_reason(Reason reason) {
  switch (reason) {
    case Reason::content: return "What the questions or their rules changed";
    case Reason::corrected: return "What was only corrected";
    case Reason::first_answer: return "What is answered for the first time";
    case Reason::school: return "What the school changed";
  }
  return "";
}

std::vector<Part> parts_of(const Rubric& rubric, const Answers& now, const Progress& progress) {
  const Row heads = {"", cycle_in_words(rubric, progress.since), cycle_in_words(rubric, now.cycle), ""};
  std::vector<Part> parts;
  for (const auto reason : {Reason::school, Reason::first_answer, Reason::corrected, Reason::content}) {
    parts.push_back({std::string(title_of_reason(reason)), heads, moved_rows(rubric, progress, reason)});
  }
  Part done{"Steps done since then", {"Step", ""}, {}};
  for (const auto& step : progress.done) done.rows.push_back({std::string(title_of(rubric, step.step, step.question)), std::string(how_done_words(step.how))});
  Part late{"Steps that are later than planned", {"Step", ""}, {}};
  for (const auto& step : progress.late) late.rows.push_back({std::string(title_of(rubric, step.now.step, step.now.question)), late_words(rubric, step)});
  Part corrections{"Why answers were corrected", {"Question", ""}, {}};
  for (const auto& question : progress.questions) {
    if (!question.corrects.empty()) corrections.rows.push_back({find(rubric, question.question)->title, question.corrects});
  }
  Part dropped{"Answers of then that have no place today", {"Question"}, {}};
  for (const auto& item : progress.dropped) dropped.rows.push_back({dropped_words(item)});
  parts.insert(parts.end(), {corrections, done, late, dropped});
  std::erase_if(parts, [](const Part& part) { return part.rows.empty(); });
  return parts;
}

std::string counts(const Progress& progress) {
  return fmt::format("Standards met: {} then, {} now. Stages secure: {} then, {} now. Answers that meet the standard: {} then, {} now.",
                     progress.standards_met.then, progress.standards_met.now, progress.stages_secure.then, progress.stages_secure.now,
                     progress.meeting.then, progress.meeting.now);
}

std::vector<std::string> sentences(const Rubric& rubric, const Progress& progress) {
  std::vector<std::string> all = {moved_sentence(rubric, progress), other_reasons(rubric, progress), counts(progress), how_then_is_known(progress)};
  std::erase_if(all, [](const std::string& sentence) { return sentence.empty(); });
  return all;
}

std::string heading(const Rubric& rubric, const Answers& now, const Progress& progress) {
  return fmt::format("{}: from {} to {}", now.school.name, cycle_in_sentence(rubric, progress.since), cycle_in_sentence(rubric, now.cycle));
}

// A school's words are no markup, and a table's cell ends at a bar or a line end.
std::string markdown_cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string table_row(const Row& row) {
  std::string out = "|";
  for (const auto& cell : row) out += fmt::format(" {} |", markdown_cell(cell));
  return out + "\n";
}

// ---- JSON ----

void write(JsonWriter& json, const std::optional<int>& level) { level ? json.value(*level) : json.null(); }
void write(JsonWriter& json, StageState state) { json.value(state_id(state)); }
void write(JsonWriter& json, StandardState state) { json.value(state_id(state)); }
void write(JsonWriter& json, int count) { json.value(count); }

template <class State>
void write_course(JsonWriter& json, const Course<State>& course) {
  const std::pair<std::string_view, const State&> states[] = {{"then", course.then}, {"content", course.content}, {"corrected", course.corrected},
                                                              {"first-answer", course.first_answer}, {"now", course.now}};
  for (const auto& [name, state] : states) {
    json.key(name);
    write(json, state);
  }
}

template <class Items, class Named>
void write_courses(JsonWriter& json, std::string_view name, const Items& items, Named named) {
  json.key(name).array();
  for (const auto& item : items) named(item);
  json.end();
}

void write_date(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
  json.key(name);
  date ? json.value(iso(*date)) : json.null();
}

void write_steps(JsonWriter& json, const Rubric& rubric, const Progress& progress) {
  json.key("steps-done").array();
  for (const auto& step : progress.done) {
    json.object().key("id");
    step.step.empty() ? json.null() : json.value(step.step.text());
    json.key("question").value(step.question.text()).key("how").value(how_done_id(step.how)).end();
  }
  json.end().key("steps-late").array();
  for (const auto& step : progress.late) {
    json.object().key("id").value(step.now.step.text()).key("in-words").value(late_words(rubric, step)).end();
  }
  json.end().key("steps-declined").array();
  for (const auto& id : progress.declined) json.value(id.text());
  json.end();
}

void write_cycles(JsonWriter& json, const Rubric& rubric, const Progress& progress) {
  json.key("cycles").array();
  for (const auto& cycle : progress.cycles) {
    json.object().key("cycle").value(cycle.cycle);
    write_date(json, "date", cycle.date);
    json.key("standards-met").value(cycle.standards_met).key("stages-secure").value(cycle.stages_secure).key("areas").array();
    for (std::size_t i = 0; i < cycle.areas.size(); ++i) {
      json.object().key("id").value(rubric.areas[i].id.text()).key("level");
      write(json, cycle.areas[i]);
      json.end();
    }
    json.end().end();
  }
  json.end();
}

}  // namespace

void write_progress(JsonWriter& json, const Rubric& rubric, const Progress& progress) {
  json.object().key("since").value(progress.since);
  write_date(json, "since-date", progress.since_date);
  json.key("levels-from").value(levels_from_id(progress.levels_from));
  json.key("rubric-version-then");
  progress.version_then.empty() ? json.null() : json.value(progress.version_then);
  const auto count = [&](std::string_view name, const Course<int>& course) {
    json.key(name).object();
    write_course(json, course);
    json.end();
  };
  count("standards-met", progress.standards_met);
  count("stages-secure", progress.stages_secure);
  count("answers-meeting", progress.meeting);
  const auto item = [&](const std::string& id, const auto& course) {
    json.object().key("id").value(id);
    write_course(json, course);
    json.end();
  };
  write_courses(json, "areas", progress.areas, [&](const AreaCourse& area) { item(area.area.text(), area.levels); });
  write_courses(json, "stages", progress.stages, [&](const StageCourse& stage) { item(stage.stage.text(), stage.states); });
  write_courses(json, "standards", progress.standards, [&](const StandardCourse& standard) { item(standard.standard.text(), standard.states); });
  write_courses(json, "questions", progress.questions, [&](const QuestionCourse& question) {
    json.object().key("id").value(question.question.text());
    write_course(json, question.levels);
    if (!question.corrects.empty()) json.key("corrects").value(question.corrects);
    json.end();
  });
  json.key("questions-new").array();
  for (const auto& id : progress.new_questions) json.value(id.text());
  json.end().key("dropped").array();
  for (const auto& dropped : progress.dropped) {
    json.object().key("question").value(dropped.question).key("answer").value(dropped.answer).key("why").value(gone_id(dropped.gone)).end();
  }
  json.end();
  write_steps(json, rubric, progress);
  write_cycles(json, rubric, progress);
  json.end();
}

std::string progress_json(const Rubric& rubric, const Answers& now, const Progress& progress) {
  JsonWriter json;
  json.object().key("format").value("waymark-progress").key("version").value(1);
  json.key("rubric").object().key("id").value(rubric.id).key("version").value(rubric.version).end();
  json.key("school").value(now.school.name).key("cycle").value(now.cycle).key("progress");
  write_progress(json, rubric, progress);
  json.end();
  return json.take();
}

// Titles come from files; what they hold must not steer a terminal.
std::string progress_table(const Rubric& rubric, const Answers& now, const Progress& progress) {
  std::string out = printable(heading(rubric, now, progress)) + "\n\n";
  for (const auto& sentence : sentences(rubric, progress)) out += printable(sentence) + "\n";
  for (const auto& part : parts_of(rubric, now, progress)) {
    out += fmt::format("\n{}\n", part.title);
    std::vector<Row> rows;
    if (part.heads.size() > 2) rows.push_back(part.heads);
    rows.insert(rows.end(), part.rows.begin(), part.rows.end());
    for (auto& row : rows) {
      row.front() = "  " + row.front();
      for (auto& cell : row) cell = printable(cell);
    }
    out += text_table(rows);
  }
  return out;
}

std::string progress_markdown(const Rubric& rubric, const Answers& now, const Progress& progress) {
  std::string out = fmt::format("# {}\n", markdown_cell(heading(rubric, now, progress)));
  for (const auto& sentence : sentences(rubric, progress)) out += fmt::format("\n{}\n", markdown_cell(sentence));
  for (const auto& part : parts_of(rubric, now, progress)) {
    out += fmt::format("\n## {}\n\n{}|", part.title, table_row(part.heads));
    for (std::size_t i = 0; i < part.heads.size(); ++i) out += "---|";
    out += "\n";
    for (const auto& row : part.rows) out += table_row(row);
  }
  return out;
}

}  // namespace waymark
