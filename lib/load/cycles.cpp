#include "load/cycles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/files.hpp"
#include "base/text.hpp"
#include "load/answers.hpp"
#include "load/past_results.hpp"
#include "load/re_read.hpp"
#include "load/trust.hpp"
#include "model/terms.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t results_file_limit = 8U << 20U;

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

std::optional<Cycle> load_results_file(const fs::path& path, const Rubric& rubric, Diagnostics& diagnostics) {
  return load_results(read_source(path, results_file_limit), rubric, diagnostics);
}

// What was only a warning in its time is not told again.
std::optional<Cycle> load_answers_of_then(const fs::path& path, const Rubric& rubric, Diagnostics& diagnostics) {
  const auto source = read_source(path, answers_file_limit);
  auto document = read_answers_document(source, diagnostics);
  if (!document) return std::nullopt;
  Diagnostics of_trust, own;
  std::optional<Trust> trust;
  if (const auto file = trust_file_of_then(path); !file.empty()) trust = load_trust_of_then(file, rubric, of_trust);
  diagnostics.append(of_trust);
  if (of_trust.has_errors()) return std::nullopt;
  Cycle cycle;
  bring_up_to_date(*document, rubric, trust ? &*trust : nullptr, cycle.dropped);
  cycle.answers = read_answers(source, *document, rubric, own, trust ? &*trust : nullptr);
  if (!own.has_errors()) return cycle;
  diagnostics.append(own);
  return std::nullopt;
}

std::string names_of(const School& school) {
  const auto name = printable(first_characters(school.name, 80));
  return school.urn ? fmt::format("{} ({})", name, *school.urn) : name;
}

// Where the file says `previous`; it is read once more, because only a mistake asks for its place.
void report_at_previous(const fs::path& file, std::string_view code, std::string message, std::string hint, Diagnostics& diagnostics) {
  const auto source = read_source(file, answers_file_limit);
  Diagnostics told;
  const auto document = read_answers_document(source, told);
  const auto* previous = document ? document->find("previous") : nullptr;
  diagnostics.error(source, previous == nullptr ? Span{} : previous->span, code, std::move(message), std::move(hint));
}

class Chain {
 public:
  Chain(const Rubric& rubric, Diagnostics& diagnostics) : rubric_(rubric), diagnostics_(diagnostics) {}

  std::vector<Cycle> follow(const fs::path& first, const Answers& first_answers) {
    std::vector<Cycle> cycles;
    auto file = first;
    auto answers = first_answers;
    seen_.push_back(fs::weakly_canonical(first));
    while (!answers.previous.empty()) {
      const auto next = file.parent_path() / answers.previous;
      const auto shown = printable(first_characters(answers.previous, 200));
      if (!is_file(next)) {
        refuse(file, "previous-missing", fmt::format("there is no file `{}`", shown), "`previous` names a file, from the folder of this one");
        break;
      }
      if (std::find(seen_.begin(), seen_.end(), fs::weakly_canonical(next)) != seen_.end()) {
        refuse(file, "previous-circle", fmt::format("`{}` comes after this file, so it cannot come before it too", shown),
              "name the file of the cycle before, or take `previous` out of the oldest one");
        break;
      }
      if (cycles.size() == most_cycles) {
        refuse(file, "previous-too-many", fmt::format("more than {} earlier cycles are named, one after the other", most_cycles),
              "take this line out: the cycles before it are then left out");
        break;
      }
      auto cycle = load_cycle(next, rubric_, diagnostics_);
      if (!cycle || !same_school(first_answers, cycle->answers, next.generic_string(), diagnostics_)) break;
      if (!is_earlier(rubric_, cycle->answers, answers)) {
        refuse(file, "previous-not-earlier", fmt::format("`{}` is not earlier than this file", shown), "check the `date` and the `cycle` of both files");
        break;
      }
      seen_.push_back(fs::weakly_canonical(next));
      file = next;
      answers = cycle->answers;
      cycles.push_back(std::move(*cycle));
    }
    std::reverse(cycles.begin(), cycles.end());
    return cycles;
  }

 private:
  void refuse(const fs::path& file, std::string_view code, std::string message, std::string hint) {
    report_at_previous(file, code, std::move(message), std::move(hint), diagnostics_);
  }

  const Rubric& rubric_;
  Diagnostics& diagnostics_;
  std::vector<fs::path> seen_;
};

// Files of this name in the folders of `cycles/`, by the folder's name.
std::vector<fs::path> files_in_cycles(const fs::path& folder, const fs::path& name) {
  std::vector<fs::path> files;
  for (const auto& cycle : names_in(folder / cycles_folder)) {
    auto answers = folder / cycles_folder / cycle / name;
    auto results = answers;
    results.replace_extension(".json");
    if (is_file(answers) && !is_trust_file(answers)) {
      files.push_back(std::move(answers));
    } else if (is_file(results)) {
      files.push_back(std::move(results));
    }
  }
  return files;
}

// That of the folder that a file lies in.
fs::path folder_name(const fs::path& file) {
  const auto name = file.parent_path().filename();
  const bool says = !name.empty() && name != "." && name != "..";
  return says ? name : fs::absolute(file).lexically_normal().parent_path().filename();
}

// In the folders beside the file, or beside its folder `schools/`. Messages name files as the person would reach them.
std::vector<fs::path> files_in_cycles(const fs::path& file) {
  const auto beside = file.parent_path();
  auto files = files_in_cycles(beside.empty() ? "." : beside, file.filename());
  if (folder_name(file) == "schools") {
    const auto more = files_in_cycles(beside.empty() ? ".." : beside / "..", file.filename());
    files.insert(files.end(), more.begin(), more.end());
  }
  return files;
}

