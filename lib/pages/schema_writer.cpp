#include "pages/schema_writer.hpp"

#include <fmt/format.h>

namespace waymark {

std::string SchemaWriter::document(std::string_view title, std::string_view about, const Content& definitions,
                                   const Content& content) {
  json_.object().key("$schema").value("https://json-schema.org/draft/2020-12/schema");
  json_.key("title").value(title);
  describe(about);
  json_.key("$defs").object();
  needed_.emplace_back();
  definitions();
  needed_.pop_back();
  json_.end().key("type").value("object");
  object_parts(content);
  json_.end();
  return json_.take();
}

void SchemaWriter::need(std::string_view name) {
  needed_.back().emplace_back(name);
  json_.key(name);
}

void SchemaWriter::may(std::string_view name) { json_.key(name); }

void SchemaWriter::describe(std::string_view about) {
  if (!about.empty()) json_.key("description").value(about);
}

void SchemaWriter::type(std::string_view type, Or instead) {
  json_.key("type");
  switch (instead) {
    case Or::nothing: json_.value(type); return;
    case Or::null: json_.array_on_line().value(type).value("null").end(); return;
    case Or::empty:
      // Editors read nothing as null; readers that take every scalar as text, as no text.
      json_.array_on_line().value(type).value("null").value("string").end().key("maxLength").value(0);
      return;
  }
}

void SchemaWriter::types(std::initializer_list<std::string_view> types) {
  json_.key("type").array_on_line();
  for (const auto type : types) json_.value(type);
  json_.end();
}

void SchemaWriter::number(std::string_view about, std::string_view type, std::string_view pattern, int least,
                          std::optional<int> most) {
  json_.object_on_line();
  describe(about);
  types({type, "string", "null"});
  json_.key("minimum").value(least);
  if (most) json_.key("maximum").value(*most);
  json_.key("pattern").value(pattern).end();
}

void SchemaWriter::choice(std::string_view word, std::string_view title, std::string_view about) {
  json_.object_on_line().key("const").value(word);
  if (!title.empty()) json_.key("title").value(title);
  describe(about);
  json_.end();
}

void SchemaWriter::object_parts(const Content& content) {
  json_.key("properties").object();
  needed_.emplace_back();
  content();
  json_.end();
  if (!needed_.back().empty()) {
    json_.key("required").array_on_line();
    for (const auto& name : needed_.back()) json_.value(name);
    json_.end();
  }
  needed_.pop_back();
  json_.key("additionalProperties").value(false);
}

void SchemaWriter::object(std::string_view about, const Content& content, Or instead) {
  json_.object();
  describe(about);
  type("object", instead);
  object_parts(content);
  json_.end();
}

void SchemaWriter::list(std::string_view about, const Content& item) {
  json_.object();
  describe(about);
  json_.key("type").value("array").key("items");
  item();
  json_.end();
}

void SchemaWriter::text(std::string_view about) {
  json_.object_on_line();
  describe(about);
  json_.key("type").value("string").end();
}

void SchemaWriter::text(std::string_view about, std::string_view pattern) {
  json_.object_on_line();
  describe(about);
  json_.key("type").value("string").key("pattern").value(pattern).end();
}

void SchemaWriter::whole(std::string_view about, int least, Or instead) {
  json_.object_on_line();
  describe(about);
  type("integer", instead);
  json_.key("minimum").value(least).end();
}

void SchemaWriter::amount(std::string_view about) {
  json_.object_on_line();
  describe(about);
  json_.key("type").value("number").key("minimum").value(0).end();
}

void SchemaWriter::flag(std::string_view about) {
  json_.object_on_line();
  describe(about);
  json_.key("type").value("boolean").end();
}

void SchemaWriter::date(std::string_view about, Or instead) {
  json_.object_on_line();
  describe(about);
  type("string", instead);
  json_.key("pattern").value("^[0-9]{4}-[0-9]{2}-[0-9]{2}$").end();
}

void SchemaWriter::words(std::string_view about, const std::vector<std::string_view>& words) {
  json_.object_on_line();
  describe(about);
  json_.key("enum").array();
  for (const auto word : words) json_.value(word);
  json_.end().end();
}

void SchemaWriter::constant(std::string_view word) { json_.object_on_line().key("const").value(word).end(); }

void SchemaWriter::refer(std::string_view definition, std::string_view about) {
  json_.object_on_line();
  describe(about);
  json_.key("$ref").value(fmt::format("#/$defs/{}", definition)).end();
}

void SchemaWriter::refer_or_null(std::string_view definition, std::string_view about) {
  json_.object();
  describe(about);
  json_.key("anyOf").array();
  refer(definition);
  json_.object().key("type").value("null").end().end().end();
}

void SchemaWriter::need_object(std::string_view name, std::string_view about, const Content& content, Or instead) {
  need(name);
  object(about, content, instead);
}

void SchemaWriter::need_objects(std::string_view name, std::string_view about, const Content& content) {
  need(name);
  list(about, [&] { object("", content); });
}

void SchemaWriter::need_text(std::string_view name, std::string_view about) {
  need(name);
  text(about);
}

void SchemaWriter::need_whole(std::string_view name, std::string_view about, int least, Or instead) {
  need(name);
  whole(about, least, instead);
}

void SchemaWriter::need_amount(std::string_view name, std::string_view about) {
  need(name);
  amount(about);
}

void SchemaWriter::need_flag(std::string_view name, std::string_view about) {
  need(name);
  flag(about);
}

void SchemaWriter::need_date(std::string_view name, std::string_view about, Or instead) {
  need(name);
  date(about, instead);
}

void SchemaWriter::need_words(std::string_view name, std::string_view about, const std::vector<std::string_view>& choices) {
  need(name);
  words(about, choices);
}

void SchemaWriter::need_refer(std::string_view name, std::string_view definition, std::string_view about) {
  need(name);
  refer(definition, about);
}

void SchemaWriter::need_refer_or_null(std::string_view name, std::string_view definition, std::string_view about) {
  need(name);
  refer_or_null(definition, about);
}

void SchemaWriter::need_id(std::string_view name, std::string_view about) { need_refer(name, "id", about); }

void SchemaWriter::need_ids(std::string_view name, std::string_view about) { need_refer(name, "ids", about); }

}  // namespace waymark
