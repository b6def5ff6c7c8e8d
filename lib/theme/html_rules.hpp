// Which elements and attributes of HTML need care in a template. Must not know templates.
// All names are in lower case.
#pragma once

#include <string_view>

namespace waymark {

// Text in them is not read as markup, so that nothing can be escaped in it.
bool is_raw_text_element(std::string_view element);
// Entities are read in them, tags are not.
bool is_title_text_element(std::string_view element);
// `onclick` and its kind: their text is a program.
bool is_handler_attribute(std::string_view attribute);
// Their text is a program, a style sheet or a page: escaping does not make a value safe there.
bool is_code_attribute(std::string_view attribute);

enum class AddressProblem { none, script, remote };

// What is wrong with an address written into a template: it runs a program, or the page would fetch it
// from another site without being asked. Links that people follow may go anywhere.
AddressProblem address_problem(std::string_view element, std::string_view attribute,
                               std::string_view address);

}  // namespace waymark
