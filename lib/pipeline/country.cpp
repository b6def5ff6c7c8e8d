#include "pipeline/country.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>

#include "base/each.hpp"
#include "base/text.hpp"
#include "pages/country_results.hpp"
#include "pages/country_table.hpp"
#include "plan/country_sums.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

// A trust's own look, where it has one.
struct OwnLook {
  Kit kit;
  TrustTemplates templates;
};

Choices choices_of(const CountryKit& country, const TrustPlace& place, const TrustFolder& folder) {
  return with_own_theme(country.choices, place.folder, folder.trust.theme);
}

std::optional<OwnLook> load_own_look(const CountryKit& country, const TrustPlace& place, const TrustFolder& folder, Diagnostics& diagnostics) {
  if (country.choices.theme || folder.trust.theme.empty()) return std::nullopt;
  OwnLook look;
  look.kit = load_kit(country.kit.rubric, choices_of(country, place, folder), diagnostics, Edition::internal);
  look.templates = compile_trust(look.kit.theme, diagnostics);
  return look;
}

class Journey {
 public:
  Journey(const CountryKit& country, const std::vector<TrustPlace>& trusts, const CountryRun& run, Diagnostics& diagnostics)
      : country_(country), trusts_(trusts), run_(run), diagnostics_(diagnostics), sound_(!diagnostics.has_errors()), seen_(trusts.size()) {
    found_.sums = no_schools(country.kit.rubric);
  }

  CountryFound go() {
    const auto order = largest_first(trusts_);
    const auto at_once = std::max<std::size_t>(1, std::min(run_.jobs, order.size()));
    const auto in_each = std::max<std::size_t>(1, run_.jobs / at_once);
    for_each_below(order.size(), at_once, [&](std::size_t i) { visit(order[i], in_each); });
    for (const auto& own : seen_) diagnostics_.append(own);
    auto& trusts = found_.sums.trusts;
    std::sort(trusts.begin(), trusts.end(), [](const TrustSum& a, const TrustSum& b) { return a.id < b.id; });
    report_twins();
    return std::move(found_);
  }

 private:
  void visit(std::size_t number, std::size_t jobs) {
    if (run_.before) run_.before();
    const auto& place = trusts_[number];
    const auto left_out = run_.left_out.find(place.id);
    if (left_out != run_.left_out.end() && left_out->second.whole) return;
    auto& diagnostics = seen_[number];
    auto folder = load_trust_folder(place.folder, country_.kit.rubric, diagnostics);
    const auto look = load_own_look(country_, place, folder, diagnostics);
    if (diagnostics.has_errors() || (run_.warnings_fail && diagnostics.warnings() > 0)) {
      sound_ = false;
      const std::lock_guard guard(mutex_);
      found_.failed[place.id].whole = true;
      return;
    }
    if (left_out != run_.left_out.end()) {
      std::erase_if(folder.schools, [&](const SchoolFile& school) { return left_out->second.schools.contains(school.id); });
    }
    if (folder.schools.empty()) return;
    const bool nothing_told = country_.nothing_told && diagnostics.warnings() == 0;
    auto choices = choices_of(country_, place, folder);
    const TrustAtWork trust{place, std::move(folder), look ? look->kit : country_.kit, look ? look->templates : country_.trust_templates, std::move(choices), nothing_told};
    const auto go = [&](const TrustVisit& visit) { visit_schools(trust, visit, jobs, diagnostics); };
    run_.visit ? run_.visit(trust, go) : go({});
  }

  void visit_schools(const TrustAtWork& trust, const TrustVisit& visit, std::size_t jobs, Diagnostics& diagnostics) {
    SchoolsRun schools{jobs, run_.warnings_fail, run_.before, visit.known, {}};
    if (visit.take) {
      schools.take = [&](const SchoolFile& school, const Assessed& assessed, const SchoolSummary& summary) {
        if (sound_) visit.take(school, assessed, summary);
      };
    }
    auto own = waymark::go_through(trust.kit.rubric, trust.folder, schools, diagnostics);
    if (!own.failed.empty()) sound_ = false;
    if (sound_ && visit.done) visit.done(own.summaries);
    const std::lock_guard guard(mutex_);
    if (!own.failed.empty()) found_.failed[trust.place.id].schools.insert(own.failed.begin(), own.failed.end());
    if (!own.summaries.empty()) add_trust(trust.kit.rubric, trust.place.id, trust.folder.trust, own.summaries, found_.sums);
  }

  std::string file_of(std::size_t trust, const std::string& school) const {
    const auto& id = found_.sums.trusts[trust].id;
    const auto& place = *std::find_if(trusts_.begin(), trusts_.end(), [&](const TrustPlace& own) { return own.id == id; });
    if (school.empty()) return printable_path(place.folder / "trust.yaml");
    std::error_code error;
    auto file = place.folder / "schools" / (school + ".yaml");
    if (!fs::exists(file, error)) file.replace_extension(".yml");
    return printable_path(file);
  }

