// Writes a JSON Schema (draft 2020-12) in the order it is told, on top of formats/json. It counts which names an
// object needs. Must not know what it describes.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/json.hpp"

namespace waymark {

// The words of an enumeration, as files have them.
template <class Kind>
std::vector<std::string_view> words_of(std::initializer_list<Kind> kinds, std::string_view (*word)(Kind)) {
  std::vector<std::string_view> words;
  for (const auto kind : kinds) words.push_back(word(kind));
  return words;
}

// What may stand in place of a value: nothing else, `null`, or (in YAML) nothing at all after the colon.
enum class Or { nothing, null, empty };

// Each function below writes one schema where one belongs: after `need` or `may`, or as the item of a list.
// Descriptions may be empty.
class SchemaWriter {
 public:
  using Content = std::function<void()>;

  // The whole document: `definitions` writes named schemas with `may`, `content` the names of the object.
  std::string document(std::string_view title, std::string_view about, const Content& definitions, const Content& content);

  void need(std::string_view name);  // a name that every such object has
  void may(std::string_view name);   // one that it can have

  // An object with the names that `content` writes, and no others.
  void object(std::string_view about, const Content& content, Or instead = Or::nothing);
  void list(std::string_view about, const Content& item);
  void text(std::string_view about);
  void text(std::string_view about, std::string_view pattern);
  // A number, or the same written as text, or nothing.
  void number(std::string_view about, std::string_view type, std::string_view pattern, int least, std::optional<int> most);
  void whole(std::string_view about, int least, Or instead = Or::nothing);
  void amount(std::string_view about);  // a number that is not below zero
  void flag(std::string_view about);
  void date(std::string_view about, Or instead = Or::nothing);
  void words(std::string_view about, const std::vector<std::string_view>& words);
  void constant(std::string_view word);
  void choice(std::string_view word, std::string_view title, std::string_view about);  // one of a list of such words
  void refer(std::string_view definition, std::string_view about = {});
  void refer_or_null(std::string_view definition, std::string_view about);

  // The same, each after the name that needs it. `id`, `ids` and `refer` are of definitions.
  void need_object(std::string_view name, std::string_view about, const Content& content, Or instead = Or::nothing);
  void need_objects(std::string_view name, std::string_view about, const Content& content);  // a list of them
  void need_text(std::string_view name, std::string_view about);
  void need_whole(std::string_view name, std::string_view about, int least = 0, Or instead = Or::nothing);
  void need_amount(std::string_view name, std::string_view about);
  void need_flag(std::string_view name, std::string_view about);
  void need_date(std::string_view name, std::string_view about, Or instead = Or::nothing);
  void need_words(std::string_view name, std::string_view about, const std::vector<std::string_view>& choices);
  void need_refer(std::string_view name, std::string_view definition, std::string_view about);
  void need_refer_or_null(std::string_view name, std::string_view definition, std::string_view about);
  void need_id(std::string_view name, std::string_view about);
  void need_ids(std::string_view name, std::string_view about);

  // For what none of these says.
  JsonWriter& json() { return json_; }
  void describe(std::string_view about);
  void type(std::string_view type, Or instead);
  void types(std::initializer_list<std::string_view> types);
  void object_parts(const Content& content);  // of an object that is open

 private:
  JsonWriter json_;
  std::vector<std::vector<std::string>> needed_;
};

}  // namespace waymark
