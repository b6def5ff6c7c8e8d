// Runs another program of the computer: finds it, waits for it with a limit, and keeps what it said. Everything
// that only one system has is in its .cpp. Must not know what the programs are for.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

// The first of these names that is a program on the PATH.
std::optional<std::filesystem::path> find_program(const std::vector<std::string_view>& names);

struct Run {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::vector<std::pair<std::string, std::string>> environment;  // in addition to ours
  std::chrono::seconds limit{60};
};

enum class RunEnd { done, failed, out_of_time };

struct RunResult {
  RunEnd end = RunEnd::failed;
  std::string said;  // the last of what it wrote to its output and errors, 4 KB at most
};

// Waits for the end. A program that takes longer than the limit is ended, with all it started. It reads nothing.
RunResult run_program(const Run& run);

// Whether this process may do anything on the computer. Some browsers then ask for an extra word.
bool has_all_rights();

}  // namespace waymark
