#include "command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

constexpr std::string_view examples = R"(Examples:
  waymark init my-school                         an answers file to fill in
  waymark check my-school/answers.yaml           look for mistakes
  waymark build my-school/answers.yaml -o pack   the strategy pack: open pack/index.html
  waymark score my-school/answers.yaml           levels of areas, stages and standards
  waymark questions --set core > meeting.md      a handout for the meeting
  waymark guidance -o guidance                   every question and step as a website

`waymark COMMAND --help` says more about each command.)";

// Every command's options as they were typed, before they are turned into what was meant.
struct Typed {
  std::string answers, address, set, phase;
  std::vector<std::string> many_answers, changes;
  std::string out, content, theme, date, format, explain, folder, what, edition, reference;
  bool strict = false, docx = false, pdf = false;
};

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& about, const std::string& footer) {
  auto* command = app.add_subcommand(name, about);
  command->footer("Examples:\n" + footer);
  return command;
}

void add_content(CLI::App* command, Typed& typed) {
  command->add_option("--content", typed.content, "Use this content folder in place of the built-in one")->type_name("DIR");
}

void add_theme(CLI::App* command, Typed& typed) {
  command->add_option("--theme", typed.theme, "Use this theme folder in place of the built-in one")->type_name("DIR");
}

void add_strict(CLI::App* command, Typed& typed) {
  command->add_flag("--strict", typed.strict, "Let warnings fail too (exit 1)");
}

void add_answers(CLI::App* command, Typed& typed) {
  command->add_option("ANSWERS", typed.answers, "The school's answers file")->required()->type_name("");
}

void add_commands(CLI::App& app, Typed& typed) {
  auto* build = add_command(app, "build", "Make a school's strategy pack, or those of a trust",
                            "  waymark build answers.yaml -o pack\n"
                            "  waymark build answers.yaml -o pack --date 2026-12-01 --theme my-brand\n"
                            "  waymark build answers.yaml -o website/strategy --edition public\n"
                            "  waymark build answers.yaml -o pack --docx --pdf\n\n"
                            "Every build makes the whole pack anew, the documents too, so that no document shows other figures than the\n"
                            "pages. Without --docx or --pdf, a document of an earlier build is taken out, and the build says so. One that\n"
                            "you have edited is never written over or taken out: the build stops until you have moved it.");
  add_answers(build, typed);
  build->add_option("-o,--out", typed.out, "The folder of the pack: new, empty, or an earlier pack")->required()->type_name("OUT");
  add_content(build, typed);
  add_theme(build, typed);
  build->add_flag("--docx", typed.docx, "Also write the strategy for Word, data/strategy.docx (needs pandoc)");
  build->add_flag("--pdf", typed.pdf, "Also write the strategy as data/strategy.pdf (needs chromium)");
  build->add_option("--reference", typed.reference, "With --docx: take the styles of this Word document")->type_name("FILE");
  build->add_option("--date", typed.date, "The day the pack stands for, in place of the one in the answers")->type_name("YYYY-MM-DD");
  build->add_option("--edition", typed.edition, "internal, the whole pack; or public, what a school can put on its website")->type_name("EDITION");
  add_strict(build, typed);

  auto* check = add_command(app, "check", "Report every problem of content, theme and answers; write nothing",
                            "  waymark check answers.yaml\n"
                            "  waymark check --content my-content\n"
                            "  waymark check schools/*.yaml --format github");
  check->add_option("ANSWERS", typed.many_answers, "Answers files")->type_name("");
  add_content(check, typed);
  add_theme(check, typed);
  check->add_option("--format", typed.format, "How problems are told: text, json or github")->type_name("FORMAT");
  check->add_option("--date", typed.date, "With --content: warn of files whose `review-by` is before this day")->type_name("YYYY-MM-DD");
  add_strict(check, typed);

  auto* score = add_command(app, "score", "Show the levels of areas, stages and standards",
                            "  waymark score answers.yaml\n"
                            "  waymark score answers.yaml --format csv > scores.csv\n"
                            "  waymark score answers.yaml --explain broadband");
  add_answers(score, typed);
  add_content(score, typed);
  score->add_option("--format", typed.format, "table, json or csv")->type_name("FORMAT");
  score->add_option("--explain", typed.explain, "Show the working of one area, question, stage or standard")->type_name("ID");
  add_strict(score, typed);

  auto* plan = add_command(app, "plan", "Show the roadmap, or what a change would do to it",
                           "  waymark plan answers.yaml\n"
                           "  waymark plan answers.yaml --format xlsx > plan.xlsx\n"
                           "  waymark plan answers.yaml --what-if order-full-fibre=done --what-if budget=12000");
  add_answers(plan, typed);
  add_content(plan, typed);
  plan->add_option("--format", typed.format, "table, json, csv, md, xlsx or ics")->type_name("FORMAT");
  plan->add_option("--what-if", typed.changes, "A step=done, a question=answer, days=… a term or budget=… a year; may be repeated")->type_name("CHANGE");
  add_strict(plan, typed);

  auto* init = add_command(app, "init", "Write an answers file to start from", "  waymark init my-school");
  init->add_option("DIR", typed.folder, "The folder to write answers.yaml and its schema in")->required()->type_name("");
  add_content(init, typed);

  auto* questions = add_command(app, "questions", "Write the questions to hand out",
                                "  waymark questions --set core > meeting.md\n"
                                "  waymark questions --phase primary --format csv > questions.csv\n"
                                "  waymark questions --format yaml > answers.yaml");
  questions->add_option("--set", typed.set, "core, the short set for one meeting; or full")->type_name("SET");
  questions->add_option("--phase", typed.phase, "Only the questions asked of this kind of school")->type_name("PHASE");
  questions->add_option("--format", typed.format, "md, a handout to print; csv, a spreadsheet; or yaml, an answers file")->type_name("FORMAT");
  add_content(questions, typed);

  auto* guidance = add_command(app, "guidance", "Publish the content as a website, without any school's answers",
                               "  waymark guidance -o guidance\n"
                               "  waymark guidance -o guidance --content my-content --address https://guidance.example.org/");
  guidance->add_option("-o,--out", typed.out, "The folder of the site: new, empty, or an earlier one")->required()->type_name("OUT");
  add_content(guidance, typed);
  add_theme(guidance, typed);
  guidance->add_option("--address", typed.address, "Where the site will stand on the web: adds sitemap.xml")->type_name("URL");

  auto* exported = add_command(app, "export", "Write out the built-in content or theme, to start your own from",
                               "  waymark export content my-content\n"
                               "  waymark export theme my-brand");
  exported->add_option("WHAT", typed.what, "content or theme")->required()->type_name("");
  exported->add_option("DIR", typed.folder, "The folder to write")->required()->type_name("");

  auto* schema = add_command(app, "schema", "Print the JSON Schema of answers files, or of the data/results.json of a school or a trust",
                             "  waymark schema answers > answers.schema.json\n"
                             "  waymark schema results");
  schema->add_option("SCHEMA", typed.what, "answers, results (a school's) or trust (a trust's results)")->required()->type_name("");
  add_content(schema, typed);
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) names.push_back(command->get_name());
  return names;
}

