// How a template sees our structs: a table of named fields for each view type, bound to the members
// themselves, so that rendering copies nothing into a map. Must not know any page.
//
//   struct PageView { std::string_view title; };
//   struct StepView : PageView { Html outcome; bool quick_win = false; std::vector<LinkView> after; };
//   template <> struct waymark::Fields<PageView> {
//     static constexpr std::string_view name = "page";
//     static constexpr auto list = fields(field<&PageView::title>("title"));
//   };
//   template <> struct waymark::Fields<StepView> {
//     static constexpr std::string_view name = "step";
//     static constexpr auto list = fields(base<PageView>(),
//                                         field<&StepView::outcome>("outcome"),
//                                         field<&StepView::quick_win>("quick-win"),
//                                         field<&StepView::after>("after"));
//   };
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

#include "base/text_buffer.hpp"

namespace waymark {

// Specialise beside the view, as above: `name` is what messages call it, `list` its fields.
template <class View>
struct Fields;

struct ViewType;

enum class FieldKind {
  text,    // std::string, std::string_view, whole numbers; as a section, true when not empty (or not 0)
  html,    // Html, or const Html* (null is empty): as it stands; as a section, true when not empty
  flag,    // bool: sections only
  list,    // std::vector of views, pointers to views, texts, numbers or Html, or std::span of views: sections only,
           // true when not empty
  object,  // a view, const View* or std::optional<View>: sections (absent is false) and dotted names
};

// One named field, and how to reach it in a view of its type. What does not apply to its kind is null.
struct Field {
  std::string_view name;
  FieldKind kind = FieldKind::text;
  const ViewType& (*type)() = nullptr;                           // of a list's items, or of an object
  void (*append)(const void* view, TextBuffer& out) = nullptr;  // text (escaped here) and html
  bool (*truthy)(const void* view) = nullptr;                    // every kind
  std::size_t (*size)(const void* view) = nullptr;               // list
  const void* (*at)(const void* view,
                    std::size_t index) = nullptr;  // list; object (index 0, null if absent)
};

// The fields of a view. A text in a list is a view with one field, named `.`.
struct ViewType {
  std::string_view name;
  std::span<const Field> fields;

  const Field* find(std::string_view field_name) const;
};

// The one table of a view type.
template <class View>
const ViewType& view_type();

namespace fields_detail {

template <auto Member>
struct Entry {
  std::string_view name;
};

template <class Base>
struct BaseEntry {};

}  // namespace fields_detail

template <auto Member>
constexpr fields_detail::Entry<Member> field(std::string_view name) {
  return {name};
}

// All fields of a view that this view derives from.
template <class Base>
constexpr fields_detail::BaseEntry<Base> base() {
  return {};
}

template <class... Entries>
constexpr std::tuple<Entries...> fields(Entries... entries) {
  return {entries...};
}

}  // namespace waymark

#include "theme/field_access.hpp"  // IWYU pragma: export
