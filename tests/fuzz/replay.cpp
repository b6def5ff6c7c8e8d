// Feeds every file of a folder to a fuzz target, as an ordinary test: what once went wrong stays mended.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>

#include "base/files.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
  if (count != 2 || !std::filesystem::is_directory(arguments[1])) {
    std::fputs("usage: replay FOLDER\n", stderr);
    return 2;
  }
  const auto files = waymark::read_folder(arguments[1], std::size_t{1} << 24);
  for (const auto& file : files) {
    // Said before, so that a crash names the file that caused it.
    std::printf("%s\n", file.path.c_str());
    std::fflush(stdout);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(file.bytes.data()), file.bytes.size());
  }
  std::printf("%zu files\n", files.size());
  return files.empty() ? 1 : 0;
}