std::vector<std::string_view> views(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

bool has_option(const CLI::App& command, const std::string& name) { return command.get_option_no_throw(name) != nullptr; }

// The word where a command belongs, when it is none. CLI11 has no suggestion of its own.
std::optional<WrongUsage> wrong_command(const CLI::App& app, std::string_view word) {
  const auto names = command_names(app);
  if (word == "--help" || word == "-h" || std::find(names.begin(), names.end(), word) != names.end()) return std::nullopt;
  if (word.starts_with('-')) {
    const std::string name(word.substr(0, word.find('=')));
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    const bool known = std::any_of(commands.begin(), commands.end(), [&](const CLI::App* c) { return has_option(*c, name); });
    return WrongUsage{known ? fmt::format("`{}` goes after the command", printable(name))
                            : fmt::format("there is no option called `{}`", printable(name)),
                      "`waymark --help` shows how it is used"};
  }
  auto hint = did_you_mean(word, views(names));
  // A file in the place of a command most likely wants the main job.
  if (word.ends_with(".yaml") || word.ends_with(".yml")) {
    hint = fmt::format("did you mean `waymark build {} -o pack`?", printable(word));
  }
  return WrongUsage{fmt::format("there is no command called `{}`", printable(word)), hint};
}

const CLI::App* chosen(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? &app : commands.front();
}

// What a person has to add for the word that CLI11 misses.
std::string needed(const CLI::App& command, const std::string& word) {
  if (word.find("ANSWERS") != std::string::npos) return "name the school's answers file";
  if (word.find("WHAT") != std::string::npos) return "say what to write out: content or theme";
  if (word.find("SCHEMA") != std::string::npos) return "say which schema: answers, results or trust";
  if (word.find("DIR") != std::string::npos) return "name the folder to write to";
  if (word.find("out") != std::string::npos) return "say where it goes, with -o and a folder";
  return fmt::format("`{}` needs {}", command.get_name(), printable(word));
}

WrongUsage unexpected_word(const CLI::App& app, const CLI::App& command, const std::string& help) {
  auto words = app.remaining(true);
  std::erase(words, "--");
  // A misspelt option explains the words after it.
  const auto option = std::find_if(words.begin(), words.end(), [](const std::string& w) { return w.starts_with('-'); });
  if (option == words.end()) {
    return {fmt::format("`{}` is one word too many", printable(words.empty() ? "" : words.front())), help};
  }
  std::vector<std::string> names;
  for (const auto* known : command.get_options()) {
    for (const auto& name : known->get_lnames()) names.push_back("--" + name);
  }
  const auto bare = option->substr(0, option->find('='));
  const auto meant = nearest(bare, views(names));
  return {fmt::format("there is no option called `{}`", printable(bare)),
          meant.empty() ? help : fmt::format("did you mean `{}`?", meant)};
}

WrongUsage in_our_words(const CLI::App& app, const CLI::ParseError& error) {
  const auto* command = chosen(app);
  const auto help = fmt::format("`waymark {} --help` shows how it is used", command->get_name());
  const std::string said = error.what();
  const auto word = said.substr(0, said.find_first_of(": "));
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError: return unexpected_word(app, *command, help);
    case CLI::ExitCodes::RequiredError: {
      // A misspelt option is told before what it left missing.
      const auto rest = app.remaining(true);
      const bool misspelt = std::any_of(rest.begin(), rest.end(), [](const std::string& w) { return w.starts_with('-'); });
      return misspelt ? unexpected_word(app, *command, help) : WrongUsage{needed(*command, word), help};
    }
    case CLI::ExitCodes::ArgumentMismatch:
      return {said.find("At Most") != std::string::npos ? fmt::format("`{}` is given more than once", printable(word))
                                                        : fmt::format("`{}` needs a value after it", printable(word)),
              help};
    default: return {printable(said), help};
  }
}

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

