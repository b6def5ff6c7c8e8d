// Run while Waymark is built: reads and checks the content that is built in, and writes its snapshot to the
// file named. Content with problems stops the build with the same messages that `waymark check` gives.
#include <cstdio>
#include <exception>
#include <fstream>

#include "base/builtin.hpp"
#include "formats/report.hpp"
#include "load/content.hpp"
#include "load/snapshot.hpp"

int main(int argc, char** argv) {
  try {
    waymark::Diagnostics diagnostics;
    const auto rubric = waymark::load_rubric(waymark::builtin_content(), "content/", diagnostics);
    std::fputs(waymark::report_text(diagnostics, waymark::Colours::off).c_str(), stderr);
    if (argc != 2 || diagnostics.has_errors()) return 1;
    std::ofstream file(argv[1], std::ios::binary);
    file << waymark::write_snapshot(rubric);
    return file.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::fputs(error.what(), stderr);
    return 1;
  }
}
