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
  waymark build my-trust -o packs                the packs of all schools of a trust, or of a country
  waymark score my-school/answers.yaml           levels of areas, stages and standards
  waymark diff last-year.yaml answers.yaml       what has moved since, and why
  waymark questions --set core > meeting.md      a handout for the meeting
  waymark form -o form                           the questions as a page to fill in
  waymark serve my-school/answers.yaml           the pack in a browser, made again when you save
  waymark guidance -o guidance                   every question and step as a website

`waymark COMMAND --help` says more about each command.)";

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& about, const std::string& footer) {
  auto* command = app.add_subcommand(name, about);
  command->footer("Examples:\n" + footer);
  return command;
}

void add_content(CLI::App* command, Typed& typed) {
  command->add_option("--content", typed.content, "Use this content folder in place of the built-in one")->type_name("DIR");
}

void add_theme(CLI::App* command, Typed& typed) {
  command->add_option("--theme", typed.theme, "Use the theme in this folder, or the built-in theme govuk")->type_name("DIR");
}

void add_strict(CLI::App* command, Typed& typed) {
  command->add_flag("--strict", typed.strict, "Let warnings fail too (exit 1)");
}

void add_answers(CLI::App* command, Typed& typed) {
  command->add_option("ANSWERS", typed.answers, "The school's answers file")->required()->type_name("");
}

void add_import(CLI::App& app, Typed& typed) {
  auto* import = add_command(app, "import", "Turn answers in a spreadsheet into an answers file for each school",
                             "  waymark import replies.csv -o schools --cycle 2026-autumn\n"
                             "  waymark import replies.csv -o schools --cycle 2026-autumn --map schools/import-map.yaml\n"
                             "  waymark import questions.csv -o schools --cycle 2026-autumn --school \"Oakfield Primary School\" --phase primary\n\n"
                             "The spreadsheet is the CSV export of Microsoft Forms or Google Forms, with one row a school, or the one that\n"
                             "`waymark questions --format csv` writes, filled in for one school. Headings are the ids or titles of questions, and\n"
                             "`School name`, `URN`, `Phase`, `Pupils`, `Staff`, `Devices`, `Cycle`, `Date`. Answers are an id, a level, or an answer's\n"
                             "words: all of them, or the first sentence. Capitals, punctuation and spaces do not count. `Not sure`, `Provided by\n"
                             "trust` and `Not applicable: why` are answers too; a note beside `Not applicable` counts as the reason.\n\n"
                             "Nothing is guessed. When a heading or an answer fits nothing, no school's file is written. Instead you find a draft\n"
                             "map in the folder, import-map.yaml: fill in what they stand for, and run the command again with --map.\n\n"
                             "A file of a school that waits in the folder to be filled in, as `waymark init` writes it, gets the answers: what it says\n"
                             "of the school stays. Nothing else is written over without --force.\n\n"
                             "The person's name and email address are left out, unless you ask for them.");
  import->add_option("FILE", typed.spreadsheet, "The spreadsheet, as CSV")->required()->type_name("");
  import->add_option("-o,--out", typed.out, "The folder to write the schools' files in, or that of the trust")->required()->type_name("DIR");
  import->add_option("--map", typed.map, "What headings and answers stand for: the draft map, filled in")->type_name("MAP");
  import->add_option("--cycle", typed.cycle, "Your name for this round of answers, such as 2026-autumn")->type_name("NAME");
  import->add_option("--date", typed.date, "The day the answers stand for")->type_name("YYYY-MM-DD");
  import->add_option("--school", typed.school, "The school's name, where the spreadsheet does not say it")->type_name("NAME");
  import->add_option("--urn", typed.urn, "Its six-digit number, in the same way")->type_name("N");
  import->add_option("--phase", typed.phase, "Its phase, or that of all the schools")->type_name("PHASE");
  import->add_flag("--keep-respondent", typed.keep_respondent, "Keep the person's name, or else email address, as who gave each answer");
  import->add_flag("--force", typed.force, "Write over files of schools that are there already");
  add_content(import, typed);
}

