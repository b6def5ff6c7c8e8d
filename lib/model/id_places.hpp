// Where each id stands in a list, so that finding one need not go through all of it. A place is a guess, which the
// list confirms: in a list that has changed since, everything is still found, only more slowly. Must not know what
// the ids name.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace waymark {

class IdPlaces {
 public:
  IdPlaces() = default;

  // Of items with an `id`, no two the same.
  template <class Items>
  explicit IdPlaces(const Items& items) : slots_(slots_for(items.size())) {
    for (std::size_t place = 0; place < items.size(); ++place) {
      auto slot = first_slot(items[place].id);
      while (slots_[slot] != free) slot = after(slot);
      slots_[slot] = static_cast<std::uint32_t>(place) + 1;
    }
  }

  // The item with this id, or null.
  template <class Items, class Key>
  const typename Items::value_type* find(const Items& items, const Key& id) const {
    if (!slots_.empty()) {
      for (auto slot = first_slot(id); slots_[slot] != free; slot = after(slot)) {
        const std::size_t place = slots_[slot] - 1;
        if (place < items.size() && items[place].id == id) return &items[place];
      }
    }
    const auto at = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return at == items.end() ? nullptr : &*at;
  }

  bool operator==(const IdPlaces&) const { return true; }  // they say nothing that the list does not

 private:
  static constexpr std::uint32_t free = 0;

  // A power of two, with as many slots free as taken, or more.
  static std::size_t slots_for(std::size_t items) {
    std::size_t slots = 2;
    while (slots < 2 * items) slots *= 2;
    return slots;
  }
  template <class Key>
  std::size_t first_slot(const Key& id) const { return id.hash() & (slots_.size() - 1); }
  std::size_t after(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

  std::vector<std::uint32_t> slots_;  // an item's place, from 1
};

}  // namespace waymark