std::vector<Cycle> cycles_in_folders(const fs::path& file, const Answers& now, const Rubric& rubric, Diagnostics& diagnostics) {
  std::vector<Cycle> cycles;
  for (const auto& path : files_in_cycles(file)) {
    const auto name = path.lexically_normal();
    auto cycle = load_cycle(name, rubric, diagnostics);
    if (!cycle || !same_school(now, cycle->answers, name.generic_string(), diagnostics)) continue;
    if (cycle->answers.cycle != now.cycle && is_earlier(rubric, cycle->answers, now)) cycles.push_back(std::move(*cycle));
  }
  std::stable_sort(cycles.begin(), cycles.end(), [&](const Cycle& a, const Cycle& b) { return is_earlier(rubric, a.answers, b.answers); });
  if (cycles.size() > most_cycles) cycles.erase(cycles.begin(), cycles.end() - static_cast<std::ptrdiff_t>(most_cycles));
  return cycles;
}

// What `previous` in the answers names; empty for nothing.
std::string previous_in(const Source& answers) {
  if (answers.text.find("previous") == std::string::npos) return {};  // mostly, and then nothing need be parsed
  Diagnostics ignored;
  const auto document = read_answers_document(answers, ignored);
  const auto* previous = document ? document->find("previous") : nullptr;
  return previous == nullptr ? std::string() : std::string(trimmed(previous->text));
}

}  // namespace

std::vector<fs::path> past_files(const fs::path& file, std::string_view text) {
  std::vector<fs::path> files;
  const auto take = [&](const fs::path& path) {
    files.push_back(path);
    auto results = path;
    results.replace_extension(".json");
    if (results != path && is_file(results)) files.push_back(std::move(results));
    if (auto trust = trust_file_of_then(path); !trust.empty()) files.push_back(std::move(trust));
  };
  for (const auto& path : files_in_cycles(file)) take(path);
  auto at = file;
  auto previous = previous_in({{}, std::string(text)});
  for (std::size_t i = 0; i <= most_cycles && !previous.empty(); ++i) {
    at = at.parent_path() / previous;
    if (!is_file(at)) break;
    take(at);
    previous = at.extension() == ".json" ? std::string() : previous_in(read_source(at, answers_file_limit));
  }
  return files;
}

bool is_earlier(const Rubric& rubric, const Answers& a, const Answers& b) {
  const auto days = std::make_pair(day_of(rubric, a), day_of(rubric, b));
  if (days.first && days.second && days.first != days.second) return days.first < days.second;
  return a.cycle < b.cycle;
}

bool same_school(const Answers& now, const Answers& then, std::string_view then_name, Diagnostics& diagnostics) {
  const auto& a = now.school;
  const auto& b = then.school;
  const bool same = a.urn && b.urn ? a.urn == b.urn : same_letters(trimmed(a.name), trimmed(b.name));
  if (!same) {
    diagnostics.error(then_name, "other-school", fmt::format("this is another school, {}: an earlier cycle of {} is needed", names_of(b), names_of(a)),
                      "where a school has a new name, give both files its `urn`");
  }
  return same;
}

std::optional<Cycle> load_cycle(const fs::path& file, const Rubric& rubric, Diagnostics& diagnostics) {
  if (file.extension() == ".json") return load_results_file(file, rubric, diagnostics);
  auto cycle = load_answers_of_then(file, rubric, diagnostics);
  auto beside = file;
  beside.replace_extension(".json");
  if (!cycle || !is_file(beside)) return cycle;
  auto results = load_results_file(beside, rubric, diagnostics);
  if (!results || !same_school(cycle->answers, results->answers, beside.generic_string(), diagnostics)) return std::nullopt;
  if (results->answers.cycle != cycle->answers.cycle) {
    diagnostics.error(beside.generic_string(), "cycles-differ",
                      fmt::format("these results are of the cycle `{}`, and the answers beside them of `{}`", printable(first_characters(results->answers.cycle, 64)),
                                  printable(first_characters(cycle->answers.cycle, 64))),
                      "put the results of the same cycle here, or take them away");
    return std::nullopt;
  }
  // What was reckoned then is in the results; what was done by then, and the cycle before, in the answers.
  results->answers.steps = std::move(cycle->answers.steps);
  results->answers.previous = std::move(cycle->answers.previous);
  results->steps_known = true;
  return results;
}

Cycle cycle_with_content(const Rubric& then, const Answers& answers, Scores scores, const Rubric& today) {
  Cycle cycle;
  cycle.answers = answers;
  cycle.levels_from = LevelsFrom::old_content;
  cycle.version = then.version;
  const auto old = old_names(today);
  std::vector<Said> said;
  cycle.asked.emplace();
  for (const auto& given : answers.given) {
    cycle.asked->emplace_back(current_name(old.questions, given.question.text()));
    Said item{given.question.text(), given.reply, {}, given.reason, given.corrects, given.from_trust};
    if (given.reply == Reply::answered) item.answer = find(then, given.question)->answers[static_cast<std::size_t>(given.level) - 1].id.text();
    said.push_back(std::move(item));
  }
  cycle.answers.given = re_read(said, today, answers.school.phase, cycle.dropped);
  for (auto& record : cycle.answers.steps) record.step = StepId(current_name(old.steps, record.step.text()));
  if (then.levels.size() == today.levels.size()) cycle.then = with_names_of_today(std::move(scores), today);
  return cycle;
}

std::vector<Cycle> load_past_cycles(const fs::path& file, const Answers& answers, const Rubric& rubric, Diagnostics& diagnostics) {
  if (!answers.previous.empty()) return Chain(rubric, diagnostics).follow(file, answers);
  return cycles_in_folders(file, answers, rubric, diagnostics);
}

}  // namespace waymark
