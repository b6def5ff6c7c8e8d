#include "publish/zip.hpp"

#include <array>
#include <cstdint>

namespace waymark {

namespace {

void append_number(std::string& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xffU);
}

std::uint32_t crc32(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < made.size(); ++i) {
      auto value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
      made[i] = value;
    }
    return made;
  }();
  std::uint32_t crc = 0xffffffffU;
  for (const char c : bytes) crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xffU] ^ (crc >> 8U);
  return crc ^ 0xffffffffU;
}

// What the entry says of itself, before its bytes and once more in the list at the end.
void append_facts(std::string& out, const File& file) {
  constexpr std::uint32_t version = 20, utf8_names = 0x0800, stored = 0, midnight = 0, first_of_1980 = 0x0021;
  append_number(out, version, 2);
  append_number(out, utf8_names, 2);
  append_number(out, stored, 2);
  append_number(out, midnight, 2);
  append_number(out, first_of_1980, 2);
  append_number(out, crc32(file.bytes), 4);
  append_number(out, static_cast<std::uint32_t>(file.bytes.size()), 4);
  append_number(out, static_cast<std::uint32_t>(file.bytes.size()), 4);
  append_number(out, static_cast<std::uint32_t>(file.path.size()), 2);
  append_number(out, 0, 2);  // nothing extra
}

}  // namespace

std::string zipped(const FileSet& files) {
  std::string out, list;
  for (const auto& file : files) {
    const auto begins = static_cast<std::uint32_t>(out.size());
    out += "PK\3\4";
    append_facts(out, file);
    out += file.path;
    out += file.bytes;
    list += "PK\1\2";
    append_number(list, 20, 2);  // made by a program of that version
    append_facts(list, file);
    append_number(list, 0, 2);   // no comment
    append_number(list, 0, 2);   // on the first disk
    append_number(list, 0, 2);
    append_number(list, 0, 4);
    append_number(list, begins, 4);
    list += file.path;
  }
  const auto list_begins = static_cast<std::uint32_t>(out.size());
  out += list;
  out += "PK\5\6";
  append_number(out, 0, 4);
  append_number(out, static_cast<std::uint32_t>(files.size()), 2);
  append_number(out, static_cast<std::uint32_t>(files.size()), 2);
  append_number(out, static_cast<std::uint32_t>(list.size()), 4);
  append_number(out, list_begins, 4);
  append_number(out, 0, 2);
  return out;
}

}  // namespace waymark