using Result = std::variant<Options, Information, WrongUsage>;

std::optional<WrongUsage> read_day(const Typed& typed, std::optional<Date>& date) {
  if (typed.date.empty()) return std::nullopt;
  date = parse_date(typed.date);
  if (date) return std::nullopt;
  return WrongUsage{fmt::format("--date needs a date of the calendar, not `{}`", printable(typed.date)),
                    "write the year, month and day, such as 2026-12-01"};
}

Result meant_build(const Typed& typed, OnWarnings on_warnings) {
  std::optional<Date> date;
  if (auto wrong = read_day(typed, date)) return std::move(*wrong);
  constexpr Edition editions[] = {Edition::internal, Edition::open};
  std::size_t edition = 0;
  if (auto wrong = read_choice("--edition", typed.edition, {"internal", "public"}, edition)) return std::move(*wrong);
  if (!typed.reference.empty() && !typed.docx) {
    return WrongUsage{"--reference goes with --docx", "it gives the Word document its styles: add --docx"};
  }
  BuildOptions options{typed.answers, typed.out, choices_of(typed), date, on_warnings, editions[edition], typed.docx, typed.pdf, {}};
  if (editions[edition] == Edition::open && (typed.docx || typed.pdf)) {
    return WrongUsage{"the public edition has no Word or PDF document", "leave out --docx and --pdf, or build the internal edition"};
  }
  if (!typed.reference.empty()) options.reference = typed.reference;
  return Options{std::move(options)};
}

Result meant_check(const Typed& typed, OnWarnings on_warnings) {
  constexpr ReportFormat formats[] = {ReportFormat::text, ReportFormat::json, ReportFormat::github};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"text", "json", "github"}, format)) return std::move(*wrong);
  std::optional<Date> date;
  if (auto wrong = read_day(typed, date)) return std::move(*wrong);
  return Options{CheckOptions{{typed.many_answers.begin(), typed.many_answers.end()}, choices_of(typed), formats[format], date, on_warnings}};
}

