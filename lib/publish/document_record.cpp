#include "publish/document_record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/mark.hpp"
#include "base/text.hpp"
#include "publish/disk.hpp"
#include "publish/listed.hpp"

namespace waymark {

namespace {

constexpr std::string_view record_path = "data/documents.txt";
constexpr std::string_view first_line = "Waymark made these documents. It will not write over one that has been changed since.\n";
constexpr std::size_t record_limit = 64U << 20U;

void report_changed_in(const std::filesystem::path& out, Diagnostics& diagnostics) {
  const auto listed = listed_files(out);
  if (!std::binary_search(listed.begin(), listed.end(), record_path)) return;
  const auto record = read_own_file((out / record_path).string(), record_limit).value_or(std::string());
  for (const auto line : split(record, '\n')) {
    const auto space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const auto path = line.substr(space + 1);
    if (!std::binary_search(listed.begin(), listed.end(), path)) continue;
    const auto bytes = read_own_file((out / path).string(), record_limit);
    if (!bytes || mark_of(*bytes) == line.substr(0, space)) continue;
    diagnostics.error(printable_path(out / path), "document-changed", "this document has been changed since Waymark made it, and is not written over",
                      "move it out of the pack or give it another name, then build again");
  }
}

}  // namespace

File record_of(const FileSet& documents) {
  File record{std::string(record_path), std::string(first_line)};
  for (const auto& file : documents) record.bytes += fmt::format("{} {}\n", mark_of(file.bytes), file.path);
  return record;
}

void report_changed_documents(const std::filesystem::path& out, Diagnostics& diagnostics) {
  report_changed_in(out, diagnostics);
  for (const auto& part : listed_parts(out)) report_changed_in(out / part, diagnostics);
}

}  // namespace waymark
