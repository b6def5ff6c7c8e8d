#include "serve/server.hpp"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("what a file is follows from its name's end") {
  CHECK(content_type("areas/cloud.html") == "text/html; charset=utf-8");
  CHECK(content_type("assets/waymark.css") == "text/css; charset=utf-8");
  CHECK(content_type("data/reviews.ics") == "text/calendar; charset=utf-8");
  CHECK(content_type("logo.svg") == "image/svg+xml");
  CHECK(content_type("html") == "application/octet-stream");
  CHECK(content_type("") == "application/octet-stream");
}
