// What the snapshot and the files of parts share: each walks the members of its types in one place for reading and for
// writing, with a `pass` of its own for each kind of value. Must not know the types, nor how a value is written.
#pragma once

#include <type_traits>

namespace waymark::archive {

// `V` is const when writing.
template <class T, class V>
inline constexpr bool is = std::is_same_v<std::remove_const_t<V>, T>;

template <class Archive, class... Values>
void all(Archive& a, Values&... values) {
  (pass(a, values), ...);
}

}  // namespace waymark::archive
