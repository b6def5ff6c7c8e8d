#include "meant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "pipeline/country.hpp"

namespace waymark {

namespace {

// A word out of a few; the place among them.
std::optional<WrongUsage> read_choice(std::string_view option, const std::string& typed,
                                      const std::vector<std::string_view>& words, std::size_t& place) {
  if (typed.empty()) return std::nullopt;
  const auto at = std::find(words.begin(), words.end(), typed);
  if (at == words.end()) {
    return WrongUsage{fmt::format("{} cannot be `{}`", option, printable(typed)), did_you_mean(typed, words)};
  }
  place = static_cast<std::size_t>(at - words.begin());
  return std::nullopt;
}

Choices choices_of(const Typed& typed) {
  Choices choices;
  if (!typed.content.empty()) choices.content = typed.content;
  if (!typed.theme.empty()) choices.theme = typed.theme;
  return choices;
}

std::optional<WrongUsage> read_day(const Typed& typed, std::optional<Date>& date) {
  if (typed.date.empty()) return std::nullopt;
  date = parse_date(typed.date);
  if (date) return std::nullopt;
  return WrongUsage{fmt::format("--date needs a date of the calendar, not `{}`", printable(typed.date)),
                    "write the year, month and day, such as 2026-12-01"};
}

// The files that a pack is to have, by their words.
std::optional<WrongUsage> read_parts(const std::vector<std::string>& typed, PackParts& parts) {
  if (typed.empty()) return std::nullopt;
  parts = no_pack_parts;
  std::vector<std::string_view> words;
  for (const auto& part : pack_parts) words.push_back(part.word);
  for (const auto& word : typed) {
    std::size_t place = 0;
    if (auto wrong = read_choice("--only", word, words, place)) return wrong;
    if (word.empty()) return WrongUsage{"--only needs a word on each side of a comma", "write it like this: --only pages,json"};
    parts.*pack_parts[place].chosen = true;
  }
  return std::nullopt;
}

std::optional<WrongUsage> read_jobs(const std::string& typed, std::size_t& jobs) {
  if (typed.empty()) return std::nullopt;
  constexpr int most = 256;
  const auto number = parse_whole_number(typed);
  if (!number || *number < 1 || *number > most) {
    return WrongUsage{fmt::format("--jobs cannot be `{}`", printable(typed)), fmt::format("write a number from 1 to {}", most)};
  }
  jobs = static_cast<std::size_t>(*number);
  return std::nullopt;
}

std::optional<WrongUsage> read_shard(const std::string& typed, std::optional<Shard>& shard) {
  if (typed.empty()) return std::nullopt;
  constexpr int most = 10'000;
  const auto parts = split(typed, '/');
  const auto number = parts.size() == 2 ? parse_whole_number(parts[0]) : std::nullopt;
  const auto of = parts.size() == 2 ? parse_whole_number(parts[1]) : std::nullopt;
  if (!number || !of || *of < 1 || *of > most || *number < 1 || *number > *of) {
    return WrongUsage{fmt::format("--shard cannot be `{}`", printable(typed)), "write which part and of how many, such as 1/4 for the first of four"};
  }
  shard = Shard{*number, *of};
  return std::nullopt;
}

std::optional<WrongUsage> read_edition(const Typed& typed, Edition& edition) {
  std::size_t place = 0;
  auto wrong = read_choice("--edition", typed.edition, {"internal", "public"}, place);
  edition = place == 1 ? Edition::open : Edition::internal;
  return wrong;
}

WrongUsage public_edition_of_many() { return {"the public edition is built for one school at a time", "name the school's answers file"}; }

// What goes with a school only, or with a trust only.
std::optional<WrongUsage> wrong_for_trust(const BuildOptions& options) {
  const bool trust = is_trust_folder(options.answers);
  if (trust && (options.docx || options.pdf)) {
    return WrongUsage{"--docx and --pdf are for one school at a time", "build that school alone, from its answers file"};
  }
  if (trust && options.edition == Edition::open) return public_edition_of_many();
  if (!trust && options.keep_going) return WrongUsage{"--keep-going goes with the folder of a trust or a country", "leave it out for a single school"};
  if (!trust && options.shard) return WrongUsage{"--shard goes with the folder of a trust or a country", "leave it out for a single school"};
  if (!trust && options.jobs != 0) return WrongUsage{"--jobs goes with the folder of a trust or a country", "leave it out for a single school"};
  return std::nullopt;
}

Meant meant_build(const Typed& typed, OnWarnings on_warnings) {
  std::optional<Date> date;
  if (auto wrong = read_day(typed, date)) return std::move(*wrong);
  auto edition = Edition::internal;
  if (auto wrong = read_edition(typed, edition)) return std::move(*wrong);
  if (!typed.reference.empty() && !typed.docx) {
    return WrongUsage{"--reference goes with --docx", "it gives the Word document its styles: add --docx"};
  }
  BuildOptions options{typed.answers, typed.out, choices_of(typed), date, on_warnings, edition, typed.docx, typed.pdf, {}, {}, typed.keep_going, 0, {}};
  if (edition == Edition::open && (typed.docx || typed.pdf)) {
    return WrongUsage{"the public edition has no Word or PDF document", "leave out --docx and --pdf, or build the internal edition"};
  }
  if (!typed.reference.empty()) options.reference = typed.reference;
  if (auto wrong = read_parts(typed.only, options.parts)) return std::move(*wrong);
  if (options.parts != PackParts() && (typed.docx || typed.pdf || edition == Edition::open)) {
    return WrongUsage{"--only does not go with --docx, --pdf and --edition public", "leave out --only: these are made from the whole pack"};
  }
  if (auto wrong = read_jobs(typed.jobs, options.jobs)) return std::move(*wrong);
  if (auto wrong = read_shard(typed.shard, options.shard)) return std::move(*wrong);
  if (auto wrong = wrong_for_trust(options)) return std::move(*wrong);
  return Options{std::move(options)};
}

Meant meant_check(const Typed& typed, OnWarnings on_warnings) {
  constexpr ReportFormat formats[] = {ReportFormat::text, ReportFormat::json, ReportFormat::github};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"text", "json", "github"}, format)) return std::move(*wrong);
  std::optional<Date> date;
  if (auto wrong = read_day(typed, date)) return std::move(*wrong);
  return Options{CheckOptions{{typed.many_answers.begin(), typed.many_answers.end()}, choices_of(typed), formats[format], date, on_warnings}};
}

