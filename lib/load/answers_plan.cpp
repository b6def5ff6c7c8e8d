#include "load/answers_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2199;

std::optional<int> year_of(std::string_view text) {
  const auto year = parse_whole_number(text);
  return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
}

class CapacityReader {
 public:
  CapacityReader(const Source& source, const Rubric& rubric, Diagnostics& diagnostics)
      : source_(source), rubric_(rubric), diagnostics_(diagnostics) {}

  // Names of roles with staff days.
  std::vector<std::pair<RoleId, Days>> days_by_role(const YamlNode& node) {
    std::vector<std::pair<RoleId, Days>> found;
    for (const auto& entry : node.entries) {
      if (find(rubric_, RoleId(entry.key)) == nullptr) {
        std::vector<std::string_view> roles;
        for (const auto& role : rubric_.roles) roles.push_back(role.id.text());
        error(entry.key_span, "unknown-role", fmt::format("there is no role called `{}`", shown(entry.key)), did_you_mean(entry.key, roles));
      } else if (const auto days = parse_days(entry.value.text)) {
        found.emplace_back(RoleId(entry.key), *days);
      } else {
        error(entry.value.span, "bad-number", fmt::format("`{}` needs a number of staff days", shown(entry.key)), "write it as 6 or 0.5");
      }
    }
    return found;
  }

  // Years with pounds.
  std::vector<std::pair<int, Money>> budget_by_year(const YamlNode& node) {
    std::vector<std::pair<int, Money>> found;
    for (const auto& entry : node.entries) {
      const auto year = year_of(entry.key);
      const auto money = parse_money(entry.value.text);
      if (!year) {
        error(entry.key_span, "bad-number", fmt::format("`{}` is not a year", shown(entry.key)),
              "write the year in which the financial year begins, such as 2027");
      } else if (!money) {
        error(entry.value.span, "bad-number", fmt::format("the budget of {} needs an amount in pounds", *year), "write digits only, such as 4000");
      } else {
        found.emplace_back(*year, *money);
      }
    }
    return found;
  }

  // "2027-summer".
  void term_off(const YamlNode& node, std::vector<std::pair<int, TermId>>& found) {
    const std::string_view text = node.text;
    constexpr std::size_t year_digits = 4;
    const auto year = year_of(text.substr(0, year_digits));
    const TermId term(text.size() > year_digits + 1 && text[year_digits] == '-' ? text.substr(year_digits + 1) : std::string_view{});
    const bool known = std::any_of(rubric_.terms.begin(), rubric_.terms.end(), [&](const Term& item) { return item.id == term; });
    if (year && known) {
      found.emplace_back(*year, term);
      return;
    }
    std::vector<std::string> terms;
    for (const auto& item : rubric_.terms) terms.push_back(fmt::format("2027-{}", item.id.text()));
    error(node.span, "unknown-term", fmt::format("`{}` is not a term", shown(text)), fmt::format("write it like one of these: {}", joined(terms, ", ")));
  }

 private:
  static std::string shown(std::string_view text) { return printable(first_characters(text, 40)); }
  void error(Span span, std::string_view code, std::string message, std::string hint) {
    diagnostics_.error(source_, span, code, std::move(message), std::move(hint));
  }
  const Source& source_;
  const Rubric& rubric_;
  Diagnostics& diagnostics_;
};

}  // namespace

Capacity read_capacity(const Source& source, const YamlNode& node, const Rubric& rubric, Diagnostics& diagnostics) {
  Facts facts(source, node, "`capacity`", diagnostics);
  CapacityReader reader(source, rubric, diagnostics);
  Capacity capacity;
  capacity.days_per_term = facts.days("days-per-term", Needed::no);
  capacity.budget_per_year = facts.money("budget-per-year", Needed::no);
  if (const auto* roles = facts.map("days-by-role", Needed::no)) capacity.days_by_role = reader.days_by_role(*roles);
  if (const auto* years = facts.map("budget-by-year", Needed::no)) capacity.budget_by_year = reader.budget_by_year(*years);
  for (const auto* term : facts.list("terms-off", Needed::no)) reader.term_off(*term, capacity.terms_off);
  capacity.years = facts.whole("years", Needed::no, 2, 5);
  capacity.year_starts = facts.month_day("year-starts", Needed::no);
  facts.finish();
  return capacity;
}

std::vector<Contract> read_contracts(const Facts& file, const std::vector<const YamlNode*>& nodes, const KnownIds& steps) {
  std::vector<Contract> contracts;
  for (const auto* node : nodes) {
    Facts item(file.source(), *node, "this contract", file.diagnostics());
    Contract contract;
    contract.name = item.text("name", Needed::yes);
    contract.ends = item.date("ends", Needed::yes).value_or(Date{});
    contract.yearly = item.money("yearly", Needed::no).value_or(Money{});
    contract.steps = item.ids<StepId>("steps", Needed::yes, steps);
    item.finish();
    contracts.push_back(std::move(contract));
  }
  return contracts;
}

}  // namespace waymark
