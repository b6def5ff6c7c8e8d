// What people are told when the system does not let a pack be published. Each throws EnvironmentError.
#pragma once

#include <string_view>
#include <system_error>

#include "publish/target.hpp"

namespace waymark {

[[noreturn]] void cannot_publish(const OutFolder& target, std::error_code error);

// Returns when there is no error.
void must(std::error_code error, const OutFolder& target);

// A file or folder of the user's in the pack's folder could not be read or carried over.
[[noreturn]] void cannot_keep(const OutFolder& target, std::string_view path, std::error_code error);

[[noreturn]] void is_locked(const OutFolder& target);

}  // namespace waymark
