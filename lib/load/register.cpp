#include "load/register.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "base/files.hpp"
#include "base/folding.hpp"
#include "base/text.hpp"
#include "formats/csv_read.hpp"
#include "formats/decode.hpp"

namespace waymark {

namespace {

enum Column : std::size_t { urn, school_name, town, type, status, phase, pupils, trust_uid, trust_name, columns };

constexpr std::array<std::string_view, columns> column_names = {"URN",
                                                                "EstablishmentName",
                                                                "Town",
                                                                "TypeOfEstablishment (name)",
                                                                "EstablishmentStatus (name)",
                                                                "PhaseOfEducation (name)",
                                                                "NumberOfPupils",
                                                                "Trusts (code)",
                                                                "Trusts (name)"};

// The register's words for a phase, folded, with ours where they differ.
constexpr std::pair<std::string_view, std::string_view> other_phases[] = {
    {"middle deemed primary", "primary"},
    {"middle deemed secondary", "secondary"},
};

// Kinds of school that the register gives no phase: words in the name of the type, and the phase.
constexpr std::pair<std::string_view, std::string_view> phases_by_type[] = {
    {"special", "special"},
    {"pupil referral", "alternative provision"},
    {"alternative provision", "alternative provision"},
    {"16 19", "16 plus"},
    {"16 to 19", "16 plus"},
    {"sixth form", "16 plus"},
};

// Each cell on its own: a file of 60 MB is not looked through before it is read. What a terminal would obey is
// written out.
std::string text_of(const std::string& cell) {
  return printable(trimmed(invalid_utf8(cell) ? from_windows_1252(cell) : cell));
}

PhaseId phase_called(const Rubric& rubric, std::string_view words) {
  for (const auto& item : rubric.phases) {
    if (folded(item.name) == words || folded(item.id.text()) == words) return item.id;
  }
  return {};
}

PhaseId phase_of(const Rubric& rubric, std::string_view type_name, std::string_view phase_name) {
  const auto kind = folded(type_name);
  for (const auto& [words, ours] : phases_by_type) {
    if (kind.find(words) != std::string::npos) return phase_called(rubric, ours);
  }
  auto words = folded(phase_name);
  for (const auto& [theirs, ours] : other_phases) {
    if (words == theirs) words = ours;
  }
  return phase_called(rubric, words);
}

// Schools of one name by their towns; those of one town, or of none, by their numbers.
void tell_apart(std::vector<School>& schools, const std::map<int, std::string>& towns) {
  std::map<std::string, std::vector<School*>> namesakes;
  for (auto& school : schools) namesakes[folded(school.name)].push_back(&school);
  for (const auto& [name, group] : namesakes) {
    if (group.size() == 1) continue;
    std::map<std::string, std::size_t> in_town;
    const auto town_of = [&](const School& school) {
      const auto at = towns.find(school.urn.value_or(0));
      return at == towns.end() ? std::string() : at->second;
    };
    for (const auto* school : group) ++in_town[folded(town_of(*school))];
    for (auto* school : group) {
      const auto town = town_of(*school);
      const bool alone = !town.empty() && in_town[folded(town)] == 1;
      school->name += fmt::format(" ({})", alone ? town : fmt::format("{}", school->urn.value_or(0)));
    }
  }
}

class RegisterReader {
 public:
  RegisterReader(std::string file, std::string_view trust, const Rubric& rubric, Diagnostics& diagnostics)
      : file_(std::move(file)),
        wanted_(folded(trust)),
        trust_(trust),
        rubric_(rubric),
        diagnostics_(diagnostics) {}

  void take(const CsvRow& row) {
    if (row.fault && row.fault->kind == CsvFault::Kind::quote_never_closed) {
      diagnostics_.error(file_, "csv-quote-open",
                         fmt::format("a quotation mark on line {} is never closed", row.fault->line),
                         "download the register again");
    }
    if (!has_header_) {
      has_header_ = true;
      return read_header(row);
    }
    if (missing_ || row.cells.size() <= last_column_) return;
    const auto& cell = row.cells[places_[trust_name]].text;
    const auto& uid = row.cells[places_[trust_uid]].text;
    if (cell.empty()) return;
    if (cell != last_name_) {
      last_name_ = cell;
      last_folded_ = folded(text_of(cell));
      names_.emplace(last_folded_, cell);
    }
    if (last_folded_ == wanted_ || (!uid.empty() && uid == trust_)) add(row);
  }