Meant meant_score(const Typed& typed, OnWarnings on_warnings) {
  constexpr ScoreFormat formats[] = {ScoreFormat::table, ScoreFormat::json, ScoreFormat::csv, ScoreFormat::table};
  const bool folder = is_trust_folder(typed.answers);
  const bool trust = folder && !is_country_folder(typed.answers);
  std::vector<std::string_view> words = {"table", "json", "csv"};
  if (trust) words.emplace_back("github");
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, words, format)) return std::move(*wrong);
  if (folder && !typed.explain.empty()) {
    return WrongUsage{"--explain is for one school at a time", "name the school's answers file"};
  }
  if (!trust && !typed.baseline.empty()) {
    return WrongUsage{"--fail-below goes with the folder of a trust", folder ? "name the folder of one trust of the country" : "leave it out for a single school"};
  }
  if (!typed.explain.empty() && !typed.format.empty()) {
    return WrongUsage{"--explain and --format do not go together", "the working of one level is told in words"};
  }
  ScoreOptions options{typed.answers, choices_of(typed), formats[format], typed.explain, on_warnings, {}, {}};
  if (!typed.baseline.empty()) options.baseline = typed.baseline;
  if (format == 3) options.problems = ReportFormat::github;
  return Options{std::move(options)};
}

Meant meant_init(const Typed& typed) {
  if (typed.folder.empty() && typed.out.empty()) return WrongUsage{"name the folder to write to", "`waymark init --help` shows how it is used"};
  if (!typed.folder.empty() && !typed.out.empty()) {
    return WrongUsage{fmt::format("`{}` and `{}` are two folders", printable(typed.folder), printable(typed.out)), "name one of them"};
  }
  if (typed.trust.empty() != typed.register_file.empty()) {
    return WrongUsage{"--trust and --register go together", "name the trust, and the file edubasealldata.csv of Get Information about Schools"};
  }
  if (!typed.cycle.empty() && typed.trust.empty()) return WrongUsage{"--cycle goes with --trust", "for one school, write the cycle in its answers file"};
  return Options{InitOptions{typed.folder.empty() ? typed.out : typed.folder, choices_of(typed), typed.trust, typed.register_file, typed.cycle}};
}

