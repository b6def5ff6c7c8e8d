// The kinds of site that Waymark makes. Must not know what is in them.
#pragma once

namespace waymark {

enum class SiteKind {
  pack,            // a school's own
  public_edition,  // what the school may put on its website
  guidance,
};

}  // namespace waymark
