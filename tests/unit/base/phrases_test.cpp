#include "base/phrases.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace waymark;

namespace {

// "tag+length" of what stands at the beginning of the text.
std::string found(const Phrases& phrases, std::string_view text, std::size_t at = 0) {
  const auto result = phrases.at(text, at);
  return std::to_string(result.tag) + "+" + std::to_string(result.length);
}

Phrases of(std::initializer_list<const char*> texts, Capitals capitals) {
  Phrases phrases;
  std::size_t tag = 1;
  for (const auto* text : texts) phrases.add(text, tag++, capitals);
  return phrases;
}

constexpr const char* nothing = "0+0";

}  // namespace

TEST_CASE("the longest phrase is found, in whatever order they were added") {
  const auto phrases = of({"data", "data protection officer", "data protection"}, Capitals::as_written);
  CHECK(found(phrases, "data protection officer here") == "2+23");
  CHECK(found(phrases, "data protection office") == "3+15");
  CHECK(found(phrases, "data.") == "1+4");
  CHECK(found(phrases, "the data", 4) == "1+4");
}

TEST_CASE("phrases are found whole") {
  const auto phrases = of({"bed"}, Capitals::do_not_count);
  for (const char* text : {"beds", "bed2", "bedé", "be", "", "rbed"}) {
    CAPTURE(text);
    CHECK(found(phrases, text) == nothing);
  }
  for (const char* text : {"bed", "bed-side", "bed's end", "bed."}) {
    CAPTURE(text);
    CHECK(found(phrases, text) == "1+3");
  }
}

TEST_CASE("capitals count as they are asked to") {
  CHECK(found(of({"AUP"}, Capitals::as_written), "aup") == nothing);
  CHECK(found(of({"backup"}, Capitals::as_written), "Backup") == nothing);
  CHECK(found(of({"backup copy"}, Capitals::first_may_differ), "Backup copy") == "1+11");
  CHECK(found(of({"backup copy"}, Capitals::first_may_differ), "Backup Copy") == nothing);
  CHECK(found(of({"backup"}, Capitals::do_not_count), "bAcKuP") == "1+6");
}

TEST_CASE("a space may be any spaces and line ends") {
  const auto phrases = of({"raised bed"}, Capitals::as_written);
  CHECK(found(phrases, "raised\nbed") == "1+10");
  CHECK(found(phrases, "raised \r\n\t bed") == "1+14");
  CHECK(found(phrases, "raisedbed") == nothing);
  CHECK(found(phrases, "raised ") == nothing);
}

TEST_CASE("marks at the ends of a phrase are parts of it") {
  CHECK(found(of({"C++"}, Capitals::as_written), "C++ is") == "1+3");
  CHECK(found(of({"C++"}, Capitals::as_written), "C+ is") == nothing);
  CHECK(found(of({".gov"}, Capitals::as_written), ".gov is") == "1+4");
  CHECK(found(of({".gov"}, Capitals::as_written), ".government") == nothing);
}

TEST_CASE("an empty phrase is found nowhere") {
  CHECK(found(of({""}, Capitals::do_not_count), "") == nothing);
  CHECK(found(of({""}, Capitals::do_not_count), " a") == nothing);
}