  RegisteredTrust finish() {
    if (!has_header_)
      diagnostics_.error(file_, "csv-empty", "this file has no rows", "check that it is the right file");
    if (has_header_ && !missing_ && found_.empty()) tell_unknown();
    if (found_.size() > 1) tell_namesakes();
    if (found_.empty() || diagnostics_.has_errors()) return {};
    auto trust = std::move(found_.begin()->second);
    tell_apart(trust.schools, towns_);
    std::sort(trust.schools.begin(), trust.schools.end(), [](const School& a, const School& b) {
      return std::pair(folded(a.name), a.urn) < std::pair(folded(b.name), b.urn);
    });
    tell_phases(trust);
    if (trust.schools.empty()) {
      diagnostics_.error(file_, "trust-without-schools",
                         fmt::format("no school of {} is open", printable(trust.name)),
                         "check the name, or download the register again");
    }
    return trust;
  }

 private:
  void read_header(const CsvRow& row) {
    std::vector<std::string> lacking;
    for (std::size_t i = 0; i < columns; ++i) {
      const auto at = std::find_if(row.cells.begin(), row.cells.end(), [&](const CsvCell& cell) {
        return folded(cell.text) == folded(column_names[i]);
      });
      if (at == row.cells.end()) {
        lacking.push_back(fmt::format("`{}`", column_names[i]));
      } else {
        places_[i] = static_cast<std::size_t>(at - row.cells.begin());
        last_column_ = std::max(last_column_, places_[i]);
      }
    }
    missing_ = !lacking.empty();
    if (!missing_) return;
    diagnostics_.error(file_, "register-column",
                       fmt::format("the register has no column called {}", listed(lacking)),
                       "download “all establishment data” (edubasealldata) from Get Information about "
                       "Schools, and keep it as it is");
  }

  std::string text(const CsvRow& row, Column column) const {
    return text_of(row.cells[places_[column]].text);
  }

  void add(const CsvRow& row) {
    auto& trust = found_[text(row, trust_uid)];
    trust.uid = text(row, trust_uid);
    // The register writes the names of trusts in capitals.
    trust.name = last_folded_ == wanted_ ? trust_ : text(row, trust_name);
    School school;
    school.name = text(row, school_name);
    if (!text(row, status).starts_with("Open")) {
      trust.not_open.push_back(school.name);
      return;
    }
    school.urn = parse_whole_number(text(row, urn));
    school.pupils = parse_whole_number(text(row, pupils));
    school.phase = phase_of(rubric_, text(row, type), text(row, phase));
    if (school.urn) towns_[*school.urn] = text(row, town);
    trust.schools.push_back(std::move(school));
  }

  void tell_unknown() const {
    std::vector<std::string> folded_names;
    std::vector<std::string> names;
    for (const auto& [words, name] : names_) {
      folded_names.push_back(words);
      names.push_back(text_of(name));
    }
    const auto near = most_alike(wanted_, folded_names);
    diagnostics_.error(
        file_, "trust-unknown",
        fmt::format("the register has no trust called `{}`", printable(first_characters(trust_, 64))),
        near ? fmt::format("did you mean `{}`?", printable(names[*near]))
             : "write its name or number as Get Information about Schools has it");
  }

  void tell_namesakes() const {
    std::vector<std::string> uids;
    for (const auto& [uid, trust] : found_) uids.push_back(uid);
    diagnostics_.error(
        file_, "trust-namesakes",
        fmt::format("{} trusts are called `{}`", found_.size(), printable(trust_)),
        fmt::format("write the number of yours in place of the name: {}", listed(uids, "or")));
  }

  void tell_phases(const RegisteredTrust& trust) const {
    for (const auto& school : trust.schools) {
      if (!school.phase.empty()) continue;
      diagnostics_.warning(
          file_, "register-phase",
          fmt::format("the register does not say what phase {} is", printable(school.name)),
          "write it in the school's file");
    }
  }

  std::string file_;
  std::string wanted_;
  std::string trust_;
  const Rubric& rubric_;
  Diagnostics& diagnostics_;
  std::array<std::size_t, columns> places_{};
  std::size_t last_column_ = 0;
  bool has_header_ = false;
  bool missing_ = false;
  std::string last_name_;
  std::string last_folded_;
  std::map<std::string, std::string> names_;      // folded, as written
  std::map<std::string, RegisteredTrust> found_;  // by number
  std::map<int, std::string> towns_;              // by the number of the school
};

}  // namespace

RegisteredTrust find_in_register(const std::filesystem::path& file, std::string_view trust,
                                 const Rubric& rubric, Diagnostics& diagnostics) {
  RegisterReader reader(printable_path(file), trust, rubric, diagnostics);
  CsvScanner scanner([&](const CsvRow& row) { reader.take(row); });
  read_in_pieces(file, [&](std::string_view piece) { scanner.feed(piece); });
  scanner.finish();
  return reader.finish();
}

}  // namespace waymark
