#include <fmt/format.h>

#include "base/text.hpp"
#include "build_country.hpp"
#include "build_trust.hpp"
#include "commands.hpp"
#include "documents.hpp"
#include "pipeline/country.hpp"
#include "pipeline/made_from.hpp"
#include "publishing.hpp"

namespace waymark {

bool fails(const Diagnostics& diagnostics, OnWarnings on_warnings) {
  return diagnostics.has_errors() || (on_warnings == OnWarnings::fail && diagnostics.warnings() > 0);
}

bool must_stop(const Diagnostics& diagnostics, OnWarnings on_warnings, const Console& console,
               std::string_view consequence) {
  console.report(diagnostics);
  const bool stop = fails(diagnostics, on_warnings);
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

// What the next build of its trust knows the pack by. Not with documents, which a trust's build does not make.
std::string mark_of_pack(const BuildOptions& options) {
  if (options.edition != Edition::internal || options.docx || options.pdf) return {};
  return mark_of_school(mark_of_kit(options.choices, made_of(options)), options.answers);
}

}  // namespace

ExitCode run_command(const BuildOptions& options, const Console& console) {
  if (is_country_folder(options.answers)) return build_country(options, console);
  if (is_trust_folder(options.answers)) return build_trust(options, console);
  const auto mark = mark_of_pack(options);
  Diagnostics diagnostics;
  const auto kit = load_kit(options.choices, diagnostics, options.edition);
  // Answers are judged against the content: with content that has errors, they would seem wrong.
  if (diagnostics.has_errors()) {
    must_stop(diagnostics, options.on_warnings, console);
    return ExitCode::input;
  }
  const auto school = assess(kit.rubric, options.answers, diagnostics);
  if (must_stop(diagnostics, options.on_warnings, console)) return ExitCode::input;

  auto inputs = inputs_of(options.answers, options.choices);
  if (options.reference) inputs.push_back(*options.reference);
  const auto kind = kind_of(options.edition);
  Diagnostics refused;
  may_publish(options.out, inputs, kind, refused);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;  // before anything takes time

  auto files = make_files(kit, *school, {options.date, std::string(version()), options.parts});
  const auto problems = add_documents(options, kit, *school, files);
  const auto left_out = documents_left_out(options.out, files);
  const auto published = publish(files, options.out, inputs, refused, kind, pack_note(mark, *school, kit.rubric, options.answers));
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;

  const std::string_view what = options.edition == Edition::internal ? "pack" : "public edition";
  tell_ready(fmt::format("{} for {} is", what, printable(school->answers.school.name)),
             options.parts.pages ? options.out / "index.html" : options.out, published, console);
  return tell_documents(options, left_out, problems, console);
}

}  // namespace waymark