Result meant_score(const Typed& typed, OnWarnings on_warnings) {
  constexpr ScoreFormat formats[] = {ScoreFormat::table, ScoreFormat::json, ScoreFormat::csv};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"table", "json", "csv"}, format)) return std::move(*wrong);
  if (!typed.explain.empty() && !typed.format.empty()) {
    return WrongUsage{"--explain and --format do not go together", "the working of one level is told in words"};
  }
  return Options{ScoreOptions{typed.answers, choices_of(typed), formats[format], typed.explain, on_warnings}};
}

Result meant_plan(const Typed& typed, OnWarnings on_warnings) {
  constexpr PlanFormat formats[] = {PlanFormat::table, PlanFormat::json, PlanFormat::csv, PlanFormat::md,
                                    PlanFormat::xlsx, PlanFormat::ics};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"table", "json", "csv", "md", "xlsx", "ics"}, format)) return std::move(*wrong);
  if (!typed.changes.empty() && !typed.format.empty()) {
    return WrongUsage{"--what-if and --format do not go together", "what a change would do is told in words"};
  }
  return Options{PlanOptions{typed.answers, choices_of(typed), formats[format], typed.changes, on_warnings}};
}

Result meant_questions(const Typed& typed) {
  constexpr QuestionsFormat formats[] = {QuestionsFormat::md, QuestionsFormat::csv, QuestionsFormat::yaml};
  std::size_t format = 0;
  if (auto wrong = read_choice("--format", typed.format, {"md", "csv", "yaml"}, format)) return std::move(*wrong);
  std::size_t set = 0;
  if (auto wrong = read_choice("--set", typed.set, {"full", "core"}, set)) return std::move(*wrong);
  return Options{QuestionsOptions{choices_of(typed), set == 1, typed.phase, formats[format]}};
}

Result meant_guidance(const Typed& typed) {
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

Result meant_export(const Typed& typed) {
  constexpr Exported kinds[] = {Exported::content, Exported::theme};
  std::size_t what = 0;
  if (auto wrong = read_choice("what is written out", typed.what, {"content", "theme"}, what)) return std::move(*wrong);
  return Options{ExportOptions{kinds[what], typed.folder}};
}

Result meant_schema(const Typed& typed) {
  constexpr SchemaOf kinds[] = {SchemaOf::answers, SchemaOf::results, SchemaOf::trust};
  std::size_t what = 0;
  if (auto wrong = read_choice("the schema", typed.what, {"answers", "results", "trust"}, what)) return std::move(*wrong);
  return Options{SchemaOptions{kinds[what], choices_of(typed)}};
}

}  // namespace

std::variant<Options, Information, WrongUsage> read_command_line(int argc, const char* const* argv) {
  CLI::App app("Waymark turns a school's answers into a digital strategy pack.", "waymark");
  Typed typed;
  app.footer(std::string(examples));
  app.require_subcommand(1);
  const auto formatter = app.get_formatter();
  formatter->column_width(30);
  formatter->label("SUBCOMMAND", "COMMAND");
  formatter->label("Subcommands", "Commands");
  formatter->label("Positionals", "What to name");
  formatter->label("REQUIRED", "(needed)");
  bool wants_version = false;
  app.add_flag("--version", wants_version, "Show the version of the program and of its content");
  add_commands(app, typed);
  if (argc > 1 && std::string_view(argv[1]) == "--version") {
    return Information{fmt::format("waymark {}\ncontent {}\n", version(), builtin_content_version())};
  }
  if (argc < 2 || *argv[1] == '\0') return WrongUsage{"say what to do", "`waymark --help` shows the commands, with examples"};
  if (auto wrong = wrong_command(app, argv[1])) return std::move(*wrong);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    auto help = app.help();
    if (!help.ends_with('\n')) help += '\n';
    return Information{std::move(help)};
  } catch (const CLI::ParseError& error) {
    return in_our_words(app, error);
  }
  const auto on_warnings = typed.strict ? OnWarnings::fail : OnWarnings::allow;
  const auto name = chosen(app)->get_name();
  if (name == "build") return meant_build(typed, on_warnings);
  if (name == "check") return meant_check(typed, on_warnings);
  if (name == "score") return meant_score(typed, on_warnings);
  if (name == "init") return Options{InitOptions{typed.folder, choices_of(typed)}};
  if (name == "plan") return meant_plan(typed, on_warnings);
  if (name == "questions") return meant_questions(typed);
  if (name == "guidance") return meant_guidance(typed);
  if (name == "schema") return meant_schema(typed);
  return meant_export(typed);
}

}  // namespace waymark