  void report_twins() {
    for (const auto& twins : find_twins(found_.sums.trusts)) {
      const auto& trusts = found_.sums.trusts;
      const auto a = file_of(twins.first, twins.first_school), b = file_of(twins.second, twins.second_school);
      const bool schools = !twins.second_school.empty();
      const auto message = fmt::format("{} and {} both have {}", a, b, twins.same);
      schools ? diagnostics_.error(b, "school-twice", message, "correct one of them, or remove the one that is not needed")
              : diagnostics_.error(b, "trust-twice", message, "correct one of them, or remove the folder that is not needed");
      for (const auto& [trust, school] : {std::pair(twins.first, twins.first_school), std::pair(twins.second, twins.second_school)}) {
        auto& failed = found_.failed[trusts[trust].id];
        if (schools) {
          failed.schools.insert(school);
        } else {
          failed.whole = true;
        }
      }
    }
  }

  const CountryKit& country_;
  const std::vector<TrustPlace>& trusts_;
  const CountryRun& run_;
  Diagnostics& diagnostics_;
  std::atomic<bool> sound_;
  std::vector<Diagnostics> seen_;  // of each trust
  std::mutex mutex_;               // guards what stands below
  CountryFound found_;
};

}  // namespace

CountryKit load_country_kit(const Choices& choices, const fs::path& folder, Diagnostics& diagnostics) {
  CountryKit country;
  country.choices = choices;
  country.folder = load_country_folder(folder, diagnostics);
  Diagnostics shared;
  country.kit = load_kit(choices, shared);
  country.trust_templates = compile_trust(country.kit.theme, shared);
  country.nothing_told = shared.warnings() == 0;
  diagnostics.append(shared);
  country.theme = country.kit.theme;
  if (!choices.theme && !country.folder.country.theme.empty()) {
    country.theme = load_kit(Rubric(), with_own_theme(choices, folder, country.folder.country.theme), diagnostics, Edition::internal).theme;
  }
  country.templates = compile_country(country.theme, diagnostics);
  return country;
}

CountryFound go_through(const CountryKit& country, const std::vector<TrustPlace>& trusts, const CountryRun& run, Diagnostics& diagnostics) {
  return Journey(country, trusts, run, diagnostics).go();
}

std::size_t check_country(const Choices& choices, const fs::path& folder, std::size_t jobs, Diagnostics& diagnostics) {
  const auto country = load_country_kit(choices, folder, diagnostics);
  CountryRun run;
  run.jobs = jobs;
  go_through(country, country.folder.trusts, run, diagnostics);
  std::size_t schools = 0;
  for (const auto& trust : country.folder.trusts) schools += trust.schools;
  return schools;
}

std::optional<std::string> country_report(const Choices& choices, const fs::path& folder, ScoreFormat format, const Made& made, std::size_t jobs,
                                          Diagnostics& diagnostics) {
  const auto country = load_country_kit(choices, folder, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  CountryRun run;
  run.jobs = jobs;
  const auto found = go_through(country, country.folder.trusts, run, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  const auto picture = picture_country(country.kit.rubric, country.folder.country, found.sums);
  switch (format) {
    case ScoreFormat::table: return country_score_table(picture);
    case ScoreFormat::json: return country_results_json(picture, made);
    case ScoreFormat::csv: return country_csv(picture);
  }
  return std::nullopt;
}

std::vector<std::size_t> largest_first(const std::vector<TrustPlace>& trusts) {
  std::vector<std::size_t> order(trusts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return trusts[a].schools > trusts[b].schools; });
  return order;
}

std::vector<CountryTwins> find_twins(const std::vector<TrustSum>& trusts) {
  std::vector<CountryTwins> twins;
  std::map<int, std::size_t> numbers;
  std::map<std::string, std::size_t> names;
  std::map<int, std::pair<std::size_t, std::string>> urns;
  for (std::size_t i = 0; i < trusts.size(); ++i) {
    const auto& trust = trusts[i];
    const auto name = names.emplace(lower_ascii(trust.name), i).first->second;
    if (const auto number = trust.uid ? numbers.emplace(*trust.uid, i).first->second : i; number != i) {
      twins.push_back({number, i, {}, {}, fmt::format("the number {}", *trust.uid)});
    } else if (name != i) {
      twins.push_back({name, i, {}, {}, fmt::format("the name “{}”", printable(trust.name))});
    }
    for (const auto& [id, urn] : trust.numbered) {
      const auto& [other, school] = urns.emplace(urn, std::pair(i, id)).first->second;
      if (other != i) twins.push_back({other, i, school, id, fmt::format("the URN {}", urn)});
    }
  }
  return twins;
}

}  // namespace waymark
