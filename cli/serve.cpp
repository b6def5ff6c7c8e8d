#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "base/text.hpp"
#include "commands.hpp"
#include "pipeline/live.hpp"
#include "serve/server.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

constexpr int usual_port = 4747;

std::string begun_now() { return fmt::format("{:x}", std::chrono::system_clock::now().time_since_epoch().count()); }

// The port asked for, or else the usual one, or else any that is free.
int listen_for(Server& server, std::optional<int> asked) {
  if (const auto port = server.listen(asked.value_or(usual_port))) return *port;
  if (!asked) {
    if (const auto port = server.listen(0)) return *port;
  }
  throw EnvironmentError(asked ? fmt::format("another program has port {}: give another number, or leave --port out", *asked)
                               : std::string("no port is free to listen on"));
}

// Until Ctrl-C.
void run_until_interrupted(Server& server, Live& live) {
  std::atomic<bool> over = false;
  std::thread answering([&] {
    server.run();
    over = true;
  });
  while (!over) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    if (was_interrupted()) {
      live.end();
      server.stop();
    }
  }
  answering.join();
}

}  // namespace

ExitCode run_command(const ServeOptions& options, const Console& console) {
  watch_for_interrupts();
  Diagnostics last;
  const auto tell = [&](const Diagnostics& problems) {
    if (problems.errors() + problems.warnings() > 0) console.report(problems);
    if (last.has_errors() && !problems.has_errors()) console.message("The preview is whole again.");
    last = problems;
  };
  Live live({options.answers, options.choices, options.edition, options.date, jobs_of(0)}, begun_now(), tell);
  Server server([&](const Request& request) { return live.answer(request); });
  const auto port = listen_for(server, options.port);
  console.message(fmt::format("The preview is at http://127.0.0.1:{}/ for browsers on this computer. It changes when you save. Ctrl-C ends it.", port));
  run_until_interrupted(server, live);
  console.message("The preview has ended.");
  return ExitCode::done;
}

}  // namespace waymark
