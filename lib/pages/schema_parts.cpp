#include "pages/schema_parts.hpp"

namespace waymark {

void need_origin(SchemaWriter& schema, std::string_view format, int version) {
  schema.need("format");
  schema.constant(format);
  schema.need("version");
  schema.json().object().key("description").value("The version of this format. It changes when a name goes away or comes to mean something else.");
  schema.json().key("const").value(version).end();
  schema.need_text("waymark", "The version of the program.");
  schema.need_object("rubric", "The questions, steps and rules that were used.", [&] {
    schema.need_id("id", "Its id.");
    schema.need_text("version", "Its version.");
  });
}

void need_levels(SchemaWriter& schema) {
  schema.need_objects("levels", "The levels, from the lowest.", [&] {
    schema.need_refer("level", "level", "Its number.");
    schema.need_text("name", "Its name.");
  });
  schema.need_refer("meets", "level", "The level at which a standard counts as met.");
}

}  // namespace waymark
