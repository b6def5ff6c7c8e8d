#include <fmt/format.h>

#include "base/text.hpp"
#include "commands.hpp"
#include "documents.hpp"
#include "publish/document_record.hpp"
#include "publish/publish.hpp"

namespace waymark {

bool must_stop(const Diagnostics& diagnostics, OnWarnings on_warnings, const Console& console,
               std::string_view consequence) {
  console.report(diagnostics);
  const bool stop = diagnostics.has_errors() || (on_warnings == OnWarnings::fail && diagnostics.warnings() > 0);
  if (stop) console.message(fmt::format("{}.{}{}", report_count(diagnostics), consequence.empty() ? "" : " ", consequence));
  return stop;
}

namespace {

SiteKind kind_of(Edition edition) {
  switch (edition) {
    case Edition::internal: return SiteKind::pack;
    case Edition::open: return SiteKind::public_edition;
  }
  return {};
}

}  // namespace

ExitCode run_command(const BuildOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto kit = load_kit(options.choices, diagnostics, options.edition);
  // Answers are judged against the content: with content that has errors, they would seem wrong.
  if (diagnostics.has_errors()) {
    must_stop(diagnostics, options.on_warnings, console);
    return ExitCode::input;
  }
  const auto school = assess(kit.rubric, options.answers, diagnostics);
  if (must_stop(diagnostics, options.on_warnings, console)) return ExitCode::input;

  std::vector<std::filesystem::path> inputs = {options.answers};
  if (options.choices.content) inputs.push_back(*options.choices.content);
  if (options.choices.theme) inputs.push_back(*options.choices.theme);
  if (options.reference) inputs.push_back(*options.reference);
  const auto kind = kind_of(options.edition);
  Diagnostics refused;
  if (may_publish(options.out, inputs, kind, refused)) report_changed_documents(options.out, refused);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;  // before anything takes time

  auto files = make_files(kit, *school, {options.date, std::string(version())});
  const auto problems = add_documents(options, kit, *school, files);
  const auto left_out = documents_left_out(options.out, files);
  const auto published = publish(files, options.out, inputs, refused, kind);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;

  const auto first_page = (options.out / "index.html").generic_string();
  const std::string_view what = options.edition == Edition::internal ? "pack" : "public edition";
  console.message(fmt::format("The {} for {} is ready: {} ({}).", what, printable(school->answers.school.name),
                              printable(first_page),
                              published.written == 0 && published.removed == 0
                                  ? std::string("nothing has changed")
                                  : fmt::format("{} written, {} unchanged", counted(published.written, "file", "files"),
                                                published.unchanged)));
  return tell_documents(options, left_out, problems, console);
}

}  // namespace waymark
