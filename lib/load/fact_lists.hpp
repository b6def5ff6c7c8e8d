// Lists of maps in the facts of a content file: read one by one, each with an id of its own. Must not know
// what the items are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/facts.hpp"

namespace waymark {

// Ids given in one list: checked for form, and for being there once.
class OwnIds {
 public:
  std::string take(Facts& facts);

 private:
  std::vector<std::string> taken_;
};

template <class Item, class Read>
std::vector<Item> read_items(Facts& facts, std::string_view key, Needed needed, std::string_view what, Read read) {
  std::vector<Item> items;
  for (const auto* node : facts.list(key, needed)) {
    Facts item(facts.source(), *node, std::string(what), facts.diagnostics());
    items.push_back(read(item));
    item.finish();
  }
  return items;
}

// An https address; empty when it is left out, or reported.
std::string read_https(Facts& facts, std::string_view key);

}  // namespace waymark
