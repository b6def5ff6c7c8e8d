#include "load/fact_lists.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/markdown.hpp"

namespace waymark {

std::string OwnIds::take(Facts& facts) {
  const auto id = facts.text("id", Needed::yes);
  if (id.empty()) return id;
  const auto span = facts.get("id", Needed::no)->span;
  if (!is_kebab_id(id)) {
    facts.error(span, "bad-id", fmt::format("`{}` cannot be an id", printable(id)),
                "use small letters, digits and hyphens only");
  } else if (std::find(taken_.begin(), taken_.end(), id) != taken_.end()) {
    facts.error(span, "duplicate-id", fmt::format("the id `{}` is given twice", id), "give each an id of its own");
  }
  taken_.push_back(id);
  return id;
}

std::string read_https(Facts& facts, std::string_view key) {
  auto address = facts.text(key, Needed::no);
  if (address.empty() || (address.starts_with("https://") && is_safe_link(address))) return address;
  facts.error(facts.get(key, Needed::no)->span, "bad-link", fmt::format("`{}` needs to begin with `https://`", key),
              "copy the whole address from the browser");
  return {};
}

}  // namespace waymark
