// Builds the table of a view type from its Fields, at compile time. Included by theme/fields.hpp only.
// Members are reached through the view that holds them, so a base's members are found where they lie.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

#include "base/html.hpp"
#include "base/text.hpp"
#include "theme/fields.hpp"

namespace waymark {

inline const Field* ViewType::find(std::string_view field_name) const {
  for (const auto& field : fields) {
    if (field.name == field_name) return &field;
  }
  return nullptr;
}

namespace fields_detail {

template <class T>
concept Text = std::same_as<T, std::string> || std::same_as<T, std::string_view>;

template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

// What a type of member means to a template. Any other type is a view of its own.
template <class T>
struct Shown {
  static_assert(std::is_class_v<T>, "templates show texts, whole numbers, flags, Html, lists and views");
  static constexpr auto kind = FieldKind::object;
  using Item = T;
  static const void* at(const T& object, std::size_t) { return &object; }
  static bool truthy(const T&) { return true; }
};

template <Text T>
struct Shown<T> {
  static constexpr auto kind = FieldKind::text;
  static void append(const T& text, TextBuffer& out) { append_escaped(out, text); }
  static bool truthy(const T& text) { return !text.empty(); }
};

template <Number T>
struct Shown<T> {
  static constexpr auto kind = FieldKind::text;
  static void append(T number, TextBuffer& out) { append_with_commas(out, static_cast<std::int64_t>(number)); }
  static bool truthy(T number) { return number != 0; }
};

template <>
struct Shown<Html> {
  static constexpr auto kind = FieldKind::html;
  static void append(const Html& html, TextBuffer& out) { out.append(html.markup()); }
  static bool truthy(const Html& html) { return !html.empty(); }
};

template <>
struct Shown<const Html*> {
  static constexpr auto kind = FieldKind::html;
  static void append(const Html* html, TextBuffer& out) {
    if (html != nullptr) out.append(html->markup());
  }
  static bool truthy(const Html* html) { return html != nullptr && !html->empty(); }
};

template <>
struct Shown<bool> {
  static constexpr auto kind = FieldKind::flag;
  static bool truthy(bool flag) { return flag; }
};

template <class T>
struct Shown<std::vector<T>> {
  static constexpr auto kind = FieldKind::list;
  using Item = T;
  static std::size_t size(const std::vector<T>& list) { return list.size(); }
  static const void* at(const std::vector<T>& list, std::size_t index) { return &list[index]; }
  static bool truthy(const std::vector<T>& list) { return !list.empty(); }
};

// Views that stand elsewhere: some of them, or a row.
template <class T>
struct Shown<std::vector<const T*>> {
  static constexpr auto kind = FieldKind::list;
  using Item = T;
  static std::size_t size(const std::vector<const T*>& list) { return list.size(); }
  static const void* at(const std::vector<const T*>& list, std::size_t index) { return list[index]; }
  static bool truthy(const std::vector<const T*>& list) { return !list.empty(); }
};

template <class T>
struct Shown<std::span<const T>> {
  static constexpr auto kind = FieldKind::list;
  using Item = T;
  static std::size_t size(const std::span<const T>& list) { return list.size(); }
  static const void* at(const std::span<const T>& list, std::size_t index) { return &list[index]; }
  static bool truthy(const std::span<const T>& list) { return !list.empty(); }
};

template <class T>
struct Shown<const T*> {
  static constexpr auto kind = FieldKind::object;
  using Item = T;
  static const void* at(const T* object, std::size_t) { return object; }
  static bool truthy(const T* object) { return object != nullptr; }
};

template <class T>
struct Shown<std::optional<T>> {
  static constexpr auto kind = FieldKind::object;
  using Item = T;
  static const void* at(const std::optional<T>& object, std::size_t) { return object ? &*object : nullptr; }
  static bool truthy(const std::optional<T>& object) { return object.has_value(); }
};

template <class View, auto Member>
struct MemberOf {
  static const auto& from(const void* view) { return static_cast<const View*>(view)->*Member; }
};

template <class View>
struct Itself {
  static const View& from(const void* view) { return *static_cast<const View*>(view); }
};

template <class Get>
constexpr Field bound(std::string_view name) {
  using How = Shown<std::remove_cvref_t<decltype(Get::from(nullptr))>>;
  Field field;
  field.name = name;
  field.kind = How::kind;
  field.truthy = [](const void* view) { return How::truthy(Get::from(view)); };
  if constexpr (How::kind == FieldKind::text || How::kind == FieldKind::html) {
    field.append = [](const void* view, TextBuffer& out) { How::append(Get::from(view), out); };
  }
  if constexpr (How::kind == FieldKind::list) {
    field.size = [](const void* view) { return How::size(Get::from(view)); };
  }
  if constexpr (How::kind == FieldKind::list || How::kind == FieldKind::object) {
    field.type = &view_type<typename How::Item>;
    field.at = [](const void* view, std::size_t index) { return How::at(Get::from(view), index); };
  }
  return field;
}

// Counting and filling walk the same entries: a base stands for all of its own.
template <auto Member>
constexpr std::size_t count(Entry<Member>) {
  return 1;
}
template <class Base>
constexpr std::size_t count(BaseEntry<Base>) {
  return std::apply([](auto... entries) { return (std::size_t{0} + ... + count(entries)); },
                    Fields<Base>::list);
}

template <class View, auto Member>
constexpr void fill(Entry<Member> entry, Field*& next) {
  *next++ = bound<MemberOf<View, Member>>(entry.name);
}
template <class View, class Base>
constexpr void fill(BaseEntry<Base>, Field*& next) {
  static_assert(std::derived_from<View, Base>, "base<B>() is for a view that derives from B");
  std::apply([&next](auto... entries) { (fill<View>(entries, next), ...); }, Fields<Base>::list);
}

template <class View>
constexpr auto table() {
  if constexpr (Text<View> || Number<View> || std::same_as<View, Html>) {
    return std::array{bound<Itself<View>>(".")};
  } else {
    std::array<Field, count(BaseEntry<View>{})> fields{};
    auto* next = fields.data();
    fill<View>(BaseEntry<View>{}, next);
    return fields;
  }
}

template <class View>
constexpr std::string_view name_of() {
  if constexpr (Text<View> || Number<View> || std::same_as<View, Html>) {
    return "text";
  } else {
    return Fields<View>::name;
  }
}

constexpr bool names_differ(std::span<const Field> fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (fields[i].name == fields[j].name) return false;
    }
  }
  return true;
}

// Inline variables rather than statics of the function, so that the checks can see them.
template <class View>
inline constexpr auto fields_of = table<View>();

template <class View>
inline constexpr ViewType type_of{name_of<View>(), fields_of<View>};

}  // namespace fields_detail

template <class View>
const ViewType& view_type() {
  static_assert(fields_detail::names_differ(fields_detail::fields_of<View>), "two fields of one name");
  return fields_detail::type_of<View>;
}

}  // namespace waymark
