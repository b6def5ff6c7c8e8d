// What a country's pages and files say in words. Must not know HTML.
#pragma once

#include <string>
#include <string_view>

#include "model/country.hpp"
#include "model/rubric.hpp"
#include "plan/country_view.hpp"

namespace waymark {

std::string number_of(Count count, std::string_view singular, std::string_view plural);  // "1,240 schools"
std::string_view size_id(TrustSize size);    // for files
std::string_view size_name(TrustSize size);  // "Trusts of 2 to 5 schools"
std::string_view shown_id(Shown shown);
std::string why_not_shown(Shown shown);      // "fewer than 5 schools"; empty when it is shown

std::string trusts_in_words(const std::vector<TrustSum>& trusts);  // "2,050 trusts and 153 local authorities"

std::string many_days(const Days& days);     // "12,480 days"
std::string much_money(const Range<Money>& range);  // "£1,200 to £2.4 million"; "up to £2.4 million"
std::string much_money(const Money& money);  // "£1.2 million", rounded down; below a million to the pound
std::string cost_for_all(const Step& step, const StepSum& sum);    // "£1.2 million to £2.4 million once"
std::string units_for_all(const Step& step, const StepSum& sum);   // "12,400 devices"; empty when it is priced by school

}  // namespace waymark
