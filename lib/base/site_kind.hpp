// The kinds of site that Waymark makes. Must not know what is in them.
#pragma once

namespace waymark {

enum class SiteKind {
  pack,            // a school's own
  public_edition,  // what the school may put on its website
  guidance,
  form,            // the questions to answer in a browser
  trust,           // a trust's own, with the pack of each of its schools
  trust_part,      // some of these packs, to be merged with the others
  country,         // a country's own, with the site of each of its trusts
  country_part,    // some of these sites, to be merged with the others
};

}  // namespace waymark