// Which day and for whom.
void add_dated_edition(CLI::App* command, Typed& typed) {
  command->add_option("--date", typed.date, "The day the pack stands for, in place of the one in the answers")->type_name("YYYY-MM-DD");
  command->add_option("--edition", typed.edition, "internal, the whole pack; or public, what a school can put on its website")->type_name("EDITION");
}

// Which questions.
void add_asked(CLI::App* command, Typed& typed) {
  command->add_option("--set", typed.set, "core, the short set for one meeting; or full")->type_name("SET");
  command->add_option("--phase", typed.phase, "Only the questions asked of this kind of school")->type_name("PHASE");
}

void add_commands(CLI::App& app, Typed& typed) {
  auto* build = add_command(app, "build", "Make a school's strategy pack, or those of all schools of a trust or a country",
                            "  waymark build answers.yaml -o pack\n"
                            "  waymark build answers.yaml -o pack --date 2026-12-01 --theme my-brand\n"
                            "  waymark build answers.yaml -o website/strategy --edition public\n"
                            "  waymark build answers.yaml -o pack --docx --pdf\n"
                            "  waymark build my-trust -o packs --only pages,json --keep-going\n\n"
                            "A trust is a folder with trust.yaml and schools/, which holds an answers file for each school. Its own pages\n"
                            "go to OUT, and the pack of schools/oakfield.yaml to OUT/schools/oakfield. A country is a folder with country.yaml\n"
                            "and a folder for each trust. Its own pages go to OUT, and the site of northmoor/ to OUT/trusts/northmoor.\n\n"
                            "Every build makes the whole pack anew, the documents too, so that no document shows other figures than the\n"
                            "pages. Without --docx or --pdf, a document of an earlier build is taken out, and the build says so. One that\n"
                            "you have edited is never written over or taken out: the build stops until you have moved it.");
  build->add_option("ANSWERS", typed.answers, "The school's answers file, or the folder of a trust or a country")->required()->type_name("");
  build->add_option("-o,--out", typed.out, "The folder of the pack: new, empty, or an earlier pack")->required()->type_name("OUT");
  add_content(build, typed);
  add_theme(build, typed);
  build->add_flag("--docx", typed.docx, "Also write the strategy for Word, data/strategy.docx (needs pandoc)");
  build->add_flag("--pdf", typed.pdf, "Also write the strategy as data/strategy.pdf (needs chromium)");
  build->add_option("--reference", typed.reference, "With --docx: take the styles of this Word document")->type_name("FILE");
  add_dated_edition(build, typed);
  build->add_option("--only", typed.only, "Make only these files: pages, json, csv, xlsx, ics, md; with commas between")->delimiter(',')->type_name("LIST");
  build->add_flag("--keep-going", typed.keep_going, "Of a trust or country: build the schools without errors, and list the others (exit 1)");
  build->add_option("--jobs", typed.jobs, "Of a trust or country: how many schools at once, in place of one for each core")->type_name("N");
  build->add_option("--shard", typed.shard, "Of a trust or country: build part I of N only, for `waymark merge`")->type_name("I/N");
  add_strict(build, typed);

  auto* merge = add_command(app, "merge", "Join the parts of a trust or a country that were built with --shard",
                            "  waymark build my-trust --shard 1/2 -o part-1\n"
                            "  waymark build my-trust --shard 2/2 -o part-2\n"
                            "  waymark merge part-1 part-2 -o packs");
  merge->add_option("PARTS", typed.parts, "The folders of all parts")->required()->type_name("");
  merge->add_option("-o,--out", typed.out, "The folder of the whole: new, empty, or an earlier one")->required()->type_name("OUT");
  add_content(merge, typed);
  add_theme(merge, typed);

  auto* check = add_command(app, "check", "Report every problem of content, theme and answers; write nothing",
                            "  waymark check answers.yaml\n"
                            "  waymark check --content my-content\n"
                            "  waymark check schools/*.yaml --format github");
  check->add_option("ANSWERS", typed.many_answers, "Answers files, or folders of trusts and countries")->type_name("");
  add_content(check, typed);
  add_theme(check, typed);
  check->add_option("--format", typed.format, "How problems are told: text, json or github")->type_name("FORMAT");
  check->add_option("--date", typed.date, "With --content: warn of files whose `review-by` is before this day")->type_name("YYYY-MM-DD");
  add_strict(check, typed);

  auto* score = add_command(app, "score", "Show the levels of areas, stages and standards",
                            "  waymark score answers.yaml\n"
                            "  waymark score answers.yaml --format csv > scores.csv\n"
                            "  waymark score answers.yaml --explain broadband\n"
                            "  waymark score my-trust --format json > baseline.json\n"
                            "  waymark score my-trust --fail-below baseline.json");
  score->add_option("ANSWERS", typed.answers, "The school's answers file, or the folder of a trust or a country")->required()->type_name("");
  add_content(score, typed);
  score->add_option("--format", typed.format, "table, json or csv; of a trust also github, which tells only what has fallen")->type_name("FORMAT");
  score->add_option("--fail-below", typed.baseline, "Of a trust: exit 1 when a school has fallen below this baseline, an earlier --format json")->type_name("FILE");
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

  auto* diff = add_command(app, "diff", "Show what has moved from one cycle of a school to another, and why",
                           "  waymark diff 2025/answers.yaml 2026/answers.yaml\n"
                           "  waymark diff old-pack/data/results.json answers.yaml --format md > progress.md");
  diff->add_option("OLD", typed.before, "The earlier cycle: its answers file, or data/results.json of its pack")->required()->type_name("");
  diff->add_option("NEW", typed.after, "The later one")->required()->type_name("");
  add_content(diff, typed);
  diff->add_option("--old-content", typed.old_content, "The content that OLD was made with, where OLD is an answers file")->type_name("DIR");
  diff->add_option("--format", typed.format, "table, json or md")->type_name("FORMAT");
  add_strict(diff, typed);

  auto* init = add_command(app, "init", "Write an answers file to start from, for one school or for each of a trust",
                           "  waymark init my-school\n"
                           "  waymark init --trust \"Northmoor Learning Trust\" --register edubasealldata.csv -o northmoor\n\n"
                           "For a trust it writes trust.yaml, and a file in schools/ for each of its open schools, with name, number, phase\n"
                           "and pupils. The register is the file of all establishments from Get Information about Schools, as it comes.");
  init->add_option("DIR", typed.folder, "The folder to write answers.yaml and its schema in")->type_name("");
  init->add_option("-o,--out", typed.out, "The folder, said in another way")->type_name("DIR");
  init->add_option("--trust", typed.trust, "Start the folder of this trust: its name, or its number in the register")->type_name("NAME");
  init->add_option("--register", typed.register_file, "With --trust: the register of schools, edubasealldata.csv")->type_name("FILE");
  init->add_option("--cycle", typed.cycle, "With --trust: your name for this round of answers, such as 2026-autumn")->type_name("NAME");
  add_content(init, typed);

  add_import(app, typed);

  auto* questions = add_command(app, "questions", "Write the questions to hand out",
                                "  waymark questions --set core > meeting.md\n"
                                "  waymark questions --phase primary --format csv > questions.csv\n"
                                "  waymark questions --format yaml > answers.yaml");
  add_asked(questions, typed);
  questions->add_option("--format", typed.format, "md, a handout to print; csv, a spreadsheet; or yaml, an answers file")->type_name("FORMAT");
  add_content(questions, typed);

  auto* form = add_command(app, "form", "Make a page on which a school answers the questions in a browser, without a server",
                           "  waymark form -o form\n"
                           "  waymark form --set core --phase primary -o form\n"
                           "  waymark form --trust my-trust -o form\n\n"
                           "Copy the folder to a USB stick, a shared drive or a website, and open index.html. Nothing that is written there\n"
                           "is sent anywhere: the browser keeps it, and saves it as an answers file for `waymark build`. Printed, it is a\n"
                           "handout with boxes to tick.");
  form->add_option("-o,--out", typed.out, "The folder of the form: new, empty, or an earlier one")->required()->type_name("OUT");
  add_asked(form, typed);
  form->add_option("--trust", typed.trust, "For the schools of this trust: show what it provides, and take its name and theme")->type_name("DIR");
  form->add_option("--date", typed.date, "Offer the terms around this day, in place of the day on which facts were checked")->type_name("YYYY-MM-DD");
  add_content(form, typed);
  add_theme(form, typed);

  auto* guidance = add_command(app, "guidance", "Publish the content as a website, without any school's answers",
                               "  waymark guidance -o guidance\n"
                               "  waymark guidance -o guidance --content my-content --address https://guidance.example.org/");
  guidance->add_option("-o,--out", typed.out, "The folder of the site: new, empty, or an earlier one")->required()->type_name("OUT");
  add_content(guidance, typed);
  add_theme(guidance, typed);
  guidance->add_option("--address", typed.address, "Where the site will stand on the web: adds sitemap.xml")->type_name("URL");

  auto* serve = add_command(app, "serve", "Show a pack, a trust or the guidance in a browser, made again whenever you save",
                            "  waymark serve answers.yaml\n"
                            "  waymark serve my-trust\n"
                            "  waymark serve --content my-content\n"
                            "  waymark serve answers.yaml --theme my-brand\n\n"
                            "Nothing is written. The pages are kept in memory, and only browsers on this computer can read them. When an\n"
                            "answer, the content or the theme is saved, the page in the browser shows it; when something in it is wrong, the\n"
                            "page says what and where.");
  serve->add_option("ANSWERS", typed.answers, "A school's answers file or a trust's folder; without one, the guidance")->type_name("");
  add_content(serve, typed);
  add_theme(serve, typed);
  add_dated_edition(serve, typed);
  serve->add_option("--port", typed.port, "The number in the address, in place of 4747")->type_name("N");

  auto* exported = add_command(app, "export", "Write out the built-in content or theme, to start your own from",
                               "  waymark export content my-content\n"
                               "  waymark export theme my-brand");
  exported->add_option("WHAT", typed.what, "content or theme")->required()->type_name("");
  exported->add_option("DIR", typed.folder, "The folder to write")->required()->type_name("");

  auto* theme = add_command(app, "theme", "Start a theme of your own: a brand with your name, logo, colours and fonts",
                            "  waymark theme new my-brand\n"
                            "  waymark check --theme my-brand\n"
                            "  waymark build answers.yaml -o pack --theme my-brand\n\n"
                            "It writes a small folder, in which theme.yaml explains itself. What the folder does not have comes from the\n"
                            "built-in theme. `waymark export theme DIR` writes that one out, to copy templates from.");
  theme->add_option("ACTION", typed.what, "new")->required()->type_name("");
  theme->add_option("DIR", typed.folder, "The folder to write: new or empty")->required()->type_name("");

  auto* schema = add_command(app, "schema", "Print the JSON Schema of answers files, or of the data/results.json of a school, a trust or a country",
                             "  waymark schema answers > answers.schema.json\n"
                             "  waymark schema results");
  schema->add_option("SCHEMA", typed.what, "answers, results (a school's), trust or country (their results)")->required()->type_name("");
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
  if (hint.empty()) hint = "`waymark --help` shows the commands, with examples";
  return WrongUsage{fmt::format("there is no command called `{}`", printable(word)), hint};
}

const CLI::App* chosen(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? &app : commands.front();
}

// What a person has to add for the word that CLI11 misses.
std::string needed(const CLI::App& command, const std::string& word) {
  if (word.find("ANSWERS") != std::string::npos) {
    return command.get_name() == "build" || command.get_name() == "score" ? "name the school's answers file, or the folder of a trust or a country" : "name the school's answers file";
  }
  if (word.find("PARTS") != std::string::npos) return "name the folders of all parts";
  if (word.find("OLD") != std::string::npos || word.find("NEW") != std::string::npos) return "name two cycles, the earlier one first";
  if (word.find("WHAT") != std::string::npos) return "say what to write out: content or theme";
  if (word.find("ACTION") != std::string::npos) return "say what to do and where: waymark theme new DIR";
  if (word.find("SCHEMA") != std::string::npos) return "say which schema: answers, results, trust or country";
  if (word.find("FILE") != std::string::npos) return "name the spreadsheet";
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
  auto meant = meant_by(chosen(app)->get_name(), typed);
  if (auto* wrong = std::get_if<WrongUsage>(&meant)) return std::move(*wrong);
  return std::get<Options>(std::move(meant));
}

}  // namespace waymark
