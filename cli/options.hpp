// What the person asked for, as each command takes it. Must not know how the command line is written.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "pipeline.hpp"
#include "pipeline/answers_in.hpp"
#include "pipeline/form.hpp"
#include "pipeline/merge.hpp"

namespace waymark {

enum class OnWarnings { allow, fail };  // --strict
enum class ReportFormat { text, json, github };

struct BuildOptions {
  std::filesystem::path answers;
  std::filesystem::path out;
  Choices choices;
  std::optional<Date> date;
  OnWarnings on_warnings = OnWarnings::allow;
  Edition edition = Edition::internal;
  bool docx = false;
  bool pdf = false;
  std::optional<std::filesystem::path> reference;  // a .docx whose styles the Word document takes
  PackParts parts;          // --only
  bool keep_going = false;  // of a trust: build the schools without errors
  std::size_t jobs = 0;     // of a trust: how many schools at once; 0 for as many as there are cores
  std::optional<Shard> shard;  // of a trust: build this part of it
};

struct MergeOptions {
  std::vector<std::filesystem::path> parts;
  std::filesystem::path out;
  Choices choices;
};

struct CheckOptions {
  std::vector<std::filesystem::path> answers;
  Choices choices;
  ReportFormat format = ReportFormat::text;
  std::optional<Date> date;  // the day that reviews are compared with
  OnWarnings on_warnings = OnWarnings::allow;
};

struct ScoreOptions {
  std::filesystem::path answers;
  Choices choices;
  ScoreFormat format = ScoreFormat::table;
  std::string explain;  // an id, or empty
  OnWarnings on_warnings = OnWarnings::allow;
  // Of a trust:
  std::optional<std::filesystem::path> baseline;  // --fail-below
  ReportFormat problems = ReportFormat::text;     // github: only what is wrong, and what has fallen, is told
};

struct PlanOptions {
  std::filesystem::path answers;
  Choices choices;
  PlanFormat format = PlanFormat::table;
  std::vector<std::string> changes;  // of --what-if
  OnWarnings on_warnings = OnWarnings::allow;
};

struct DiffOptions {
  Compared files;
  Choices choices;
  DiffFormat format = DiffFormat::table;
  OnWarnings on_warnings = OnWarnings::allow;
};

struct InitOptions {
  std::filesystem::path folder;
  Choices choices;
  std::string trust;  // a name or number in the register, or empty for one school
  std::filesystem::path register_file;
  std::string cycle;
};

enum class Existing { keep, replace };  // --force

struct ImportOptions {
  std::filesystem::path spreadsheet;
  std::filesystem::path out;
  std::optional<std::filesystem::path> map;
  Choices choices;
  ImportWishes wishes;  // without the phase, which is not looked up yet
  std::string phase;
  Existing existing = Existing::keep;
};

struct PublishOptions {
  std::filesystem::path out;
  Choices choices;
  std::string address;  // https, ending in a slash, or empty
};

struct QuestionsOptions {
  Choices choices;
  bool core_only = false;
  std::string phase;  // an id, or empty
  QuestionsFormat format = QuestionsFormat::md;
};

struct FormOptions {
  std::filesystem::path out;
  Choices choices;
  FormWishes wishes;
};

struct ServeOptions {
  std::filesystem::path answers;  // a school's file or a trust's folder; empty for the guidance
  Choices choices;
  Edition edition = Edition::internal;
  std::optional<Date> date;
  std::optional<int> port;
};

enum class Exported { content, theme };

struct ExportOptions {
  Exported what = Exported::content;
  std::filesystem::path folder;
};

// A theme to start from.
struct NewThemeOptions {
  std::filesystem::path folder;
};

struct SchemaOptions {
  SchemaOf what = SchemaOf::answers;
  Choices choices;
};

using Options = std::variant<BuildOptions, CheckOptions, ScoreOptions, InitOptions, ExportOptions, PublishOptions, QuestionsOptions, PlanOptions, SchemaOptions,
                             DiffOptions, ImportOptions, MergeOptions, FormOptions, ServeOptions, NewThemeOptions>;

}  // namespace waymark
