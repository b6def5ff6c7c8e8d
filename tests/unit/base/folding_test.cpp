#include "base/folding.hpp"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE(
    "texts that differ in capitals, punctuation, spaces and line ends only are the same when folded") {
  const std::string expected = "what kind of broadband line comes into your school";
  for (const char* text : {"What kind of broadband line comes into your school?",
                           "  what kind of broadband\r\nline comes into your school ",
                           "What kind of\u00A0broadband line, comes into your school?\u00A0",
                           "What kind of broadband line \u2013 comes into \u201Cyour school\u201D"}) {
    CAPTURE(text);
    CHECK(folded(text) == expected);
  }
  CHECK(folded("St Bride\u2019s") == folded("St Bride's"));
  CHECK(folded("caf\u00E9") == "caf\u00E9");
  CHECK(folded(" ?! ") == "");
  CHECK(folded("line 2") != folded("line"));
}

TEST_CASE("the text most alike is found by its letters or by its words, and what is far off is not") {
  const std::vector<std::string> titles = {"how fast is your line",
                                           "who has agreed to the acceptable use policy", "urn"};
  CHECK(most_alike("who agreed your acceptable use policy", titles) == 1);
  CHECK(most_alike("how fst is yuor line", titles) == 0);
  CHECK(most_alike("urm", titles) == 2);
  CHECK_FALSE(most_alike("anything to add", titles));
  CHECK_FALSE(most_alike("", titles));
  CHECK_FALSE(most_alike("line", {}));
  CHECK(most_alike("the same", {"the same", "the same"}) == 0);
}

TEST_CASE("a school's name becomes a name for its file") {
  CHECK(file_name_of("Oakfield Primary School") == "oakfield-primary-school");
  CHECK(file_name_of("St Bride's Moor  School (Upper)") == "st-brides-moor-school-upper");
  CHECK(file_name_of("St Bride\u2019s C.E. \u00C9cole") == "st-brides-c-e-ecole");
  CHECK(file_name_of("../../etc/passwd") == "etc-passwd");
  CHECK(file_name_of("\u4E2D") == "unnamed");
  CHECK(file_name_of(std::string(200, 'a')).size() == 64);
}
