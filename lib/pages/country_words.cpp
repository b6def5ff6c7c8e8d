#include "pages/country_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/words.hpp"

namespace waymark {

std::string number_of(Count count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", with_commas(count), count == 1 ? singular : plural);
}

std::string_view size_id(TrustSize size) {
  switch (size) {
    case TrustSize::one_school: return "one-school";
    case TrustSize::small: return "small";
    case TrustSize::medium: return "medium";
    case TrustSize::large: return "large";
    case TrustSize::authority: return "local-authority";
  }
  return "";
}

std::string_view size_name(TrustSize size) {
  switch (size) {
    case TrustSize::one_school: return "Trusts of one school";
    case TrustSize::small: return "Trusts of 2 to 5 schools";
    case TrustSize::medium: return "Trusts of 6 to 11 schools";
    case TrustSize::large: return "Trusts of 12 schools or more";
    case TrustSize::authority: return "Local authorities";
  }
  return "";
}

std::string_view shown_id(Shown shown) {
  switch (shown) {
    case Shown::yes: return "yes";
    case Shown::few: return "few";
    case Shown::beside_few: return "beside-few";
  }
  return "";
}

std::string why_not_shown(Shown shown) {
  switch (shown) {
    case Shown::yes: return {};
    case Shown::few: return fmt::format("fewer than {} schools", fewest_shown);
    case Shown::beside_few: return "not shown, so that a smaller group cannot be worked out";
  }
  return {};
}

std::string trusts_in_words(const std::vector<TrustSum>& trusts) {
  const auto authorities = std::count_if(trusts.begin(), trusts.end(), [](const TrustSum& trust) { return trust.size == TrustSize::authority; });
  const auto others = static_cast<Count>(trusts.size()) - authorities;
  std::vector<std::string> parts;
  if (others > 0 || authorities == 0) parts.push_back(number_of(others, "trust", "trusts"));
  if (authorities > 0) parts.push_back(number_of(authorities, "local authority", "local authorities"));
  return listed(parts);
}

std::string many_days(const Days& days) {
  return days.tenths < 10'000 ? days_in_words(days) : fmt::format("{} days", with_commas(days.tenths / 10));
}

std::string much_money(const Money& money) {
  constexpr std::int64_t million = 100'000'000;  // in pence
  if (money.pence < million) return money_in_words(Money{money.pence / 100 * 100});
  const auto tenths = money.pence / (million / 10);
  return fmt::format("£{}.{} million", with_commas(tenths / 10), tenths % 10);
}

std::string much_money(const Range<Money>& range) {
  const auto low = much_money(range.low), high = much_money(range.high);
  if (low == high) return low;
  return range.low.pence == 0 ? "up to " + high : fmt::format("{} to {}", low, high);
}

std::string cost_for_all(const Step& step, const StepSum& sum) {
  if (is_free(step)) return "No cost";
  std::vector<std::string> parts;
  if (const auto once = once_for_all(step, sum); once.high.pence > 0) parts.push_back(much_money(once) + " once");
  if (const auto yearly = yearly_for_all(step, sum); yearly.high.pence > 0) parts.push_back(much_money(yearly) + " a year");
  return parts.empty() ? "Not known yet" : joined(parts, ", and ");
}

std::string units_for_all(const Step& step, const StepSum& sum) {
  if (is_free(step) || sum.units == 0) return {};
  switch (step.cost->per) {
    case CostPer::school: return {};
    case CostPer::pupil: return number_of(sum.units, "pupil", "pupils");
    case CostPer::staff: return number_of(sum.units, "member of staff", "members of staff");
    case CostPer::device: return number_of(sum.units, "device", "devices");
  }
  return {};
}

}  // namespace waymark
