#include "theme/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "theme/report_once.hpp"

namespace waymark {

namespace {

void add_names(const ViewType& type, std::vector<std::string_view>& names) {
  for (const auto& field : type.fields) {
    if (field.name != "." && std::find(names.begin(), names.end(), field.name) == names.end()) {
      names.push_back(field.name);
    }
  }
}

// The innermost first, so that of two names equally near the one at hand is offered.
std::vector<std::string_view> visible_names(const std::vector<Context>& contexts) {
  std::vector<std::string_view> names;
  for (auto context = contexts.rbegin(); context != contexts.rend(); ++context)
    add_names(*context->type, names);
  return names;
}

std::string hint(std::string_view part, std::vector<std::string_view> names) {
  if (auto near = did_you_mean(part, names); !near.empty() || names.empty()) return near;
  const auto shown = std::min<std::size_t>(names.size(), 12);
  return fmt::format("choose one of: {} and {} more", fmt::join(names.begin(), names.begin() + 12, ", "),
                     names.size() - shown);
}

NameProblem unknown(std::string_view part, std::vector<std::string_view> names) {
  return NameProblem{"template-unknown-name", part, fmt::format("nothing here is called {}", backquoted(part)),
                     hint(part, std::move(names))};
}

NameProblem no_such_field(std::string_view part, const ViewType& type) {
  std::vector<std::string_view> names;
  add_names(type, names);
  return NameProblem{"template-unknown-name", part,
                     fmt::format("nothing in {} is called {}", backquoted(type.name), backquoted(part)),
                     hint(part, std::move(names))};
}

NameProblem not_an_object(std::string_view part, const Field& field) {
  const auto message = fmt::format("{} is {}, so it has no fields for a dot to reach", backquoted(field.name),
                                   in_words(field.kind));
  const auto hint = field.kind == FieldKind::list
                        ? fmt::format("write `{{{{#{}}}}}…{{{{/{}}}}}` round what each item shows",
                                      field.name, field.name)
                        : fmt::format("take out the dot and what follows it");
  return NameProblem{"template-wrong-kind", part, message, hint};
}

}  // namespace

std::string_view in_words(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return "text";
    case FieldKind::html:
      return "formatted text";
    case FieldKind::flag:
      return "a yes or no";
    case FieldKind::list:
      return "a list";
    case FieldKind::object:
      return "a group of fields";
  }
  return "a field";
}

Resolved resolve(std::string_view name, const std::vector<Context>& contexts) {
  Resolved resolved;
  if (name == ".") {
    resolved.from = contexts.back().at;
    resolved.field = contexts.back().type->find(".");
    if (resolved.field == nullptr) {
      resolved.problem =
          NameProblem{"template-wrong-kind", name,
                      "`.` stands for an item of a list of texts, and no such list is open here",
                      "give the name of a field"};
    }
    return resolved;
  }
  const auto parts = split(name, '.');
  for (auto context = contexts.rbegin(); context != contexts.rend() && resolved.field == nullptr;
       ++context) {
    resolved.from = context->at;
    resolved.field = context->type->find(parts.front());
  }
  if (resolved.field == nullptr) resolved.problem = unknown(parts.front(), visible_names(contexts));
  for (std::size_t i = 1; i < parts.size() && !resolved.problem; ++i) {
    const auto& outer = *resolved.field;
    if (outer.kind != FieldKind::object) {
      resolved.problem = not_an_object(parts[i], outer);
      break;
    }
    resolved.objects.push_back(&outer);
    resolved.field = outer.type().find(parts[i]);
    if (resolved.field == nullptr) resolved.problem = no_such_field(parts[i], outer.type());
  }
  return resolved;
}

}  // namespace waymark
