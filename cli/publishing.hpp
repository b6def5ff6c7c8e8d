// What the commands that publish a site share. Must not know any site.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "console.hpp"
#include "options.hpp"
#include "publish/publish.hpp"

namespace waymark {

// What is built, and then the folders that it is made from.
std::vector<std::filesystem::path> inputs_of(const std::filesystem::path& built, const Choices& choices);

// What goes into the files of each school of a trust, and which of its schools are built.
Made made_of(const BuildOptions& options);
std::vector<SchoolFile> schools_of(const BuildOptions& options, const std::vector<SchoolFile>& all);

// "packs for 12 schools of Northmoor Learning Trust are". `part` stands before the verb: ", part 1 of 4,".
std::string packs_are(std::size_t schools, std::string_view trust, std::string_view part = {});

// For what is made by itself, when so many could be at work.
Made with_threads(Made made, std::size_t jobs);

// Where a school's pack lies in the folder of its trust.
std::string folder_of_school(const std::string& id);

// Where a trust's site lies in the folder of its country.
std::string folder_of_trust(const std::string& id);

// "The pack for Oakfield is ready: site/index.html (38 files written, 0 unchanged)." `what` is "pack for Oakfield is".
void tell_ready(std::string_view what, const std::filesystem::path& open, const Published& published, const Console& console);

}  // namespace waymark
