#include <algorithm>
#include <iterator>
#include <utility>

#include "base/folding.hpp"
#include "base/text.hpp"
#include "load/import_words.hpp"

namespace waymark {

namespace {

using Kind = ColumnUse::Kind;

// What a map writes. Of a question it is `ID`, or `ID.` and one of the details.
constexpr std::pair<std::string_view, Kind> fixed_names[] = {
    {"ignore", Kind::ignore},
    {"school.name", Kind::school_name},
    {"school.urn", Kind::urn},
    {"school.phase", Kind::phase},
    {"school.pupils", Kind::pupils},
    {"school.staff", Kind::staff},
    {"school.devices", Kind::devices},
    {"cycle", Kind::cycle},
    {"date", Kind::date},
    {"vision", Kind::vision},
    {"respondent.name", Kind::respondent_name},
    {"respondent.email", Kind::respondent_email},
};
constexpr std::pair<std::string_view, Kind> details[] = {
    {"note", Kind::note}, {"evidence", Kind::evidence}, {"by", Kind::by},
    {"on", Kind::on},     {"reason", Kind::reason},
};

// Usual headings, folded.
constexpr std::pair<std::string_view, Kind> usual[] = {
    {"school name", Kind::school_name},
    {"name of school", Kind::school_name},
    {"name of the school", Kind::school_name},
    {"name of your school", Kind::school_name},
    {"your school", Kind::school_name},
    {"school", Kind::school_name},
    {"school s name", Kind::school_name},
    {"what is the name of your school", Kind::school_name},
    {"what is your school called", Kind::school_name},
    {"which school are you from", Kind::school_name},
    {"establishmentname", Kind::school_name},
    {"establishment name", Kind::school_name},
    {"urn", Kind::urn},
    {"school urn", Kind::urn},
    {"unique reference number", Kind::urn},
    {"unique reference number urn", Kind::urn},
    {"what is your school s urn", Kind::urn},
    {"phase", Kind::phase},
    {"school phase", Kind::phase},
    {"phase of education", Kind::phase},
    {"phase of school", Kind::phase},
    {"type of school", Kind::phase},
    {"school type", Kind::phase},
    {"what kind of school is it", Kind::phase},
    {"what type of school is it", Kind::phase},
    {"what phase is your school", Kind::phase},
    {"pupils", Kind::pupils},
    {"number of pupils", Kind::pupils},
    {"how many pupils", Kind::pupils},
    {"how many pupils do you have", Kind::pupils},
    {"number on roll", Kind::pupils},
    {"pupils on roll", Kind::pupils},
    {"number of pupils on roll", Kind::pupils},
    {"numberofpupils", Kind::pupils},
    {"staff", Kind::staff},
    {"number of staff", Kind::staff},
    {"how many staff", Kind::staff},
    {"how many staff do you have", Kind::staff},
    {"devices", Kind::devices},
    {"number of devices", Kind::devices},
    {"how many devices", Kind::devices},
    {"how many devices do you have", Kind::devices},
    {"email", Kind::respondent_email},
    {"email address", Kind::respondent_email},
    {"your email", Kind::respondent_email},
    {"your email address", Kind::respondent_email},
    {"username", Kind::respondent_email},
    {"your name", Kind::respondent_name},
    {"completed by", Kind::respondent_name},
    {"filled in by", Kind::respondent_name},
};

// Columns that forms add by themselves, and nobody asked for.
constexpr std::string_view of_forms[] = {"start time", "completion time", "last modified time", "timestamp",
                                         "grade posted time"};
constexpr std::string_view added_by_forms[] = {"id", "language", "score", "total points", "quiz feedback"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "Q12. What kind of line?" without its number.
std::string_view without_number_before(std::string_view heading) {
  auto rest = heading;
  if (rest.starts_with('Q') || rest.starts_with('q')) rest.remove_prefix(1);
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin());
  if (digits == 0 || digits >= rest.size() ||
      std::string_view(".):").find(rest[digits]) == std::string_view::npos)
    return heading;
  return trimmed(rest.substr(digits + 1));
}

std::string_view without_number_after(std::string_view heading) {
  while (!heading.empty() && is_digit(heading.back())) heading.remove_suffix(1);
  return heading;
}

}  // namespace

std::string name_of(const ColumnUse& target) {
  for (const auto& [name, kind] : fixed_names) {
    if (kind == target.kind) return std::string(name);
  }
  for (const auto& [detail, kind] : details) {
    if (kind == target.kind) return target.question.text() + '.' + std::string(detail);
  }
  return target.question.text();
}

bool is_personal(const ColumnUse& target) {
  return target.kind == Kind::respondent_name || target.kind == Kind::respondent_email;
}

bool is_form_heading(std::string_view heading) {
  const auto words = folded(heading);
  return std::find(std::begin(of_forms), std::end(of_forms), words) != std::end(of_forms);
}

ColumnWords::ColumnWords(const Rubric& rubric) {
  for (const auto& [name, kind] : fixed_names) {
    by_name_.emplace(name, ColumnUse{kind, {}});
    by_heading_.emplace(folded(name), ColumnUse{kind, {}});
  }
  by_heading_.erase("ignore");
  for (const auto& [heading, kind] : usual) {
    by_heading_.emplace(heading, ColumnUse{kind, {}});
    like_headings_.emplace_back(heading);
    like_targets_.push_back({kind, {}});
  }
  for (const auto& heading : of_forms) by_heading_.emplace(heading, ColumnUse{});
  for (const auto& question : rubric.questions) {
    const auto title = folded(question.title);
    std::vector<std::string> ids = {question.id.text()};
    for (const auto& old : question.replaces) ids.push_back(old.text());
    for (const auto& id : ids) {
      by_name_.emplace(id, ColumnUse{Kind::reply, question.id});
      by_heading_.emplace(folded(id), ColumnUse{Kind::reply, question.id});
      for (const auto& [detail, kind] : details) {
        by_name_.emplace(id + '.' + std::string(detail), ColumnUse{kind, question.id});
        by_heading_.emplace(folded(id) + ' ' + std::string(detail), ColumnUse{kind, question.id});
      }
    }
    by_heading_.emplace(title, ColumnUse{Kind::reply, question.id});
    for (const auto& [detail, kind] : details)
      by_heading_.emplace(title + ' ' + std::string(detail), ColumnUse{kind, question.id});
    // Of a form that is a quiz: before the question in one product, behind it in the other.
    for (const auto& heading :
         {"points " + title, "feedback " + title, title + " score", title + " feedback"})
      by_heading_.emplace(heading, ColumnUse{});
    like_headings_.push_back(title);
    like_targets_.push_back({Kind::reply, question.id});
  }
}

std::optional<ColumnUse> ColumnWords::called(std::string_view name) const {
  const auto at = by_name_.find(name);
  return at == by_name_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<ColumnUse> ColumnWords::headed(std::string_view heading, Headings headings) const {
  for (const auto text : {heading, without_number_before(heading)}) {
    const auto words = folded(text);
    if (words == "name")
      return ColumnUse{headings == Headings::of_form ? Kind::respondent_name : Kind::school_name, {}};
    if (headings == Headings::of_form &&
        std::find(std::begin(added_by_forms), std::end(added_by_forms), words) != std::end(added_by_forms))
      return ColumnUse{};
    if (const auto at = by_heading_.find(words); at != by_heading_.end()) return at->second;
  }
  return std::nullopt;
}

std::optional<ColumnUse> ColumnWords::headed_again(std::string_view heading, Headings headings) const {
  const auto bare = without_number_after(heading);
  return bare.size() == heading.size() || is_blank(bare) ? std::nullopt : headed(bare, headings);
}

std::optional<ColumnUse> ColumnWords::like(std::string_view heading) const {
  const auto words = folded(without_number_after(without_number_before(heading)));
  const auto at = most_alike(words, like_headings_);
  return at ? std::optional(like_targets_[*at]) : std::nullopt;
}

std::vector<std::string_view> ColumnWords::names() const {
  std::vector<std::string_view> found;
  for (const auto& [name, target] : by_name_) found.push_back(name);
  return found;
}

}  // namespace waymark
