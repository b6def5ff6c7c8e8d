// Any bytes given for a part of a trust or of a country, or for a baseline, are read without a crash, or refused with a word why.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "load/baseline.hpp"
#include "load/country_part.hpp"
#include "load/part_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const waymark::Source source{"input", std::string(reinterpret_cast<const char*>(data), size)};
  waymark::Diagnostics of_part, of_country, of_baseline;
  const auto part = waymark::read_part_file(source, waymark::Rubric(), "content", of_part);
  if (part.has_value() == of_part.has_errors()) std::abort();
  // What was read is written as it was understood.
  if (part && waymark::read_part_file({"again", waymark::part_file_text(*part)}, waymark::Rubric(), "content", of_part) != part) std::abort();
  const auto country = waymark::read_country_part(source, waymark::Rubric(), "content", of_country);
  if (country.has_value() == of_country.has_errors()) std::abort();
  if (country && waymark::read_country_part({"again", waymark::country_part_text(*country)}, waymark::Rubric(), "content", of_country) != country) std::abort();
  const auto baseline = waymark::load_baseline(source, of_baseline);
  if (baseline.has_value() == of_baseline.has_errors()) std::abort();
  return 0;
}
