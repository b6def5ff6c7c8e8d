#include "publish/program.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.hpp"

extern char** environ;

namespace waymark {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kept = 4096;

std::vector<std::string> our_environment(const Run& run) {
  std::vector<std::string> all;
  for (const auto& [name, value] : run.environment) all.push_back(name + "=" + value);
  for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
    const std::string_view entry(*at);
    const auto name = entry.substr(0, entry.find('='));
    bool replaced = false;
    for (const auto& own : run.environment) replaced = replaced || own.first == name;
    if (!replaced) all.emplace_back(entry);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (auto& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

enum class Heard { nothing, words, end };

// A child process in a group of its own, and the end of a pipe that it writes to.
class Child {
 public:
  explicit Child(const Run& run) {
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category());
    output_ = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    std::vector<std::string> words = {run.program.string()};
    words.insert(words.end(), run.arguments.begin(), run.arguments.end());
    auto environment = our_environment(run);
    const int error = ::posix_spawn(&process_, run.program.c_str(), &actions, &attributes, pointers(words).data(),
                                    pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    ::close(ends[1]);
    if (error != 0) process_ = -1;
  }

  ~Child() {
    if (process_ > 0) {
      ::kill(-process_, SIGKILL);
      ::waitpid(process_, nullptr, 0);
    } else if (group_ > 0) {
      ::kill(-group_, SIGKILL);  // what it started and left behind
    }
    ::close(output_);
  }

  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  bool began() const { return process_ > 0; }

  // Takes in what was written, and waits for it no longer than this.
  Heard listen(std::string& said, std::chrono::milliseconds wait) const {
    pollfd event{output_, POLLIN, 0};
    if (::poll(&event, 1, static_cast<int>(wait.count())) <= 0) return Heard::nothing;
    char buffer[kept];
    const auto count = ::read(output_, buffer, sizeof buffer);
    if (count <= 0) return Heard::end;
    said.append(buffer, static_cast<std::size_t>(count));
    if (said.size() > kept) said.erase(0, said.size() - kept);
    return Heard::words;
  }

  // The exit code, once it has ended.
  std::optional<int> ended() {
    int status = 0;
    if (::waitpid(process_, &status, WNOHANG) != process_) return std::nullopt;
    group_ = std::exchange(process_, -1);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t process_ = -1;
  pid_t group_ = -1;
  int output_ = -1;
};

}  // namespace

std::optional<fs::path> find_program(const std::vector<std::string_view>& names) {
  const char* path = std::getenv("PATH");
  if (path == nullptr) return std::nullopt;
  for (const auto name : names) {
    for (const auto folder : split(path, ':')) {
      if (folder.empty() || folder.front() != '/') continue;  // never a program of the folder we happen to be in
      const auto candidate = fs::path(folder) / name;
      std::error_code error;
      if (fs::is_regular_file(candidate, error) && ::access(candidate.c_str(), X_OK) == 0) return candidate;
    }
  }
  return std::nullopt;
}

RunResult run_program(const Run& run) {
  using Clock = std::chrono::steady_clock;
  RunResult result;
  Child child(run);
  if (!child.began()) return result;
  const auto end = Clock::now() + run.limit;
  constexpr std::chrono::milliseconds step{50};
  for (bool open = true; Clock::now() < end;) {
    if (open) {
      open = child.listen(result.said, step) != Heard::end;
    } else {
      std::this_thread::sleep_for(step);
    }
    if (const auto code = child.ended()) {
      while (open && child.listen(result.said, std::chrono::milliseconds(0)) == Heard::words) {}
      result.end = *code == 0 ? RunEnd::done : RunEnd::failed;
      break;
    }
  }
  if (child.began()) result.end = RunEnd::out_of_time;
  return result;
}

bool has_all_rights() { return ::geteuid() == 0; }

}  // namespace waymark
