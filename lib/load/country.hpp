// Finds what is in a country's folder: country.yaml, and a folder for each trust. Must not know what is in a trust, nor
// how it is built.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "model/country.hpp"

namespace waymark {

struct TrustPlace {
  std::string id;  // the folder's name: that of the trust's pages
  std::filesystem::path folder;
  std::size_t schools = 0;  // how many files of schools it has
  std::string mark;         // of their names
};

struct CountryFolder {
  Country country;
  std::string text;                // of country.yaml
  std::vector<TrustPlace> trusts;  // by id
};

// Whether a path is the folder of a country: it has country.yaml.
bool is_country_folder(const std::filesystem::path& path);

// The folder that somebody means who names the file in it: trust.yaml with `schools` beside it, or country.yaml. Any other path is
// what it is.
std::filesystem::path folder_meant(const std::filesystem::path& path);

// What the file of a country says.
Country load_country_file(const Source& source, Diagnostics& diagnostics);

// Throws EnvironmentError when something cannot be read.
CountryFolder load_country_folder(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace waymark