Meant meant_import(const Typed& typed) {
  ImportOptions options{typed.spreadsheet, folder_for_answers(typed.out), std::nullopt, choices_of(typed), {}, typed.phase, typed.force ? Existing::replace : Existing::keep};
  if (!typed.map.empty()) options.map = typed.map;
  options.wishes.school = typed.school;
  options.wishes.cycle = typed.cycle;
  options.wishes.respondent = typed.keep_respondent ? Respondent::keep : Respondent::drop;
  if (auto wrong = read_day(typed, options.wishes.date)) return std::move(*wrong);
  if (!typed.urn.empty()) {
    options.wishes.urn = parse_whole_number(typed.urn);
    const auto urn = options.wishes.urn.value_or(0);
    if (urn < smallest_urn || urn > largest_urn) {
      return WrongUsage{fmt::format("--urn needs the six digits of a school, not `{}`", printable(typed.urn)), "Get Information about Schools has them"};
    }
  }
  return Options{std::move(options)};
}

Meant meant_plan(const Typed& typed, OnWarnings on_warnings) {
  constexpr PlanFormat formats[] = {PlanFormat::table, PlanFormat::json, PlanFormat::csv, PlanFormat::md,
                                    PlanFormat::xlsx, PlanFormat::ics};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"table", "json", "csv", "md", "xlsx", "ics"}, format)) return std::move(*wrong);
  if (!typed.changes.empty() && !typed.format.empty()) {
    return WrongUsage{"--what-if and --format do not go together", "what a change would do is told in words"};
  }
  return Options{PlanOptions{typed.answers, choices_of(typed), formats[format], typed.changes, on_warnings}};
}

Meant meant_diff(const Typed& typed, OnWarnings on_warnings) {
  constexpr DiffFormat formats[] = {DiffFormat::table, DiffFormat::json, DiffFormat::md};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"table", "json", "md"}, format)) return std::move(*wrong);
  Compared files{typed.before, typed.after, {}};
  if (!typed.old_content.empty()) {
    if (files.before.extension() == ".json") {
      return WrongUsage{"--old-content goes with an answers file", "results say what the levels were then: leave it out"};
    }
    files.old_content = typed.old_content;
  }
  return Options{DiffOptions{std::move(files), choices_of(typed), formats[format], on_warnings}};
}

std::optional<WrongUsage> read_set(const Typed& typed, bool& core_only) {
  std::size_t set = 0;
  auto wrong = read_choice("--set", typed.set, {"full", "core"}, set);
  core_only = set == 1;
  return wrong;
}

Meant meant_questions(const Typed& typed) {
  constexpr QuestionsFormat formats[] = {QuestionsFormat::md, QuestionsFormat::csv, QuestionsFormat::yaml};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"md", "csv", "yaml"}, format)) return std::move(*wrong);
  bool core_only = false;
  if (auto wrong = read_set(typed, core_only)) return std::move(*wrong);
  return Options{QuestionsOptions{choices_of(typed), core_only, typed.phase, formats[format]}};
}

Meant meant_form(const Typed& typed) {
  FormOptions options{typed.out, choices_of(typed), {}};
  if (auto wrong = read_set(typed, options.wishes.core_only)) return std::move(*wrong);
  options.wishes.phase = typed.phase;
  if (!typed.trust.empty()) options.wishes.trust = typed.trust;
  if (auto wrong = read_day(typed, options.wishes.date)) return std::move(*wrong);
  return Options{std::move(options)};
}

