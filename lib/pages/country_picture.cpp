#include "pages/country_picture.hpp"

#include "pages/country_words.hpp"
#include "plan/country_sums.hpp"

namespace waymark {

CountryPicture picture_country(const Rubric& rubric, const Country& country, const CountrySums& sums) {
  CountryPicture picture{rubric, country, sums, together(rubric, sums.by_phase), {}, {}};
  for (const auto& group : groups_of(sums.by_phase)) {
    const auto& phase = rubric.phases[group.place];
    picture.phases.push_back({phase.id.text(), phase.name, group.shown, &sums.by_phase[group.place]});
  }
  for (const auto& group : groups_of(sums.by_size)) {
    const auto size = static_cast<TrustSize>(group.place);
    picture.sizes.push_back({size_id(size), size_name(size), group.shown, &sums.by_size[group.place]});
  }
  return picture;
}

}  // namespace waymark
