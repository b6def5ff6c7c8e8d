// What the commands that publish a site share. Must not know any site.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "console.hpp"
#include "publish/publish.hpp"

namespace waymark {

// The folders that a site is made from, where they are not the built-in ones.
std::vector<std::filesystem::path> folders_of(const Choices& choices);

// "The pack for Oakfield is ready: site/index.html (38 files written, 0 unchanged)."
void tell_ready(std::string_view what, const std::filesystem::path& out, const Published& published, const Console& console);

}  // namespace waymark