// 0 stands for any that is free.
std::optional<WrongUsage> read_port(const std::string& typed, std::optional<int>& port) {
  if (typed.empty()) return std::nullopt;
  constexpr int least = 1024, most = 65535;
  port = parse_whole_number(typed);
  if (port && (*port == 0 || (*port >= least && *port <= most))) return std::nullopt;
  return WrongUsage{fmt::format("--port needs a whole number from {} to {}, not `{}`", least, most, printable(typed)), "leave it out, and one is chosen"};
}

Meant meant_serve(const Typed& typed) {
  ServeOptions options{typed.answers, choices_of(typed), Edition::internal, std::nullopt, std::nullopt};
  if (auto wrong = read_edition(typed, options.edition)) return std::move(*wrong);
  if (auto wrong = read_day(typed, options.date)) return std::move(*wrong);
  if (auto wrong = read_port(typed.port, options.port)) return std::move(*wrong);
  if (is_country_folder(options.answers)) return WrongUsage{"a preview shows one school or one trust", "name the folder of one of the trusts in it"};
  if (options.edition == Edition::open && (options.answers.empty() || is_trust_folder(options.answers))) return public_edition_of_many();
  return Options{std::move(options)};
}

Meant meant_guidance(const Typed& typed) {
  auto address = typed.address;
  if (!address.empty()) {
    if (!address.starts_with("https://") || address.find_first_of(" \"<>?#") != std::string::npos) {
      return WrongUsage{fmt::format("--address needs a web address, not `{}`", printable(address)),
                        "write it whole, such as https://guidance.example.org/"};
    }
    if (!address.ends_with('/')) address += '/';
  }
  return Options{PublishOptions{typed.out, choices_of(typed), address}};
}

Meant meant_export(const Typed& typed) {
  constexpr Exported kinds[] = {Exported::content, Exported::theme};
  std::size_t what = 0;
  if (auto wrong = read_choice("what is written out", typed.what, {"content", "theme"}, what)) return std::move(*wrong);
  return Options{ExportOptions{kinds[what], typed.folder}};
}

Meant meant_theme(const Typed& typed) {
  std::size_t what = 0;
  if (auto wrong = read_choice("what is done with a theme", typed.what, {"new"}, what)) {
    if (typed.what == "check") wrong->hint = "did you mean `waymark check --theme DIR`?";
    if (typed.what == "export") wrong->hint = "did you mean `waymark export theme DIR`?";
    return std::move(*wrong);
  }
  return Options{NewThemeOptions{typed.folder}};
}

Meant meant_schema(const Typed& typed) {
  constexpr SchemaOf kinds[] = {SchemaOf::answers, SchemaOf::results, SchemaOf::trust, SchemaOf::country};
  std::size_t what = 0;
  if (auto wrong = read_choice("the schema", typed.what, {"answers", "results", "trust", "country"}, what)) return std::move(*wrong);
  return Options{SchemaOptions{kinds[what], choices_of(typed)}};
}

}  // namespace

Meant meant_by(std::string_view command, Typed typed) {
  typed.answers = folder_meant(typed.answers).string();
  for (auto& answers : typed.many_answers) answers = folder_meant(answers).string();
  const auto on_warnings = typed.strict ? OnWarnings::fail : OnWarnings::allow;
  if (command == "build") return meant_build(typed, on_warnings);
  if (command == "check") return meant_check(typed, on_warnings);
  if (command == "score") return meant_score(typed, on_warnings);
  if (command == "init") return meant_init(typed);
  if (command == "import") return meant_import(typed);
  if (command == "merge") return Options{MergeOptions{{typed.parts.begin(), typed.parts.end()}, typed.out, choices_of(typed)}};
  if (command == "plan") return meant_plan(typed, on_warnings);
  if (command == "questions") return meant_questions(typed);
  if (command == "form") return meant_form(typed);
  if (command == "serve") return meant_serve(typed);
  if (command == "guidance") return meant_guidance(typed);
  if (command == "theme") return meant_theme(typed);
  if (command == "schema") return meant_schema(typed);
  if (command == "diff") return meant_diff(typed, on_warnings);
  return meant_export(typed);
}

}  // namespace waymark
