#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include "publish/publish.hpp"
#include "scratch.hpp"

using namespace waymark;

namespace {

constexpr unsigned nobody = 65534;

// Publishes as a user who may not remove what another user keeps in the earlier pack. The exit code of the
// child tells: 0 when exactly the expected warning came.
int publish_as_nobody(const std::filesystem::path& out) {
  const auto child = ::fork();
  if (child == 0) {
    if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) ::_exit(2);
    try {
      Diagnostics diagnostics;
      publish({{"index.html", "two"}}, out, {}, diagnostics);
      const auto told = diagnostics.sorted();
      ::_exit(told.size() == 1 && told[0].code == "out-leftover" && !diagnostics.has_errors() ? 0 : 1);
    } catch (...) {
      ::_exit(3);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("an earlier pack that cannot be removed is told, and the new one stands") {
  if (::geteuid() != 0) {
    MESSAGE("only root can set this up");
    return;
  }
  const Scratch scratch;
  const auto out = scratch / "pack";
  Diagnostics diagnostics;
  publish({{"index.html", "one"}}, out, {}, diagnostics);
  REQUIRE(::chown(scratch.folder().c_str(), nobody, nobody) == 0);
  REQUIRE(::chown(out.c_str(), nobody, nobody) == 0);
  put(out / "theirs" / "notes.txt", "mine");  // of root, in a folder of root's
  CHECK(publish_as_nobody(out) == 0);
  CHECK(bytes_of(out / "index.html") == "two");
  CHECK(bytes_of(out / "theirs" / "notes.txt") == "mine");
}
