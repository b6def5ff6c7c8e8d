// Turns a country's sums into the views that templates show. Must not know templates or files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/country_picture.hpp"
#include "pages/country_views.hpp"

namespace waymark {

// Each fills what its page alone shows.
void fill(const CountryPicture& picture, CountryIndexPage& page);
void fill(const CountryPicture& picture, CountryAreasPage& page);
void fill(const CountryPicture& picture, CountryStandardsPage& page);
void fill(const CountryPicture& picture, CountryGapsPage& page);
void fill(const CountryPicture& picture, CountryMissingPage& page);
void fill(const CountryPicture& picture, CountryTrustsPage& page);

// Bars and tables of how schools stand on standards, which two pages show.
std::vector<CountryKeyView> standards_key(const CountryPicture& picture);
CountryTableView standards_table(const CountryPicture& picture, std::string_view id, bool core);
bool has_core(const Rubric& rubric);
// By when core standards are to be met, where the rubric says so.
std::optional<int> core_year(const Rubric& rubric);

// "9,840 schools", or why the group is not shown.
std::string schools_of(const NamedGroup& group);
// Which groups a table leaves out, and why: a sentence, or empty.
std::string left_out(const std::vector<NamedGroup>& groups);
// A cell: a share, and what it is a share of.
CountryCellView share_cell(Count part, Count whole);

}  // namespace waymark
